export {
  HANDLING_KINDS, HANDLING_LIFECYCLE, HANDLING_OUTCOMES, HANDLING_STATES, type HandlingAction, type HandlingFacts, type HandlingKind,
  type HandlingOutcome, type HandlingState,
} from './lifecycle.js';
