import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { readScopeFile, type FileRecord, type ReadFile } from './index.js';

const HEADINGS = ['类别', '产品', '产品/项目/参数', '标准（方法）名称及编号（含年号）', '限制范围', '说明'];
const records = (...rows: readonly (readonly string[])[]): FileRecord[] => rows.map((cells, at) => ({ line: at + 1, cells }));
const read = (...rows: readonly (readonly string[])[]) => readScopeFile(records(HEADINGS, ...rows)) as ReadFile;
const problems = (file: ReadFile) => file.problems.map(({ line, code }) => [line, code]);

describe('an annex', () => {
  it('is read with a title above the headings and with merged cells below', () => {
    const file = readScopeFile(records(
      ['检验检测能力附表', '', '', '', '', ''], HEADINGS, ['食品', '', '铅', 'GB 5009.12-2023', '只做第一法', ''], ['', '', '', 'GB 5009.268-2016', '', ''], ['', '蔬菜', '镉', 'GB 5009.15-2023', '', '扩项'],
    )) as ReadFile;
    expect(file.rows.map(({ category, product, parameter, standard, edition, note }) => [category, product, parameter, standard, edition, note])).toEqual([
      ['食品', '', '铅', 'GB 5009.12', '2023', ''], ['食品', '', '铅', 'GB 5009.268', '2016', ''], ['食品', '蔬菜', '镉', 'GB 5009.15', '2023', '扩项'],
    ]);
    expect([file.lines, file.bad]).toEqual([3, 0]);
  });

  it('names every bad line with its reason and keeps the good ones', () => {
    const file = read(['', '', '铅', 'GB 5009.12-2023', '', ''], ['食品', '', '铅', '', '', ''], ['', '', '铅', '原子吸收法', '', ''], ['', '', '铅', 'GB 5009.12', '', ''], ['', '', '铅', 'GB 5009.12-2023', '', ''],
      ['', '', '铅', 'GB 5009.12—2023', '', ''], ['', '', '镉'.repeat(1001), 'GB 5009.15-2023', '', '']);
    expect(problems(file)).toEqual([[2, 'scope.row-empty'], [3, 'scope.row-empty'], [4, 'scope.row-method-unknown'], [5, 'scope.row-year-missing'], [7, 'scope.row-twice'], [8, 'scope.row-too-long']]);
    expect(file.problems.find(({ code }) => code === 'scope.row-twice')?.facts).toEqual({ first: 6 });
    expect([file.rows.length, file.lines, file.bad]).toEqual([1, 7, 6]);
  });

  it('makes a row of each method in a cell, and a line of two good methods is not twice itself', () => {
    expect(read(['食品', '', '腐霉利', 'GB 23200.113-2018；NY/T 761-2008', '', '']).rows.map(({ place, standard }) => [place, standard])).toEqual([[0, 'GB 23200.113'], [1, 'NY/T 761']]);
  });

  it.each([
    ['scope.headings', records(['类别', '参数'], ['食品', '铅'])], ['scope.headings', []], ['scope.empty', records(HEADINGS, ['', '', '', '', '', ''])],
    ['scope.too-many-lines', records(HEADINGS, ...Array.from({ length: 20_001 }, () => ['食品', '', '铅', 'GB 5009.12-2023']))],
  ])('is refused with %s', (code, rows) => {
    const found = readScopeFile(rows);
    expect(isRefusal(found) && found.code).toBe(code);
  });
});
