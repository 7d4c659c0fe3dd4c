export { FollowupModule } from './followup.module.js';
export { Followup } from './followup.service.js';
export { HANDLING_LIFECYCLE, type HandlingAction, type HandlingKind, type HandlingOutcome, type HandlingState } from './domain/index.js';
