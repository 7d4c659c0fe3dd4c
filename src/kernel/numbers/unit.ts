import { refuse, type Refusal } from '../refusal.js';
import { Decimal } from './decimal.js';
import { ATOMS, WHOLE_UNITS, type Atom } from './unit-atoms.js';
import { normaliseText } from './typed-number.js';

export interface Unit {
  /** The one spelling that is stored and printed: `mg/kg`, `μg/kg`, `g/100 g`, `CFU/g`, `/25 g`, `` for a bare number. */
  readonly text: string;
  /** Only units of one dimension convert. A finding per portion (`/25 g`) converts to no other portion. */
  readonly dimension: string;
  /** The unit in base units is numerator ÷ denominator, both exact. */
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export type UnitRefusal = Refusal<'unit.unknown'>;
export type ConversionRefusal = Refusal<'unit.unknown' | 'quantity.unit-mismatch' | 'quantity.not-exact'>;

const ONE = new Decimal(1);
const MAX_TEXT = 40;
const MAX_REMEMBERED = 2000;
const remembered = new Map<string, Unit>();

const atomsByName = new Map<string, Atom>();
for (const atom of ATOMS) {
  for (const name of [atom.symbol, ...(atom.aliases ?? [])]) {
    atomsByName.set(name, atom);
    if (atom.folds !== false && !atomsByName.has(name.toLowerCase())) atomsByName.set(name.toLowerCase(), atom);
  }
}
const wholeByName = new Map(WHOLE_UNITS.flatMap((unit) => [unit.symbol, ...unit.aliases].map((name) => [name.toLowerCase(), unit] as const)));

function atomOf(name: string): Atom | undefined {
  const exact = atomsByName.get(name);
  if (exact) return exact;
  const folded = atomsByName.get(name.toLowerCase());
  return folded?.folds === false ? undefined : folded;
}

function compose(plain: string): Unit | undefined {
  const whole = wholeByName.get(plain.toLowerCase());
  if (whole) return { text: whole.symbol, dimension: whole.dimension, numerator: new Decimal(whole.factor), denominator: ONE };
  const parts = plain.split('/');
  if (parts.length > 2) return undefined;
  const [over = '', under] = parts;
  const numerator = atomOf(over);
  if (under === undefined) {
    return numerator && { text: numerator.symbol, dimension: numerator.dimension, numerator: new Decimal(numerator.factor), denominator: ONE };
  }
  const portion = /^([1-9]\d{0,4})?(\D.*)$/.exec(under);
  const denominator = atomOf(portion?.[2] ?? '');
  if (!portion || !denominator || (over !== '' && !numerator)) return undefined;
  const amount = portion[1] ?? '1';
  const below = `${amount === '1' ? '' : `${amount} `}${denominator.symbol}`;
  if (!numerator) return { text: `/${below}`, dimension: `finding/${below}`, numerator: ONE, denominator: ONE };
  return {
    text: `${numerator.symbol}/${below}`,
    dimension: `${numerator.dimension}/${denominator.dimension}`,
    numerator: new Decimal(numerator.factor),
    denominator: new Decimal(denominator.factor).times(amount),
  };
}

/**
 * The unit a person or a standard wrote, whatever its width, blanks, micro sign (U+00B5 or U+03BC) and, where that is safe, case:
 * `mg/kg`, `μg／kg`, `ug/KG`, `g/100g`, `%vol`, `cfu/ml`, `MPN/100 g`, `/25g`, `CFU/250mL`, `mg/100cm²`. `ppm` and `ppb` are unknown on purpose.
 */
export function parseUnit(text: string): Unit | UnitRefusal {
  const known = remembered.get(text);
  if (known) return known;
  if (text.length > MAX_TEXT) return refuse('unit.unknown', { unit: text.slice(0, MAX_TEXT) }, 'invalid');
  const plain = normaliseText(text).replace(/ /g, '').replace(/[,;。]+$/, '').replace(/²/g, '2').replace(/³/g, '3');
  const unit = compose(plain);
  if (!unit) return refuse('unit.unknown', { unit: text }, 'invalid');
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, unit);
  return unit;
}

/**
 * `value` expressed in `to`, exactly. Refused where the dimensions differ (mg/kg and mg/L, CFU and MPN, % and g/100 g) and where the
 * result has no end in decimals (a portion of 30 g into one of 7 g).
 */
export function convert(value: Decimal, from: string | Unit, to: string | Unit): Decimal | ConversionRefusal {
  if (from === to) return value;
  const source = typeof from === 'string' ? parseUnit(from) : from;
  if ('refused' in source) return source;
  const target = typeof to === 'string' ? parseUnit(to) : to;
  if ('refused' in target) return target;
  if (source.text === target.text) return value;
  if (source.dimension !== target.dimension) return refuse('quantity.unit-mismatch', { from: source.text, to: target.text }, 'invalid');
  const over = value.times(source.numerator).times(target.denominator);
  const under = source.denominator.times(target.numerator);
  const converted = over.dividedBy(under);
  return converted.times(under).equals(over) ? converted : refuse('quantity.not-exact', { from: source.text, to: target.text, value: value.toString() }, 'invalid');
}
