import { isRefusal, refuse, Refused } from '../../../kernel/index.js';
import { Decimal, parseUnit, WideDecimal, type Unit } from '../../../kernel/numbers/index.js';

/** A factor as an exact fraction. */
export interface Factor {
  readonly over: Decimal;
  readonly under: Decimal;
}

/**
 * What a value measures: powers of base dimensions (`mass` 1, `volume` −1), and how large its unit is in base units. mg/kg is a pure number of 10⁻⁶.
 * `zero` marks a written 0, which fits beside any unit.
 */
export interface Meaning {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly scale: Factor;
  readonly zero?: boolean;
}

const ONE = new Decimal(1);
export const UNITY: Factor = { over: ONE, under: ONE };
export const NUMBER: Meaning = { dimensions: {}, scale: UNITY };

/** Dimensions that are numbers: % is a hundredth here, since the method that uses it says of what. */
const NUMBERS: Readonly<Record<string, Decimal>> = { number: ONE, percentage: new Decimal('0.01'), pH: ONE };

/** The meaning of a unit as the product writes it; throws `Refused` for an unknown one and for a finding per portion, which cannot be calculated with. */
export function meaningOfUnit(text: string, at: number): Meaning {
  const unit = parseUnit(text);
  if (isRefusal(unit)) throw new Refused(refuse('expression.unit-unknown', { at, unit: text }, 'invalid'));
  return meaningOf(unit, at);
}

function meaningOf(unit: Unit, at: number): Meaning {
  if (unit.dimension.startsWith('finding/')) throw new Refused(refuse('expression.unit-unknown', { at, unit: unit.text }, 'invalid'));
  const number = NUMBERS[unit.dimension];
  const dimensions: Record<string, number> = {};
  if (!number) {
    const [over = '', under] = unit.dimension.split('/');
    for (const [name, power] of [[over, 1], [under ?? 'number', -1]] as const) add(dimensions, name, power);
  }
  return { dimensions, scale: reduced(unit.numerator.times(number ?? ONE), unit.denominator) };
}

function add(dimensions: Record<string, number>, name: string, power: number): void {
  if (name === 'number') return;
  const sum = (dimensions[name] ?? 0) + power;
  if (sum === 0) delete dimensions[name];
  else dimensions[name] = sum;
}

/** The product (power 1) or quotient (power −1) of two meanings. */
export function combined(left: Meaning, right: Meaning, power: 1 | -1): Meaning {
  const dimensions = { ...left.dimensions };
  for (const [name, own] of Object.entries(right.dimensions)) add(dimensions, name, own * power);
  const [over, under] = power === 1 ? [right.scale.over, right.scale.under] : [right.scale.under, right.scale.over];
  return { dimensions, scale: reduced(left.scale.over.times(over), left.scale.under.times(under)) };
}

/** `meaning` raised to a whole power. */
export function raised(meaning: Meaning, power: number): Meaning {
  let result = NUMBER;
  for (let times = 0; times < Math.abs(power); times += 1) result = combined(result, meaning, power > 0 ? 1 : -1);
  return result;
}

export function isSameDimension(left: Meaning, right: Meaning): boolean {
  const names = Object.keys(left.dimensions);
  return names.length === Object.keys(right.dimensions).length && names.every((name) => left.dimensions[name] === right.dimensions[name]);
}

/** By what a number in `from` is multiplied to stand in `to`; of the same dimension. */
export function factorBetween(from: Meaning, to: Meaning): Factor {
  return reduced(from.scale.over.times(to.scale.under), from.scale.under.times(to.scale.over));
}

/** `value` times an exact fraction. */
export function scaled(value: Decimal, { over, under }: Factor): Decimal {
  const raisedValue = over.equals(ONE) ? value : value.times(over);
  return under.equals(ONE) ? raisedValue : raisedValue.dividedBy(under);
}

/** `mass¹·volume⁻¹`, or `1` for a number. */
export function printedDimensions({ dimensions }: Meaning): string {
  const parts = Object.entries(dimensions).map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
  return parts.length === 0 ? '1' : parts.sort().join('·');
}

function reduced(over: Decimal, under: Decimal): Factor {
  for (const [large, small, isOver] of [[over, under, true], [under, over, false]] as const) {
    const quotient = large.dividedBy(small);
    if (new WideDecimal(quotient).times(small).equals(large)) return isOver ? { over: quotient, under: ONE } : { over: ONE, under: quotient };
  }
  return { over, under };
}
