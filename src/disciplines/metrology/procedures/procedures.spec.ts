import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { granted, isRefusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { judgePoints, permissibleError, readProcedure, readRecordText, validUntil, writeRecordText, type Procedure } from '../../shared/index.js';
import { PROCEDURES } from './index.js';

const cases = (name: string): Record<string, string>[] => parse(readFileSync(new URL(`../../shared/points/cases/${name}.csv`, import.meta.url)), { columns: true });
const procedure = (code: string): Procedure => PROCEDURES.find((one) => one.code === code)!;
const COMMON = '检定日期=2026-11-28\n标准器名称=标准表\n标准器编号=B-1\n标准器准确度=0.4级\n标准器有效期至=2026-11-28\n环境温度=20\n相对湿度=50\n';
const judged = (code: string, text: string, common = COMMON) => {
  const record = readRecordText(text.trim() === '' ? text : common + text);
  return isRefusal(record) ? record : judgePoints(procedure(code), record);
};
const GAUGE = '准确度等级=1.6\n测量下限=0\n测量上限=1.6\n计量单位=MPa\n外观=合格\n指针偏转平稳性=合格\n[示值]\n';
const SOUND = '0, 0, 0, 0, 0\n0.8, 0.80, 0.81, 0.81, 0.81\n1.6, 1.60, 1.61, 1.60, 1.61';

describe('a measured point', () => {
  it.each(cases('points'))('$procedure $table $row: $item $verdict ($source)', ({ procedure: code = '', facts = '', table = '', row = '', item, verdict }) => {
    // The other tables need points of their own: sound ones.
    const rows = row.split(' | ').map((cells) => cells.replaceAll(';', ','));
    const filled: Record<string, string[]> = {};
    for (const { name, least, columns } of procedure(code).tables) {
      const sound = code === 'JJG 443-2015' ? '30, 100, 100' : columns.map(() => '0').join(', ');
      filled[name] = name === table ? [...rows, ...Array<string>(Math.max(0, least - rows.length)).fill(sound)] : Array<string>(least).fill(sound);
    }
    const text = `${facts.replaceAll(';', '\n')}\n${Object.entries(filled).filter(([, lines]) => lines.length > 0).map(([name, lines]) => `[${name}]\n${lines.join('\n')}`).join('\n')}`;
    const found = judged(code, text);
    expect(isRefusal(found) ? found.code : found.items.find(({ name }) => name === item)!.verdict).toBe(verdict);
  });

  it('has an MPE that never shrinks as the load of a scale grows', () => {
    const rule = procedure('JJG 539-2016').mpe!;
    fc.assert(fc.property(fc.constantFrom('III', 'IIII', 'II'), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (grade, a, b) => {
      const at = (steps: number) => granted(permissibleError(rule, new Decimal(steps), { 准确度等级: grade, 检定分度值e: '1', 检定类别: '首次检定' }));
      return at(Math.min(a, b)).lessThanOrEqualTo(at(Math.max(a, b)));
    }));
  });
});

describe('a record', () => {
  it('passes whole, and fails by the names of its items', () => {
    expect(granted(judged('JJG 52-2013', GAUGE + SOUND))).toMatchObject({ verdict: 'pass', failed: [], unit: 'MPa' });
    expect(granted(judged('JJG 52-2013', `${GAUGE.replace('外观=合格', '外观=不合格')}${SOUND.replace('1.61, 1.60, 1.61', '1.70, 1.60, 1.60')}`))).toMatchObject({ verdict: 'fail', failed: ['外观', '示值误差', '回程误差', '轻敲位移'] });
  });

  it.each([
    ['record.empty', ' \n'], ['record.fact-twice', 'a=1\na=2'], ['record.table-twice', '[示值]\n[示值]'], ['record.too-long', 'a\n'.repeat(20_001)],
    ['points.fact', GAUGE.replace('准确度等级=1.6\n', '') + SOUND], ['points.fact-choice', GAUGE.replace('=1.6\n', '=1.7\n') + SOUND], ['points.fact-number', GAUGE.replace('测量上限=1.6', '测量上限=大') + SOUND],
    ['points.fact-unknown', `颜色=红\n${GAUGE}${SOUND}`], ['points.span', GAUGE.replace('测量上限=1.6', '测量上限=0') + SOUND], ['points.check', GAUGE.replace('外观=合格\n', '') + SOUND],
    ['points.table', `${GAUGE}${SOUND}\n[别的]\n1`], ['points.few', `${GAUGE}0,0,0,0,0`], ['points.cells', `${GAUGE}${SOUND}\n1,1,1,1,1,1`],
    ['points.missing', `${GAUGE}0,0,0,0,0\n0.8,,0.8,0.8,0.8\n1.6,1.6,1.6,1.6,1.6`], ['points.not-a-number', `${GAUGE}${SOUND}\n1,1,x,1,1`],
  ])('is refused with %s', (code, text) => {
    expect(judged('JJG 52-2013', text)).toMatchObject({ code });
  });

  it('made with a standard whose certificate had ended that day is refused, made on its last day it stands', () => {
    expect(judged('JJG 52-2013', GAUGE + SOUND, COMMON.replace('有效期至=2026-11-28', '有效期至=2026-11-27'))).toMatchObject({ code: 'points.standard-expired', facts: { until: '2026-11-27', day: '2026-11-28' } });
    expect(judged('JJG 52-2013', GAUGE + SOUND)).toMatchObject({ verdict: 'pass' });
    expect(judged('JJG 52-2013', GAUGE + SOUND, COMMON.replace('检定日期=2026', '检定日期=二〇二六'))).toMatchObject({ code: 'validity.day' });
  });

  it('of a point beyond the table names its line', () => {
    expect(judged('JJG 539-2016', '准确度等级=III\n检定分度值e=1\n最大秤量=9\n计量单位=kg\n检定类别=首次检定\n外观=合格\n[称量]\n1, 1\n10001, 1')).toMatchObject({ code: 'points.beyond', facts: { line: 16 } });
  });

  it('is read back as the screen wrote it', () => {
    const cell = fc.stringMatching(/^[0-9.a-z]{1,6}$/);
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), cell, (rows, value) => {
      const read = granted(readRecordText(writeRecordText({ 名称: value }, { 表: rows })));
      return read.facts.get('名称')?.value === value && JSON.stringify((read.tables.get('表') ?? []).map(({ cells }) => cells)) === JSON.stringify(rows);
    }));
  });
});

describe('a procedure', () => {
  it.each(PROCEDURES)('$code is sound and has a source', ({ source, validity }) => {
    expect(source).not.toBe('');
    expect(validity.months).toBeGreaterThan(0);
  });

  it('whose file is unsound is refused with every place and what is wrong there', () => {
    const broken = { ...structuredClone(procedure('JJG 52-2013')), unit: 'nowhere', validity: { months: 0 }, tables: [{ name: '示值', columns: ['标准值'], reference: 'x', least: 1, items: [{ name: '误差', kind: 'error', columns: ['升压'] }, { name: '?', kind: 'guess' }] }] };
    const refused = readProcedure(broken);
    expect(refused).toMatchObject({ code: 'procedure.invalid' });
    expect(isRefusal(refused) && refused.facts['faults']).toEqual(expect.arrayContaining([
      expect.stringContaining('validity.months'), expect.stringContaining('unit: '), expect.stringContaining('tables[0].reference'), expect.stringContaining('tables[0].items[0]: names columns'), expect.stringContaining('items[1].kind'),
    ]));
    expect(readProcedure([])).toMatchObject({ code: 'procedure.invalid' });
  });
});

describe('a certificate is valid', () => {
  it.each(cases('validity'))('from $day for $months months until $until ($source)', ({ day = '', months, until }) => {
    expect(validUntil(day, Number(months))).toBe(until);
  });
  it('from a day that exists', () => {
    expect(validUntil('2026-02-29', 6)).toMatchObject({ code: 'validity.day' });
  });
});
