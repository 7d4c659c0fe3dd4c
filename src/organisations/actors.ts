import type { TimelineEntry } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';
import type { HistoryEntryView } from './organisations.dto.js';

/**
 * Entries of a history as its page shows them, with the names of those who acted, as far as the reader may see them. `known` are names that the page
 * has from elsewhere, by account; who stays unknown is named by id, and what nobody did by `system`.
 */
export async function namedEntries(tx: Tx, entries: readonly TimelineEntry[], known: ReadonlyMap<string | null, string | null> = new Map()): Promise<HistoryEntryView[]> {
  const actors = [...new Set(entries.map(({ actor }) => actor))].filter((actor) => actor !== 'system');
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisations.account WHERE id::text = ANY ($1)', [actors]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return entries.map(({ id, seq, at, action, actor, data, hash, index }) => ({
    id, seq, at, action, actor: names.get(actor) ?? known.get(actor) ?? actor, data, hash, ...(index === undefined ? {} : { index }),
  }));
}
