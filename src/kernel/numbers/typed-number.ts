import { refuse, type Refusal } from '../refusal.js';
import { Decimal, printedPowerOfTen } from './decimal.js';

export type Qualifier = '<' | '>' | '≤' | '≥';

export interface TypedNumber {
  /** Exactly what was typed. */
  readonly text: string;
  /** The number alone, in one spelling that keeps its digits: `0.50`, `6.1×10⁵`. */
  readonly printed: string;
  readonly value: Decimal;
  readonly qualifier?: Qualifier;
  /** Power of ten of the last digit written: −2 for `0.50`, 4 for `6.1×10⁵`, 0 for `500` and for a bare `10⁴`. */
  readonly lastDigit: number;
}

export type NumberRefusal = Refusal<'number.empty' | 'number.not-a-number' | 'number.exponent-unclear' | 'number.too-long'>;

const MAX_TEXT = 200;
const MAX_DIGITS = 30;
const MAX_EXPONENT = 30;
const RAISED: Readonly<Record<string, string>> = {
  '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9', '⁻': '-', '⁺': '',
};
const WORDS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:<=|≦|⩽|小于等于|小于或等于|不大于|不超过|不高于)/, '≤'],
  [/^(?:>=|≧|⩾|大于等于|大于或等于|不小于|不低于|不少于)/, '≥'],
  [/^(?:小于|低于)/, '<'],
  [/^(?:大于|高于)/, '>'],
];
const LEADING = /^([<>≤≥])? *([+-]?)(?:(\d+(?:\.\d+)?|\.\d+)(?: *[x×*·] *10 *\^ *([+-]?\d{1,2})|e([+-]?\d{1,2}))?|10 *\^ *([+-]?\d{1,2}))(?![\d.^])/i;
const BARE_POWER = /^([<>≤≥])? *([+-]?)10 *\^ *([+-]?\d{1,2})(?![\d.^])/;

/**
 * `text` with full-width characters, minus signs, comparison signs and raised exponents in one spelling (`10⁵` → `10^5`).
 * Only exponents of ten are read as such, and compatibility characters (`①`, `½`) are left alone, so that none turns into a digit.
 */
export function normaliseText(text: string): string {
  const exponents = text.replace(/10\s*([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_whole, raised: string) => `10^${[...raised].map((sign) => RAISED[sign] ?? '').join('')}`);
  let plain = exponents
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[−–﹣‐‑]/g, '-')
    .replace(/[✕╳⨯]/g, '×')
    .replace(/﹤/g, '<')
    .replace(/﹥/g, '>')
    .replace(/µ/g, 'μ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, sign] of WORDS) plain = plain.replace(pattern, sign);
  return plain;
}

/**
 * The number at the beginning of an already normalised text and what follows it.
 * A `×10` whose exponent was lost in copying (`5.2×103`, `1.06×10`) is refused, because it can be read in two ways.
 */
export function readLeadingNumber(plain: string, text: string = plain): { readonly number: TypedNumber; readonly rest: string } | NumberRefusal {
  if (text.length > MAX_TEXT) return refuse('number.too-long', { length: text.length, most: MAX_TEXT }, 'invalid');
  if (plain === '') return refuse('number.empty', {}, 'invalid');
  const bare = BARE_POWER.exec(plain);
  const match = bare ?? LEADING.exec(plain);
  if (!match) return refuse('number.not-a-number', { text }, 'invalid');
  const rest = plain.slice(match[0].length).trim();
  if (/^[x×*·] *10/i.test(rest)) return refuse('number.exponent-unclear', { text }, 'invalid');
  const sign = match[2] === '-' ? '-' : '';
  const coefficient = bare ? '1' : (match[3] ?? '').replace(/^\./, '0.');
  const exponentText = bare ? match[3] : (match[4] ?? match[5]);
  const exponent = Number(exponentText ?? 0);
  if (coefficient.length > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
    return refuse('number.too-long', { length: coefficient.length, most: MAX_DIGITS }, 'invalid');
  }
  const point = coefficient.indexOf('.');
  const decimals = point < 0 ? 0 : coefficient.length - point - 1;
  const power = exponentText === undefined ? '' : printedPowerOfTen(exponent);
  const printed = bare ? `${sign}${power}` : `${sign}${coefficient}${power && `×${power}`}`;
  const qualifier = match[1] as Qualifier | undefined;
  return {
    rest,
    number: {
      text,
      printed,
      value: new Decimal(`${sign}${coefficient}e${exponent}`),
      ...(qualifier ? { qualifier } : {}),
      lastDigit: bare ? 0 : exponent - decimals,
    },
  };
}

/**
 * The number a person typed: `0.50`, `6.1×10⁵`, `6.1e5`, `10⁴`, `<10`, `＜１０`, `≤ 0.2`. Nothing may follow it; blanks inside digits,
 * thousands separators and a missing digit after the point are refused, because each can hide a slip.
 */
export function parseNumber(text: string): TypedNumber | NumberRefusal {
  const read = readLeadingNumber(normaliseText(text), text);
  if ('refused' in read) return read;
  return read.rest === '' ? read.number : refuse('number.not-a-number', { text }, 'invalid');
}
