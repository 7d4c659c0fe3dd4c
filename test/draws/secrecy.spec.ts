import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawDispatched, type DispatchedVisit } from '../../src/draws/index.js';
import { Plans } from '../../src/plans/index.js';
import { ANONYMOUS, SYSTEM, UnitOfWork, type Caller } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { buildDocument } from '../../src/platform/http/index.js';
import { Config } from '../../src/platform/config/index.js';
import { unseal } from '../../src/platform/secrets/index.js';
import { noncePurpose } from '../../src/draws/sealed-nonce.js';
import { World, type Person } from '../support/world.js';
import { callerOf, closeVisits, drawBody, drawn, layGround, publishedPlan, samplers, VALUE } from './ground.js';

const SECRET_TABLES = ['secret', 'frame', 'frozen_key', 'outcome', 'drawn_unit', 'assignment', 'dispatch'];
let world: World;
let draw: { id: string; number: string };
let planId: string;
let visits: readonly DispatchedVisit[] = [];
/** Texts that nobody but dispatching staff may meet before the last visit. */
let secrets: string[] = [];
let people: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  const ground = await layGround(world);
  people = await samplers(world, 8);
  world.get(Facts).on(DrawDispatched, async (_, fact) => void (visits = fact.visits));
  planId = (await publishedPlan(world, ground)).id;
  draw = await drawn(world, planId, { rosterOrganisationIds: [world.places.foodCentre] });
  await (await world.as('dispatcher')).post(`/api/draws/${draw.id}/dispatch`).expect(200);
  secrets = await world.get(UnitOfWork).read(SYSTEM, async (tx) => {
    const [{ sealed }] = await tx.query<{ sealed: Buffer }>('SELECT sealed FROM draws.secret WHERE draw_id = $1', [draw.id]) as [{ sealed: Buffer }];
    const units = await tx.query<{ premisesId: string; ticket: string; seedHash: string }>(
      `SELECT u.premises_id AS "premisesId", u.ticket, o.seed_hash AS "seedHash" FROM draws.drawn_unit u JOIN draws.outcome o ON o.draw_id = u.draw_id WHERE u.draw_id = $1`, [draw.id]);
    const nonce = unseal(world.get(Config).secret, noncePurpose(draw.id), sealed).toString('hex');
    return ['T0000', '示例食品店', '示例路', nonce, ...units.flatMap(({ premisesId, ticket, seedHash }) => [premisesId, ticket, seedHash])];
  });
});
afterAll(() => world.close());

/** Everyone who must find nothing. */
async function outsiders(): Promise<readonly (readonly [string, Person])[]> {
  const drawnSamplers = new Set(visits.flatMap((visit) => visit.samplers.map(({ accountId }) => accountId)));
  return [
    ['anonymous', world.anonymous()],
    ['planner', await world.as('planner')],
    ['leader', await world.as('leader')],
    ['auditor', await world.as('auditor')],
    ['platform administrator', await world.as('platform-administrator')],
    ['enterprise', await world.as('enterprise-user')],
    ['unassigned sampler', people.find(({ accountId }) => !drawnSamplers.has(accountId))!],
    ['dispatcher of another bureau', await world.as('dispatcher', { place: 'county' })],
    ['quality manager of the laboratory', await world.as('quality-manager')],
  ];
}

async function everyAnswer(person: Person): Promise<string> {
  const { paths } = buildDocument(world.app, 'test');
  const bodies: Readonly<Record<string, object>> = {
    '/api/draws': drawBody(world, planId), '/api/draws/{id}/value': { value: VALUE }, '/api/draws/{id}/confirmation': { value: VALUE }, '/api/plans/{id}/close': { version: 1 },
  };
  let text = '';
  for (const [path, methods] of Object.entries(paths)) {
    if (!/^\/api\/(draws|public\/draws|plans|avoidances|own\/avoidances)/.test(path)) continue;
    const id = path.startsWith('/api/plans') ? planId : draw.id;
    for (const method of ['get', 'post', 'put'] as const) {
      if (!methods[method]) continue;
      const address = path.replace('{id}', id).replace('{number}', draw.number);
      const answer = method === 'get' ? await person.get(address) : await person[method](address, bodies[path] ?? {});
      text += `${method} ${address} ${answer.status} ${answer.text ?? JSON.stringify(answer.body)}\n`;
    }
  }
  for (const extra of [`/api/draws/${draw.id}/units?role=reserve`, `/api/ledger/entries?aggregate=draw:${draw.id}`, `/api/ledger/entries?aggregate=plan:${planId}`]) {
    text += `get ${extra} ${(await person.get(extra)).text}\n`;
  }
  return text;
}

const rowsSeen = (caller: Caller, table: string): Promise<{ n: number }[]> =>
  world.get(UnitOfWork).read(caller, (tx) => tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM draws.${table} WHERE draw_id = $1`, [draw.id]));

it('a stratum that does not exist, or is not the reader’s, is not found', async () => {
  const foreign = await callerOf(world, await world.as('planner', { place: 'otherCounty' }));
  const asked = world.get(UnitOfWork).read(foreign, (tx) => world.get(Plans).stratum(tx, visits[0]!.stratumIds[0]!));
  await expect(asked).rejects.toMatchObject({ refusal: { code: 'plan.stratum-not-found' } });
});

describe('what was drawn, before the last visit', () => {
  it('is found by no outsider on any route, in any refusal, file or ledger entry', async () => {
    for (const [who, person] of await outsiders()) {
      const text = await everyAnswer(person);
      for (const secret of secrets) expect([who, text.includes(secret)]).toEqual([who, false]);
    }
  });

  it('is refused with a reason that names nothing', async () => {
    for (const role of ['planner', 'auditor', 'leader'] as const) {
      const person = await world.as(role);
      for (const path of ['units', 'frame.csv', 'roster.csv', 'result.csv', 'exclusions.csv', 'bundle.zip']) {
        const response = await person.get(`/api/draws/${draw.id}/${path}`).expect(403);
        expect(response.body).toMatchObject({ code: 'draws.sealed', facts: {} });
      }
    }
    for (const path of ['frame.csv', 'roster.csv', 'avoidances.csv', 'result.csv', 'bundle.zip', 'units?uscc=91620000000000000X']) {
      expect((await world.anonymous().get(`/api/public/draws/${draw.number}/${path}`).expect(404)).body.code).toBe('draws.not-revealed');
    }
  });

  it('is hidden from outsiders by row-level security too, where a query forgets to ask', async () => {
    const callers: [string, Caller][] = [['anonymous', ANONYMOUS]];
    for (const [who, person] of await outsiders()) if (person.accountId) callers.push([who, await callerOf(world, person)]);
    for (const [who, caller] of callers) {
      for (const table of SECRET_TABLES) expect([who, table, (await rowsSeen(caller, table))[0]!.n]).toEqual([who, table, 0]);
    }
  });

  it('is written by nobody but the application itself', async () => {
    const dispatcher = await callerOf(world, await world.as('dispatcher'));
    await expect(world.get(UnitOfWork).run(dispatcher, (tx) => tx.query(
      `INSERT INTO draws.dispatch (id, draw_id, visit_id, drawn_unit_id, sampler_ids, due_on, at) SELECT gen_random_uuid(), draw_id, visit_id, drawn_unit_id, sampler_ids, due_on, at FROM draws.dispatch LIMIT 1`)))
      .rejects.toThrow(/row-level security/);
    await expect(world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE draws.drawn_unit SET rank = 9'))).rejects.toThrow(/permission denied/);
  });

  it('is seen by the organiser’s dispatchers', async () => {
    const { body } = await (await world.as('dispatcher')).get(`/api/draws/${draw.id}/units`).expect(200);
    expect(body.items).toHaveLength(6);
    expect(body.items[0]).toMatchObject({ unitCode: expect.stringMatching(/^T/), name: expect.stringContaining('示例食品店'), inspectors: [{ name: 'sampler甲' }, {}] });
  });

  it('is seen by an assigned sampler for the own visits only', async () => {
    const [visit] = visits;
    const mine = visit!.samplers[0]!.accountId;
    const sampler = people.find(({ accountId }) => accountId === mine)!;
    const own = visits.filter(({ samplers: team }) => team.some(({ accountId }) => accountId === mine)).map(({ premisesId }) => premisesId);
    const rows = await world.get(UnitOfWork).read(await callerOf(world, sampler), (tx) => tx.query<{ premisesId: string }>('SELECT premises_id AS "premisesId" FROM draws.drawn_unit'));
    expect(new Set(rows.map(({ premisesId }) => premisesId))).toEqual(new Set(own));
    await sampler.get(`/api/draws/${draw.id}/units`).expect(403);
    const stratum = await world.get(UnitOfWork).read(await callerOf(world, sampler), (tx) => world.get(Plans).stratum(tx, visit!.stratumIds[0]!));
    expect(stratum.planId).toBe(planId);
  });
});

describe('what was drawn, after the last visit', () => {
  it('is seen by planner and auditor, and still by no other county’s staff or enterprise', async () => {
    await closeVisits(world, draw.id, await world.as('dispatcher'));
    for (const role of ['planner', 'auditor'] as const) {
      expect((await (await world.as(role)).get(`/api/draws/${draw.id}/units`).expect(200)).body.items).toHaveLength(6);
    }
    await (await world.as('dispatcher', { place: 'county' })).get(`/api/draws/${draw.id}/units`).expect(404);
    await (await world.as('enterprise-user')).get(`/api/draws/${draw.id}/units`).expect(403);
  });
});
