import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { RENDER_JOB } from '../../src/reports/index.js';
import { VisitRefused } from '../../src/samples/index.js';
import { callerOf } from '../draws/ground.js';
import { approve, checked, layReporting, type Checked, type Reporting } from '../reports/checked.js';
import { World } from '../support/world.js';

let world: World;
let ground: Reporting;

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
}, 120_000);
afterAll(() => world.close());

async function reported(options: Parameters<typeof checked>[3]): Promise<Checked & { reportId: string }> {
  const [one] = await checked(world, ground, 1, options);
  const [reportId] = await approve(world, [one!]);
  await world.perform(RENDER_JOB, { reportId });
  return { ...one!, reportId: reportId! };
}

async function handlingOf(sourceId: string): Promise<{ id: string; version: number } | undefined> {
  const { body } = await (await world.as('handling-officer')).get('/api/handlings?limit=200').expect(200);
  return body.items.find((row: { sourceId: string }) => row.sourceId === sourceId);
}

describe('a handling', () => {
  it('is opened by a failing report, once, with both due days', async () => {
    const { reportId } = await reported({ result: '0.31' });
    await world.perform(RENDER_JOB, { reportId });
    const handling = await handlingOf(reportId);
    expect(handling).toMatchObject({ kind: 'failure', state: 'open', unitName: '示例食品超市', openedOn: '2026-09-07', startDue: '2026-09-14', finishDue: '2026-12-07', overdue: false, version: 1 });
  });

  it('is not opened by a passing report, nor by what risk monitoring found', async () => {
    expect(await handlingOf((await reported({ result: '0.05' })).reportId)).toBeUndefined();
    expect(await handlingOf((await reported({ result: '0.31', kind: 'risk-monitoring' })).reportId)).toBeUndefined();
  });

  it('is opened by a refusal, in the sampler’s own command though the sampler never sees it', async () => {
    const [one] = await checked(world, ground, 1);
    const caller = await callerOf(world, await world.as('sampler'));
    const refused = { visitId: one!.visitId, planId: ground.planIds.supervision.id, organiserId: world.places.bureau, premisesId: ground.premisesId, enterpriseId: world.places.enterprise, reason: '老板不在', recordedAt: '2026-09-07T01:00:00.000Z' };
    for (let told = 0; told < 2; told++) await world.get(UnitOfWork).run(caller, (tx) => world.get(Facts).announce(tx, VisitRefused, refused));
    const handling = await handlingOf(one!.visitId);
    expect(handling).toMatchObject({ kind: 'refusal', reference: '老板不在' });
    const seen = await world.get(UnitOfWork).read(caller, (tx) => tx.query('SELECT id FROM followup.handling'));
    expect(seen).toEqual([]);
    const officer = await world.as('handling-officer');
    await officer.post(`/api/handlings/${handling!.id}/accept`, { version: 1 }).expect(200);
    await officer.post(`/api/handlings/${handling!.id}/close`, { version: 2, outcome: 'rectified', reason: '已责令改正' }).expect(200);
    const record = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query(`SELECT data FROM directory.supervision_record WHERE kind = 'handled' AND source = $1`, [`handling:${handling!.id}`]));
    expect(record).toEqual([{ data: {} }]);
  });

  it('is accepted, noted on and closed with its outcome and reason, each in the ledger', async () => {
    const officer = await world.as('handling-officer');
    const { id } = (await handlingOf((await reported({ result: '0.31' })).reportId))!;
    const early = await officer.post(`/api/handlings/${id}/close`, { version: 1, outcome: 'penalised', reason: '立案' }).expect(409);
    expect(early.body.code).toBe('lifecycle.not-now');
    await officer.post(`/api/handlings/${id}/accept`, { version: 1 }).expect(200);
    const stale = await officer.post(`/api/handlings/${id}/notes`, { version: 1, text: '已送达' }).expect(409);
    expect(stale.body).toMatchObject({ code: 'handling.stale', facts: { sent: 1, version: 2, state: 'accepted' } });
    const noted = await officer.post(`/api/handlings/${id}/notes`, { version: 2, text: '已送达检验结果通知书' }).expect(200);
    expect(noted.body).toMatchObject({ version: 3, notes: [{ text: '已送达检验结果通知书', by: 'handling-officer甲' }], actions: [{ action: 'note' }, { action: 'close' }] });
    const closed = await officer.post(`/api/handlings/${id}/close`, { version: 3, outcome: 'penalised', reason: '立案处罚，罚款五千元' }).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'penalised', reason: '立案处罚，罚款五千元', closedByName: 'handling-officer甲', actions: [] });
    expect(closed.body.timeline.map((entry: { action: string }) => entry.action)).toEqual(['handling.opened', 'handling.accepted', 'handling.noted', 'handling.closed']);
    const record = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ premisesId: string; data: object }>(
      `SELECT premises_id AS "premisesId", data FROM directory.supervision_record WHERE kind = 'handled' AND source = $1`, [`handling:${id}`]));
    expect(record).toEqual([{ premisesId: ground.premisesId, data: { report: closed.body.reference } }]);
    await expect(world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('DELETE FROM followup.note WHERE handling_id = $1', [id]))).rejects.toThrow();
  });

  it('begins one follow-up plan that names the failing unit, at the bureau, for planners to fill in', async () => {
    const { reportId } = await reported({ result: '0.31' });
    const handling = (await handlingOf(reportId))!;
    const officer = await world.as('handling-officer');
    const { body: plan } = await officer.post(`/api/handlings/${handling.id}/follow-up-plan`).expect(201);
    const { body: seen } = await (await world.as('planner')).get(`/api/plans/${plan.id}`).expect(200);
    expect(seen).toMatchObject({ state: 'draft', occasion: 'follow-up', organiserName: '示例市市场监督管理局', particulars: { handlingId: handling.id }, strata: [] });
    expect(seen.unitCodes).toHaveLength(1);
    expect((await officer.post(`/api/handlings/${handling.id}/follow-up-plan`).expect(409)).body.code).toBe('handling.planned');
    expect((await officer.get(`/api/handlings/${handling.id}`).expect(200)).body.timeline.at(-1)).toMatchObject({ action: 'handling.follow-up-planned', data: { by: plan.number } });
    expect((await (await world.as('handling-officer', { place: 'county' })).post(`/api/handlings/${handling.id}/follow-up-plan`).expect(404)).body.code).toBe('handling.not-found');
  });

  it('is overdue the day after its due day', async () => {
    const { id } = (await handlingOf((await reported({ result: '0.31' })).reportId))!;
    const now = world.clock.now().toISOString();
    // Sessions end long before a window does: each day has an officer who signs in on it.
    const isOverdueOn = async (day: string) => {
      world.clock.set(`${day}T01:00:00Z`);
      const officer = await world.hire(`officer.${day}`, ['handling-officer'], 'bureau');
      return (await officer.get(`/api/handlings/${id}`).expect(200)).body.overdue;
    };
    expect([await isOverdueOn('2026-09-14'), await isOverdueOn('2026-09-15')]).toEqual([false, true]);
    world.clock.set(now);
  });

  it('is the organiser’s alone: other bureaus, the laboratory and the unit see nothing, and a bureau above only watches', async () => {
    const { id } = (await handlingOf((await reported({ result: '0.31' })).reportId))!;
    const foreign = await world.as('handling-officer', { place: 'otherCounty' });
    expect((await foreign.get(`/api/handlings/${id}`).expect(404)).body.code).toBe('handling.not-found');
    expect((await foreign.get('/api/handlings').expect(200)).body.items).toEqual([]);
    await foreign.post(`/api/handlings/${id}/accept`, { version: 1 }).expect(404);
    for (const role of ['quality-manager', 'enterprise-user'] as const) {
      const caller = await callerOf(world, await world.as(role));
      expect(await world.get(UnitOfWork).read(caller, (tx) => tx.query('SELECT id FROM followup.handling'))).toEqual([]);
    }
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE followup.handling SET responsible_id = $2 WHERE id = $1', [id, world.places.county]));
    const above = await world.as('handling-officer');
    const refused = await above.post(`/api/handlings/${id}/accept`, { version: 1 }).expect(403);
    expect(refused.body).toMatchObject({ code: 'handling.not-responsible', facts: { responsible: '示例县市场监督管理局' } });
    const watching = await above.get(`/api/handlings/${id}`).expect(200);
    expect(watching.body.actions).toMatchObject([{ action: 'accept', code: 'handling.not-responsible' }]);
  });
});
