import type { FormSection, FormValues, SamplingKind } from '@pure/disciplines/index.js';
import type { Portion } from '../custody/types';

export type ItemState = 'sampled' | 'in-transit' | 'received' | 'in-test' | 'concluded' | 'disposed' | 'refused';

export interface ItemRow {
  readonly id: string;
  readonly code: string;
  readonly recordId: string | null;
  readonly recordNumber: string;
  readonly visitId: string | null;
  readonly planId: string | null;
  readonly name: string;
  readonly matrix: string;
  readonly storage: string;
  readonly unitName: string;
  readonly samplingKind: SamplingKind;
  readonly state: ItemState;
  readonly laboratoryId: string;
  readonly laboratoryName: string;
  readonly sampledOn: string;
  readonly deliveryDueOn: string;
  readonly deliveryProvisional: boolean;
  readonly receivedOn: string | null;
  readonly reportDueOn: string | null;
  readonly reportProvisional: boolean | null;
  readonly outcome: 'pass' | 'fail' | 'problem' | null;
}

export interface DueRule {
  readonly instrument: string;
  readonly article: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly from: string;
}

export interface CustodyEvent {
  readonly id: string;
  readonly portionCode: string;
  readonly kind: string;
  readonly at: string;
  readonly fromName: string | null;
  readonly toName: string | null;
  readonly placeName: string | null;
  readonly sealIntact: boolean | null;
  readonly condition: string | null;
  readonly celsius: string | null;
  readonly note: string | null;
}

export interface Entry {
  readonly id: number;
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly index?: number;
}

export interface Item extends ItemRow {
  /** Of an item that a customer ordered, instead of plan, visit and record. */
  readonly orderId: string | null;
  readonly planNumber: string | null;
  readonly planTitle: string | null;
  readonly organiserName: string | null;
  readonly samplingOrganisationName: string | null;
  readonly foodType: string | null;
  readonly form: string;
  readonly productionDate: string | null;
  readonly shelfLifeEndsOn: string | null;
  readonly concludedOn: string | null;
  readonly condition: string | null;
  readonly refusalReasons: readonly string[] | null;
  readonly deliveryRule: DueRule;
  readonly reportRule: DueRule | null;
  readonly portions: readonly Portion[];
  readonly seals: readonly { readonly number: string; readonly portionCode: string; readonly appliedAt: string }[];
  readonly custody: readonly CustodyEvent[];
  readonly timeline: readonly Entry[];
  readonly values: FormValues;
  readonly sections: readonly FormSection[];
}
