import type { Decimal } from './decimal.js';
import { roundToDigit } from './rounding.js';

/**
 * 全数值比较法 (the value as it is) or 修约值比较法 (rounded once to the digits in which the limit is written).
 * Where a standard is silent, 全数值 applies.
 * @source GB/T 8170-2008 4.3 (unverified)
 */
export type Comparison = 'full' | 'rounded';

export interface Bound {
  readonly limit: Decimal;
  /** Whether the limit itself is still allowed (≤, ≥). */
  readonly inclusive: boolean;
  /** Power of ten of the limit's last written digit; 修约值 rounds to it. */
  readonly lastDigit: number;
}

/** The value that is held against `bound`: as it is, or rounded to the limit's written digits. */
export function compared(value: Decimal, bound: Bound, comparison: Comparison): Decimal {
  return comparison === 'full' ? value : roundToDigit(value, bound.lastDigit);
}

/** Whether `value` (in the bound's unit) is not above an upper bound. */
export function isWithinUpper(value: Decimal, bound: Bound, comparison: Comparison): boolean {
  const order = compared(value, bound, comparison).comparedTo(bound.limit);
  return bound.inclusive ? order <= 0 : order < 0;
}

/** Whether `value` (in the bound's unit) is not below a lower bound. */
export function isWithinLower(value: Decimal, bound: Bound, comparison: Comparison): boolean {
  const order = compared(value, bound, comparison).comparedTo(bound.limit);
  return bound.inclusive ? order >= 0 : order > 0;
}

/** What is known of a true value: exactly this, or somewhere between two ends. An absent end is unknown, not zero. */
export interface Extent {
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** Whether the end itself is excluded (`<10` is open at 10). */
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

export type Standing = 'inside' | 'above' | 'below' | 'undecided';

/**
 * Where all values of `extent` stand towards an allowed range. `undecided` where some of them would pass and others fail.
 * Compared rounded, an open end counts as closed, since a value just inside it rounds onto it.
 */
export function standing(extent: Extent, lower: Bound | undefined, upper: Bound | undefined, comparison: Comparison): Standing {
  const { low, high } = extent;
  const lowOpen = extent.lowOpen === true && comparison === 'full';
  const highOpen = extent.highOpen === true && comparison === 'full';
  if (upper && low) {
    const order = compared(low, upper, comparison).comparedTo(upper.limit);
    if (order > 0 || (order === 0 && (lowOpen || !upper.inclusive))) return 'above';
  }
  if (lower && high) {
    const order = compared(high, lower, comparison).comparedTo(lower.limit);
    if (order < 0 || (order === 0 && (highOpen || !lower.inclusive))) return 'below';
  }
  if (upper) {
    if (!high) return 'undecided';
    const order = compared(high, upper, comparison).comparedTo(upper.limit);
    if (order > 0 || (order === 0 && !upper.inclusive && !highOpen)) return 'undecided';
  }
  if (lower) {
    if (!low) return 'undecided';
    const order = compared(low, lower, comparison).comparedTo(lower.limit);
    if (order < 0 || (order === 0 && !lower.inclusive && !lowOpen)) return 'undecided';
  }
  return 'inside';
}
