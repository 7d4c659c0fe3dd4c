export const boardStages = ['assigned', 'started', 'refused', 'closed', 'no-product', 'sampled', 'in-transit', 'received', 'in-test', 'concluded', 'rejected'] as const;
export type BoardStage = (typeof boardStages)[number];
export const boardOutcomes = ['pass', 'fail', 'problem'] as const;

export interface Counts {
  /** Null: what was drawn is the dispatching staff's alone for now. */
  readonly waiting: number | null;
  readonly sampled: number;
  readonly received: number;
  readonly concluded: number;
  readonly failed: number;
  readonly late: number;
}

export interface BoardPlan extends Counts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly organiserName: string;
  readonly periodTo: string;
  readonly quota: number;
  readonly redraws: number;
}

export interface BoardStratum extends Counts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly divisionName: string | null;
  readonly quota: number;
  readonly dueOn: string;
}

export interface BoardStation extends Counts {
  readonly stationId: string;
  readonly stationName: string;
  readonly divisionCode: string;
  readonly divisionName: string;
}

export interface BoardChange {
  readonly kind: 'reserve' | 'refusal' | 'without' | 'redraw';
  readonly at: string | null;
  readonly what: string;
  readonly reason: string;
  readonly href: string;
}

export interface BoardData {
  readonly today: string;
  readonly plans: readonly BoardPlan[];
  readonly strata: readonly BoardStratum[];
  readonly stations: readonly BoardStation[];
  readonly changes: readonly BoardChange[];
  readonly total: Counts;
}

export interface BoardItem {
  readonly id: string;
  readonly itemId: string | null;
  readonly visitId: string;
  readonly visitOpen: boolean;
  readonly planNumber: string;
  readonly stratum: string;
  readonly category: string;
  readonly unitName: string;
  readonly divisionName: string;
  readonly stationName: string;
  readonly recordNumber: string | null;
  readonly sampleName: string | null;
  readonly stage: BoardStage;
  readonly dueOn: string;
  readonly late: boolean;
  readonly outcome: (typeof boardOutcomes)[number] | null;
  readonly reason: string | null;
  readonly reserve: boolean;
}

export interface SamplerLoad {
  readonly accountId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly assigned: number;
  readonly started: number;
  readonly late: number;
  readonly done: number;
  readonly nextDue: string | null;
}

export interface PublicPlanRow {
  readonly number: string;
  readonly title: string;
  readonly organiserName: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly quota: number;
  readonly sampled: number;
}

export interface PublicPlanData extends PublicPlanRow {
  readonly strata: readonly { readonly code: string; readonly category: string; readonly divisionName: string | null; readonly businessType: string | null; readonly quota: number; readonly dueOn: string }[];
  readonly draws: readonly { readonly number: string; readonly state: string; readonly closed: boolean }[];
  readonly refused: number;
}

export interface PublicSampled {
  readonly number: string;
  readonly unitName: string;
  readonly divisionName: string;
  readonly category: string;
  readonly sampledOn: string;
  readonly drawNumber: string;
}
