import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readFrame, seedHashOf, seedOf } from '../../src/draws/domain/index.js';
import { NonceSource } from '../../src/draws/index.js';
import { nodeHasher } from '../../src/draws/node-hasher.js';
import { noncePurpose } from '../../src/draws/sealed-nonce.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Config } from '../../src/platform/config/index.js';
import { seal } from '../../src/platform/secrets/index.js';
import { World, type Person } from '../support/world.js';
import { drawBody, drawn, layGround, publishedPlan, samplers, stratum, VALUE, type Ground } from './ground.js';

let world: World;
let ground: Ground;
let planner: Person;
let dispatcher: Person;

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world);
  planner = await world.as('planner');
  dispatcher = await world.as('dispatcher');
  await samplers(world);
});
afterAll(() => world.close());

/** Behind the application's back. */
async function asSuperuser(sql: string, parameters: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(sql, parameters as unknown[]);
  } finally {
    await client.end();
  }
}

async function committed(change: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const plan = await publishedPlan(world, ground, change);
  const { body } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
  world.clock.advance({ seconds: 61 });
  return body;
}

/** The refusal of the draw, after which nothing is half done. */
async function refusal(id: string): Promise<string> {
  await planner.post(`/api/draws/${id}/value`, { value: VALUE }).expect(200);
  const response = await dispatcher.post(`/api/draws/${id}/confirmation`, { value: VALUE });
  const { body } = await planner.get(`/api/draws/${id}`).expect(200);
  expect(body).toMatchObject({ state: 'committed', publicValue: null, resultHash: null });
  const [left] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ n: number }>('SELECT count(*)::int AS n FROM draws.drawn_unit WHERE draw_id = $1', [id]));
  expect(left!.n).toBe(0);
  expect(JSON.stringify(response.body)).not.toContain('T0000');
  return response.body.code;
}

describe('a draw', () => {
  it('is refused where the frame was edited after freezing', async () => {
    const { id } = await committed();
    await asSuperuser(`UPDATE draws.frame SET csv = replace(csv, E'T000000-S001,S001,1\\n', '') WHERE draw_id = $1`, [id]);
    expect(await refusal(id)).toBe('draws.frame-line-changed');
  });

  it('is refused where the roster was edited after freezing', async () => {
    const { id } = await committed();
    await asSuperuser(`UPDATE draws.frame SET roster = regexp_replace(roster, E'\\n[^\\n]+\\n$', E'\\n') WHERE draw_id = $1`, [id]);
    expect(await refusal(id)).toBe('draws.frame-changed');
  });

  it('is refused where the nonce is not the one committed to', async () => {
    const { id } = await committed();
    await asSuperuser('UPDATE draws.secret SET sealed = $2 WHERE draw_id = $1', [id, seal(world.get(Config).secret, noncePurpose(id), Buffer.alloc(32, 1))]);
    expect(await refusal(id)).toBe('draws.nonce-changed');
  });

  it('is refused where its seed served already', async () => {
    const nonces = world.get(NonceSource);
    const usual = nonces.next;
    nonces.next = () => Buffer.alloc(32, 5);
    const { id } = await committed().finally(() => { nonces.next = usual; });
    const other = await committed();
    const [frame] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ csv: string }>('SELECT csv FROM draws.frame WHERE draw_id = $1', [id]));
    const seed = seedOf((readFrame(nodeHasher, frame!.csv) as { hash: string }).hash, '05'.repeat(32), VALUE) as string;
    await asSuperuser(`INSERT INTO draws.outcome (draw_id, seed_hash, csv) VALUES ($1, $2, '')`, [other.id, seedHashOf(nodeHasher, seed)]);
    expect(await refusal(id)).toBe('draws.seed-used');
  });

  it('is refused, naming no unit, where avoidance leaves too few inspectors', async () => {
    const people = await samplers(world);
    const [premises] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>(`SELECT id FROM directory.premises WHERE code = 'T000002'`));
    const declared: string[] = [];
    for (const { accountId } of people.slice(0, 5)) declared.push((await planner.post('/api/avoidances', { accountId, premisesId: premises!.id, ground: 'interest' }).expect(201)).body.id);
    const { id } = await committed({ strata: [stratum(world, ground, 'S001', { quota: 20, reserves: 0, businessType: 'catering' })] });
    expect(await refusal(id)).toBe('draws.roster-exhausted');
    for (const avoidance of declared) await planner.post(`/api/avoidances/${avoidance}/end`).expect(200);
  });

  it('cannot be rewritten, even by the system, once it is announced or drawn', async () => {
    const plan = await publishedPlan(world, ground);
    const { id } = await drawn(world, plan.id);
    const change = (set: string) => world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(`UPDATE draws.draw SET ${set} WHERE id = $1`, [id]));
    for (const set of [`commitment = repeat('0', 64)`, `quotas = '[]'`, `public_value = 'other'`, `result_hash = repeat('1', 64)`, 'drawn_at = NULL']) {
      await expect(change(set)).rejects.toThrow(/append-only/);
    }
  });
});
