/** Role codes as the server names them. Only navigation reads them; every permission is decided on the server. */
export const role = {
  administrator: 'administrator',
  planner: 'planner',
  handlingOfficer: 'handling-officer',
  sampler: 'sampler',
  custodian: 'custodian',
  technician: 'technician',
  checker: 'checker',
  signatory: 'signatory',
  qualityManager: 'quality-manager',
  standardsOfficer: 'standards-officer',
  enterprise: 'enterprise',
  auditor: 'auditor',
} as const;

export type Role = (typeof role)[keyof typeof role];
