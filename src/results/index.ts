export { ResultsModule } from './results.module.js';
export { Results } from './results.service.js';
export { ExaminationsApproved, type ApprovedOne } from './facts.js';
export type { ApprovedDetermination, ApprovedExamination, PersonOnDay } from './contract.js';
export { EXAMINATION_LIFECYCLE, type ExaminationAction, type ExaminationState } from './domain/index.js';
