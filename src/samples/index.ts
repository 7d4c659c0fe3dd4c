export { SamplesModule } from './samples.module.js';
export { Samples } from './samples.service.js';
export { ItemsReceived, ItemsRefused, VisitRefused } from './facts.js';
export type { ConcludedItem, CustomerFacts, ExaminationFacts, ItemOutcome, OrderFactsOfItem, RecordFacts, ReceptionRefusalFacts, RecordPortion, ReportFacts, Signature, UnitFacts } from './contract.js';
export {
  HANDOVER_LIFECYCLE, ITEM_LIFECYCLE, VISIT_LIFECYCLE, type ItemAction, type ItemState, type VisitAction, type VisitState,
} from './domain/index.js';
