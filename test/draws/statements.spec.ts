import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Draws, DrawDispatched, type DispatchedVisit } from '../../src/draws/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { World } from '../support/world.js';
import { callerOf, drawBody, layGround, publishedPlan, samplers, stratum, VALUE, type Ground } from './ground.js';
import { DrawPreparation } from '../../src/draws/index.js';
import { sqlStatements } from '../../src/platform/metrics/index.js';

let world: World;
let ground: Ground;

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world);
  await samplers(world);
});
afterAll(() => world.close());

async function statementsOf(command: () => Promise<unknown>): Promise<number> {
  const sum = async () => (await sqlStatements.get()).values.find(({ metricName }) => metricName?.endsWith('_sum'))?.value ?? 0;
  const before = await sum();
  await command();
  return (await sum()) - before;
}

async function counts(strata: number, quota: number): Promise<Record<string, number>> {
  const visits: DispatchedVisit[] = [];
  world.get(Facts).on(DrawDispatched, async (_, fact) => void visits.push(...fact.visits));
  const codes = Array.from({ length: strata }, (_, n) => stratum(world, ground, `S00${n + 1}`, { quota, reserves: quota }));
  const plan = await publishedPlan(world, ground, { strata: codes });
  const dispatcher = await callerOf(world, await world.as('dispatcher'));
  let id = '';
  const prepare = await statementsOf(async () => { id = await world.get(DrawPreparation).prepare(dispatcher, drawBody(world, plan.id)); });
  world.clock.advance({ seconds: 61 });
  const planner = await callerOf(world, await world.as('planner'));
  const enter = await statementsOf(() => world.get(Draws).enter(planner, id, VALUE));
  const confirm = await statementsOf(() => world.get(Draws).confirm(dispatcher, id, VALUE));
  const dispatch = await statementsOf(() => world.get(Draws).dispatch(dispatcher, id));
  const { visitId, stratumIds } = visits[0]!;
  const run = (work: Parameters<UnitOfWork['run']>[1]) => world.get(UnitOfWork).run(SYSTEM, work);
  const takeReserve = await statementsOf(() => run((tx) => world.get(Draws).takeReserve(tx, { drawId: id, visitId, stratumIds: stratumIds.slice(0, 1), reason: '关门' })));
  const close = await statementsOf(() => run((tx) => world.get(Draws).whenVisitsClosed(tx, id)));
  return { prepare, enter, confirm, dispatch, takeReserve, close };
}

it('every command of a draw sends as many statements for many units and strata as for few', async () => {
  const few = await counts(1, 1);
  expect(await counts(5, 15)).toEqual(few);
  for (const [command, n] of Object.entries(few)) expect([command, n <= 20]).toEqual([command, true]);
});
