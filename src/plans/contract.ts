import type { SamplingKind } from '../disciplines/index.js';
import type { PlanState } from './domain/index.js';

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
  readonly categoryCode: string | null;
  readonly schemeId: string;
  readonly quota: number;
  readonly reserves: number;
  readonly laboratoryId: string;
  readonly dueOn: string;
}

export interface PlanForDraw extends Plan {
  readonly strata: readonly Stratum[];
}
