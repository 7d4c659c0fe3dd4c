import { factKind } from '../platform/facts/index.js';

/** A report's file is made and witnessed: it can be read, downloaded and verified. */
export const ReportIssued = factKind<{
  readonly reportId: string;
  readonly number: string;
  readonly itemId: string;
  readonly examinationId: string;
  readonly organiserId: string;
  readonly laboratoryId: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
}>('reports.ReportIssued');
