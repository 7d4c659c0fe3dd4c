import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import type { OpenDue, RevisedDue } from './domain/index.js';

/** Which of the due days that a module keeps are still open, and how it writes a revised one down. */
export interface DueKind {
  /** `module.what`, such as `samples.report`. */
  readonly name: string;
  /** Open due days from `today` on, by id after `after`, at most `limit`; `lock` where they will be written. */
  open(tx: Tx, page: { readonly today: string; readonly after: string | null; readonly limit: number; readonly lock: boolean }): Promise<readonly OpenDue[]>;
  /** Writes revised days with a ledger entry each, which names the old day, the new one and `because`. */
  write(tx: Tx, revised: readonly RevisedDue[], because: string): Promise<void>;
}

/** Modules below keep due days of their own; here they say which, so that a new calendar or rule reaches all of them. */
@Injectable()
export class DueRegister {
  readonly kinds: DueKind[] = [];

  keep(kind: DueKind): void {
    if (this.kinds.some(({ name }) => name === kind.name)) throw new Error(`Due days ${kind.name} are registered twice`);
    this.kinds.push(kind);
  }
}

/** What a ledger entry says of a revised due day. */
export function revisionData(kind: string, { due, day, provisional }: RevisedDue, because: string): Readonly<Record<string, unknown>> {
  return { due: kind, from: due.day, to: day, provisional, because };
}

/** The rule as it is stored beside a due day. */
export function ruleOf({ due, window }: RevisedDue): Readonly<Record<string, unknown>> {
  const { code, instrument, article, value, unit } = window;
  return { code, instrument, article, value, unit, from: due.from };
}
