export * from './document.js';
export * from './report-source.js';
export { inspectionReportFacts, INSPECTION_REPORT_CORRECTABLE } from './inspection-report.js';
export { labelSheetFacts, receptionRefusalFacts, refusalRecordFacts, samplingNoticeFacts } from './visit-papers.js';
export { type PrintedPortion, type RefusedReception, type VisitPaper } from './visit-paper.js';
