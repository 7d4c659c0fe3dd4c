export { CODE_BYTES, codeOf, printedCode, typedCode, verificationUrl } from './code.js';
export { prefixesFor, reportNumber, type NumberPattern } from './number.js';
export {
  CHANGE_LIFECYCLE, REPORT_LIFECYCLE, whyNotChange, type ChangeAction, type ChangeFacts, type ChangeKind, type ChangeState, type ReportAction, type ReportState,
} from './lifecycle.js';
export { admissibleCorrections, CORRECTABLE, factAt, replacedFacts, type Corrections, type Replacement } from './amendment.js';
export { inspectionReportFacts, KIND_WORDS, type PrintedOrganisation, type ReportDetermination, type ReportPerson, type ReportSource, type ReportVerdict } from './report-facts.js';
export {
  labelSheetFacts, receptionRefusalFacts, refusalRecordFacts, samplingNoticeFacts, samplingRecordFacts, type PrintedPortion, type RefusedReception, type VisitPaper,
} from './record-documents.js';
export type { InspectionReportFacts } from './document.js';
export { drawRecordFacts, type DrawRecordFacts, type DrawnRecord } from './draw-record.js';
