import { expect, it } from '@jest/globals';
import { granted } from '../../../kernel/index.js';
import { ELEMENT_BY_ICP_MS, MOISTURE, type CalculationSpec } from '../../../laboratory/domain/index.js';
import { placeReadings, type InstrumentSaid } from './index.js';

const position = { id: 'p', kind: 'sample', code: 'F1', parameter: '镉', attempt: 1, unit: 'mg/kg' } as const;
const said = (more: Partial<InstrumentSaid>): InstrumentSaid => ({ printed: '6.32', line: 2, value: '6.32', qualifier: null, unit: 'μg/L', fileUnit: 'μg/L', ...more });
const place = (more: Partial<InstrumentSaid>, calculation: CalculationSpec | null = ELEMENT_BY_ICP_MS) =>
  placeReadings([{ said: said(more), position }], { calculation, present: new Map(), isSettled: () => false }, (line) => `第 ${line} 行`);

it.each([
  [{}, '6.32'],
  [{ printed: '0.00632', fileUnit: 'mg/L' }, '0.00632 mg/L'],
  [{ printed: '0.00632 mg/L', fileUnit: 'mg/L' }, '0.00632 mg/L'],
  [{ printed: '6,32' }, '6.32 μg/L'],
  [{ printed: '1,234', value: '1.234' }, '1.234 μg/L'],
])('a reading is stored as printed, with the unit or value where the print would mean something else: %j', (more, text) => {
  expect(granted(place(more))).toEqual([{ positionId: 'p', replicate: 1, name: 'ρ', text, basedOn: 0, reason: '第 2 行' }]);
});

it.each([
  ['instrument.unit-unfit', { unit: 'mg/kg', fileUnit: 'mg/kg' }, ELEMENT_BY_ICP_MS],
  ['instrument.several-inputs', { unit: 'g', fileUnit: 'g' }, MOISTURE],
  ['instrument.value-unfit', { printed: '<6.32', qualifier: '<' }, ELEMENT_BY_ICP_MS],
  ['instrument.value-unfit', { printed: '-0.1', value: '-0.1' }, ELEMENT_BY_ICP_MS],
])('%s is refused with the line', (code, more, calculation) => {
  expect(place(more, calculation)).toMatchObject({ code, facts: { cells: [expect.stringContaining('2：F1 镉')] } });
});
