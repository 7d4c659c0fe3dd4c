import { refuse, type Refusal } from '../refusal.js';

/** A 13-digit article number with a right check digit. */
export type Ean13 = string & { readonly __brand: 'Ean13' };

/** The check digit for the first twelve digits. @source GB 12904, check digit (unverified). @throws RangeError for anything but twelve digits */
export function ean13CheckDigit(first12: string): string {
  if (!/^[0-9]{12}$/.test(first12)) throw new RangeError('12 digits are needed');
  const sum = [...first12].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The article number, blanks removed; refuses other lengths or characters (`identifiers.ean-form`) and a wrong check digit (`identifiers.ean-check`). */
export function parseEan13(typed: string): Ean13 | Refusal {
  const value = typed.normalize('NFKC').replace(/\s+/gu, '');
  if (!/^[0-9]{13}$/.test(value)) return refuse('identifiers.ean-form', { value: value.slice(0, 40) }, 'invalid');
  return ean13CheckDigit(value.slice(0, 12)) === value[12] ? (value as Ean13) : refuse('identifiers.ean-check', { value }, 'invalid');
}
