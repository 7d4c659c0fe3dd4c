export { QualificationModule } from './qualification.module.js';
export { Qualification, type Certificate } from './qualification.service.js';
