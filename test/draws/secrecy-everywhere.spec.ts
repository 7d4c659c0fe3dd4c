import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawDispatched, Draws, type DispatchedVisit } from '../../src/draws/index.js';
import { noncePurpose } from '../../src/draws/sealed-nonce.js';
import { Config } from '../../src/platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { buildDocument } from '../../src/platform/http/index.js';
import { unseal } from '../../src/platform/secrets/index.js';
import { World, type Person } from '../support/world.js';
import { callerOf, drawBody, layGround, publishedPlan, samplers, VALUE, valueKnown } from './ground.js';

let world: World;
let planId: string;
let draw: { id: string; number: string };
let visits: readonly DispatchedVisit[] = [];
let people: Person[] = [];
/** What only dispatching staff may know before the last visit: nonce, seed, tickets, pseudonyms with who is behind them, and which visits there are. */
let secrets: readonly string[] = [];

beforeAll(async () => {
  world = await World.open();
  const ground = await layGround(world);
  people = await samplers(world, 8);
  const planner = await world.as('planner');
  const dispatcher = await world.as('dispatcher');
  world.get(Facts).on(DrawDispatched, async (_, fact) => void (visits = [...visits, ...fact.visits]));
  planId = (await publishedPlan(world, ground)).id;
  draw = (await planner.post('/api/draws', drawBody(world, planId, { rosterOrganisationIds: [world.places.foodCentre] })).expect(201)).body;
  world.clock.advance({ seconds: 61 });
  await valueKnown(world, draw.id);
  await dispatcher.post(`/api/draws/${draw.id}/confirmation`, { value: VALUE.replace('09', '10') });
  await dispatcher.post(`/api/draws/${draw.id}/dispatch`).expect(200);
  const [visit] = visits;
  const reporter = await callerOf(world, people.find(({ accountId }) => accountId === visit!.samplers[0]!.accountId)!);
  await world.get(UnitOfWork).run(reporter, (tx) => world.get(Draws).takeReserve(tx, { drawId: draw.id, visitId: visit!.visitId, stratumIds: visit!.stratumIds.slice(0, 1), reason: '关门' }));
  secrets = await world.get(UnitOfWork).read(SYSTEM, async (tx) => {
    const [row] = await tx.query<{ sealed: Buffer; seedHash: string; key: string }>(
      `SELECT s.sealed, o.seed_hash AS "seedHash", k.roster_key AS key FROM draws.secret s JOIN draws.outcome o ON o.draw_id = s.draw_id JOIN draws.frozen_key k ON k.draw_id = s.draw_id WHERE s.draw_id = $1`, [draw.id]);
    const tickets = await tx.query<{ ticket: string }>('SELECT ticket FROM draws.drawn_unit WHERE draw_id = $1 UNION ALL SELECT ticket FROM draws.assignment WHERE draw_id = $1', [draw.id]);
    const dispatched = await tx.query<{ visitId: string }>('SELECT visit_id AS "visitId" FROM draws.dispatch WHERE draw_id = $1', [draw.id]);
    const nonce = unseal(world.get(Config).secret, noncePurpose(draw.id), row!.sealed).toString('hex');
    const pseudonyms = row!.key.trimEnd().split('\n').slice(1).map((line) => line.split(',')[0]!);
    return [nonce, row!.seedHash, ...pseudonyms, ...tickets.map(({ ticket }) => ticket), ...dispatched.map(({ visitId }) => visitId)];
  });
}, 180_000);
afterAll(() => world.close());

/** Every route of the whole interface that can be read, asked for the draw, its plan and its number. */
async function everythingRead(person: Person): Promise<string> {
  const { paths } = buildDocument(world.app, 'test');
  let text = '';
  for (const [path, methods] of Object.entries(paths)) {
    if (!methods.get || path === '/api/session') continue;
    for (const id of path.includes('{') ? [draw.id, planId] : ['']) {
      const address = path.replace('{number}', draw.number).replace(/\{\w+\}/g, id);
      const answer = await person.get(address);
      text += `${address} ${answer.status} ${answer.text ?? JSON.stringify(answer.body)}\n`;
    }
  }
  return text;
}

describe('what was drawn, before the last visit', () => {
  it('is found on no route of any module by anonymous, an enterprise or a sampler who is not assigned', async () => {
    const assigned = new Set(visits.flatMap((visit) => visit.samplers.map(({ accountId }) => accountId)));
    const readers: readonly (readonly [string, Person])[] = [
      ['anonymous', world.anonymous()], ['enterprise', await world.as('enterprise-user')],
      ['unassigned sampler', people.find(({ accountId }) => !assigned.has(accountId))!],
    ];
    expect(secrets.length).toBeGreaterThan(30);
    for (const [who, person] of readers) {
      const text = await everythingRead(person);
      for (const secret of secrets) expect([who, secret, text.includes(secret)]).toEqual([who, secret, false]);
    }
  }, 180_000);

  it('is a roster that names no account, published or not', async () => {
    const { text } = await (await world.as('dispatcher')).get(`/api/draws/${draw.id}/roster.csv`).expect(200);
    for (const { accountId } of people) expect(text).not.toContain(accountId);
    expect(text).not.toContain('T0000');
  });
});
