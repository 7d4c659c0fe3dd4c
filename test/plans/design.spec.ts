import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { Supervision } from '../../src/directory/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { USUAL_RISK_RULE } from '../../src/plans/domain/index.js';
import { drawBody, layGround, planBody, publishedPlan, samplers, stratum, type Ground } from '../draws/ground.js';
import { World } from '../support/world.js';

let world: World;
let ground: Ground;

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world, 20);
  await samplers(world);
});
afterAll(() => world.close());

const idOf = async (code: string): Promise<string> => (await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>('SELECT id FROM directory.premises WHERE code = $1', [code])))[0]!.id;

async function past(code: string, kind: string, times: number, at = '2026-08-20T02:00:00Z', data: Record<string, unknown> = {}): Promise<void> {
  const premisesId = await idOf(code);
  await world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Supervision).appendSupervisionFacts(tx, Array.from({ length: times }, () => ({ premisesId, kind, at: new Date(at), data, source: `test:${newId()}` }))));
}

async function approvedRule(change: object = {}): Promise<{ id: string; number: number }> {
  const { body } = await (await world.as('planner')).post('/api/risk-rules', { rule: { ...USUAL_RISK_RULE, ...change }, reason: '按年度风险分析' }).expect(201);
  await (await world.as('leader')).post(`/api/risk-rules/${body.id}/approve`).expect(200);
  return body;
}

describe('quotas and populations', () => {
  it('are refused at submission above what can be drawn, saying by how much for each stratum', async () => {
    const planner = await world.as('planner');
    const strata = [stratum(world, ground, 'S001', { businessType: 'catering', quota: 13 }), stratum(world, ground, 'S002', { creditClass: 'D', quota: 5 }), stratum(world, ground, 'S003', { tag: 'coal-yard', quota: 1 })];
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, { strata })).expect(201);
    expect(plan.strata[1]).toMatchObject({ creditClass: 'D' });
    const refused = await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(422);
    expect(refused.body).toMatchObject({ code: 'plan.quota-above-population', facts: { strata: ['S001: 13 > 10 (+3)', 'S003: 1 > 0 (+1)'] } });
    expect(refused.body.detail).toContain('+3');
  });

  it('tell who stays out by the plan’s own rules, what past results were, and how the weights lie', async () => {
    const planner = await world.as('planner');
    const rule = await approvedRule();
    await past('T000000', 'sampled', 1);
    await past('T000002', 'failed', 2);
    await past('T000004', 'passed', 1);
    await past('T000001', 'sampled', 10);
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, {
      riskRuleId: rule.id, exclusions: { sampledMonths: 3, licenceExpired: false, quarterlyMost: 10, quarterly: 'exclude' }, strata: [stratum(world, ground, 'S001', { businessType: 'catering' }), stratum(world, ground, 'S002', { businessType: 'distribution' })],
    })).expect(201);
    expect(plan).toMatchObject({ riskRuleNumber: rule.number });
    const { body } = await planner.get(`/api/plans/${plan.id}/population`).expect(200);
    // These results do not say of which food they were.
    const ALL_FOOD = { rate: '0.5', basis: 'general', concluded: 0, failed: 0 };
    expect(body.strata).toEqual([
      { stratum: 'S001', all: 10, population: 9, excluded: { 'sampled-recently': 1 }, warned: 0, concluded: 3, failed: 2, prior: ALL_FOOD },
      { stratum: 'S002', all: 10, population: 9, excluded: { 'sampled-recently': 1 }, warned: 0, concluded: 0, failed: 0, prior: ALL_FOOD },
    ]);
    const weights = Object.fromEntries(body.weights.map(({ weight, units }: { weight: number; units: number }) => [weight, units]));
    // Credit classes go A to D in turn: weights 1, 2, 4, 8 of eighteen units; T000002 (C) failed twice and weighs 4 + 6.
    expect(weights).toMatchObject({ 1: 4, 2: 4, 4: 4, 8: 5, 10: 1 });
  });

  it('tell the failure rate that past results of the food category in the county suggest, with how many they were', async () => {
    const planner = await world.as('planner');
    // T000004 lies in another county than T000006; results older than two years count for nobody.
    for (const [code, kind, times, at] of [['T000004', 'failed', 2], ['T000004', 'passed', 6], ['T000006', 'passed', 8], ['T000006', 'failed', 9, '2024-01-02T02:00:00Z']] as const) await past(code, kind, times, at, { schemeId: ground.schemeId });
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, { strata: [stratum(world, ground, 'S001', { divisionCode: '622922' }), stratum(world, ground, 'S002')] })).expect(201);
    const { body } = await planner.get(`/api/plans/${plan.id}/population`).expect(200);
    // All food (2 + 0.5) / 17 = 0.1471; the category (2 + 20 × 0.1471) / 36 = 0.1373; in the county (2 + 20 × 0.1373) / 28 = 0.1695.
    expect(body.strata.map(({ prior }: { prior: object }) => prior)).toEqual([
      { rate: '0.1695', basis: 'county', concluded: 8, failed: 2 }, { rate: '0.1373', basis: 'category', concluded: 16, failed: 2 },
    ]);
  });
});

describe('the risk rule', () => {
  it('is versioned, approved by another person, and frozen into the draw with the weights it makes', async () => {
    const both = await world.hire('planner.leader.risk', ['planner', 'leader'], 'bureau');
    const { body: own } = await both.post('/api/risk-rules', { rule: USUAL_RISK_RULE, reason: '首版' }).expect(201);
    expect((await both.post(`/api/risk-rules/${own.id}/approve`).expect(403)).body.code).toBe('plan.own-risk-rule');
    const rule = await approvedRule({ creditClass: { A: 0, B: 0, C: 0, D: 4, none: 0 } });
    expect(rule.number).toBeGreaterThan(own.number);
    await (await world.as('leader')).post(`/api/risk-rules/${own.id}/reject`).expect(200);
    const plan = await publishedPlan(world, ground, { riskRuleId: rule.id });
    const planner = await world.as('planner');
    const { body: draw } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect(draw).toMatchObject({ weighting: 'risk', planRevision: 1, riskRule: { creditClass: { D: 4 } }, exclusionRule: { quarterlyMost: 10 } });
    const frame = (await (await world.as('dispatcher')).get(`/api/draws/${draw.id}/frame.csv`).expect(200)).text;
    expect(frame).toContain('T000003-S002,S002,5\n');
    expect(frame).toContain('T000012-S002,S002,1\n');
  });

  it('is previewed before it is kept, and refused where a part is wrong', async () => {
    const planner = await world.as('planner');
    const { body } = await planner.post('/api/risk-rules/preview', { rule: { ...USUAL_RISK_RULE, base: 20 } }).expect(200);
    expect(body).toHaveLength(20);
    expect(body[19]).toEqual({ weight: 20, units: 20 });
    expect((await planner.post('/api/risk-rules/preview', { rule: { base: 1 } }).expect(422)).body.code).toBe('plan.risk-rule');
    expect((await planner.post('/api/risk-rules', { rule: { ...USUAL_RISK_RULE, base: 99 }, reason: '试' }).expect(422)).body.facts).toMatchObject({ part: 'base' });
    expect((await (await world.as('leader', { place: 'county' })).post(`/api/risk-rules/${newId()}/approve`).expect(404)).body.code).toBe('plan.risk-rule-not-found');
  });

  it('must be one of the plan’s own for a draw weighted by it', async () => {
    const plan = await publishedPlan(world, ground);
    const refused = await (await world.as('planner')).post('/api/draws', drawBody(world, plan.id, { weighting: 'risk' })).expect(422);
    expect(refused.body.code).toBe('draws.no-risk-rule');
  });
});

describe('exclusions', () => {
  it('are recorded per unit with the reason, for dispatching staff after the freeze and nobody else', async () => {
    await past('T000005', 'sampled', 12, '2026-08-25T02:00:00Z');
    const plan = await publishedPlan(world, ground, { exclusions: { sampledMonths: 0, licenceExpired: true, quarterlyMost: 11, quarterly: 'warn' }, strata: [stratum(world, ground, 'S001', { businessType: 'distribution' })] });
    await world.get(UnitOfWork).run(SYSTEM, async (tx) => tx.query(`INSERT INTO directory.licence (premises_id, kind, number, valid_to) VALUES ($1, 'food-trade', 'JY1', '2026-08-31')`, [await idOf('T000007')]));
    const { body: draw } = await (await world.as('planner')).post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect(draw.exclusions).toMatchObject({ 'licence-expired': 1, 'no-stratum': 10 });
    const dispatcher = await world.as('dispatcher');
    const out = await dispatcher.get(`/api/draws/${draw.id}/left-out?reason=licence-expired`).expect(200);
    expect(out.body.items).toEqual([{ code: 'T000007', name: '示例食品店7', reason: 'licence-expired', warning: false }]);
    const warned = await dispatcher.get(`/api/draws/${draw.id}/left-out?code=T000005`).expect(200);
    expect(warned.body.items).toEqual([{ code: 'T000005', name: '示例食品店5', reason: 'quarter-limit', warning: true }]);
    const first = await dispatcher.get(`/api/draws/${draw.id}/left-out?limit=2`).expect(200);
    const second = await dispatcher.get(`/api/draws/${draw.id}/left-out?limit=2&after=${first.body.next}`).expect(200);
    expect([...first.body.items, ...second.body.items].map(({ code }: { code: string }) => code)).toEqual(['T000000', 'T000002', 'T000004', 'T000005']);
    expect((await (await world.as('planner')).get(`/api/draws/${draw.id}/left-out`).expect(403)).body.code).toBe('draws.sealed');
  });
});

describe('a change after approval', () => {
  it('needs a reason and a new approval; the approved revision stays readable, and draws keep the one they were made under', async () => {
    const planner = await world.as('planner');
    const leader = await world.as('leader');
    const plan = await publishedPlan(world, ground);
    const { body: draw } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    await planner.post(`/api/plans/${plan.id}/revise`, { version: 4 }).expect(422);
    const { body: revised } = await planner.post(`/api/plans/${plan.id}/revise`, { version: 4, reason: '上级追加任务' }).expect(200);
    expect(revised).toMatchObject({ state: 'draft', revision: 2, approvedByName: null, quota: 6 });
    expect(revised.revisions).toMatchObject([{ revision: 1, followedBecause: '上级追加任务' }]);
    expect(revised.strata.map(({ id }: { id: string }) => id)).not.toEqual(plan.strata.map(({ id }) => id));
    const strata = [stratum(world, ground, 'S001', { businessType: 'catering', quota: 8 }), stratum(world, ground, 'S004', { quota: 1 })];
    await planner.put(`/api/plans/${plan.id}`, { ...planBody(world, ground, { strata, title: '蔬菜监督抽检（调整）' }), version: 5 }).expect(200);
    expect((await planner.post('/api/draws', drawBody(world, plan.id)).expect(409)).body.code).toBe('plan.not-published');
    await planner.post(`/api/plans/${plan.id}/submit`, { version: 6 }).expect(200);
    await leader.post(`/api/plans/${plan.id}/approve`, { version: 7 }).expect(200);
    const { body: again } = await planner.post(`/api/plans/${plan.id}/publish`, { version: 8 }).expect(200);
    expect(again).toMatchObject({ revision: 2, quota: 9, strataCount: 2 });
    expect(again.timeline.map(({ action }: { action: string }) => action)).toContain('plan.revised');
    const { body: first } = await planner.get(`/api/plans/${plan.id}/revisions/1`).expect(200);
    expect(first).toMatchObject({ revision: 1, title: '蔬菜监督抽检', strata: [{ code: 'S001', quota: 3 }, { code: 'S002', quota: 3 }] });
    expect((await planner.get(`/api/plans/${plan.id}/revisions/3`).expect(404)).body.code).toBe('plan.revision-not-found');
    const { body: kept } = await planner.get(`/api/draws/${draw.id}`).expect(200);
    expect(kept).toMatchObject({ planRevision: 1, quotas: [{ stratum: 'S001', take: 3 }, { stratum: 'S002', take: 3 }] });
    const untouched = await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(`UPDATE plans.stratum SET quota = 99 WHERE plan_id = $1 AND revision = 1`, [plan.id])).then(() => 'changed', () => 'kept');
    expect(untouched).toBe('kept');
  });

  it('begins a new revision where an approved plan is returned, too', async () => {
    const planner = await world.as('planner');
    const leader = await world.as('leader');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground)).expect(201);
    await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(200);
    await leader.post(`/api/plans/${plan.id}/approve`, { version: 2 }).expect(200);
    const { body: returned } = await leader.post(`/api/plans/${plan.id}/return`, { version: 3, reason: '经费调整' }).expect(200);
    expect(returned).toMatchObject({ state: 'draft', revision: 2, returnReason: '经费调整', revisions: [{ revision: 1, followedBecause: '经费调整' }] });
  });
});

describe('last year’s plan', () => {
  it('is carried over with its strata, its due days a year later, and where it came from', async () => {
    const planner = await world.as('planner');
    const plan = await publishedPlan(world, ground);
    const { body: next } = await planner.post(`/api/plans/${plan.id}/carry-over`, { title: '2027年蔬菜监督抽检', periodFrom: '2027-09-01', periodTo: '2027-12-31' }).expect(201);
    expect(next).toMatchObject({ state: 'draft', carriedFrom: plan.id, quota: 6, strata: [{ code: 'S001', dueOn: '2027-10-31' }, { code: 'S002' }] });
    expect(next.timeline[0]).toMatchObject({ action: 'plan.carried-over', data: { left: [] } });
    expect((await planner.post(`/api/plans/${plan.id}/carry-over`, { title: '往年', periodFrom: '2025-01-01', periodTo: '2025-12-31' }).expect(422)).body.code).toBe('plan.nothing-to-carry');
    expect((await (await world.as('planner', { place: 'county' })).post(`/api/plans/${plan.id}/carry-over`, { title: '县', periodFrom: '2027-01-01', periodTo: '2027-12-31' }).expect(404)).body.code).toBe('plan.not-found');
  });
});

describe('special plans', () => {
  it('are made of a complaint, which stands in the unit’s record and on the complaint’s line', async () => {
    const planner = await world.as('planner');
    const complaint = { channel: '12315', reference: '2026090100077', receivedOn: '2026-09-01', unitCode: 'T000008', subject: '反映豆芽有异味' };
    await planner.post('/api/complaints', complaint).expect(201);
    expect((await planner.post('/api/complaints', complaint).expect(409)).body.code).toBe('plan.complaint-known');
    expect((await planner.post('/api/complaints', { ...complaint, reference: '2', receivedOn: '2026-12-01' }).expect(422)).body.code).toBe('plan.complaint-day');
    expect((await planner.post('/api/complaints', { ...complaint, reference: '3', unitCode: 'NOBODY' }).expect(422)).body.code).toBe('plan.unit-unknown');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, {
      occasion: 'complaint', particulars: { channel: '12315', reference: complaint.reference }, unitCodes: ['T000008', 'T000010'], strata: [stratum(world, ground, 'S001', { quota: 2, reserves: 0 })],
    })).expect(201);
    expect(plan).toMatchObject({ occasion: 'complaint', unitCodes: ['T000008', 'T000010'] });
    const { body: list } = await planner.get('/api/complaints').expect(200);
    expect(list.items).toEqual([expect.objectContaining({ reference: complaint.reference, unitName: '示例食品店8', planId: plan.id, planNumber: plan.number })]);
    expect((await (await world.as('planner', { place: 'otherCounty' })).get('/api/complaints').expect(200)).body.items).toEqual([]);
    const facts = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query(`SELECT FROM directory.supervision_record WHERE kind = 'complaint'`));
    expect(facts).toHaveLength(1);
    await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(200);
    await (await world.as('leader')).post(`/api/plans/${plan.id}/approve`, { version: 2 }).expect(200);
    await planner.post(`/api/plans/${plan.id}/publish`, { version: 3 }).expect(200);
    const { body: draw } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect(draw).toMatchObject({ frameUnits: 2, exclusions: {} });
  });

  it.each([['emergency', {}], ['network', { platform: '某平台' }]])('of occasion %s are not submitted without their particulars', async (occasion, particulars) => {
    const planner = await world.as('planner');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, { occasion, particulars })).expect(201);
    expect(plan.actions.find(({ action }: { action: string }) => action === 'submit')).toMatchObject({ code: 'plan.particulars' });
    expect((await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(422)).body.code).toBe('plan.particulars');
  });

  it('of follow-up are not submitted without their units', async () => {
    const planner = await world.as('planner');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, { occasion: 'follow-up', particulars: { reference: 'R1' } })).expect(201);
    expect((await planner.post(`/api/plans/${plan.id}/submit`, { version: 1 }).expect(422)).body.code).toBe('plan.units-needed');
  });

  it('of the network keep screenshots and unpacking films with their orders, by what their bytes prove', async () => {
    const planner = await world.as('planner');
    const { body: plan } = await planner.post('/api/plans', planBody(world, ground, { occasion: 'network', particulars: { platform: '某平台', buyer: '马文华', account: 'buyer-01' } })).expect(201);
    const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(64)]);
    const send = (fields: Record<string, string>, bytes: Buffer) => {
      const form = planner.send('POST', `/api/plans/${plan.id}/attachments`);
      for (const [name, value] of Object.entries(fields)) void form.field(name, value);
      return form.attach('file', bytes, 'film.mp4');
    };
    const id = newId();
    const { body: kept } = await send({ id, kind: 'unpacking-film', orderNumber: '2609070001' }, film).expect(201);
    expect(kept).toMatchObject({ id, mediaType: 'video/mp4', orderNumber: '2609070001', size: film.length });
    await send({ id, kind: 'unpacking-film', orderNumber: '2609070001' }, film).expect(201);
    expect((await send({ id, kind: 'unpacking-film' }, Buffer.concat([film, film])).expect(409)).body.code).toBe('plan.attachment-reused');
    expect((await send({ id: newId(), kind: 'screenshot' }, film).expect(422)).body.code).toBe('file.kind-not-allowed');
    expect((await send({ id: 'x', kind: 'screenshot' }, film).expect(422)).body.code).toBe('plan.attachment-fields');
    const { body: seen } = await planner.get(`/api/plans/${plan.id}`).expect(200);
    expect(seen.attachments).toHaveLength(1);
    await planner.get(`/api/plans/${plan.id}/attachments/${id}`).expect(200).expect('content-type', 'video/mp4').expect('content-disposition', /^attachment/);
    expect((await planner.get(`/api/plans/${plan.id}/attachments/${newId()}`).expect(404)).body.code).toBe('plan.attachment-not-found');
    expect((await (await world.as('planner', { place: 'county' })).get(`/api/plans/${plan.id}/attachments/${id}`).expect(404)).body.code).toBe('plan.not-found');
  });

  it('take nothing more once they are closed', async () => {
    const planner = await world.as('planner');
    const plan = await publishedPlan(world, ground);
    await planner.post(`/api/plans/${plan.id}/close`, { version: 4 }).expect(200);
    const form = planner.send('POST', `/api/plans/${plan.id}/attachments`).field('id', newId()).field('kind', 'document').attach('file', Buffer.from('%PDF-1.7'), 'a.pdf');
    expect((await form.expect(409)).body.code).toBe('plan.attachments-closed');
  });
});

describe('planning figures', () => {
  it('keep a bureau’s prices and capacities, and count what its other plans send to a laboratory', async () => {
    const planner = await world.as('planner');
    const body = { prices: [{ schemeId: ground.schemeId, price: '680.55' }], capacities: [{ laboratoryId: world.places.foodCentre, batchesPerWeek: 40 }] };
    await planner.put('/api/planning-figures', body).expect(200);
    const { body: figures } = await planner.put('/api/planning-figures', { prices: [{ schemeId: ground.schemeId, price: '700.00' }], capacities: [] }).expect(200);
    expect(figures).toMatchObject({ prices: [{ schemeId: ground.schemeId, price: '700.00' }], capacities: [{ batchesPerWeek: 40 }] });
    expect(figures.others.length).toBeGreaterThan(0);
    expect(figures.others[0]).toMatchObject({ laboratoryId: world.places.foodCentre, from: '2026-09-07', to: '2026-10-31' });
    expect((await planner.put('/api/planning-figures', { prices: [], capacities: [{ laboratoryId: world.places.station, batchesPerWeek: 1 }] }).expect(422)).body.code).toBe('plan.figure-unknown');
    expect((await (await world.as('planner', { place: 'otherCounty' })).get('/api/planning-figures').expect(200)).body).toEqual({ prices: [], capacities: [], others: [] });
  });
});
