import { isRefusal } from '../../kernel/index.js';
import type { WorkingCalendar } from './calendar.js';
import { dueOn } from './due.js';
import type { LegalDay } from './legal-day.js';
import { windowInForce, type LegalWindow } from './windows.js';

/** A due day that something still waits for, with the facts it was computed from. */
export interface OpenDue {
  readonly id: string;
  /** The rule's code, the day it began on, and a day on which it ends at the latest. */
  readonly code: string;
  readonly from: LegalDay;
  readonly notAfter: LegalDay | null;
  readonly day: LegalDay;
  readonly provisional: boolean;
}

export interface RevisedDue {
  readonly due: OpenDue;
  readonly day: LegalDay;
  readonly provisional: boolean;
  readonly window: LegalWindow;
}

/**
 * Those of the open due days that the calendar and the rules now compute otherwise: another day, or no longer provisional (or again).
 * A day before `today` is left as it was: what was late or in time then stays so. A rule that gives no day leaves the old one.
 */
export function revisedDues(calendar: WorkingCalendar, windows: readonly LegalWindow[], dues: readonly OpenDue[], today: LegalDay): readonly RevisedDue[] {
  return dues.flatMap((due) => {
    if (due.day < today) return [];
    const window = windowInForce(windows, due.code, due.from);
    if (isRefusal(window) || window.unit === 'hour') return [];
    const found = dueOn(calendar, window, { from: due.from, ...(due.notAfter ? { notAfter: due.notAfter } : {}) });
    if (isRefusal(found) || (found.day === due.day && found.provisional === due.provisional)) return [];
    return [{ due, day: found.day, provisional: found.provisional, window }];
  });
}
