import { v7 as newId } from 'uuid';
import { openBundle } from '../../src/cli/draw/open-bundle.js';
import type { NumberedBundle } from '../../src/draws/domain/index.js';
import { Draws } from '../../src/draws/index.js';
import { granted } from '../../src/kernel/index.js';
import { SYSTEM, UnitOfWork, type Caller } from '../../src/platform/database/index.js';
import type { Person, Place, World } from '../support/world.js';

/** What a plan needs to stand on: schemes of a small edition, and premises in two counties. */
export interface Ground {
  readonly schemeId: string;
  readonly emptySchemeId: string;
  readonly codes: readonly string[];
}

const EDITION = '试验版';

/** Schemes with and without items (the former tested by `methods`), and `count` premises, catering and distribution in turn, of credit classes A to D in turn. */
export async function layGround(world: World, count = 40, methods: readonly string[] = []): Promise<Ground> {
  const [schemeId, emptySchemeId] = [newId(), newId()];
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    await tx.query(`INSERT INTO catalogue.edition (code, title, valid_from) VALUES ($1, $1, '2026-01-01')`, [EDITION]);
    await tx.query(`INSERT INTO catalogue.category (edition, code, name, parent, level, position) VALUES ($1, '34', '蔬菜', NULL, 1, 9001), ($1, '34-1', '叶菜', '34', 2, 9002)`, [EDITION]);
    await tx.query(`INSERT INTO catalogue.parameter (name) VALUES ('镉（以Cd计）') ON CONFLICT DO NOTHING`);
    await tx.query(
      `INSERT INTO catalogue.scheme (id, edition, code, title, category, position, valid_from, source)
       VALUES ($1, $3, '34-1', '叶菜类蔬菜', '34-1', 9001, '2026-01-01', '试验'), ($2, $3, '34-2', '没有项目的方案', '34-1', 9002, '2026-01-01', '试验')`,
      [schemeId, emptySchemeId, EDITION],
    );
    await tx.query(`INSERT INTO catalogue.scheme_item (id, scheme_id, seq, parameter, methods, bases, by_label, label_too) VALUES ($1, $2, 1, '镉（以Cd计）', $3, '{}', false, false)`, [newId(), schemeId, methods]);
    await seedPremises(tx.query.bind(tx), world, count);
  });
  return { schemeId, emptySchemeId, codes: Array.from({ length: count }, (_, n) => codeOf(n)) };
}

const codeOf = (n: number): string => `T${String(n).padStart(6, '0')}`;

async function seedPremises(query: (sql: string, parameters: readonly unknown[]) => Promise<unknown>, world: World, count: number): Promise<void> {
  await query(
    `WITH made AS (SELECT n, gen_random_uuid() AS id FROM generate_series(0, $1::int - 1) n),
     kept AS (INSERT INTO directory.enterprise (id, kind, name, credit_class, status)
       SELECT id, 'vendor', '示例食品店' || n, (ARRAY['A', 'B', 'C', 'D'])[n % 4 + 1], 'open' FROM made RETURNING id)
     SELECT count(*) FROM kept`,
    [count],
  );
  await query(
    `INSERT INTO directory.premises (code, enterprise_id, address, division_code, station_id, business_types)
     SELECT 'T' || lpad(substr(name, 6), 6, '0'), id, '示例路' || substr(name, 6) || '号', CASE WHEN substr(name, 6)::int % 5 = 4 THEN '622922' ELSE '622921' END, $1,
       ARRAY[CASE WHEN substr(name, 6)::int % 2 = 0 THEN 'catering' ELSE 'distribution' END] FROM directory.enterprise WHERE name LIKE '示例食品店%'`,
    [world.places.station],
  );
}

export function planBody(world: World, ground: Ground, change: Record<string, unknown> = {}) {
  return {
    title: '蔬菜监督抽检', kind: 'supervision', discipline: 'food', taskSource: '市级监督抽检', periodFrom: '2026-09-01', periodTo: '2026-12-31', numbering: 'local',
    strata: [stratum(world, ground, 'S001', { businessType: 'catering' }), stratum(world, ground, 'S002')],
    ...change,
  };
}

export function stratum(world: World, { schemeId }: Ground, code: string, change: Record<string, unknown> = {}) {
  return { code, schemeId, quota: 3, reserves: 2, laboratoryId: world.places.foodCentre, dueOn: '2026-10-31', ...change };
}

/** A published plan, made by the bureau's planner and approved by its leader. */
export async function publishedPlan(world: World, ground: Ground, change: Record<string, unknown> = {}, place: Place = 'bureau'): Promise<{ id: string; strata: { id: string; code: string }[] }> {
  const planner = await world.as('planner', { place });
  const leader = await world.as('leader', { place });
  const made = await planner.post('/api/plans', planBody(world, ground, change)).expect(201);
  const { id } = made.body;
  await planner.post(`/api/plans/${id}/submit`, { version: 1 }).expect(200);
  await leader.post(`/api/plans/${id}/approve`, { version: 2 }).expect(200);
  const published = await planner.post(`/api/plans/${id}/publish`, { version: 3 }).expect(200);
  return published.body;
}

export const VALUE = '03-07-12-18-25-31+09';

export function drawBody(world: World, planId: string, change: Record<string, unknown> = {}) {
  return { planId, event: '双色球第2026105期', eventAt: new Date(world.clock.now().getTime() + 60_000).toISOString(), pattern: '99-99-99-99-99-99+99', ...change };
}

/** Samplers of the food centre and of the station. */
export async function samplers(world: World, count = 6): Promise<Person[]> {
  const people: Person[] = [];
  for (let nth = 1; nth <= count; nth++) people.push(await world.as('sampler', { nth, place: nth % 2 === 0 ? 'station' : 'foodCentre' }));
  return people;
}

/** A draw whose public value is recorded. */
export async function drawn(world: World, planId: string, change: Record<string, unknown> = {}) {
  const planner = await world.as('planner');
  const { body } = await planner.post('/api/draws', drawBody(world, planId, change)).expect(201);
  world.clock.advance({ seconds: 61 });
  await valueKnown(world, body.id);
  return body as { id: string; number: string };
}

/** The planner enters the public value, the dispatcher confirms it: the units are drawn. */
export async function valueKnown(world: World, drawId: string, place: Place = 'bureau'): Promise<void> {
  await (await world.as('planner', { place })).post(`/api/draws/${drawId}/value`, { value: VALUE }).expect(200);
  await (await world.as('dispatcher', { place })).post(`/api/draws/${drawId}/confirmation`, { value: VALUE }).expect(200);
}

/** As `samples` would call it, under the identity of the one who reports. */
export async function callerOf(world: World, person: Person): Promise<Caller> {
  const [row] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ organisationId: string; roles: string[]; name: string }>(
    'SELECT organisation_id AS "organisationId", roles, name FROM organisations.account WHERE id = $1', [person.accountId]));
  return { ...row!, accountId: person.accountId, reach: row!.roles.includes('auditor') ? 'all' : 'own', requestId: 'test' };
}

export async function closeVisits(world: World, drawId: string, by: Person): Promise<void> {
  const caller = await callerOf(world, by);
  await world.get(UnitOfWork).run(caller, (tx) => world.get(Draws).whenVisitsClosed(tx, drawId));
}

/** A downloaded bundle, opened. */
export async function bundleAt(person: Person, url: string): Promise<NumberedBundle> {
  const { body } = await person.get(url).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  }).expect(200);
  return granted(openBundle(body as Buffer));
}
