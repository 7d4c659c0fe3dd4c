import { refuse, type Refusal } from '../../../kernel/index.js';
import { normaliseText } from '../../../kernel/numbers/index.js';

/** A row of a table in an original record: the line it stands in (from 1) and its cells as typed. */
export interface RecordRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An original record as it was typed: `名称=值` before the tables, `[表]` and its rows; rows before any table name stand under `''`. */
export interface RecordText {
  readonly facts: ReadonlyMap<string, { readonly line: number; readonly value: string }>;
  readonly tables: ReadonlyMap<string, readonly RecordRow[]>;
}

export type RecordTextRefusal = Refusal<'record.empty' | 'record.fact-twice' | 'record.table-twice' | 'record.too-long'>;

const MOST_LINES = 20_000;

/**
 * An original record in lines: `准确度等级=1.6`, `[示值]`, then rows whose cells are separated by commas or tabs. Lines that are empty or begin with `#` say nothing.
 * The same text comes from the screen's table, from a file and from a scanner, so that what is stored is what was typed. Refuses a fact or a table named twice.
 */
export function readRecordText(text: string): RecordText | RecordTextRefusal {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) return refuse('record.too-long', { most: MOST_LINES }, 'invalid');
  const facts = new Map<string, { line: number; value: string }>();
  const tables = new Map<string, RecordRow[]>();
  let table = '';
  for (const [at, raw] of lines.entries()) {
    const line = at + 1;
    const written = raw.trim();
    if (written === '' || written.startsWith('#')) continue;
    const heading = /^\[(.+)\]$/.exec(written)?.[1]?.trim();
    if (heading !== undefined) {
      if (tables.has(heading)) return refuse('record.table-twice', { line, table: heading }, 'invalid');
      tables.set((table = heading), []);
      continue;
    }
    const fact = tables.size === 0 ? /^([^=＝,，\t]+)[=＝](.*)$/.exec(written) : null;
    if (fact) {
      const name = fact[1]!.trim();
      if (facts.has(name)) return refuse('record.fact-twice', { line, fact: name }, 'invalid');
      facts.set(name, { line, value: fact[2]!.trim() });
      continue;
    }
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push({ line, cells: raw.replace(/[\r\n]/g, '').split(/[,，\t]/).map((cell) => normaliseText(cell)) });
  }
  return facts.size === 0 && tables.size === 0 ? refuse('record.empty', {}, 'invalid') : { facts, tables };
}

/** The text of a record from a screen's fields and tables; `readRecordText` reads the same back. Cells and values lose line breaks and separators. */
export function writeRecordText(facts: Readonly<Record<string, string>>, tables: Readonly<Record<string, readonly (readonly string[])[]>>): string {
  const one = (text: string) => text.replace(/[\r\n\t]+/g, ' ').trim();
  const head = Object.entries(facts).filter(([, value]) => value.trim() !== '').map(([name, value]) => `${name}=${one(value)}`);
  const rest = Object.entries(tables).flatMap(([name, rows]) => [`[${name}]`, ...rows.map((cells) => cells.map((cell) => one(cell).replace(/[,，]/g, '、')).join(', '))]);
  return [...head, ...rest].join('\n');
}
