import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission, type Role } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';
import { NOTHING, resolve, routesOf, sample, type Route } from './routes.js';

let world: World;
let routes: Route[];
beforeAll(async () => {
  world = await World.open({ HENGJIAN_LOG_LEVEL: 'error' });
  routes = routesOf(world);
}, 120_000);
afterAll(() => world.close());

/** Mulberry32: the same walk every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As JSON text, because some of it no JavaScript object would keep. */
const ODD = [
  'null', '""', '" "', '"a\\u0000b"', '"\\ud800"', '"\\udc00x"', `"${'长'.repeat(5000)}"`, '"\'; DROP TABLE organisations.account; --"', '"1\' OR \'1\'=\'1"', '"\\\\\'"',
  '"${7*7}{{7*7}}"', '"../../../etc/passwd"', '"<script>alert(1)</script>"', '"=cmd|\'/c calc\'!A1"', '"\\u202e\\u200b\\ufeff"', '"👩‍🔬"', '"%00"', '"\\r\\nX: y"', '"true"',
  '0', '-1', '1.5', '1e400', '-1e400', '1e308', '2147483647', '2147483648', '9007199254740993', '"99999999999999999999"', '"-0"', '"NaN"', '"1e99999"', 'true', '[]', '[[]]', '[null]', '["",""]', '{}',
  '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"toString":1,"length":-1}', `${'['.repeat(500)}${']'.repeat(500)}`, `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`,
  '"0000-01-01"', '"9999-12-31"', '"2026-02-30"', '"0001-01-01T00:00:00Z"', '"+275760-09-13T00:00:00.000Z"', '"2026-W01-1"', '"infinity"', '"00000000-0000-0000-0000-000000000000"', `"${NOTHING}"`, '"{1,2}"', '"[1,2)"',
];
const ALWAYS = ['"a\\u0000b"', '"\\ud800"', `"${NOTHING}"`, '2147483647', '"-1"'];

const holders = (route: Route): Role[] => (route.permission ? [...PERMISSIONS[route.permission as Permission]] : []);
const asked = (route: Route): Promise<Person> | Person => {
  const [role] = holders(route);
  return role ? world.as(role, { nth: 5 }) : world.anonymous();
};

/** The path with ids of things that are there, where a list of them can be asked for. */
async function living(route: Route, person: Person, known: Map<string, string>): Promise<string> {
  const parts = route.template.split('/');
  const filled: string[] = [];
  for (const part of parts) {
    const collection = filled.join('/');
    if (!part.startsWith('{')) filled.push(part);
    else filled.push(known.get(collection) ?? (await firstOf(collection, person)) ?? (/id}$/i.test(part) ? NOTHING : 'unknown'));
  }
  return filled.join('/');
}

async function firstOf(collection: string, person: Person): Promise<string | undefined> {
  const { body } = await person.get(collection);
  const [first] = (Array.isArray(body) ? body : Array.isArray(body?.items) ? body.items : []) as { id?: string }[];
  return first?.id;
}

const raw = (person: Person, route: Route, path: string, text: string) => person.send(route.method, path).set('content-type', 'application/json').send(text);
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Bodies of a route: a sound one, then each field in turn replaced by oddities, then the whole. */
function bodies(route: Route, random: () => number): string[] {
  const schema = resolve(world, route.body ?? {});
  const sound = sample(world, schema, world.places.county) as Record<string, unknown>;
  const pick = (many: number) => Array.from({ length: many }, () => ODD[Math.floor(random() * ODD.length)]!);
  const made = [JSON.stringify(sound)];
  for (const name of Object.keys(sound ?? {})) {
    for (const odd of new Set([...ALWAYS, ...pick(6)])) {
      const rest = Object.entries(sound).filter(([other]) => other !== name).map(([other, value]) => `${JSON.stringify(other)}:${JSON.stringify(value)}`);
      made.push(`{${[...rest, `${JSON.stringify(name)}:${odd}`].join(',')}}`);
    }
    made.push(JSON.stringify({ ...sound, [name]: undefined }));
    const inner = sound[name];
    if (Array.isArray(inner)) made.push(...deeper(sound, name, inner, pick(5)));
    else if (typeof inner === 'object' && inner !== null) made.push(...deeper(sound, name, [inner], pick(5)).map((text) => text.replace(`"${name}":[`, `"${name}":`).replace(/\](?=[^\]]*$)/, '')));
  }
  return [...made, ...pick(6), '', '{', '[1,', '"', '\u0000', JSON.stringify({ ...sound, unknownField: 1 })];
}

/** Each field of the first member of a list replaced. */
function deeper(sound: Record<string, unknown>, name: string, list: readonly unknown[], odds: readonly string[]): string[] {
  const [first] = list;
  if (typeof first !== 'object' || first === null) return odds.map((odd) => JSON.stringify({ ...sound, [name]: null }).replace(`"${name}":null`, () => `"${name}":[${odd}]`));
  return Object.keys(first).flatMap((field) => odds.map((odd) =>
    JSON.stringify({ ...sound, [name]: [{ ...first, [field]: '\u0007odd' }] }).replace('"\\u0007odd"', () => odd)));
}

describe('whatever is sent', () => {
  it('to a route that changes something is answered, never with a failure of ours', async () => {
    const failures: string[] = [];
    const random = chance(20260907);
    const known = new Map([['/api/accounts', (await world.as('custodian', { nth: 9 })).accountId]]);
    let sent = 0;
    for (const route of routes.filter(({ method, multipart }) => method !== 'GET' && !multipart)) {
      const person = await asked(route);
      if (route.method === 'DELETE' && /sessions?$/.test(route.template)) continue;
      const path = await living(route, person, known);
      for (const text of bodies(route, random)) {
        const { status, body } = await raw(person, route, sent % 4 === 0 ? route.path : path, text);
        sent += 1;
        if (status >= 500 || !status) failures.push(`${route.method} ${route.template} ${short(text)}: ${status} ${body.requestId}`);
      }
    }
    expect([...new Set(failures)].slice(0, 60)).toEqual([]);
    expect(sent).toBeGreaterThan(500);
  }, 400_000);

  it('to a list’s filters is answered, never with a failure of ours nor as SQL', async () => {
    const failures: string[] = [];
    const key = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const probes = ['%00', 'a%00b', '%ED%A0%80', '%FF', "'%20OR%20'1'='1", "';SELECT%20pg_sleep(5)--", '%25', '_', '%5C', '%5C%27', '%22', '$1', '{}', '-1', '0', '1e9', '99999999999999999999', 'NaN', 'true', 'x'.repeat(5000), '2026-02-30', '0000-01-01', NOTHING,
      key('a'), key('a\u0000'), key('a', 'b'), key('a', NOTHING), key({ a: 1 }, []), key(1e400, 'x'), key('x', '\ud800'), key('9', 9, 9), Buffer.from('[1').toString('base64url')];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const person = await asked(route);
      const path = await living(route, person, new Map());
      for (const name of route.query) {
        for (const probe of probes) {
          const started = performance.now();
          const { status } = await person.get(`${path}?${name}=${probe}`);
          if (status >= 500) failures.push(`${route.template}?${name}=${short(probe)}: ${status}`);
          if (performance.now() - started > 4500) failures.push(`${route.template}?${name}=${short(probe)}: slept`);
        }
        for (const query of [`${name}=a&${name}=b`, `${name}[]=a`, `${name}[x]=a`, `__proto__=a`, `constructor[prototype][x]=1`]) {
          const { status } = await person.get(`${path}?${query}`);
          if (status >= 500) failures.push(`${route.template}?${query}: ${status}`);
        }
      }
    }
    expect(failures).toEqual([]);
  }, 400_000);

  it('as a part of the path is answered, never with a failure of ours', async () => {
    const failures: string[] = [];
    for (const route of routes.filter(({ template }) => template.includes('{'))) {
      const person = await asked(route);
      for (const probe of ['%00', '%ED%A0%80', '%FF', '%', "'%20OR%201=1--", '..%2F..%2Fetc%2Fpasswd', 'x'.repeat(3000), '99999999999999999999', '-1', '%F0%9F%91%A9', `${NOTHING}x`]) {
        const { status } = await person.send(route.method, route.template.replace(/\{\w+\}/g, probe));
        if (status >= 500) failures.push(`${route.method} ${route.template} ${short(probe)}: ${status}`);
      }
    }
    expect(failures).toEqual([]);
  }, 200_000);
});

describe('a search', () => {
  const names = async (q: string) => (await (await world.as('planner')).get(`/api/organisations?limit=200&q=${encodeURIComponent(q)}`).expect(200)).body.items as { name: string }[];

  it('takes wildcards and quotes for themselves', async () => {
    expect((await names('监督')).length).toBeGreaterThan(1);
    for (const q of ['%', '_', '%监督%', "'", "监督' OR '1'='1", '\\', "') OR 1=1 --"]) expect(await names(q)).toEqual([]);
  });

  it('of the directory takes wildcards for themselves too', async () => {
    const planner = await world.as('planner');
    for (const q of ['%%', '__', "a' OR '1'='1", '\\\\']) {
      expect((await planner.get(`/api/directory/search?q=${encodeURIComponent(q)}`).expect(200)).body).toEqual([]);
      expect((await planner.get(`/api/directory/premises?q=${encodeURIComponent(q)}`).expect(200)).body.items).toEqual([]);
    }
  });

  it('beyond its length is refused', async () => {
    const { body } = await (await world.as('planner')).get(`/api/organisations?q=${'x'.repeat(51)}`).expect(422);
    expect(body.fields).toMatchObject([{ path: 'q', code: 'field.length' }]);
  });
});

describe('a body', () => {
  const send = async (text: string) => (await world.as('platform-administrator')).send('POST', '/api/organisations').set('content-type', 'application/json').send(text);

  it('with a field that nobody knows is refused, and says which', async () => {
    const response = await send(JSON.stringify({ kind: 'station', name: '某所', isAdministrator: true, role: 'x' }));
    expect(response.status).toBe(422);
    expect(response.body.fields.map((field: { path: string; code: string }) => [field.path, field.code])).toEqual([['isAdministrator', 'field.unknown'], ['role', 'field.unknown']]);
  });

  it('cannot reach the prototype of anything', async () => {
    for (const text of ['{"__proto__":{"polluted":1},"kind":"station","name":"x"}', '{"constructor":{"prototype":{"polluted":1}},"kind":"station","name":"x"}', '{"kind":"station","name":"x","__proto__":{"id":"1"}}']) {
      const { status } = await send(text);
      expect([400, 422]).toContain(status);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with U+0000 or half a character is refused before it reaches the database', async () => {
    for (const name of ['"a\\u0000"', '"\\ud83d"', '"\\udc69\\ud83d"']) {
      const response = await send(`{"kind":"station","name":${name}}`);
      expect([response.status, response.body.code]).toEqual([422, 'http.unreadable-text']);
    }
    expect((await send('{"kind":"station","name":"👩‍🔬𠮷野所"}')).status).toBe(201);
  });

  it('nested a million deep is refused without falling over, with a command key too', async () => {
    const text = `{"kind":"station","name":${'['.repeat(900_000)}${']'.repeat(900_000)}}`;
    expect((await send(text)).body.code).toBe('http.too-deep');
    const administrator = await world.as('platform-administrator');
    const keyed = await administrator.send('POST', '/api/organisations').set('idempotency-key', NOTHING).set('content-type', 'application/json').send(text);
    expect(keyed.body.code).toBe('http.too-deep');
  });

  it('beyond two megabytes, of another kind or broken is refused', async () => {
    expect((await send(`{"name":"${'x'.repeat(2_200_000)}"}`)).status).toBe(413);
    const administrator = await world.as('platform-administrator');
    expect((await administrator.send('POST', '/api/organisations').set('content-type', 'application/xml').send('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')).status).toBe(415);
    expect((await send('{"kind":')).status).toBe(400);
  });
});

describe('an organisation', () => {
  it('cannot stand above itself, nor hang on one that is not there', async () => {
    const administrator = await world.as('platform-administrator');
    const { body: upper } = await administrator.post('/api/organisations', { kind: 'county-bureau', name: '上级局' }).expect(201);
    const { body: lower } = await administrator.post('/api/organisations', { kind: 'station', name: '下级所', parentId: upper.id }).expect(201);
    const move = (id: string, parentId: string, version = 1) => administrator.put(`/api/organisations/${id}`, { kind: 'county-bureau', name: '上级局', parentId, active: true, version });
    expect((await move(upper.id, upper.id)).body.code).toBe('organisation.parent-circle');
    expect((await move(upper.id, lower.id)).body.code).toBe('organisation.parent-circle');
    expect((await move(upper.id, NOTHING)).body.code).toBe('organisation.parent-unknown');
    await move(upper.id, world.places.bureau).expect(200);
  });

  it('that stands in a circle all the same does not make its lineage run for ever', async () => {
    const ids = await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      const [a, b] = [world.places.enterprise, world.places.foreignEnterprise];
      await tx.query('UPDATE organisations.organisation SET parent_id = CASE id WHEN $1 THEN $2::uuid ELSE $1::uuid END WHERE id = ANY (ARRAY[$1, $2]::uuid[])', [a, b]);
      return tx.query('SELECT organisations.lineage($1)', [a]);
    });
    expect(ids).toHaveLength(2);
  });
});
