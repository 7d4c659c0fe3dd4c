import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { legalDay, plusDays, weekdayOf, yearOf, type LegalDay } from './legal-day.js';

/** One row of a State Council notice: a named day off, or a weekend day that is worked instead. */
export interface NoticedDay {
  readonly day: LegalDay;
  readonly name: string;
  readonly off: boolean;
}

/** The noticed days, and the years whose notice is loaded. Other days are decided by the weekday. */
export interface WorkingCalendar {
  readonly days: ReadonlyMap<LegalDay, NoticedDay>;
  readonly announcedYears: ReadonlySet<number>;
}

/** Whether a day is worked. `provisional`: its year's notice is not loaded, so weekday and fixed holidays decide for now. */
export interface DayStatus {
  readonly working: boolean;
  readonly provisional: boolean;
  readonly name: string | null;
}

/** A day that was counted; `provisional` where the count went over days whose notice is not loaded. */
export interface CountedDay {
  readonly day: LegalDay;
  readonly provisional: boolean;
}

/**
 * Holidays on fixed dates of the Gregorian calendar. Those of the lunar calendar and 清明 wait for the notice.
 * @source 全国年节及纪念日放假办法, revised 2024-11-10, in force 2025-01-01, art 2 (unverified)
 */
export const FIXED_HOLIDAYS: ReadonlyMap<string, string> = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]);

/** From this day on, the next year's notice may still move days (2018-12-29 became a working day by the notice for 2019). */
export const TAIL_OF_YEAR = '12-25';
const HEADER = 'date,name,off_day';
/** Far above any window of law; a guard against a slip of units. */
const MOST_DAYS = 36_500;

/**
 * The calendar of a CSV `date,name,off_day` (`yes` or `no`). A year is announced when its 1 October is in the file, because every yearly notice
 * names that day, while single days of a year may stand in a neighbour's notice.
 * Refuses another header, malformed rows and a day twice (`deadlines.calendar-row`, with the line).
 */
export function readCalendar(csv: string): WorkingCalendar | Refusal {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const bad = (line: number): Refusal => refuse('deadlines.calendar-row', { line }, 'invalid');
  if (lines[0] !== HEADER) return bad(1);
  const days = new Map<LegalDay, NoticedDay>();
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const [date, name, off, ...more] = lines[i]!.split(',');
    const day = legalDay(date ?? '');
    if (isRefusal(day) || !name || (off !== 'yes' && off !== 'no') || more.length > 0 || days.has(day)) return bad(i + 1);
    days.set(day, { day, name, off: off === 'yes' });
  }
  return { days, announcedYears: new Set([...days.keys()].filter((day) => day.endsWith('-10-01')).map(yearOf)) };
}

/** Whether a day is worked under the calendar, with the holiday's name. Weekends are off, except those worked instead of another day. */
export function isWorkingDay(calendar: WorkingCalendar, day: LegalDay): DayStatus {
  const monthDay = day.slice(5);
  const year = yearOf(day);
  const announced = calendar.announcedYears.has(year);
  const noticed = calendar.days.get(day);
  if (noticed) return { working: !noticed.off, provisional: false, name: noticed.name };
  const weekend = weekdayOf(day) >= 6;
  const fixed = announced ? undefined : FIXED_HOLIDAYS.get(monthDay);
  const provisional = !announced || (monthDay >= TAIL_OF_YEAR && !calendar.announcedYears.has(year + 1));
  return { working: !weekend && fixed === undefined, provisional, name: fixed ?? null };
}

/**
 * The n-th day after `from` that counts; `from` itself is not counted, n = 0 gives `from`.
 * @throws RangeError for an n that is no integer from 0 to 36,500
 */
export function countDays(
  calendar: WorkingCalendar,
  from: LegalDay,
  n: number,
  counts: (day: LegalDay, status: DayStatus) => boolean,
): CountedDay {
  if (!Number.isInteger(n) || n < 0 || n > MOST_DAYS) throw new RangeError(`a window is an integer from 0 to ${MOST_DAYS}`);
  let day = from;
  let provisional = false;
  for (let counted = 0; counted < n; ) {
    day = plusDays(day, 1);
    const status = isWorkingDay(calendar, day);
    provisional ||= status.provisional;
    if (counts(day, status)) counted++;
  }
  return { day, provisional };
}

/**
 * The n-th working day after a day, which itself is not counted; provisional where the way there crosses days without a notice.
 *
 * @source 民法典 art 201 (开始的当日不计入), 行政许可法 art 82 (工作日 without 法定节假日) (unverified)
 */
export function addWorkingDays(calendar: WorkingCalendar, from: LegalDay, n: number): CountedDay {
  return countDays(calendar, from, n, (_, status) => status.working);
}

/**
 * The day itself if it is worked, else the next working day.
 *
 * @source 民法典 art 203: 最后一日是法定休假日的, 以法定休假日结束的次日为最后一日 (unverified)
 */
export function rollForward(calendar: WorkingCalendar, day: LegalDay): CountedDay {
  let status = isWorkingDay(calendar, day);
  let provisional = status.provisional;
  let last = day;
  while (!status.working) {
    last = plusDays(last, 1);
    status = isWorkingDay(calendar, last);
    provisional ||= status.provisional;
  }
  return { day: last, provisional };
}

/** The n-th calendar day after a day, which is not counted, rolled forward to a working day. Only the end can be provisional. */
export function addCalendarDays(calendar: WorkingCalendar, from: LegalDay, n: number): CountedDay {
  if (!Number.isInteger(n) || n < 0 || n > MOST_DAYS) throw new RangeError(`a window is an integer from 0 to ${MOST_DAYS}`);
  return rollForward(calendar, plusDays(from, n));
}
