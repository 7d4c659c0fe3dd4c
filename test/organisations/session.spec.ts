import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Secret, TOTP } from 'otpauth';
import { v7 as newId } from 'uuid';
import { Ledger, LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const signIn = (login: string, password: string, code?: string) =>
  request(world.server).post('/api/session').set('origin', world.origin).send({ login, password, ...(code ? { code } : {}) });
const PASSWORD = 'correct horse battery';

describe('a session', () => {
  it('answers 401 to who has not signed in', async () => {
    const response = await world.anonymous().get('/api/session');
    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({ code: 'session.needed', status: 401 });
  });

  it('is a cookie that scripts cannot read and other sites do not get', async () => {
    await world.as('planner');
    const response = await signIn('planner.bureau.1', PASSWORD);
    expect(String(response.headers['set-cookie'])).toMatch(/^__Host-hengjian=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('says who is signed in and what they may do', async () => {
    const { body } = await (await world.as('planner')).get('/api/session').expect(200);
    expect(body).toMatchObject({ roles: ['planner'], organisation: { kind: 'city-bureau' }, account: { mustChangePassword: false } });
    expect(body.permissions).toContain('plan.edit');
    expect(body.permissions).not.toContain('plan.approve');
  });

  it('gives one answer for an unknown account and a wrong password', async () => {
    const unknown = await signIn('nobody', PASSWORD);
    const wrong = await signIn('planner.bureau.1', 'wrong password');
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    expect(unknown.body.detail).toBe(wrong.body.detail);
  });

  it('rests an account after five failures, and opens it again by itself', async () => {
    await world.as('leader');
    for (let i = 0; i < 5; i++) await signIn('leader.bureau.1', 'wrong password');
    const locked = await signIn('leader.bureau.1', PASSWORD);
    expect(locked.body).toMatchObject({ code: 'session.locked', facts: { seconds: 30 } });
    world.clock.advance({ seconds: 31 });
    expect((await signIn('leader.bureau.1', PASSWORD)).status).toBe(204);
  });

  it('ends with sign-out, and everywhere with sign-out everywhere', async () => {
    const first = await world.as('dispatcher');
    const second = await world.signIn('dispatcher.bureau.1', PASSWORD);
    await first.delete('/api/sessions').expect(204);
    await first.get('/api/home').expect((response) => expect([401, 404]).toContain(response.status));
    await request(world.server).get('/api/session').set('cookie', `__Host-hengjian=${second}`).expect(401);
  });

  it('refuses a change that another site asks for', async () => {
    const planner = await world.as('planner');
    const response = await planner.delete('/api/session').set('origin', 'https://evil.example');
    expect(response.body.code).toBe('http.foreign-origin');
  });
});

describe('a password', () => {
  it('must be changed before anything else when an administrator gave it', async () => {
    const administrator = await world.as('platform-administrator');
    const { body } = await administrator.post('/api/accounts', { organisationId: world.places.bureau, login: 'new.one', name: '新人', roles: ['planner'] }).expect(201);
    const cookie = await world.signIn('new.one', body.initialPassword);
    const ask = () => request(world.server).get('/api/organisations').set('cookie', `__Host-hengjian=${cookie}`);
    expect((await ask()).body.code).toBe('session.password-first');
    const change = (next: string) => request(world.server).post('/api/session/password').set('origin', world.origin).set('cookie', `__Host-hengjian=${cookie}`).send({ present: body.initialPassword, next });
    expect((await change('short')).body.code).toBe('password.weak');
    expect((await change(body.initialPassword)).body.code).toBe('password.same');
    expect((await change('another good pass')).status).toBe(204);
    expect((await signIn('new.one', 'another good pass')).status).toBe(204);
  });

  it('whose change was sent twice under one key was changed once, though the present password is another by then', async () => {
    const leader = await world.as('leader', { nth: 2 });
    const key = newId();
    const change = (cookie: string, present: string) => request(world.server).post('/api/session/password').set('origin', world.origin).set('cookie', `__Host-hengjian=${cookie}`)
      .set('idempotency-key', key).send({ present, next: 'another good pass' });
    expect((await change(await world.signIn(leader.login, PASSWORD), PASSWORD)).status).toBe(204);
    const anew = await world.signIn(leader.login, 'another good pass');
    expect((await change(anew, PASSWORD)).status).toBe(204);
    expect((await change(anew, 'something else here')).body.code).toBe('command.key-reused');
    await request(world.server).get('/api/home').set('cookie', `__Host-hengjian=${anew}`).expect(200);
  });
});

describe('a second factor', () => {
  it('is asked for once it is set up, and each code works once', async () => {
    const signatory = await world.as('signatory');
    const begun = await signatory.post('/api/session/totp').expect(201);
    const totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    const code = () => totp.generate({ timestamp: world.clock.now().getTime() });
    expect((await signatory.post('/api/session/totp/confirm', { code: '000000' })).body.code).toBe('session.code-wrong');
    await signatory.post('/api/session/totp/confirm', { code: code() }).expect(201);
    expect((await signIn('signatory.foodcentre.1', PASSWORD)).body.code).toBe('session.code-needed');
    expect((await signIn('signatory.foodcentre.1', PASSWORD, code())).body.code).toBe('session.code-wrong');
    world.clock.advance({ seconds: 60 });
    expect((await signIn('signatory.foodcentre.1', PASSWORD, code())).status).toBe(204);
  });
});

describe('a recovery code', () => {
  const codes: string[] = [];
  let person: Person;
  let code: () => string;
  const login = 'checker.foodcentre.1';

  it('comes with nine others when the second factor is set up, and is stored as a hash alone', async () => {
    person = await world.as('checker');
    const begun = await person.post('/api/session/totp').expect(201);
    const totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    code = () => totp.generate({ timestamp: world.clock.now().getTime() });
    const { body } = await person.post('/api/session/totp/confirm', { code: code() }).expect(201);
    codes.push(...body.codes);
    expect(new Set(codes).size).toBe(10);
    for (const each of codes) expect(each).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    const stored = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT code_hash::text || id::text AS row FROM organisations.recovery_code'));
    const kept = JSON.stringify([stored, await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT body FROM ledger.entry')), await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT result FROM platform.command'))]);
    for (const each of codes) expect(kept).not.toContain(each);
    expect((await person.get('/api/session').expect(200)).body.account).toMatchObject({ totpEnabled: true, recoveryCodesLeft: 10 });
  });

  it('signs in once, however it is typed; the ledger and its owner are told', async () => {
    expect((await signIn(login, PASSWORD, codes[0]!.toLowerCase().replaceAll('-', ' '))).status).toBe(204);
    expect((await signIn(login, PASSWORD, codes[0])).body.code).toBe('session.recovery-code-wrong');
    expect((await signIn(login, PASSWORD, 'AAAA-AAAA-AAAA')).body.code).toBe('session.recovery-code-wrong');
    expect((await signIn(login, 'wrong password', codes[1])).body.code).toBe('session.failed');
    expect((await person.get('/api/session/recovery-codes').expect(200)).body).toEqual({ left: 9, used: [world.clock.now().toISOString()] });
    const told = await world.get(UnitOfWork).read(SYSTEM, (tx) => world.get(Ledger).timeline(tx, `account:${person.accountId}`));
    expect(told.at(-1)).toMatchObject({ action: 'account.recovery-code-used', data: { left: 9 } });
  });

  it('is no way around the rest after failures', async () => {
    for (let i = 0; i < 5; i++) await signIn(login, PASSWORD, 'AAAA-AAAA-AAAA');
    expect((await signIn(login, PASSWORD, codes[1])).body.code).toBe('session.locked');
    world.clock.advance({ seconds: 901 });
    expect((await signIn(login, PASSWORD, codes[1])).status).toBe(204);
  });

  it('is void once new ones were made, for which password and authenticator are asked', async () => {
    world.clock.advance({ seconds: 60 });
    const renew = (password: string, sent: string, key = newId()) => person.post('/api/session/recovery-codes', { password, code: sent }).set('idempotency-key', key);
    expect((await renew('wrong wrong wrong', code())).body.code).toBe('password.wrong');
    expect((await renew(PASSWORD, '000000')).body.code).toBe('session.code-wrong');
    const [key, now] = [newId(), code()];
    const { body } = await renew(PASSWORD, now, key).expect(201);
    expect((await renew(PASSWORD, now, key).expect(201)).body).toEqual(body);
    expect((await renew(PASSWORD, now)).body.code).toBe('session.code-wrong');
    expect(body.codes.filter((each: string) => codes.includes(each))).toEqual([]);
    expect((await signIn(login, PASSWORD, codes[2])).body.code).toBe('session.recovery-code-wrong');
    expect((await signIn(login, PASSWORD, body.codes[0])).status).toBe(204);
    expect((await person.get('/api/session/recovery-codes').expect(200)).body.left).toBe(9);
    expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
  });

  it('goes with the second factor when an administrator resets the account', async () => {
    const administrator = await world.as('platform-administrator');
    const { body } = await administrator.post(`/api/accounts/${person.accountId}/password`).expect(201);
    const again = await world.signIn(login, body.initialPassword);
    expect(again).not.toBe('');
    const [open] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM organisations.recovery_code WHERE account_id = $1 AND used_at IS NULL AND void_at IS NULL', [person.accountId]));
    expect(open?.open).toBe(0);
    expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
  });
});

describe('a machine’s token', () => {
  it('holds the permissions that it was given and no others, until it is revoked', async () => {
    const planner = await world.as('planner', { nth: 2 });
    const { body } = await planner.post('/api/tokens', { name: 'export', permissions: ['session.own'], days: 30 }).expect(201);
    const ask = (path: string) => request(world.server).get(path).set('authorization', `Bearer ${body.token}`);
    await ask('/api/tokens').expect(200);
    expect((await ask('/api/organisations')).body.code).toBe('access.token-scope');
    await planner.delete(`/api/tokens/${body.id}`).expect(204);
    expect((await ask('/api/tokens')).status).toBe(401);
  });

  it('cannot exceed its maker', async () => {
    const planner = await world.as('planner', { nth: 2 });
    expect((await planner.post('/api/tokens', { name: 'x', permissions: ['plan.approve'], days: 30 })).body.code).toBe('token.beyond-own');
  });
});
