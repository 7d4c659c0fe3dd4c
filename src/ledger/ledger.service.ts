import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { NOBODY_ID, type Tx } from '../platform/database/index.js';

/** What happened to one aggregate. */
export interface NewEntry {
  /** What it happened to, as `kind:id`: `item:0190…`; another form is refused by the database. Entries of one aggregate are numbered without gaps. */
  readonly aggregate: string;
  /** What happened, as `kind.verb`: `item.received`. */
  readonly action: string;
  /** The facts. No personal data: of that, a salted digest (`personalDigest`). Decimals and instants are written as text. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Rows of registered evidence tables that this transaction has just written or deleted: their digests enter as they are now. */
  readonly rows?: readonly { readonly table: string; readonly ids: readonly string[] }[];
}

export interface WrittenEntry {
  readonly id: number;
  readonly seq: number;
}

export interface TimelineEntry {
  readonly id: number;
  readonly aggregate: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly [table: string, id: string, digest: string | null])[];
  /** Its place in the log; absent while no checkpoint covers it. */
  readonly index?: number;
  /** The leaf exactly as it was hashed, and its hash in hexadecimal. */
  readonly text: string;
  readonly hash: string;
}

/** The witness of every change to evidence: entries go in with the change, in its transaction, and are read as a timeline. */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  /**
   * Appends entries in the caller's transaction, after the rows they name are written. One statement, however many.
   * Waits for another transaction that has appended to the same aggregate and is not finished. Comes back in the order given.
   */
  async append(tx: Tx, entries: readonly NewEntry[]): Promise<WrittenEntry[]> {
    if (entries.length === 0) return [];
    const { accountId, name } = tx.caller;
    const sent = entries.map(({ aggregate, action, data = {}, rows = [] }) => ({
      aggregate, action, data: canonicalJson(data), rows: rows.map(({ table, ids }) => [table, ids]),
    }));
    const written = await tx.query<WrittenEntry & { n: number }>('SELECT n, id, seq FROM ledger.append($1, $2, $3)', [
      JSON.stringify(sent), this.clock.now(), accountId === NOBODY_ID ? name : accountId,
    ]);
    return written.sort((a, b) => a.n - b.n).map(({ id, seq }) => ({ id: Number(id), seq }));
  }

  /** An aggregate's entries after number `after`, oldest first. The caller has decided that this reader may see them. */
  async timeline(tx: Tx, aggregate: string, after = 0, limit = 200): Promise<TimelineEntry[]> {
    const rows = await tx.query<{ id: number; body: string; hash: Buffer; leaf_index: number | null }>(
      'SELECT id, body, hash, leaf_index FROM ledger.timeline($1, $2, $3)', [aggregate, after, limit],
    );
    return rows.map((row) => ({
      ...(JSON.parse(row.body) as Omit<TimelineEntry, 'id' | 'index' | 'text' | 'hash'>),
      id: Number(row.id),
      ...(row.leaf_index === null ? {} : { index: Number(row.leaf_index) }),
      text: row.body,
      hash: row.hash.toString('hex'),
    }));
  }
}
