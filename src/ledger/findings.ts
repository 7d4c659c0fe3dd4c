import type { Fact } from '../kernel/index.js';

export type FindingKind =
  | 'entry-changed' | 'entry-removed' | 'entry-slipped-in' | 'entry-number-missing' | 'entry-out-of-order'
  | 'leaf-changed' | 'leaf-missing' | 'leaf-without-checkpoint' | 'node-changed'
  | 'checkpoint-malformed' | 'checkpoint-unsigned' | 'checkpoint-contradicts-log' | 'log-shorter-than-checkpoint' | 'key-not-endorsed'
  | 'kept-checkpoint-malformed' | 'kept-checkpoint-unsigned' | 'kept-checkpoint-contradicts-log' | 'log-shorter-than-kept-checkpoint'
  | 'row-changed' | 'row-removed' | 'row-slipped-in' | 'table-missing' | 'table-not-registered'
  | 'function-changed' | 'guard-missing';

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about: an entry, a place in the log, a checkpoint, a row. */
  readonly where: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface LedgerReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly checkpoints: number;
  /** Entries that no checkpoint covers yet. */
  readonly unprotected: number;
  /** Rows of evidence tables that were compared with the entries. */
  readonly rows: number;
  readonly findings: readonly Finding[];
  /** More was found than is listed. */
  readonly isTruncated: boolean;
}

export interface Reader {
  query<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
}

/** Checkpoints kept outside the database: the text of a file, and what to call it. */
export interface KeptCheckpoints {
  readonly name: string;
  readonly text: string;
}

export const MOST_FINDINGS = 500;
/** Collects findings up to a bound, and remembers when there were more. */
export class Findings {
  readonly list: Finding[] = [];
  isTruncated = false;

  add(kind: FindingKind, where: string, facts: Readonly<Record<string, Fact>> = {}): void {
    if (this.list.length < MOST_FINDINGS) this.list.push({ kind, where, facts });
    else this.isTruncated = true;
  }
}
