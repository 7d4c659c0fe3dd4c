import { Day, Flag, Int, ListOf, Nested, OneOf, PageQuery, pageOf, Text, Uuid } from '../platform/http/index.js';

/** Where a sample stands, from the visit to the result; the first two and those without a sample are visits, the others items. */
export const BOARD_STAGES = ['assigned', 'started', 'refused', 'closed', 'no-product', 'sampled', 'in-transit', 'received', 'in-test', 'concluded', 'rejected'] as const;
export type BoardStage = (typeof BOARD_STAGES)[number];
export const BOARD_OUTCOMES = ['pass', 'fail', 'problem'] as const;

export class BoardQuery {
  @Text({ optional: true, pattern: /^\d{4}$/, example: '2026', description: 'Plans whose period touches this year; the present year if left out and no plan is named.' }) year?: string;
  @Uuid({ optional: true }) planId?: string;
}

export class BoardCounts {
  @Int({ description: 'Visits that wait or are under way; null where the reader may not know what was drawn.', nullable: true }) waiting!: number | null;
  @Int() sampled!: number;
  @Int({ description: 'Received by the laboratory.' }) received!: number;
  @Int() concluded!: number;
  @Int() failed!: number;
  @Int({ description: 'Items whose delivery or report is late.' }) late!: number;
}

export class BoardPlanView extends BoardCounts {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Text() organiserName!: string;
  @Day() periodTo!: string;
  @Int() quota!: number;
  @Int() redraws!: number;
}

export class BoardStratumView extends BoardCounts {
  @Uuid() id!: string;
  @Text() code!: string;
  @Text() title!: string;
  @Text({ nullable: true }) divisionName!: string | null;
  @Int() quota!: number;
  @Day() dueOn!: string;
}

export class BoardStationView extends BoardCounts {
  @Uuid() stationId!: string;
  @Text() stationName!: string;
  @Text() divisionCode!: string;
  @Text() divisionName!: string;
}

/** A substitution, a refusal or a redraw, with its reason. */
export class BoardChangeView {
  @OneOf(['reserve', 'refusal', 'without', 'redraw']) kind!: 'reserve' | 'refusal' | 'without' | 'redraw';
  @Text() at!: string;
  @Text({ max: 500 }) what!: string;
  @Text({ max: 1000 }) reason!: string;
  @Text({ max: 300, description: 'Empty where the reader may not open it.' }) href!: string;
}

export class BoardView {
  @Day() today!: string;
  @ListOf(() => BoardPlanView) plans!: BoardPlanView[];
  @ListOf(() => BoardStratumView, { description: 'Of the plan that is named.' }) strata!: BoardStratumView[];
  @ListOf(() => BoardStationView, { description: 'Division → station; of the plan that is named, or of all that are shown.' }) stations!: BoardStationView[];
  @ListOf(() => BoardChangeView, { description: 'The latest two hundred of the plan that is named.' }) changes!: BoardChangeView[];
  @Nested(() => BoardCounts) total!: BoardCounts;
}

export class BoardItemQuery extends PageQuery {
  @Text({ optional: true, pattern: /^\d{4}$/, example: '2026' }) year?: string;
  @Uuid({ optional: true }) planId?: string;
  @Uuid({ optional: true }) stratumId?: string;
  @Text({ optional: true, pattern: /^\d{2,12}$/, example: '622921', description: 'The beginning of a division code.' }) division?: string;
  @Uuid({ optional: true }) stationId?: string;
  @OneOf(BOARD_STAGES, { optional: true }) stage?: BoardStage;
  @OneOf(BOARD_OUTCOMES, { optional: true }) outcome?: (typeof BOARD_OUTCOMES)[number];
  @OneOf(['true'], { optional: true }) late?: 'true';
}

export class BoardItemRow {
  @Uuid({ description: 'Of the item, or of the visit where there is no item.' }) id!: string;
  @Uuid({ nullable: true }) itemId!: string | null;
  @Uuid() visitId!: string;
  @Flag({ description: 'Whether the visit may be opened by the reader.' }) visitOpen!: boolean;
  @Text() planNumber!: string;
  @Text() stratum!: string;
  @Text() category!: string;
  @Text() unitName!: string;
  @Text() divisionName!: string;
  @Text() stationName!: string;
  @Text({ nullable: true }) recordNumber!: string | null;
  @Text({ nullable: true }) sampleName!: string | null;
  @OneOf(BOARD_STAGES) stage!: BoardStage;
  @Day({ description: 'When its next step is due.' }) dueOn!: string;
  @Flag() late!: boolean;
  @OneOf(BOARD_OUTCOMES, { nullable: true }) outcome!: (typeof BOARD_OUTCOMES)[number] | null;
  @Text({ nullable: true, max: 1000 }) reason!: string | null;
  @Flag({ description: 'A reserve in place of another unit.' }) reserve!: boolean;
}
export class BoardItemPage extends pageOf(BoardItemRow) {}

export class WorkloadView {
  @Uuid() accountId!: string;
  @Text() name!: string;
  @Text() organisationName!: string;
  @Int({ description: 'Visits not begun.' }) assigned!: number;
  @Int() started!: number;
  @Int() late!: number;
  @Int({ description: 'Ended in the last thirty days.' }) done!: number;
  @Day({ nullable: true }) nextDue!: string | null;
}
