import { refuse, type Refusal } from '../../../kernel/index.js';
import type { Decimal} from '../../../kernel/numbers/index.js';
import { plainText } from '../../../kernel/numbers/index.js';
import { mean, standardDeviation } from '../statistics/series.js';

/** s of the history itself (Levey-Jennings), or from the mean moving range of two (Shewhart, individuals). */
export type SpreadBy = 'standard-deviation' | 'moving-range';

export interface ControlLimits {
  readonly n: number;
  readonly mean: string;
  readonly deviation: string;
  /** Lines at ±1s, ±2s (warning) and ±3s (action), from below: −3s … +3s, without the mean. */
  readonly lines: readonly { readonly times: -3 | -2 | -1 | 1 | 2 | 3; readonly value: string }[];
}

/** A history shorter than this gives limits that move too much. @source GB/T 27404-2008; Westgard: at least 20 points (unverified) */
export const LEAST_HISTORY = 20;

/** d₂ of ranges of two. @source GB/T 17989.2-2020 (ISO 7870-2) table 2 (unverified) */
const D2_OF_TWO = '1.128';

/**
 * Mean, s and the lines of a control chart from past values of one control material, in 40-digit decimals, unrounded. Refused for a history shorter than
 * `least` and for one without any spread.
 */
export function controlLimits(
  history: readonly Decimal[], by: SpreadBy = 'standard-deviation', least = LEAST_HISTORY,
): ControlLimits | Refusal<'control.history-too-short' | 'control.spread-not-positive'> {
  if (history.length < Math.max(2, least)) return refuse('control.history-too-short', { got: history.length, least: Math.max(2, least) }, 'invalid');
  const centre = mean(history);
  const deviation = by === 'standard-deviation' ? standardDeviation(history) : mean(movingRanges(history)).dividedBy(D2_OF_TWO);
  if (!deviation.greaterThan(0)) return refuse('control.spread-not-positive', { material: '' }, 'invalid');
  const lines = ([-3, -2, -1, 1, 2, 3] as const).map((times) => ({ times, value: plainText(centre.plus(deviation.times(times))) }));
  return { n: history.length, mean: plainText(centre), deviation: plainText(deviation), lines };
}

function movingRanges(values: readonly Decimal[]): readonly Decimal[] {
  return values.slice(1).map((value, index) => value.minus(values[index]!).abs());
}
