import { Injectable } from '@nestjs/common';
import { granted } from '../kernel/index.js';
import type { Tx } from '../platform/database/index.js';
import {
  dueOn, legalDay, windowInForce, type Due, type LegalDay, type LegalWindow, type NoticedDay, type WorkingCalendar,
} from './domain/index.js';

export interface DueDay {
  readonly day: string;
  readonly provisional: boolean;
  /** From when, how long, which article: what a screen explains beside the date. */
  readonly rule: { readonly code: string; readonly instrument: string; readonly article: string; readonly value: number | null; readonly unit: string | null; readonly from: string };
}

interface Known {
  readonly calendar: WorkingCalendar;
  readonly windows: readonly LegalWindow[];
  readonly until: number;
}
const BELIEVED_MS = 60_000;

/** Due days by the calendar and the windows in the database. */
@Injectable()
export class Deadlines {
  private known?: Known;

  /** When the window `code` ends that began on `from`, by the rule in force on that day; `notAfter` ends it sooner. Refuses an unknown rule (`deadlines.no-rule`). */
  async due(tx: Tx, code: string, from: string, options: { readonly notAfter?: string; readonly fromInstant?: Date } = {}): Promise<DueDay> {
    const { calendar, windows } = await this.load(tx);
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

  private async load(tx: Tx): Promise<Known> {
    const now = performance.now();
    if (this.known && this.known.until > now) return this.known;
    const days = await tx.query<{ day: LegalDay; name: string; off: boolean }>('SELECT day, name, off FROM deadlines.noticed_day');
    const windows = await tx.query<{ content: LegalWindow }>('SELECT content FROM deadlines.legal_window');
    this.known = { calendar: calendarOf(days), windows: windows.map((row) => row.content), until: now + BELIEVED_MS };
    return this.known;
  }
}

/** A year counts as announced when its National Day is among the noticed days: a notice for the year before already names 1 January. */
function calendarOf(days: readonly NoticedDay[]): WorkingCalendar {
  const announced = days.filter((row) => row.off && row.day.slice(5) === '10-01').map((row) => Number(row.day.slice(0, 4)));
  return { days: new Map(days.map((row) => [row.day, row])), announcedYears: new Set(announced) };
}
