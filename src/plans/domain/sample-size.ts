import { Decimal, refuse, type Refusal } from '../../kernel/index.js';

/** Normal quantiles as the tables of sampling texts print them, by confidence. */
export const QUANTILES: Readonly<Record<string, string>> = { '0.90': '1.645', '0.95': '1.96', '0.99': '2.576' };
/** Below a population of this size a calculation stays within moments. */
export const LARGEST_POPULATION = 10_000_000;

/** Keeps a ratio of logarithms that is an integer from being rounded up by its last digit; the logarithms are good to 38 digits. */
const ABOVE_ERROR = new Decimal('1e-25');

/**
 * How many units to take from an unlimited population so that at least one failing unit is among them with `confidence`, where a share `rate` fails.
 * Both are decimals between 0 and 1, exclusive (`plan.calculator-input`); the result is a whole number, rounded up once.
 * @source n = ⌈ln(1 − C) / ln(1 − p)⌉; CAC/GL 50-2004 annex, binomial
 */
export function unitsToDetectInfinite(rate: string, confidence: string): number | Refusal {
  const [p, c] = [share(rate), share(confidence)];
  if (!p) return wrong('rate', rate);
  if (!c) return wrong('confidence', confidence);
  return new Decimal(1).minus(c).ln().div(new Decimal(1).minus(p).ln()).minus(ABOVE_ERROR).ceil().toNumber();
}

/** The least number of failing units in a population at this rate: N·p, rounded up, and at least one. */
export function failingUnits(population: number, rate: string): number {
  return Math.max(1, new Decimal(rate).times(population).ceil().toNumber());
}

/**
 * The least n so that n units of `population` contain at least one of the `failing` ones with `confidence`: exact, in integers.
 * Refuses a population that is no integer from 1 to ten million, and more failing units than the population has (`plan.calculator-input`).
 * @source hypergeometric distribution: C(N − D, n) / C(N, n) ≤ 1 − C; ISO 2859-2:2020 (isolated lots), unverified
 */
export function unitsToDetect(population: number, failing: number, confidence: string): number | Refusal {
  const c = share(confidence);
  if (!c) return wrong('confidence', confidence);
  if (!isCount(population, 1)) return wrong('population', String(population));
  if (!isCount(failing, 1) || failing > population) return wrong('failing', String(failing));
  let [low, high] = [1, population - failing + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (missesAtMost(population, failing, middle, c)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the chance that `n` units of N miss all D failing ones is at most 1 − C. The ratio has min(n, D) factors. */
function missesAtMost(population: number, failing: number, n: number, c: Decimal): boolean {
  const [fewer, other] = n < failing ? [n, failing] : [failing, n];
  let [above, below] = [1n, 1n];
  for (let i = 0; i < fewer; i++) {
    if (population - other - i <= 0) return true;
    above *= BigInt(population - other - i);
    below *= BigInt(population - i);
  }
  const [numerator, denominator] = fractionOf(new Decimal(1).minus(c));
  return above * denominator <= numerator * below;
}

/**
 * Cannon and Roe's approximation of `unitsToDetect`, to two places, for comparison with printed tables.
 * @source n ≈ (1 − (1 − C)^(1/D)) · (N − (D − 1)/2); Cannon & Roe 1982, unverified
 */
export function unitsToDetectApproximately(population: number, failing: number, confidence: string): string | Refusal {
  const c = share(confidence);
  if (!c) return wrong('confidence', confidence);
  if (!isCount(failing, 1)) return wrong('failing', String(failing));
  const one = new Decimal(1);
  const part = one.minus(one.minus(c).pow(one.div(failing)));
  return part.times(new Decimal(population).minus(new Decimal(failing - 1).div(2))).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}

/**
 * How many units estimate a share `rate` within ±`margin` at `confidence` (0.90, 0.95 or 0.99): without limit, and with the finite population
 * correction where a population is given. Rounded up once, from the uncorrected decimal.
 * @source n₀ = z²·p(1 − p)/e², n = n₀ / (1 + (n₀ − 1)/N); Cochran, Sampling Techniques, 3rd ed., 4.4
 */
export function unitsToEstimate(rate: string, margin: string, confidence: string, population?: number): { readonly exact: string; readonly infinite: number; readonly finite?: number } | Refusal {
  const [p, e, z] = [share(rate), share(margin), QUANTILES[confidence]];
  if (!p) return wrong('rate', rate);
  if (!e) return wrong('margin', margin);
  if (!z) return wrong('confidence', confidence);
  if (population !== undefined && !isCount(population, 1)) return wrong('population', String(population));
  const n0 = new Decimal(z).pow(2).times(p).times(new Decimal(1).minus(p)).div(e.pow(2));
  const exact = n0.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
  const infinite = n0.ceil().toNumber();
  return population === undefined ? { exact, infinite } : { exact, infinite, finite: n0.div(n0.minus(1).div(population).plus(1)).ceil().toNumber() };
}

/** A share strictly between 0 and 1 as typed, with at most six decimals; undefined where it is none. */
function share(text: string): Decimal | undefined {
  if (!/^0\.\d{1,6}$/.test(text)) return undefined;
  const value = new Decimal(text);
  return value.isZero() ? undefined : value;
}

/** A decimal of few places as an exact fraction. */
function fractionOf(value: Decimal): readonly [bigint, bigint] {
  const places = value.decimalPlaces();
  return [BigInt(value.times(new Decimal(10).pow(places)).toString()), 10n ** BigInt(places)];
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= LARGEST_POPULATION;
}

function wrong(field: string, given: string): Refusal {
  return refuse('plan.calculator-input', { field, given }, 'invalid');
}
