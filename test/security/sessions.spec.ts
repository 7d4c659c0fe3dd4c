import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { createHash, randomUUID } from 'node:crypto';
import { Accounts, COOKIE } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World } from '../support/world.js';
import { routesOf } from './routes.js';

const PASSWORD = 'correct horse battery';
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const attempt = (login: string, password: string) => request(world.server).post('/api/session').set('origin', world.origin).send({ login, password });
const tokenOf = (response: { headers: Record<string, unknown> }) => new RegExp(`${COOKIE}=([^;]+)`).exec(String(response.headers['set-cookie']))?.[1] ?? '';
const withCookie = (token: string, path = '/api/session') => request(world.server).get(path).set('cookie', `${COOKIE}=${token}`);
const stored = <R>(sql: string, parameters: unknown[] = []) => world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<R>(sql, parameters));

describe('a session id', () => {
  it('is new at each sign-in, and the one that the browser brought along ends', async () => {
    await world.as('planner');
    const first = tokenOf(await attempt('planner.bureau.1', PASSWORD));
    const second = tokenOf(await attempt('planner.bureau.1', PASSWORD).set('cookie', `${COOKIE}=${first}`));
    expect(second).not.toBe(first);
    await withCookie(first).expect(401);
    await withCookie(second).expect(200);
  });

  it('that a stranger chose is never taken over at sign-in', async () => {
    const planted = 'A'.repeat(43);
    const token = tokenOf(await attempt('planner.bureau.1', PASSWORD).set('cookie', `${COOKIE}=${planted}`));
    expect(token).not.toBe(planted);
    await withCookie(planted).expect(401);
  });

  it('has 256 bits and stands in the database as its hash alone', async () => {
    const token = tokenOf(await attempt('planner.bureau.1', PASSWORD));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const hash = createHash('sha256').update(token).digest();
    expect(await stored('SELECT 1 FROM organisations.session WHERE token_hash = $1', [hash])).toHaveLength(1);
    expect(await stored('SELECT 1 FROM organisations.session WHERE token_hash = $1', [Buffer.from(token)])).toHaveLength(0);
  });

  it('ends after three idle hours, and after twelve in any case', async () => {
    const idle = tokenOf(await attempt('planner.bureau.1', PASSWORD));
    const busy = tokenOf(await attempt('planner.bureau.1', PASSWORD));
    for (let hour = 0; hour < 11; hour += 2) {
      await withCookie(busy).expect(200);
      world.clock.advance({ hours: 2 });
    }
    await withCookie(idle).expect(401);
    await withCookie(busy).expect(401);
  });

  it('is cleared with its attributes at sign-out', async () => {
    const person = await world.as('leader', { nth: 3 });
    const response = await person.delete('/api/session').expect(204);
    expect(String(response.headers['set-cookie'])).toMatch(/^__Host-hengjian=; .*Path=\/; Expires=Thu, 01 Jan 1970.*Secure/);
  });
});

describe('signing out everywhere', () => {
  it('ends each session of the account and nobody else’s', async () => {
    const leader = await world.as('leader');
    const other = await world.as('dispatcher');
    const second = await world.signIn('leader.bureau.1', PASSWORD);
    await withCookie(second).expect(200);
    await leader.delete('/api/sessions').expect(204);
    await withCookie(second).expect(401);
    await leader.get('/api/session').expect(401);
    await other.get('/api/session').expect(200);
  });

  it('happens when the password is changed, and when the account is closed', async () => {
    const person = await world.as('handling-officer');
    const elsewhere = await world.signIn('handling-officer.bureau.1', PASSWORD);
    await person.post('/api/session/password', { present: PASSWORD, next: 'another fine phrase' }).expect(204);
    await withCookie(elsewhere).expect(401);

    const closed = await world.as('handling-officer', { nth: 2 });
    const administrator = await world.as('platform-administrator');
    await administrator.patch(`/api/accounts/${closed.accountId}`, { version: 1, active: false }).expect(200);
    await closed.get('/api/session').expect(401);
  });
});

describe('a change', () => {
  it('is refused on every route when another site, a sandbox or a page without origin asks for it', async () => {
    const person = await world.as('planner', { nth: 2 });
    const cookie = await world.signIn('planner.bureau.2', PASSWORD);
    const accepted: string[] = [];
    for (const { method, path } of routesOf(world).filter((route) => route.method !== 'GET')) {
      for (const origin of ['https://evil.example', 'null', 'http://localhost:3000.evil.example', 'http://localhost', 'https://localhost:3000']) {
        const { body } = await person.send(method, path).set('origin', origin);
        if (body.code !== 'http.foreign-origin') accepted.push(`${method} ${path} from ${origin}: ${body.code}`);
      }
      const agent = request(world.server) as unknown as Record<string, (path: string) => ReturnType<typeof attempt>>;
      const bare = await agent[method.toLowerCase()]!(path).set('cookie', `${COOKIE}=${cookie}`).set('x-forwarded-for', `10.9.${accepted.length}.1`);
      if (bare.body.code !== 'http.foreign-origin') accepted.push(`${method} ${path} without origin: ${bare.body.code}`);
    }
    expect(accepted).toEqual([]);
  });

  it('is not smuggled past the origin by an authorization header beside the cookie', async () => {
    const cookie = await world.signIn('planner.bureau.2', PASSWORD);
    for (const authorization of ['Basic eDp5', 'Bearer x', `Bearer ${'x'.repeat(43)}`, `Bearer ${cookie}`]) {
      const response = await request(world.server).delete('/api/session').set('cookie', `${COOKIE}=${cookie}`).set('authorization', authorization);
      expect([401, 403]).toContain(response.status);
    }
    await withCookie(cookie).expect(200);
  });
});

describe('a resting account', () => {
  it('rests longer with each failure and never longer than a quarter of an hour', async () => {
    await world.as('auditor');
    let longest = 0;
    for (let i = 0; i < 14; i++) {
      await attempt('auditor.bureau.1', 'wrong password').set('x-forwarded-for', '10.78.0.2');
      if (i < 4) continue;
      const { body, headers } = await attempt('auditor.bureau.1', PASSWORD).set('x-forwarded-for', `10.78.1.${i}`).expect(429);
      expect(headers['retry-after']).toBe(String(body.facts.seconds));
      expect(body.facts.seconds).toBeGreaterThanOrEqual(longest);
      longest = body.facts.seconds;
      world.clock.advance({ seconds: longest + 1 });
    }
    expect(longest).toBe(900);
    await attempt('auditor.bureau.1', PASSWORD).set('x-forwarded-for', '10.78.0.1').expect(204);
  });

  it('leaves the sessions alone that its owner has', async () => {
    const owner = await world.as('custodian');
    for (let i = 0; i < 6; i++) await attempt('custodian.foodcentre.1', 'wrong password');
    await owner.get('/api/session').expect(200);
  });

  it('cannot be told from a login that is nobody’s', async () => {
    await world.as('technician');
    const answers = async (login: string) => {
      const codes: string[] = [];
      for (let i = 0; i < 7; i++) codes.push((await attempt(login, 'wrong password').set('x-forwarded-for', '10.77.0.1')).body.code);
      return codes;
    };
    expect(await answers('nobody.at.all')).toEqual(await answers('technician.foodcentre.1'));
  });
});

describe('secrets at rest', () => {
  it('are an Argon2id hash of the password, an encrypted second factor and the hash of a token', async () => {
    const person = await world.as('signatory');
    const { body: factor } = await person.post('/api/session/totp').expect(201);
    const { body: token } = await person.post('/api/tokens', { name: 'export', permissions: ['session.own'], days: 1 }).expect(201);
    const [row] = await stored<{ password_hash: string; totp_secret: Buffer }>('SELECT password_hash, totp_secret FROM organisations.account WHERE id = $1', [person.accountId]);
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row!.totp_secret.includes(Buffer.from(Secret.fromBase32(factor.secret).bytes))).toBe(false);
    const [kept] = await stored<{ text: string }>('SELECT t::text AS text FROM organisations.api_token t WHERE id = $1', [token.id]);
    expect(kept!.text).not.toContain(token.token);
    const commands = await stored<{ text: string }>('SELECT c::text AS text FROM platform.command c');
    expect(commands.filter(({ text }) => text.includes(token.token) || text.includes(factor.secret))).toEqual([]);
  });
});

describe('a machine’s token', () => {
  it('makes no other token, and touches neither password nor second factor', async () => {
    const person = await world.as('quality-manager');
    const { body } = await person.post('/api/tokens', { name: 'own', permissions: ['session.own'], days: 1 }).expect(201);
    const send = (path: string, content: object = {}) => request(world.server).post(path).set('authorization', `Bearer ${body.token}`).send(content);
    expect((await send('/api/tokens', { name: 'more', permissions: ['ledger.read'], days: 366 })).body.code).toBe('token.needs-person');
    expect((await send('/api/session/totp')).body.code).toBe('token.needs-person');
    expect((await send('/api/session/totp/confirm', { code: '123456' })).body.code).toBe('token.needs-person');
    expect((await send('/api/session/password', { present: PASSWORD, next: 'yet another phrase' })).body.code).toBe('token.needs-person');
  });

  it('ends with its days and with its owner’s account', async () => {
    const person = await world.as('quality-manager', { nth: 2 });
    const { body } = await person.post('/api/tokens', { name: 'short', permissions: ['session.own'], days: 1 }).expect(201);
    const ask = () => request(world.server).get('/api/tokens').set('authorization', `Bearer ${body.token}`);
    await ask().expect(200);
    const { body: lasting } = await person.post('/api/tokens', { name: 'long', permissions: ['session.own'], days: 30 }).expect(201);
    world.clock.advance({ days: 1, seconds: 1 });
    await ask().expect(401);
    const administrator = await world.hire('administrator.two', ['platform-administrator'], 'bureau');
    await administrator.patch(`/api/accounts/${person.accountId}`, { version: 1, active: false }).expect(200);
    await request(world.server).get('/api/tokens').set('authorization', `Bearer ${lasting.token}`).expect(401);
  });

  it('is not a session, nor a session a token', async () => {
    const person = await world.hire('planner.three', ['planner'], 'bureau');
    const { body } = await person.post('/api/tokens', { name: 'x', permissions: ['session.own'], days: 1 }).expect(201);
    const cookie = await world.signIn('planner.three', PASSWORD);
    await withCookie(cookie).expect(200);
    await request(world.server).get('/api/tokens').set('authorization', `Bearer ${cookie}`).expect(401);
    await withCookie(body.token).expect(401);
  });
});

describe('an administrator', () => {
  it('cannot reset their own password past the present one', async () => {
    const administrator = await world.hire('administrator.three', ['platform-administrator'], 'bureau');
    expect((await administrator.post(`/api/accounts/${administrator.accountId}/password`)).body.code).toBe('account.own-reset');
    expect((await administrator.post(`/api/accounts/${administrator.accountId.toUpperCase()}/password`)).body.code).toBe('account.own-reset');
  });
});

describe('in production', () => {
  let production: World;
  beforeAll(async () => {
    production = await World.open({ HENGJIAN_DEMONSTRATION: '0' });
  });
  afterAll(() => production.close());

  it.each(['platform-administrator', 'signatory'] as const)('a %s does nothing before a second factor is set up', async (role) => {
    const person = await production.as(role);
    const { body } = await person.get('/api/session').expect(200);
    expect(body.account.pending).toBe('totp');
    const wrong: string[] = [];
    for (const route of routesOf(production).filter(({ permission }) => permission && permission !== 'session.own')) {
      const { status, body: answer } = await person.send(route.method, route.path);
      if (status !== 403 || answer.code !== 'session.totp-first') wrong.push(`${route.method} ${route.path}: ${status} ${answer.code}`);
    }
    expect(wrong).toEqual([]);
    const begun = await person.post('/api/session/totp').expect(201);
    const code = new TOTP({ secret: Secret.fromBase32(begun.body.secret) }).generate({ timestamp: production.clock.now().getTime() });
    await person.post('/api/session/totp/confirm', { code }).expect(201);
    await person.get('/api/organisations').expect(200);
  });

  it('there is no demonstration sign-in to read', async () => {
    expect((await production.anonymous().get('/api/demonstration').expect(200)).body).toEqual({ demonstration: false, logins: [] });
  });

  it('the first administrator comes by a link that works once', async () => {
    const empty = await World.open({ HENGJIAN_DEMONSTRATION: '0' });
    try {
      const token = await empty.get(Accounts).offerSetup();
      const body = { token, bureauName: '示例市市场监督管理局', login: `first.${randomUUID().slice(0, 8)}`, name: '首任', password: 'a long first phrase' };
      await empty.anonymous().post('/api/setup', { ...body, token: 'x'.repeat(43) }).expect(404);
      await empty.anonymous().post('/api/setup', body).expect(204);
      await empty.anonymous().post('/api/setup', { ...body, login: 'second.one' }).expect(404);
      expect(await empty.get(Accounts).offerSetup()).toBeUndefined();
    } finally {
      await empty.close();
    }
  });
});
