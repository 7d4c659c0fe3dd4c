import { Injectable } from '@nestjs/common';
import { granted } from '../kernel/index.js';
import type { Tx } from '../platform/database/index.js';
import {
  calendarOf, dueOn, legalDay, windowInForce, type Due, type LegalDay, type LegalWindow, type WorkingCalendar,
} from './domain/index.js';

export interface DueDay {
  readonly day: string;
  readonly provisional: boolean;
  /** From when, how long, which article: what a screen explains beside the date. */
  readonly rule: { readonly code: string; readonly instrument: string; readonly article: string; readonly value: number | null; readonly unit: string | null; readonly from: string };
}

export interface KnownRules {
  readonly calendar: WorkingCalendar;
  readonly windows: readonly LegalWindow[];
}
const BELIEVED_MS = 60_000;

/** Due days by the calendar and the windows in the database. */
@Injectable()
export class Deadlines {
  private believed?: KnownRules & { readonly until: number };

  /** When the window `code` ends that began on `from`, by the rule in force on that day; `notAfter` ends it sooner. Refuses an unknown rule (`deadlines.no-rule`). */
  async due(tx: Tx, code: string, from: string, options: { readonly notAfter?: string; readonly fromInstant?: Date } = {}): Promise<DueDay> {
    const { calendar, windows } = await this.known(tx);
    const start = granted(legalDay(from));
    const window = granted(windowInForce(windows, code, start));
    const due: Due = granted(dueOn(calendar, window, {
      from: start,
      ...(options.notAfter ? { notAfter: granted(legalDay(options.notAfter)) } : {}),
      ...(options.fromInstant ? { fromInstant: options.fromInstant.getTime() } : {}),
    }));
    const { instrument, article, value, unit } = window;
    return { day: due.day, provisional: due.provisional, rule: { code, instrument, article, value, unit, from } };
  }

  /** The calendar and the rules: as they were read within the last minute, or as they are `now`. */
  async known(tx: Tx, asOf: 'lately' | 'now' = 'lately'): Promise<KnownRules> {
    const now = performance.now();
    if (asOf === 'lately' && this.believed && this.believed.until > now) return this.believed;
    const days = await tx.query<{ day: LegalDay; name: string; off: boolean }>('SELECT day, name, off FROM deadlines.noticed_day');
    const windows = await tx.query<{ content: LegalWindow }>('SELECT content FROM deadlines.legal_window ORDER BY code, valid_from');
    const known = { calendar: calendarOf(days), windows: windows.map((row) => row.content) };
    // What this very transaction has changed may still be undone: only what is committed is believed, by the next who asks.
    if (asOf === 'lately') this.believed = { ...known, until: now + BELIEVED_MS };
    return known;
  }

  /** What was believed no longer holds. */
  forget(): void {
    delete this.believed;
  }
}
