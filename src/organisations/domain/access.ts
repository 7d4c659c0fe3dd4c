/** Who may do what, as data, in one place. A route names a permission; a permission names the roles that hold it. */

export const ROLES = [
  'platform-administrator', 'leader', 'planner', 'dispatcher', 'handling-officer', 'standards-officer', 'sampler', 'custodian',
  'technician', 'checker', 'signatory', 'quality-manager', 'enterprise-administrator', 'enterprise-user', 'auditor',
] as const;
export type Role = (typeof ROLES)[number];

const LABORATORY: readonly Role[] = ['custodian', 'technician', 'checker', 'signatory', 'quality-manager'];
const BUREAU: readonly Role[] = ['platform-administrator', 'leader', 'planner', 'dispatcher', 'handling-officer', 'standards-officer'];
const STAFF: readonly Role[] = [...BUREAU, 'sampler', ...LABORATORY, 'auditor'];

export const PERMISSIONS = {
  'session.own': ROLES,
  'home.read': ROLES,
  'notice.own': ROLES,
  // Whom the system wrote to and what became of it; never the address.
  'mail.read': ['platform-administrator', 'auditor'],
  'mail.resend': ['platform-administrator'],
  'account.read': ['platform-administrator', 'auditor'],
  'account.manage': ['platform-administrator'],
  'organisation.read': STAFF,
  'organisation.manage': ['platform-administrator'],
  // Entries tell of every case: only who sees all cases reads them. The timeline of one case is part of its own page.
  'ledger.read': ['auditor'],
  'ledger.verify': ['auditor', 'platform-administrator'],
  'calendar.read': STAFF,
  'calendar.import': ['platform-administrator'],
  'legal-window.propose': ['platform-administrator', 'standards-officer'],
  'legal-window.approve': ['platform-administrator', 'leader'],
  'directory.read': STAFF,
  // When a unit was sampled would tell the bench whose sample it has: the laboratory's people are not among these.
  'directory.supervision': [...BUREAU, 'sampler', 'auditor'],
  'directory.edit': ['planner', 'platform-administrator'],
  'directory.import': ['planner', 'platform-administrator'],
  'catalogue.read': STAFF,
  'catalogue.propose-limit': ['standards-officer'],
  'catalogue.approve-limit': ['standards-officer', 'quality-manager'],
  'qualification.read': STAFF,
  'qualification.manage': ['platform-administrator', 'quality-manager'],
  // People, instruments, materials and rooms of the own laboratory.
  'laboratory.read': [...LABORATORY, 'auditor'],
  'laboratory.manage': ['quality-manager'],
  'laboratory.record': ['technician', 'custodian', 'quality-manager'],
  // What the laboratory lays down for its methods, charts and instruments: one proposes, another decides.
  'floor.propose': ['technician', 'checker', 'quality-manager'],
  'floor.approve': ['checker', 'quality-manager'],
  'control.explain': ['technician'],
  'instrument.receive': ['technician'],
  'control.decide': ['quality-manager'],
  'equipment.keep': ['custodian', 'quality-manager'],
  'plan.read': ['leader', 'planner', 'dispatcher', 'handling-officer', 'quality-manager', 'auditor'],
  'plan.edit': ['planner'],
  'plan.approve': ['leader'],
  'draw.read': ['leader', 'planner', 'dispatcher', 'auditor'],
  'draw.conduct': ['planner', 'dispatcher'],
  'draw.dispatch': ['dispatcher'],
  'visit.dispatch': ['dispatcher'],
  'visit.own': ['sampler'],
  'visit.read': ['leader', 'planner', 'dispatcher', 'handling-officer', 'sampler', 'auditor'],
  'item.read': [...BUREAU, 'sampler', 'custodian', 'quality-manager', 'checker', 'signatory', 'auditor'],
  'custody.read': ['sampler', 'custodian', 'quality-manager', 'auditor'],
  'custody.act': ['sampler', 'custodian'],
  'custody.hold': ['sampler', 'custodian', 'technician', 'quality-manager'],
  'custody.receive': ['custodian'],
  'storage.manage': ['custodian', 'quality-manager'],
  'disposal.approve': ['quality-manager'],
  'number-range.manage': ['planner', 'dispatcher'],
  'examination.read': ['technician', 'checker', 'signatory', 'quality-manager', 'auditor'],
  'examination.assign': ['checker', 'quality-manager'],
  // The organiser's word on who tests what its first laboratory may not.
  'examination.allot': ['planner', 'dispatcher', 'leader'],
  'result.enter': ['technician'],
  'result.check': ['checker'],
  'result.approve': ['signatory'],
  // Samples of known value that stand among the others, unknown to the bench.
  'worksheet.blind': ['quality-manager'],
  'signature.own': ['technician', 'checker', 'signatory'],
  'report.read': ['leader', 'planner', 'handling-officer', 'checker', 'signatory', 'quality-manager', 'enterprise-administrator', 'enterprise-user', 'auditor'],
  'report.preview': ['checker', 'signatory', 'quality-manager'],
  'report.propose-change': ['quality-manager', 'signatory'],
  'report.decide-change': ['signatory'],
  'report.print': ['handling-officer', 'checker', 'signatory', 'quality-manager'],
  'handling.read': ['handling-officer', 'leader', 'auditor'],
  'handling.act': ['handling-officer'],
  'enterprise.own': ['enterprise-administrator', 'enterprise-user'],
  // Who of an enterprise may sign in for it.
  'enterprise.manage-users': ['enterprise-administrator'],
  'portal.decide': ['platform-administrator', 'handling-officer'],
  // Orders: an enterprise's or a bureau's own, and those that the laboratory's counter takes. The bench is not among these: it must not know whose sample it has.
  'order.read': ['enterprise-administrator', 'enterprise-user', 'planner', 'dispatcher', 'custodian', 'quality-manager', 'checker', 'signatory', 'auditor'],
  'order.write': ['enterprise-administrator', 'enterprise-user', 'planner', 'dispatcher', 'custodian', 'quality-manager'],
  'order.entrust': ['enterprise-administrator', 'enterprise-user', 'planner', 'dispatcher'],
  'order.take': ['custodian', 'quality-manager'],
  'order.review': ['quality-manager', 'signatory'],
  // What regulators look at together: plans down to results. No laboratory is among these.
  'board.read': ['leader', 'planner', 'dispatcher', 'handling-officer', 'auditor'],
  'insight.read': [...BUREAU, 'auditor', 'quality-manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

/** Everything that these roles may do, in the order of the table. */
export function permissionsOf(roles: readonly string[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => PERMISSIONS[permission].some((role) => roles.includes(role)));
}

/** An auditor and nobody else sees every case; what else an account may see depends on the parties of each case. */
export function reachOf(roles: readonly string[]): 'own' | 'all' {
  return roles.includes('auditor') ? 'all' : 'own';
}

/** Roles whose holders must sign in with a second factor in production. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['platform-administrator', 'signatory'];

/** Roles by the kind of organisation that may have them: a laboratory has no planner, an enterprise only its users. */
export const ROLES_BY_ORGANISATION: Readonly<Record<string, readonly Role[]>> = {
  'city-bureau': [...BUREAU, 'sampler', 'auditor'],
  'county-bureau': [...BUREAU.filter((role) => role !== 'platform-administrator'), 'sampler', 'auditor'],
  station: ['sampler', 'handling-officer'],
  laboratory: ['sampler', ...LABORATORY],
  'third-party-laboratory': ['sampler', ...LABORATORY],
  enterprise: ['enterprise-administrator', 'enterprise-user'],
};

/** Roles that one person may not hold together: who audits changes nothing, and who tests must not see whose sample it is. */
export function clashingRoles(roles: readonly string[]): readonly string[] {
  if (roles.includes('auditor') && roles.length > 1) return roles;
  const seeing = roles.filter((role) => (PERMISSIONS['item.read'] as readonly string[]).includes(role));
  return roles.includes('technician') && seeing.length > 0 ? ['technician', ...seeing] : [];
}
