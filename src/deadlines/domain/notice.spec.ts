import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isRefusal } from '../../kernel/index.js';
import {
  addWorkingDays, correctedWindow, readCalendar, readNotice, readWindows, revisedDues, withNotice, type LegalDay, type LegalWindow, type OpenDue, type WindowChange, type WorkingCalendar,
} from './index.js';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const calendar = readCalendar(file('../data/state-council-days.csv')) as WorkingCalendar;
const windows = readWindows(JSON.parse(file('../data/windows.json'))) as readonly LegalWindow[];
const day = (text: string) => text as LegalDay;
/** An arrangement as it could be for 2027, made for these tests: the real one is the State Council's. */
const ARRANGEMENT = [
  'date,name,off_day', '2026-12-31..2027-01-03,元旦,休', '2026-12-27,元旦,班', '2027-02-05至2027-02-11,春节,休', '2027-02-13,春节,班', '2027-05-01~2027-05-05,劳动节,放假', '2027-10-01..2027-10-07,国庆节,yes',
].join('\n');
const notice = readNotice(calendar, 2027, ARRANGEMENT);
const with2027 = withNotice(calendar, notice);
const codesOf = (text: string, year = 2027, known = calendar) => readNotice(known, year, text).lines.map(({ problem }) => problem?.code ?? null);

describe('a notice of the State Council', () => {
  it('is read line by line, ranges day by day, with the heading passed over', () => {
    expect(notice.lacks).toBeNull();
    expect(notice.lines.map(({ line, days }) => [line, days.length])).toEqual([[2, 4], [3, 1], [4, 7], [5, 1], [6, 5], [7, 7]]);
    expect(notice.lines[1]!.days).toEqual([{ day: '2026-12-27', name: '元旦', off: false, change: 'new' }]);
    expect(with2027.announcedYears.has(2027)).toBe(true);
  });

  it('is refused line by line, with every bad line named', () => {
    expect(codesOf('2027-13-01,元旦,休')).toEqual(['deadlines.notice-line']);
    expect(codesOf('2027-01-01,元旦,也许')).toEqual(['deadlines.notice-line']);
    expect(codesOf('2027-02-11..2027-02-05,春节,休')).toEqual(['deadlines.notice-line']);
    expect(codesOf('2027-01-01..2027-12-31,全年,休')).toEqual(['deadlines.notice-line']);
    expect(codesOf('2027-01-01,元旦,休\n2027-01-01,元旦,休')).toEqual([null, 'deadlines.notice-twice']);
    expect(codesOf('2028-01-01,元旦,休\n2026-12-24,元旦,休')).toEqual(['deadlines.notice-year', 'deadlines.notice-year']);
    expect(codesOf('2027-03-03,春节,班\n2027-10-02,国庆节,班')).toEqual(['deadlines.notice-worked', 'deadlines.notice-holiday']);
  });

  it('for a year without one names all holidays with a fixed date; a later one only what it changes', () => {
    expect(readNotice(calendar, 2027, '2027-01-01,元旦,休').lacks).toMatchObject({ code: 'deadlines.notice-lacks', facts: { days: ['05-01', '05-02', '10-01', '10-02', '10-03'] } });
    expect(readNotice(calendar, 2026, '2026-11-20,临时放假,休').lacks).toBeNull();
    expect(readNotice(calendar, 2026, '').lacks).toMatchObject({ code: 'deadlines.notice-empty' });
    expect(readNotice(calendar, 2026, '2026-10-07,国庆节,休\n2026-10-10,国庆节,休').lines.flatMap(({ days }) => days.map(({ change }) => change))).toEqual(['same', 'changed']);
  });
});

const due = (from: string, n: string, was = addWorkingDays(calendar, day(from), 5)): OpenDue => ({ id: n, code: 'food.sample-to-laboratory', from: day(from), notAfter: null, ...was });
const revised = (from: string, today = from) => revisedDues(with2027, windows, [due(from, 'x')], day(today)).map((one) => [one.due.day, one.day, one.provisional]);

describe('an open due day, when the notice is known', () => {
  it('at the end of the year moves with days that the notice names in December', () => {
    // 12-25, 27 (made up), 28, 29 and 30 are worked; 12-31 to 01-03 are off.
    expect(revised('2026-12-24')).toEqual([['2026-12-31', '2026-12-30', false]]);
    expect(revised('2026-12-28')).toEqual([['2027-01-05', '2027-01-06', false]]);
  });

  it('counts a make-up Saturday, also as the last day', () => {
    // 02-04 is worked, then 02-12, the make-up Saturday 02-13, and 02-15, 02-16.
    expect(revised('2027-02-03')).toEqual([['2027-02-10', '2027-02-16', false]]);
    expect(revised('2027-01-31')).toEqual([['2027-02-05', '2027-02-12', false]]);
    expect(addWorkingDays(with2027, day('2027-02-12'), 1).day).toBe('2027-02-13');
  });

  it('that ends on a holiday rolls to the next working day', () => {
    const handling: OpenDue = { id: 'h', code: 'food.handling-finished', from: day('2026-11-09'), notAfter: null, day: day('2027-02-08'), provisional: true };
    expect(revisedDues(with2027, windows, [handling], day('2026-11-20'))).toMatchObject([{ day: '2027-02-12', provisional: false }]);
  });

  it('that keeps its day is no longer provisional', () => {
    expect(revised('2027-03-01')).toEqual([['2027-03-08', '2027-03-08', false]]);
  });

  it('that is past stays as it was, and one that did not depend on the year is not touched', () => {
    expect(revised('2027-02-03', '2027-02-11')).toEqual([]);
    expect(revised('2026-11-02')).toEqual([]);
  });

  it('keeps to the last day that something else sets, such as the end of shelf life', () => {
    const short = { ...due('2027-02-03', 's'), notAfter: day('2027-02-06'), day: day('2027-02-06'), provisional: false };
    expect(revisedDues(with2027, windows, [short], day('2027-02-03'))).toEqual([]);
  });
});

describe('a correction of a legal window', () => {
  const CODE = 'food.sample-to-laboratory';
  const last = windows.find(({ code }) => code === CODE)!;
  const change: WindowChange = { ...last, value: 7, article: '21(1)', validFrom: day('2027-01-01'), source: '官方全文' };

  it('ends the version in force on the day before and changes nothing that began before', () => {
    const result = correctedWindow(windows, CODE, change);
    if (isRefusal(result)) throw new Error(result.code);
    expect([result.ended.validTo, result.added.validFrom, result.added.validTo, result.added.value, result.added.title]).toEqual(['2026-12-31', '2027-01-01', null, 7, last.title]);
    const after = [...windows.filter((one) => one !== last), result.ended, result.added];
    const both = [due('2026-12-30', 'before'), due('2027-03-01', 'after')];
    expect(revisedDues(with2027, after, both, day('2026-12-30')).map((one) => [one.due.id, one.day])).toEqual([['before', '2027-01-08'], ['after', '2027-03-10']]);
  });

  it('is refused where it begins before the version in force, changes nothing, or makes no window', () => {
    expect(correctedWindow(windows, CODE, { ...change, validFrom: last.validFrom })).toMatchObject({ code: 'deadlines.correction-too-early' });
    expect(correctedWindow(windows, CODE, { ...last, validFrom: change.validFrom })).toMatchObject({ code: 'deadlines.correction-same' });
    expect(correctedWindow(windows, CODE, { ...change, value: 0 })).toMatchObject({ code: 'deadlines.window-row' });
    expect(correctedWindow(windows, 'food.unknown', change)).toMatchObject({ code: 'deadlines.no-rule' });
  });
});
