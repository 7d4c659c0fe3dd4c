import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Tx } from '../platform/database/index.js';

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county' | 'township';
  readonly parent: string | null;
}

/** The administrative divisions that come with the product. @source public statistics codes on GB/T 2260; see data/README.md */
export function shippedDivisions(): readonly Division[] {
  const text = readFileSync(new URL('./data/divisions-gansu.csv', import.meta.url), 'utf8');
  const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true }) as { code: string; name: string; level: Division['level']; parent: string }[];
  return rows.map((row) => ({ ...row, parent: row.parent || null }));
}

/** Loads the shipped divisions; those already there take the shipped name. */
export async function loadDivisions(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO organisations.division (code, name, level, parent)
     SELECT code, name, level, parent FROM json_to_recordset($1) AS d (code text, name text, level text, parent text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent`,
    [JSON.stringify(shippedDivisions())],
  );
}
