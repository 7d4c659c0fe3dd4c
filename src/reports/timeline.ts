import type { TimelineEntry } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';
import type { CaseEventView } from './reports.dto.js';

/** Ledger entries with the names of those who acted, as far as the reader may see them. */
export async function namedEvents(tx: Tx, entries: readonly TimelineEntry[]): Promise<CaseEventView[]> {
  const actors = [...new Set(entries.map(({ actor }) => actor))].filter((actor) => actor !== 'system');
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisations.account WHERE id::text = ANY ($1)', [actors]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return entries.map(({ id, seq, at, action, actor, data, hash, index }) => ({
    id, seq, at, action, actor: names.get(actor) ?? actor, data, hash, ...(index === undefined ? {} : { index }),
  }));
}
