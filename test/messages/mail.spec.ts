import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { v7 as newId } from 'uuid';
import { MAIL_JOB, Messages } from '../../src/messages/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

interface Taken {
  readonly to: string;
  readonly text: string;
}

let world: World;
let server: SMTPServer;
let reader: Person;
let administrator: Person;
let taken: Taken[] = [];
/** What the server answers to the next recipients. */
let answers: { code: number; text: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      const answer = answers.shift();
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null);
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.server.address() as AddressInfo;
  world = await World.open({ HENGJIAN_SMTP_URL: `smtp://127.0.0.1:${port}`, HENGJIAN_MAIL_FROM: '衡鉴 <hengjian@example.cn>' });
  reader = await world.as('enterprise-user');
  administrator = await world.as('platform-administrator');
  await reader.put('/api/session/contact', { email: 'shop@example.cn' }).expect(200);
}, 120_000);
afterAll(async () => {
  await world.close();
  await new Promise<void>((resolve) => { server.close(resolve); });
});
beforeEach(() => {
  taken = [];
  answers = [];
});

/** Tells people something of a new thing, and gives the notice of the first. */
async function told(people: readonly Person[], about = `report:${newId()}`): Promise<string> {
  await world.get(UnitOfWork).run(SYSTEM, (tx) => world.get(Messages).tell(tx, people.map(({ accountId }) => accountId), { kind: 'report-ready', about, facts: { number: 'SP-2026-00042', version: 1 } }));
  const { body } = await people[0]!.get('/api/notices').expect(200);
  return body.items.find((notice: { about: string }) => notice.about === about).id;
}
const mailOf = async (id: string) => (await administrator.get('/api/mail?limit=100').expect(200)).body.items.find((mail: { id: string }) => mail.id === id);
const attempt = (noticeId: string) => world.perform(MAIL_JOB, { noticeId });

describe('what a person is told', () => {
  it('stands in the system, and goes by mail to whom an address was given, in the transaction in which it became true', async () => {
    const id = await told([reader, await world.as('leader')]);
    expect(await mailOf(id)).toMatchObject({ state: 'waiting', attempts: 0, subject: '检验报告 SP-2026-00042 已签发' });
    const jobs = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT key FROM graphile_worker.jobs WHERE key = $1', [`${MAIL_JOB}:${id}`]));
    expect(jobs).toHaveLength(1);
    await attempt(id);
    expect(taken).toMatchObject([{ to: 'shop@example.cn', text: expect.stringContaining(`Message-ID: <${id}@localhost>`) }]);
    expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1, reason: null });
    expect((await administrator.get('/api/mail?limit=100').expect(200)).body.items).toHaveLength(1);
  });

  it('is said once, though it is told twice, and sent once, though the job runs again', async () => {
    const about = `report:${newId()}`;
    const id = await told([reader], about);
    expect(await told([reader], about)).toBe(id);
    await Promise.all([attempt(id), attempt(id)]);
    await attempt(id);
    expect(taken).toHaveLength(1);
  });

  it('is taken back with the transaction that it belongs to', async () => {
    const about = `report:${newId()}`;
    await expect(world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await world.get(Messages).tell(tx, [reader.accountId], { kind: 'report-ready', about, facts: { number: 'X', version: 1 } });
      throw new Error('the approval failed');
    })).rejects.toThrow('the approval failed');
    expect((await reader.get('/api/notices').expect(200)).body.items.some((notice: { about: string }) => notice.about === about)).toBe(false);
  });

  it('is one’s own: another neither sees nor marks it', async () => {
    const id = await told([reader]);
    const other = await world.as('enterprise-user', { place: 'foreignEnterprise' });
    expect((await other.get('/api/notices').expect(200)).body.items).toEqual([]);
    expect((await other.post(`/api/notices/${id}/read`).expect(404)).body.code).toBe('message.not-found');
    await reader.post(`/api/notices/${id}/read`).expect(204);
    expect((await reader.get('/api/notices?unread=yes').expect(200)).body.items.some((notice: { id: string }) => notice.id === id)).toBe(false);
  });
});

describe('a mail that is not taken', () => {
  it('is shown as failed with its reason, rests, and arrives when the server has recovered', async () => {
    answers = [{ code: 451, text: 'shop@example.cn: try again later' }, { code: 452, text: 'busy' }];
    const id = await told([reader]);
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 1, reason: 'refused-for-now', serverCode: 451 });
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 1 });
    world.clock.advance({ seconds: 61 });
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 2 });
    world.clock.advance({ seconds: 301 });
    await world.perform('messages.due');
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 3, reason: null, serverCode: null });
    expect(taken).toHaveLength(1);
  });

  it('for good is given up at once, and sent by hand after the address was mended', async () => {
    answers = [{ code: 550, text: 'no such user shop@example.cn' }];
    const id = await told([reader]);
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'given-up', attempts: 1, reason: 'refused', serverCode: 550 });
    await reader.put('/api/session/contact', { email: 'new.shop@example.cn' }).expect(200);
    await administrator.post(`/api/mail/${id}/resend`).expect(200);
    await attempt(id);
    expect(taken).toMatchObject([{ to: 'new.shop@example.cn' }]);
    expect((await administrator.post(`/api/mail/${id}/resend`).expect(409)).body.code).toBe('message.already-sent');
    expect((await administrator.post(`/api/mail/${newId()}/resend`).expect(404)).body.code).toBe('message.not-found');
  });

  it('is given up after its last attempt, or where the address is gone', async () => {
    answers = Array.from({ length: 7 }, () => ({ code: 450, text: 'later' }));
    const id = await told([reader]);
    const gone = await told([reader]);
    await reader.put('/api/session/contact', { email: null }).expect(200);
    await attempt(gone);
    expect(await mailOf(gone)).toMatchObject({ state: 'given-up', reason: 'no-address' });
    await reader.put('/api/session/contact', { email: 'shop@example.cn' }).expect(200);
    for (const pause of [60, 300, 1_800, 7_200, 0]) {
      await attempt(id);
      world.clock.advance({ seconds: pause + 1 });
    }
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 5 });
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE messages.mail SET attempts = 6, next_at = $2 WHERE notice_id = $1', [id, world.clock.now()]));
    await attempt(id);
    expect(await mailOf(id)).toMatchObject({ state: 'given-up', attempts: 7 });
  });

  it('leaves no address where others read: not in its row, not in the list', async () => {
    const rows = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ row: string }>('SELECT to_jsonb(m)::text || to_jsonb(n)::text AS row FROM messages.mail m JOIN messages.notice n ON n.id = m.notice_id'));
    expect(rows.map(({ row }) => row).join()).not.toContain('@example.cn');
    expect(JSON.stringify((await administrator.get('/api/mail?limit=100')).body)).not.toContain('@example.cn');
    await reader.get('/api/mail').expect(403);
  });
});

describe('a system without a mail server', () => {
  it('tells people in the system, queues no mail, and says so to who would send', async () => {
    const bare = await World.open();
    try {
      const person = await bare.as('enterprise-user');
      await person.put('/api/session/contact', { email: 'shop@example.cn' }).expect(200);
      expect((await person.put('/api/session/contact', { email: 'nobody' }).expect(422)).body.code).toBe('account.email-wrong');
      await bare.get(UnitOfWork).run(SYSTEM, (tx) => bare.get(Messages).tell(tx, [person.accountId], { kind: 'report-ready', about: `report:${newId()}`, facts: { number: 'X', version: 1 } }));
      expect((await person.get('/api/notices').expect(200)).body.items).toHaveLength(1);
      const admin = await bare.as('platform-administrator');
      expect((await admin.get('/api/mail').expect(200)).body.items).toEqual([]);
      expect((await admin.post(`/api/mail/${newId()}/resend`).expect(409)).body.code).toBe('message.no-server');
    } finally {
      await bare.close();
    }
  });
});
