import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { granted, isRefusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { readRecordText } from '../record/record-text.js';
import { judgeWeighing } from './retail-weighing.js';

const cases: Record<string, string>[] = parse(readFileSync(new URL('./cases/sales.csv', import.meta.url)), { columns: true });
const judged = (text: string) => judgeWeighing(granted(readRecordText(text)));

describe('a retail sale weighed again', () => {
  it.each(cases)('at $price 元/kg of $charged kg short by $short g: $verdict ($source)', ({ kind, price, charged = '', short = '', verdict }) => {
    const found = judged(`[核称]\n某商品, ${kind}, ${price}, ${charged}, ${new Decimal(charged).minus(new Decimal(short).dividedBy(1000)).toString()}`);
    expect(isRefusal(found) ? found.code : found.verdict).toBe(verdict);
  });

  it('on a scale that is only as accurate has twice the tolerance', () => {
    expect(judged('核称秤=同级\n[核称]\n白菜, 蔬菜, 3, 1, 0.960')).toMatchObject({ verdict: 'pass' });
    expect(judged('核称秤=高一级\n[核称]\n白菜, 蔬菜, 3, 1, 0.960')).toMatchObject({ verdict: 'fail', failed: ['白菜'] });
    expect(judged('核称秤=坏的\n[核称]\n白菜, 蔬菜, 3, 1, 0.960')).toMatchObject({ code: 'weighing.scale' });
  });

  it('that is incomplete is refused with its line', () => {
    expect(judged('[核称]\n白菜, 蔬菜, 3, 1, 1\n萝卜, 蔬菜, 3, , 1')).toMatchObject({ code: 'weighing.row', facts: { line: 3 } });
    expect(judged('[核称]\n鲍鱼, 石头, 3, 1, 1')).toMatchObject({ code: 'weighing.kind', facts: { line: 2 } });
    expect(judged('[核称]\n白菜, 蔬菜, 3, 26, 26')).toMatchObject({ code: 'weighing.beyond', facts: { line: 2 } });
    expect(judged('核称秤=同级')).toMatchObject({ code: 'record.empty' });
  });
});
