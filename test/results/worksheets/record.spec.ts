import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { granted } from '../../../src/kernel/index.js';
import { ELEMENT_BY_ICP_MS, readCalculation } from '../../../src/laboratory/domain/index.js';
import { originalRecord, settle, type RecordInput, type RecordPosition } from '../../../src/results/domain/index.js';
import { hasPoppler, pageCount, textOf } from '../../reports/pdf-tools.js';
import type { Person } from '../../support/world.js';
import { CADMIUM, ICP, LEAD, WorksheetBench } from './worksheet-bench.js';

let run: WorksheetBench;
let technician: Person;
beforeAll(async () => {
  run = await WorksheetBench.open();
  technician = await run.bench.world.as('technician');
}, 120_000);
afterAll(() => run?.close());

const input = (more: Partial<RecordInput>): RecordInput => ({ positionId: 'p1', replicate: 1, name: 'ρ', attempt: 1, number: 1, text: '6.23', reason: null, by: '周启明', at: '2026-09-07 09:10', ...more });
const position: RecordPosition = {
  id: 'p1', place: 1, kind: 'sample', blind: false, code: 'YP000001', parameter: CADMIUM, unit: 'mg/kg', attempt: 1, repeatReason: null, removed: null, requirement: '≤0.2 mg/kg', printed: '0.305 mg/kg',
  verdict: '不合格', notExamined: null, settled: settle(granted(readCalculation(ELEMENT_BY_ICP_MS)), {}, [{ ρ: '6.2', V: '25', m: '0.5' }, { ρ: '6', V: '25', m: '0.5' }]),
};
const source = {
  worksheet: { number: 'W2026-0001', method: ICP, laboratory: '示例中心', begunAt: '2026-09-07 09:00', state: 'closed', note: '', technicians: ['周启明'] },
  calculation: ELEMENT_BY_ICP_MS, positions: [position], history: [input({}), input({ number: 2, text: '6.2', reason: '抄写错误', at: '2026-09-07 10:02' })], findings: [], instruments: [], steps: [],
};

describe('the original record', () => {
  it('strikes what was replaced, and says who, when and why', () => {
    const { rows, corrections } = originalRecord(source) as { rows: { inputs: unknown[]; steps: string }[]; corrections: object[] };
    expect(rows[0]?.inputs).toEqual(['平行 1：', 'ρ = ', { text: '6.23', style: 'struck' }, ' ', '6.2', ' μg/L']);
    expect(rows[0]?.steps).toContain('net = 6.2 μg/L，X = 0.31 mg/kg');
    expect(rows[0]?.steps).toContain('平均 0.305 mg/kg，相差 0.01，允许 0.04575，符合精密度要求');
    expect(corrections).toEqual([{ cell: `YP000001 ${CADMIUM} 平行 1 试样溶液中质量浓度 ρ`, value: [{ text: '6.23', style: 'struck' }, ' ', '6.2'], by: '周启明', at: '2026-09-07 10:02', reason: '抄写错误' }]);
  });

  it('keeps a line of every attempt, the earlier ones marked as not used', () => {
    const { rows } = originalRecord({ ...source, positions: [{ ...position, attempt: 2, repeatReason: '进样异常' }], history: [input({}), input({ attempt: 2, text: '6.1' })] }) as { rows: { result: string; inputs: unknown[] }[] };
    expect(rows.map(({ result }) => result)).toEqual(['已重测，不采用', '0.305 mg/kg']);
    expect(rows[1]?.inputs[0]).toBe('第 2 次（进样异常）：');
  });

  (hasPoppler ? it : it.skip)('is a PDF with every raw input, the controls and the corrections', async () => {
    const { sheet } = await run.begun(technician, 2, [], ICP);
    const withBlank = (await technician.post(`/api/worksheets/${sheet.id}/controls`, { version: 1, kind: 'blank', code: '空白1', parameters: [CADMIUM], targets: { [CADMIUM]: { most: '0.1' } } }).expect(200)).body;
    await run.type(technician, withBlank, [...run.replicates(1, CADMIUM, ['2.71', '2.0']), ...run.replicates(1, LEAD, ['2.0', '2.1']), ...run.replicates(3, CADMIUM, ['0.1', '0.1'], 'blank')]);
    await run.type(technician, withBlank, [['sample', 1, CADMIUM, 'ρ', '2.17', undefined, 1]]);
    const answer = await technician.get(`/api/worksheets/${sheet.id}/record.pdf`).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    }).expect(200);
    const pdf = answer.body as Buffer;
    const text = textOf(pdf).replace(/\s+/g, '');
    expect(pageCount(pdf)).toBeGreaterThanOrEqual(1);
    for (const piece of [sheet.number, '2.71', '2.17', '空白1', '更正', '完成前改录', '质量控制', '检验人员：technician甲']) expect(text).toContain(piece);
  });
});
