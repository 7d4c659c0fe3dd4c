import { it } from '@jest/globals';
import { Draws, DrawPreparation } from '../../src/draws/index.js';
import { World } from '../support/world.js';
import { callerOf, drawBody, layGround, publishedPlan, samplers, stratum, VALUE } from './ground.js';
import { sqlStatements } from '../../src/platform/metrics/index.js';

it('big', async () => {
  const world = await World.open();
  const ground = await layGround(world, 137_115);
  await samplers(world, 60);
  const sum = async () => (await sqlStatements.get()).values.find(({ metricName }) => metricName?.endsWith('_sum'))?.value ?? 0;
  const dispatcher = await callerOf(world, await world.as('dispatcher'));
  for (const weighting of ['none', 'credit-class']) for (let round = 0; round < 2; round++) {
    const plan = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { quota: 500, reserves: 500 })] });
    const time = async (name: string, work: () => Promise<unknown>) => {
      const [b, t] = [await sum(), performance.now()];
      const r = await work();
      console.log(weighting, name, Math.round(performance.now() - t), 'ms', (await sum()) - b, 'statements');
      return r;
    };
    const id = (await time('prepare', () => world.get(DrawPreparation).prepare(dispatcher, drawBody(world, plan.id, { weighting }) as never))) as string;
    world.clock.advance({ seconds: 61 });
    await time('record', () => world.get(Draws).record(dispatcher, id, VALUE));
    await time('dispatch', () => world.get(Draws).dispatch(dispatcher, id));
  }
  await world.close();
}, 300_000);
