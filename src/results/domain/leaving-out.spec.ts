import { describe, expect, it } from '@jest/globals';
import { whyNotLeaveOut, type LeavingRow } from './leaving-out.js';

const row = (id: string, change: Partial<LeavingRow> = {}): LeavingRow => ({ id, parameter: `项目${id}`, reading: null, leftOut: null, ...change });

describe('leaving out', () => {
  it.each([
    ['one of several may be left out', [row('1'), row('2')], ['1'], undefined],
    ['named twice is named once', [row('1'), row('2')], ['1', '1'], undefined],
    ['what is not of the examination', [row('1'), row('2')], ['3'], 'sheet.determination-unknown'],
    ['what is left out already', [row('1', { leftOut: {} }), row('2'), row('3')], ['1'], 'leaving-out.twice'],
    ['what has a reading', [row('1', { reading: {} }), row('2')], ['1'], 'leaving-out.examined'],
    ['everything', [row('1'), row('2')], ['1', '2'], 'leaving-out.nothing-left'],
    ['all that is left', [row('1', { leftOut: {} }), row('2')], ['2'], 'leaving-out.nothing-left'],
  ])('%s', (_, rows, ids, code) => {
    expect(whyNotLeaveOut(rows, ids)?.code).toBe(code);
  });
});
