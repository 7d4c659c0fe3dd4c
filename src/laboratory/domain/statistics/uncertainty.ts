import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText, printedAtDigit, roundToDigit, roundToSignificantDigits } from '../../../kernel/numbers/index.js';

/** The expanded uncertainty of a method up to this level (inclusive): so many % of the value, or so much in the result's unit. */
export interface UncertaintyBand {
  readonly upTo?: string;
  readonly percent?: string;
  readonly absolute?: string;
}

export interface UncertaintyRule {
  readonly bands: readonly UncertaintyBand[];
  /** One or two significant digits of U as reported. */
  readonly significantDigits?: 1 | 2;
}

/** Coverage factor of every expanded uncertainty that is reported: about 95 %. */
export const COVERAGE_FACTOR = '2';

export interface ExpandedUncertainty {
  /** U, unrounded. */
  readonly expanded: string;
  /** U and the value as reported, the value to U's last digit: `0.310` and `0.047`. */
  readonly printedValue: string;
  readonly printedUncertainty: string;
  readonly k: string;
}

/**
 * The expanded uncertainty (k = 2) of a value by its method and level. It is reported where asked for; statutory samples are judged by simple
 * acceptance, without it. Refused where the method states none at this level.
 * @source JJF 1059.1-2012 5.3 (unverified); GB/T 27418-2017 (unverified)
 */
export function expandedUncertainty(value: Decimal, rule: UncertaintyRule): ExpandedUncertainty | Refusal<'uncertainty.level-unknown'> {
  const band = rule.bands.find(({ upTo }) => upTo === undefined || value.abs().lessThanOrEqualTo(upTo));
  const expanded = band?.percent !== undefined ? value.abs().times(band.percent).dividedBy(100) : band?.absolute === undefined ? undefined : new Decimal(band.absolute);
  if (!expanded || !expanded.greaterThan(0)) return refuse('uncertainty.level-unknown', { value: plainText(value) }, 'invalid');
  const rounded = roundToSignificantDigits(expanded, rule.significantDigits ?? 2);
  return {
    expanded: plainText(expanded),
    printedValue: printedAtDigit(roundToDigit(value, rounded.interval.e), rounded.interval.e),
    printedUncertainty: rounded.text,
    k: COVERAGE_FACTOR,
  };
}

/** The standard uncertainty of independent relative contributions: the root of their sum of squares, in the same unit (%). */
export function combinedUncertainty(contributions: readonly Decimal[]): Decimal {
  return contributions.reduce((sum, one) => sum.plus(one.times(one)), new Decimal(0)).sqrt();
}
