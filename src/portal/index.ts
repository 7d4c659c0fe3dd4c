export { PortalModule } from './portal.module.js';
export { Registrations } from './registrations.service.js';
export { REGISTRATION_LIFECYCLE } from './domain/index.js';
