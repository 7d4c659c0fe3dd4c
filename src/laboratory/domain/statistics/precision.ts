import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';
import { ascending, mean, median, range } from './series.js';

/**
 * What the method demands of two independent results: up to this mean (inclusive), or below it, their difference is at most so many % of the mean,
 * or so much in the result's unit.
 */
export interface PrecisionBand {
  readonly upTo?: string;
  readonly below?: string;
  readonly percentOfMean?: string;
  readonly absolute?: string;
}

/**
 * What follows where the results lie too far apart: `repeat` all of it; `median` and `closest-pair` ask for one result more first, and fall back
 * on the median, or on the two closest, where the three still lie too far apart.
 */
export type WhenApart = 'repeat' | 'median' | 'closest-pair';

export interface PrecisionRule {
  readonly bands: readonly PrecisionBand[];
  readonly whenApart: WhenApart;
}

export interface PrecisionOutcome {
  readonly status: 'single' | 'met' | 'another-needed' | 'met-by-median' | 'met-by-closest-pair' | 'repeat';
  /** The final value, unrounded; absent where the determination is not finished. */
  readonly value?: Decimal;
  /** Which results stand behind it, from 0. */
  readonly used: readonly number[];
  readonly mean: Decimal;
  readonly difference: Decimal;
  /** The largest difference allowed; absent where no band covers the mean. */
  readonly allowed?: Decimal;
}

/** A result more than this many is a sign of testing into compliance. */
export const MOST_RESULTS = 10;

/**
 * Critical range factors f(n) of 95 %: the range of n results may be f(n)·σr. A method's repeatability limit is 2.8 σr.
 * @source GB/T 6379.6-2009 (ISO 5725-6:1994) table 1 (unverified)
 */
export const CRITICAL_RANGE_FACTORS: Readonly<Record<number, string>> = {
  2: '2.8', 3: '3.3', 4: '3.6', 5: '3.9', 6: '4.0', 7: '4.2', 8: '4.3', 9: '4.4', 10: '4.5',
};

/**
 * Whether independent results of one sample agree as the method demands, and which value follows. Two results: their difference against the band
 * of their mean (equal to it is allowed). More: their range against the same times f(n) ÷ 2.8.
 * @source GB 5009 series "精密度"; GB/T 6379.6-2009 5.2.2 (unverified)
 */
export function assessPrecision(results: readonly Decimal[], rule: PrecisionRule): PrecisionOutcome | Refusal<'precision.results-wrong'> {
  const [first] = results;
  if (!first || results.length > MOST_RESULTS) return refuse('precision.results-wrong', { got: results.length, most: MOST_RESULTS }, 'invalid');
  const all = results.map((_, index) => index);
  const average = mean(results);
  if (results.length === 1) return { status: 'single', value: first, used: all, mean: average, difference: new Decimal(0) };
  const difference = range(results);
  const allowed = allowedDifference(average, results.length, rule.bands);
  const facts = { mean: average, difference, ...(allowed ? { allowed } : {}) };
  if (allowed && difference.lessThanOrEqualTo(allowed)) return { status: 'met', value: average, used: all, ...facts };
  if (!allowed || rule.whenApart === 'repeat') return { status: 'repeat', used: [], ...facts };
  if (results.length === 2) return { status: 'another-needed', used: [], ...facts };
  if (rule.whenApart === 'median') return { status: 'met-by-median', value: median(results), used: all, ...facts };
  const pair = closestPair(results, rule.bands);
  return pair ? { status: 'met-by-closest-pair', value: pair.value, used: pair.used, ...facts } : { status: 'repeat', used: [], ...facts };
}

/** The largest range allowed of `count` results with this mean; `undefined` where no band covers it. */
function allowedDifference(average: Decimal, count: number, bands: readonly PrecisionBand[]): Decimal | undefined {
  const level = average.abs();
  const band = bands.find(({ upTo, below }) => (upTo === undefined || level.lessThanOrEqualTo(upTo)) && (below === undefined || level.lessThan(below)));
  const ofTwo = band?.percentOfMean !== undefined ? level.times(band.percentOfMean).dividedBy(100) : band?.absolute === undefined ? undefined : new Decimal(band.absolute);
  return count === 2 ? ofTwo : ofTwo?.times(CRITICAL_RANGE_FACTORS[count] ?? '2.8').dividedBy('2.8');
}

/** The two closest results, where they agree as two results must and no other two are as close. */
function closestPair(results: readonly Decimal[], bands: readonly PrecisionBand[]): { readonly value: Decimal; readonly used: readonly number[] } | undefined {
  const sorted = ascending(results);
  const gaps = sorted.slice(1).map((value, index) => value.minus(sorted[index]!));
  const least = Decimal.min(...gaps);
  const at = gaps.findIndex((gap) => gap.equals(least));
  if (gaps.filter((gap) => gap.equals(least)).length > 1) return undefined;
  const pair = [sorted[at]!, sorted[at + 1]!];
  const allowed = allowedDifference(mean(pair), 2, bands);
  if (!allowed || least.greaterThan(allowed)) return undefined;
  const used = results.flatMap((value, index) => (pair.some((one) => one.equals(value)) ? [index] : []));
  return { value: mean(pair), used };
}

/** The outcome's numbers as text, for keeping and for print. */
export function precisionFacts(outcome: PrecisionOutcome): Readonly<Record<string, string | null>> {
  return {
    mean: plainText(outcome.mean), difference: plainText(outcome.difference),
    allowed: outcome.allowed ? plainText(outcome.allowed) : null, value: outcome.value ? plainText(outcome.value) : null,
  };
}
