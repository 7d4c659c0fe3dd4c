import { HistoryEntryView } from '../organisations/index.js';
import { Day, Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, Uuid, UuidList } from '../platform/http/index.js';

export const OUTCOMES = ['pass', 'fail', 'problem'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const STATES = ['rendering', 'issued', 'superseded', 'recalled'] as const;
const SAMPLE_STEPS = ['sampled', 'in-transit', 'in-test', 'reported', 'refused'] as const;
export const VISIT_DOCUMENTS = ['sampling-record', 'sampling-notice', 'refusal-record'];

export class ReportQuery extends PageQuery {
  @OneOf(STATES, { optional: true }) state?: (typeof STATES)[number];
  @OneOf(OUTCOMES, { optional: true }) outcome?: Outcome;
  @Uuid({ optional: true }) laboratoryId?: string;
  @Uuid({ optional: true }) itemId?: string;
  @Day({ optional: true, description: 'Issued on or after.' }) from?: string;
  @Day({ optional: true, description: 'Issued on or before.' }) to?: string;
  @Text({ optional: true, max: 60, description: 'Part of number, product, item code, record number or sampled unit.' }) q?: string;
}

export class ReportRow {
  @Uuid() id!: string;
  @Text() number!: string;
  @Int({ min: 1 }) version!: number;
  @OneOf(STATES) state!: (typeof STATES)[number];
  @OneOf(OUTCOMES) outcome!: Outcome;
  @Text() productName!: string;
  @Text({ nullable: true }) unitName!: string | null;
  @Uuid() itemId!: string;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Uuid({ nullable: true, description: 'Null where a customer ordered it.' }) organiserId!: string | null;
  @Text() organiserName!: string;
  @Day() issuedOn!: string;
  @Int({ nullable: true, description: 'Null while the file is being made.' }) pages!: number | null;
}
export class ReportPage extends pageOf(ReportRow) {}

/** A title in both languages. */
export class TitleView {
  @Text() zh!: string;
  @Text() en!: string;
}

/** A report on a sample of the reader's own enterprise. */
export class OwnReportRow extends ReportRow {
  @Day({ nullable: true, description: 'When the enterprise received it in the portal; a failing report is read after that only.' }) receivedOn!: string | null;
}
export class OwnReportPage extends pageOf(OwnReportRow) {}

export class ReceiptView {
  @Day({ description: 'The day of the first receipt: what the law counts from the receipt runs from it.' }) receivedOn!: string;
}

export class OwnArchiveBody {
  @UuidList({ min: 1, max: 100 }) ids!: string[];
}

/** What the enterprise may apply for, and until when. */
export class RightView {
  @Text({ description: 'The clock of the discipline.', example: 'food.apply-reinspection' }) code!: string;
  @Nested(() => TitleView) title!: TitleView;
  @Day() from!: string;
  @Day({ description: 'The last day.' }) until!: string;
  @Flag({ description: 'Whether it rests on a calendar that the State Council has not announced yet.' }) provisional!: boolean;
  @Flag({ description: 'Whether the last day has not passed.' }) isOpen!: boolean;
  @Text() instrument!: string;
  @Text() article!: string;
}

/** One thing that happened to a report or a handling, from the ledger. */
export class CaseEventView extends HistoryEntryView {}

export class ReportView extends ReportRow {
  @Uuid() examinationId!: string;
  @Text({ description: 'The sentence of the conclusion.', max: 4000 }) conclusion!: string;
  @Text() template!: string;
  @Int() templateVersion!: number;
  @Text({ nullable: true, description: 'SHA-256 of the file.' }) sha256!: string | null;
  @Int({ nullable: true, description: 'Bytes of the file.' }) size!: number | null;
  @Json({ description: 'All that the document prints, but its verification code.' }) facts!: Readonly<Record<string, unknown>>;
  @ListOf(() => CaseEventView) timeline!: CaseEventView[];
}

/** What a report says, for machines. */
export class ReportContentView {
  @OneOf(['hengjian-report/1']) format!: 'hengjian-report/1';
  @Text() number!: string;
  @Int({ min: 1 }) version!: number;
  @OneOf(STATES) state!: (typeof STATES)[number];
  @Text() template!: string;
  @Int() templateVersion!: number;
  @Text({ nullable: true, description: 'SHA-256 of the file.' }) sha256!: string | null;
  @Json({ description: 'All that the document prints but its verification code; its schema is published with the templates.' }) facts!: Readonly<Record<string, unknown>>;
}

export class ResultNoticeQuery {
  @OneOf(['unit', 'producer'], { optional: true, description: 'The sampled unit, or the nominal producer.' }) to?: 'unit' | 'producer';
}

export class PreviewPageView {
  @Int({ description: 'How many pages the report would have.' }) pages!: number;
  @Text({ max: 10_000_000, description: 'The page as an SVG picture.' }) svg!: string;
}

export class OwnSampleQuery extends PageQuery {
  @OneOf(SAMPLE_STEPS, { optional: true }) step?: string;
}

/** What was sampled from the reader's enterprise, and where it stands. */
export class OwnSampleRow {
  @Uuid() itemId!: string;
  @Text() recordNumber!: string;
  @Text() productName!: string;
  @OneOf(['supervision', 'risk-monitoring', 'evaluation']) samplingKind!: string;
  @Day() sampledOn!: string;
  @OneOf(SAMPLE_STEPS) step!: (typeof SAMPLE_STEPS)[number];
  @Text() organiserName!: string;
  @Text() laboratoryName!: string;
  @Day({ nullable: true }) reportDueOn!: string | null;
  @Uuid({ nullable: true }) reportId!: string | null;
  @Text({ nullable: true }) reportNumber!: string | null;
  @OneOf(OUTCOMES, { nullable: true }) outcome!: Outcome | null;
  @Day({ nullable: true, description: 'When the report was received in the portal.' }) receivedOn!: string | null;
  @ListOf(() => RightView) rights!: RightView[];
}
export class OwnSamplePage extends pageOf(OwnSampleRow) {}

export class VerificationQuery {
  @Text({ max: 60, description: 'The code printed on the report; dashes and case do not matter.' }) code!: string;
}

export class LogReferenceView {
  @Int({ description: 'Number of the ledger entry of the issue.' }) entry!: number;
  @Text({ description: 'Hash of the entry as a leaf of the log: asked for by it, the log answers with its inclusion proof.' }) hash!: string;
  @Int({ optional: true, description: 'Its place in the log; absent while no checkpoint covers it.' }) index?: number;
}

/** The version that stands in its place, as far as anyone may know. */
export class SuccessorView {
  @Int({ min: 1 }) version!: number;
  @Day() issuedOn!: string;
}

/** What anyone who holds the paper or the file may know: nothing that the paper does not show. */
export class VerifiedReportView {
  @OneOf(['current', 'superseded', 'recalled']) state!: 'current' | 'superseded' | 'recalled';
  @Text() number!: string;
  @Int({ min: 1 }) version!: number;
  @Day() issuedOn!: string;
  @Text() laboratoryName!: string;
  @Text() productName!: string;
  @OneOf(OUTCOMES) outcome!: Outcome;
  @Int() pages!: number;
  @Text({ description: 'SHA-256 of the file, in hexadecimal.' }) sha256!: string;
  @Instant({ nullable: true, description: 'When it stopped counting.' }) endedAt!: string | null;
  @Nested(() => SuccessorView, { nullable: true, description: 'The version that counts now, where there is one and it is another.' }) successor!: SuccessorView | null;
  @Nested(() => LogReferenceView) log!: LogReferenceView;
}
