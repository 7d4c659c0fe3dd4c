import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REVISE_JOB } from '../../src/deadlines/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { ItemsReceived } from '../../src/samples/index.js';
import { insertItem } from '../results/item.js';
import { World } from '../support/world.js';

/** Made for these tests; the real arrangement is the State Council's. */
const TEXT = ['2026-12-31..2027-01-03,元旦,休', '2026-12-27,元旦,班', '2027-02-05..2027-02-11,春节,休', '2027-02-13,春节,班', '2027-05-01..2027-05-05,劳动节,休', '2027-10-01..2027-10-07,国庆节,休'].join('\n');
const NOTICE = { year: 2027, text: TEXT, documentNumber: '国办发明电〔2026〕示例号', title: '关于2027年部分节假日安排的通知', issuedOn: '2026-12-01', source: '中国政府网' };
const CODE = 'food.report-from-receipt';

let world: World;
let examinationId: string;
let itemId: string;
let metItemId: string;
const asSystem = <T>(work: (tx: Tx) => Promise<T>) => world.get(UnitOfWork).run(SYSTEM, work);
const rule = (from: string) => JSON.stringify({ code: CODE, from });

beforeAll(async () => {
  world = await World.open();
  world.clock.set('2026-12-14T01:00:00Z');
  const [scheme] = await asSystem((tx) => tx.query<{ id: string }>('SELECT id FROM catalogue.scheme ORDER BY code LIMIT 1'));
  const arriving = { scheme: scheme!.id, laboratoryId: world.places.foodCentre, secrets: { unit: '示例店', producer: '示例厂', brand: '示例牌' } };
  itemId = await insertItem(world, arriving);
  metItemId = await insertItem(world, arriving);
  await asSystem(async (tx) => {
    await world.get(Facts).announce(tx, ItemsReceived, { itemIds: [itemId], laboratoryId: world.places.foodCentre, receivedOn: '2026-12-14' });
    const [row] = await tx.query<{ id: string; due: string; provisional: boolean }>('SELECT id, due_on::text AS due, due_provisional AS provisional FROM results.examination WHERE item_id = $1', [itemId]);
    examinationId = row!.id;
    expect(row).toMatchObject({ due: '2027-01-12', provisional: true });
    await tx.query('UPDATE samples.item SET report_due_on = $2, report_provisional = true, report_rule = $3 WHERE id = ANY ($1)', [[itemId, metItemId], '2027-01-12', rule('2026-12-14')]);
    await tx.query(`UPDATE samples.item SET state = 'concluded', outcome = 'pass', concluded_on = '2026-12-20' WHERE id = $1`, [metItemId]);
  });
}, 120_000);
afterAll(() => world.close());

const dueOf = (id: string) => asSystem((tx) => tx.query('SELECT report_due_on::text AS due, report_provisional AS provisional FROM samples.item WHERE id = $1', [id])).then(([row]) => row);
const entriesOf = (aggregate: string, action: string) => asSystem((tx) => tx.query<{ body: string }>('SELECT body FROM ledger.timeline($1, 0, 100)', [aggregate]))
  .then((rows) => rows.map(({ body }) => JSON.parse(body) as { action: string; data: Record<string, unknown> }).filter((entry) => entry.action === action));

describe('a notice of the State Council', () => {
  it('is imported by a platform administrator alone, though all staff may look at the calendar', async () => {
    for (const role of ['planner', 'leader', 'auditor', 'standards-officer'] as const) await (await world.as(role)).post('/api/calendar/notices', NOTICE).expect(403);
    const { body } = await (await world.as('sampler')).get('/api/calendar?year=2027').expect(200);
    expect(body).toMatchObject({ year: 2027, announced: false, days: [] });
  });

  it('is shown before it is imported: every bad line with its reason, and what it would move', async () => {
    const administrator = await world.as('platform-administrator');
    const bad = await administrator.post('/api/calendar/notices/preview', { year: 2027, text: `${TEXT}\n2027-03-03,春节,班\n乱写` }).expect(200);
    expect(bad.body.importable).toBe(false);
    expect(bad.body.lines.filter((line: { problem?: string }) => line.problem).map(({ line, problem }: { line: number; problem: string }) => [line, problem.slice(0, 5)])).toEqual([[7, '第 7 行'], [8, '第 8 行']]);
    const good = await administrator.post('/api/calendar/notices/preview', { year: 2027, text: TEXT }).expect(200);
    expect(good.body).toMatchObject({ importable: true });
    expect(good.body.revisions).toEqual(expect.arrayContaining([{ kind: 'samples.report', moved: 0, settled: 1 }, { kind: 'results.report', moved: 0, settled: 1 }]));
    expect(await dueOf(itemId)).toEqual({ due: '2027-01-12', provisional: true });
  });

  it('with bad lines is refused as a whole', async () => {
    const { body } = await (await world.as('platform-administrator')).post('/api/calendar/notices', { ...NOTICE, text: `${TEXT}\n乱写` }).expect(422);
    expect(body).toMatchObject({ code: 'deadlines.notice-bad-lines', facts: { count: 1, lines: [7] } });
  });

  it('settles the open due days that depended on its year, with an entry for each, and leaves those that were met', async () => {
    const administrator = await world.as('platform-administrator');
    await administrator.post('/api/calendar/notices', NOTICE).expect(201);
    await world.perform(REVISE_JOB, { because: NOTICE.documentNumber });
    expect(await dueOf(itemId)).toEqual({ due: '2027-01-12', provisional: false });
    expect(await dueOf(metItemId)).toEqual({ due: '2027-01-12', provisional: true });
    expect(await entriesOf(`examination:${examinationId}`, 'examination.due-revised')).toMatchObject([{ data: { due: 'report', from: '2027-01-12', to: '2027-01-12', provisional: false, because: NOTICE.documentNumber } }]);
    expect(await entriesOf('deadlines:calendar', 'calendar.notice-imported')).toMatchObject([{ data: { year: 2027, number: NOTICE.documentNumber } }]);
    const { body } = await administrator.get('/api/calendar?year=2027').expect(200);
    expect(body).toMatchObject({ announced: true, notices: [{ documentNumber: NOTICE.documentNumber }] });
    expect(body.days).toHaveLength(23);
  });

  it('is imported once, and the job that runs again changes nothing', async () => {
    const { body } = await (await world.as('platform-administrator')).post('/api/calendar/notices', NOTICE).expect(409);
    expect(body.code).toBe('deadlines.notice-known');
    await world.perform(REVISE_JOB, { because: 'again' });
    expect(await entriesOf(`item:${itemId}`, 'item.due-revised')).toHaveLength(1);
  });

  it('that comes later for the same year moves what is open and says from which day to which', async () => {
    await (await world.as('platform-administrator')).post('/api/calendar/notices', { ...NOTICE, text: '2027-01-11..2027-01-12,临时放假,休', documentNumber: '国办发明电〔2027〕示例号' }).expect(201);
    await world.perform(REVISE_JOB, { because: '国办发明电〔2027〕示例号' });
    expect(await dueOf(itemId)).toEqual({ due: '2027-01-14', provisional: false });
    const { body } = await (await world.as('auditor')).get(`/api/items/${itemId}`).expect(200);
    expect(body.timeline.at(-1)).toMatchObject({ action: 'item.due-revised', data: { from: '2027-01-12', to: '2027-01-14' } });
  });
});

describe('a legal window', () => {
  const CORRECTION = { code: CODE, value: 30, unit: 'wd', instrument: '示例办法', article: '24(2)', validFrom: '2026-12-01', source: '示例全文', confidence: 'S', reason: '新规定自12月起施行' };

  it('is corrected by two people: the one who proposed may not approve', async () => {
    const officer = await world.as('standards-officer');
    const { body: proposed } = await officer.post('/api/legal-windows/corrections', CORRECTION).expect(201);
    expect((await officer.post('/api/legal-windows/corrections', CORRECTION).expect(409)).body.code).toBe('deadlines.correction-waits');
    await officer.post(`/api/legal-windows/corrections/${proposed.id}/approve`, { version: 1 }).expect(403);
    const administrator = await world.as('platform-administrator');
    const own = await administrator.post('/api/legal-windows/corrections', { ...CORRECTION, code: 'food.sample-to-laboratory', unit: 'wd', value: 3 }).expect(201);
    const refused = await administrator.post(`/api/legal-windows/corrections/${own.body.id}/approve`, { version: 1 }).expect(409);
    expect(refused.body.code).toBe('deadlines.own-correction');
    const leader = await world.as('leader');
    expect((await leader.post(`/api/legal-windows/corrections/${own.body.id}/reject`, { version: 9, reason: '无依据' }).expect(409)).body.code).toBe('deadlines.correction-stale');
    await leader.post(`/api/legal-windows/corrections/${own.body.id}/reject`, { version: 1, reason: '无依据' }).expect(200);
    expect((await leader.post(`/api/legal-windows/corrections/${world.places.bureau}/approve`, { version: 1 }).expect(404)).body.code).toBe('deadlines.correction-not-found');
    const approved = await leader.post(`/api/legal-windows/corrections/${proposed.id}/approve`, { version: 1 }).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved', actions: [] });
  });

  it('holds for what began since its day, open due days included, and the older version stays for what began before', async () => {
    await world.perform(REVISE_JOB, { because: `${CODE} 2026-12-01` });
    expect(await dueOf(itemId)).toEqual({ due: '2027-01-28', provisional: false });
    const { body } = await (await world.as('auditor')).get('/api/legal-windows').expect(200);
    const versions = body.windows.filter((one: { code: string }) => one.code === CODE).map((one: { validFrom: string; validTo: string; value: number }) => [one.validFrom, one.validTo, one.value]);
    expect(versions).toEqual([['2019-10-01', '2026-11-30', 20], ['2026-12-01', null, 30]]);
  });

  it('leaves a due day that is past as it was', async () => {
    world.clock.set('2027-02-01T01:00:00Z');
    await asSystem((tx) => tx.query('UPDATE samples.item SET report_provisional = true WHERE id = $1', [itemId]));
    await world.perform(REVISE_JOB, { because: 'late' });
    expect(await dueOf(itemId)).toEqual({ due: '2027-01-28', provisional: true });
  });
});
