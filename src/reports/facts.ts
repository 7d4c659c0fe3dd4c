import { factKind } from '../platform/facts/index.js';

/** A report's file is made and witnessed: it can be read, downloaded and verified. */
export const ReportIssued = factKind<{
  readonly reportId: string;
  readonly number: string;
  readonly itemId: string;
  readonly examinationId: string;
  /** Null where a customer ordered it. */
  readonly organiserId: string | null;
  readonly laboratoryId: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
}>('reports.ReportIssued');

/** A later version of a report is issued: it stands in place of the one that it names. */
export const ReportReissued = factKind<{
  readonly reportId: string;
  readonly replacesId: string;
  readonly number: string;
  readonly version: number;
  readonly itemId: string;
  readonly organiserId: string | null;
  readonly laboratoryId: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
}>('reports.ReportReissued');

/** A report is recalled: it no longer counts, and nothing stands in its place yet. */
export const ReportRecalled = factKind<{
  readonly reportId: string;
  readonly number: string;
  readonly itemId: string;
  readonly organiserId: string | null;
  readonly laboratoryId: string;
}>('reports.ReportRecalled');

/** The sampled enterprise has received its report in the portal: what the law counts from the receipt runs from that day. */
export const ReportReceived = factKind<{ readonly reportId: string; readonly number: string; readonly itemId: string; readonly organisationId: string; readonly receivedOn: string }>('reports.ReportReceived');
