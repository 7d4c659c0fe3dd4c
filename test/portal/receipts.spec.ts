import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/draws/domain/index.js';
import { isRefusal } from '../../src/kernel/index.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { ReportReceived, RENDER_JOB } from '../../src/reports/index.js';
import { approve, checked, layReporting, type Reporting } from '../reports/checked.js';
import { World, type Person } from '../support/world.js';

let world: World;
let ground: Reporting;
let own: Person;
let foreign: Person;
const heard: unknown[] = [];

beforeAll(async () => {
  world = await World.open();
  world.clock.set('2026-09-28T02:00:00Z');
  ground = await layReporting(world);
  own = await world.as('enterprise-user');
  foreign = await world.as('enterprise-user', { place: 'foreignEnterprise' });
  world.get(Facts).on(ReportReceived, (_, fact) => Promise.resolve(void heard.push(fact)));
}, 120_000);
afterAll(() => world.close());

async function issued(result: string): Promise<string> {
  const [id] = await approve(world, await checked(world, ground, 1, { result }));
  await world.perform(RENDER_JOB, { reportId: id });
  return id!;
}

const bytesOf = (test: ReturnType<Person['get']>) => test.buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});
const sampleOf = async (reportId: string, person = own) => (await person.get('/api/enterprise/samples?limit=200').expect(200)).body.items.find((row: { reportId: string }) => row.reportId === reportId);

describe('a failing report', () => {
  it('is received before it is read, by every route, and its windows run from that day', async () => {
    const id = await issued('0.31');
    for (const path of [`/api/enterprise/reports/${id}/file`, `/api/reports/${id}`, `/api/reports/${id}/content`, `/api/reports/${id}/file`]) {
      expect((await own.get(path).expect(409)).body.code).toBe('report.receipt-needed');
    }
    expect((await sampleOf(id)).rights.map(({ code }: { code: string }) => code)).toEqual(['food.object-to-sampling']);
    expect((await own.post(`/api/enterprise/reports/${id}/receipt`).expect(200)).body).toEqual({ receivedOn: '2026-09-28' });
    await own.get(`/api/enterprise/reports/${id}/file`).expect(200);
    await own.get(`/api/reports/${id}`).expect(200);
    // Seven working days over the National Day of 2026, with its make-up Saturday: /domain/cases/calendar.json
    expect((await sampleOf(id)).rights).toMatchObject([
      { code: 'food.apply-reinspection', from: '2026-09-28', until: '2026-10-13', isOpen: true, title: { zh: '申请复检' } },
      { code: 'food.object', from: '2026-09-28', until: '2026-10-13', isOpen: true },
      { code: 'food.object-to-sampling', isOpen: false },
    ]);
    world.clock.set('2026-10-13T15:59:00Z');
    const later = await world.hire('later', ['enterprise-user'], 'enterprise');
    expect((await sampleOf(id, later)).rights[0].isOpen).toBe(true);
    world.clock.set('2026-10-13T16:01:00Z');
    expect((await sampleOf(id, later)).rights[0].isOpen).toBe(false);
    world.clock.set('2026-09-28T02:00:00Z');
  });

  it('received twice, the first day stands; the ledger and those below hear of it once', async () => {
    const id = await issued('0.31');
    heard.length = 0;
    await own.post(`/api/enterprise/reports/${id}/receipt`).expect(200);
    world.clock.set('2026-09-29T02:00:00Z');
    const colleague = await world.hire('colleague', ['enterprise-user'], 'enterprise');
    expect((await colleague.post(`/api/enterprise/reports/${id}/receipt`).expect(200)).body).toEqual({ receivedOn: '2026-09-28' });
    world.clock.set('2026-09-28T02:00:00Z');
    expect(heard).toEqual([expect.objectContaining({ reportId: id, receivedOn: '2026-09-28', organisationId: world.places.enterprise })]);
    const { body } = await own.get(`/api/reports/${id}`).expect(200);
    expect(body.timeline.map(({ action }: { action: string }) => action).filter((action: string) => action === 'report.received')).toHaveLength(1);
    const { findings } = await world.get(LedgerVerification).verify(SYSTEM);
    expect(findings.filter(({ where }) => where.startsWith('reports.receipt'))).toEqual([]);
  });

  it('waits on the home of the enterprise’s users and administrators until it is received', async () => {
    const id = await issued('0.31');
    const waiting = async (person: Person) => (await person.get('/api/home').expect(200)).body.groups.find(({ group }: { group: string }) => group === 'reports-to-receive').items.map((row: { id: string }) => row.id);
    for (const role of ['enterprise-user', 'enterprise-administrator'] as const) expect(await waiting(await world.as(role))).toContain(id);
    await (await world.as('enterprise-administrator')).post(`/api/enterprise/reports/${id}/receipt`).expect(200);
    for (const role of ['enterprise-user', 'enterprise-administrator'] as const) expect(await waiting(await world.as(role))).not.toContain(id);
  });

  it('is not received by another enterprise, nor by who is none', async () => {
    const id = await issued('0.31');
    expect((await foreign.post(`/api/enterprise/reports/${id}/receipt`).expect(404)).body.code).toBe('report.not-found');
    await (await world.as('handling-officer')).post(`/api/enterprise/reports/${id}/receipt`).expect(403);
    await (await world.as('quality-manager')).get(`/api/reports/${id}`).expect(200);
  });
});

describe('many reports', () => {
  it('come as one archive in the order given, each file as it was signed', async () => {
    const ids = [await issued('0.05'), await issued('0.06')];
    const { body, headers } = await bytesOf(own.post('/api/enterprise/reports/archive', { ids: [...ids].reverse() })).expect(200);
    expect(headers['content-type']).toBe('application/zip');
    const entries = zipEntries(new Uint8Array(body as Buffer), 10_000_000);
    if (isRefusal(entries)) throw new Error(entries.code);
    expect(entries).toHaveLength(2);
    for (const [index, entry] of entries.entries()) {
      const report = (await own.get(`/api/reports/${[...ids].reverse()[index]}`).expect(200)).body;
      expect(entry.name).toBe(`${report.number} ${report.productName}.pdf`);
      expect(createHash('sha256').update(inflateRawSync(entry.content)).digest('hex')).toBe(report.sha256);
    }
  });

  it('are refused whole where one is another’s or was not received', async () => {
    const [sound, failing] = [await issued('0.05'), await issued('0.31')];
    expect((await own.post('/api/enterprise/reports/archive', { ids: [sound, failing] }).expect(409)).body.code).toBe('report.receipt-needed');
    expect((await foreign.post('/api/enterprise/reports/archive', { ids: [sound] }).expect(404)).body.code).toBe('report.not-found');
    await own.post('/api/enterprise/reports/archive', { ids: [] }).expect(422);
  });
});
