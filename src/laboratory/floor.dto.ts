import { ActionView, Day, DecimalText, Flag, Instant, Int, Json, JsonList, ListOf, Nested, OneOf, pageOf, PageQuery, Text, TextList, Uuid, UuidList } from '../platform/http/index.js';
import { CONTROL_RULES, RUN_DEMAND_KINDS, type CalculationLine, type ChartLimits, type ControlRule, type PrecisionOutcome, type Readings, type RunDemandKind } from './domain/index.js';
import type { HoldFinding } from './control-holds.service.js';

const STATES = ['proposed', 'approved', 'rejected'] as const;
const POINT_STATES = ['unjudged', 'in-control', 'warning', 'out'] as const;
const HOLD_STATES = ['open', 'explained', 'repeat', 'accepted', 'rejected'] as const;

class LabelBody {
  @Text({ max: 60 }) zh!: string;
  @Text({ max: 60 }) en!: string;
}
export class InputBody {
  @Text({ max: 40 }) name!: string;
  @Nested(() => LabelBody) label!: LabelBody;
  @Text({ min: 0, max: 30 }) unit!: string;
  @OneOf(['replicate', 'batch']) each!: 'replicate' | 'batch';
  @Flag({ optional: true }) many?: boolean;
  @Text({ optional: true, max: 40 }) whenSilent?: string;
  @Text({ optional: true, max: 40 }) least?: string;
  @Text({ optional: true, max: 40 }) most?: string;
  @Text({ optional: true, max: 40 }) above?: string;
}
export class StepBody {
  @Text({ max: 40 }) name!: string;
  @Nested(() => LabelBody) label!: LabelBody;
  @Text({ min: 0, max: 30 }) unit!: string;
  @Text({ max: 2000 }) expression!: string;
}
class ReplicatesBody {
  @Int({ min: 1, max: 10 }) least!: number;
  @Int({ min: 1, max: 10 }) most!: number;
}
class PrecisionBandBody {
  @DecimalText({ optional: true }) upTo?: string;
  @DecimalText({ optional: true }) below?: string;
  @DecimalText({ optional: true }) percentOfMean?: string;
  @DecimalText({ optional: true }) absolute?: string;
}
class PrecisionBody {
  @ListOf(() => PrecisionBandBody, { min: 1, max: 20 }) bands!: PrecisionBandBody[];
  @OneOf(['repeat', 'median', 'closest-pair']) whenApart!: 'repeat' | 'median' | 'closest-pair';
}
class DisplayBandBody {
  @DecimalText({ optional: true }) upTo?: string;
  @Int({ optional: true, min: 1, max: 12 }) significantDigits?: number;
  @DecimalText({ optional: true }) interval?: string;
}
class DisplayBody {
  @ListOf(() => DisplayBandBody, { min: 1, max: 20 }) bands!: DisplayBandBody[];
}
export class ExampleBody {
  @Text({ max: 200 }) source!: string;
  @Json() batch!: Readings;
  @JsonList({ min: 1, max: 10, description: 'Readings by name.' }) replicates!: Readings[];
  @Text({ max: 60 }) result!: string;
}
export class CalculationBody {
  @Text({ min: 0, max: 100, description: 'Set to the rule’s method when proposed.' }) method!: string;
  @ListOf(() => InputBody, { max: 40 }) inputs!: InputBody[];
  @ListOf(() => StepBody, { max: 40 }) steps!: StepBody[];
  @Nested(() => ReplicatesBody) replicates!: ReplicatesBody;
  @Nested(() => PrecisionBody, { optional: true }) precision?: PrecisionBody;
  @Nested(() => DisplayBody, { optional: true, description: 'How results are printed: by level, so many significant digits or to an interval.' }) display?: DisplayBody;
  @ListOf(() => ExampleBody, { max: 20 }) examples!: ExampleBody[];
}
/** Bands of a duplicate (`percentOfMean` or `absolute`) or of a recovery (`lowest`, `highest`). */
class DemandBandBody extends PrecisionBandBody {
  @DecimalText({ optional: true }) lowest?: string;
  @DecimalText({ optional: true }) highest?: string;
}
export class RunDemandBody {
  @OneOf(RUN_DEMAND_KINDS) kind!: RunDemandKind;
  @Int({ min: 1, max: 10_000, description: 'One for every so many items.' }) perItems!: number;
  @Int({ min: 0, max: 50 }) least!: number;
  @DecimalText({ optional: true, description: 'Blank: at most this; left out, the detection limit.' }) most?: string;
  @Flag({ optional: true }) inclusive?: boolean;
  @ListOf(() => DemandBandBody, { optional: true, max: 20 }) bands?: DemandBandBody[];
}
class ControlPlanBody {
  @TextList({ values: CONTROL_RULES, max: 6 }) rules!: ControlRule[];
  @OneOf(['beyond-2s', 'difference']) rangeRule!: 'beyond-2s' | 'difference';
  @Flag() acrossMaterials!: boolean;
}
class UncertaintyBandBody {
  @Text({ optional: true, max: 40 }) upTo?: string;
  @Text({ optional: true, max: 40 }) percent?: string;
  @Text({ optional: true, max: 40 }) absolute?: string;
}
class UncertaintyBody {
  @ListOf(() => UncertaintyBandBody, { max: 20 }) bands!: UncertaintyBandBody[];
  @Int({ optional: true, min: 1, max: 2 }) significantDigits?: 1 | 2;
}
export class MethodRuleContentBody {
  @Nested(() => CalculationBody, { nullable: true }) calculation!: CalculationBody | null;
  @ListOf(() => RunDemandBody, { max: 5 }) run!: RunDemandBody[];
  @Nested(() => ControlPlanBody) control!: ControlPlanBody;
  @Nested(() => UncertaintyBody, { nullable: true }) uncertainty!: UncertaintyBody | null;
  @Text({ min: 0, max: 30, example: 'mg/kg' }) defaultUnit!: string;
}
export class MethodRuleBody extends MethodRuleContentBody {
  @Text({ max: 100, example: 'GB 5009.12-2023' }) method!: string;
  @Day({ description: 'From this day on, and not before it is approved.' }) validFrom!: string;
  @Text({ max: 500, pattern: /\S/ }) reason!: string;
}

export class DecisionBody {
  @OneOf(['approve', 'reject']) action!: 'approve' | 'reject';
  @Text({ min: 0, max: 500, description: 'Needed where it is rejected.' }) reason!: string;
}
export class DefinitionView {
  @Uuid() id!: string;
  @Text() subject!: string;
  @Int() number!: number;
  @Day() validFrom!: string;
  @Text({ max: 500 }) reason!: string;
  @OneOf(STATES) state!: (typeof STATES)[number];
  @Text({ nullable: true }) proposedByName!: string | null;
  @Instant() proposedAt!: string;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Text({ nullable: true, max: 500 }) decisionReason!: string | null;
  @Flag({ description: 'A later version is in force instead.' }) superseded!: boolean;
  @ListOf(() => ActionView) actions!: ActionView[];
}
export class MethodRuleView extends DefinitionView {
  @Nested(() => MethodRuleContentBody) body!: MethodRuleContentBody;
}
export class MethodRulePage extends pageOf(MethodRuleView) {}
export class MethodRuleQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) subject?: string;
}

export class CalculationPreviewBody {
  @Nested(() => CalculationBody) calculation!: CalculationBody;
  @Json() batch!: Readings;
  @JsonList({ min: 1, max: 10, description: 'Readings by name.' }) replicates!: Readings[];
}
class CalculationLineView implements CalculationLine {
  @Text() name!: string;
  @OneOf(['input', 'step']) kind!: 'input' | 'step';
  @Text({ min: 0 }) unit!: string;
  @TextList() values!: string[];
}
class ReplicateView {
  @ListOf(() => CalculationLineView) lines!: CalculationLineView[];
  @Text() result!: string;
}
const OUTCOMES = ['single', 'met', 'another-needed', 'met-by-median', 'met-by-closest-pair', 'repeat'] as const;
export class CalculatedView {
  @ListOf(() => ReplicateView) replicates!: ReplicateView[];
  @Text({ min: 0 }) unit!: string;
  @Text() mean!: string;
  @Text({ optional: true, description: 'What is reported from; absent while another result is needed.' }) result?: string;
  @OneOf(OUTCOMES, { optional: true }) precision?: PrecisionOutcome['status'];
}

export class ChartQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) q?: string;
  @OneOf(POINT_STATES, { optional: true }) status?: string;
}
class ChartHead {
  @Uuid() id!: string;
  @Text() method!: string;
  @Text() parameter!: string;
  @Text() material!: string;
  @Text({ nullable: true }) equipmentCode!: string | null;
  @Text({ nullable: true }) equipmentName!: string | null;
  @Text({ min: 0 }) unit!: string;
}
export class ChartView extends ChartHead {
  @Int() values!: number;
  @Instant() lastAt!: string;
  @Text() lastValue!: string;
  @OneOf(POINT_STATES) lastStatus!: (typeof POINT_STATES)[number];
  @Flag() hasLimits!: boolean;
}
export class ChartPage extends pageOf(ChartView) {}
class BrokenView {
  @OneOf(CONTROL_RULES) rule!: ControlRule;
  @UuidList() points!: string[];
}
export class ChartPointView {
  @Uuid() id!: string;
  @Text() run!: string;
  @Text() value!: string;
  @Instant() measuredAt!: string;
  @Text({ nullable: true }) z!: string | null;
  @OneOf(POINT_STATES) status!: (typeof POINT_STATES)[number];
  @ListOf(() => BrokenView) broken!: BrokenView[];
  @Text({ nullable: true }) recordedByName!: string | null;
  @TextList({ optional: true, values: CONTROL_RULES }) rules?: ControlRule[];
  @OneOf(HOLD_STATES, { nullable: true }) hold!: (typeof HOLD_STATES)[number] | null;
}
export class ChartPointPage extends pageOf(ChartPointView) {}
export class ChartLimitsView extends DefinitionView {
  @Json({ description: 'Mean and s, and where they are from.' }) body!: ChartLimits;
}
export class ChartFileView extends ChartHead {
  @Json({ nullable: true, description: 'Mean and s in force; null where none are approved.' }) limits!: ChartLimits | null;
  @ListOf(() => ChartLimitsView) versions!: ChartLimitsView[];
  @ListOf(() => ChartPointView) points!: ChartPointView[];
}
export class LimitsBody {
  @OneOf(['history', 'certificate']) source!: 'history' | 'certificate';
  @OneOf(['standard-deviation', 'moving-range'], { optional: true }) by?: 'standard-deviation' | 'moving-range';
  @Day({ optional: true }) from?: string;
  @Day({ optional: true }) to?: string;
  @UuidList({ optional: true, description: 'Values of the history that do not count, their cause being known.' }) leftOut?: string[];
  @DecimalText({ optional: true }) mean?: string;
  @DecimalText({ optional: true }) deviation?: string;
  @Text({ optional: true, max: 100 }) certificate?: string;
  @Day() validFrom!: string;
  @Text({ max: 500, pattern: /\S/ }) reason!: string;
}

export class HoldQuery extends PageQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'Only holds that wait, or only decided ones.' }) waiting?: 'true' | 'false';
}
export class HoldView {
  @Uuid() id!: string;
  @Uuid() worksheetId!: string;
  @Text() method!: string;
  @OneOf(['chart', 'run']) kind!: 'chart' | 'run';
  @UuidList() pointIds!: string[];
  @JsonList() findings!: HoldFinding[];
  @OneOf(HOLD_STATES) state!: (typeof HOLD_STATES)[number];
  @Flag() waiting!: boolean;
  @Text({ nullable: true }) raisedByName!: string | null;
  @Instant() raisedAt!: string;
  @Text({ nullable: true }) explainedByName!: string | null;
  @Instant({ nullable: true }) explainedAt!: string | null;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
  @Text({ nullable: true }) decidedByName!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Text({ nullable: true, max: 1000 }) decisionReason!: string | null;
  @Int() version!: number;
  @ListOf(() => ActionView) actions!: ActionView[];
}
export class HoldPage extends pageOf(HoldView) {}
export class HoldReasonBody {
  @Int({ min: 1 }) version!: number;
  @Text({ min: 0, max: 1000 }) reason!: string;
}
export class HoldDecisionBody extends HoldReasonBody {
  @OneOf(['repeat', 'accept', 'reject']) action!: 'repeat' | 'accept' | 'reject';
}
