import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photographPicture } from '../../src/demonstration/walk/picture.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import type { inspectionReportFacts } from '../../src/disciplines/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { Person } from '../support/world.js';
import { Bench } from './bench.js';

let bench: Bench;
let technician: Person;
let manager: Person;
const CADMIUM = '镉（以Cd计）';
const PROTEIN = '蛋白质';
const LABEL = { byLabel: [PROTEIN], labelToo: [CADMIUM] } as const;

beforeAll(async () => {
  bench = await Bench.open();
  technician = await bench.world.as('technician');
  manager = await bench.world.as('quality-manager');
});
afterAll(() => bench.close());

async function declare(id: string, parameter: string, fields: Readonly<Record<string, string>>, by = manager) {
  const row = (await bench.sheet(manager, id)).determinations.find((one) => one.parameter === parameter);
  const request = by.send('POST', `/api/examinations/${id}/declarations`);
  for (const [name, value] of Object.entries({ version: String(await bench.version(id)), determinationId: row?.determinationId ?? '', ...fields })) void request.field(name, value);
  return request.attach('file', photographPicture(7), { filename: 'label.png', contentType: 'image/png' });
}

async function arrived(demands: Readonly<Record<string, string | null>> = { [CADMIUM]: '≤0.2 mg/kg', [PROTEIN]: null }): Promise<string> {
  return (await bench.arrive({ scheme: await bench.scheme(demands, LABEL) })).id;
}

describe('what the label declares', () => {
  it('frees a blocked examination, is judged like any requirement, and is printed as the label’s', async () => {
    const id = await arrived();
    expect((await manager.get(`/api/examinations/${id}`).expect(200)).body).toMatchObject({ state: 'blocked', blockedItems: [PROTEIN] });
    expect((await declare(id, PROTEIN, { declared: '≥3.0 g/100 g', percent: '80', allowedBy: '示例标准 1.2' })).body).toMatchObject({ state: 'waiting', blockedItems: [] });
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.05', [PROTEIN]: '2.3' });
    const row = (await bench.sheet(technician, id)).determinations.find(({ parameter }) => parameter === PROTEIN);
    expect(row).toMatchObject({ requirementText: '标签明示值 ≥3.0 g/100 g（允许≥80%标示值，示例标准 1.2）', judgement: { verdict: 'fail', words: expect.stringContaining('2.3 g/100 g < 2.4 g/100 g, 标签明示值 蛋白质') } });
    expect((await bench.submit(technician, id)).status).toBe(200);
    await bench.step(await bench.world.as('checker'), 'check', id, 'check');
    expect((await bench.step(await bench.world.as('signatory'), 'approve', id, 'approve')).status).toBe(200);
    const [report] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ content: { facts: ReturnType<typeof inspectionReportFacts> } }>('SELECT content FROM reports.report WHERE examination_id = $1', [id]));
    expect(report?.content.facts.items[1]).toMatchObject({ name: PROTEIN, requirement: expect.stringContaining('标签明示值 ≥3.0'), result: '2.3' });
  });

  it('is held beside a limit only where it is stricter', async () => {
    const id = await arrived({ [CADMIUM]: '≤0.2 mg/kg' });
    expect((await declare(id, CADMIUM, { declared: '≤0.3 mg/kg' })).body).toMatchObject({ code: 'declared.looser' });
    expect((await declare(id, CADMIUM, { declared: '≥0.1 mg/kg' })).body).toMatchObject({ code: 'declared.incomparable' });
    expect((await declare(id, CADMIUM, { declared: '≤0.1 mg/kg' })).status).toBe(200);
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.15' });
    expect((await bench.sheet(technician, id)).determinations[0]).toMatchObject({ judgement: { verdict: 'fail' } });
  });

  it('is replaced by another with its reason, and what was typed is judged again', async () => {
    const id = await arrived();
    await declare(id, PROTEIN, { declared: '≥3.0 g/100 g' });
    await bench.assign(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.05', [PROTEIN]: '2.9' });
    expect((await declare(id, PROTEIN, { declared: '≥2.8 g/100 g' })).body).toMatchObject({ code: 'declared.reason-needed' });
    expect((await declare(id, PROTEIN, { declared: '≥2.8 g/100 g', reason: '看错一位' })).status).toBe(200);
    const row = (await bench.sheet(technician, id)).determinations[1];
    expect(row).toMatchObject({ requirementText: '标签明示值 ≥2.8 g/100 g', reading: { text: '2.9' }, judgement: { verdict: 'pass' } });
    expect((await bench.submit(technician, id)).status).toBe(200);
    const list = (await manager.get(`/api/examinations/${id}/declarations`).expect(200)).body as { id: string; current: boolean; reason: string | null }[];
    expect(list.map(({ current, reason }) => [current, reason])).toEqual([[true, '看错一位'], [false, null]]);
    expect((await declare(id, PROTEIN, { declared: '≥2.7 g/100 g', reason: '太晚' })).status).toBe(409);
  });

  it('stands in the ledger with its photograph, which the bench never sees', async () => {
    const id = await arrived();
    await declare(id, PROTEIN, { declared: '≥3.0 g/100 g' });
    const { timeline } = (await manager.get(`/api/examinations/${id}`).expect(200)).body as { timeline: { action: string; data: object }[] };
    expect(timeline.find(({ action }) => action === 'examination.declared')?.data).toEqual({ seq: 2, parameter: PROTEIN, requirement: '标签明示值 ≥3.0 g/100 g' });
    const [one] = (await manager.get(`/api/examinations/${id}/declarations`).expect(200)).body as { id: string }[];
    const photo = `/api/examinations/${id}/declarations/${one?.id}/photo`;
    expect((await manager.get(photo).expect(200)).headers['content-type']).toBe('image/png');
    await technician.get(photo).expect(403);
    await technician.get(`/api/examinations/${id}/declarations`).expect(403);
    await (await bench.world.as('checker', { place: 'thirdParty' })).get(photo).expect(404);
    const none = await manager.get(`/api/examinations/${id}/declarations/0190aaaa-0000-7000-8000-000000000000/photo`);
    expect([none.status, none.body.code]).toEqual([404, 'declared.not-found']);
    const auditor = await bench.world.as('auditor');
    const report = await bench.world.get(LedgerVerification).verify({ ...bench.caller(auditor, 'auditor', 'bureau'), reach: 'all' });
    expect(report.findings.filter(({ where }) => where.includes('results.'))).toEqual([]);
  });

  it('stays when the catalogue is asked again', async () => {
    const id = await arrived({ [CADMIUM]: null, [PROTEIN]: null });
    expect((await declare(id, PROTEIN, { declared: '≥3.0 g/100 g' })).body).toMatchObject({ state: 'blocked', blockedItems: [CADMIUM] });
    await manager.post(`/api/examinations/${id}/refresh`, { version: await bench.version(id) }).expect(200);
    expect((await bench.sheet(manager, id)).determinations[1]).toMatchObject({ requirementText: '标签明示值 ≥3.0 g/100 g' });
  });

  it('is refused for what is not judged by the label, left out, unreadable, incomplete or unknown, and to a technician', async () => {
    const id = await arrived({ [CADMIUM]: '≤0.2 mg/kg', [PROTEIN]: null, 铅: '≤0.3 mg/kg' });
    const code = async (answer: ReturnType<typeof declare>) => (await answer).body.code as string;
    expect(await code(declare(id, '铅', { declared: '≤0.1 mg/kg' }))).toBe('declared.not-by-label');
    expect(await code(declare(id, PROTEIN, { declared: '3.0 g/100 g' }))).toBe('declared.unreadable');
    expect(await code(declare(id, PROTEIN, { declared: '≥3.0 g/100 g', percent: '80' }))).toBe('declared.share');
    expect(await code(declare(id, PROTEIN, { declared: ' ' }))).toBe('declared.fields');
    expect(await code(declare(id, PROTEIN, { declared: '≥3.0 g/100 g', determinationId: '0190aaaa-0000-7000-8000-000000000000' }))).toBe('sheet.determination-unknown');
    expect(await code(declare(id, PROTEIN, { declared: '≥3.0 g/100 g', version: '99' }))).toBe('examination.stale');
    expect(await code(declare(id, PROTEIN, { declared: '≥3.0 g/100 g' }, technician))).toBe('access.denied');
    const left = (await bench.sheet(manager, id)).determinations.find(({ parameter }) => parameter === PROTEIN)?.determinationId;
    await manager.post(`/api/examinations/${id}/leave-out`, { version: await bench.version(id), determinationIds: [left], reason: '标签未标示' }).expect(200);
    expect(await code(declare(id, PROTEIN, { declared: '≥3.0 g/100 g' }))).toBe('declared.left-out');
  });
});
