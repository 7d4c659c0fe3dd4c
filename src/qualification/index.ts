export { QualificationModule } from './qualification.module.js';
export { Qualification, whyNotCertified, type Certificate, type HeldRegimes } from './qualification.service.js';
