import { SAMPLING_KINDS, type SamplingKind } from '../disciplines/index.js';
import {
  ActionView, Day, DecimalText, Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList,
} from '../platform/http/index.js';
import type { VisitOutcome, VisitState } from './domain/index.js';

const STATES = ['assigned', 'started', 'sampled', 'refused', 'closed', 'no-product', 'ended'] as const satisfies readonly VisitState[];
const OUTCOMES = ['sampled', 'refused', 'closed', 'no-product'] as const satisfies readonly VisitOutcome[];
const NUMBERINGS = ['national', 'local'] as const;
export const ATTACHMENT_KINDS = ['site-photo', 'sample-photo', 'seal-photo', 'receipt', 'signature', 'signed-paper', 'screenshot', 'other'] as const;
const PORTION_KINDS = ['test', 'backup', 'retained'] as const;

export class PlaceBody {
  @DecimalText({ optional: true, example: '35.601200' }) latitude?: string;
  @DecimalText({ optional: true, example: '103.210600' }) longitude?: string;
  @DecimalText({ optional: true, example: '12.5' }) accuracyMetres?: string;
}

export class StartBody extends PlaceBody {}

export class MyVisitsQuery extends PageQuery {
  @OneOf(['open', 'all'], { optional: true, description: '`open`, or left out: those that have not ended.' }) show?: 'open' | 'all';
}

export class VisitQuery extends PageQuery {
  @OneOf([...STATES, 'open'], { optional: true }) state?: string;
  @Uuid({ optional: true }) planId?: string;
  @Uuid({ optional: true }) drawId?: string;
  @OneOf(['true', 'false'], { optional: true, description: '`true`: only visits that were due before today and still wait for their samplers.' }) late?: string;
}

export class VisitSamplerView {
  @Uuid() accountId!: string;
  @Text() name!: string;
}

export class VisitStratumRow {
  @Uuid() stratumId!: string;
  @Text() code!: string;
  @Uuid() schemeId!: string;
  @Text() schemeTitle!: string;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Day() dueOn!: string;
  @OneOf(OUTCOMES, { nullable: true }) outcome!: VisitOutcome | null;
}

export class VisitStratumView extends VisitStratumRow {
  @TextList({ description: 'Food types that the limits of the scheme distinguish; empty where they do not.' }) foodTypes!: string[];
}

class VisitHead {
  @Uuid() id!: string;
  @Uuid() planId!: string;
  @Text() planNumber!: string;
  @Text() planTitle!: string;
  @OneOf(NUMBERINGS) numbering!: 'national' | 'local';
  @OneOf(SAMPLING_KINDS) samplingKind!: SamplingKind;
  @Text() discipline!: string;
  @Uuid() organiserId!: string;
  @Text() organiserName!: string;
  @Uuid() samplingOrganisationId!: string;
  @Text() samplingOrganisationName!: string;
  @Uuid() premisesId!: string;
  @Text() unitCode!: string;
  @Text() unitName!: string;
  @Text({ nullable: true }) unitUscc!: string | null;
  @Text() unitAddress!: string;
  @Text({ nullable: true }) latitude!: string | null;
  @Text({ nullable: true }) longitude!: string | null;
  @Day() dueOn!: string;
  @Uuid({ nullable: true, description: 'The visit whose unit this reserve replaces.' }) replacesId!: string | null;
  @Uuid({ nullable: true, description: 'The visit to the reserve that was taken; null also where none was left.' }) nextVisitId!: string | null;
  @OneOf(STATES) state!: VisitState;
  @OneOf(OUTCOMES, { nullable: true }) outcome!: VisitOutcome | null;
  @Text({ nullable: true }) outcomeReason!: string | null;
  @Instant({ nullable: true }) startedAt!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Int() version!: number;
  @ListOf(() => VisitSamplerView) samplers!: readonly VisitSamplerView[];
}

export class VisitRow extends VisitHead {
  @Uuid() drawId!: string;
  @ListOf(() => VisitStratumRow) strata!: readonly VisitStratumRow[];
}
export class VisitPage extends pageOf(VisitRow) {}

export class DraftBody {
  @Int({ description: 'The version that was read; 0 for the first save.' }) version!: number;
  @Json({ description: 'The whole draft; `records` holds a list of {id, stratumId, itemId, values, portions}, from which a form to be signed on paper is printed.' }) content!: Record<string, unknown>;
}

export class DraftView {
  @Int() version!: number;
  @Json() content!: Record<string, unknown>;
  @Instant() savedAt!: string;
  @Text() savedByName!: string;
}

export class AttachmentView {
  @Uuid() id!: string;
  @OneOf(ATTACHMENT_KINDS) kind!: string;
  @Uuid() fileId!: string;
  @Text() sha256!: string;
  @Instant() takenAt!: string;
  @Text({ nullable: true }) latitude!: string | null;
  @Text({ nullable: true }) longitude!: string | null;
  @Text({ nullable: true }) accuracyMetres!: string | null;
}

export class RecordRowView {
  @Uuid() id!: string;
  @OneOf(['sampling', 'refusal']) kind!: 'sampling' | 'refusal';
  @Text() number!: string;
  @Uuid({ nullable: true }) itemId!: string | null;
  @Text({ nullable: true }) itemCode!: string | null;
  @Text({ nullable: true }) itemState!: string | null;
  @Uuid({ nullable: true }) stratumId!: string | null;
  @Text({ nullable: true }) sampleName!: string | null;
  @Instant() signedAt!: string;
}

export class ReservedNumberView {
  @Uuid() recordId!: string;
  @Text() number!: string;
}

export class VisitView extends VisitHead {
  @Uuid() enterpriseId!: string;
  @Text() taskSource!: string;
  @Text({ nullable: true }) unitPhone!: string | null;
  @ListOf(() => VisitStratumView) strata!: readonly VisitStratumView[];
  @Json({ description: 'The form’s sections with their fields, as `FormSection[]` of the discipline.' }) sections!: Record<string, unknown>[];
  @TextList({ values: PORTION_KINDS }) portionKinds!: string[];
  @Json({ description: 'First values by field key.' }) prefill!: Readonly<Record<string, string>>;
  @Int({ nullable: true, description: 'Numbers left in the bureau’s ranges; null where the plan uses the bureau’s own pattern.' }) numbersLeft!: number | null;
  @ListOf(() => ReservedNumberView, { description: 'Numbers given to records of this visit, signed or reserved.' }) numbers!: ReservedNumberView[];
  @Nested(() => DraftView, { optional: true }) draft?: DraftView;
  @ListOf(() => RecordRowView) records!: RecordRowView[];
  @ListOf(() => AttachmentView) attachments!: AttachmentView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class EndlessBody {
  @Uuid({ description: 'Made on the device: sent twice, done once.' }) id!: string;
  @Text({ max: 500 }) reason!: string;
  @UuidList({ optional: true, max: 100, description: 'The strata without product; all that are open where left out.' }) stratumIds?: string[];
}

export class ReserveNumberBody {
  @Uuid({ description: 'The record’s id, made on the device.' }) recordId!: string;
}

export class NumberView {
  @Text() number!: string;
}

export class SignatureBody {
  @Uuid({ optional: true, description: 'The sampler’s account; left out for the unit and witnesses.' }) accountId?: string;
  @Text({ max: 40 }) name!: string;
  @Uuid({ description: 'An attachment of kind `signature`.' }) attachmentId!: string;
}

export class PaperBody {
  @Uuid({ description: 'An attachment of kind `signed-paper`.' }) attachmentId!: string;
}

export class SigningBody {
  @ListOf(() => SignatureBody, { max: 10, description: 'Two samplers at least, unless signed on paper.' }) samplers!: SignatureBody[];
  @Nested(() => SignatureBody, { optional: true }) unit?: SignatureBody;
  @ListOf(() => SignatureBody, { optional: true, max: 5 }) witnesses?: SignatureBody[];
  @Nested(() => PaperBody, { optional: true, description: 'Instead of signatures on the screen.' }) paper?: PaperBody;
}

export class PortionBody {
  @Uuid() id!: string;
  @OneOf(PORTION_KINDS) kind!: (typeof PORTION_KINDS)[number];
  @DecimalText({ example: '2.5' }) quantity!: string;
  @Text({ max: 10, example: '袋' }) unit!: string;
  @Text({ optional: true, max: 30 }) sealNumber?: string;
}

/** What a record that is being filled in says of its producer. */
export class ProducerLimitsBody {
  @Uuid() stratumId!: string;
  @Text({ optional: true, max: 200 }) producerName?: string;
  @Text({ optional: true, max: 30 }) producerLicence?: string;
  @Text({ max: 200 }) sampleName!: string;
  @Day({ optional: true, nullable: true }) productionDate?: string | null;
  @Day() sampledOn!: string;
}

class WordsView {
  @Text() zh!: string;
  @Text() en!: string;
}

export class ProducerWarningView {
  @OneOf(['record.same-batch', 'record.producer-category']) code!: string;
  @Int({ description: 'Batches of this quarter, this one not among them.' }) count!: number;
  @Int() most!: number;
  @Nested(() => WordsView) sentence!: WordsView;
}

export class SignRecordBody {
  @Uuid({ description: 'The record’s id, made on the device.' }) id!: string;
  @Uuid({ description: 'The item’s id, made on the device.' }) itemId!: string;
  @Uuid() stratumId!: string;
  @Json({ description: 'The form’s values by field key, all texts.' }) values!: Record<string, string>;
  @Text({ optional: true, max: 60 }) foodType?: string;
  @ListOf(() => PortionBody, { min: 1, max: 10 }) portions!: PortionBody[];
  @Nested(() => SigningBody) signing!: SigningBody;
  @Nested(() => PlaceBody, { optional: true }) place?: PlaceBody;
  @Text({ optional: true, max: 200, description: 'Why it is signed although the producer’s limit of the quarter is reached; asked for only then.' }) limitReason?: string;
}

export class RefuseBody {
  @Uuid({ description: 'The record’s id, made on the device.' }) id!: string;
  @Text({ max: 200, example: '拒绝提供样品' }) reason!: string;
  @Text({ max: 2000, description: 'What happened; kept as personal data.' }) facts!: string;
  @Nested(() => SigningBody) signing!: SigningBody;
  @Nested(() => PlaceBody, { optional: true }) place?: PlaceBody;
}

export class SignedPortionView {
  @Uuid() id!: string;
  @OneOf(PORTION_KINDS) kind!: string;
  @Text() code!: string;
  @Text({ description: 'What the label’s QR code carries.' }) label!: string;
  @Text() quantity!: string;
  @Text() unit!: string;
  @Text({ nullable: true }) sealNumber!: string | null;
}

export class SignedRecordView {
  @Uuid() recordId!: string;
  @Text() number!: string;
  @Uuid({ nullable: true }) itemId!: string | null;
  @Text({ nullable: true }) itemCode!: string | null;
  @ListOf(() => SignedPortionView) portions!: SignedPortionView[];
  @OneOf(STATES) visitState!: VisitState;
  @Uuid({ nullable: true, description: 'The visit to the reserve that was taken in place of this one; null also where none was left.' }) nextVisitId!: string | null;
  @Flag({ description: 'It had been signed before; nothing was done again.' }) again!: boolean;
}
