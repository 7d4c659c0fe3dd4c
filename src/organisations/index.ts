export { OrganisationsModule } from './organisations.module.js';
export { Organisations, type Capacity } from './organisations.service.js';
export { Accounts, type NewAccount } from './accounts.service.js';
export { hashPassword } from './passwords.js';
export { demonstrationLogins, keepDemonstrationLogins, type DemonstrationSignIn } from './demonstration-logins.js';
export { loadDivisions, shippedDivisions, type Division } from './divisions.js';
export { clashingRoles, PERMISSIONS, permissionsOf, reachOf, ROLES, type Permission, type Role } from './domain/access.js';
export { COOKIE } from './sessions.service.js';
