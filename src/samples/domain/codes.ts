import { refuse, type Refusal } from '../../kernel/index.js';

/** 31 characters, a prime: no 0 and O, no 1, I and L, which are mistaken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BODY = 7;
export const MOST_PORTIONS = ALPHABET.length;
/** What the QR code of a label begins with. */
export const LABEL_PREFIX = 'HJ:';

/**
 * A blind item code of 8 characters from at least 7 bytes of chance, below 248 each (larger ones would favour some
 * characters, and are a `RangeError`). The last character is a check.
 */
export function itemCode(chance: readonly number[]): string {
  const usable = chance.slice(0, BODY);
  if (usable.length < BODY || usable.some((byte) => !Number.isInteger(byte) || byte < 0 || byte >= 248)) throw new RangeError('seven bytes below 248 are needed');
  const body = usable.map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return body + checkOf(body);
}

/** The code of an item's portion or sub-sample number `position` (0–30), 9 characters: the item's seven, the position, a check. */
export function portionCode(codeOfItem: string, position: number): string {
  const place = ALPHABET[position];
  if (place === undefined) throw new RangeError('an item has at most 31 portions');
  const body = codeOfItem.slice(0, BODY) + place;
  return body + checkOf(body);
}

export interface ScannedCode {
  readonly kind: 'item' | 'portion';
  readonly code: string;
}

/**
 * What was scanned or typed, as a code: the label's prefix, blanks, hyphens and lower case are taken. Refuses what is no code
 * (`code.unreadable`) and a mistyped one (`code.check`): one wrong character, or two that changed places, are always found.
 */
export function parseCode(typed: string): ScannedCode | Refusal {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]+/gu, '').replace(/^HJ:/, '');
  if (![8, 9].includes(code.length) || [...code].some((character) => !ALPHABET.includes(character))) return refuse('code.unreadable', { code: code.slice(0, 20) }, 'invalid');
  if (checkOf(code.slice(0, -1)) !== code.at(-1)) return refuse('code.check', { code }, 'invalid');
  return { kind: code.length === 8 ? 'item' : 'portion', code };
}

/** Weights 2, 3, … modulo the prime 31 differ and are not zero: a wrong character changes the sum, and so do two that changed places. */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, character, at) => total + ALPHABET.indexOf(character) * (at + 2), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
}

/** A seal's number in its one form: capitals, no blanks. */
export function sealNumber(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/\s+/gu, '');
}
