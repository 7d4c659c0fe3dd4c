import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGIME_CERTIFICATES } from '../../src/qualification/domain/index.js';
import { Qualification } from '../../src/qualification/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { Person } from '../support/world.js';
import { Bench } from './bench.js';

let bench: Bench;
let technician: Person;
const GAUGE = `检定日期=2026-09-07\n标准器名称=精密压力表\n标准器编号=BZ-0417\n标准器准确度=0.4级\n标准器有效期至=2027-03-14\n环境温度=20.5\n相对湿度=46\n准确度等级=1.6\n测量下限=0\n测量上限=1.6\n计量单位=MPa
外观=合格\n指针偏转平稳性=合格\n[示值]\n0, 0, 0, 0, 0\n0.8, 0.802, 0.806, 0.812, 0.810\n1.6, 1.606, 1.610, 1.610, 1.610`;
const CYLINDERS = `检验日期=2026-09-07\n[钢瓶]\n${Array.from({ length: 500 }, (_, at) => `GS26-${String(at + 1).padStart(5, '0')}`).join('\n')}`;

beforeAll(async () => {
  bench = await Bench.open();
  technician = await bench.world.as('technician');
  await bench.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    for (const regime of ['metrological-authorisation', 'special-equipment-approval'] as const) {
      for (const kind of REGIME_CERTIFICATES[regime]) {
        await bench.world.get(Qualification).addCertificate(tx, { laboratoryId: bench.world.places.foodCentre, regime: kind, number: `${kind}-1`, validFrom: '2026-01-01', validTo: '2031-12-31' });
      }
    }
  });
});
afterAll(() => bench.close());

async function arrived(discipline: string, parameter: string, requirement: string, method: string): Promise<string> {
  const { id } = await bench.arrive({ scheme: await bench.scheme({ [parameter]: requirement }, { basis: method, method }), discipline });
  await bench.assign(technician, id);
  return id;
}

async function approved(id: string): Promise<{ kind: string; content: { facts: Record<string, unknown> } }> {
  expect((await bench.submit(technician, id)).status).toBe(200);
  await bench.step(await bench.world.as('checker'), 'check', id, 'check');
  const step = await bench.step(await bench.world.as('signatory'), 'approve', id, 'approve');
  expect({ status: step.status, body: step.status === 200 ? {} : step.body }).toEqual({ status: 200, body: {} });
  const [report] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ kind: string; content: { facts: Record<string, unknown> } }>('SELECT template AS kind, content FROM reports.report WHERE examination_id = $1', [id]));
  return report!;
}

const save = async (id: string, parameter: string, text: string) => {
  const sheet = await bench.sheet(technician, id);
  const row = sheet.determinations.find((one) => one.parameter === parameter)!;
  return technician.put(`/api/examinations/${id}/sheet`, { cells: [{ determinationId: row.determinationId, expectedReadingId: row.reading?.id ?? null, text }] });
};

describe('an original record', () => {
  it('of a gauge becomes a verification certificate with its validity, from the sheet to the frozen report', async () => {
    const id = await arrived('metrology', '压力表检定', '检定规程：JJG 52-2013', 'JJG 52-2013');
    await bench.enter(technician, id, { 压力表检定: GAUGE });
    expect((await bench.sheet(technician, id)).determinations[0]).toMatchObject({ requirementKind: 'procedure', reading: { text: GAUGE }, judgement: { verdict: 'pass' } });
    expect(await approved(id)).toMatchObject({ content: { facts: { report: { validUntil: '2027-03-06' }, points: { length: 3 } } } });
  });

  it('that fails becomes a notice which names the items', async () => {
    const id = await arrived('metrology', '压力表检定', '检定规程：JJG 52-2013', 'JJG 52-2013');
    await bench.enter(technician, id, { 压力表检定: GAUGE.replace('0.8, 0.802, 0.806', '0.8, 0.802, 0.860') });
    const { content } = await approved(id);
    expect(content.facts).toMatchObject({ report: { conclusion: expect.stringContaining('不合格项目：示值误差、回程误差、轻敲位移') } });
    expect(content.facts['report']).not.toHaveProperty('validUntil');
  });

  it('made with an expired standard, or with a value missing, is refused and stores nothing', async () => {
    const id = await arrived('metrology', '压力表检定', '检定规程：JJG 52-2013', 'JJG 52-2013');
    const expired = await save(id, '压力表检定', GAUGE.replace('2027-03-14', '2026-09-06'));
    expect(expired.body).toMatchObject({ code: 'sheet.unreadable', facts: { cells: [{ code: 'points.standard-expired', message: expect.stringContaining('2026-09-06 到期') }] } });
    expect((await save(id, '压力表检定', GAUGE.replace('0.8, 0.802, 0.806', '0.8, , 0.806'))).body).toMatchObject({ facts: { cells: [{ code: 'points.missing', message: expect.stringContaining('第 16 行') }] } });
    expect((await bench.sheet(technician, id)).determinations[0]?.reading).toBeNull();
  });

  it('of 500 cylinders is one reading; a number twice is refused with both lines', async () => {
    const id = await arrived('special-equipment', '钢瓶定期检验', '气瓶批检验：GB/T 8334-2022', 'GB/T 8334-2022');
    expect((await save(id, '钢瓶定期检验', CYLINDERS.replace('GS26-00500', 'GS26-00007'))).body).toMatchObject({ facts: { cells: [{ code: 'cylinder.twice', message: expect.stringContaining('第 502 行的编号 GS26-00007 与第 9 行重复') }] } });
    expect((await save(id, '钢瓶定期检验', CYLINDERS)).status).toBe(200);
    expect(await approved(id)).toMatchObject({ content: { facts: { batch: { count: '500', passed: '500' }, cylinders: { length: 500 } } } });
  });
});
