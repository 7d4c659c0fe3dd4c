import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World, type Person } from '../support/world.js';
import { RENDER_JOB } from '../../src/reports/index.js';
import { approve, checked, layReporting, type Checked, type Reporting } from './checked.js';
import { hasPoppler, pageCount, textOf } from './pdf-tools.js';

let world: World;
let one: Checked;
let ground: Reporting;
const read = hasPoppler ? it : it.skip;
const binary = (person: Person, path: string) => person.get(path).buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
  [one] = (await checked(world, ground, 1)) as [Checked];
}, 120_000);
afterAll(() => world.close());

describe('a document on demand', () => {
  read('is the sampling record with the form’s values, personal ones too, for those who may see the record', async () => {
    const response = await binary(await world.as('custodian'), `/api/records/${one.recordId}/documents/sampling-record`).expect(200);
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
    const text = textOf(response.body);
    for (const part of [one.recordNumber, '示例食品超市', '李小满', '13900000042', '韭菜', '4.2kg', '2.1kg', '购样费63元', '抽样员甲', '演示数据']) expect(text).toContain(part);
    expect(pageCount(response.body)).toBe(1);
  });

  read('is the notice of sampling of a visit', async () => {
    const { body } = await binary(await world.as('sampler'), `/api/visits/${one.visitId}/documents/sampling-notice`).expect(200);
    for (const part of ['示例市市场监督管理局', '示例食品超市', '抽样员乙', '12315']) expect(textOf(body)).toContain(part);
  });

  read('is a sheet of labels that tells the bench nothing of unit or record', async () => {
    const { body } = await binary(await world.as('custodian'), `/api/items/${one.itemId}/labels`).expect(200);
    const text = textOf(body);
    expect(text).toContain('叶菜类蔬菜');
    expect(text).toContain('检样');
    expect(text).toContain('备样');
    expect(text).not.toMatch(/超市|XBJ|韭菜/);
  });

  it('is none of a visit that the reader does not see', async () => {
    const { body } = await (await world.as('sampler')).get('/api/visits/0190aaaa-0000-7000-8000-000000000000/documents/sampling-notice').expect(404);
    expect(body.code).toBe('record.not-found');
  });

  it('is no record of refusal where nobody refused, and nothing of an unknown kind', async () => {
    const sampler = await world.as('sampler');
    expect((await sampler.get(`/api/visits/${one.visitId}/documents/refusal-record`).expect(409)).body.code).toBe('document.not-refused');
    expect((await sampler.get(`/api/visits/${one.visitId}/documents/labels`).expect(404)).body.code).toBe('document.not-found');
    expect((await sampler.get(`/api/items/${one.itemId}/documents/sampling-record`).expect(404)).body.code).toBe('document.not-found');
  });

  it('is for the parties of the case alone', async () => {
    for (const [role, place] of [['custodian', 'thirdParty'], ['dispatcher', 'otherCounty']] as const) {
      const person = await world.as(role, { place });
      await person.get(`/api/records/${one.recordId}/documents/sampling-record`).expect(404);
      await person.get(`/api/visits/${one.visitId}/documents/sampling-notice`).expect(404);
      await person.get(`/api/items/${one.itemId}/labels`).expect(404);
    }
  });

  read('is the enterprise’s own copy of its record', async () => {
    const { body } = await binary(await world.as('enterprise-user'), `/api/enterprise/samples/${one.itemId}/record`).expect(200);
    expect(textOf(body)).toContain(one.recordNumber);
    await (await world.as('enterprise-user', { place: 'foreignEnterprise' })).get(`/api/enterprise/samples/${one.itemId}/record`).expect(404);
  });

  read('is the notice of a refused reception with every reason', async () => {
    await world.get(UnitOfWork).run(SYSTEM, async (tx) => {
      await tx.query(`UPDATE samples.item SET state = 'refused', refusal_reasons = '{样品已解冻,封条开裂}' WHERE id = $1`, [one.itemId]);
      await tx.query(
        `INSERT INTO samples.custody_event (id, item_id, portion_id, kind, at, from_name, to_name)
         SELECT gen_random_uuid(), p.item_id, p.id, 'refused', '2026-09-03T02:00:00Z', '送样人', '样品管理员' FROM samples.portion p WHERE p.item_id = $1`,
        [one.itemId],
      );
    });
    const response = await binary(await world.as('custodian'), `/api/items/${one.itemId}/documents/reception-refusal`);
    expect(response.status).toBe(200);
    for (const part of ['样品已解冻', '封条开裂', one.recordNumber, '送样人']) expect(textOf(response.body)).toContain(part);
  });
});

describe('the notice of result', () => {
  read('of a failing report is for the handling staff, who are told of it: the failing item, the law’s days, nothing personal', async () => {
    const [officer, enterprise] = [await world.as('handling-officer'), await world.as('enterprise-user')];
    const [failing] = await checked(world, ground, 1, { result: '0.35' });
    const [id] = await approve(world, [failing!]);
    await world.perform(RENDER_JOB, { reportId: id });
    const { items } = (await officer.get('/api/notices').expect(200)).body;
    expect(items).toMatchObject([{ kind: 'result-notice', about: `report:${id}` }]);
    const text = textOf((await binary(officer, `/api/reports/${id}/result-notice`).expect(200)).body);
    for (const part of ['检验结果通知书', '示例食品超市：', '镉（以Cd计）', '0.35', '七个工作日', '签收']) expect(text).toContain(part);
    expect(text).not.toMatch(/李小满|13900000042/);
    expect((await officer.get(`/api/reports/${id}/result-notice?to=producer`).expect(409)).body.code).toBe('document.nothing-fails');
    await (await world.as('signatory')).get(`/api/reports/${id}/result-notice`).expect(403);
    // The sampled enterprise is told too, of the report.
    expect((await enterprise.get('/api/notices').expect(200)).body.items).toMatchObject([{ kind: 'report-ready', about: `report:${id}` }]);
  });

  it('is none of a report that passes', async () => {
    const [id] = await approve(world, await checked(world, ground, 1));
    await world.perform(RENDER_JOB, { reportId: id });
    expect((await (await world.as('handling-officer')).get(`/api/reports/${id}/result-notice`).expect(409)).body.code).toBe('document.nothing-fails');
  });
});
