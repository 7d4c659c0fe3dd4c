export { QualificationModule } from './qualification.module.js';
export { Qualification, whyNotCertified, whyNotRegister, type Certificate, type Certificates, type HeldRegimes } from './qualification.service.js';
