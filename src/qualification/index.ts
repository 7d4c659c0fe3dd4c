export { QualificationModule } from './qualification.module.js';
export { Qualification, whyNotCertified, whyNotRegister, type Certificate, type Certificates, type HeldRegimes } from './qualification.service.js';
export { Coverage, notCovered, schemeDemands, type Question, type SchemeCoverage } from './coverage.service.js';
export { Competence, type Entering } from './competence.service.js';
export { Equipment } from './equipment.service.js';
export { Materials } from './materials.service.js';
export { Scopes } from './scope.service.js';
export { loadEditions } from './load-editions.js';
export { FINDING_LIFECYCLE, isEntrusted, isSelfDated, markOf, methodsIn, printedMethod, readScopeFile, type Demand, type ReadRow } from './domain/index.js';
