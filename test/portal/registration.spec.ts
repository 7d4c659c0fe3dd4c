import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { checked, layReporting, type Checked, type Reporting } from '../reports/checked.js';
import { hasPoppler, textOf } from '../reports/pdf-tools.js';
import { Person, World } from '../support/world.js';

const USCC = '92140702MA0K2AX62M';
const PASSWORD = 'a long enough secret';

let world: World;
let ground: Reporting;
let records: Checked[];
const read = hasPoppler ? it : it.skip;

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
  records = await checked(world, ground, 3);
  await world.get(UnitOfWork).run(SYSTEM, (tx) => flourMill(tx, USCC, world.places.station));
}, 120_000);
afterAll(() => world.close());

/** An enterprise that nobody has sampled, in the county's area. */
async function flourMill(tx: Tx, uscc: string, stationId: string): Promise<void> {
  const id = newId();
  await tx.query(`INSERT INTO directory.enterprise (id, kind, uscc, name, status) VALUES ($1, 'enterprise', $2, '晋中示例面粉厂', 'open')`, [id, uscc]);
  await tx.query(
    `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types) VALUES ($1, 'X000002', $2, '西街1号', '622921', $3, '{production}')`, [newId(), id, stationId],
  );
}

const register = (body: object) => world.anonymous().post('/api/portal/registrations', { name: 'zhang', contactName: '张小满', password: PASSWORD, ...body });
const signedIn = async (login: string, password = PASSWORD) => new Person(world, '', login, await world.signIn(login, password));

/** The code as the enterprise reads it on its copy. */
async function invitationOn({ itemId, recordNumber }: Checked): Promise<string> {
  const { body } = await (await world.as('enterprise-user')).get(`/api/enterprise/samples/${itemId}/record`).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  }).expect(200);
  const text = textOf(body as Buffer);
  expect(text).toContain(recordNumber);
  return /邀请码([0-9A-Z]{4}(?:-[0-9A-Z]{4}){6})/.exec(text)![1]!;
}

describe('the registration of an enterprise', () => {
  read('opens the portal at once for who holds the code printed on the sampling record', async () => {
    const code = await invitationOn(records[0]!);
    const { body } = await register({ recordNumber: records[0]!.recordNumber, invitation: code.toLowerCase() }).expect(201);
    expect(body).toEqual({ state: 'approved', login: 'zhang@91622900ma7demp42x', enterpriseName: '示例食品超市' });
    const person = await signedIn(body.login);
    expect((await person.get('/api/enterprise/samples').expect(200)).body.items.map((row: { itemId: string }) => row.itemId)).toContain(records[0]!.itemId);
    const again = await register({ name: 'li', recordNumber: records[0]!.recordNumber, invitation: code }).expect(422);
    expect(again.body.code).toBe('registration.invitation-wrong');
    const other = await register({ name: 'li', recordNumber: records[1]!.recordNumber, invitation: await invitationOn(records[1]!) }).expect(409);
    expect(other.body.code).toBe('registration.has-administrator');
  });

  read('has one answer for an unknown record, a foreign code and a wrong one', async () => {
    const code = await invitationOn(records[2]!);
    for (const body of [{ recordNumber: 'XBJ26622900999999999', invitation: code }, { recordNumber: records[1]!.recordNumber, invitation: code }, { recordNumber: records[2]!.recordNumber, invitation: 'ABCD' }, { invitation: code }]) {
      const answer = await register({ name: 'wang', ...body }).expect(422);
      expect(answer.body.code).toBe('registration.invitation-wrong');
    }
  });

  it('by USCC waits for an officer, and cannot sign in before', async () => {
    const { body } = await register({ uscc: USCC.toLowerCase(), phone: '13900000042' }).expect(201);
    expect(body).toMatchObject({ state: 'waiting', login: `zhang@${USCC.toLowerCase()}` });
    await expect(world.signIn(body.login, PASSWORD)).rejects.toThrow(/401/);
    expect((await register({ uscc: USCC }).expect(409)).body.code).toBe('registration.login-taken');
    const officer = await world.as('handling-officer');
    const { items } = (await officer.get('/api/portal/registrations?state=waiting').expect(200)).body;
    expect(items).toMatchObject([{ enterpriseName: '晋中示例面粉厂', uscc: USCC, contactName: '张小满', phone: '13900000042', byInvitation: false, version: 1 }]);
    const at = `/api/portal/registrations/${items[0].id}/decision`;
    expect((await (await world.as('handling-officer', { place: 'county' })).get('/api/portal/registrations').expect(200)).body.items.map(({ id }: { id: string }) => id)).toContain(items[0].id);
    const neighbour = await world.as('handling-officer', { place: 'otherCounty' });
    expect((await neighbour.get('/api/portal/registrations').expect(200)).body.items).toEqual([]);
    expect((await neighbour.post(at, { action: 'approve', version: 1 }).expect(404)).body.code).toBe('registration.not-found');
    expect((await officer.post(at, { action: 'decline', version: 1 }).expect(422)).body.code).toBe('registration.reason-needed');
    expect((await officer.post(at, { action: 'approve', version: 2 }).expect(409)).body.code).toBe('registration.stale');
    await officer.post(at, { action: 'approve', version: 1 }).expect(204);
    expect((await officer.post(at, { action: 'decline', version: 2, reason: '迟了' }).expect(409)).body.code).toBe('lifecycle.not-now');
    const person = await signedIn(body.login);
    expect((await person.get('/api/session').expect(200)).body).toMatchObject({ organisation: { name: '晋中示例面粉厂', kind: 'enterprise' }, roles: ['enterprise-administrator', 'enterprise-user'] });
  });

  it('that was declined keeps its reason, and may be tried again', async () => {
    const { body } = await register({ name: 'qian', uscc: USCC }).expect(201);
    const officer = await world.as('platform-administrator');
    const [row] = (await officer.get('/api/portal/registrations?state=waiting').expect(200)).body.items;
    await officer.post(`/api/portal/registrations/${row.id}/decision`, { action: 'decline', version: row.version, reason: '电话核实，非本单位人员' }).expect(204);
    expect((await officer.get('/api/portal/registrations?state=declined').expect(200)).body.items).toMatchObject([{ reason: '电话核实，非本单位人员' }]);
    await expect(world.signIn(body.login, PASSWORD)).rejects.toThrow(/401/);
    await register({ name: 'qian', uscc: USCC }).expect(201);
  });

  it('refuses a malformed and an unknown code, and a weak password', async () => {
    expect((await register({ uscc: '91110000600007519X' }).expect(422)).body.code).toBe('registration.uscc-wrong');
    expect((await register({ uscc: '91350100M000100Y43' }).expect(404)).body.code).toBe('registration.enterprise-unknown');
    expect((await register({ uscc: USCC, password: 'aaaaaaaaaaaa' }).expect(422)).body.code).toBe('password.weak');
    expect((await (await world.as('handling-officer')).post(`/api/portal/registrations/${newId()}/decision`, { action: 'approve', version: 1 }).expect(404)).body.code).toBe('registration.not-found');
  });

  it('is tried ten times a minute from one address, and no more', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push((await register({ uscc: 'nonsense' }).set('x-forwarded-for', '10.9.8.7')).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
    expect(statuses[10]).toBe(429);
  });
});

describe('the people of an enterprise', () => {
  it('are added, changed and given new passwords by its administrator', async () => {
    const boss = await signedIn(`zhang@${USCC.toLowerCase()}`);
    const { body } = await boss.post('/api/portal/users', { login: 'wang', name: '王二', roles: ['enterprise-user'] }).expect(201);
    expect(body.login).toBe(`wang@${USCC.toLowerCase()}`);
    await world.signIn(body.login, body.initialPassword);
    const reset = await boss.post(`/api/portal/users/${body.id}/reset-password`).expect(201);
    await expect(world.signIn(body.login, body.initialPassword)).rejects.toThrow(/401/);
    await world.signIn(body.login, reset.body.initialPassword);
    await boss.patch(`/api/portal/users/${body.id}`, { version: 99, active: false }).expect(409);
    const wang = (await boss.get('/api/portal/users').expect(200)).body.find((user: { id: string }) => user.id === body.id);
    await boss.patch(`/api/portal/users/${body.id}`, { version: wang.version, active: false }).expect(204);
    await expect(world.signIn(body.login, reset.body.initialPassword)).rejects.toThrow(/401/);
  });

  it('keep their last administrator', async () => {
    const boss = await signedIn(`zhang@${USCC.toLowerCase()}`);
    const self = (await boss.get('/api/portal/users').expect(200)).body.find((user: { isSelf: boolean }) => user.isSelf);
    expect((await boss.patch(`/api/portal/users/${self.id}`, { version: self.version, roles: ['enterprise-user'] }).expect(409)).body.code).toBe('portal.last-administrator');
  });

  it('are out of reach for another enterprise’s administrator', async () => {
    const boss = await signedIn(`zhang@${USCC.toLowerCase()}`);
    const foreign = await world.as('enterprise-administrator');
    const ids = (await boss.get('/api/portal/users').expect(200)).body.map(({ id }: { id: string }) => id);
    for (const id of ids) {
      expect((await foreign.patch(`/api/portal/users/${id}`, { version: 1, active: false }).expect(404)).body.code).toBe('account.not-found');
      await foreign.post(`/api/portal/users/${id}/reset-password`).expect(404);
    }
    expect((await foreign.get('/api/portal/users').expect(200)).body.map(({ id }: { id: string }) => id)).not.toEqual(expect.arrayContaining(ids));
  });
});
