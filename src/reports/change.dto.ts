import { ActionView, Instant, Int, Json, ListOf, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList } from '../platform/http/index.js';

export const CHANGE_KINDS = ['amend', 'recall', 'reissue'] as const;
const CHANGE_STATES = ['proposed', 'approved', 'declined'] as const;
const OUTCOMES = ['pass', 'fail', 'problem'] as const;

export class ProposeChangeBody {
  @Uuid({ description: 'Made by who sends: sent again, it is proposed once.' }) id!: string;
  @OneOf(CHANGE_KINDS, { description: 'Amend what counts, recall it, or issue anew what was recalled.' }) kind!: (typeof CHANGE_KINDS)[number];
  @Text({ min: 5, max: 500, description: 'Printed on the amended report.' }) reason!: string;
  @Json({ description: 'What is said instead, by the path of the fact, such as `sample.name`; empty for a recall.' }) corrections!: Readonly<Record<string, string>>;
}

export class ChangeDecision {
  @Uuid() id!: string;
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
  @OneOf(['approve', 'decline']) action!: 'approve' | 'decline';
  @Text({ optional: true, max: 500, description: 'Why it is declined.' }) note?: string;
}

export class DecideChangesBody {
  @ListOf(() => ChangeDecision, { min: 1, max: 200 }) decisions!: ChangeDecision[];
}

export class ChangeQuery extends PageQuery {
  @OneOf(CHANGE_STATES, { optional: true }) state?: (typeof CHANGE_STATES)[number];
  @Uuid({ optional: true }) reportId?: string;
}

export class ReportCorrectionView {
  @Text() path!: string;
  @Text() label!: string;
  @Text({ nullable: true, max: 2000 }) before!: string | null;
  @Text({ max: 500 }) after!: string;
}

export class ChangeRow {
  @Uuid() id!: string;
  @Uuid() reportId!: string;
  @Text() number!: string;
  @Int({ min: 1, description: 'The version of the report that it changes.' }) reportVersion!: number;
  @Text() productName!: string;
  @OneOf(CHANGE_KINDS) kind!: (typeof CHANGE_KINDS)[number];
  @Text({ max: 500 }) reason!: string;
  @ListOf(() => ReportCorrectionView, { description: 'Each corrected fact with its word, what it says and what it shall say.' }) corrections!: ReportCorrectionView[];
  @OneOf(CHANGE_STATES) state!: (typeof CHANGE_STATES)[number];
  @Int({ min: 1 }) version!: number;
  @Text() proposedByName!: string;
  @Instant() proposedAt!: string;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Text({ nullable: true, max: 500 }) note!: string | null;
  @Uuid({ nullable: true, description: 'The version that it has made.' }) newReportId!: string | null;
  @ListOf(() => ActionView) actions!: ActionView[];
}
export class ChangePage extends pageOf(ChangeRow) {}

export class RefusedDecisionView {
  @Uuid() id!: string;
  @Text() refusal!: string;
  @Text({ max: 2000, description: 'The refusal in words.' }) detail!: string;
}

export class DecisionsView {
  @ListOf(() => ChangeRow, { description: 'Those that were decided.' }) done!: ChangeRow[];
  @ListOf(() => RefusedDecisionView, { description: 'The exceptions; they are as they were.' }) refused!: RefusedDecisionView[];
}

export class PrintBody {
  @Uuid({ description: 'Made by who sends: sent again, it is asked once.' }) id!: string;
  @UuidList({ min: 1, max: 500, description: 'Reports in the order in which they shall be printed.' }) ids!: string[];
}

export class PrintView {
  @Uuid() id!: string;
  @OneOf(['waiting', 'working', 'done', 'failed', 'cancelled']) state!: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';
  @Int({ description: 'Reports laid out so far.' }) made!: number;
  @Int({ description: 'Reports asked for.' }) total!: number;
  @Int({ nullable: true }) pages!: number | null;
}

export class ProofEntryView {
  @Text() action!: string;
  @Text({ max: 20000, description: 'The entry as canonical JSON: its leaf.' }) text!: string;
  @Int({ description: 'Its place in the log.' }) index!: number;
  @TextList({ description: 'The hashes of the inclusion proof, from the leaf upwards (RFC 6962), in Base 64.' }) proof!: string[];
}

export class ProofKeyView {
  @Text({ description: 'A verifier key, name+id+key.' }) line!: string;
  @Text({ optional: true, max: 4000, description: 'The note by which the key before it vouches for this one.' }) endorsement?: string;
}

/** Everything with which a report can be checked without this system. */
export class ReportProofView {
  @OneOf(['hengjian-report-proof/1']) format!: 'hengjian-report-proof/1';
  @Text() number!: string;
  @Int({ min: 1 }) version!: number;
  @OneOf(['current', 'superseded', 'recalled']) state!: 'current' | 'superseded' | 'recalled';
  @OneOf(OUTCOMES) outcome!: (typeof OUTCOMES)[number];
  @Text() sha256!: string;
  @Text({ max: 4000, description: 'The newest checkpoint, a C2SP signed note.' }) checkpoint!: string;
  @ListOf(() => ProofEntryView, { description: 'What the ledger says of this version.' }) entries!: ProofEntryView[];
  @ListOf(() => ProofKeyView, { description: 'The public keys of the log, oldest first.' }) keys!: ProofKeyView[];
}
