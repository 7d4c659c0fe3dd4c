/** Role codes as the server names them. They choose a home; what a reader may do is decided by permissions, on the server. */
export const role = {
  administrator: 'platform-administrator',
  leader: 'leader',
  planner: 'planner',
  dispatcher: 'dispatcher',
  handlingOfficer: 'handling-officer',
  standardsOfficer: 'standards-officer',
  sampler: 'sampler',
  custodian: 'custodian',
  technician: 'technician',
  checker: 'checker',
  signatory: 'signatory',
  qualityManager: 'quality-manager',
  enterpriseAdministrator: 'enterprise-administrator',
  enterprise: 'enterprise-user',
  auditor: 'auditor',
} as const;

export type Role = (typeof role)[keyof typeof role];
