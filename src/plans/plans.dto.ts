import { SAMPLING_KINDS } from '../disciplines/index.js';
import { HistoryEntryView } from '../organisations/index.js';
import { ActionView, Day, DecimalText, Flag, Instant, Int, ListOf, Nested, OneOf, PageQuery, pageOf, Text, TextList, Uuid, UuidList } from '../platform/http/index.js';
import { CREDIT_CLASSES, HOTLINES, MOST_STRATA, OCCASIONS, PREMISES_TAGS, type Occasion, type PlanState } from './domain/index.js';
import type { Numbering } from './contract.js';

export const PLAN_STATES = ['draft', 'submitted', 'approved', 'published', 'closed'] as const satisfies readonly PlanState[];
const NUMBERINGS = ['national', 'local'] as const satisfies readonly Numbering[];
const BUSINESS_TYPES = ['production', 'distribution', 'catering', 'online'];
export const ATTACHMENT_KINDS = ['screenshot', 'unpacking-film', 'document'] as const;
const QUARTERLY = ['warn', 'exclude'];

export class StratumBody {
  @Text({ pattern: /^S\d{3}$/, max: 4, example: 'S001' }) code!: string;
  @Text({ optional: true, nullable: true, pattern: /^\d{6,12}$/, max: 12, example: '622921', description: 'Null: wherever the organiser looks after.' }) divisionCode?: string | null;
  @OneOf(BUSINESS_TYPES, { optional: true, nullable: true }) businessType?: string | null;
  @OneOf(PREMISES_TAGS, { optional: true, nullable: true }) tag?: string | null;
  @OneOf(CREDIT_CLASSES, { optional: true, nullable: true }) creditClass?: string | null;
  @Text({ optional: true, nullable: true, max: 40 }) categoryCode?: string | null;
  @Uuid() schemeId!: string;
  @Int({ max: 100_000 }) quota!: number;
  @Int({ max: 100_000 }) reserves!: number;
  @Uuid({ description: 'By contract; of several the first.' }) laboratoryId!: string;
  @UuidList({ optional: true, nullable: true, min: 2, max: 50, description: 'The laboratories from which the draw takes each unit’s; null: the contract’s.' }) laboratoryPool?: string[] | null;
  @Day() dueOn!: string;
}

/** Who stays out of the frames of a plan's draws. */
export class ExclusionsBody {
  @Int({ max: 60, description: 'Sampled within so many months; 0: not asked.' }) sampledMonths!: number;
  @Flag({ description: 'All licences have run out.' }) licenceExpired!: boolean;
  @Int({ max: 1_000, description: 'Batches of one unit in distribution within a quarter; 0: no limit.' }) quarterlyMost!: number;
  @OneOf(QUARTERLY) quarterly!: 'warn' | 'exclude';
  @Int({ optional: true, max: 1_000, description: 'Batches of one producer, name and production date within a quarter; 0: no limit, 1 if left out. Warns when a record is signed.' }) sameBatchMost?: number;
  @Int({ optional: true, max: 1_000, description: 'Batches of one producer and food category within a quarter; 0: no limit, 3 if left out. Warns when a record is signed.' }) producerCategoryMost?: number;
}

/** What gave rise to a special plan. */
export class ParticularsBody {
  @OneOf(HOTLINES, { optional: true }) channel?: string;
  @Text({ optional: true, max: 100, description: 'Number of the complaint, of the emergency’s order, or of the failing report.' }) reference?: string;
  @Text({ optional: true, max: 100, description: 'Platform of network sampling.' }) platform?: string;
  @Text({ optional: true, max: 60 }) buyer?: string;
  @Text({ optional: true, max: 100, description: 'The buyer’s account at the platform.' }) account?: string;
  @Uuid({ optional: true }) handlingId?: string;
}

export class PlanBody {
  @Text({ max: 200, example: '2026年第三季度流通环节食品监督抽检计划' }) title!: string;
  @OneOf(SAMPLING_KINDS) kind!: (typeof SAMPLING_KINDS)[number];
  @Text({ max: 40, example: 'food' }) discipline!: string;
  @Text({ max: 200, example: '市级监督抽检' }) taskSource!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
  @OneOf(NUMBERINGS) numbering!: Numbering;
  @OneOf(OCCASIONS, { optional: true, description: 'regular if left out.' }) occasion?: Occasion;
  @Nested(() => ParticularsBody, { optional: true }) particulars?: ParticularsBody;
  @TextList({ optional: true, max: 500, each: 40, description: 'Codes of the premises that the plan is about; none: everyone whom a stratum takes.' }) unitCodes?: string[];
  @Nested(() => ExclusionsBody, { optional: true }) exclusions?: ExclusionsBody;
  @Uuid({ optional: true, nullable: true, description: 'An approved risk rule of the bureau; none: every unit weighs the same.' }) riskRuleId?: string | null;
  @DecimalText({ optional: true, nullable: true, example: '680000.00' }) budget?: string | null;
  @ListOf(() => StratumBody, { max: MOST_STRATA }) strata!: StratumBody[];
}

export class ChangePlanBody extends PlanBody {
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
}

export class PlanStepBody {
  @Int({ min: 1, description: 'The version that was read; another one is refused.' }) version!: number;
}

export class ReturnPlanBody extends PlanStepBody {
  @Text({ max: 500 }) reason!: string;
}

export class RevisePlanBody extends PlanStepBody {
  @Text({ max: 500, description: 'Why what was approved has to change.' }) reason!: string;
}

/** Next year's plan from this one. */
export class CarryOverBody {
  @Text({ max: 200 }) title!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
}

export class PlanQuery extends PageQuery {
  @OneOf(PLAN_STATES, { optional: true }) state?: PlanState;
  @OneOf(SAMPLING_KINDS, { optional: true }) kind?: string;
  @Text({ optional: true, max: 50 }) q?: string;
}

export class PlanRow {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @OneOf(SAMPLING_KINDS) kind!: (typeof SAMPLING_KINDS)[number];
  @Text() discipline!: string;
  @Uuid() organiserId!: string;
  @Text() organiserName!: string;
  @Text() taskSource!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
  @OneOf(NUMBERINGS) numbering!: Numbering;
  @OneOf(PLAN_STATES) state!: PlanState;
  @OneOf(OCCASIONS) occasion!: Occasion;
  @Int({ description: 'Counts from 1; another one for every change after approval.' }) revision!: number;
  @Int() version!: number;
  @Int() strataCount!: number;
  @Int({ description: 'Sum of the quotas.' }) quota!: number;
}
export class PlanPage extends pageOf(PlanRow) {}

export class StratumView {
  @Uuid() id!: string;
  @Uuid() planId!: string;
  @Text() code!: string;
  @Text({ nullable: true }) divisionCode!: string | null;
  @Text({ nullable: true }) divisionName!: string | null;
  @OneOf(BUSINESS_TYPES, { nullable: true }) businessType!: string | null;
  @OneOf(PREMISES_TAGS, { nullable: true }) tag!: string | null;
  @OneOf(CREDIT_CLASSES, { nullable: true }) creditClass!: string | null;
  @Text({ nullable: true }) categoryCode!: string | null;
  @Text({ nullable: true }) categoryName!: string | null;
  @Uuid() schemeId!: string;
  @Text() schemeCode!: string;
  @Text() schemeTitle!: string;
  @Int() quota!: number;
  @Int() reserves!: number;
  @Uuid() laboratoryId!: string;
  @Text({ description: 'Of several all, joined.' }) laboratoryName!: string;
  @UuidList({ nullable: true, max: 50 }) laboratoryPool!: string[] | null;
  @Day() dueOn!: string;
}

/** One thing that happened to a plan or a draw, from the ledger. */
export class TimelineView extends HistoryEntryView {}

/** A revision that was approved: when, by whom, and why it was followed by another. */
export class PlanRevisionRow {
  @Int() revision!: number;
  @Instant() approvedAt!: string;
  @Text() approvedByName!: string;
  @Text({ nullable: true, max: 500, description: 'Why the next revision was begun.' }) followedBecause!: string | null;
}

export class PlanAttachmentView {
  @Uuid() id!: string;
  @OneOf(ATTACHMENT_KINDS) kind!: (typeof ATTACHMENT_KINDS)[number];
  @Text({ nullable: true }) orderNumber!: string | null;
  @Text({ nullable: true }) name!: string | null;
  @Text() mediaType!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  @Instant() addedAt!: string;
}

export class PlanView extends PlanRow {
  @Nested(() => ParticularsBody) particulars!: ParticularsBody;
  @TextList({ max: 500 }) unitCodes!: string[];
  @Nested(() => ExclusionsBody) exclusions!: ExclusionsBody;
  @Uuid({ nullable: true }) riskRuleId!: string | null;
  @Int({ nullable: true, description: 'Version of its risk rule.' }) riskRuleNumber!: number | null;
  @DecimalText({ nullable: true }) budget!: string | null;
  @Uuid({ nullable: true, description: 'The plan that it was carried over from.' }) carriedFrom!: string | null;
  @ListOf(() => PlanRevisionRow) revisions!: PlanRevisionRow[];
  @ListOf(() => PlanAttachmentView) attachments!: PlanAttachmentView[];
  @Text({ nullable: true, max: 500, description: 'Why it was sent back.' }) returnReason!: string | null;
  @Text({ nullable: true }) createdByName!: string | null;
  @Text({ nullable: true }) submittedByName!: string | null;
  @Text({ nullable: true }) approvedByName!: string | null;
  @ListOf(() => StratumView) strata!: StratumView[];
  @ListOf(() => TimelineView) timeline!: TimelineView[];
  @ListOf(() => ActionView) actions!: ActionView[];
}

export class GapView {
  @Int() seq!: number;
  @Text() parameter!: string;
  @OneOf(['limit', 'label', 'food-type', 'ambiguous'], { description: 'What is missing: the limit, the product’s label, a finer food type; or two limits compete.' }) reason!: string;
}

export class SchemeGapsView {
  @Uuid() schemeId!: string;
  @Text() schemeCode!: string;
  @Text() schemeTitle!: string;
  @TextList({ description: 'Codes of the strata that test by it.' }) strata!: string[];
  @Int() items!: number;
  @Flag({ description: 'Nothing in it can be tested: the plan cannot be submitted with it.' }) blocking!: boolean;
  @ListOf(() => GapView) gaps!: GapView[];
}
