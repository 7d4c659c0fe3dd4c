/** Legal days and the hours on paper are those of Asia/Shanghai, whatever clock the device has. */
const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** An instant to the minute: `2026-08-03 09:30`; an em dash where there is none. */
export function at(instant: string | Date | null | undefined): string {
  return instant ? minute.format(new Date(instant)) : '—';
}

/** The legal day of an instant, today's if none is given: `2026-08-03`. */
export function legalDay(instant: string | Date = new Date()): string {
  return day.format(new Date(instant));
}

/** The hour of day now, 0 to 23. */
export function hourNow(): number {
  return Number(minute.format(new Date()).slice(11, 13));
}
