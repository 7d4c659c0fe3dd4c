import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { v7 as newId } from 'uuid';
import type { Role } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { buildDocument } from '../../src/platform/http/index.js';
import { World, type Person } from '../support/world.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let world: World;

beforeAll(async () => {
  world = await World.open();
  await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    for (let n = 0; n < 450; n++) {
      const [enterprise, premises] = [newId(), newId()];
      const name = n === 0 ? '=HYPERLINK("http://evil","x")' : n === 1 ? '+86示例店' : `示例店${String(n).padStart(4, '0')}`;
      await tx.query(`INSERT INTO directory.enterprise (id, kind, name, status) VALUES ($1, 'vendor', $2, 'open')`, [enterprise, name]);
      await tx.query(
        `INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types) VALUES ($1, $2, $3, '东街1号', '622921', $4, '{distribution,catering}')`,
        [premises, `E${String(n).padStart(5, '0')}`, enterprise, world.places.station]);
    }
  });
}, 120_000);
afterAll(() => world.close());

async function sheetOf(person: Person, address: string): Promise<unknown[][]> {
  const answer = await person.get(address).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${String(answer.body)}`);
  expect(answer.headers).toMatchObject({ 'content-type': XLSX, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''.+-2026-09-07\.xlsx$/);
  return readSheet(answer.body as Buffer);
}

describe('a list as a workbook', () => {
  it('has all rows that the filters show, over all pages, with headings and words instead of codes', async () => {
    const planner = await world.as('planner');
    const rows = await sheetOf(planner, '/api/directory/premises?format=xlsx&division=622921');
    expect(rows[0]).toEqual(['编码', '名称', '统一社会信用代码', '类型', '地址', '行政区划', '监管所', '业态', '标签', '信用等级', '状态']);
    expect(rows).toHaveLength(451);
    expect(new Set(rows.slice(1).map(([code]) => code)).size).toBe(450);
    expect(rows.find(([code]) => code === 'E00002')).toEqual(['E00002', '示例店0002', null, '摊贩', '东街1号', expect.any(String), expect.any(String), '流通、餐饮', null, null, '开业']);
    expect(await sheetOf(planner, `/api/directory/premises?format=xlsx&q=${encodeURIComponent('示例店0007')}`)).toHaveLength(2);
    expect(await sheetOf(planner, '/api/directory/premises?format=xlsx&division=11')).toHaveLength(1);
  });

  it('speaks English where it is asked to', async () => {
    const rows = await sheetOf(await world.as('planner'), '/api/directory/premises?format=xlsx&language=en&q=E00002');
    expect(rows[0]!.slice(0, 4)).toEqual(['Code', 'Name', 'USCC', 'Kind']);
  });

  it('has no cell that a spreadsheet would take for a formula', async () => {
    const rows = await sheetOf(await world.as('planner'), '/api/directory/premises?format=xlsx&division=622921');
    const names = rows.map(([, name]) => String(name));
    expect(names).toContain(`'=HYPERLINK("http://evil","x")`);
    expect(names).toContain(`'+86示例店`);
    expect(names.filter((name) => /^[=+@-]/.test(name))).toEqual([]);
  });

  it('is as closed as the list: the same permission, the same faults, the same rows of others hidden', async () => {
    expect((await (await world.as('enterprise-user')).get('/api/directory/premises?format=xlsx').expect(403)).body.code).toBe('access.denied');
    await world.anonymous().get('/api/accounts?format=xlsx').expect(401);
    await (await world.as('platform-administrator')).get('/api/accounts?format=xlsx&role=nobody').expect(422);
    expect(await sheetOf(await world.as('handling-officer', { place: 'otherCounty' }), '/api/handlings?format=xlsx')).toHaveLength(1);
    expect((await sheetOf(await world.as('platform-administrator'), '/api/accounts?format=xlsx')).length).toBeGreaterThan(3);
  });

  it('is had of every list of the desk', async () => {
    const lists: Readonly<Record<string, Role>> = {
      '/api/accounts': 'auditor', '/api/catalogue/limits': 'auditor', '/api/catalogue/schemes': 'auditor', '/api/directory/premises': 'auditor', '/api/disposals': 'custodian', '/api/draws': 'auditor',
      '/api/examinations': 'auditor', '/api/examinations/queue': 'technician', '/api/examinations/unassigned': 'checker', '/api/handlings': 'auditor', '/api/items': 'auditor',
      '/api/plans': 'auditor', '/api/portions': 'custodian', '/api/reports': 'auditor', '/api/visits': 'dispatcher',
    };
    const { paths } = buildDocument(world.app, 'test');
    const offered = Object.entries(paths).filter(([, { get }]) => get?.parameters?.some((one) => 'name' in one && one.name === 'format')).map(([path]) => path);
    expect(offered).toEqual(expect.arrayContaining(Object.keys(lists)));
    for (const [path, role] of Object.entries(lists)) expect([path, (await sheetOf(await world.as(role), `${path}?format=xlsx`)).length > 0]).toEqual([path, true]);
  }, 60_000);

  it('is written by few at a time', async () => {
    const planner = await world.as('planner');
    const answers = await Promise.all(Array.from({ length: 8 }, () => planner.get('/api/directory/premises?format=xlsx&division=622921')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.body.code).toBe('export.busy');
  });
});
