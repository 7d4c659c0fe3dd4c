import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { inspectionReportFacts } from '../../src/disciplines/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import { Results } from '../../src/results/index.js';
import type { Person } from '../support/world.js';
import { Bench } from './bench.js';

let bench: Bench;
let technician: Person;
let manager: Person;
const CADMIUM = '镉（以Cd计）';
const LABEL = '蛋白质';
const REASON = '标签未标示该项目';

beforeAll(async () => {
  bench = await Bench.open();
  technician = await bench.world.as('technician');
  manager = await bench.world.as('quality-manager');
});
afterAll(() => bench.close());

async function determinations(id: string, ...parameters: string[]): Promise<string[]> {
  const sheet = await bench.sheet(manager, id);
  return parameters.map((parameter) => sheet.determinations.find((row) => row.parameter === parameter)!.determinationId);
}

async function leaveOut(id: string, parameters: string[], by = manager, change: object = {}) {
  return by.post(`/api/examinations/${id}/leave-out`, { version: await bench.version(id), determinationIds: await determinations(id, ...parameters), reason: REASON, ...change });
}

describe('a determination that the manager leaves out', () => {
  it('no longer blocks the examination, is assigned to nobody, and is reported as 未检验 with the reason', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LABEL]: null });
    const { id } = await bench.arrive({ scheme });
    expect((await leaveOut(id, [LABEL])).body).toMatchObject({ state: 'waiting', unassigned: 1, missing: 1 });
    await bench.assign(technician, id);
    const sheet = await bench.sheet(technician, id);
    expect(sheet.determinations.find((row) => row.parameter === LABEL)).toMatchObject({
      mine: false, technicianName: null, leftOut: { reason: REASON, byName: 'quality-manager甲' }, judgement: { verdict: 'not-examined', words: REASON },
    });
    await bench.enter(technician, id, { [CADMIUM]: '0.05' });
    expect((await bench.submit(technician, id)).status).toBe(200);
    const checker = await bench.world.as('checker');
    const waiting = (await checker.get('/api/examinations/review?stage=check').expect(200)).body.items as { id: string; rank: number; remarkable: object[] }[];
    expect(waiting.find((row) => row.id === id)).toMatchObject({ rank: 2, remarkable: [{ parameter: LABEL, judgement: { verdict: 'not-examined', words: REASON } }] });
    await bench.step(checker, 'check', id, 'check');
    expect((await bench.step(await bench.world.as('signatory'), 'approve', id, 'approve')).status).toBe(200);
    const found = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => bench.world.get(Results).approvedExamination(tx, id));
    expect(found.determinations).toMatchObject([{ parameter: CADMIUM, verdict: 'pass' }, { parameter: LABEL, resultText: '', verdict: 'not-judged', notExamined: REASON }]);
    const [report] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ content: { facts: ReturnType<typeof inspectionReportFacts> } }>('SELECT content FROM reports.report WHERE examination_id = $1', [id]));
    expect(report?.content.facts.report.remarks).toContain(`${LABEL}未检验：${REASON}`);
    expect(report?.content.facts.items).toMatchObject([{ result: '0.05' }, { name: LABEL, requirement: '/', result: '未检验' }]);
  });

  it('is named in the ledger with its reason', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LABEL]: null, 钠: null });
    const { id } = await bench.arrive({ scheme });
    expect((await leaveOut(id, [LABEL])).body).toMatchObject({ state: 'blocked', blockedItems: ['钠'] });
    const { timeline } = (await manager.get(`/api/examinations/${id}`).expect(200)).body as { timeline: { action: string; data: object }[] };
    expect(timeline.find(({ action }) => action === 'examination.left-out')?.data).toEqual({ reason: REASON, determinations: [{ seq: 2, parameter: LABEL }] });
    const auditor = await bench.world.as('auditor');
    const report = await bench.world.get(LedgerVerification).verify({ ...bench.caller(auditor, 'auditor', 'bureau'), reach: 'all' });
    expect(report.findings.filter(({ where }) => where.includes('results.'))).toEqual([]);
  });

  it('leaves its technician’s queue', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    expect((await leaveOut(id, ['铅'])).body).toMatchObject({ state: 'assigned', unassigned: 0 });
    const queue = (await technician.get('/api/examinations/queue?limit=200').expect(200)).body.items as { examinationId: string; parameter: string }[];
    expect(queue.filter((row) => row.examinationId === id).map(({ parameter }) => parameter)).toEqual([CADMIUM]);
    const [lead] = await determinations(id, '铅');
    const given = await manager.post('/api/examinations/assign', { assignments: [{ examinationId: id, version: await bench.version(id), technicianId: technician.accountId, determinationIds: [lead] }] });
    expect([given.status, given.body.code]).toEqual([409, 'assignment.left-out']);
  });

  it('is refused where it has a reading, was left out before, is unknown, or nothing would remain, without a reason, and to a technician', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg', 砷: '≤0.5 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.05' });
    const code = async (answer: ReturnType<typeof leaveOut>) => (await answer).body.code as string;
    expect(await code(leaveOut(id, [CADMIUM]))).toBe('leaving-out.examined');
    expect((await leaveOut(id, ['铅'])).status).toBe(200);
    expect(await code(leaveOut(id, ['铅']))).toBe('leaving-out.twice');
    expect(await code(leaveOut(id, ['砷'], manager, { determinationIds: ['0190aaaa-0000-7000-8000-000000000000'] }))).toBe('sheet.determination-unknown');
    expect(await code(leaveOut(id, ['砷'], manager, { version: 1 }))).toBe('examination.stale');
    expect((await leaveOut(id, ['砷'], manager, { reason: '  ' })).status).toBe(422);
    expect(await code(leaveOut(id, ['砷'], technician))).toBe('access.denied');
    const fresh = await bench.arrive({ scheme });
    expect(await code(leaveOut(fresh.id, [CADMIUM, '铅', '砷']))).toBe('leaving-out.nothing-left');
  });
});
