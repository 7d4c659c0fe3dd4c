import { HistoryEntryView } from '../organisations/index.js';
import { ActionView, Day, Flag, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, Uuid, UuidList } from '../platform/http/index.js';
import type { ExclusionRule, RiskRule } from '../plans/index.js';
import type { DrawState } from './domain/index.js';
import { LaboratoryRuleView } from './laboratories.dto.js';

export const DRAW_STATES = ['committed', 'drawn', 'dispatched', 'closed', 'superseded'] as const satisfies readonly DrawState[];
const WEIGHTINGS = ['none', 'credit-class', 'risk'] as const;
const GROUNDS = ['kin', 'former-employment', 'interest', 'other'] as const;

export class QuotaBody {
  @Uuid() stratumId!: string;
  @Int({ max: 100_000 }) take!: number;
  @Int({ max: 100_000 }) reserves!: number;
}

export class PrepareDrawBody {
  @Uuid() planId!: string;
  @Text({ max: 300, example: '双色球第2026105期开奖号码（红球由小到大、蓝球）' }) event!: string;
  @Instant({ description: 'When the public value comes to be: later than now.', example: '2026-09-10T13:30:00Z' }) eventAt!: string;
  @Text({ max: 128, example: '99-99-99-99-99-99+99', description: '9 a digit, 6 a die, A a capital letter, x a hexadecimal digit, -+/.:_ themselves, {n} repeats.' }) pattern!: string;
  @OneOf(WEIGHTINGS, { optional: true, description: 'By the plan’s risk rule if left out, none where it has none.' }) weighting?: (typeof WEIGHTINGS)[number];
  @Flag({ optional: true, description: 'Whether the published frame carries the weights, which reveal credit classes.' }) weightsPublic?: boolean;
  @Int({ optional: true, max: 60, description: 'Units sampled within so many months stay out; the plan’s months if left out.' }) excludeSampledMonths?: number;
  @UuidList({ optional: true, min: 1, description: 'Whose samplers stand in the roster; everyone of the organiser’s tree if left out. Laboratories of the plan may be named.' }) rosterOrganisationIds?: string[];
  @Flag({ optional: true, description: 'Whether a sampler without any registered certificate stays out of the roster.' }) certified?: boolean;
  @Flag({ optional: true, description: 'Whether whoever sampled a unit last time is kept from it.' }) avoidLast?: boolean;
  @Int({ optional: true, min: 2, max: 6, description: 'Samplers per unit; two if left out.' }) perUnit?: number;
  @Int({ optional: true, min: 1, max: 10_000, description: 'Most units per sampler; shared evenly if left out.' }) cap?: number;
  @Int({ optional: true, min: 1, max: 100_000, description: 'Most units per laboratory, where the plan has them drawn; shared evenly if left out.' }) laboratoryCap?: number;
  @ListOf(() => QuotaBody, { optional: true, min: 1, max: 999, description: 'Another quota, or a part of the strata: for a redraw. The plan’s if left out.' }) quotas?: QuotaBody[];
  @Uuid({ optional: true, description: 'The draw that this one replaces.' }) replaces?: string;
  @Text({ optional: true, max: 500, description: 'Why; it is published.' }) reason?: string;
}

export class PublicValueBody {
  @Text({ max: 300, example: '03-07-12-18-25-31+09' }) value!: string;
}

export class DrawQuery extends PageQuery {
  @Uuid({ optional: true }) planId?: string;
  @OneOf(DRAW_STATES, { optional: true }) state?: DrawState;
}

export class DrawRow {
  @Uuid() id!: string;
  @Text() number!: string;
  @Uuid() planId!: string;
  @Text() planNumber!: string;
  @Text() planTitle!: string;
  @Uuid() organiserId!: string;
  @Text() organiserName!: string;
  @OneOf(DRAW_STATES) state!: DrawState;
  @Int() frameUnits!: number;
  @Instant() eventAt!: string;
  @Instant() preparedAt!: string;
  @Instant({ nullable: true }) drawnAt!: string | null;
  @Int({ nullable: true }) units!: number | null;
  @Int({ nullable: true }) reserves!: number | null;
  @Int({ nullable: true }) visits!: number | null;
  @Int() version!: number;
}
export class DrawPage extends pageOf(DrawRow) {}

export class QuotaView {
  @Uuid() stratumId!: string;
  @Text() stratum!: string;
  @Int() take!: number;
  @Int() reserves!: number;
  @Int({ description: 'Units of the stratum in the frame.' }) size!: number;
}

export class DrawEntryView {
  @Int({ description: 'Number of the ledger entry.' }) id!: number;
  @Int() seq!: number;
  @Instant() at!: string;
  @Text() action!: string;
  @Text() hash!: string;
  @Int({ optional: true, description: 'Its place in the log; absent while no checkpoint covers it.' }) index?: number;
}

/** What everyone may know of a draw at once, and its nonce once every visit is closed. */
export class PublicDrawView {
  @Text() number!: string;
  @Text() planNumber!: string;
  @Text() planTitle!: string;
  @Text() organiserName!: string;
  @OneOf(DRAW_STATES) state!: DrawState;
  @Text() frameHash!: string;
  @Int() frameUnits!: number;
  @Text({ description: 'SHA-256 of the list of those left out, with reasons.' }) exclusionsHash!: string;
  @Json({ description: 'How many were left out, by reason.' }) exclusions!: Record<string, number>;
  @Int() excludeSampledMonths!: number;
  @OneOf(WEIGHTINGS) weighting!: (typeof WEIGHTINGS)[number];
  @Flag() weightsPublic!: boolean;
  @Int({ description: 'Revision of the plan under which the frame was frozen.' }) planRevision!: number;
  @Json({ description: 'The plan’s exclusions as they were then.' }) exclusionRule!: ExclusionRule;
  @Json({ nullable: true, description: 'The risk rule that made the weights.' }) riskRule!: RiskRule | null;
  @Text() commitment!: string;
  @Text() event!: string;
  @Instant() eventAt!: string;
  @Text() pattern!: string;
  @ListOf(() => QuotaView) quotas!: QuotaView[];
  @Text() rosterHash!: string;
  @Int() rosterSize!: number;
  @Flag({ description: 'Whether only samplers with a registered certificate stand in the roster.' }) certified!: boolean;
  @Flag({ description: 'Whether whoever sampled a unit last time is kept from it.' }) avoidLast!: boolean;
  @Int() perUnit!: number;
  @Int() cap!: number;
  @Nested(() => LaboratoryRuleView, { nullable: true, description: 'Null: contracts name every laboratory.' }) laboratories!: LaboratoryRuleView | null;
  @Instant() preparedAt!: string;
  @Text({ nullable: true, description: 'Number of the draw that this one replaces.' }) replaces!: string | null;
  @Text({ nullable: true }) redrawReason!: string | null;
  @Text({ nullable: true, description: 'Number of the draw that replaces this one.' }) replacedBy!: string | null;
  @Text({ nullable: true }) publicValue!: string | null;
  @Text({ nullable: true }) resultHash!: string | null;
  @Int({ nullable: true }) units!: number | null;
  @Int({ nullable: true }) reserves!: number | null;
  @Instant({ nullable: true }) drawnAt!: string | null;
  @Instant({ nullable: true }) dispatchedAt!: string | null;
  @Instant({ nullable: true, description: 'When nonce, frame and result were published.' }) revealedAt!: string | null;
  @Text({ nullable: true }) nonce!: string | null;
  @Text({ optional: true }) frameUrl?: string;
  @Text({ optional: true }) rosterUrl?: string;
  @Text({ optional: true, description: 'Avoidances for which someone was passed over.' }) avoidancesUrl?: string;
  @Text({ optional: true, description: 'Where laboratories were drawn.' }) laboratoriesUrl?: string;
  @Text({ optional: true }) resultUrl?: string;
  @Text({ optional: true, description: 'Everything that a verifier needs, in one ZIP archive.' }) bundleUrl?: string;
  @ListOf(() => DrawEntryView) entries!: DrawEntryView[];
}

export class PublicDrawRow {
  @Text() number!: string;
  @Text() planTitle!: string;
  @Text() organiserName!: string;
  @OneOf(DRAW_STATES) state!: DrawState;
  @Instant() eventAt!: string;
}
export class PublicDrawPage extends pageOf(PublicDrawRow) {}

export class DrawTimelineView extends HistoryEntryView {}

/** One person has read the public value; which value stays with the service until another has read the same. */
export class ValueEntryView {
  @Text() byName!: string;
  @Instant() at!: string;
  @Flag({ description: 'Whether the reader entered it, and so cannot confirm it.' }) own!: boolean;
}

export class DrawView extends PublicDrawView {
  @Uuid() id!: string;
  @Uuid() planId!: string;
  @Uuid() organiserId!: string;
  @Uuid({ nullable: true }) replacesId!: string | null;
  @Int({ nullable: true }) visits!: number | null;
  @Int() version!: number;
  @Flag({ description: 'Whether this reader may see what was drawn.' }) mayRead!: boolean;
  @Nested(() => ValueEntryView, { nullable: true, description: 'The public value waits for a second person.' }) entered!: ValueEntryView | null;
  @ListOf(() => DrawTimelineView) timeline!: DrawTimelineView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class DrawnUnitQuery extends PageQuery {
  @OneOf(['unit', 'reserve'], { optional: true, description: 'unit if left out.' }) role?: 'unit' | 'reserve';
}

export class InspectorView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Uuid() organisationId!: string;
  @Text() organisationName!: string;
}

export class DrawnUnitView {
  @Uuid() id!: string;
  @OneOf(['unit', 'reserve']) role!: 'unit' | 'reserve';
  @Int() rank!: number;
  @Int() position!: number;
  @Text({ description: 'Its id in the frame.' }) frameId!: string;
  @Uuid() stratumId!: string;
  @Text() stratum!: string;
  @Text() ticket!: string;
  @Uuid() premisesId!: string;
  @Text() unitCode!: string;
  @Text() name!: string;
  @Text() address!: string;
  @ListOf(() => InspectorView) inspectors!: InspectorView[];
  @Text({ nullable: true, description: 'The laboratory that was drawn for it; null where a contract names it, and for reserves not taken.' }) laboratoryName!: string | null;
  @Uuid({ nullable: true }) visitId!: string | null;
  @Day({ nullable: true }) dueOn!: string | null;
  @Uuid({ nullable: true, description: 'For a reserve: the visit that it replaces.' }) replacesVisitId!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}
/** A drawn unit as the room sees it. */
export class DrawnCodeView {
  @Int() position!: number;
  @Text() stratum!: string;
  @Int() rank!: number;
  @Text({ example: '26299714', description: 'The first eight digits of its ticket.' }) code!: string;
}
export class DrawnCodePage extends pageOf(DrawnCodeView) {}

export class DrawnUnitPage extends pageOf(DrawnUnitView) {}

export class OutOfFrameQuery extends PageQuery {
  @Text({ optional: true, max: 40, description: 'Beginning of a unit’s code.' }) code?: string;
  @Text({ optional: true, max: 40 }) reason?: string;
}

/** A unit that was left out of the frame, or stands in it with a warning. */
export class OutOfFrameView {
  @Text() code!: string;
  @Text({ nullable: true }) name!: string | null;
  @Text() reason!: string;
  @Flag({ description: 'It stands in the frame; something speaks against it.' }) warning!: boolean;
}
export class OutOfFramePage extends pageOf(OutOfFrameView) {}

export class FrameUnitQuery {
  @Text({ max: 18, description: 'Unified social credit code.' }) uscc!: string;
}

export class FrameUnitView {
  @Text({ description: 'Id in the frame.' }) id!: string;
  @Text() stratum!: string;
}

export class OwnAvoidanceBody {
  @Uuid() premisesId!: string;
  @OneOf(GROUNDS) ground!: (typeof GROUNDS)[number];
}

export class AvoidanceBody extends OwnAvoidanceBody {
  @Uuid() accountId!: string;
}

export class AvoidanceQuery extends PageQuery {
  @Uuid({ optional: true }) accountId?: string;
}

export class SamplerView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Uuid() organisationId!: string;
  @Text() organisationName!: string;
}

export class AvoidanceView {
  @Uuid() id!: string;
  @Uuid() accountId!: string;
  @Text({ description: 'Whose it is.' }) accountName!: string;
  @Uuid() organisationId!: string;
  @Uuid() premisesId!: string;
  @Text() premisesName!: string;
  @Text() premisesCode!: string;
  @OneOf(GROUNDS) ground!: (typeof GROUNDS)[number];
  @Instant() declaredAt!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
}
export class AvoidancePage extends pageOf(AvoidanceView) {}
