import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { ExaminationsApproved, Results } from '../../src/results/index.js';
import type { Person } from '../support/world.js';
import { Bench, type Arrival } from './bench.js';

let bench: Bench;
let technician: Person;
let checker: Person;
let signatory: Person;
let scheme: string;
const CADMIUM = '镉（以Cd计）';
const GOOD = { [CADMIUM]: '0.05' };
const announced: string[] = [];

beforeAll(async () => {
  bench = await Bench.open();
  const { world } = bench;
  [technician, checker, signatory] = [await world.as('technician'), await world.as('checker'), await world.as('signatory')];
  scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
  world.get(Facts).on(ExaminationsApproved, async (_tx, { examinations }) => {
    announced.push(...examinations.map(({ itemId }) => itemId));
  });
});
afterAll(() => bench.close());

const submitted = (arrival: Partial<Arrival> = {}, typed: Record<string, string | object> = GOOD) => bench.submitted(technician, { scheme, ...arrival }, typed);
const stateOf = async (id: string) => (await technician.get(`/api/examinations/${id}`).expect(200)).body.state as string;
async function approve(id: string): Promise<void> {
  expect((await bench.step(checker, 'check', id, 'check')).status).toBe(200);
  expect((await bench.step(signatory, 'approve', id, 'approve')).status).toBe(200);
}

describe('review', () => {
  it('leads from submission through check to approval; the item is told, the fact announced, and the report’s facts are there', async () => {
    const { id, itemId } = await submitted({}, { [CADMIUM]: '0.10' });
    await approve(id);
    expect(announced).toContain(itemId);
    const uow = bench.world.get(UnitOfWork);
    const [item] = await uow.read(SYSTEM, (tx) => tx.query('SELECT outcome, concluded_on AS day FROM samples.item WHERE id = $1', [itemId]));
    expect(item).toEqual({ outcome: 'pass', day: '2026-09-07' });
    const found = await uow.read(bench.caller(signatory, 'signatory'), (tx) => bench.world.get(Results).approvedExamination(tx, id));
    expect(found).toMatchObject({
      itemId, startedOn: '2026-09-07', finishedOn: '2026-09-07', bases: ['GB 2762-2025'], conclusion: { outcome: 'pass' },
      determinations: [{ seq: 1, parameter: CADMIUM, unit: 'mg/kg', requirementText: '≤0.2 mg/kg', resultText: '0.10', verdict: 'pass', reasonText: '0.10 mg/kg ≤ 0.2 mg/kg', methods: ['GB 5009.15'], basis: 'GB 2762-2025' }],
      people: { technicians: [{ accountId: technician.accountId, name: 'technician甲' }], checker: { accountId: checker.accountId }, signatory: { accountId: signatory.accountId, day: '2026-09-07' } },
    });
    expect(found.conclusion.text.zh).toBe('经抽样检验，所检项目符合GB 2762-2025要求，检验结论为合格。');
  });

  it('gives nothing to a report before approval', async () => {
    const { id } = await submitted();
    await expect(bench.world.get(UnitOfWork).read(SYSTEM, (tx) => bench.world.get(Results).approvedExamination(tx, id))).rejects.toMatchObject({ refusal: { code: 'examination.not-approved' } });
  });

  it('concludes 不合格 for supervision, and 问题样品 for risk monitoring, never a failure', async () => {
    const bad = { [CADMIUM]: '0.31' };
    const uow = bench.world.get(UnitOfWork);
    for (const [samplingKind, outcome, verdict, word] of [['supervision', 'fail', 'fail', '不合格'], ['risk-monitoring', 'problem', 'problem', '问题样品']] as const) {
      const { id, itemId } = await submitted({ samplingKind }, bad);
      expect((await bench.sheet(checker, id)).determinations[0]?.judgement?.verdict).toBe(verdict);
      await approve(id);
      const found = await uow.read(SYSTEM, (tx) => bench.world.get(Results).approvedExamination(tx, id));
      expect(found).toMatchObject({ conclusion: { outcome, failed: [CADMIUM] }, determinations: [{ verdict }] });
      expect(found.conclusion.text.zh).toContain(word);
      const [item] = await uow.read(SYSTEM, (tx) => tx.query<{ outcome: string }>('SELECT outcome FROM samples.item WHERE id = $1', [itemId]));
      expect(item?.outcome).toBe(outcome);
      if (samplingKind === 'risk-monitoring') expect(JSON.stringify(found)).not.toContain('不合格');
    }
  });

  it('prints 未检出 with its detection limit, a value in another unit with its own, and why something was not examined', async () => {
    const several = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg', 砷: '≤0.5 mg/kg' });
    const { id } = await submitted({ scheme: several }, { [CADMIUM]: { text: '未检出', detectionLimit: '0.002' }, 铅: '50 μg/kg', 砷: { text: '', notExamined: '样品量不足' } });
    await approve(id);
    const found = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => bench.world.get(Results).approvedExamination(tx, id));
    expect(found.determinations).toMatchObject([
      { resultText: '未检出', detectionLimit: '0.002 mg/kg', verdict: 'pass' }, { resultText: '50 μg/kg', verdict: 'pass' },
      { resultText: '', notExamined: '样品量不足', verdict: 'not-judged' },
    ]);
  });

  it('is the work of three different people, whoever holds several roles', async () => {
    const { world } = bench;
    const roles = ['technician', 'checker', 'signatory'] as const;
    const [a, b, c] = [await world.hire('three.a', roles, 'foodCentre'), await world.hire('three.b', roles, 'foodCentre'), await world.hire('three.c', roles, 'foodCentre')];
    for (const entering of [a, b, c]) {
      const { id } = await bench.submitted(entering, { scheme }, GOOD);
      const others = [a, b, c].filter((person) => person !== entering);
      const own = await bench.step(entering, 'check', id, 'check');
      expect([own.status, own.body.code]).toEqual([403, 'review.own-work']);
      expect((await bench.step(others[0]!, 'check', id, 'check')).status).toBe(200);
      expect((await bench.step(entering, 'approve', id, 'approve')).body.code).toBe('review.own-work');
      expect((await bench.step(others[0]!, 'approve', id, 'approve')).body.code).toBe('review.own-check');
      expect((await bench.step(others[1]!, 'approve', id, 'approve')).status).toBe(200);
    }
  });

  it('refuses the check by someone whose reading was replaced by another technician', async () => {
    const { world } = bench;
    const first = await world.hire('both.roles', ['technician', 'checker'], 'foodCentre');
    const { id } = await bench.arrive({ scheme });
    await bench.assign(first, id);
    await bench.enter(first, id, { [CADMIUM]: '0.04' });
    await bench.assign(technician, id);
    await bench.enter(technician, id, GOOD);
    expect((await bench.submit(technician, id)).status).toBe(200);
    expect((await bench.step(first, 'check', id, 'check')).body.code).toBe('review.own-work');
  });

  it('is guarded in the database too: it takes no reading after submission and no person twice', async () => {
    const { id } = await submitted();
    const uow = bench.world.get(UnitOfWork);
    await expect(uow.run(SYSTEM, (tx) => tx.query(
      `INSERT INTO results.reading (id, determination_id, examination_id, item_id, laboratory_id, number, typed, observation, replaces, entered_by, entered_at)
       SELECT $2, r.determination_id, r.examination_id, r.item_id, r.laboratory_id, 2, '0.01', '{}', r.id, r.entered_by, now() FROM results.reading r WHERE r.examination_id = $1`, [id, newId()],
    ))).rejects.toThrow(/before submission/);
    await expect(uow.run(SYSTEM, (tx) => tx.query("UPDATE results.examination SET state = 'checked', checked_by = submitted_by WHERE id = $1", [id]))).rejects.toThrow(/check constraint/);
    await expect(uow.run(SYSTEM, (tx) => tx.query('UPDATE results.reading SET typed = $2 WHERE examination_id = $1', [id, '0.01']))).rejects.toThrow();
  });

  it('lets nobody edit after submission except through a recorded return, and then asks why a reading changes', async () => {
    const { id } = await submitted({}, { [CADMIUM]: '0.31' });
    const sheet = await bench.sheet(technician, id);
    expect(sheet.determinations[0]?.mine).toBe(false);
    const closed = await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, GOOD) }).expect(409);
    expect(closed.body.code).toBe('lifecycle.not-now');
    expect((await bench.step(checker, 'check', id, 'return')).body.code).toBe('review.reason-needed');
    expect((await bench.step(checker, 'check', id, 'return', '请复核稀释倍数')).status).toBe(200);
    expect((await bench.sheet(technician, id))).toMatchObject({ state: 'entering', wasSubmitted: true, returnReason: '请复核稀释倍数' });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, GOOD) }).expect(422)).body).toMatchObject({ code: 'sheet.reason-needed', facts: { parameters: [CADMIUM] } });
    await bench.enter(technician, id, { [CADMIUM]: { text: '0.19', reason: '稀释倍数录错' } });
    expect((await bench.submit(technician, id)).status).toBe(200);
    const [chain] = (await checker.get(`/api/examinations/${id}/readings`).expect(200)).body;
    expect(chain.readings).toMatchObject([
      { number: 1, text: '0.31', replaces: null, reason: null }, { number: 2, text: '0.19', replaces: chain.readings[0].id, reason: '稀释倍数录错', enteredByName: 'technician甲' },
    ]);
    const timeline = (await technician.get(`/api/examinations/${id}`).expect(200)).body.timeline as { action: string; data: object }[];
    expect(timeline.map(({ action }) => action)).toEqual([
      'examination.opened', 'examination.assigned', 'examination.entered', 'examination.submitted', 'examination.returned', 'examination.entered', 'examination.submitted',
    ]);
    expect(timeline[5]?.data).toEqual({ readings: [{ seq: 1, number: 2, text: '0.19', reason: '稀释倍数录错' }] });
  });

  it('lets no stored verdict decide that reading and requirement do not give', async () => {
    const spoil = (id: string, verdict: string) => bench.world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE results.judgement SET verdict = $2 WHERE examination_id = $1', [id, verdict]));
    const differs = { code: 'review.judgement-differs', facts: { parameters: [CADMIUM] } };
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.5' });
    await spoil(id, 'pass');
    expect((await bench.submit(technician, id)).body).toMatchObject(differs);
    await spoil(id, 'fail');
    expect((await bench.submit(technician, id)).status).toBe(200);
    expect((await bench.step(checker, 'check', id, 'check')).status).toBe(200);
    await spoil(id, 'pass');
    expect((await bench.step(signatory, 'approve', id, 'approve')).body).toMatchObject(differs);
    await spoil(id, 'fail');
    expect((await bench.step(signatory, 'approve', id, 'approve')).status).toBe(200);
  });

  it('lets the signatory send back to the checker or to the technician', async () => {
    const { id } = await submitted();
    await bench.step(checker, 'check', id, 'check');
    expect((await bench.step(signatory, 'approve', id, 'return-to-checker', '请核对依据')).status).toBe(200);
    expect(await stateOf(id)).toBe('submitted');
    expect((await bench.step(signatory, 'approve', id, 'return', '越级')).body.code).toBe('access.denied');
    await bench.step(checker, 'check', id, 'check');
    expect((await bench.step(signatory, 'approve', id, 'return', '请重测')).status).toBe(200);
    expect(await stateOf(id)).toBe('entering');
    const queue = (await technician.get('/api/examinations/queue?limit=200').expect(200)).body.items as { examinationId: string; returnReason: string }[];
    expect(queue.find((row) => row.examinationId === id)).toMatchObject({ returnReason: '请重测' });
  });

  it('approves many at once, sends the exceptions back, and names what may not be done', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push((await submitted()).id);
    const [first = '', second = '', third = '', fourth = ''] = ids;
    const versionOf = new Map(await Promise.all(ids.map(async (id) => [id, await bench.version(id)] as const)));
    const checked = await checker.post('/api/examinations/check', {
      steps: [
        { id: first, version: versionOf.get(first), action: 'check' }, { id: second, version: versionOf.get(second), action: 'check' },
        { id: third, version: versionOf.get(third), action: 'return', reason: '补充记录' }, { id: fourth, version: 1, action: 'check' }, { id: newId(), version: 1, action: 'check' },
        { id: first, version: versionOf.get(first), action: 'check' },
      ],
    }).expect(200);
    expect((checked.body.done as { id: string; state: string }[]).map(({ id, state }) => [id, state])).toEqual([[first, 'checked'], [second, 'checked'], [third, 'entering']]);
    expect((checked.body.refused as { refusal: string }[]).map(({ refusal }) => refusal)).toEqual(['examination.stale', 'examination.not-found', 'examination.twice']);
    expect(checked.body.refused[0].message).toContain('已被他人处理');
    await signatory.prove();
    const approved = await signatory.post('/api/examinations/approve', { steps: (checked.body.done as { id: string; version: number }[]).slice(0, 2).map(({ id, version }) => ({ id, version, action: 'approve' })) }).expect(200);
    expect(approved.body.done).toHaveLength(2);
  });

  it('refuses another laboratory’s people', async () => {
    const foreign = await bench.world.as('checker', { place: 'thirdParty' });
    const { id } = await submitted();
    expect((await bench.step(foreign, 'check', id, 'check')).body.code).toBe('examination.not-found');
  });

  it('shows the checker what is unusual first, with the reason in words', async () => {
    const { world } = bench;
    const [tester, looker] = [await world.as('technician', { place: 'thirdParty' }), await world.as('checker', { place: 'thirdParty' })];
    const manager = await world.as('quality-manager', { place: 'thirdParty' });
    const made: string[] = [];
    for (const text of ['0.01', '0.19', '0.5']) {
      const { id } = await bench.arrive({ scheme, laboratory: 'thirdParty' });
      await manager.post('/api/examinations/assign', { assignments: [{ examinationId: id, version: 1, technicianId: tester.accountId }] }).expect(200);
      await bench.enter(tester, id, { [CADMIUM]: text });
      await bench.submit(tester, id);
      made.push(id);
    }
    const page = (await looker.get('/api/examinations/review?stage=check&limit=2').expect(200)).body;
    expect((page.items as { id: string; rank: number }[]).map(({ id, rank }) => [id, rank])).toEqual([[made[2], 0], [made[1], 1]]);
    expect(page.items[0].remarkable).toEqual([{
      seq: 1, parameter: CADMIUM, text: '0.5', corrections: 0, judgement: { verdict: 'fail', words: '0.5 mg/kg > 0.2 mg/kg, GB 2762-2025 镉（以Cd计）· 叶菜蔬菜', code: 'over-limit', nearLimit: false },
    }]);
    const rest = (await looker.get(`/api/examinations/review?stage=check&limit=2&after=${page.next}`).expect(200)).body;
    expect((rest.items as { id: string }[]).map(({ id }) => id)).toEqual([made[0]]);
    expect((await looker.get('/api/examinations/badges').expect(200)).body).toMatchObject({ toCheck: '3', toApprove: '0' });
  });
});
