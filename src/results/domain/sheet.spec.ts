import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { decideSave, type SentCell, type SheetRow } from './sheet.js';

const row: SheetRow = {
  id: 'd1', seq: 1, discipline: 'food', samplingKind: 'supervision', parameter: '镉', requirement: { kind: 'max', limit: '0.2', inclusive: true, unit: 'mg/kg' }, unit: 'mg/kg',
  comparison: 'full', basis: '示例', technicianId: 'technician', reading: null,
};
const cell: SentCell = { determinationId: 'd1', expectedReadingId: null, text: '0.10' };
const save = (sent: Partial<SentCell>, of: Partial<SheetRow> = {}) => decideSave([{ ...cell, ...sent }], [{ ...row, ...of }], { reader: 'technician', wasSubmitted: false }, ({ code }) => code);

describe('a save', () => {
  it('numbers the first reading of a determination 1, replacing nothing', () => {
    expect(save({})).toMatchObject([{ number: 1, replaces: null, text: '0.10', judgement: { verdict: 'pass' }, observation: { printed: '0.10' } }]);
  });

  it('names the reading that a correction replaces, and needs no reason before the first submission', () => {
    const reading = { id: 'r1', number: 1, text: '0.1', observation: null, enteredBy: 'technician', enteredByName: '', enteredAt: '' };
    expect(save({ expectedReadingId: 'r1' }, { reading })).toMatchObject([{ number: 2, replaces: 'r1', reason: null }]);
    expect(save({ text: '0.1', expectedReadingId: null }, { reading })).toEqual([]);
  });

  it('cannot hide an obtained reading as not examined, while a reading may follow what was not examined', () => {
    const reading = { id: 'r1', number: 1, text: '0.31', observation: { kind: 'single', printed: '0.31' } as never, enteredBy: 'technician', enteredByName: '', enteredAt: '' };
    expect(save({ text: '', notExamined: '未检验', reason: '复测', expectedReadingId: 'r1' }, { reading })).toMatchObject({ code: 'sheet.obtained-result', facts: { parameters: ['镉'] } });
    const left = { ...reading, text: '', notExamined: '样品量不足', observation: null };
    expect(save({ expectedReadingId: 'r1' }, { reading: left })).toMatchObject([{ number: 2, replaces: 'r1', notExamined: null }]);
  });

  it.each([
    ['sheet.no-requirement', {}, { requirement: null }], ['observation.unreadable', { text: '0.1\u0000' }, {}], ['observation.unreadable', { note: '\u0000' }, {}], ['observation.empty', { text: ' ' }, {}],
  ])('is refused with the reason of the cell: %s', (code, sent, of) => {
    const decided = save(sent, of);
    expect(isRefusal(decided) && decided).toMatchObject({ code: 'sheet.unreadable', facts: { cells: [{ code, determinationId: 'd1' }], messages: [`镉：${code}`] } });
  });
});
