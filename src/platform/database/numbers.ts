import type { Tx } from './unit-of-work.js';

/** The first of `count` consecutive numbers of a scope, such as `report:<laboratory>:2026`; the first ever is 1. No gaps, no duplicates. */
export async function takeNumbers(tx: Tx, scope: string, count = 1): Promise<number> {
  const [row] = await tx.query<{ first: number }>('SELECT platform.take_numbers($1, $2) AS first', [scope, count]);
  if (!row) throw new Error(`No number for ${scope}`);
  return row.first;
}
