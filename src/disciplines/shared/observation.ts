import type { Qualifier } from '../../kernel/numbers/index.js';

/**
 * What was found. Plain JSON: `text` is exactly what was typed, `value` the same number in plain digits (`610000` for `6.1×10⁵`),
 * `printed` its one spelling. Detection and quantitation limits are in the observation's own unit.
 */
export type Observation = QuantityObservation | FindingObservation | CountsObservation | TextObservation | RecordObservation | AttributesObservation;

interface Sensitivity {
  readonly detectionLimit?: string;
  readonly quantitationLimit?: string;
}

export interface QuantityObservation extends Sensitivity {
  readonly kind: 'quantity';
  readonly text: string;
  readonly value: string;
  readonly printed: string;
  /** `<10`: the true value lies below; `>3.0×10⁵`: above. */
  readonly qualifier?: Qualifier;
  readonly unit: string;
  /** How the result is expressed (`干重计`), where the requirement names a basis. */
  readonly basis?: string;
}

/** 检出 or 未检出, without a number. `unit` is that of the limits, or the portion (`/25 g`). */
export interface FindingObservation extends Sensitivity {
  readonly kind: 'finding';
  readonly text: string;
  readonly detected: boolean;
  readonly unit: string;
  readonly basis?: string;
}

export type Count =
  | { readonly value: string; readonly printed: string; readonly qualifier?: Qualifier }
  | { readonly detected: boolean };

/** The results of the n sub-samples of a sampling class, in order. */
export interface CountsObservation {
  readonly kind: 'counts';
  readonly text: string;
  readonly counts: readonly Count[];
  readonly unit: string;
  readonly detectionLimit?: string;
}

/** A whole original record as it was typed: `名称=值` lines and tables (`readRecordText`). Its centre reads and judges it. */
export interface RecordObservation {
  readonly kind: 'record';
  readonly text: string;
}

/** A description, and what the person who examined it found; absent until someone has said so. */
export interface TextObservation {
  readonly kind: 'text';
  readonly text: string;
  readonly meets?: boolean;
}

/** How many of those inspected do not conform. */
export interface AttributesObservation {
  readonly kind: 'attributes';
  readonly text: string;
  readonly nonconforming: number;
  readonly inspected: number;
}
