import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { COMMAND_RETENTION_JOB, SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
let administrator: Person;
beforeAll(async () => {
  world = await World.open();
  administrator = await world.as('platform-administrator');
});
afterAll(() => world.close());

let serial = 0;
const station = (name = `某所${(serial += 1)}`) => ({ kind: 'station', name });
const sendOnce = (person: Person, key: string, body: object, path = '/api/organisations') => person.post(path, body).set('idempotency-key', key);
const named = (name: string) => world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT id FROM organisations.organisation WHERE name = $1', [name]));

describe('a command under a key', () => {
  it('is done once and answers the same each time', async () => {
    const [key, body] = [randomUUID(), station()];
    const first = await sendOnce(administrator, key, body).expect(201);
    const again = await sendOnce(administrator, key.toUpperCase(), body).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await named(body.name)).toHaveLength(1);
  });

  it('is done once when ten of it arrive together', async () => {
    const [key, body] = [randomUUID(), station()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendOnce(administrator, key, body)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await named(body.name)).toHaveLength(1);
  });

  it('is refused with another content, and on another route', async () => {
    const key = randomUUID();
    const { body: made } = await sendOnce(administrator, key, station()).expect(201);
    expect((await sendOnce(administrator, key, station())).body.code).toBe('command.key-reused');
    const changed = await administrator.put(`/api/organisations/${made.id}`, { ...station(), active: true, version: 1 }).set('idempotency-key', key);
    expect(changed.body.code).toBe('command.key-reused');
  });

  it('of another account stands apart, and tells nothing of the first', async () => {
    const other = await world.as('platform-administrator', { nth: 2 });
    const key = randomUUID();
    const [mine, theirs] = [station(), station()];
    const first = await sendOnce(administrator, key, mine).expect(201);
    const second = await sendOnce(other, key, theirs).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
    expect(second.body.name).toBe(theirs.name);
  });

  it('that was refused or failed gives its key back', async () => {
    const key = randomUUID();
    const body = { ...station(), divisionCode: '999999' };
    expect((await sendOnce(administrator, key, body)).status).toBe(422);
    await sendOnce(administrator, key, { ...body, divisionCode: undefined }).expect(201);
  });

  it('whose key is no UUID is refused', async () => {
    expect((await sendOnce(administrator, 'again', station())).body.code).toBe('command.key-invalid');
  });

  it('that shows a secret once shows the same, working secret again, and keeps it nowhere', async () => {
    const key = randomUUID();
    const account = { organisationId: world.places.bureau, login: `once.${key.slice(0, 8)}`, name: '新人', roles: ['planner'] };
    const first = await sendOnce(administrator, key, account, '/api/accounts').expect(201);
    const again = await sendOnce(administrator, key, account, '/api/accounts').expect(201);
    expect(again.body).toEqual(first.body);
    expect(await world.signIn(account.login, first.body.initialPassword)).toHaveLength(43);

    const tokenKey = randomUUID();
    const wish = { name: 'export', permissions: ['session.own'], days: 1 };
    const token = await sendOnce(administrator, tokenKey, wish, '/api/tokens').expect(201);
    expect((await sendOnce(administrator, tokenKey, wish, '/api/tokens').expect(201)).body).toEqual(token.body);
    await request(world.server).get('/api/tokens').set('authorization', `Bearer ${token.body.token}`).expect(200);

    const kept = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ text: string }>('SELECT c::text AS text FROM platform.command c'));
    expect(kept.filter(({ text }) => text.includes(first.body.initialPassword) || text.includes(token.body.token))).toEqual([]);
  });

  it('is forgotten after thirty days, and a token asked for again under its old key is the token that there is', async () => {
    const [tokenKey, youngKey] = [randomUUID(), randomUUID()];
    const wish = { name: 'export', permissions: ['session.own'], days: 366 };
    const first = await sendOnce(administrator, tokenKey, wish, '/api/tokens').expect(201);
    await sendOnce(administrator, youngKey, station()).expect(201);
    const age = (key: string, days: number) => world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE platform.command SET at = now() - make_interval(days => $2) WHERE key = $1', [key, days]));
    await age(tokenKey, 31);
    await age(youngKey, 29);
    await world.perform(COMMAND_RETENTION_JOB);
    await world.perform(COMMAND_RETENTION_JOB);
    const left = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT key FROM platform.command WHERE key = ANY ($1)', [[tokenKey, youngKey]]));
    expect(left).toEqual([{ key: youngKey }]);
    expect((await sendOnce(administrator, tokenKey, wish, '/api/tokens').expect(201)).body).toEqual(first.body);
    await request(world.server).get('/api/tokens').set('authorization', `Bearer ${first.body.token}`).expect(200);
  });

  it('makes another secret under another key', async () => {
    const wish = { name: 'export', permissions: ['session.own'], days: 1 };
    const tokens = await Promise.all([randomUUID(), randomUUID()].map(async (key) => (await sendOnce(administrator, key, wish, '/api/tokens')).body.token as string));
    expect(new Set(tokens).size).toBe(2);
  });

  it('with a file counts the file to its content', async () => {
    const planner = await world.as('planner');
    const key = randomUUID();
    const send = (text: string, name = 'a.csv') => planner.send('POST', '/api/directory/imports').set('idempotency-key', key).attach('file', Buffer.from(text), name);
    const text = '统一社会信用代码,名称,经营地址,区划代码,业态\r\n,甲,一号,622921,流通\r\n';
    const first = await send(text).expect(201);
    expect((await send(text).expect(201)).body.id).toBe(first.body.id);
    expect((await send(text.replace('甲', '乙'))).body.code).toBe('command.key-reused');
  });
});

describe('a rate limit', () => {
  const from = (ip: string) => request(world.server).post('/api/session').set('origin', world.origin).set('x-forwarded-for', ip).send({ login: `nobody.${(serial += 1)}`, password: 'x' });

  it('answers 429 with the seconds to wait, for the address that asks too often and no other', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) statuses.push((await from('203.0.113.9')).status);
    expect(new Set(statuses)).toEqual(new Set([401]));
    const over = await from('203.0.113.9');
    expect([over.status, over.body.code]).toEqual([429, 'http.too-many']);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await from('203.0.113.10')).status).toBe(401);
  });

  it('is not escaped by an address that the sender claims, where no proxy is trusted', async () => {
    const alone = await World.open({ HENGJIAN_TRUSTED_PROXIES: '' });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 12; i++) {
        statuses.push((await request(alone.server).post('/api/setup').set('origin', alone.origin).set('x-forwarded-for', `198.51.100.${i}`)
          .send({ token: 'x', bureauName: 'x', login: 'xx', name: 'x', password: 'a long phrase here' })).status);
      }
      expect(statuses.slice(10)).toEqual([429, 429]);
    } finally {
      await alone.close();
    }
  });

  it('nor by an address that stands before the one that the trusted proxy saw', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      statuses.push((await request(world.server).post('/api/setup').set('origin', world.origin).set('x-forwarded-for', `198.51.100.${i}, 203.0.113.77`)
        .send({ token: 'x', bureauName: 'x', login: 'xx', name: 'x', password: 'a long phrase here' })).status);
    }
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});
