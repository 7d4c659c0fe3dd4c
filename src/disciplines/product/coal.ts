import { refuse, type Refusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';

export const COAL_KINDS = ['raw-high-ash', 'raw-low-ash', 'cleaned', 'other-washed'] as const;
/** 原煤、筛选煤 Ad > 20 %；原煤、筛选煤 Ad ≤ 20 %；精煤；其他洗煤（含中煤）和粒度大于 100 mm 的块煤. */
export type CoalKind = (typeof COAL_KINDS)[number];
export type CoalPlace = 'stream' | 'stationary';

/** Increments of a sampling unit of 1,000 t, and the least of a smaller one. @source GB/T 475-2008 tables 2 and 3 (unverified) */
const INCREMENTS: Readonly<Record<CoalPlace, Readonly<Record<CoalKind, readonly [perThousand: number, least: number]>>>> = {
  stream: { 'raw-high-ash': [60, 18], 'raw-low-ash': [30, 10], cleaned: [15, 10], 'other-washed': [20, 10] },
  stationary: { 'raw-high-ash': [60, 18], 'raw-low-ash': [60, 18], cleaned: [20, 10], 'other-washed': [20, 10] },
};

/**
 * How many increments a sampling unit needs at least: n·√(m/1,000) above 1,000 t, in proportion below it with a least number, always rounded up.
 * Refuses a mass that is not above zero (`coal.mass`).
 * @param massTonnes tonnes
 * @source GB/T 475-2008 5.2 (unverified)
 */
export function incrementsNeeded(kind: CoalKind, place: CoalPlace, massTonnes: string): number | Refusal {
  if (!isAboveZero(massTonnes)) return refuse('coal.mass', {}, 'invalid');
  const [perThousand, least] = INCREMENTS[place][kind];
  const share = new Decimal(massTonnes).dividedBy(1_000);
  const needed = share.greaterThan(1) ? share.sqrt().times(perThousand) : share.times(perThousand);
  return Math.max(least, needed.ceil().toNumber());
}

/**
 * The least mass of one increment in kg: 0.06·d of the nominal top size, never below 0.5 kg. Refuses a size that is not above zero (`coal.size`).
 * @param topSizeMm millimetres
 * @source GB/T 475-2008 5.4 (unverified)
 */
export function leastIncrementKg(topSizeMm: string): Decimal | Refusal {
  if (!isAboveZero(topSizeMm)) return refuse('coal.size', {}, 'invalid');
  return Decimal.max('0.5', new Decimal('0.06').times(topSizeMm));
}

export const COAL_BASES = ['ar', 'ad', 'd', 'daf'] as const;
/** 收到基、空气干燥基、干燥基、干燥无灰基. */
export type CoalBasis = (typeof COAL_BASES)[number];

export interface CoalState {
  /** 全水分 Mt in per cent, as received. */
  readonly totalMoisture: string;
  /** 一般分析试验煤样水分 Mad in per cent. */
  readonly moisture: string;
  /** 灰分 Aad in per cent. */
  readonly ash: string;
}

/**
 * A value (ash, volatile matter, sulphur, calorific value) on another basis, exact: nothing is rounded. Refuses a state that cannot be (`coal.state`).
 * @source GB/T 483-2007 table of conversions between bases (unverified)
 */
export function onBasis(value: string, from: CoalBasis, to: CoalBasis, state: CoalState): Decimal | Refusal {
  const parts = partsOf(state);
  if (!parts) return refuse('coal.state', {}, 'invalid');
  // The same combustible matter carries all of it, whatever else the basis counts.
  return new Decimal(value).times(parts[from]).dividedBy(parts[to]);
}

/** How much coal on each basis holds one and the same amount of combustible matter. */
function partsOf({ totalMoisture, moisture, ash }: CoalState): Readonly<Record<CoalBasis, Decimal>> | undefined {
  const numbers = [totalMoisture, moisture, ash];
  if (numbers.some((text) => !/^\d{1,3}(\.\d{1,6})?$/.test(text) || new Decimal(text).greaterThanOrEqualTo(100))) return undefined;
  const [mt, mad, aad] = numbers.map((text) => new Decimal(text)) as [Decimal, Decimal, Decimal];
  const combustible = new Decimal(100).minus(mad).minus(aad);
  if (!combustible.greaterThan(0)) return undefined;
  // 100 parts air-dried hold `combustible` parts; the same combustible stands in 100 − Mad parts dry, and in (100 − Mad)·100/(100 − Mt) parts as received.
  // All are taken 100 − Mt times, so that nothing is divided before the end.
  const [dry, received] = [new Decimal(100).minus(mad), new Decimal(100).minus(mt)];
  return { daf: combustible.times(received), d: dry.times(received), ad: received.times(100), ar: dry.times(100) };
}

function isAboveZero(text: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) && new Decimal(text).greaterThan(0);
}
