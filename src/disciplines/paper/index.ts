export * from './document.js';
export * from './report-source.js';
export { recordPaperFacts, RECORD_PAPER_CORRECTABLE, type RecordPaperFacts } from './certificate.js';
export { ENTRUSTED_REPORT_CORRECTABLE, inspectionReportFacts, INSPECTION_REPORT_CORRECTABLE } from './inspection-report.js';
export { labelSheetFacts, receptionRefusalFacts, refusalRecordFacts, samplingNoticeFacts } from './visit-papers.js';
export { samplersOf, unitOf, type PrintedPortion, type RefusedReception, type VisitPaper } from './visit-paper.js';
export { resultNoticeFacts, type Addressee, type ResultNoticeFacts } from './result-notice.js';
