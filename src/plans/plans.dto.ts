import { SAMPLING_KINDS } from '../disciplines/index.js';
import { ActionView, Day, Flag, Instant, Int, Json, ListOf, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';
import { MOST_STRATA, type PlanState } from './domain/index.js';
import type { Numbering } from './contract.js';

export const PLAN_STATES = ['draft', 'submitted', 'approved', 'published', 'closed'] as const satisfies readonly PlanState[];
const NUMBERINGS = ['national', 'local'] as const satisfies readonly Numbering[];
const BUSINESS_TYPES = ['production', 'distribution', 'catering', 'online'];
const TAGS = ['school-surroundings', 'rural-market'];

export class StratumBody {
  @Text({ pattern: /^S\d{3}$/, max: 4, example: 'S001' }) code!: string;
  @Text({ optional: true, nullable: true, pattern: /^\d{6,12}$/, max: 12, example: '622921', description: 'Null: wherever the organiser looks after.' }) divisionCode?: string | null;
  @OneOf(BUSINESS_TYPES, { optional: true, nullable: true }) businessType?: string | null;
  @OneOf(TAGS, { optional: true, nullable: true }) tag?: string | null;
  @Text({ optional: true, nullable: true, max: 40 }) categoryCode?: string | null;
  @Uuid() schemeId!: string;
  @Int({ max: 100_000 }) quota!: number;
  @Int({ max: 100_000 }) reserves!: number;
  @Uuid() laboratoryId!: string;
  @Day() dueOn!: string;
}

export class PlanBody {
  @Text({ max: 200, example: '2026年第三季度流通环节食品监督抽检计划' }) title!: string;
  @OneOf(SAMPLING_KINDS) kind!: (typeof SAMPLING_KINDS)[number];
  @Text({ max: 40, example: 'food' }) discipline!: string;
  @Text({ max: 200, example: '市级监督抽检' }) taskSource!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
  @OneOf(NUMBERINGS) numbering!: Numbering;
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
  @OneOf(TAGS, { nullable: true }) tag!: string | null;
  @Text({ nullable: true }) categoryCode!: string | null;
  @Text({ nullable: true }) categoryName!: string | null;
  @Uuid() schemeId!: string;
  @Text() schemeCode!: string;
  @Text() schemeTitle!: string;
  @Int() quota!: number;
  @Int() reserves!: number;
  @Uuid() laboratoryId!: string;
  @Text() laboratoryName!: string;
  @Day() dueOn!: string;
}

/** One thing that happened to a plan or a draw, from the ledger. */
export class TimelineView {
  @Int({ description: 'Number of the ledger entry.' }) id!: number;
  @Int() seq!: number;
  @Instant() at!: string;
  @Text() action!: string;
  @Text({ description: 'Who did it.' }) actor!: string;
  @Json() data!: Readonly<Record<string, unknown>>;
  @Int({ optional: true, description: 'Its place in the log; absent while no checkpoint covers it.' }) index?: number;
}

export class PlanView extends PlanRow {
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
