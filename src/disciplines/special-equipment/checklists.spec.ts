import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { granted } from '../../kernel/index.js';
import { judgeChecklist, judgeCylinders, readRecordText, writeRecordText, type Checklist } from '../shared/index.js';
import { CHECKLISTS } from './checklists/index.js';
import { CYLINDER_INSPECTIONS } from './cylinders.js';

const vessel = CHECKLISTS.find(({ kind }) => kind === '压力容器')!;
const lift = CHECKLISTS.find(({ kind }) => kind === '电梯')!;
const lpg = CYLINDER_INSPECTIONS[0]!;
type Change = Readonly<Record<string, readonly string[]>>;

function record(list: Checklist, change: Change = {}, facts: Readonly<Record<string, string>> = {}): string {
  return writeRecordText(facts, { 检查: list.items.map(({ no, measured }) => [no, ...(change[no] ?? ['合格', measured ? (measured.least ?? '9') : '', '', '', measured?.entered ? '8.2' : ''])]) });
}
const judged = (list: Checklist, change?: Change, facts?: Readonly<Record<string, string>>) => judgeChecklist(list, granted(readRecordText(record(list, change, facts))));

describe('a checklist', () => {
  it.each(CHECKLISTS)('$code: all items sound give its best conclusion', (list) => {
    const best = list.grades?.options[0];
    expect(judged(list, {}, best ? { [list.grades!.name]: best.name } : {})).toMatchObject({ verdict: 'pass', conclusion: list.conclusions.sound.name, failed: [] });
    expect(new Set(list.items.map(({ no }) => no)).size).toBe(list.items.length);
    expect(list.source).toContain('unverified');
  });

  it('with a failure to be mended gives the middle conclusion, with a grave one none that is fit', () => {
    expect(judged(vessel, { '8': ['不合格', '', '铅封缺失', '一般'] }, { 安全状况等级: '2级' })).toMatchObject({ verdict: 'pass', conclusion: '基本符合要求', months: 72, failed: ['8 安全阀'] });
    expect(judged(vessel, { '8': ['不合格', '', '失效', '严重'] }, { 安全状况等级: '5级' })).toMatchObject({ verdict: 'fail', conclusion: '不符合要求', months: null });
    expect(judged(lift, { '5': ['不合格', '', '限速器不动作', ''] })).toMatchObject({ verdict: 'fail', conclusion: '不合格', items: expect.arrayContaining([expect.objectContaining({ no: '5', severity: '严重' })]) });
  });

  it.each([['1级', 72], ['3级', 36], ['4级', null]])('of a vessel graded %s has %s months to its next inspection', (grade, months) => {
    expect(judged(vessel, {}, { 安全状况等级: grade })).toMatchObject({ verdict: 'pass', grade, months });
  });

  it.each<[string, Change, Record<string, string>]>([
    ['checklist.result', { '1': ['也许'] }, { 安全状况等级: '2级' }], ['checklist.finding', { '1': ['不合格', '', '', '一般'] }, { 安全状况等级: '2级' }], ['checklist.severity', { '1': ['不合格', '', '缺资料', ''] }, { 安全状况等级: '2级' }],
    ['checklist.measured', { '6': ['合格', '厚', '', '', '8.2'] }, { 安全状况等级: '2级' }], ['checklist.measured-contradicts', { '6': ['合格', '8.1', '', '', '8.2'] }, { 安全状况等级: '2级' }],
    ['checklist.limit', { '6': ['合格', '9', '', '', ''] }, { 安全状况等级: '2级' }], ['checklist.grade', {}, {}], ['checklist.grade-contradicts', { '5': ['不合格', '', '裂纹', ''] }, { 安全状况等级: '2级' }],
  ])('is refused with %s', (code, change, facts) => {
    expect(judged(vessel, change, facts)).toMatchObject({ code });
  });

  it('that is incomplete, names an item twice or an unknown one is refused with its line', () => {
    const text = (rows: string) => judgeChecklist(lift, granted(readRecordText(`[检查]\n${rows}`)));
    expect(text('1, 合格')).toMatchObject({ code: 'checklist.missing' });
    expect(text('1, 合格\n1, 合格')).toMatchObject({ code: 'checklist.twice', facts: { line: 3, first: 2 } });
    expect(text('1, 合格\n99, 合格')).toMatchObject({ code: 'checklist.unknown', facts: { line: 3 } });
  });
});

describe('a batch of cylinders', () => {
  const text = (rows: readonly string[]) => judgeCylinders(lpg, granted(readRecordText(`[钢瓶]\n${rows.join('\n')}`)));
  const numbers = Array.from({ length: 500 }, (_, at) => `GS26-${String(at + 1).padStart(5, '0')}`);

  it('of 500 is judged cylinder by cylinder', () => {
    const found = text(numbers.map((number, at) => (at % 100 === 99 ? `${number}, 报废, 严重腐蚀` : number)));
    expect(found).toMatchObject({ passed: 495, scrapped: 5, verdict: 'pass', months: 48 });
    expect(text(['ABC1, 报废, 严重腐蚀'])).toMatchObject({ verdict: 'fail' });
  });

  it('with a number twice is refused with both lines, wherever it stands', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 499 }), fc.integer({ min: 0, max: 499 }), (from, to) => {
      const rows = numbers.map((number, at) => (at === to ? numbers[from]! : number));
      const found = text(rows);
      return from === to ? !('code' in found) : 'code' in found && found.code === 'cylinder.twice' && found.facts['line'] === Math.max(from, to) + 2 && found.facts['first'] === Math.min(from, to) + 2;
    }), { numRuns: 30 });
  });

  it.each([['cylinder.number', ['12']], ['cylinder.verdict', ['ABC1, 还行']], ['cylinder.reason', ['ABC1, 报废']], ['cylinder.too-many', Array.from({ length: 2001 }, (_, at) => `N${at + 100}`)], ['record.empty', []]])('is refused with %s', (code, rows) => {
    expect(text(rows)).toMatchObject({ code });
  });
});
