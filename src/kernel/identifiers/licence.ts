/** Food production (SC), food trade (JY), or a number of another or older form. */
export type LicenceKind = 'SC' | 'JY' | 'other';

/** What a licence number looks like. Warnings are for people to look again: real licences break these rules, so none is a refusal. */
export interface LicenceReport {
  readonly value: string;
  readonly kind: LicenceKind;
  readonly warnings: readonly ('identifiers.licence-form' | 'identifiers.licence-check-digit')[];
  /** Six digits, where the form shows them. */
  readonly division: string | null;
}

/** The check digit for digits before it by ISO 7064 MOD 11,10. @throws RangeError for anything but digits */
export function mod1110CheckDigit(digits: string): string {
  if (!/^[0-9]+$/.test(digits)) throw new RangeError('digits are needed');
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * What the number of a food licence shows: SC or JY and 14 digits, the last a check digit by ISO 7064 MOD 11,10 that about a third of the
 * real numbers break. Empty marks such as `/` or `无` are `other` with a warning of form.
 *
 * @source 食品生产许可管理办法 (SC and 14 digits: category 3, division 6, serial 4, check 1), 食品经营许可 (JY: kind 1, division 6, serial 6, check 1) (unverified)
 */
export function reportLicence(typed: string): LicenceReport {
  const value = typed.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const form = /^(SC|JY)([0-9]{13})([0-9])$/.exec(value);
  if (!form) return { value, kind: 'other', warnings: ['identifiers.licence-form'], division: null };
  const [, kind, body, check] = form;
  const division = kind === 'SC' ? body!.slice(3, 9) : body!.slice(1, 7);
  const warnings = mod1110CheckDigit(body!) === check ? [] : (['identifiers.licence-check-digit'] as const);
  return { value, kind: kind as LicenceKind, warnings, division };
}
