import { Decimal, refuse, type Refusal } from '../../kernel/index.js';

/** One stratum's share of a sample: the exact share to two places, and whole units. */
export interface Share {
  readonly exact: string;
  readonly units: number;
}

/**
 * `total` units shared over strata in proportion to their sizes. The whole units sum to `total` exactly and never exceed a stratum's size.
 * Refuses a total above the population (`plan.sample-above-population`, saying by how much).
 * @source n_h = n · N_h / N; remainders by the largest remainder, ties to the earlier stratum
 */
export function proportional(sizes: readonly number[], total: number): Share[] | Refusal {
  return shared(sizes, sizes.map((size) => new Decimal(size)), total);
}

/**
 * `total` units shared so that the variance of the estimated share is least: in proportion to size times standard deviation. What a stratum cannot
 * hold is shared over the others. Where no stratum has a deviation, it is shared in proportion to size.
 * @source n_h = n · N_h·S_h / Σ N_h·S_h; Neyman 1934; Cochran, Sampling Techniques, 3rd ed., 5.5
 */
export function neyman(sizes: readonly number[], deviations: readonly string[], total: number): Share[] | Refusal {
  const measures = sizes.map((size, at) => new Decimal(deviations[at] ?? '0').times(size));
  return shared(sizes, measures.every((measure) => measure.isZero()) ? sizes.map((size) => new Decimal(size)) : measures, total);
}

/**
 * The failure rate that past results suggest, never 0 nor 1: `failed` of `concluded`, with half a failure and half a pass added, to four places.
 * @source Jeffreys prior: (x + 0.5) / (n + 1)
 */
export function priorRate(failed: number, concluded: number): string {
  return new Decimal(failed).plus('0.5').div(concluded + 1).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toString();
}

/** The standard deviation of a pass-or-fail result at this rate, √(p(1 − p)), to six places. */
export function deviationOf(rate: string): string {
  const p = new Decimal(rate);
  return p.times(new Decimal(1).minus(p)).sqrt().toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toString();
}

function shared(sizes: readonly number[], measures: readonly Decimal[], total: number): Share[] | Refusal {
  const population = sizes.reduce((sum, size) => sum + size, 0);
  if (!Number.isSafeInteger(total) || total < 0) return refuse('plan.calculator-input', { field: 'total', given: String(total) }, 'invalid');
  if (total > population) return refuse('plan.sample-above-population', { total, population, missing: total - population }, 'invalid');
  const whole = sumOf(measures);
  const exact = measures.map((measure) => (whole.isZero() ? new Decimal(0) : measure.times(total).div(whole)));
  const units = sizes.map(() => 0);
  // Strata that are full leave; what is left goes to the others in the same proportion, until everything is placed.
  for (let left = total; left > 0; left = total - units.reduce((sum, n) => sum + n, 0)) {
    let open = sizes.map((size, at) => (size > units[at]! ? measures[at]! : new Decimal(0)));
    if (sumOf(open).isZero()) open = sizes.map((size, at) => new Decimal(size - units[at]!));
    place(units, sizes, open, left);
  }
  return units.map((n, at) => ({ exact: exact[at]!.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString(), units: n }));
}

/** Places up to `left` units by largest remainder, each stratum no further than its size. At least one unit is placed. */
function place(units: number[], sizes: readonly number[], open: readonly Decimal[], left: number): void {
  const whole = sumOf(open);
  const wanted = open.map((measure) => measure.times(left).div(whole));
  const floors = wanted.map((want) => want.floor().toNumber());
  const order = wanted.map((want, at) => ({ at, rest: want.minus(floors[at]!) })).filter(({ at }) => !open[at]!.isZero())
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.at - b.at);
  let remainder = left - floors.reduce((sum, n) => sum + n, 0);
  for (const { at } of order) {
    if (remainder <= 0) break;
    floors[at]! += 1;
    remainder -= 1;
  }
  floors.forEach((n, at) => { units[at] = Math.min(sizes[at]!, units[at]! + n); });
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
