import { plainText, type Decimal } from '../../kernel/numbers/index.js';

/** Where the past results of a parameter in a category lie. */
export interface PastRange {
  readonly n: number;
  /** The middle 95 % of them. */
  readonly low: string;
  readonly high: string;
}

/** Fewer past results than this say nothing. A rule of the house. */
export const LEAST_PAST = 20;

/**
 * The central 95 % of past results, by ranks: of n results in order, from the one at ⌊0.025 n⌋ to the one at ⌈0.975 n⌉ − 1, counted from 0. Undefined for fewer than twenty.
 */
export function pastRange(values: readonly Decimal[]): PastRange | undefined {
  if (values.length < LEAST_PAST) return undefined;
  const sorted = [...values].sort((one, other) => one.comparedTo(other));
  const at = (rank: number) => plainText(sorted[Math.min(sorted.length - 1, Math.max(0, rank))]!);
  const n = sorted.length;
  return { n, low: at(Math.floor((n * 25) / 1000)), high: at(Math.ceil((n * 975) / 1000) - 1) };
}

/** Whether a result lies outside of what this product usually shows. */
export function isUnusual(value: Decimal, range: PastRange): boolean {
  return value.lessThan(range.low) || value.greaterThan(range.high);
}
