import { refuse, type Refusal } from '../refusal.js';

/** The number of a sampling record (抽样单编号). Older and local forms exist, so any printable text without blanks can be one. */
export type SamplingNumber = string & { readonly __brand: 'SamplingNumber' };

/** The parts of a number in the national form. `division` is that of the deploying body; `00` first means the national level. */
export interface SamplingNumberParts {
  readonly prefix: string;
  readonly year: string;
  readonly division: string;
  readonly serial: string;
  /** 专项: the number ends with ZX. */
  readonly special: boolean;
}

/** Numbers issued to a bureau: serials `from` to `to` (integers 0–999,999,999) under one head. */
export interface SamplingNumberRange {
  readonly prefix: string;
  readonly year: string;
  readonly division: string;
  readonly special: boolean;
  readonly from: number;
  readonly to: number;
}

const NATIONAL = /^([A-Z]{2,5})([0-9]{2})([0-9]{6})([0-9]{9})(ZX)?$/;
const LONGEST = 40;

/** The parts of a number in the national form, or null for one of another form, which is no error. */
export function samplingNumberParts(value: string): SamplingNumberParts | null {
  const form = NATIONAL.exec(value);
  if (!form) return null;
  const [, prefix, year, division, serial, special] = form;
  return { prefix: prefix!, year: year!, division: division!, serial: serial!, special: special !== undefined };
}

/**
 * A typed number in capitals without blanks, national form or not. Refuses an empty one, one above 40 characters and one with other
 * characters than letters, digits and `-/_.()` (`identifiers.sampling-number`).
 */
export function parseSamplingNumber(typed: string): SamplingNumber | Refusal {
  const value = typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  if (value.length > LONGEST || !/^[\p{L}\p{N}\-/_.()]+$/u.test(value)) return refuse('identifiers.sampling-number', { value: value.slice(0, LONGEST), longest: LONGEST }, 'invalid');
  return value as SamplingNumber;
}

/** Why numbers cannot be issued from this range, or undefined where they can. */
export function whyNotRange(range: SamplingNumberRange): Refusal | undefined {
  const { prefix, year, division, from, to } = range;
  const isSerial = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 999_999_999;
  const head = /^[A-Z]{2,5}$/.test(prefix) && /^[0-9]{2}$/.test(year) && /^[0-9]{6}$/.test(division);
  if (head && isSerial(from) && isSerial(to) && from <= to) return undefined;
  return refuse('identifiers.sampling-range', { prefix, year, division, from, to }, 'invalid');
}

/** How many numbers a range holds. */
export function sizeOfRange(range: SamplingNumberRange): number {
  return range.to - range.from + 1;
}

/**
 * The n-th number of a range, n from 0 in order of issue. Refuses a range of another shape (`identifiers.sampling-range`) and an n beyond
 * its end (`identifiers.sampling-range-exhausted`).
 */
export function numberFromRange(range: SamplingNumberRange, n: number): SamplingNumber | Refusal {
  const fault = whyNotRange(range);
  if (fault) return fault;
  if (!Number.isInteger(n) || n < 0) throw new RangeError('the place in a range is an integer from 0');
  if (n >= sizeOfRange(range)) return refuse('identifiers.sampling-range-exhausted', { prefix: range.prefix, year: range.year, size: sizeOfRange(range) });
  const serial = String(range.from + n).padStart(9, '0');
  return `${range.prefix}${range.year}${range.division}${serial}${range.special ? 'ZX' : ''}` as SamplingNumber;
}
