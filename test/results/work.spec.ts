import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import { Intake } from '../../src/results/intake.service.js';
import type { Person } from '../support/world.js';
import { Bench } from './bench.js';

let bench: Bench;
let technician: Person;
let manager: Person;
const CADMIUM = '镉（以Cd计）';

beforeAll(async () => {
  bench = await Bench.open();
  technician = await bench.world.as('technician');
  manager = await bench.world.as('quality-manager');
});
afterAll(() => bench.close());

describe('an examination', () => {
  it('begins when the item is received: a determination per scheme item, due by the discipline’s clock, once', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg' });
    const { id, itemId } = await bench.arrive({ scheme });
    expect((await manager.get(`/api/examinations/${id}`).expect(200)).body).toMatchObject({
      matrix: '叶菜蔬菜', itemState: '固体', storage: '冷藏', state: 'waiting', unassigned: 2, determinations: 2, missing: 2, dueOn: '2026-10-10', blockedItems: [],
    });
    await bench.world.get(UnitOfWork).run(SYSTEM, (tx) => bench.world.get(Intake).open(tx, [itemId], bench.world.places.foodCentre, '2026-09-07'));
    expect((await manager.get('/api/examinations?limit=200').expect(200)).body.items).toHaveLength(1);
  });

  it('waits blocked, visibly, while the catalogue lacks a limit, and cannot be assigned; an approved limit is taken over', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: null, 铅: '≤0.3 mg/kg', 砷: null });
    const { id } = await bench.arrive({ scheme });
    const blocked = (await manager.get('/api/examinations/unassigned?show=blocked').expect(200)).body.items as { id: string; blockedItems: string[]; blocked: string }[];
    expect(blocked.find((row) => row.id === id)).toMatchObject({ blockedItems: [CADMIUM, '砷'] });
    const assignment = { examinationId: id, version: 1, technicianId: technician.accountId };
    const refused = await manager.post('/api/examinations/assign', { assignments: [assignment] }).expect(409);
    expect(refused.body).toMatchObject({ code: 'catalogue.limit-missing', facts: { items: [CADMIUM, '砷'] } });
    expect(refused.body.detail).toContain(CADMIUM);
    const offered = (await manager.get(`/api/examinations/${id}`).expect(200)).body.actions as { action: string; code?: string }[];
    expect(offered).toEqual([{ action: 'refresh' }, { action: 'leave-out' }, { action: 'declare' }, expect.objectContaining({ action: 'assign', code: 'catalogue.limit-missing' })]);

    await bench.approveLimit(scheme, CADMIUM, '≤0.2 mg/kg');
    const half = await manager.post(`/api/examinations/${id}/refresh`, { version: 1 }).expect(200);
    expect(half.body).toMatchObject({ state: 'blocked', blockedItems: ['砷'], version: 2 });
    await bench.approveLimit(scheme, '砷', '≤0.5 mg/kg');
    expect((await manager.post(`/api/examinations/${id}/refresh`, { version: 1 }).expect(409)).body.code).toBe('examination.stale');
    expect((await manager.post(`/api/examinations/${id}/refresh`, { version: 2 }).expect(200)).body).toMatchObject({ state: 'waiting', blockedItems: [] });
    await bench.assign(technician, id);
    expect((await bench.sheet(technician, id)).determinations.map((row) => row.requirementText)).toEqual(['≤0.2 mg/kg', '≤0.3 mg/kg', '≤0.5 mg/kg']);
    expect((await manager.post(`/api/examinations/${id}/refresh`, { version: await bench.version(id) }).expect(409)).body.code).toBe('lifecycle.not-now');
  });

  it('takes over what was approved meanwhile when it is assigned', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: null });
    const { id } = await bench.arrive({ scheme });
    await bench.approveLimit(scheme, CADMIUM, '≤0.2 mg/kg');
    const answer = await manager.post('/api/examinations/assign', { assignments: [{ examinationId: id, version: 1, technicianId: technician.accountId }] }).expect(200);
    expect(answer.body.done).toMatchObject([{ id, state: 'assigned', version: await bench.version(id) }]);
    expect((await bench.enter(technician, id, { [CADMIUM]: '0.1' })).determinations[0]?.judgement?.verdict).toBe('pass');
  });

  it('asks for the food type where the limit hangs on it', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: null });
    await bench.approveLimit(scheme, CADMIUM, '≤0.05 mg/kg', '花椒');
    const { id } = await bench.arrive({ scheme });
    const found = (await manager.get(`/api/examinations/${id}`).expect(200)).body;
    expect(found).toMatchObject({ state: 'blocked', foodTypes: ['花椒'] });
    expect((await manager.post(`/api/examinations/${id}/refresh`, { version: 1, foodType: '花椒' }).expect(200)).body).toMatchObject({ state: 'waiting', foodType: '花椒' });
  });

  it('is judged by the day of production: a limit that began later does not hold', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const { id } = await bench.arrive({ scheme, productionDate: '2025-12-31' });
    expect((await manager.get(`/api/examinations/${id}`).expect(200)).body).toMatchObject({ state: 'blocked', blockedItems: [CADMIUM] });
  });

  it('is assigned in bulk, and refuses people who are no technicians here and determinations given twice', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg' });
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await bench.arrive({ scheme })).id);
    const all = (technicianId: string) => ids.map((examinationId) => ({ examinationId, version: 1, technicianId }));
    const foreign = await bench.world.as('technician', { place: 'thirdParty' });
    for (const person of [foreign, manager]) expect((await manager.post('/api/examinations/assign', { assignments: all(person.accountId) }).expect(422)).body.code).toBe('assignment.not-a-technician');
    const twice = [{ examinationId: ids[0], version: 1, technicianId: technician.accountId }, { examinationId: ids[0], version: 1, technicianId: technician.accountId }];
    expect((await manager.post('/api/examinations/assign', { assignments: twice }).expect(422)).body.code).toBe('assignment.twice');
    const answer = await manager.post('/api/examinations/assign', { assignments: [...all(technician.accountId).slice(0, 2), { ...all(technician.accountId)[2], version: 9 }] }).expect(200);
    expect([answer.body.done.length, answer.body.refused[0].refusal]).toEqual([2, 'examination.stale']);
    const technicians = (await manager.get('/api/examinations/technicians').expect(200)).body as { id: string; open: string }[];
    expect(Number(technicians.find((row) => row.id === technician.accountId)?.open)).toBeGreaterThanOrEqual(4);
  });

  it('needs as many statements to assign twenty as to assign one', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const ids: string[] = [];
    for (let n = 0; n < 21; n += 1) ids.push((await bench.arrive({ scheme })).id);
    const uow = bench.world.get(UnitOfWork);
    const counted: number[] = [];
    const run = uow.run.bind(uow);
    uow.run = (caller, work) => run(caller, async (tx) => {
      const result = await work(tx);
      counted.push(tx.statements);
      return result;
    });
    try {
      await bench.assign(technician, ids[0] ?? '');
      await bench.assign(technician, ...ids.slice(1));
    } finally {
      uow.run = run;
    }
    expect(counted[1]).toBe(counted[0]);
  });
});

describe('the queue', () => {
  it('shows a technician’s own determinations by method and due day, or by due day, page after page', async () => {
    const mine = await bench.world.as('technician', { nth: 5 });
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg' });
    const first = await bench.arrive({ scheme });
    const second = await bench.arrive({ scheme, receivedOn: '2026-09-08' });
    await bench.assign(mine, first.id, second.id);
    const read = async (query: string) => {
      const seen: string[] = [];
      let after = '';
      do {
        const page = (await mine.get(`/api/examinations/queue?limit=3${query}${after}`).expect(200)).body as { items: { method: string; examinationId: string }[]; next?: string };
        seen.push(...page.items.map((row) => `${row.method} ${row.examinationId === first.id ? 1 : 2}`));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      return seen;
    };
    expect(await read('')).toEqual(['GB 5009.12 1', 'GB 5009.12 2', 'GB 5009.15 1', 'GB 5009.15 2']);
    expect((await read('&by=due')).map((row) => row.slice(-1))).toEqual(['1', '1', '2', '2']);
    expect(await read('&method=GB 5009.15')).toEqual(['GB 5009.15 1', 'GB 5009.15 2']);
    expect((await mine.get('/api/examinations/queue/methods').expect(200)).body).toMatchObject([{ method: 'GB 5009.12', open: '2' }, { method: 'GB 5009.15', open: '2' }]);
    await bench.enter(mine, first.id, { [CADMIUM]: '0.1', 铅: '0.1' });
    await bench.submit(mine, first.id);
    expect(await read('')).toEqual(['GB 5009.12 2', 'GB 5009.15 2']);
  });

  it('finds an examination by its sample’s code or how it begins', async () => {
    const { id } = await bench.arrive({ scheme: await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' }) });
    const { code } = (await manager.get(`/api/examinations/${id}`).expect(200)).body as { code: string };
    expect((await manager.get(`/api/examinations?q=${code}`).expect(200)).body.items).toMatchObject([{ id }]);
    expect((await manager.get('/api/examinations?q=YP&limit=200&state=waiting').expect(200)).body.items.length).toBeGreaterThan(1);
  });
});

describe('blindness', () => {
  it('keeps the unit, the producer and the brand out of everything that a technician can read', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', 铅: '≤0.3 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    const before = await bench.sheet(technician, id);
    const answers = [
      await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(before, { [CADMIUM]: '零点一' }) }),
      await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(before, { [CADMIUM]: '0.31' }) }),
      await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(before, { [CADMIUM]: '0.32' }) }),
      await bench.submit(technician, id),
    ];
    for (const path of ['', '/sheet', '/readings']) answers.push(await technician.get(`/api/examinations/${id}${path}`));
    for (const path of ['', '/queue?limit=200', '/queue/methods', '/badges', '/review?stage=check']) answers.push(await technician.get(`/api/examinations${path}`));
    const { unit, producer, brand } = bench.secrets;
    for (const answer of answers) for (const secret of [unit, producer, brand, 'DF26', '622921']) expect(answer.text).not.toContain(secret);
    expect(answers.map(({ status }) => status)).toEqual([422, 200, 409, 409, ...Array.from({ length: 8 }, () => 200)]);
  });
});

describe('the second wall', () => {
  it('shows rows to the laboratory and the organiser, not to another laboratory, nor to the sampled enterprise', async () => {
    const { id } = await bench.arrive({ scheme: await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' }) });
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.1' });
    const { places } = bench.world;
    for (const [organisationId, seen] of [[places.foodCentre, 1], [places.county, 1], [places.bureau, 1], [places.thirdParty, 0], [places.otherCounty, 0], [places.enterprise, 0]] as const) {
      const caller = { ...bench.caller(technician, 'technician'), organisationId };
      const counts = await bench.world.get(UnitOfWork).read(caller, (tx) => tx.query<{ n: number }>(
        `SELECT (SELECT count(*)::int FROM results.examination WHERE id = $1) AS n UNION ALL SELECT count(*)::int FROM results.determination WHERE examination_id = $1
         UNION ALL SELECT count(*)::int FROM results.reading WHERE examination_id = $1 UNION ALL SELECT count(*)::int FROM results.judgement WHERE examination_id = $1`, [id]));
      expect(counts.map(({ n }) => n)).toEqual([seen, seen, seen, seen]);
    }
    const organiser = { ...bench.caller(technician, 'technician'), organisationId: places.county };
    await expect(bench.world.get(UnitOfWork).run(organiser, (tx) => bench.world.get(Intake).refresh(organiser, id, 2).then(() => tx))).rejects.toMatchObject({ refusal: { code: 'examination.not-laboratory' } });
  });
});

describe('the ledger', () => {
  it('witnesses every row: verification finds nothing wrong', async () => {
    const report = await bench.world.get(LedgerVerification).verify(SYSTEM);
    expect(report.isTruncated).toBe(false);
    expect(report.findings.filter((finding) => JSON.stringify(finding).includes('results.'))).toEqual([]);
  });
});
