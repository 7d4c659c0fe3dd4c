import { refuse, type Refusal } from '../../kernel/index.js';
import { addWorkingDays, countDays, rollForward, type CountedDay, type WorkingCalendar } from './calendar.js';
import { addMonths, daysBetween, legalDayAt, type LegalDay } from './legal-day.js';
import type { LegalWindow } from './windows.js';

/** What happened, as far as a due date depends on it. */
export interface DueFacts {
  /** The day of the starting event, which is not counted. */
  readonly from: LegalDay;
  /** The instant of the starting event, in milliseconds since 1970-01-01T00:00Z: needed for windows in hours. */
  readonly fromInstant?: number;
  /** An approved extension, in the window's unit. */
  readonly extendedBy?: number;
  /** Periods that are not counted, first and last day included, such as asking another department. */
  readonly notCounted?: readonly { readonly first: LegalDay; readonly last: LegalDay }[];
  /** A day on which it ends at the latest, such as the end of shelf life for a backup sample. */
  readonly notAfter?: LegalDay;
}

/** The last day in time, or for hours the last instant and its day. */
export interface Due extends CountedDay {
  /** Milliseconds since 1970-01-01T00:00Z; null unless the window is in hours. */
  readonly instant: number | null;
}

/**
 * When a window ends, given the facts.
 *
 * Working days leave out days off; calendar days and months end on a working day where something is due, and on the day itself where
 * something is kept. Months are counted first, then days that are not counted are added. Hours run through nights and holidays.
 * Refuses a rule without a number (`deadlines.no-window`), an extension beyond what the rule allows
 * (`deadlines.extension-too-long`), and hours without an instant (`deadlines.instant-missing`).
 */
export function dueOn(calendar: WorkingCalendar, window: LegalWindow, facts: DueFacts): Due | Refusal {
  const { code, value, unit } = window;
  const { from, extendedBy = 0, notCounted = [], notAfter } = facts;
  if (value === null || unit === null) return refuse('deadlines.no-window', { rule: code });
  if (!Number.isInteger(extendedBy) || extendedBy < 0) throw new RangeError('an extension is an integer from 0');
  const most = window.extension ?? 0;
  if (most !== 'as-agreed' && extendedBy > most) return refuse('deadlines.extension-too-long', { rule: code, asked: extendedBy, most, unit });
  const length = value + extendedBy;
  if (unit === 'hour') return afterHours(code, length, facts);
  const isCounted = (day: LegalDay): boolean => !notCounted.some((pause) => pause.first <= day && day <= pause.last);
  let end: CountedDay;
  if (unit === 'wd') {
    const plain = notCounted.length === 0;
    end = plain ? addWorkingDays(calendar, from, length) : countDays(calendar, from, length, (day, status) => status.working && isCounted(day));
  } else {
    const days = unit === 'month' ? daysBetween(from, addMonths(from, length)) : length;
    const { day } = countDays(calendar, from, days, isCounted);
    end = window.sense === 'act-by' ? rollForward(calendar, day) : { day, provisional: false };
  }
  return notAfter !== undefined && notAfter < end.day ? { day: notAfter, provisional: false, instant: null } : { ...end, instant: null };
}

function afterHours(code: string, hours: number, { fromInstant }: DueFacts): Due | Refusal {
  if (fromInstant === undefined) return refuse('deadlines.instant-missing', { rule: code }, 'invalid');
  const instant = fromInstant + hours * 3_600_000;
  return { day: legalDayAt(instant), provisional: false, instant };
}
