import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawDispatched, Draws, type DispatchedVisit } from '../../src/draws/index.js';
import { verifyDraw } from '../../src/draws/domain/index.js';
import { nodeHasher } from '../../src/draws/node-hasher.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { accredit } from '../support/accredit.js';
import { World, type Person } from '../support/world.js';
import { bundleAt, closeVisits, drawBody, drawn, layGround, planBody, publishedPlan, samplers, stratum, type Ground } from './ground.js';

let world: World;
let ground: Ground;
let planner: Person;
let dispatcher: Person;
let pool: string[];
let visits: DispatchedVisit[] = [];

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world, 40, ['GB 5009.15-2023']);
  planner = await world.as('planner');
  dispatcher = await world.as('dispatcher');
  await samplers(world);
  pool = [world.places.foodCentre, world.places.thirdParty];
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await accredit(world, tx, 'foodCentre', { number: '260000000001' });
    await accredit(world, tx, 'thirdParty', { number: '260000000002' });
  });
  world.get(Facts).on(DrawDispatched, async (_, fact) => void visits.push(...fact.visits));
});
afterAll(() => world.close());

const drawnStratum = (change: Record<string, unknown> = {}) => stratum(world, ground, 'S001', { laboratoryPool: pool, quota: 8, reserves: 2, businessType: 'catering', ...change });
const premisesOf = async (code: string): Promise<string> => (await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>('SELECT id FROM directory.premises WHERE code = $1', [code])))[0]!.id;

describe('a plan that names several laboratories for a stratum', () => {
  it('has one drawn for each unit, sends the samples there, and anyone can compute it again', async () => {
    const plan = await publishedPlan(world, ground, { strata: [drawnStratum(), stratum(world, ground, 'S002')] });
    const { id, number } = await drawn(world, plan.id, { laboratoryCap: 6 });
    const { body: open } = await planner.get(`/api/public/draws/${number}`).expect(200);
    expect(open.laboratories).toMatchObject({ count: 2, cap: 6 });
    expect(JSON.stringify(open)).not.toContain(pool[0]);
    visits = [];
    await dispatcher.post(`/api/draws/${id}/dispatch`).expect(200);
    const { body: units } = await dispatcher.get(`/api/draws/${id}/units`).expect(200);
    expect(units.items.filter(({ laboratoryName }: { laboratoryName: string | null }) => laboratoryName)).toHaveLength(8);
    const mine = visits.flatMap(({ laboratories }) => laboratories);
    expect(mine).toHaveLength(8);
    expect(new Set(mine.map(({ laboratoryId }) => laboratoryId)).size).toBe(2);
    const rows = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ visit: string; stratum: string; laboratory: string }>(
      'SELECT visit_id AS visit, stratum_id AS stratum, laboratory_id AS laboratory FROM samples.visit_stratum WHERE visit_id = ANY ($1)', [visits.map(({ visitId }) => visitId)]));
    for (const { visit, stratum: one, laboratory } of rows) {
      const drawnFor = visits.find(({ visitId }) => visitId === visit)!.laboratories.find(({ stratumId }) => stratumId === one);
      expect(laboratory).toBe(drawnFor?.laboratoryId ?? world.places.foodCentre);
    }
    const visit = visits.find(({ laboratories }) => laboratories.length === 1)!;
    const next = await world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Draws).takeReserve(tx, { drawId: id, visitId: visit.visitId, stratumIds: [plan.strata[0]!.id], reason: '关门' }));
    expect(pool).toContain(next!.laboratories[0]!.laboratoryId);
    await closeVisits(world, id, dispatcher);
    const bundle = await bundleAt(planner, `/api/public/draws/${number}/bundle.zip`);
    expect(verifyDraw(nodeHasher, bundle)).toMatchObject({ valid: true, failed: [] });
    expect(bundle.announced.laboratories).toMatchObject({ cap: 6 });
    const { text } = await planner.get(`/api/public/draws/${number}/laboratories.csv`).expect(200);
    expect(text).toMatch(/^laboratory,strata,avoids\nl[0-9a-f]{16},S001,/);
  });

  it('keeps a laboratory away from enterprises in which it has an interest, whoever declared it', async () => {
    const declared: string[] = [];
    const manager = await world.as('quality-manager', { place: 'thirdParty' });
    for (const code of ground.codes.filter((_, n) => n % 2 === 0).slice(0, 10)) {
      const premisesId = await premisesOf(code);
      await manager.post('/api/own/laboratory-interests', { premisesId, ground: 'holding' }).expect(201);
      declared.push((await planner.post('/api/laboratory-interests', { laboratoryId: pool[1], premisesId, ground: 'holding' }).expect(201)).body.id);
    }
    expect((await planner.post('/api/laboratory-interests', { laboratoryId: pool[1], premisesId: await premisesOf(ground.codes[0]!), ground: 'other' }).expect(409)).body.code).toBe('draws.interest-exists');
    expect((await planner.post('/api/laboratory-interests', { laboratoryId: pool[1], premisesId: pool[1], ground: 'other' }).expect(422)).body.code).toBe('draws.premises-unknown');
    const listed = await planner.get('/api/laboratory-interests?limit=200').expect(200);
    expect(listed.body.items.map(({ id }: { id: string }) => id).sort()).toEqual([...declared].sort());
    const plan = await publishedPlan(world, ground, { strata: [drawnStratum({ quota: 20, reserves: 0 })] });
    const { id } = await drawn(world, plan.id, { laboratoryCap: 20 });
    const { body } = await dispatcher.get(`/api/draws/${id}/units`).expect(200);
    const name = (await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ name: string }>('SELECT name FROM organisations.organisation WHERE id = $1', [pool[1]])))[0]!.name;
    const away = new Set(ground.codes.filter((_, n) => n % 2 === 0).slice(0, 10));
    for (const unit of body.items as { unitCode: string; laboratoryName: string }[]) if (away.has(unit.unitCode)) expect(unit.laboratoryName).not.toBe(name);
    await planner.post(`/api/laboratory-interests/${declared[0]}/end`).expect(200);
    expect((await planner.post(`/api/laboratory-interests/${declared[0]}/end`).expect(404)).body.code).toBe('draws.interest-not-found');
  });

  it('is refused, saying by how much, where the cap cannot hold a stratum, and where no laboratory covers the scheme', async () => {
    const plan = await publishedPlan(world, ground, { strata: [drawnStratum()] });
    const short = await planner.post('/api/draws', drawBody(world, plan.id, { laboratoryCap: 3 })).expect(422);
    expect(short.body).toMatchObject({ code: 'draws.laboratories-too-few', facts: { stratum: 'S001', laboratories: 2, units: 8, missing: 2 } });
    // After the last day of both certificates.
    const late = await planner.post('/api/draws', drawBody(world, plan.id, { eventAt: '2030-01-02T04:00:00Z' })).expect(422);
    expect(late.body).toMatchObject({ code: 'draws.laboratories-not-covering', facts: { stratum: 'S001', laboratories: 2, day: '2030-01-02' } });
    const wrong = await planner.post('/api/plans', { ...planBody(world, ground), strata: [drawnStratum({ laboratoryPool: [pool[0], world.places.station] })] }).expect(422);
    expect(wrong.body.code).toBe('plan.not-a-laboratory');
  });

  it('is refused at the draw, naming no unit, where avoidance leaves none, and draws nothing', async () => {
    for (const code of ground.codes.filter((_, n) => n % 2 === 0)) await planner.post('/api/laboratory-interests', { laboratoryId: pool[1], premisesId: await premisesOf(code), ground: 'service' });
    const plan = await publishedPlan(world, ground, { strata: [drawnStratum({ quota: 20, reserves: 0 })] });
    const { body } = await planner.post('/api/draws', drawBody(world, plan.id, { laboratoryCap: 10 })).expect(201);
    world.clock.advance({ seconds: 61 });
    await planner.post(`/api/draws/${body.id}/value`, { value: '03-07-12-18-25-31+09' }).expect(200);
    const answer = await dispatcher.post(`/api/draws/${body.id}/confirmation`, { value: '03-07-12-18-25-31+09' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'draws.laboratories-exhausted', facts: { missing: 10, avoiding: 10 } });
    expect(JSON.stringify(answer.body)).not.toContain('T0000');
    expect((await planner.get(`/api/draws/${body.id}`).expect(200)).body).toMatchObject({ state: 'committed', publicValue: null });
  });

  it('leaves a ledger that verifies', async () => {
    expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
  });
});
