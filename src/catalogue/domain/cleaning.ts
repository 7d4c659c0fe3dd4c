import { hasLabelBasis, isJudgedByLabel, normaliseName, splitBases, splitMethods } from './names.js';

/** A row of the sampling rules as read from print. */
export interface PrintedRow {
  readonly category: string;
  readonly subcategory: string;
  readonly table_no: string;
  readonly seq: string;
  readonly parameter: string;
  readonly judgement_basis: string;
  readonly method: string;
}

export type CorrectedField = 'table_no' | 'subcategory' | 'parameter' | 'judgement_basis' | 'method';

/** One listed correction of one cell; `printed` must be what the cell says, or the correction is out of date. */
export interface Correction {
  readonly table_no: string;
  readonly subcategory: string;
  readonly seq: string;
  readonly field: CorrectedField;
  readonly printed: string;
  readonly cleaned: string;
  readonly reason: string;
}

export interface CleanItem {
  readonly seq: number;
  readonly parameter: string;
  readonly bases: readonly string[];
  readonly methods: readonly string[];
  /** Judged by the product's own label only. */
  readonly byLabel: boolean;
  /** The label has a say beside the standards; what it declares may be stricter than the limit here. */
  readonly labelToo: boolean;
  /** The cell as printed where it was corrected, with the reason; otherwise null. */
  readonly note: string | null;
}

export interface CleanScheme {
  /** Table number (`24-4`); the second table that prints the same number gets `.2`. */
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly items: readonly CleanItem[];
  /** What makes the reading of this table doubtful, in words for the standards officer. */
  readonly doubts: readonly string[];
}

const cell = (row: Pick<PrintedRow, 'table_no' | 'subcategory' | 'seq'>, field: string) => [row.table_no, row.subcategory, row.seq, field].join('\u001f');

/**
 * The tables of the rules with all listed corrections applied, in printed order. `doubts` are given per scheme code; gaps in
 * the row numbers and parameters that appear twice are added. Throws where a correction fits no cell: data and list must agree.
 * @source 食品安全监督抽检实施细则（2026年版）
 */
export function cleanSchemes(rows: readonly PrintedRow[], corrections: readonly Correction[], doubts: ReadonlyMap<string, readonly string[]>): CleanScheme[] {
  const listed = new Map(corrections.map((c) => [cell(c, c.field), c]));
  if (listed.size !== corrections.length) throw new Error('Two corrections for one cell');
  const used = new Set<string>();
  const corrected = (row: PrintedRow, field: CorrectedField): { value: string; correction?: Correction } => {
    const key = cell(row, field);
    const correction = listed.get(key);
    if (!correction) return { value: row[field] };
    if (correction.printed !== row[field]) throw new Error(`The correction of ${row.table_no} ${row.seq} ${field} does not fit "${row[field]}"`);
    used.add(key);
    return { value: correction.cleaned, correction };
  };

  const titles = new Map<string, string[]>();
  const tables = new Map<string, { title: string; category: string; items: CleanItem[] }>();
  for (const row of rows) {
    const number = corrected(row, 'table_no').value.replace('表', '');
    const title = normaliseName(corrected(row, 'subcategory').value);
    const known = titles.get(number) ?? [];
    if (!known.includes(title)) titles.set(number, [...known, title]);
    const place = (titles.get(number) ?? []).indexOf(title);
    const code = place === 0 ? number : `${number}.${place + 1}`;
    const table = tables.get(code) ?? { title, category: row.category, items: [] };
    tables.set(code, table);
    const name = corrected(row, 'parameter');
    const bases = splitBases(corrected(row, 'judgement_basis').value);
    table.items.push({
      seq: Number(row.seq),
      parameter: normaliseName(name.value),
      bases,
      methods: splitMethods(corrected(row, 'method').value),
      byLabel: isJudgedByLabel(bases),
      labelToo: hasLabelBasis(bases) && !isJudgedByLabel(bases),
      note: name.correction ? `印作“${name.correction.printed}”：${name.correction.reason}` : null,
    });
  }
  const stale = corrections.find((c) => !used.has(cell(c, c.field)));
  if (stale) throw new Error(`The correction of ${stale.table_no} ${stale.seq} ${stale.field} fits no row`);
  return [...tables].map(([code, table]) => ({ code, ...table, doubts: [...(doubts.get(code) ?? []), ...doubtsOf(table.items)] }));
}

/** What the row numbers and names of one table betray: rows that were not read, and rows of another table. */
export function doubtsOf(items: readonly Pick<CleanItem, 'seq' | 'parameter'>[]): string[] {
  const found: string[] = [];
  const present = new Set(items.map((item) => item.seq));
  const last = [...present].reduce((highest, seq) => (seq > highest ? seq : highest), 0);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((seq) => !present.has(seq));
  if (missing.length > 0) found.push(`第${ranges(missing)}行未读出`);
  const names = items.map((item) => item.parameter);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length > 0) found.push(`${twice.join('、')}出现两次`);
  return found;
}

function ranges(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const n of numbers) {
    const span = spans.at(-1);
    if (span && n === span[1] + 1) span[1] = n;
    else spans.push([n, n]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}
