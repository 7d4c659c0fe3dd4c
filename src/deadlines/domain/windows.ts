import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { legalDay, type LegalDay } from './legal-day.js';

export type WindowUnit = 'wd' | 'day' | 'hour' | 'month';
/** How sure the value is: S source read, H, M, L own knowledge of high, medium, low confidence. */
export type Confidence = 'S' | 'H' | 'M' | 'L';

/** A dated rule of law: a window as an administrator can correct it, with where it comes from. */
export interface LegalWindow {
  readonly code: string;
  readonly instrument: string;
  readonly article: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The event that starts the window. */
  readonly starts: string;
  /** `act-by`: something is due, and a last day off rolls forward. `keep-until`: something is kept at least so long. */
  readonly sense: 'act-by' | 'keep-until';
  /** Null where the rule sets no number; such a rule gives no due day. */
  readonly value: number | null;
  readonly unit: WindowUnit | null;
  /** By how much the window may be extended, in its own unit; `as-agreed` where approval or agreement sets the length; null where it may not be. */
  readonly extension: number | 'as-agreed' | null;
  readonly validFrom: LegalDay;
  readonly validTo: LegalDay | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/**
 * The windows of a parsed JSON list. Refuses rows of another shape (`deadlines.window-row`, with the row's number) and two rows of one code
 * that are valid on the same day (`deadlines.windows-overlap`).
 */
export function readWindows(rows: unknown): readonly LegalWindow[] | Refusal {
  if (!Array.isArray(rows)) return refuse('deadlines.window-row', { row: 0 }, 'invalid');
  const index = rows.findIndex((row) => !isWindow(row));
  if (index >= 0) return refuse('deadlines.window-row', { row: index + 1 }, 'invalid');
  const windows = rows as LegalWindow[];
  for (const [i, a] of windows.entries()) {
    const clash = windows.slice(i + 1).find((b) => b.code === a.code && startsBeforeEnd(a, b) && startsBeforeEnd(b, a));
    if (clash) return refuse('deadlines.windows-overlap', { code: a.code, first: a.validFrom, second: clash.validFrom }, 'invalid');
  }
  return windows;
}

function startsBeforeEnd(a: LegalWindow, b: LegalWindow): boolean {
  return b.validTo === null || a.validFrom <= b.validTo;
}

function isWindow(row: unknown): row is LegalWindow {
  if (typeof row !== 'object' || row === null) return false;
  const w = row as { [K in keyof LegalWindow]?: unknown };
  const title = w.title as { zh?: unknown; en?: unknown } | undefined;
  const texts = [w.code, w.instrument, w.article, w.starts, w.source, title?.zh, title?.en];
  const isDay = (value: unknown): boolean => typeof value === 'string' && !isRefusal(legalDay(value));
  const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;
  const measured = w.value === null ? w.unit === null && w.extension === null : isCount(w.value) && ['wd', 'day', 'hour', 'month'].includes(w.unit as string);
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    measured &&
    (w.sense === 'act-by' || w.sense === 'keep-until') &&
    (w.extension === null || w.extension === 'as-agreed' || isCount(w.extension)) &&
    isDay(w.validFrom) &&
    (w.validTo === null || (isDay(w.validTo) && (w.validTo as string) >= (w.validFrom as string))) &&
    ['S', 'H', 'M', 'L'].includes(w.confidence as string) &&
    (w.note === null || typeof w.note === 'string')
  );
}

/** The rule of this code in force on a day: that of the starting event, so that past cases keep their rule. Refuses where there is none (`deadlines.no-rule`). */
export function windowInForce(windows: readonly LegalWindow[], code: string, day: LegalDay): LegalWindow | Refusal {
  const found = windows.find((window) => window.code === code && window.validFrom <= day && (window.validTo === null || day <= window.validTo));
  return found ?? refuse('deadlines.no-rule', { rule: code, day }, 'not-found');
}
