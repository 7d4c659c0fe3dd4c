import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { LedgerVerification } from '../../src/ledger/index.js';
import { Accounts } from '../../src/organisations/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { callerOf } from '../draws/ground.js';
import { World, type Person } from '../support/world.js';

const NOBODY = '0190aaaa-0000-7000-8000-000000000000';
const PASSWORD = 'correct horse battery';
let world: World;
let administrator: Person;

beforeAll(async () => {
  world = await World.open();
  administrator = await world.as('platform-administrator');
});
afterAll(() => world.close());

const codeOf = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [body.code, status];
};

describe('an account', () => {
  const account = (change: object = {}) => ({ organisationId: world.places.foodCentre, login: 'new.technician', name: '新检验员', roles: ['technician'], ...change });

  it('is made once by its login, in an organisation that there is, with roles that belong there', async () => {
    await administrator.post('/api/accounts', account()).expect(201);
    expect(await codeOf(administrator.post('/api/accounts', account()))).toEqual(['account.login-taken', 409]);
    expect(await codeOf(administrator.post('/api/accounts', account({ login: 'other', roles: ['planner'] })))).toEqual(['account.role-not-here', 422]);
    expect(await codeOf(administrator.post('/api/accounts', account({ login: 'other', organisationId: NOBODY })))).toEqual(['organisation.not-found', 404]);
  });

  it('is changed by its present version, by somebody else', async () => {
    const { accountId } = await world.as('planner');
    expect(await codeOf(administrator.patch(`/api/accounts/${accountId}`, { version: 9, name: '新名' }))).toEqual(['account.stale', 409]);
    expect(await codeOf(administrator.patch(`/api/accounts/${NOBODY}`, { version: 1, name: '新名' }))).toEqual(['account.not-found', 404]);
    expect(await codeOf(administrator.patch(`/api/accounts/${administrator.accountId}`, { version: 1, active: false }))).toEqual(['account.own-roles', 409]);
  });

  it('refuses a wrong password at sign-in and at its change, and a second factor that was not begun', async () => {
    const person = await world.as('checker');
    expect(await codeOf(request(world.server).post('/api/session').set('origin', world.origin).send({ login: person.login, password: 'wrong wrong wrong' }))).toEqual(['session.failed', 401]);
    expect(await codeOf(person.post('/api/session/password', { present: 'wrong wrong wrong', next: 'another horse battery' }))).toEqual(['password.wrong', 422]);
    expect(await codeOf(person.post('/api/session/totp/confirm', { code: '123456' }))).toEqual(['totp.not-begun', 409]);
    await person.post('/api/session/password', { present: PASSWORD, next: 'another horse battery' });
  });

  it('is not an auditor and something else, nor a technician who could see whose sample it is', async () => {
    const body = (organisationId: string, roles: string[]) => ({ organisationId, login: `clash.${roles[1]}`, name: '兼任', roles });
    expect(await codeOf(administrator.post('/api/accounts', body(world.places.bureau, ['auditor', 'planner'])))).toEqual(['account.roles-clash', 422]);
    expect(await codeOf(administrator.post('/api/accounts', body(world.places.foodCentre, ['technician', 'checker'])))).toEqual(['account.roles-clash', 422]);
  });

  it('has tokens for a year at most, and withdraws only its own', async () => {
    const person = await world.as('auditor');
    const caller = await callerOf(world, person);
    await expect(world.get(Accounts).createToken(caller, '机器', ['ledger.read'], 367)).rejects.toMatchObject({ refusal: { code: 'token.too-long' } });
    expect(await codeOf(person.delete(`/api/tokens/${NOBODY}`))).toEqual(['token.not-found', 404]);
  });
});

describe('an organisation', () => {
  const station = (change: object = {}) => ({ kind: 'station', name: '新所', parentId: world.places.county, ...change });

  it('lies in a division that there is, and is changed by its present version', async () => {
    expect(await codeOf(administrator.post('/api/organisations', station({ divisionCode: '999999' })))).toEqual(['organisation.division-unknown', 422]);
    const { body } = await administrator.post('/api/organisations', station()).expect(201);
    expect(await codeOf(administrator.put(`/api/organisations/${body.id}`, station({ version: 9, active: true })))).toEqual(['organisation.stale', 409]);
    expect(await codeOf(administrator.put(`/api/organisations/${body.id}`, station({ version: 1, active: true, kind: 'enterprise' })))).toEqual(['organisation.kind-fixed', 422]);
  });

  it('that is the city bureau or an enterprise keeps its kind and superior, and has its name and contact changed', async () => {
    for (const place of ['bureau', 'enterprise'] as const) {
      const { body: now } = await administrator.get(`/api/organisations/${world.places[place]}`).expect(200);
      const change = (more: object) => administrator.put(`/api/organisations/${now.id}`, {
        kind: now.kind, name: now.name, disciplines: now.disciplines, active: true, version: now.version, ...(now.divisionCode ? { divisionCode: now.divisionCode } : {}),
        ...(now.parentId ? { parentId: now.parentId } : {}), ...more,
      });
      expect(await codeOf(change({ kind: 'station' }))).toEqual(['organisation.kind-fixed', 422]);
      expect(await codeOf(change({ parentId: world.places.county }))).toEqual(['organisation.kind-fixed', 422]);
      expect((await change({ name: `${now.name}（新）`, phone: '0930-1234567', address: '新址1号' }).expect(200)).body).toMatchObject({ name: `${now.name}（新）`, phone: '0930-1234567', version: now.version + 1 });
    }
    const { findings } = await world.get(LedgerVerification).verify(SYSTEM);
    expect(findings).toEqual([]);
  });
});

it('the link for the first administrator opens nothing when it is not the one that was given', async () => {
  const answer = world.anonymous().post('/api/setup', { token: 'x'.repeat(43), bureauName: '某市局', login: 'admin', name: '管理员', password: PASSWORD });
  expect(await codeOf(answer)).toEqual(['setup.link-invalid', 404]);
});
