import { Decimal, ONE, plainText, powerOfTen, printedPowerOfTen } from './decimal.js';
import { parseNumber, type NumberRefusal, type TypedNumber } from './typed-number.js';

const HALF_EVEN = Decimal.ROUND_HALF_EVEN;

/** Where to round: to an interval (`0.1`, `0.5`, `20`, `1000`) or to a number of significant digits. */
export type RoundingRule = { readonly interval: Decimal } | { readonly significantDigits: number };

export interface Rounded {
  readonly value: Decimal;
  /** Digits as reported: 0.0996 to 0.01 is `0.10`. */
  readonly text: string;
  readonly interval: Decimal;
}

/**
 * `value` rounded half to even to a multiple of `interval`, in one step. Throws a RangeError where the interval is not positive.
 * @source GB/T 8170-2008 3.2, 3.3, 3.4 (unverified)
 */
export function roundToInterval(value: Decimal, interval: Decimal): Decimal {
  if (!interval.isPositive() || interval.isZero()) throw new RangeError(`a rounding interval is positive, not ${interval.toString()}`);
  return value.toNearest(interval, HALF_EVEN);
}

/** `value` rounded half to even at the power of ten `lastDigit` (−2: to 0.01; 3: to 1000). */
export function roundToDigit(value: Decimal, lastDigit: number): Decimal {
  return lastDigit <= 0 ? value.toDecimalPlaces(-lastDigit, HALF_EVEN) : roundToInterval(value, powerOfTen(lastDigit));
}

/**
 * `value` to `digits` significant digits (at least 1), half to even. Where rounding adds a digit (9.97 → 10) the text keeps `digits` digits. Zero stays `0`.
 * @source GB/T 8170-2008 3.1 (unverified)
 */
export function roundToSignificantDigits(value: Decimal, digits: number): Rounded {
  if (!Number.isInteger(digits) || digits < 1) throw new RangeError(`significant digits are 1 or more, not ${digits}`);
  if (value.isZero()) return { value, text: '0', interval: ONE };
  const rounded = value.toSignificantDigits(digits, HALF_EVEN);
  const lastDigit = rounded.e - digits + 1;
  const interval = powerOfTen(lastDigit);
  return { value: rounded, text: lastDigit > 0 ? printedScientific(rounded, digits) : printedAtInterval(rounded, interval), interval };
}

/** `1.17×10³`: a value above its significant digits, with one digit before the point. */
function printedScientific(value: Decimal, digits: number): string {
  return `${plainText(value.dividedBy(powerOfTen(value.e)), digits - 1)}×${printedPowerOfTen(value.e)}`;
}

/** `value` rounded by `rule`, with the text that keeps the rule's digits. */
export function round(value: Decimal, rule: RoundingRule): Rounded {
  if ('significantDigits' in rule) return roundToSignificantDigits(value, rule.significantDigits);
  const rounded = roundToInterval(value, rule.interval);
  return { value: rounded, text: printedAtInterval(rounded, rule.interval), interval: rule.interval };
}

/**
 * A rounded value as printed: at least the interval's places (`0.10` for 0.1 at 0.01), and `13×10²` where the interval is a power of ten above 1,
 * because `1300` would claim digits that were rounded away.
 * @source GB/T 8170-2008 3.2 examples (unverified)
 */
export function printedAtInterval(rounded: Decimal, interval: Decimal): string {
  if (interval.greaterThan(ONE) && interval.equals(powerOfTen(interval.e))) {
    return rounded.isZero() ? '0' : printedTimesPower(rounded, interval.e);
  }
  return plainText(rounded, interval.decimalPlaces());
}

/** A value rounded at the power of ten `lastDigit`, as printed. */
export function printedAtDigit(rounded: Decimal, lastDigit: number): string {
  return lastDigit <= 0 ? plainText(rounded, -lastDigit) : printedAtInterval(rounded, powerOfTen(lastDigit));
}

/** `value` as a multiple of 10^exponent: −0.036 at −3 is `-36×10⁻³`. */
export function printedTimesPower(value: Decimal, exponent: number): string {
  return `${plainText(value.dividedBy(powerOfTen(exponent)))}×${printedPowerOfTen(exponent)}`;
}

export type Mark = '' | '+' | '-';

export interface MarkedValue {
  readonly value: Decimal;
  /** Whether the magnitude before rounding was larger (+) or smaller (−) than reported; only set where the last digit reported that is not 0 is a 5. */
  readonly mark: Mark;
  readonly text: string;
}

/**
 * `value` reported one step finer, with the (+) or (−) that lets a later reader round it once more without rounding twice:
 * 15.4546 at 0.1 is `15.5(-)`, 16.5203 is `16.5(+)`, 17.5000 is `17.5`, and 17.496 at 0.01 is `17.50(-)`, since its last digit that is not 0 is a 5.
 * The sign speaks of the magnitude (−15.4546 is `-15.5(-)`).
 * @source GB/T 8170-2008 3.3.2 (unverified)
 */
export function reportMarked(value: Decimal, interval: Decimal): MarkedValue {
  const rounded = roundToInterval(value, interval);
  const text = printedAtInterval(rounded, interval);
  const difference = value.abs().comparedTo(rounded.abs());
  const mark: Mark = difference === 0 || !/5[0.]*(?:×|$)/.test(text) ? '' : difference > 0 ? '+' : '-';
  return { value: rounded, mark, text: mark === '' ? text : `${text}(${mark})` };
}

/** A reported value as a person types it, with its mark where it has one: `15.5(-)`, `16.5（+）`, `17.5`. */
export function parseMarked(text: string): (TypedNumber & { readonly mark: Mark }) | NumberRefusal {
  const marked = /^(.*?)\s*[(（]\s*([+＋]|[-−－])\s*[)）]\s*$/.exec(text);
  const number = parseNumber(marked?.[1] ?? text);
  if ('refused' in number) return number;
  return { ...number, text, mark: marked === null ? '' : /[+＋]/.test(marked[2] ?? '') ? '+' : '-' };
}

/**
 * A marked value rounded to the coarser `interval`: an exact half goes up with (+), down with (−), to even without a mark.
 * @source GB/T 8170-2008 3.3.2 (unverified)
 */
export function roundMarked(reported: Pick<MarkedValue, 'value' | 'mark'>, interval: Decimal): Decimal {
  if (!interval.isPositive() || interval.isZero()) throw new RangeError(`a rounding interval is positive, not ${interval.toString()}`);
  const direction = reported.mark === '+' ? Decimal.ROUND_HALF_UP : reported.mark === '-' ? Decimal.ROUND_HALF_DOWN : HALF_EVEN;
  return reported.value.toNearest(interval, direction);
}

/** `value` rounded by `rule`, or one decimal digit finer, and so on, until `tellsTheTruth` accepts what would be printed. The full value is the last resort. */
export function roundTruthfully(value: Decimal, rule: RoundingRule, tellsTheTruth: (printed: Decimal) => boolean): Rounded {
  let rounded = round(value, rule);
  const finest = powerOfTen(-value.decimalPlaces());
  while (!tellsTheTruth(rounded.value) && rounded.interval.greaterThan(finest)) {
    rounded = round(value, { interval: Decimal.max(powerOfTen(rounded.interval.e - (rounded.interval.equals(powerOfTen(rounded.interval.e)) ? 1 : 0)), finest) });
  }
  return rounded;
}
