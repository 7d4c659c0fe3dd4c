import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Draws, DrawDispatched, NonceSource, type DispatchedVisit } from '../../src/draws/index.js';
import { verifyDraw } from '../../src/draws/domain/index.js';
import { nodeHasher } from '../../src/draws/node-hasher.js';
import { Ledger, LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { isRefusal } from '../../src/kernel/index.js';
import { World, type Person } from '../support/world.js';
import { bundleAt, callerOf, closeVisits, drawBody, drawn, layGround, planBody, publishedPlan, samplers, stratum, VALUE, valueKnown, type Ground } from './ground.js';

let world: World;
let ground: Ground;
let planner: Person;
let dispatcher: Person;
let announced: { drawId: string; visits: readonly DispatchedVisit[] }[] = [];

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world);
  planner = await world.as('planner');
  dispatcher = await world.as('dispatcher');
  await samplers(world);
  world.get(Facts).on(DrawDispatched, async (_, fact) => void announced.push(fact));
});
afterAll(() => world.close());

async function takeReserve(drawId: string, visit: DispatchedVisit, stratumIds = visit.stratumIds): Promise<DispatchedVisit | null | string> {
  const reporter = await callerOf(world, (await samplers(world)).find(({ accountId }) => accountId === visit.samplers[0]!.accountId)!);
  return world.get(UnitOfWork).run(reporter, (tx) => world.get(Draws).takeReserve(tx, { drawId, visitId: visit.visitId, stratumIds, reason: '关门' })).catch((error: { refusal?: { code: string } }) => {
    if (isRefusal(error.refusal)) return error.refusal.code;
    throw error;
  });
}

describe('a draw', () => {
  it('commits to frame, roster and nonce before the public value exists', async () => {
    const plan = await publishedPlan(world, ground);
    const { body } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect(body).toMatchObject({ state: 'committed', frameUnits: 60, rosterSize: 6, perUnit: 2, publicValue: null, nonce: null, mayRead: false });
    expect(body.number).toMatch(/^CQ2026\d{4}$/);
    expect(body.quotas).toEqual([{ stratumId: plan.strata[0]!.id, stratum: 'S001', take: 3, reserves: 2, size: 20 }, { stratumId: plan.strata[1]!.id, stratum: 'S002', take: 3, reserves: 2, size: 40 }]);
    for (const hash of [body.frameHash, body.rosterHash, body.commitment, body.exclusionsHash]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const early = await planner.post(`/api/draws/${body.id}/value`, { value: VALUE }).expect(409);
    expect(early.body).toMatchObject({ code: 'draws.event-not-yet', facts: { minutes: 1 } });
    const draw = body.actions.find(({ action }: { action: string }) => action === 'draw');
    expect(draw).toMatchObject({ code: 'draws.event-not-yet' });
  });

  it('shows every entry, however many its field work has made', async () => {
    const plan = await publishedPlan(world, ground);
    const { id, number } = await drawn(world, plan.id);
    await world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Ledger).append(tx, Array.from({ length: 1100 }, () => ({ aggregate: `draw:${id}`, action: 'draw.reserves-exhausted', data: {} }))));
    expect((await planner.get(`/api/draws/${id}`).expect(200)).body.timeline).toHaveLength(1103);
    expect((await planner.get(`/api/public/draws/${number}`).expect(200)).body.entries).toHaveLength(1103);
  });

  it('draws once with the public value; the same value again changes nothing, another is refused', async () => {
    const plan = await publishedPlan(world, ground);
    const { id } = await drawn(world, plan.id);
    const { body } = await dispatcher.post(`/api/draws/${id}/confirmation`, { value: ' ０３-07-12-18-25-31 + 09 ' }).expect(200);
    expect(body).toMatchObject({ state: 'drawn', publicValue: VALUE, units: 6, reserves: 4 });
    expect(body.timeline.map((entry: { action: string }) => entry.action)).toEqual(['draw.committed', 'draw.value-entered', 'draw.drawn']);
    for (const route of ['value', 'confirmation']) {
      const other = await planner.post(`/api/draws/${id}/${route}`, { value: VALUE.replace('09', '10') }).expect(409);
      expect(other.body.code).toBe('draws.value-recorded');
    }
    const wrong = await planner.post(`/api/draws/${id}/value`, { value: '3-7' }).expect(422);
    expect(wrong.body.code).toBe('draws.public-value');
  });

  it('draws once however many confirm the public value at the same moment', async () => {
    const plan = await publishedPlan(world, ground);
    const { body } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    world.clock.advance({ seconds: 61 });
    await planner.post(`/api/draws/${body.id}/value`, { value: VALUE }).expect(200);
    const answers = await Promise.all([1, 2, 3, 4].map(() => dispatcher.post(`/api/draws/${body.id}/confirmation`, { value: VALUE })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.resultHash)).size).toBe(1);
    const { body: after } = await planner.get(`/api/draws/${body.id}`).expect(200);
    expect(after.timeline).toHaveLength(3);
  });

  it('becomes visits of two samplers each; premises drawn in two strata are one visit', async () => {
    const strata = ['S001', 'S002'].map((code) => stratum(world, ground, code, { quota: 20, reserves: 0, businessType: 'catering', dueOn: code === 'S001' ? '2026-10-31' : '2026-09-30' }));
    const plan = await publishedPlan(world, ground, { strata });
    const { id } = await drawn(world, plan.id);
    announced = [];
    const { body } = await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    expect(body).toMatchObject({ state: 'dispatched', units: 40, visits: 20, mayRead: true });
    expect(announced).toHaveLength(1);
    const { visits } = announced[0]!;
    expect(visits).toHaveLength(20);
    for (const visit of visits) {
      expect(new Set(visit.stratumIds)).toEqual(new Set(plan.strata.map((each) => each.id)));
      expect(visit.samplers).toHaveLength(2);
      expect(visit.dueOn).toBe('2026-09-30');
    }
    const again = await dispatcher.post(`/api/draws/${id}/dispatch`).expect(409);
    expect(again.body.code).toBe('lifecycle.not-now');
  });

  it('gives the next reserves of each stratum in order, and none when they are used up', async () => {
    const plan = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { quota: 2, reserves: 2 })] });
    const { id } = await drawn(world, plan.id);
    announced = [];
    await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    const [first, second] = announced[0]!.visits;
    const { body: reserves } = await dispatcher.get(`/api/draws/${id}/units?role=reserve`).expect(200);
    const one = (await takeReserve(id, first!)) as DispatchedVisit;
    const two = (await takeReserve(id, second!)) as DispatchedVisit;
    expect([one.unitCode, two.unitCode]).toEqual(reserves.items.map((each: { unitCode: string }) => each.unitCode));
    expect(one.samplers).toHaveLength(2);
    expect(await takeReserve(id, one)).toBeNull();
    const { body: after } = await dispatcher.get(`/api/draws/${id}/units?role=reserve`).expect(200);
    expect(after.items[0]).toMatchObject({ visitId: one.visitId, replacesVisitId: first!.visitId, reason: '关门' });
    expect(await takeReserve(id, { ...first!, visitId: id })).toBe('draws.visit-unknown');
    await closeVisits(world, id, dispatcher);
    expect(await takeReserve(id, first!)).toBe('draws.not-dispatched');
  });

  it('announces the further visits where the reserves of two strata are different premises', async () => {
    const strata = [stratum(world, ground, 'S001', { quota: 1, reserves: 1, businessType: 'catering' }), stratum(world, ground, 'S002', { quota: 1, reserves: 1, businessType: 'distribution' })];
    const plan = await publishedPlan(world, ground, { strata });
    const { id } = await drawn(world, plan.id);
    announced = [];
    await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    const [visit] = announced[0]!.visits;
    announced = [];
    const taken = (await takeReserve(id, visit!, plan.strata.map((each) => each.id))) as DispatchedVisit;
    expect(announced.flatMap((fact) => fact.visits)).toHaveLength(1);
    expect(new Set([...taken.stratumIds, ...announced[0]!.visits[0]!.stratumIds])).toEqual(new Set(plan.strata.map((each) => each.id)));
  });

  it('is verified by anyone from what is published after the last visit', async () => {
    const plan = await publishedPlan(world, ground);
    const { id, number } = await drawn(world, plan.id, { weighting: 'credit-class', weightsPublic: true });
    await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    await closeVisits(world, id, dispatcher);
    await closeVisits(world, id, dispatcher);
    const anonymous = world.anonymous();
    const { body } = await anonymous.get(`/api/public/draws/${number}`).expect(200);
    expect(body).toMatchObject({ state: 'closed', bundleUrl: `/api/public/draws/${number}/bundle.zip` });
    expect(body.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(body.entries.map((entry: { action: string }) => entry.action)).toEqual(['draw.committed', 'draw.value-entered', 'draw.drawn', 'draw.dispatched', 'draw.closed']);
    const bundle = await bundleAt(anonymous, body.bundleUrl);
    expect(verifyDraw(nodeHasher, bundle)).toMatchObject({ valid: true, failed: [] });
    const torn = verifyDraw(nodeHasher, { ...bundle, revealed: { ...bundle.revealed, roster: null } });
    expect(torn.steps.find(({ check }) => check === 'roster')?.refusal?.code).toBe('draws.roster-missing');
    const frame = await anonymous.get(body.frameUrl).expect(200);
    expect(frame.text).toBe(Buffer.from(bundle.revealed.frame).toString());
    expect(frame.text).toMatch(/^id,stratum,weight\n/);
    expect((await anonymous.get(body.resultUrl).expect(200)).text.trim().split('\n')).toHaveLength(11);
    expect((await anonymous.get(body.rosterUrl).expect(200)).text.trim().split('\n')).toHaveLength(7);
    await (await world.as('auditor')).get(`/api/draws/${id}/units`).expect(200);
  });

  it('publishes the frame without weights where the bureau withholds them, and a bundle in which the rest can be checked; auditors get them', async () => {
    const plan = await publishedPlan(world, ground);
    const { id, number } = await drawn(world, plan.id, { weighting: 'credit-class' });
    await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    await closeVisits(world, id, dispatcher);
    const anonymous = world.anonymous();
    expect((await anonymous.get(`/api/public/draws/${number}/frame.csv`).expect(200)).text.split('\n')[1]).toBe('T000000-S001,S001');
    expect((await anonymous.get(`/api/public/draws/${number}/units?uscc=91620000MA00000000`).expect(404)).body.code).toBe('draws.not-in-frame');
    const open = verifyDraw(nodeHasher, await bundleAt(anonymous, `/api/public/draws/${number}/bundle.zip`));
    expect(open).toMatchObject({ valid: true, withheld: true });
    const whole = verifyDraw(nodeHasher, await bundleAt(await world.as('auditor'), `/api/draws/${id}/bundle.zip`));
    expect(whole).toMatchObject({ valid: true, withheld: false });
    expect(whole.steps.every((step) => step.outcome === 'passed')).toBe(true);
    const theirs = await (await world.as('auditor')).get(`/api/draws/${id}/frame.csv`).expect(200);
    expect(theirs.text.split('\n')[1]).toBe('T000000-S001,S001,1');
  });

  it('records who was left out of the frame and why', async () => {
    const sampled = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { divisionCode: '622922', businessType: 'catering' })] });
    await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await tx.query(`UPDATE directory.enterprise SET status = 'closed' WHERE name = '示例食品店4'`);
      await tx.query(
        `INSERT INTO directory.supervision_record (premises_id, kind, at, source) SELECT id, 'sampled', $1, 'test' FROM directory.premises WHERE code = 'T000014'`, [world.clock.now()]);
    });
    const { body } = await planner.post('/api/draws', drawBody(world, sampled.id, { excludeSampledMonths: 6, quotas: [{ stratumId: sampled.strata[0]!.id, take: 1, reserves: 0 }] })).expect(201);
    expect(body.exclusions).toEqual({ closed: 1, 'no-stratum': 4, 'sampled-recently': 1 });
    const list = await dispatcher.get(`/api/draws/${body.id}/exclusions.csv`).expect(200);
    expect(list.text).toContain('T000004,closed\n');
    expect(list.text).toContain('T000014,sampled-recently\n');
  });

  it('is drawn again only as a new draw that names the old one with its reason; the old one stays visible', async () => {
    const plan = await publishedPlan(world, ground);
    const first = await drawn(world, plan.id);
    expect((await planner.post('/api/draws', drawBody(world, plan.id)).expect(409)).body.code).toBe('draws.plan-has-draw');
    expect((await planner.post('/api/draws', drawBody(world, plan.id, { replaces: first.id })).expect(422)).body.code).toBe('draws.reason-needed');
    const { body: second } = await planner.post('/api/draws', drawBody(world, plan.id, { replaces: first.id, reason: '名录有误' })).expect(201);
    expect(second).toMatchObject({ replaces: first.number, redrawReason: '名录有误', state: 'committed' });
    expect((await planner.get(`/api/draws/${first.id}`).expect(200)).body).toMatchObject({ state: 'superseded', replacedBy: second.number });
    expect((await dispatcher.post(`/api/draws/${first.id}/dispatch`).expect(409)).body.code).toBe('lifecycle.not-now');
    world.clock.advance({ seconds: 61 });
    await valueKnown(world, second.id);
    await dispatcher.post(`/api/draws/${second.id}/dispatch`).expect(200);
    expect((await world.anonymous().get(`/api/public/draws/${first.number}/result.csv`).expect(404)).body.code).toBe('draws.not-revealed');
    await closeVisits(world, second.id, dispatcher);
    const bundle = await bundleAt(world.anonymous(), `/api/public/draws/${first.number}/bundle.zip`);
    expect(verifyDraw(nodeHasher, bundle).valid).toBe(true);
  });

  it('keeps from each sampler the units that avoidance names', async () => {
    const [sampler] = await samplers(world);
    const plan = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { quota: 20, reserves: 0, businessType: 'distribution' })] });
    const [premises] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>(`SELECT id FROM directory.premises WHERE code = 'T000001'`));
    const { body: own } = await sampler!.post('/api/own/avoidances', { premisesId: premises!.id, ground: 'kin' }).expect(201);
    expect(own).toMatchObject({ accountId: sampler!.accountId, premisesCode: 'T000001', endedAt: null });
    expect((await sampler!.post('/api/own/avoidances', { premisesId: premises!.id, ground: 'kin' }).expect(409)).body.code).toBe('draws.avoidance-exists');
    expect((await planner.post('/api/avoidances', { accountId: planner.accountId, premisesId: premises!.id, ground: 'other' }).expect(422)).body.code).toBe('draws.not-a-sampler');
    expect((await planner.post('/api/avoidances', { accountId: sampler!.accountId, premisesId: plan.id, ground: 'other' }).expect(422)).body.code).toBe('draws.premises-unknown');
    expect((await sampler!.get('/api/own/avoidances').expect(200)).body.items).toHaveLength(1);
    const { id } = await drawn(world, plan.id);
    const { body } = await dispatcher.get(`/api/draws/${id}/units?limit=200`).expect(200);
    const unit = body.items.find((each: { unitCode: string }) => each.unitCode === 'T000001');
    expect(unit.inspectors).toHaveLength(2);
    expect(unit.inspectors.map((each: { accountId: string }) => each.accountId)).not.toContain(sampler!.accountId);
    await planner.post(`/api/avoidances/${own.id}/end`).expect(200);
    expect((await planner.post(`/api/avoidances/${own.id}/end`).expect(404)).body.code).toBe('draws.avoidance-not-found');
    expect((await planner.get('/api/avoidances').expect(200)).body.items[0].endedAt).not.toBeNull();
  });

  it('is refused without a published plan, with an event that is past, a weak pattern, a quota above its stratum or too few samplers', async () => {
    const draft = await planner.post('/api/plans', planBody(world, ground)).expect(201);
    expect((await planner.post('/api/draws', drawBody(world, draft.body.id)).expect(409)).body.code).toBe('plan.not-published');
    const plan = await publishedPlan(world, ground);
    const [first] = plan.strata;
    const refused: readonly [number, string, Record<string, unknown>][] = [
      [422, 'draws.event-past', { eventAt: world.clock.now().toISOString() }],
      [422, 'draws.pattern-too-weak', { pattern: '999' }],
      [422, 'draws.quota-above-stratum', { quotas: [{ stratumId: first!.id, take: 1000, reserves: 0 }] }],
      [422, 'draws.stratum-not-in-plan', { quotas: [{ stratumId: draft.body.strata[0].id, take: 1, reserves: 0 }] }],
      [422, 'draws.roster-too-small', { cap: 1 }],
      [422, 'draws.empty-roster', { rosterOrganisationIds: [world.places.otherCounty] }],
      [404, 'draws.not-found', { replaces: plan.id, reason: '无' }],
    ];
    for (const [status, code, change] of refused) {
      const response = await planner.post('/api/draws', drawBody(world, plan.id, change));
      expect([response.status, response.body.code]).toEqual([status, code]);
    }
    const other = await publishedPlan(world, ground);
    const foreign = await planner.post('/api/draws', drawBody(world, other.id)).expect(201);
    expect((await planner.post('/api/draws', drawBody(world, plan.id, { replaces: foreign.body.id, reason: '无' })).expect(422)).body.code).toBe('draws.other-plan');
    const above = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001')] }, 'county');
    expect((await planner.post('/api/draws', drawBody(world, above.id)).expect(403)).body.code).toBe('plan.not-organiser');
    const county = await world.as('planner', { place: 'county' });
    const bySamplersOfLaboratory = await county.post('/api/draws', drawBody(world, above.id, { rosterOrganisationIds: [world.places.foodCentre] })).expect(201);
    expect(bySamplersOfLaboratory.body.rosterSize).toBe(3);
    expect((await planner.post(`/api/draws/${bySamplersOfLaboratory.body.id}/value`, { value: VALUE }).expect(403)).body.code).toBe('draws.not-organiser');
    const undone = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect((await dispatcher.get(`/api/draws/${undone.body.id}/result.csv`).expect(404)).body.code).toBe('draws.nothing-drawn');
    expect((await county.post('/api/draws', drawBody(world, plan.id)).expect(404)).body.code).toBe('plan.not-found');
    const countyPlan = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { tag: 'rural-market', quota: 0 })] }, 'county');
    expect((await county.post('/api/draws', drawBody(world, countyPlan.id)).expect(422)).body.code).toBe('draws.empty-frame');
  });

  it('uses a nonce, and so a seed, once', async () => {
    const nonces = world.get(NonceSource);
    const usual = nonces.next;
    nonces.next = () => Buffer.alloc(32, 7);
    try {
      const [one, two] = [await publishedPlan(world, ground), await publishedPlan(world, ground)];
      await planner.post('/api/draws', drawBody(world, one.id)).expect(201);
      expect((await planner.post('/api/draws', drawBody(world, two.id)).expect(409)).body.code).toBe('draws.nonce-used');
    } finally {
      nonces.next = usual;
    }
  });

  it('leaves a ledger that verifies', async () => {
    const report = await world.get(LedgerVerification).verify(SYSTEM);
    expect(report.findings).toEqual([]);
    expect(report.rows).toBeGreaterThan(200);
  });
});
