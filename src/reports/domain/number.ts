/** How a laboratory numbers its reports: data of the laboratory, not of the code. */
export interface NumberPattern {
  readonly prefix: string;
  /** With `{prefix}`, `{year}` and `{number}`. */
  readonly pattern: string;
  /** The sequence is filled with zeros to so many digits; a longer one is not cut. */
  readonly digits: number;
}

/**
 * A report's number, such as `SPZX-2026-00001`. `sequence` is the laboratory's next number of that year, from 1.
 * @source RB/T 214-2017 4.5.20, unique identification of a report (unverified); no national pattern is prescribed
 */
export function reportNumber({ prefix, pattern, digits }: NumberPattern, year: string, sequence: number): string {
  const parts: Readonly<Record<string, string>> = { prefix, year, number: String(sequence).padStart(digits, '0') };
  return pattern.replace(/\{(prefix|year|number)\}/g, (_, name: string) => parts[name] ?? '');
}

/**
 * Prefixes for a laboratory that has none yet, the best first: its short name, then the same with its division, then with a figure.
 * Only what can be read aloud and stand in an address is kept: capital letters, digits and Chinese characters, 12 at most.
 */
export function prefixesFor(laboratory: { readonly shortName: string | null; readonly name: string; readonly divisionCode: string | null }): readonly string[] {
  const plain = (text: string) => [...text.toUpperCase()].filter((sign) => /[A-Z0-9\u4e00-\u9fa5]/.test(sign)).slice(0, 12).join('');
  const base = plain(laboratory.shortName ?? '') || plain(laboratory.name) || 'BG';
  const placed = laboratory.divisionCode ? [`${base}${laboratory.divisionCode.slice(0, 6)}`] : [];
  return [base, ...placed, ...Array.from({ length: 98 }, (_, index) => `${base}${index + 2}`)];
}
