import { refuse, type Refusal } from '../../kernel/index.js';

/** A day as the law counts it, `YYYY-MM-DD` in Asia/Shanghai, years 1900–2999. Texts compare in the order of days. */
export type LegalDay = string & { readonly __brand: 'LegalDay' };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const MILLIS_PER_DAY = 86_400_000;
/** Asia/Shanghai is UTC+8 the whole year since 1991-09-15. */
const SHANGHAI_AHEAD_MILLIS = 8 * 3_600_000;

/** The day of a text `YYYY-MM-DD`; refuses other spellings and days that do not exist (`deadlines.day-invalid`). */
export function legalDay(text: string): LegalDay | Refusal {
  const form = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const [year, month, day] = form ? [Number(form[1]), Number(form[2]), Number(form[3])] : [0, 0, 0];
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as LegalDay) : refuse('deadlines.day-invalid', { value: text.slice(0, 40) }, 'invalid');
}

/** The day in Asia/Shanghai at an instant in milliseconds since 1970-01-01T00:00Z (from 1991-09-15 on). */
export function legalDayAt(epochMillis: number): LegalDay {
  return dayOfNumber(Math.floor((epochMillis + SHANGHAI_AHEAD_MILLIS) / MILLIS_PER_DAY));
}

/** The instant at which a legal day ends in Asia/Shanghai, in milliseconds since 1970-01-01T00:00Z: the first one of the next day. */
export function endOfLegalDay(day: LegalDay): number {
  return (numberOfDay(day) + 1) * MILLIS_PER_DAY - SHANGHAI_AHEAD_MILLIS;
}

export function yearOf(day: LegalDay): number {
  return Number(day.slice(0, 4));
}

/** The day `days` later (earlier where negative). @throws RangeError beyond the years 1900–2999 */
export function plusDays(day: LegalDay, days: number): LegalDay {
  return dayOfNumber(numberOfDay(day) + days);
}

/** How many days lie between two days: 0 for the same, negative where `to` is earlier. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return numberOfDay(to) - numberOfDay(from);
}


/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: LegalDay): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * The same day of the month `months` later; where that month has no such day, its last day.
 *
 * @source 民法典 art 202: 到期月的对应日为期间的最后一日; 没有对应日的, 月末日为期间的最后一日 (unverified)
 */
export function addMonths(day: LegalDay, months: number): LegalDay {
  if (!Number.isInteger(months)) throw new RangeError('months are integers');
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const last = daysInMonth(year, month);
  const wanted = Number(day.slice(8));
  return write(year, month, wanted > last ? last : wanted);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function write(year: number, month: number, day: number): LegalDay {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`legal days lie in the years ${FIRST_YEAR}–${LAST_YEAR}`);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LegalDay;
}

/** Days since 1970-01-01, in a year that begins in March so that the leap day is its last. */
function numberOfDay(day: LegalDay): number {
  const month = Number(day.slice(5, 7));
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

function dayOfNumber(days: number): LegalDay {
  if (!Number.isInteger(days)) throw new RangeError('days are integers');
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return write(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}
