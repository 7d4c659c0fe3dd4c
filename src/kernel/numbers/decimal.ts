import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The decimal of the whole product: a clone with 40 significant digits that never prints an exponent by itself.
 * decimal.js's own constructor keeps its settings, so that no other library is changed by us.
 */
export const Decimal = DecimalJs.clone({ defaults: true, precision: 40, rounding: DecimalJs.ROUND_HALF_EVEN, toExpNeg: -60, toExpPos: 60 });
export type Decimal = DecimalJs;

/** A decimal for arithmetic that must stay exact over long products; its results come back as `Decimal`. */
export const WideDecimal = Decimal.clone({ precision: 400 });

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** The power of ten 10^exponent, exact. */
export function powerOfTen(exponent: number): Decimal {
  return new Decimal(`1e${exponent}`);
}

/** `value` in plain digits with at least `decimals` places; zeros are added, nothing is ever rounded away. */
export function plainText(value: Decimal, decimals = 0): string {
  const text = value.toString();
  if (decimals <= 0) return text;
  const point = text.indexOf('.');
  const present = point < 0 ? 0 : text.length - point - 1;
  if (present >= decimals) return text;
  return `${text}${point < 0 ? '.' : ''}${'0'.repeat(decimals - present)}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10⁵`, `10⁻³`: a power of ten as it is printed. */
export function printedPowerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent));
  return `10${exponent < 0 ? '⁻' : ''}${[...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}
