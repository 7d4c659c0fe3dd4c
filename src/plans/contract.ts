import type { SamplingKind } from '../disciplines/index.js';
import type { ExclusionRule, Occasion, PlanState, RiskRule } from './domain/index.js';

export type Numbering = 'national' | 'local';

export interface Plan {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: SamplingKind;
  readonly discipline: string;
  readonly organiserId: string;
  readonly taskSource: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Where sampling record numbers come from: a range issued for a national task, or the bureau's own pattern. */
  readonly numbering: Numbering;
  readonly state: PlanState;
  readonly occasion: Occasion;
  /** Counts from 1; another one for every change after approval. */
  readonly revision: number;
  readonly version: number;
}

export interface Stratum {
  readonly id: string;
  readonly planId: string;
  /** `S001`, unique in its plan: the stratum's name in the draw's frame. */
  readonly code: string;
  /** Null: wherever the organiser looks after. */
  readonly divisionCode: string | null;
  readonly businessType: string | null;
  readonly tag: string | null;
  readonly creditClass: string | null;
  readonly categoryCode: string | null;
  readonly schemeId: string;
  readonly quota: number;
  readonly reserves: number;
  /** By contract; with a pool its first. */
  readonly laboratoryId: string;
  /** The laboratories from which the draw takes each unit's; null: the contract's. */
  readonly laboratoryPool: readonly string[] | null;
  readonly dueOn: string;
}

export interface PlanForDraw extends Plan {
  readonly exclusions: ExclusionRule;
  /** Codes of the premises that the plan is about; none: everyone whom a stratum takes. */
  readonly unitCodes: readonly string[];
  /** Null: every unit weighs the same. */
  readonly riskRule: RiskRule | null;
  readonly strata: readonly Stratum[];
}
