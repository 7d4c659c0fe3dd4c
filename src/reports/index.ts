export { ReportsModule } from './reports.module.js';
export { Reports } from './reports.service.js';
export { Rendering, RENDER_JOB } from './rendering.service.js';
export type { RebuiltReport } from './rebuilding.js';
export { verifyFiles, type FileFinding, type FilesReport } from './file-verification.js';
export { ReportIssued } from './facts.js';
export { REPORT_LIFECYCLE, type ReportAction, type ReportState } from './domain/index.js';
export { CaseEventView } from './reports.dto.js';
export { namedEvents } from './timeline.js';
