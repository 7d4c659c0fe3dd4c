import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { convert, Decimal, parseQuantity, parseUnit, roundToInterval } from '../../../kernel/numbers/index.js';
import tables from './data/tolerable-deficiency.json' with { type: 'json' };

export type NominalKind = 'mass' | 'volume' | 'length' | 'area' | 'count';

/** A nominal content as it was declared, and in the unit in which it is judged: g, mL, m, m², pieces. */
export interface Nominal {
  readonly text: string;
  readonly kind: NominalKind;
  readonly unit: string;
  readonly value: Decimal;
}

export type NominalRefusal = Refusal<'net-content.nominal' | 'net-content.nominal-unit' | 'net-content.nominal-beyond'>;

const UNIT_OF: Readonly<Record<Exclude<NominalKind, 'count'>, string>> = { mass: 'g', volume: 'mL', length: 'm', area: 'm²' };
/** Counted goods: each name is a unit of its own. */
const PIECES = new Set(['pieces', 'article', 'tablet', 'capsule', 'serving']);

type Table = (typeof tables)[number];

/** The table of tolerable deficiencies in force on `day`; the oldest that is known before that. */
export function deficiencyTable(day: string): Table {
  return [...tables].reverse().find(({ from }) => from <= day) ?? tables[0]!;
}

/**
 * A declared content such as `500 g`, `1.5 L`, `2 m`, `100 片`. Refuses what is no positive number with a unit of mass, volume, length, area or count, a count
 * that is no whole number, and mass or volume above 50 kg or 50 L, for which the rule has no row.
 * @source SAMR order 70 (2023) art 2 and annex 3
 */
export function parseNominal(text: string): Nominal | NominalRefusal {
  const read = parseQuantity(text);
  if (isRefusal(read)) return refuse(read.code === 'unit.unknown' ? 'net-content.nominal-unit' : 'net-content.nominal', { text }, 'invalid');
  if (read.qualifier || !read.value.greaterThan(0)) return refuse('net-content.nominal', { text }, 'invalid');
  const unit = parseUnit(read.unit);
  const dimension = isRefusal(unit) ? '' : unit.dimension;
  if (PIECES.has(dimension)) {
    return read.value.isInteger() ? { text, kind: 'count', unit: read.unit, value: read.value } : refuse('net-content.nominal', { text }, 'invalid');
  }
  const kind = (Object.keys(UNIT_OF) as (keyof typeof UNIT_OF)[]).find((one) => one === dimension);
  if (!kind) return refuse('net-content.nominal-unit', { text }, 'invalid');
  const value = convert(read.value, read.unit, UNIT_OF[kind]);
  if (isRefusal(value)) return refuse('net-content.nominal-unit', { text }, 'invalid');
  const nominal = { text, kind, unit: UNIT_OF[kind], value };
  return (kind === 'mass' || kind === 'volume') && value.greaterThan(50_000) ? refuse('net-content.nominal-beyond', { text }, 'invalid') : nominal;
}

/**
 * The tolerable deficiency T, in the nominal's unit. Mass and volume are rounded half to even to 0.1 g (mL) up to 1 kg (L) and to 1 g above (22.5 → 22; OIML
 * R 87 would round up); a share of a count is rounded up; length and area are not rounded.
 * @source SAMR order 70 (2023) annex 3 and its notes; GB/T 8170-2008 for the half (unverified; a published report's 1.5 kg → ≥ 1.478 kg agrees)
 */
export function tolerableDeficiency({ kind, value }: Nominal, day: string): Decimal {
  const table = deficiencyTable(day);
  const percent = (share: string) => value.times(share).dividedBy(100);
  switch (kind) {
    case 'mass':
    case 'volume': {
      const row = table.massVolume.find(({ upTo }) => value.lessThanOrEqualTo(upTo))!;
      const exact = 'amount' in row && row.amount !== undefined ? new Decimal(row.amount) : percent(row.percent!);
      return roundToInterval(exact, new Decimal(value.lessThanOrEqualTo(table.rounding.upTo) ? table.rounding.interval : table.rounding.above));
    }
    case 'length':
      return value.lessThanOrEqualTo(table.length.noneUpToMetres) ? new Decimal(0) : percent(table.length.percent);
    case 'area':
      return percent(table.area.percent);
    case 'count':
      return value.lessThanOrEqualTo(table.count.noneUpTo) ? new Decimal(0) : percent(table.count.percent).toDecimalPlaces(0, Decimal.ROUND_CEIL);
  }
}

/**
 * The least height of the declaration's characters in mm.
 * @source SAMR order 70 (2023) annex on character height
 */
export function characterHeight({ kind, value }: Nominal, day: string): string {
  if (kind !== 'mass' && kind !== 'volume') return '2';
  return deficiencyTable(day).characterHeightMillimetres.find((row) => row.upTo === undefined || value.lessThanOrEqualTo(row.upTo))!.height;
}

/** The unit in which a label must declare this content: below 1000 g in g, from there in kg; likewise mL and L; length mm or cm below 100 cm, from there m. Undefined where the rule leaves it open. */
export function labelUnits({ kind, value }: Nominal): readonly string[] | undefined {
  if (kind === 'mass') return value.lessThan(1000) ? ['g'] : ['kg'];
  if (kind === 'volume') return value.lessThan(1000) ? ['mL'] : ['L'];
  if (kind === 'length') return value.lessThan(1) ? ['mm', 'cm'] : ['m'];
  return undefined;
}

