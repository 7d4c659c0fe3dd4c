export { DeadlinesModule } from './deadlines.module.js';
export { Deadlines, type DueDay } from './deadlines.service.js';
export { DueRegister, revisionData, ruleOf, type DueKind } from './due-register.js';
export { REVISE_JOB } from './revisions.service.js';
export type { OpenDue, RevisedDue } from './domain/index.js';
export { loadDeadlines } from './load.js';
