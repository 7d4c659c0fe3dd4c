import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import writeXlsxFile from 'write-excel-file/node';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { accredit } from '../support/accredit.js';
import { World, type Person } from '../support/world.js';

let world: World;
let manager: Person;
let certificateId: string;
beforeAll(async () => {
  world = await World.open();
  manager = await world.as('quality-manager');
  certificateId = await world.get(UnitOfWork).run(SYSTEM, (tx) => accredit(world, tx, 'foodCentre', { number: '262901340001' }));
});
afterAll(() => world.close());

const HEADINGS = ['类别', '产品/项目/参数', '标准（方法）名称及编号（含年号）', '限制范围', '说明'];
const GOOD = ['食品', '铅', 'GB 5009.12-2023', '', ''];
const csv = (...lines: readonly (readonly string[])[]) => Buffer.from([HEADINGS, ...lines].map((cells) => cells.join(',')).join('\r\n'));
const path = (place: 'foodCentre' | 'thirdParty' = 'foodCentre', certificate = certificateId) => `/api/laboratories/${world.places[place]}/certificates/${certificate}/scope-imports`;
const upload = (bytes: Buffer, { name = '附表.csv', person = manager, to = path() } = {}): Test => person.send('POST', to).attach('file', bytes, name);
const commit = (id: string, change: object = {}) => manager.post(`/api/scope-imports/${id}/commit`, { mode: 'all-or-nothing', validFrom: '2026-09-01', reason: '扩项', ...change });
const versions = async () => (await manager.get(`/api/laboratories/${world.places.foodCentre}/scopes`).expect(200)).body as { id: string; version: number; rowCount: number }[];

describe('an annex', () => {
  it('is previewed with every bad line and its reason, and changes nothing', async () => {
    const before = (await versions()).length;
    const { body } = await upload(csv(GOOD, ['食品', '镉', 'GB 5009.15', '', ''], ['食品', '铅', 'GB 5009.12-2023', '', ''], ['食品', '汞', '', '', ''], ['食品', '砷', 'GB 5009.11-2024', '客户同意时', ''])).expect(201);
    expect(body).toMatchObject({ state: 'previewed', rowCount: 5, badCount: 3, unreadCount: 1 });
    expect(body.problems.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([[3, 'scope.row-year-missing'], [4, 'scope.row-twice'], [5, 'scope.row-empty']]);
    expect(body.problems[0].reason).toContain('没有年号');
    expect((await versions()).length).toBe(before);
  });

  it('becomes a version all or nothing, or with the good rows only; the older one stays readable', async () => {
    const { body } = await upload(csv(GOOD, ['食品', '镉', 'GB 5009.15', '', ''])).expect(201);
    expect((await commit(body.id).expect(409)).body).toMatchObject({ code: 'scope.import-has-bad-rows', facts: { bad: 1, rows: 2 } });
    const done = await commit(body.id, { mode: 'good-rows-only' }).expect(200);
    expect(done.body).toMatchObject({ state: 'committed' });
    expect((await commit(body.id, { mode: 'good-rows-only' }).expect(200)).body.scopeId).toBe(done.body.scopeId);
    const [newest, oldest] = await versions();
    expect([newest?.version, newest?.rowCount, oldest?.version]).toEqual([2, 1, 1]);
    const rows = (await manager.get(`/api/scopes/${oldest?.id}/rows`).expect(200)).body.items as { parameter: string }[];
    expect(rows.map(({ parameter }) => parameter)).toEqual(['全部参数', '全部参数']);
    const entries = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query(`SELECT FROM ledger.entry WHERE aggregate = $1 AND action = 'scope.added'`, [`laboratory:${world.places.foodCentre}`]));
    expect(entries).toHaveLength(2);
    expect((await manager.post(`/api/scope-imports/${body.id}/discard`).expect(409)).body.code).toBe('scope.import-committed');
  });

  it('is read from a workbook and from GB 18030, and paged and searched by row', async () => {
    const sheet = [HEADINGS, ...['铅', '镉', '总汞'].map((name) => ['食品', name, 'GB 5009.268-2016', '只做蔬菜', ''])].map((cells) => cells.map((value) => ({ value })));
    const file = await writeXlsxFile(sheet as never).toBuffer();
    const { body } = await upload(Buffer.from(file), { name: '附表.xlsx' }).expect(201);
    expect(body).toMatchObject({ format: 'xlsx', rowCount: 3, badCount: 0 });
    const { scopeId } = (await commit(body.id).expect(200)).body as { scopeId: string };
    const first = (await manager.get(`/api/scopes/${scopeId}/rows?limit=2`).expect(200)).body as { items: { parameter: string }[]; next: string };
    const rest = (await manager.get(`/api/scopes/${scopeId}/rows?limit=2&after=${first.next}`).expect(200)).body as { items: { parameter: string }[] };
    expect([...first.items, ...rest.items].map(({ parameter }) => parameter)).toEqual(['铅', '镉', '总汞']);
    expect((await manager.get(`/api/scopes/${scopeId}/rows?q=${encodeURIComponent('汞')}`).expect(200)).body.items).toHaveLength(1);
    // 类别,产品/项目/参数,标准（方法）名称及编号（含年号） / 食品,铅,GB 5009.12-2023 as Excel in China writes it.
    const gb = Buffer.from('c0e0b1f02cb2fac6b72fcfeec4bf2fb2cecafd2cb1ead7bca3a8b7bdb7a8a3a9c3fbb3c6bcb0b1e0bac5a3a8baacc4eabac5a3a90d0acab3c6b72cc7a62c47422035303039', 'hex');
    expect((await upload(Buffer.concat([gb, Buffer.from('.12-2023\r\n')])).expect(201)).body).toMatchObject({ encoding: 'gb18030', rowCount: 1, badCount: 0, rows: [{ category: '食品', parameter: '铅' }] });
  });

  it('is refused where it is malformed, empty or not the laboratory’s', async () => {
    const code = async (test: Test) => (await test).body.code as string;
    expect(await code(upload(Buffer.from('类别,参数\n食品,铅\n')))).toBe('scope.headings');
    expect(await code(upload(csv()))).toBe('scope.empty');
    expect(await code(upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])))).toMatch(/^directory\.import-/);
    expect(await code(upload(Buffer.from('%PDF-1.7')))).toBe('directory.import-not-a-table');
    expect(await code(upload(csv(GOOD), { to: path('thirdParty') }))).toBe('qualification.not-your-laboratory');
    const administrator = await world.as('platform-administrator');
    expect(await code(upload(csv(GOOD), { to: path('thirdParty'), person: administrator }))).toBe('scope.certificate-unknown');
    const bad = (await upload(csv(['食品', '铅', '自编方法', '', ''])).expect(201)).body as { id: string };
    expect((await commit(bad.id, { mode: 'good-rows-only' }).expect(409)).body.code).toBe('scope.import-no-good-row');
    await manager.post(`/api/scope-imports/${bad.id}/discard`).expect(200);
    expect((await commit(bad.id).expect(409)).body.code).toBe('scope.import-discarded');
    expect((await commit('0190aaaa-0000-7000-8000-000000000000').expect(404)).body.code).toBe('scope.import-not-found');
  });
});

describe('an edition of a method', () => {
  it('is added once, with its year', async () => {
    const officer = await world.as('standards-officer');
    const body = { method: 'GB 5009.12-2031', validFrom: '2031-03-01', source: '公告' };
    await officer.post('/api/method-editions', body).expect(204);
    expect((await officer.post('/api/method-editions', body).expect(409)).body.code).toBe('method.edition-known');
    expect((await officer.post('/api/method-editions', { ...body, method: 'GB 5009.12' }).expect(422)).body.code).toBe('method.year-missing');
    expect((await officer.get('/api/method-editions?q=2031').expect(200)).body).toMatchObject([{ standard: 'GB 5009.12', edition: '2031' }]);
  });
});
