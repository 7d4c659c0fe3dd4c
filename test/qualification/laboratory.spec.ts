import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerVerification, TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';

let world: World;
let manager: Person;
let technician: Person;
beforeAll(async () => {
  world = await World.open();
  manager = await world.as('quality-manager');
  technician = await world.as('technician', { authorised: false });
});
afterAll(() => world.close());

const NOBODY = '0190aaaa-0000-7000-8000-000000000000';
const codeOf = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => (await answer).body.code;
const people = (id = technician.accountId) => `/api/laboratory/people/${id}`;

describe('a person', () => {
  const file = { identityNumber: '62290119900101001X', title: '工程师', education: '本科' };

  it('is on file in one laboratory only', async () => {
    await manager.put(people(), file).expect(200);
    const there = await world.as('quality-manager', { place: 'thirdParty' });
    const other = await world.as('technician', { place: 'thirdParty' });
    expect(await codeOf(there.put(people(other.accountId), { ...file, identityNumber: '62290119900101001x' }))).toBe('competence.elsewhere');
    expect(await codeOf(there.put(people(), file))).toBe('competence.not-ours');
    expect(JSON.stringify((await manager.get('/api/laboratory/people').expect(200)).body)).not.toContain('6229011990');
  });

  it('is authorised after an examination, for a method that was verified here, until it is ended', async () => {
    const wanted = { kind: 'test', method: 'GB 5009.12-2023', validFrom: '2026-09-07', validTo: '2029-09-06' };
    const authorise = (change: object = {}) => manager.post(`${people()}/authorisations`, { ...wanted, ...change });
    expect(await codeOf(authorise())).toBe('competence.not-examined');
    expect(await codeOf(manager.post(`${people()}/trainings`, { kind: 'training', subject: 'x', onDay: '2026-09-08' }))).toBe('competence.in-future');
    await manager.post(`${people()}/trainings`, { kind: 'examination', subject: 'GB 5009.12', onDay: '2026-09-01', passed: true }).expect(201);
    expect(await codeOf(authorise())).toBe('competence.method-not-verified');
    const verify = (change: object = {}) => manager.post('/api/laboratory/verifications', { method: 'GB 5009.12-2023', verifiedOn: '2026-08-01', suitable: true, evidence: 'YZ-01', ...change });
    expect(await codeOf(verify({ method: '自编' }))).toBe('competence.method-unknown');
    await verify().expect(201);
    expect(await codeOf(authorise({ method: '自编' }))).toBe('competence.method-unknown');
    expect(await codeOf(authorise({ validTo: '2026-09-06' }))).toBe('competence.days-order');
    const { body } = await authorise().expect(201);
    const granted = (body as { accountId: string; authorisations: { id: string }[] }[]).find(({ accountId }) => accountId === technician.accountId)!.authorisations[0]!;
    const end = (id = granted.id) => manager.post(`/api/laboratory/authorisations/${id}/end`, { reason: '调岗' });
    await end().expect(200);
    expect(await codeOf(end())).toBe('competence.ended');
    expect(await codeOf(end(NOBODY))).toBe('competence.not-found');
  });
});

describe('an instrument', () => {
  const body = { code: 'SB-1', name: '天平', model: '', serial: '', maker: '', place: '', measuringRange: '', needs: 'calibration' };

  it('has a file that only grows, and a number of its own', async () => {
    const { id } = (await manager.post('/api/laboratory/equipment', body).expect(201)).body as { id: string };
    expect(await codeOf(manager.post('/api/laboratory/equipment', body))).toBe('equipment.code-used');
    const record = (version: number, change: object) => manager.post(`/api/laboratory/equipment/${id}/events`, { version, kind: 'calibration', onDay: '2026-09-01', ...change });
    expect(await codeOf(record(9, { fit: true, dueOn: '2027-08-31' }))).toBe('equipment.stale');
    expect(await codeOf(record(1, {}))).toBe('equipment.result-needed');
    await record(1, { fit: true, dueOn: '2027-08-31' }).expect(201);
    await record(2, { kind: 'fault' }).expect(201);
    // Found later that it had been stopped before: the fault of a later day still counts.
    const { body: file } = await record(3, { kind: 'maintenance', onDay: '2026-08-01' }).expect(201);
    expect(file).toMatchObject({ state: 'faulty', calibratedTo: '2027-08-31', notUsable: expect.stringContaining('故障') });
    expect((await manager.get('/api/laboratory/equipment?limit=1').expect(200)).body.items).toMatchObject([{ id, dueOn: '2027-08-31' }]);
    expect(await codeOf((await world.as('quality-manager', { place: 'thirdParty' })).get(`/api/laboratory/equipment/${id}`))).toBe('equipment.not-found');
  });
});

describe('a material', () => {
  const body = { kind: 'reference-material', code: 'BW-1', name: '铅标准溶液', lot: 'A', supplier: '', certificate: 'GBW', concentration: '1000', concentrationUnit: 'mg/L', amount: '50', unit: 'mL', storage: '', madeOn: '2026-01-01', expiresOn: '2026-12-31', opensUntil: '2026-10-31' };

  it('is opened, diluted and used up, with what it was made from', async () => {
    const receive = (change: object = {}) => technician.post('/api/laboratory/materials', { ...body, ...change });
    const { id } = (await receive().expect(201)).body as { id: string };
    expect(await codeOf(receive())).toBe('material.code-used');
    expect(await codeOf(receive({ code: 'BW-2', expiresOn: '2025-12-31' }))).toBe('material.days-order');
    expect(await codeOf(receive({ code: 'BW-2', amount: '0' }))).toBe('material.amount');
    const dilute = (change: object = {}, of = id) => technician.post(`/api/laboratory/materials/${of}/dilutions`, { code: 'BR-1', name: '铅中间液', taken: '5', filledTo: '100', expiresOn: '2026-09-30', storage: '4 ℃', ...change });
    expect(await codeOf(dilute({ taken: '51', filledTo: '100' }))).toBe('material.not-enough');
    expect(await codeOf(dilute({ expiresOn: '2027-01-01' }))).toBe('material.outlives-parent');
    expect(await codeOf(dilute({ expiresOn: '2026-09-06' }))).toBe('material.days-order');
    const made = (await dilute().expect(201)).body as { id: string; concentration: string; chain: { code: string }[] };
    expect([made.concentration, made.chain.map(({ code }) => code)]).toEqual(['50', ['BR-1', 'BW-1']]);
    const again = (await dilute({ code: 'BR-2', taken: '1', filledTo: '10' }, made.id).expect(201)).body as { concentration: string; chain: unknown[] };
    expect([again.concentration, again.chain.length]).toEqual(['5', 3]);
    const parent = (await technician.get(`/api/laboratory/materials/${id}`).expect(200)).body as { left: string; openedOn: string; dueOn: string; version: number };
    expect(parent).toMatchObject({ left: '45', openedOn: '2026-09-07', dueOn: '2026-10-31', version: 2 });
    const step = (version: number, change: object) => technician.post(`/api/laboratory/materials/${id}/steps`, { version, kind: 'use', ...change });
    expect(await codeOf(step(1, { amount: '1' }))).toBe('material.stale');
    expect(await codeOf(step(2, {}))).toBe('material.amount');
    await step(2, { amount: '45' }).expect(200);
    const listed = (await technician.get('/api/laboratory/materials').expect(200)).body.items as { id: string; notUsable?: string }[];
    // The sentence of material.empty.
    expect(listed.find((one) => one.id === id)?.notUsable).toContain('已用完');
    await step(3, { kind: 'discard' }).expect(200);
    expect(await codeOf(step(4, { kind: 'check' }))).toBe('material.discarded');
    expect(await codeOf(technician.get(`/api/laboratory/materials/${NOBODY}`))).toBe('material.not-found');
    const reagent = (await receive({ code: 'SJ-1', kind: 'reagent', concentration: undefined }).expect(201)).body as { id: string };
    expect(await codeOf(dilute({ code: 'BR-3' }, reagent.id))).toBe('material.no-concentration');
  });
});

describe('nonconforming work', () => {
  it('is found, analysed, mended, and closed by somebody else', async () => {
    const found = { kind: 'nonconforming-work', subject: '空白偏高', detail: '空白超出控制限', foundOn: '2026-09-07', dueOn: '2026-09-30' };
    expect(await codeOf(technician.post('/api/laboratory/findings', { ...found, dueOn: '2026-09-01' }))).toBe('finding.days-order');
    const [{ id }] = (await technician.post('/api/laboratory/findings', found).expect(201)).body as [{ id: string }];
    const step = (version: number, name: string, change: object = {}, person = manager) => person.post(`/api/laboratory/findings/${id}/steps`, { version, step: name, ...change });
    expect(await codeOf(step(9, 'plan'))).toBe('finding.stale');
    expect(await codeOf(step(1, 'plan', { cause: '试剂污染' }))).toBe('finding.plan-incomplete');
    expect(await codeOf(step(1, 'close'))).toBe('lifecycle.not-now');
    await step(1, 'plan', { cause: '试剂污染', action: '更换试剂并重做' }).expect(200);
    await step(2, 'report', { effect: '已更换' }).expect(200);
    expect(await codeOf(step(3, 'close', { effect: '有效' }))).toBe('finding.own-action');
    const second = await world.as('quality-manager', { nth: 2 });
    expect((await step(3, 'close', { effect: '有效' }, second).expect(200)).body).toMatchObject([{ state: 'closed', effect: '有效' }]);
    expect(await codeOf(manager.post(`/api/laboratory/findings/${NOBODY}/steps`, { version: 1, step: 'plan' }))).toBe('finding.not-found');
  });
});

it('every change of these stands in the ledger as it is', async () => {
  await world.get(TransparencyLog).checkpoint();
  expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
});
