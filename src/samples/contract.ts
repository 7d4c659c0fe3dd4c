import type { FormValues, OrderKind, PortionKind, SamplingKind } from '../disciplines/index.js';

export type ItemOutcome = 'pass' | 'fail' | 'problem';

export interface ConcludedItem {
  readonly itemId: string;
  readonly outcome: ItemOutcome;
  /** A legal day. */
  readonly concludedOn: string;
}

/**
 * All that the laboratory's bench may know of an item (blind): no unit, no producer, no brand, no number of the record.
 * `state` is the sample's physical form, as the record names it.
 */
export interface ExaminationFacts {
  readonly itemId: string;
  readonly code: string;
  readonly matrix: string;
  readonly state: string;
  readonly storage: string;
  readonly laboratoryId: string;
  readonly discipline: string;
  readonly schemeId: string;
  readonly foodType: string | null;
  readonly samplingKind: SamplingKind;
  readonly productionDate: string | null;
  readonly sampledOn: string;
  readonly receivedOn: string | null;
  /** Of an order: the items of the scheme that are wanted, null for all; and whether the customer agreed to a report without mark. */
  readonly schemeItemIds: readonly string[] | null;
  readonly withoutMark: boolean;
  /** A device of the directory that is examined, not a sample. */
  readonly deviceId: string | null;
}

export interface CustomerFacts {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string | null;
}

/** The order line that an item comes from. */
export interface OrderFactsOfItem {
  readonly orderId: string;
  readonly lineId: string;
  readonly number: string;
  readonly kind: OrderKind;
  readonly customer: CustomerFacts;
  readonly deviceId: string | null;
  readonly withoutMark: boolean;
}

export interface UnitFacts {
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string;
}

export interface RecordPortion {
  readonly id: string;
  readonly code: string;
  readonly kind: PortionKind;
  readonly quantity: string;
  readonly unit: string;
  readonly sealNumber: string | null;
  /** The section that a sub-sample was made for. */
  readonly section: string | null;
  /** What the label's QR code carries. */
  readonly label: string;
}

/**
 * Everything that a report prints about an item; nothing personal of the sampled unit. What was sampled has its record, plan, organiser and unit;
 * what was ordered has `order` instead, and `recordNumber` is the number of its line.
 */
export interface ReportFacts {
  readonly itemId: string;
  readonly code: string;
  readonly discipline: string;
  readonly samplingKind: SamplingKind;
  readonly recordId: string | null;
  readonly recordNumber: string;
  readonly planId: string | null;
  readonly planNumber: string | null;
  readonly planTitle: string | null;
  readonly taskSource: string | null;
  readonly organiserId: string | null;
  readonly organiserName: string | null;
  readonly samplingOrganisationId: string | null;
  readonly samplingOrganisationName: string | null;
  readonly laboratoryId: string;
  readonly laboratoryName: string;
  readonly schemeId: string;
  readonly matrix: string;
  readonly foodType: string | null;
  readonly unit: UnitFacts | null;
  readonly order: OrderFactsOfItem | null;
  readonly producerName: string | null;
  readonly producerAddress: string | null;
  /** The form's values by key, without personal ones. */
  readonly values: FormValues;
  readonly samplers: readonly string[];
  readonly productionDate: string | null;
  readonly sampledOn: string;
  readonly receivedOn: string | null;
  readonly reportDueOn: string | null;
  readonly condition: string | null;
  readonly portions: readonly RecordPortion[];
}

export interface Signature {
  readonly capacity: 'sampler' | 'unit' | 'witness';
  readonly name: string;
  /** The stored file with the signature's picture; null where the paper was signed by hand. */
  readonly fileId: string | null;
  readonly sha256: string | null;
}

/** What the papers of a visit are made of: record, notice, record of refusal, labels. Carries personal values. */
export interface RecordFacts {
  readonly visitId: string;
  /** `notice`: nothing is written yet; `draft`: to be printed and signed by hand; the others are signed. */
  readonly kind: 'notice' | 'draft' | 'sampling' | 'refusal';
  readonly recordId: string | null;
  readonly number: string | null;
  readonly discipline: string;
  readonly samplingKind: SamplingKind;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly taskSource: string;
  readonly organiserName: string;
  readonly samplingOrganisationName: string;
  readonly laboratoryName: string | null;
  readonly unit: UnitFacts;
  readonly samplers: readonly string[];
  readonly values: FormValues;
  readonly itemCode: string | null;
  readonly portions: readonly RecordPortion[];
  readonly refusal: { readonly reason: string; readonly facts: string; readonly witnesses: readonly string[] } | null;
  readonly signatures: readonly Signature[];
  /** The photograph of the paper that was signed by hand. */
  readonly paper: { readonly fileId: string; readonly sha256: string } | null;
  readonly signedAt: string | null;
  /** What happened at the place: photographs by kind, for the record's appendix. */
  readonly attachments: readonly { readonly id: string; readonly kind: string; readonly fileId: string; readonly sha256: string; readonly takenAt: string }[];
}

/** What the notice of a refused reception is made of. */
export interface ReceptionRefusalFacts {
  readonly itemId: string;
  readonly code: string;
  readonly recordNumber: string;
  readonly laboratoryName: string;
  readonly organiserName: string;
  readonly sampleName: string;
  readonly unitName: string;
  readonly reasons: readonly string[];
  readonly refusedOn: string;
  readonly refusedBy: string;
  readonly broughtBy: string;
}
