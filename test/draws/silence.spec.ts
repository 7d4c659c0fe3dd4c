import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { noncePurpose } from '../../src/draws/sealed-nonce.js';
import { Config } from '../../src/platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { unseal } from '../../src/platform/secrets/index.js';
import { World } from '../support/world.js';
import { drawBody, layGround, publishedPlan, samplers, VALUE } from './ground.js';

let world: World;
let written = '';

beforeAll(async () => {
  // The log writes to standard output; here it is kept instead.
  jest.spyOn(process.stdout, 'write').mockImplementation((text: string | Uint8Array) => {
    written += Buffer.from(text as string).toString('utf8');
    return true;
  });
  world = await World.open({ HENGJIAN_LOG_LEVEL: 'trace' });
});
afterAll(async () => {
  await world.close();
  jest.restoreAllMocks();
});

async function logged(act: () => Promise<unknown>): Promise<string> {
  written = '';
  await act();
  await new Promise((resolve) => setTimeout(resolve, 100)); // it is written behind the answer
  return written;
}

it('a draw, from its preparation until before its last visit, says nothing of nonce, unit, name or inspector in any log line, metric, refusal or job', async () => {
  const ground = await layGround(world);
  const people = await samplers(world, 8);
  const [planner, dispatcher] = [await world.as('planner'), await world.as('dispatcher')];
  const plan = await publishedPlan(world, ground);
  const said: string[] = [];
  let draw = { id: '', number: '' };
  const log = await logged(async () => {
    draw = (await planner.post('/api/draws', drawBody(world, plan.id)).expect(201)).body;
    said.push((await planner.post(`/api/draws/${draw.id}/value`, { value: VALUE })).text);
    world.clock.advance({ seconds: 61 });
    await planner.post(`/api/draws/${draw.id}/value`, { value: VALUE }).expect(200);
    said.push((await planner.post(`/api/draws/${draw.id}/confirmation`, { value: VALUE })).text, (await dispatcher.post(`/api/draws/${draw.id}/confirmation`, { value: VALUE.replace('09', '10') })).text);
    await dispatcher.post(`/api/draws/${draw.id}/confirmation`, { value: VALUE }).expect(200);
    said.push((await dispatcher.post(`/api/draws/${draw.id}/value`, { value: VALUE.replace('09', '11') })).text, (await planner.get(`/api/draws/${draw.id}/units`)).text);
    await dispatcher.post(`/api/draws/${draw.id}/dispatch`).expect(200);
    said.push((await dispatcher.post(`/api/draws/${draw.id}/dispatch`)).text);
    await dispatcher.get(`/api/draws/${draw.id}/units`).expect(200);
    await dispatcher.get('/api/visits').expect(200);
    for (const file of ['frame', 'roster', 'avoidances', 'result', 'bundle']) said.push((await world.anonymous().get(`/api/public/draws/${draw.number}/${file}${file === 'bundle' ? '.zip' : '.csv'}`)).text ?? '');
    said.push((await world.anonymous().get(`/api/public/draws/${draw.number}/units?uscc=91620000000000000A`)).text);
  });
  const { secrets, jobs } = await world.get(UnitOfWork).read(SYSTEM, async (tx) => {
    const [row] = await tx.query<{ sealed: Buffer; seedHash: string }>('SELECT s.sealed, o.seed_hash AS "seedHash" FROM draws.secret s JOIN draws.outcome o ON o.draw_id = s.draw_id WHERE s.draw_id = $1', [draw.id]);
    const nonce = unseal(world.get(Config).secret, noncePurpose(draw.id), row!.sealed).toString('hex');
    const units = await tx.query<{ texts: string[] }>(
      `SELECT ARRAY[u.unit_code, p.code, u.premises_id::text, u.id::text, u.ticket, e.id::text, e.name, p.address] AS texts
       FROM draws.drawn_unit u JOIN directory.premises p ON p.id = u.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id WHERE u.draw_id = $1`, [draw.id]);
    const visits = await tx.query<{ id: string }>('SELECT DISTINCT visit_id::text AS id FROM draws.dispatch WHERE draw_id = $1', [draw.id]);
    const queue = await tx.query<{ payload: unknown }>('SELECT to_jsonb(j) AS payload FROM graphile_worker._private_jobs j');
    return { secrets: [nonce, row!.seedHash, ...units.flatMap(({ texts }) => texts), ...visits.map(({ id }) => id), ...people.map(({ accountId }) => accountId)], jobs: JSON.stringify(queue) };
  });
  expect(log.split('\n').filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(15);
  expect(secrets.length).toBeGreaterThan(60);
  expect(jobs).toContain(draw.id);
  const { text: metrics } = await request(world.server).get('/metrics').expect(200);
  for (const [where, text] of [['log', log], ['metrics', metrics], ['refusals', said.join('\n')], ['jobs', jobs]] as const) {
    expect([where, secrets.filter((secret) => text.includes(secret))]).toEqual([where, []]);
  }
});
