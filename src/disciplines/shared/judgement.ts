import type { Fact, Refusal } from '../../kernel/index.js';

/** `review`: a person must decide. `not-judged`: nothing can be said from what is known; never a pass. */
export type Verdict = 'pass' | 'fail' | 'not-judged' | 'review';

export type ReasonCode =
  | 'within-limit' | 'over-limit' | 'below-minimum' | 'within-range' | 'outside-range'
  | 'nothing-detected' | 'detected' | 'used-though-prohibited'
  | 'class-acceptable' | 'class-above-M' | 'class-too-many-above-m' | 'class-undecided'
  | 'lot-accepted' | 'lot-rejected' | 'lot-undecided'
  | 'no-limit-known' | 'person-must-judge' | 'person-found-it-meets' | 'person-found-it-fails'
  | 'method-not-sensitive' | 'detection-limit-unknown' | 'below-quantitation-limit' | 'amount-unknown' | 'undecided' | 'basis-unconfirmed'
  | 'record-meets' | 'record-fails';

export interface Reason {
  readonly code: ReasonCode;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** `natural-background`: a person should ask whether the substance occurs in this food by nature before the failure is reported. */
export type Flag = 'natural-background';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly flags: readonly Flag[];
}

export type JudgementRefusal = Refusal<
  | 'judgement.wrong-shape' | 'judgement.too-few-results' | 'judgement.too-many-results' | 'judgement.unsound-requirement'
  | 'unit.unknown' | 'quantity.unit-mismatch' | 'quantity.not-exact'
>;

export const NO_FLAGS: readonly Flag[] = [];

export function judged(verdict: Verdict, code: ReasonCode, facts: Readonly<Record<string, Fact>> = {}, flags: readonly Flag[] = NO_FLAGS): Judgement {
  return { verdict, reason: { code, facts }, flags };
}
