import type { ComponentType } from 'react';
import {
  AuditOutlined, BankOutlined, BookOutlined, CalendarOutlined, CarOutlined, CheckSquareOutlined, ExperimentOutlined, FileDoneOutlined, FileSearchOutlined,
  FileTextOutlined, HomeOutlined, InboxOutlined, NumberOutlined, RetweetOutlined, SafetyCertificateOutlined, ScheduleOutlined, ShopOutlined, TeamOutlined, TableOutlined,
} from '@ant-design/icons';
import { role, type Role } from './roles';

export type NavGroup = 'work' | 'knowledge' | 'house';

/** One line of the side navigation. It shows when a screen answers at `path` and the reader has one of `roles` or `permissions` (none named: everyone). */
export interface NavItem {
  readonly path: string;
  readonly labelKey: string;
  readonly icon: ComponentType;
  readonly group: NavGroup;
  readonly roles?: readonly Role[];
  readonly permissions?: readonly string[];
  /** Lower comes first in the phone's bottom bar; without it the item is under "more" there. */
  readonly thumb?: number;
}

const laboratory = [role.technician, role.checker, role.signatory, role.qualityManager] as const;
const regulator = [role.planner, role.handlingOfficer] as const;

export const nav: readonly NavItem[] = [
  { path: '/', labelKey: 'nav:home', icon: HomeOutlined, group: 'work', thumb: 0 },
  { path: '/plans', labelKey: 'nav:plans', icon: ScheduleOutlined, group: 'work', roles: [...regulator, role.auditor], thumb: 1 },
  { path: '/draws', labelKey: 'nav:draws', icon: RetweetOutlined, group: 'work', roles: [role.planner, role.auditor], thumb: 2 },
  { path: '/visits', labelKey: 'nav:visits', icon: CarOutlined, group: 'work', roles: [role.sampler, role.planner, role.auditor], thumb: 1 },
  { path: '/records', labelKey: 'nav:records', icon: FileTextOutlined, group: 'work', roles: [role.sampler, ...regulator, role.auditor], thumb: 2 },
  { path: '/numbers', labelKey: 'nav:numbers', icon: NumberOutlined, group: 'work', roles: [role.planner, role.custodian] },
  { path: '/custody', labelKey: 'nav:custody', icon: InboxOutlined, group: 'work', roles: [role.custodian, role.auditor], thumb: 1 },
  { path: '/items', labelKey: 'nav:items', icon: FileSearchOutlined, group: 'work', roles: [role.custodian, ...regulator, role.qualityManager, role.auditor], thumb: 2 },
  { path: '/examinations', labelKey: 'nav:examinations', icon: ExperimentOutlined, group: 'work', roles: [...laboratory, role.auditor], thumb: 1 },
  { path: '/worksheets', labelKey: 'nav:worksheets', icon: TableOutlined, group: 'work', roles: [...laboratory, role.auditor], thumb: 2 },
  { path: '/reviews', labelKey: 'nav:reviews', icon: CheckSquareOutlined, group: 'work', roles: [role.checker, role.signatory, role.auditor], thumb: 1 },
  { path: '/reports', labelKey: 'nav:reports', icon: FileDoneOutlined, group: 'work', roles: [...laboratory, ...regulator, role.enterprise, role.auditor], thumb: 3 },
  { path: '/handling', labelKey: 'nav:handling', icon: AuditOutlined, group: 'work', roles: [role.handlingOfficer, role.auditor], thumb: 1 },
  { path: '/enterprises', labelKey: 'nav:enterprises', icon: ShopOutlined, group: 'knowledge', roles: [...regulator, role.sampler, role.auditor], thumb: 3 },
  { path: '/catalogue', labelKey: 'nav:catalogue', icon: BookOutlined, group: 'knowledge', roles: [...regulator, ...laboratory, role.standardsOfficer, role.auditor], thumb: 4 },
  { path: '/calendar', labelKey: 'nav:calendar', icon: CalendarOutlined, group: 'knowledge', roles: [role.planner, role.handlingOfficer, role.administrator, role.auditor] },
  { path: '/organisations', labelKey: 'nav:organisations', icon: BankOutlined, group: 'house', roles: [role.administrator, role.auditor], thumb: 2 },
  { path: '/accounts', labelKey: 'nav:accounts', icon: TeamOutlined, group: 'house', roles: [role.administrator, role.auditor], thumb: 1 },
  { path: '/ledger', labelKey: 'nav:ledger', icon: SafetyCertificateOutlined, group: 'house', roles: [role.auditor, role.administrator, role.qualityManager], thumb: 2 },
];

interface Reader {
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
}

/** The lines that this reader sees, in order; `answered` says whether any screen stands at a path. */
export function navFor(reader: Reader, answered: (path: string) => boolean): readonly NavItem[] {
  const mine = (item: NavItem) =>
    (!item.roles && !item.permissions) ||
    item.roles?.some((one) => reader.roles.includes(one)) ||
    item.permissions?.some((one) => reader.permissions.includes(one));
  return nav.filter((item) => mine(item) && answered(item.path));
}
