import { refuse, type Refusal } from '../../../kernel/index.js';
import type { Decimal} from '../../../kernel/numbers/index.js';
import { plainText } from '../../../kernel/numbers/index.js';

export type ProficiencyVerdict = 'satisfactory' | 'questionable' | 'unsatisfactory';

export interface ZScore {
  readonly z: string;
  readonly verdict: ProficiencyVerdict;
}

/**
 * The z-score (x − X) ÷ σpt of a proficiency test: |z| ≤ 2 满意, above 2 and below 3 有问题, 3 and more 不满意, decided on the exact quotient.
 * @source GB/T 28043-2019 (ISO 13528:2015) 9.4 (unverified)
 */
export function zScore(result: Decimal, assigned: Decimal, deviation: Decimal): ZScore | Refusal<'proficiency.deviation-not-positive'> {
  if (!deviation.greaterThan(0)) return refuse('proficiency.deviation-not-positive', { deviation: plainText(deviation) }, 'invalid');
  const distance = result.minus(assigned);
  const far = distance.abs();
  const verdict = far.lessThanOrEqualTo(deviation.times(2)) ? 'satisfactory' : far.lessThan(deviation.times(3)) ? 'questionable' : 'unsatisfactory';
  return { z: plainText(distance.dividedBy(deviation)), verdict };
}

export interface NormalizedError {
  readonly en: string;
  readonly verdict: 'satisfactory' | 'unsatisfactory';
}

/**
 * En = (x − X) ÷ √(U² + Uref²) with expanded uncertainties (k = 2): satisfactory up to 1, decided without the root.
 * @source GB/T 28043-2019 (ISO 13528:2015) 9.7 (unverified)
 */
export function normalizedError(
  result: Decimal, uncertainty: Decimal, reference: Decimal, referenceUncertainty: Decimal,
): NormalizedError | Refusal<'proficiency.deviation-not-positive'> {
  const squares = uncertainty.times(uncertainty).plus(referenceUncertainty.times(referenceUncertainty));
  if (!squares.greaterThan(0)) return refuse('proficiency.deviation-not-positive', { deviation: plainText(squares) }, 'invalid');
  const distance = result.minus(reference);
  return { en: plainText(distance.dividedBy(squares.sqrt())), verdict: distance.times(distance).lessThanOrEqualTo(squares) ? 'satisfactory' : 'unsatisfactory' };
}
