import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { plusDays, type LegalDay } from './legal-day.js';
import { readWindows, type LegalWindow } from './windows.js';

/** What a correction may change of a window: how long it is, on which basis, from when. What it is about stays. */
export type WindowChange = Pick<LegalWindow, 'value' | 'unit' | 'extension' | 'instrument' | 'article' | 'validFrom' | 'source' | 'confidence' | 'note'>;

/**
 * A window corrected from a day on: the version that was last in force ends on the day before, so that what began before keeps its rule.
 * Refuses an unknown rule (`deadlines.no-rule`), a beginning that does not lie after that of the last version (`deadlines.correction-too-early`),
 * a change that changes nothing (`deadlines.correction-same`) and one that makes no window (`deadlines.window-row`).
 */
export function correctedWindow(versions: readonly LegalWindow[], code: string, change: WindowChange): { readonly ended: LegalWindow; readonly added: LegalWindow } | Refusal {
  const [last] = versions.filter((window) => window.code === code).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (!last) return refuse('deadlines.no-rule', { rule: code, day: change.validFrom }, 'not-found');
  if (change.validFrom <= last.validFrom) return refuse('deadlines.correction-too-early', { rule: code, from: last.validFrom }, 'invalid');
  const same = (['value', 'unit', 'extension', 'instrument', 'article', 'source', 'confidence', 'note'] as const).every((field) => last[field] === change[field]);
  if (same) return refuse('deadlines.correction-same', { rule: code }, 'invalid');
  const before: LegalDay = plusDays(change.validFrom, -1);
  const ended: LegalWindow = { ...last, validTo: last.validTo !== null && last.validTo < before ? last.validTo : before };
  const added: LegalWindow = { ...last, ...change, validTo: null };
  const read = readWindows([ended, added]);
  return isRefusal(read) ? read : { ended, added };
}
