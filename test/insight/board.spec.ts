import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { sqlStatements } from '../../src/platform/metrics/index.js';
import { Board } from '../../src/insight/board.service.js';
import { callerOf, drawBody, planBody, publishedPlan, stratum, valueKnown } from '../draws/ground.js';
import { Field, type Visit } from '../samples/field.js';
import type { Person, World } from '../support/world.js';

let field: Field;
let world: World;
let planner: Person;
let dispatcher: Person;
let plan: { id: string; number: string };
let draw: { id: string; number: string };
let visits: (Visit & { unitName: string })[] = [];

const samplerOf = (accountIds: readonly string[]) => (accountIds.includes(field.first.accountId) ? field.first : field.second);

/** A plan of three batches: one is sampled, one place is shut and its reserve waits, one waits. */
beforeAll(async () => {
  field = await Field.open();
  ({ world } = field);
  [planner, dispatcher] = [await world.as('planner'), await world.as('dispatcher')];
  const { id } = await publishedPlan(world, field.ground, { strata: [stratum(world, field.ground, 'S001', { quota: 3, reserves: 2, businessType: 'catering' })] });
  plan = { id, number: (await planner.get(`/api/plans/${id}`).expect(200)).body.number };
  draw = (await planner.post('/api/draws', drawBody(world, id, { rosterOrganisationIds: [world.places.foodCentre], cap: 10 })).expect(201)).body;
  world.clock.advance({ seconds: 61 });
  await valueKnown(world, draw.id);
  await dispatcher.post(`/api/draws/${draw.id}/dispatch`).expect(200);
  visits = await theirVisits();
  await visited(visits[0]!);
  await shut(visits[1]!);
  visits = await theirVisits();
}, 60_000);
afterAll(() => world.close());

async function theirVisits(): Promise<(Visit & { unitName: string })[]> {
  const rows = await field.query<Visit & { unitName: string }>(
    `SELECT v.id, v.draw_id AS "drawId", v.premises_id AS "premisesId", v.enterprise_id AS "enterpriseId", e.name AS "unitName", array_agg(s.stratum_id) AS strata
     FROM samples.visit v JOIN directory.enterprise e ON e.id = v.enterprise_id JOIN samples.visit_stratum s ON s.visit_id = v.id WHERE v.draw_id = $1 GROUP BY v.id, e.name ORDER BY v.id`, [draw.id]);
  return rows;
}

async function visited(visit: Visit & { unitName: string }): Promise<void> {
  const sampler = samplerOf([field.first.accountId, field.second.accountId]);
  await sampler.post(`/api/visits/${visit.id}/start`, {}).expect(200);
  await field.signed(visit, { values: { unitName: visit.unitName }, samplers: [field.first, field.second] }, sampler);
}

async function shut(visit: Visit): Promise<void> {
  await field.first.post(`/api/visits/${visit.id}/start`, {}).expect(200);
  await field.attached(visit.id, 'site-photo');
  await field.first.post(`/api/visits/${visit.id}/closed`, { id: newId(), reason: '门锁着，邻居说上周已搬走' }).expect(200);
}

describe('the board', () => {
  it('counts visits, samples and results by plan, stratum and station for dispatching staff', async () => {
    const { body } = await dispatcher.get(`/api/board?planId=${plan.id}`).expect(200);
    expect(body.plans).toMatchObject([{ id: plan.id, quota: 3, waiting: 2, sampled: 1, received: 0, concluded: 0, failed: 0, late: 0, redraws: 0 }]);
    expect(body.strata).toMatchObject([{ code: 'S001', quota: 3, waiting: 2, sampled: 1 }]);
    expect(body.stations.reduce((sum: number, station: { waiting: number }) => sum + station.waiting, 0)).toBe(2);
    expect(body.total).toMatchObject({ waiting: 2, sampled: 1 });
    const { body: year } = await dispatcher.get('/api/board').expect(200);
    expect(year.plans.map(({ id }: { id: string }) => id)).toContain(plan.id);
    expect(year.strata).toEqual([]);
    expect((await dispatcher.get('/api/board?year=2020').expect(200)).body.plans).toEqual([]);
  });

  it('tells planners, leaders and auditors nothing of what was drawn and is not signed, not even by station', async () => {
    const hidden = visits.slice(1).map(({ unitName }) => unitName);
    for (const role of ['planner', 'leader', 'handling-officer', 'auditor'] as const) {
      const person = await world.as(role);
      const { body, text } = await person.get(`/api/board?planId=${plan.id}`).expect(200);
      expect([role, body.plans[0].waiting, body.strata[0].waiting, body.total.waiting]).toEqual([role, null, null, null]);
      expect(body.stations.map((station: { waiting: number }) => station.waiting)).toEqual([0]);
      const list = await person.get(`/api/board/items?planId=${plan.id}`).expect(200);
      expect(list.body.items).toMatchObject([{ unitName: visits[0]!.unitName, stage: 'sampled', visitOpen: false }]);
      for (const name of hidden) expect([role, (text + list.text).includes(`"${name}"`)]).toEqual([role, false]);
    }
  });

  it('shows dispatching staff every visit, the reserve and why it was taken', async () => {
    const { body } = await dispatcher.get(`/api/board/items?planId=${plan.id}`).expect(200);
    expect(body.items.map(({ stage }: { stage: string }) => stage).sort()).toEqual(['assigned', 'assigned', 'closed', 'sampled']);
    expect(body.items.filter(({ reserve }: { reserve: boolean }) => reserve)).toHaveLength(1);
    const { body: board } = await dispatcher.get(`/api/board?planId=${plan.id}`).expect(200);
    expect(board.changes.map(({ kind, reason }: { kind: string; reason: string }) => [kind, reason]).sort()).toEqual([['reserve', '门锁着，邻居说上周已搬走'], ['without', '停业关门：门锁着，邻居说上周已搬走']]);
  });

  it('narrows by stage, stratum, place and lateness, and pages by key', async () => {
    const list = (query: string) => dispatcher.get(`/api/board/items?planId=${plan.id}&${query}`).expect(200).then(({ body }) => body);
    const first = await list('limit=3');
    expect(first.items).toHaveLength(3);
    const rest = await list(`limit=3&after=${encodeURIComponent(first.next)}`);
    expect(rest.items).toHaveLength(1);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(4);
    expect((await list('stage=closed')).items).toHaveLength(1);
    expect((await list('late=true')).items).toHaveLength(0);
    expect((await list(`stationId=${world.places.station}`)).items).toHaveLength(4);
    expect((await list(`stationId=${newId()}`)).items).toHaveLength(0);
    expect((await list('division=6229')).items).toHaveLength(4);
    expect((await list('division=11')).items).toHaveLength(0);
    expect((await list('outcome=fail')).items).toHaveLength(0);
  });

  it('is a workbook of the same rows', async () => {
    const { headers } = await dispatcher.get(`/api/board/items?planId=${plan.id}&format=xlsx`).expect(200);
    expect(headers['content-disposition']).toContain('.xlsx');
  });

  it('shows another bureau’s staff no plan that is not theirs, and the laboratory none at all', async () => {
    const { body } = await (await world.as('dispatcher', { place: 'county' })).get('/api/board').expect(200);
    expect(body.plans).toEqual([]);
    await (await world.as('quality-manager')).get('/api/board').expect(403);
    await (await world.as('enterprise-user')).get('/api/board/items').expect(403);
  });

  it('sends as many statements for one plan as for many', async () => {
    // A read is counted when its transaction has ended, shortly after the answer.
    const sum = async () => {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      return (await sqlStatements.get()).values.find(({ metricName }) => metricName?.endsWith('_sum'))?.value ?? 0;
    };
    const caller = await callerOf(world, dispatcher);
    const cost = async (ask: (board: Board) => Promise<unknown>) => {
      const before = await sum();
      await ask(world.get(Board));
      return (await sum()) - before;
    };
    const [one, items] = [await cost((board) => board.board(caller, {})), await cost((board) => board.items(caller, {}))];
    for (let more = 0; more < 3; more++) await publishedPlan(world, field.ground, { strata: ['S001', 'S002', 'S003'].map((code) => stratum(world, field.ground, code)) });
    expect([await cost((board) => board.board(caller, {})), await cost((board) => board.items(caller, {}))]).toEqual([one, items]);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(12);
  });

  it('shows who has how much to do', async () => {
    const { body } = await dispatcher.get('/api/board/workload').expect(200);
    const mine = body.find((one: { accountId: string }) => one.accountId === field.first.accountId);
    expect(mine).toMatchObject({ assigned: 2, started: 0, late: 0, done: 0, nextDue: '2026-10-31' });
    await planner.get('/api/board/workload').expect(403);
  });
});

describe('what the public may know', () => {
  const anonymous = () => world.anonymous();

  it('is what will be sampled, from the day the plan is published, and no unit before every visit of the draw is over', async () => {
    const { body, text } = await anonymous().get(`/api/public/plans/${plan.number}`).expect(200);
    expect(body).toMatchObject({ number: plan.number, quota: 3, sampled: 0, refused: 0, strata: [{ code: 'S001', quota: 3, category: '叶菜类蔬菜' }], draws: [{ number: draw.number, closed: false }] });
    const { body: list } = await anonymous().get(`/api/public/plans/${plan.number}/sampled`).expect(200);
    expect(list.items).toEqual([]);
    expect(text).not.toContain('示例食品店');
    expect((await anonymous().get('/api/public/plans').expect(200)).text).not.toContain('示例食品店');
  });

  it('is not a draft, nor risk monitoring, nor what does not exist: one answer for all three', async () => {
    const monitoring = await publishedPlan(world, field.ground, { kind: 'risk-monitoring' });
    const { body: hidden } = await planner.get(`/api/plans/${monitoring.id}`).expect(200);
    const { body: draft } = await planner.post('/api/plans', planBody(world, field.ground)).expect(201);
    for (const number of [hidden.number, draft.number, 'JH19990001']) {
      for (const path of ['', '/sampled']) expect((await anonymous().get(`/api/public/plans/${number}${path}`).expect(404)).body.code).toBe('insight.plan-not-public');
    }
    const { body } = await anonymous().get('/api/public/plans?limit=200').expect(200);
    expect(body.items.map(({ number }: { number: string }) => number)).not.toEqual(expect.arrayContaining([hidden.number]));
  });

  it('is who was sampled, once the last visit has ended, without results and without those that were not', async () => {
    await field.first.post(`/api/visits/${visits[0]!.id}/end`).expect(200);
    await field.first.post(`/api/visits/${visits[1]!.id}/end`).expect(200);
    for (let waiting = await open(); waiting.length > 0; waiting = await open()) {
      for (const visit of waiting) {
        expect((await anonymous().get(`/api/public/plans/${plan.number}/sampled`).expect(200)).body.items).toEqual([]);
        await shut(visit);
        await field.first.post(`/api/visits/${visit.id}/end`).expect(200);
      }
    }
    const { body } = await anonymous().get(`/api/public/plans/${plan.number}/sampled`).expect(200);
    expect(body.items).toMatchObject([{ unitName: visits[0]!.unitName, category: '叶菜类蔬菜', drawNumber: draw.number, sampledOn: '2026-09-07' }]);
    expect(Object.keys(body.items[0]).sort()).toEqual(['category', 'divisionName', 'drawNumber', 'number', 'sampledOn', 'unitName']);
    expect((await anonymous().get(`/api/public/plans/${plan.number}`).expect(200)).body).toMatchObject({ sampled: 1, draws: [{ closed: true }] });
    expect((await planner.get(`/api/board?planId=${plan.id}`).expect(200)).body.plans[0].waiting).toBe(0);
  });

  const open = async () => {
    const states = await field.query<{ id: string }>(`SELECT id FROM samples.visit WHERE draw_id = $1 AND state = 'assigned'`, [draw.id]);
    const all = await theirVisits();
    return all.filter(({ id }) => states.some((one) => one.id === id));
  };
});

it('a sample that has not reached its laboratory in time is late on the board', async () => {
  world.clock.advance({ days: 20 });
  const colleague = await world.as('dispatcher', { nth: 2 });
  const { body } = await colleague.get(`/api/board/items?planId=${plan.id}&late=true`).expect(200);
  expect(body.items).toMatchObject([{ unitName: visits[0]!.unitName, stage: 'sampled', late: true }]);
  expect((await colleague.get(`/api/board?planId=${plan.id}`).expect(200)).body.total).toMatchObject({ late: 1 });
});
