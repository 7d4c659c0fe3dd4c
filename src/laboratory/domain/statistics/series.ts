import { Decimal, WideDecimal } from '../../../kernel/numbers/index.js';

/** The arithmetic mean, to 40 significant digits; of one value at least. */
export function mean(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError('the mean of nothing');
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0)).dividedBy(values.length);
}

/** The median: the middle value, or the mean of the two in the middle. */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) throw new RangeError('the median of nothing');
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]!.plus(sorted[middle]!).dividedBy(2);
}

/** The sum of squared deviations from the mean, as (n·Σx² − (Σx)²) ÷ n: exact but for the last division, so that equal values have none. */
export function squaredDeviations(values: readonly Decimal[]): Decimal {
  let sum = new WideDecimal(0);
  let squares = new WideDecimal(0);
  for (const value of values) {
    const wide = new WideDecimal(value);
    sum = sum.plus(wide);
    squares = squares.plus(wide.times(wide));
  }
  return new Decimal(squares.times(values.length).minus(sum.times(sum)).toSignificantDigits(80).toString()).dividedBy(values.length);
}

/** The standard deviation of a sample, with n − 1; of two values at least. */
export function standardDeviation(values: readonly Decimal[]): Decimal {
  if (values.length < 2) throw new RangeError('the standard deviation needs two values');
  return squaredDeviations(values).dividedBy(values.length - 1).sqrt();
}

export function range(values: readonly Decimal[]): Decimal {
  return Decimal.max(...values).minus(Decimal.min(...values));
}

export function ascending(values: readonly Decimal[]): Decimal[] {
  return [...values].sort((one, other) => one.comparedTo(other));
}
