export { CODE_BYTES, codeOf, printedCode, typedCode, verificationUrl } from './code.js';
export { prefixesFor, reportNumber, type NumberPattern } from './number.js';
export {
  CHANGE_LIFECYCLE, REPORT_LIFECYCLE, whyNotChange, type ChangeAction, type ChangeFacts, type ChangeKind, type ChangeState, type ReportAction, type ReportState,
} from './lifecycle.js';
export { admissibleCorrections, factAt, replacedFacts, type Correctable, type Corrections, type Replacement } from './amendment.js';
export { drawRecordFacts, type DrawRecordFacts, type DrawnRecord } from './draw-record.js';
export { correctableBy, namedBy } from './issued.js';
export { rightsOf, whyNotPacked, whyNotRead, type OpenRight, type ReceiptFacts } from './receipt.js';
export { underMark } from './mark.js';
