import type { ComponentType } from 'react';
import {
  AuditOutlined, BankOutlined, BarChartOutlined, BookOutlined, CalendarOutlined, CarOutlined, CheckSquareOutlined, ExperimentOutlined, FileDoneOutlined, FileSearchOutlined, FundProjectionScreenOutlined,
  HomeOutlined, InboxOutlined, LineChartOutlined, MailOutlined, NumberOutlined, RetweetOutlined, SafetyCertificateOutlined, ScheduleOutlined, ShopOutlined, SwapOutlined, TableOutlined, TeamOutlined, ToolOutlined, TrophyOutlined,
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

export const nav: readonly NavItem[] = [
  { path: '/', labelKey: 'nav:home', icon: HomeOutlined, group: 'work', thumb: 0 },
  { path: '/plans', labelKey: 'nav:plans', icon: ScheduleOutlined, group: 'work', permissions: ['plan.read'], thumb: 1 },
  { path: '/draws', labelKey: 'nav:draws', icon: RetweetOutlined, group: 'work', permissions: ['draw.read'], thumb: 2 },
  { path: '/board', labelKey: 'nav:board', icon: FundProjectionScreenOutlined, group: 'work', permissions: ['board.read'] },
  { path: '/board/workload', labelKey: 'nav:workload', icon: BarChartOutlined, group: 'work', permissions: ['visit.dispatch'] },
  { path: '/visits', labelKey: 'nav:visits', icon: CarOutlined, group: 'work', permissions: ['visit.own', 'visit.dispatch'], thumb: 1 },
  { path: '/numbers', labelKey: 'nav:numbers', icon: NumberOutlined, group: 'work', permissions: ['number-range.manage'] },
  { path: '/custody', labelKey: 'nav:custody', icon: InboxOutlined, group: 'work', permissions: ['custody.read', 'custody.hold'], thumb: 1 },
  { path: '/items', labelKey: 'nav:items', icon: FileSearchOutlined, group: 'work', permissions: ['item.read'], thumb: 3 },
  { path: '/examinations', labelKey: 'nav:examinations', icon: ExperimentOutlined, group: 'work', permissions: ['examination.read'], thumb: 1 },
  { path: '/worksheets', labelKey: 'nav:worksheets', icon: TableOutlined, group: 'work', permissions: ['examination.read'] },
  { path: '/reviews', labelKey: 'nav:reviews', icon: CheckSquareOutlined, group: 'work', permissions: ['result.check', 'result.approve'], thumb: 1 },
  { path: '/reports', labelKey: 'nav:reports', icon: FileDoneOutlined, group: 'work', permissions: ['report.read'], thumb: 3 },
  { path: '/enterprise/samples', labelKey: 'nav:ownSamples', icon: InboxOutlined, group: 'work', permissions: ['enterprise.own'], thumb: 1 },
  { path: '/enterprise/people', labelKey: 'nav:ownPeople', icon: TeamOutlined, group: 'house', permissions: ['enterprise.manage-users'], thumb: 4 },
  { path: '/registrations', labelKey: 'nav:registrations', icon: ShopOutlined, group: 'house', permissions: ['portal.decide'] },
  { path: '/handling', labelKey: 'nav:handling', icon: AuditOutlined, group: 'work', permissions: ['handling.read'], thumb: 1 },
  { path: '/subcontracts', labelKey: 'nav:subcontracts', icon: SwapOutlined, group: 'work', permissions: ['examination.allot'] },
  { path: '/qualification', labelKey: 'nav:qualification', icon: TrophyOutlined, group: 'knowledge', permissions: ['laboratory.read'] },
  { path: '/floor', labelKey: 'nav:floor', icon: LineChartOutlined, group: 'work', permissions: ['laboratory.read'] },
  { path: '/equipment', labelKey: 'nav:equipment', icon: ToolOutlined, group: 'knowledge', permissions: ['laboratory.read'] },
  { path: '/enterprises', labelKey: 'nav:enterprises', icon: ShopOutlined, group: 'knowledge', permissions: ['directory.read'], thumb: 5 },
  { path: '/catalogue', labelKey: 'nav:catalogue', icon: BookOutlined, group: 'knowledge', permissions: ['catalogue.read'], thumb: 6 },
  { path: '/calendar', labelKey: 'nav:calendar', icon: CalendarOutlined, group: 'knowledge', permissions: ['calendar.import', 'legal-window.propose', 'legal-window.approve'], roles: [role.auditor] },
  { path: '/organisations', labelKey: 'nav:organisations', icon: BankOutlined, group: 'house', permissions: ['organisation.manage'], roles: [role.auditor, role.qualityManager], thumb: 4 },
  { path: '/accounts', labelKey: 'nav:accounts', icon: TeamOutlined, group: 'house', permissions: ['account.read'], thumb: 3 },
  { path: '/mail', labelKey: 'nav:mail', icon: MailOutlined, group: 'house', permissions: ['mail.read'] },
  { path: '/ledger', labelKey: 'nav:ledger', icon: SafetyCertificateOutlined, group: 'house', permissions: ['ledger.read'], thumb: 4 },
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
