import { refuse, type Refusal } from '../../../kernel/index.js';

/**
 * The last day on which a certificate is valid: the day so many months later, less one. A day that the later month does not have becomes its last
 * (2026-08-31 + 6 months is 2027-02-28, so the certificate ends on 2027-02-27). Refuses a day that does not exist (`validity.day`).
 * @source practice of verification certificates: 有效期至 = 检定日期 + 检定周期 − 1 日 (unverified)
 */
export function validUntil(day: string, months: number): string | Refusal<'validity.day'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return refuse('validity.day', { day }, 'invalid');
  const later = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [(later - (later % 12)) / 12, (later % 12) + 1];
  const to = Math.min(date, daysIn(toYear, toMonth)) - 1;
  if (to > 0) return written(toYear, toMonth, to);
  const [lastYear, lastMonth] = toMonth === 1 ? [toYear - 1, 12] : [toYear, toMonth - 1];
  return written(lastYear, lastMonth, daysIn(lastYear, lastMonth));
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const written = (year: number, month: number, date: number): string => [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
