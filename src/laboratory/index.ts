export { LaboratoryModule } from './laboratory.module.js';
export { MethodRules } from './method-rules.service.js';
export { ControlCharts, type ControlResult, type JudgedResult } from './control-charts.service.js';
export { ControlHolds, type ControlHold, type HoldFinding, type NewHold } from './control-holds.service.js';
export { ControlDecided, InstrumentReadingsAccepted, type AcceptedCell, type AcceptedReadings, type DecidedHold } from './facts.js';
export {
  howMany, judgeRun, readCalculation, type CalculationSpec, type ControlDecision, type MethodRule, type Readings, type RunControl, type RunDemand, type RunFinding, type RunVerdict,
} from './domain/index.js';
