import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Ledger } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';

/** Loads the shipped editions of methods; what is there stays. Comes back with how many were new. */
export async function loadEditions(tx: Tx, ledger: Ledger): Promise<number> {
  const rows: unknown = parse(readFileSync(new URL('./data/method-editions.csv', import.meta.url), 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
  const added = await tx.query(
    `INSERT INTO qualification.method_edition (standard, edition, valid_from, source)
     SELECT standard, edition, valid_from, source FROM json_to_recordset($1) AS e (standard text, edition text, valid_from date, source text) ON CONFLICT DO NOTHING RETURNING standard`,
    [JSON.stringify(rows)],
  );
  if (added.length > 0) await ledger.append(tx, [{ aggregate: 'method-editions:register', action: 'method.editions-loaded', data: { added: added.length } }]);
  return added.length;
}
