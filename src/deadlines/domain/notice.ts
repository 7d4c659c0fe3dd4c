import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { FIXED_HOLIDAYS, isWorkingDay, TAIL_OF_YEAR, type NoticedDay, type WorkingCalendar } from './calendar.js';
import { legalDay, plusDays, weekdayOf, yearOf, type LegalDay } from './legal-day.js';

/** One line of a notice as it was typed, with the days it stands for; `problem` says why it cannot be taken over. */
export interface NoticeLine {
  readonly line: number;
  readonly text: string;
  readonly days: readonly (NoticedDay & { readonly change: 'new' | 'changed' | 'same' })[];
  readonly problem: Refusal | null;
}

export interface ReadNotice {
  readonly lines: readonly NoticeLine[];
  /** What the notice as a whole lacks; null where nothing. */
  readonly lacks: Refusal | null;
}

const OFF = new Set(['yes', '休', '放假', 'off']);
const WORKED = new Set(['no', '班', '上班', 'work']);
/** The longest holiday so far had nine days. */
const MOST_DAYS_IN_A_LINE = 16;
const MOST_LINES = 200;

/**
 * The lines of a notice for `year`, each a day or a range `first..last` (also 至 or ~), a name, and whether it is off (`yes`, 休) or worked (`no`, 班), with a comma or tab
 * between; an optional heading `date,name,off_day` and empty lines are passed over.
 *
 * A line is refused that cannot be read (`deadlines.notice-line`), names a day again (`deadlines.notice-twice`), a day of another year but the last week of
 * the year before (`deadlines.notice-year`), or calls a day worked that is worked anyway (`deadlines.notice-worked`) or is a holiday by date (`deadlines.notice-holiday`).
 * A year without a notice needs all holidays with a fixed date (`deadlines.notice-lacks`); a later notice of the same year names only what it changes.
 *
 * @source 国务院办公厅关于部分节假日安排的通知, as issued each year for the next
 */
export function readNotice(calendar: WorkingCalendar, year: number, text: string): ReadNotice {
  const seen = new Set<LegalDay>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).slice(0, MOST_LINES + 1)
    .map((content, index) => ({ line: index + 1, text: content.trim() }))
    .filter((one) => one.text !== '' && !(one.line === 1 && /^date\s*[,，\t]/i.test(one.text)))
    .map((one) => readLine(one, calendar, year, seen));
  const named = new Set(lines.flatMap(({ days }) => days.filter(({ off }) => off).map(({ day }) => day.slice(5))));
  const missing = calendar.announcedYears.has(year) ? [] : [...FIXED_HOLIDAYS.keys()].filter((monthDay) => !named.has(monthDay));
  const lacks = missing.length > 0 ? refuse('deadlines.notice-lacks', { year, days: missing }, 'invalid') : lines.length > 0 ? null : refuse('deadlines.notice-empty', { year }, 'invalid');
  return { lines, lacks };
}

function readLine({ line, text }: { readonly line: number; readonly text: string }, calendar: WorkingCalendar, year: number, seen: Set<LegalDay>): NoticeLine {
  const bad = (problem: Refusal): NoticeLine => ({ line, text: text.slice(0, 200), days: [], problem });
  const unreadable = bad(refuse('deadlines.notice-line', { line }, 'invalid'));
  const [range, name, word, ...more] = text.split(/[,，\t]/).map((cell) => cell.trim());
  if (line > MOST_LINES || !range || !name || name.length > 20 || !word || more.length > 0 || (!OFF.has(word) && !WORKED.has(word))) return unreadable;
  const days = daysOf(range);
  if (!days) return unreadable;
  const off = OFF.has(word);
  for (const day of days) {
    const monthDay = day.slice(5);
    if (seen.has(day)) return bad(refuse('deadlines.notice-twice', { line, day }, 'invalid'));
    if (yearOf(day) !== year && !(yearOf(day) === year - 1 && monthDay >= TAIL_OF_YEAR)) return bad(refuse('deadlines.notice-year', { line, day, year }, 'invalid'));
    if (!off && FIXED_HOLIDAYS.has(monthDay)) return bad(refuse('deadlines.notice-holiday', { line, day }, 'invalid'));
    if (!off && weekdayOf(day) <= 5 && isWorkingDay(calendar, day).working && !calendar.days.has(day)) return bad(refuse('deadlines.notice-worked', { line, day }, 'invalid'));
  }
  for (const day of days) seen.add(day);
  return { line, text: text.slice(0, 200), problem: null, days: days.map((day) => ({ day, name, off, change: changeOf(calendar.days.get(day), name, off) })) };
}

function changeOf(known: NoticedDay | undefined, name: string, off: boolean): 'new' | 'changed' | 'same' {
  if (!known) return 'new';
  return known.off === off && known.name === name ? 'same' : 'changed';
}

function daysOf(range: string): readonly LegalDay[] | undefined {
  const [first, last = first, ...more] = range.split(/\.\.|至|~/).map((part) => part.trim());
  const from = legalDay(first ?? '');
  const to = legalDay(last ?? '');
  if (isRefusal(from) || isRefusal(to) || more.length > 0 || to < from) return undefined;
  const days: LegalDay[] = [from];
  for (let day = from; day < to; ) {
    day = plusDays(day, 1);
    days.push(day);
    if (days.length > MOST_DAYS_IN_A_LINE) return undefined;
  }
  return days;
}

/** The calendar with the noticed days of a notice in it; days that were noticed before are replaced. */
export function withNotice(calendar: WorkingCalendar, notice: ReadNotice): WorkingCalendar {
  const days = new Map(calendar.days);
  for (const { day, name, off } of notice.lines.flatMap((line) => line.days)) days.set(day, { day, name, off });
  return calendarOf([...days.values()]);
}

/** The calendar of noticed days. A year counts as announced when its National Day is among them: a notice for the year before already names 1 January. */
export function calendarOf(days: readonly NoticedDay[]): WorkingCalendar {
  const announced = days.filter((row) => row.off && row.day.slice(5) === '10-01').map((row) => yearOf(row.day));
  return { days: new Map(days.map((row) => [row.day, row])), announcedYears: new Set(announced) };
}
