import { refuse, type Refusal } from '../../kernel/index.js';

/** How many offenders a refusal names; the count of all of them stands beside. */
const NAMED = 20;

/**
 * Compares two texts by their UTF-8 bytes: negative, zero or positive. UTF-16 order, which `<` uses, differs
 * where one text has a character beyond U+FFFF and the other one of U+E000–U+FFFF.
 */
export function compareUtf8(a: string, b: string): number {
  const shared = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    const yHigh = y >= 0xd800 && y <= 0xdfff;
    return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
  }
  return a.length - b.length;
}

/** True for an id that a frame or a roster may carry: ASCII letters, digits and hyphens, at least one. */
export function isDrawId(id: string): boolean {
  return /^[0-9A-Za-z-]+$/.test(id);
}

/** The facts with which a refusal names its offenders: the first few, and how many there are. */
export function naming(offenders: readonly string[]): { ids: string; count: number } {
  const more = offenders.length > NAMED ? ' …' : '';
  return { ids: offenders.slice(0, NAMED).join(', ') + more, count: offenders.length };
}

/** Canonical lines: the header and every row ended by LF. Fields must hold no comma, quote or control character. */
export function canonicalCsv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

/**
 * The text of published bytes. Refuses bytes that are not UTF-8 (`draws.not-utf8`) and a byte order mark (`draws.not-canonical`).
 */
export function textOf(bytes: Uint8Array): string | Refusal {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A fatal decoder throws for one reason only. Its error's class is not asked: it may come from another realm.
    return refuse('draws.not-utf8', {}, 'invalid');
  }
  return text.startsWith('\uFEFF') ? refuse('draws.not-canonical', { line: 1 }, 'invalid') : text;
}

/**
 * The rows of a canonical CSV with exactly this header, each with the header's number of fields.
 * Refuses another header, a missing LF at the end, CR, and rows of another width (`draws.not-canonical`, with the line).
 */
export function rowsOf(csv: string, header: string): readonly (readonly string[])[] | Refusal {
  const lines = csv.split('\n');
  const notCanonical = (line: number): Refusal => refuse('draws.not-canonical', { line }, 'invalid');
  if (lines[0] !== header) return notCanonical(1);
  if (lines.pop() !== '') return notCanonical(lines.length + 1);
  const width = header.split(',').length;
  const rows: string[][] = [];
  for (let i = 1; i < lines.length; i++) {
    const fields = lines[i]!.split(',');
    if (fields.length !== width || lines[i]!.endsWith('\r')) return notCanonical(i + 1);
    rows.push(fields);
  }
  return rows;
}
