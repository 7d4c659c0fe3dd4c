import { Day, DecimalText, Instant, Int, Json, ListOf, Nested, OneOf, PageQuery, pageOf, Text, Uuid, ActionView } from '../platform/http/index.js';
import { HOTLINES, type RiskRule, type RiskRuleState } from './domain/index.js';
import { ExclusionsBody, PlanAttachmentView, ParticularsBody, StratumView } from './plans.dto.js';

const RULE_STATES = ['proposed', 'approved', 'rejected'] as const satisfies readonly RiskRuleState[];

/** A revision of a plan as it was approved. */
export class PlanRevisionView {
  @Int() revision!: number;
  @Text() title!: string;
  @Day() periodFrom!: string;
  @Day() periodTo!: string;
  @Text() taskSource!: string;
  @Nested(() => ParticularsBody) particulars!: ParticularsBody;
  @Nested(() => ExclusionsBody) exclusions!: ExclusionsBody;
  @DecimalText({ nullable: true }) budget!: string | null;
  @Instant() approvedAt!: string;
  @ListOf(() => StratumView) strata!: StratumView[];
}

/** The failure rate that past results of the stratum's food category suggest. */
export class FoodPriorView {
  @Text({ example: '0.0416' }) rate!: string;
  @OneOf(['county', 'category', 'general'], { description: 'Whose results it comes from: the category’s in the county, the category’s anywhere, all food’s.' }) basis!: 'county' | 'category' | 'general';
  @Int() concluded!: number;
  @Int() failed!: number;
}

/** One stratum's units in the directory as of today. */
export class StratumPopulationView {
  @Text() stratum!: string;
  @Int({ description: 'Units of the stratum, whatever keeps them out.' }) all!: number;
  @Int({ description: 'Units that can be drawn.' }) population!: number;
  @Json({ description: 'How many stay out, by reason.' }) excluded!: Readonly<Record<string, number>>;
  @Int({ description: 'Units that can be drawn and stand at the quarter’s limit.' }) warned!: number;
  @Int({ description: 'Results concluded of its units within two years.' }) concluded!: number;
  @Int({ description: 'Those of them that failed or found a problem.' }) failed!: number;
  @Nested(() => FoodPriorView) prior!: FoodPriorView;
}

export class PlanPopulationView {
  @ListOf(() => StratumPopulationView) strata!: StratumPopulationView[];
  @ListOf(() => WeightCountView, { description: 'Units of all strata together, by weight.' }) weights!: WeightCountView[];
}

export class WeightCountView {
  @Int({ min: 1, max: 20 }) weight!: number;
  @Int() units!: number;
}

export class PriceView {
  @Uuid() schemeId!: string;
  @DecimalText({ example: '680.00', description: 'Yuan per batch.' }) price!: string;
}

export class CapacityView {
  @Uuid() laboratoryId!: string;
  @Int({ max: 100_000 }) batchesPerWeek!: number;
}

/** Batches that other plans already send to a laboratory. */
export class OtherLoadView {
  @Uuid() planId!: string;
  @Uuid() laboratoryId!: string;
  @Int() quota!: number;
  @Day() from!: string;
  @Day() to!: string;
}

/** What a bureau reckons with when it designs a plan. */
export class PlanningFiguresView {
  @ListOf(() => PriceView) prices!: PriceView[];
  @ListOf(() => CapacityView) capacities!: CapacityView[];
  @ListOf(() => OtherLoadView, { description: 'Strata of the bureau’s plans that are approved or published.' }) others!: OtherLoadView[];
}

export class PlanningFiguresBody {
  @ListOf(() => PriceView, { max: 1_000 }) prices!: PriceView[];
  @ListOf(() => CapacityView, { max: 200 }) capacities!: CapacityView[];
}

export class RiskRuleBody {
  @Json({ description: 'Points for credit class, failures, complaints and tags; whole numbers.' }) rule!: Record<string, unknown>;
  @Text({ max: 500, description: 'Why the points are these.' }) reason!: string;
}

export class RiskRuleView {
  @Uuid() id!: string;
  @Int() number!: number;
  @Json() rule!: RiskRule;
  @Text({ max: 500 }) reason!: string;
  @OneOf(RULE_STATES) state!: RiskRuleState;
  @Text({ nullable: true }) proposedByName!: string | null;
  @Instant() proposedAt!: string;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @ListOf(() => ActionView) actions!: ActionView[];
}
export class RiskRulePage extends pageOf(RiskRuleView) {}

export class RiskPreviewBody {
  @Json() rule!: Record<string, unknown>;
}

export class HotlineComplaintBody {
  @OneOf(HOTLINES) channel!: string;
  @Text({ max: 100, example: '2026090700123' }) reference!: string;
  @Day() receivedOn!: string;
  @Text({ optional: true, max: 40, description: 'Code of the premises complained of, where it is known.' }) unitCode?: string;
  @Text({ max: 500, description: 'What is complained of; nothing of who complains.' }) subject!: string;
}

export class HotlineComplaintQuery extends PageQuery {}

export class HotlineComplaintView {
  @Uuid() id!: string;
  @OneOf(HOTLINES) channel!: string;
  @Text() reference!: string;
  @Day() receivedOn!: string;
  @Text({ nullable: true }) unitCode!: string | null;
  @Text({ nullable: true }) unitName!: string | null;
  @Text({ max: 500 }) subject!: string;
  @Uuid({ nullable: true, description: 'The newest plan that was made of it.' }) planId!: string | null;
  @Text({ nullable: true }) planNumber!: string | null;
}
export class HotlineComplaintPage extends pageOf(HotlineComplaintView) {}

export { PlanAttachmentView };
