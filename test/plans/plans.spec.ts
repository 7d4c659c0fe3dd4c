import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { layGround, planBody, publishedPlan, stratum, type Ground } from '../draws/ground.js';
import { World } from '../support/world.js';

let world: World;
let ground: Ground;

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world, 10);
});
afterAll(() => world.close());

describe('a plan', () => {
  it('is made as a draft with a number of its year, its strata and the first entry of its history', async () => {
    const planner = await world.as('planner');
    const { body } = await planner.post('/api/plans', planBody(world, ground)).expect(201);
    expect(body).toMatchObject({ state: 'draft', version: 1, strataCount: 2, quota: 6 });
    expect(body.number).toMatch(/^JH2026\d{4}$/);
    expect(body.strata[0]).toMatchObject({ code: 'S001', schemeTitle: '叶菜类蔬菜', laboratoryName: '示例市食品检验中心', businessType: 'catering', divisionCode: null });
    expect(body.timeline.map((entry: { action: string }) => entry.action)).toEqual(['plan.created']);
    expect(body.actions.map((action: { action: string }) => action.action)).toEqual(['edit', 'submit']);
  });

  it('keeps the ids of its strata by code when it is edited, and removes those that are gone', async () => {
    const planner = await world.as('planner');
    const { body: made } = await planner.post('/api/plans', planBody(world, ground)).expect(201);
    const strata = [stratum(world, ground, 'S002', { quota: 9 }), stratum(world, ground, 'S003')];
    const { body: changed } = await planner.put(`/api/plans/${made.id}`, { ...planBody(world, ground, { strata }), version: 1 }).expect(200);
    expect(changed.strata.map((each: { code: string }) => each.code)).toEqual(['S002', 'S003']);
    expect(changed.strata[0]).toMatchObject({ id: made.strata[1].id, quota: 9 });
    const stale = await planner.put(`/api/plans/${made.id}`, { ...planBody(world, ground), version: 1 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'plan.stale', facts: { sent: 1, version: 2 } });
  });

  it('goes from draft through approval by another person to publication and closing', async () => {
    const both = await world.hire('planner.leader', ['planner', 'leader'], 'bureau');
    const { body: plan } = await both.post('/api/plans', planBody(world, ground)).expect(201);
    await both.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(200);
    const own = await both.post(`/api/plans/${plan.id}/approve`, { version: 2 }).expect(403);
    expect(own.body.code).toBe('plan.own-approval');
    const seen = await both.get(`/api/plans/${plan.id}`).expect(200);
    expect(seen.body.actions.find((action: { action: string }) => action.action === 'approve')).toMatchObject({ code: 'plan.own-approval', reason: expect.stringContaining('本人') });
    const leader = await world.as('leader');
    const { body: returned } = await leader.post(`/api/plans/${plan.id}/return`, { version: 2, reason: '批次数偏少' }).expect(200);
    expect(returned).toMatchObject({ state: 'draft', returnReason: '批次数偏少' });
    await both.post(`/api/plans/${plan.id}/submit`, { version: 3 }).expect(200);
    await leader.post(`/api/plans/${plan.id}/approve`, { version: 4 }).expect(200);
    const { body: published } = await both.post(`/api/plans/${plan.id}/publish`, { version: 5 }).expect(200);
    expect(published.state).toBe('published');
    const late = await both.put(`/api/plans/${plan.id}`, { ...planBody(world, ground), version: 6 }).expect(409);
    expect(late.body.code).toBe('lifecycle.not-now');
    const { body: closed } = await both.post(`/api/plans/${plan.id}/close`, { version: 6 }).expect(200);
    expect(closed.timeline.map((entry: { action: string }) => entry.action)).toEqual(
      ['plan.created', 'plan.submitted', 'plan.returned', 'plan.submitted', 'plan.approved', 'plan.published', 'plan.closed']);
  });

  it('is seen by its organiser, the bureau above and, once published, its laboratories; by no other county', async () => {
    const plan = await publishedPlan(world, ground, {}, 'county');
    for (const [role, place] of [['planner', 'county'], ['leader', 'bureau'], ['quality-manager', 'foodCentre']] as const) {
      await (await world.as(role, { place })).get(`/api/plans/${plan.id}`).expect(200);
    }
    const foreign = await world.as('planner', { place: 'otherCounty' });
    expect((await foreign.get(`/api/plans/${plan.id}`).expect(404)).body.code).toBe('plan.not-found');
    expect((await foreign.get('/api/plans').expect(200)).body.items).toEqual([]);
    const above = await world.as('planner');
    expect((await above.post(`/api/plans/${plan.id}/close`, { version: 4 }).expect(403)).body.code).toBe('plan.not-organiser');
    const laboratory = await world.as('quality-manager');
    const draft = await (await world.as('planner')).post('/api/plans', planBody(world, ground)).expect(201);
    await laboratory.get(`/api/plans/${draft.body.id}`).expect(404);
  });

  it('shows which items of its schemes cannot be judged yet, without standing in the way', async () => {
    const planner = await world.as('planner');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground)).expect(201);
    const { body: gaps } = await planner.get(`/api/plans/${plan.id}/gaps`).expect(200);
    expect(gaps).toEqual([{
      schemeId: ground.schemeId, schemeCode: '34-1', schemeTitle: '叶菜类蔬菜', strata: ['S001', 'S002'], items: 1, blocking: false,
      gaps: [{ seq: 1, parameter: '镉（以Cd计）', reason: 'limit' }],
    }]);
    await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(200);
  });

  it('is not submitted without strata, nor with a scheme in which there is nothing to test', async () => {
    const planner = await world.as('planner');
    const bare = await planner.post('/api/plans', planBody(world, ground, { strata: [] })).expect(201);
    expect((await planner.post(`/api/plans/${bare.body.id}/submit`, { version: 1 }).expect(422)).body.code).toBe('plan.no-strata');
    const empty = await planner.post('/api/plans', planBody(world, ground, { strata: [stratum(world, ground, 'S001', { schemeId: ground.emptySchemeId })] })).expect(201);
    expect((await planner.post(`/api/plans/${empty.body.id}/submit`, { version: 1 }).expect(422)).body.code).toBe('plan.scheme-empty');
  });

  const nobody = '0190f5c2-7d1e-7000-8000-000000000000';
  const refused: readonly [string, string, (world: World, ground: Ground) => Record<string, unknown>][] = [
    ['a period that ends before it begins', 'plan.period', () => ({ periodTo: '2026-08-01' })],
    ['a discipline that does not exist', 'plan.discipline-unknown', () => ({ discipline: 'alchemy' })],
    ['a stratum code twice', 'plan.stratum-twice', (w, g) => ({ strata: [stratum(w, g, 'S001'), stratum(w, g, 'S001')] })],
    ['a due day outside its period', 'plan.due-outside-period', (w, g) => ({ strata: [stratum(w, g, 'S001', { dueOn: '2027-01-01' })] })],
    ['a division that does not exist', 'plan.division-unknown', (w, g) => ({ strata: [stratum(w, g, 'S001', { divisionCode: '999999' })] })],
    ['a category of another edition', 'plan.category-unknown', (w, g) => ({ strata: [stratum(w, g, 'S001', { categoryCode: '99' })] })],
    ['a scheme that does not exist', 'catalogue.scheme-not-found', (w, g) => ({ strata: [stratum(w, g, 'S001', { schemeId: nobody })] })],
    ['a scheme of another centre', 'plan.scheme-of-another-centre', () => ({ discipline: 'product' })],
    ['a kind of sampling that its centre does not know', 'plan.kind-of-another-centre', () => ({ discipline: 'drug', kind: 'risk-monitoring' })],
    ['a scheme that is not in force', 'plan.scheme-not-in-force', () => ({ periodFrom: '2025-01-01', periodTo: '2025-12-31' })],
    ['a unit that the directory does not know', 'plan.unit-unknown', () => ({ unitCodes: ['NOBODY'] })],
    ['a risk rule that nobody approved', 'plan.risk-rule-not-approved', () => ({ riskRuleId: nobody })],
    ['a station as laboratory', 'plan.not-a-laboratory', (w, g) => ({ strata: [stratum(w, g, 'S001', { laboratoryId: w.places.station })] })],
  ];
  it.each(refused)('refuses %s', async (_, code, change) => {
    const planner = await world.as('planner');
    const body = planBody(world, ground, change(world, ground));
    if (code === 'plan.scheme-not-in-force') body.strata = body.strata.map((each) => ({ ...each, dueOn: '2025-06-30' }));
    const response = await planner.post('/api/plans', body).expect(422);
    expect(response.body.code).toBe(code);
    expect(response.body.detail).not.toBe(code);
  });
});
