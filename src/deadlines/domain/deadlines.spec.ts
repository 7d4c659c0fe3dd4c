import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  dueOn,
  endOfLegalDay,
  isWorkingDay,
  legalDay,
  legalDayAt,
  plusDays,
  readCalendar,
  readWindows,
  weekdayOf,
  windowInForce,
  type CountedDay,
  type LegalDay,
  type LegalWindow,
  type WorkingCalendar,
} from './index.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const calendar = readCalendar(file('../data/state-council-days.csv')) as WorkingCalendar;
const windows = readWindows(JSON.parse(file('../data/windows.json'))) as readonly LegalWindow[];
interface Case { why: string; from: LegalDay; n: number; day: LegalDay; provisional: boolean }
const cases = JSON.parse(file('./cases/calendar.json')) as {
  workingDaysPerMonth: Record<string, number[]>;
  workingDays: Case[];
  calendarDays: Case[];
  months: { from: LegalDay; n: number; day: LegalDay }[];
};
const day = (text: string): LegalDay => legalDay(text) as LegalDay;
const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => plusDays(day('1970-01-01'), n));
const nearDay = fc.integer({ min: 0, max: 1900 }).map((n) => plusDays(day('2023-01-01'), n));
const rule = (code: string): LegalWindow => windowInForce(windows, code, day('2026-03-01')) as LegalWindow;

describe('legal day', () => {
  it('agrees with the proleptic Gregorian calendar on dates, weekdays and distances', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 376_199 }), (n) => {
        const reference = new Date(n * 86_400_000);
        const same = plusDays(day('1970-01-01'), n);
        expect(same).toBe(reference.toISOString().slice(0, 10));
        expect(weekdayOf(same)).toBe(reference.getUTCDay() || 7);
        expect(daysBetween(day('1970-01-01'), same)).toBe(n);
      }),
    );
  });

  it('begins at midnight in Shanghai', () => {
    expect(legalDayAt(Date.UTC(2026, 8, 1, 15, 59, 59, 999))).toBe('2026-09-01');
    expect(legalDayAt(Date.UTC(2026, 8, 1, 16))).toBe('2026-09-02');
    expect(endOfLegalDay(day('2026-09-01'))).toBe(Date.UTC(2026, 8, 1, 16));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '20260401', '2026-04-01T00:00', '', '1899-12-31', '２026-01-01'])('refuses %j', (text) => {
    expect(legalDay(text)).toMatchObject({ code: 'deadlines.day-invalid' });
  });

  it.each(cases.months)('is $day when $n months are added to $from', ({ from, n, day: expected }) => {
    expect(addMonths(from, n)).toBe(expected);
  });

  it('leaves the years it knows only with an error', () => {
    expect(() => plusDays(day('2999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });
});

describe('working-day calendar', () => {
  it.each(Object.entries(cases.workingDaysPerMonth))('has the working days of each month of %s', (year, expected) => {
    const counts = Array.from({ length: 12 }, () => 0);
    for (let at = day(`${year}-01-01`); at.startsWith(year); at = plusDays(at, 1)) {
      if (isWorkingDay(calendar, at).working) counts[Number(at.slice(5, 7)) - 1]!++;
    }
    expect(counts).toEqual(expected);
  });

  it.each(cases.workingDays)('counts $n working days from $from to $day: $why', ({ from, n, day: expected, provisional }) => {
    expect(addWorkingDays(calendar, from, n)).toEqual({ day: expected, provisional });
  });

  it.each(cases.calendarDays)('counts $n days from $from to $day: $why', ({ from, n, day: expected, provisional }) => {
    expect(addCalendarDays(calendar, from, n)).toEqual({ day: expected, provisional });
  });

  it('knows which years are announced, and names holidays', () => {
    expect([...calendar.announcedYears]).toEqual([2023, 2024, 2025, 2026]);
    expect(isWorkingDay(calendar, day('2026-10-10'))).toEqual({ working: true, provisional: false, name: '国庆节' });
    expect(isWorkingDay(calendar, day('2027-05-03'))).toEqual({ working: true, provisional: true, name: null });
    expect(isWorkingDay(calendar, day('2027-10-01'))).toEqual({ working: false, provisional: true, name: '国庆节' });
  });

  it('is no longer provisional when the notice is read in', () => {
    const announced = readCalendar(`${file('../data/state-council-days.csv')}2027-01-01,元旦,yes\n2027-10-01,国庆节,yes\n`) as WorkingCalendar;
    expect(addWorkingDays(announced, day('2026-12-30'), 2)).toEqual({ day: '2027-01-04', provisional: false });
  });

  it('never ends earlier for more days or a later start', () => {
    fc.assert(
      fc.property(nearDay, nearDay, fc.nat(120), fc.nat(120), (a, b, m, n) => {
        const [from, later] = a <= b ? [a, b] : [b, a];
        const [few, many] = m <= n ? [m, n] : [n, m];
        for (const add of [addWorkingDays, addCalendarDays]) {
          const end = (start: LegalDay, days: number): string => add(calendar, start, days).day;
          expect(end(from, few) <= end(from, many)).toBe(true);
          expect(end(from, few) <= end(later, few)).toBe(true);
        }
      }),
    );
  });

  it('ends on a working day, with as many working days behind it as were asked for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const end = addWorkingDays(calendar, from, n).day;
        let counted = 0;
        for (let at = plusDays(from, 1); at <= end; at = plusDays(at, 1)) counted += isWorkingDay(calendar, at).working ? 1 : 0;
        expect(counted).toBe(n);
        expect(isWorkingDay(calendar, end).working).toBe(true);
        expect(isWorkingDay(calendar, addCalendarDays(calendar, from, n).day).working).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['another header', 'day,name,off\n', 1],
    ['a day that does not exist', 'date,name,off_day\n2027-02-29,x,yes\n', 2],
    ['neither yes nor no', 'date,name,off_day\n2027-02-28,x,true\n', 2],
    ['a day twice', 'date,name,off_day\n2027-01-01,x,yes\n2027-01-01,x,no\n', 3],
    ['a field too many', 'date,name,off_day\n2027-01-01,x,yes,1\n', 2],
  ])('refuses a file with %s', (_, csv, line) => {
    expect(readCalendar(csv)).toMatchObject({ code: 'deadlines.calendar-row', facts: { line } });
  });

  it('throws for windows that are no integers from 0', () => {
    for (const n of [-1, 0.5, NaN, 1e6]) {
      expect(() => addWorkingDays(calendar, day('2026-01-01'), n)).toThrow(RangeError);
      expect(() => addCalendarDays(calendar, day('2026-01-01'), n)).toThrow(RangeError);
    }
  });
});

describe('windows of law', () => {
  it('are rows of the right shape, every one with source and confidence', () => {
    expect(windows.filter(({ code }) => code.startsWith('food.'))).toHaveLength(26);
    expect(windows.filter((window) => window.value === null).map((window) => window.code)).toEqual(['food.backup-reuse-pass', 'food.risk-monitoring-reinspection']);
  });

  it('give the rule in force on a day, and refuse a day or code without one', () => {
    const old = { ...rule('food.handling-finished'), value: 3, unit: 'month' as const, validFrom: day('2015-02-01'), validTo: day('2019-09-30') };
    const both = readWindows([old, rule('food.handling-finished')]) as readonly LegalWindow[];
    expect(windowInForce(both, 'food.handling-finished', day('2019-09-30'))).toMatchObject({ unit: 'month' });
    expect(windowInForce(both, 'food.handling-finished', day('2019-10-01'))).toMatchObject({ value: 90, unit: 'day' });
    expect(windowInForce(both, 'food.handling-finished', day('2015-01-31'))).toMatchObject({ code: 'deadlines.no-rule' });
    expect(windowInForce(windows, 'food.unknown', day('2026-01-01'))).toMatchObject({ code: 'deadlines.no-rule' });
  });

  it('refuse rows of another shape and two rows in force at once', () => {
    const good = rule('food.sample-to-laboratory');
    const faults: object[] = [{ value: 0 }, { unit: 'week' }, { value: null }, { confidence: 'X' }, { source: '' }, { validFrom: '2026-02-30' }, { validTo: '2019-01-01' }, { sense: '' }, { extension: -1 }, { title: null }];
    for (const fault of faults) expect(readWindows([good, { ...good, code: 'food.other', ...fault }])).toMatchObject({ code: 'deadlines.window-row', facts: { row: 2 } });
    expect(readWindows({})).toMatchObject({ code: 'deadlines.window-row' });
    expect(readWindows([good, { ...good, validFrom: '2026-01-01' }])).toMatchObject({ code: 'deadlines.windows-overlap' });
  });
});

describe('due date', () => {
  const from = day('2026-09-28');

  it('counts working days by rule', () => {
    expect(dueOn(calendar, rule('food.reinspection-application'), { from })).toEqual({ day: '2026-10-13', provisional: false, instant: null });
  });

  it('rolls calendar days forward to a working day', () => {
    expect(dueOn(calendar, rule('food.handling-finished'), { from: day('2026-07-03') })).toMatchObject({ day: '2026-10-08' });
  });

  it('is provisional where the year of its end is not announced', () => {
    expect(dueOn(calendar, rule('food.handling-finished'), { from: day('2026-11-02') })).toMatchObject({ day: '2027-02-01', provisional: true });
  });

  it('keeps a backup sample for months or to the end of shelf life if that is sooner, without rolling forward', () => {
    const kept = rule('food.backup-kept-pass');
    expect(dueOn(calendar, kept, { from: day('2026-07-03') })).toMatchObject({ day: '2026-10-03', provisional: false });
    expect(dueOn(calendar, kept, { from: day('2026-07-03'), notAfter: day('2026-08-15') })).toMatchObject({ day: '2026-08-15' });
    expect(dueOn(calendar, kept, { from: day('2026-07-03'), notAfter: day('2027-08-15') })).toMatchObject({ day: '2026-10-03' });
  });

  it('runs through nights and holidays in hours', () => {
    const report = rule('food.serious-hazard-report');
    const fromInstant = Date.UTC(2026, 9, 1, 8);
    expect(dueOn(calendar, report, { from: day('2026-10-01'), fromInstant })).toEqual({ day: '2026-10-02', provisional: false, instant: fromInstant + 86_400_000 });
    expect(dueOn(calendar, report, { from })).toMatchObject({ code: 'deadlines.instant-missing' });
  });

  it('extends as far as the rule allows', () => {
    expect(dueOn(calendar, rule('food.reinspection-laboratory-drawn'), { from: day('2026-03-02'), extendedBy: 5 })).toMatchObject({ day: '2026-03-16' });
    expect(dueOn(calendar, rule('food.reinspection-laboratory-drawn'), { from, extendedBy: 6 })).toMatchObject({ code: 'deadlines.extension-too-long', facts: { most: 5 } });
    expect(dueOn(calendar, rule('food.reinspection-application'), { from, extendedBy: 1 })).toMatchObject({ code: 'deadlines.extension-too-long', facts: { most: 0 } });
    expect(dueOn(calendar, rule('food.handling-finished'), { from: day('2026-03-02'), extendedBy: 30 })).toMatchObject({ day: '2026-06-30' });
  });

  it('leaves out periods that are not counted, over a holiday too', () => {
    const notCounted = [{ first: day('2026-09-29'), last: day('2026-10-08') }];
    expect(dueOn(calendar, rule('food.objection-acceptance'), { from, notCounted })).toMatchObject({ day: '2026-10-14' });
    expect(dueOn(calendar, rule('food.objection-acceptance'), { from })).toMatchObject({ day: '2026-10-10' });
  });

  it('never ends earlier for an extension or a pause', () => {
    const decision = { ...rule('food.objection-other-decision'), extension: 'as-agreed' as const };
    fc.assert(
      fc.property(nearDay, fc.nat(30), nearDay, fc.nat(40), fc.constantFrom('wd', 'day', 'month'), (start, extendedBy, first, length, unit) => {
        const window = { ...decision, value: 5, unit } as LegalWindow;
        const plain = dueOn(calendar, window, { from: start }) as CountedDay;
        const paused = dueOn(calendar, window, { from: start, notCounted: [{ first, last: plusDays(first, length) }] }) as CountedDay;
        const extended = dueOn(calendar, window, { from: start, extendedBy }) as CountedDay;
        expect(paused.day >= plain.day && extended.day >= plain.day).toBe(true);
      }),
    );
  });

  it('refuses a rule without a number', () => {
    expect(dueOn(calendar, rule('food.risk-monitoring-reinspection'), { from })).toMatchObject({ code: 'deadlines.no-window' });
  });
});
