import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { Person } from '../support/world.js';
import { hasPoppler, textOf } from '../reports/pdf-tools.js';
import { Bench } from '../results/bench.js';
import { accepted, CADMIUM, deliveryBody, examinationOf, LEAD, orderOf, reported, requestBody, reviewBody } from './counter.js';

let bench: Bench;
let enterprise: Person;
let manager: Person;
let custodian: Person;
let scheme: string;
const read = hasPoppler ? it : it.skip;
const rows = <T>(sql: string, parameters: readonly unknown[] = []) => bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<T>(sql, parameters));
const binary = (person: Person, path: string) => person.get(path).buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});

beforeAll(async () => {
  bench = await Bench.open();
  [enterprise, manager, custodian] = await Promise.all([bench.world.as('enterprise-user'), bench.world.as('quality-manager'), bench.world.as('custodian')]);
  scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' });
}, 120_000);
afterAll(() => bench.close());

describe('an entrusted test', () => {
  read('goes from the enterprise’s request over the counter and the bench to a report without a plan', async () => {
    const [cadmium] = await rows<{ id: string }>('SELECT id FROM catalogue.scheme_item WHERE scheme_id = $1 AND parameter = $2', [scheme, CADMIUM]);
    const requested = (await enterprise.post('/api/orders', requestBody(bench)).expect(201)).body;
    expect(requested).toMatchObject({ number: expect.stringMatching(/^WT2026-\d{5}$/), state: 'requested', customerName: '示例食品超市', atCounter: false, total: null });
    const line = requested.orderLines[0];
    const quoted = (await manager.post(`/api/orders/${requested.id}/review`, reviewBody(requested, scheme, { lines: [{ lineId: line.id, schemeId: scheme, schemeItemIds: [cadmium!.id], price: '380.5' }] })).expect(200)).body;
    expect(quoted).toMatchObject({ state: 'quoted', total: '380.50', reviews: [{ result: 'quoted', reviewerName: 'quality-manager甲' }], orderLines: [{ parameters: CADMIUM }] });
    const agreed = (await enterprise.post(`/api/orders/${requested.id}/accept`, { version: quoted.version }).expect(200)).body;
    const body = deliveryBody(agreed);
    const items = (await custodian.post(`/api/orders/${requested.id}/delivery`, body).expect(200)).body;
    expect(items).toMatchObject([{ lineId: line.id, state: 'received', receivedOn: '2026-09-07', portions: [{ kind: 'test', label: expect.stringMatching(/^HJ:/) }] }]);
    expect((await custodian.post(`/api/orders/${requested.id}/delivery`, body).expect(200)).body).toEqual(items);
    const item = items[0].itemId as string;

    const { reportId, examinationId } = await reported(bench, item, { [CADMIUM]: '0.31' });
    const sheet = await bench.sheet(await bench.world.as('technician'), examinationId);
    expect(sheet.determinations.map(({ parameter }) => parameter)).toEqual([CADMIUM]);
    expect(JSON.stringify(sheet)).not.toMatch(/示例食品超市|青禾|WT2026|菠菜|B26-7/);

    const done = await orderOf(enterprise, requested.id);
    const { body: own } = await enterprise.get('/api/enterprise/reports').expect(200);
    expect(own.items).toMatchObject([{ id: reportId, outcome: 'fail', productName: '菠菜', organiserName: '示例食品超市' }]);
    expect(done).toMatchObject({ state: 'reported', reportedOn: '2026-09-07', orderLines: [{ reportNumber: own.items[0].number }] });
    const text = textOf((await binary(enterprise, `/api/reports/${reportId}/file`).expect(200)).body as Buffer);
    for (const wanted of ['委托单位示例食品超市', '样品来源委托送检', `委托单编号${requested.number}-1`, '委托检验', '本结论仅对来样负责', '检验结果仅对来样负责', '样品数量1.5kg', 'CMA']) expect(text).toContain(wanted);
    for (const absent of ['被抽样', '抽样单', '抽样日期', '复检', '监督抽检', '李小满', '13900000042']) expect(text).not.toContain(absent);
  }, 60_000);

  it('is no supervision: its failure opens no handling, enters no unit’s record and counts for no plan', async () => {
    expect(await rows('SELECT 1 FROM followup.handling')).toEqual([]);
    expect(await rows('SELECT 1 FROM directory.supervision_record')).toEqual([]);
    const [item] = await rows<Record<string, unknown>>(`SELECT plan_id, visit_id, record_id, organiser_id, sampling_kind FROM samples.item WHERE outcome = 'fail'`);
    expect(item).toEqual({ plan_id: null, visit_id: null, record_id: null, organiser_id: null, sampling_kind: 'entrusted' });
  });

  it('leaves a ledger that holds', async () => {
    // The catalogue's rows were written by the test itself, past the ledger.
    const { findings } = await bench.world.get(LedgerVerification).verify(SYSTEM);
    expect(findings.filter(({ where }) => !where.startsWith('catalogue.'))).toEqual([]);
  });

  it('is reported without mark where the customer agreed to it beforehand, and says so on the report', async () => {
    const outside = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    // The catalogue is the package's: the application itself may not change it.
    const owner = new pg.Client({ connectionString: bench.world.database.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE catalogue.scheme_item SET methods = '{GB 9999.1-2020}' WHERE scheme_id = $1`, [outside]);
    await owner.end();
    const requested = (await enterprise.post('/api/orders', requestBody(bench)).expect(201)).body;
    const refused = await manager.post(`/api/orders/${requested.id}/review`, reviewBody(requested, outside)).expect(409);
    expect(refused.body).toMatchObject({ code: 'order.outside-scope', facts: { line: 1 } });
    const lines = [{ lineId: requested.orderLines[0].id, schemeId: outside, price: '380.00', withoutMark: true }];
    const quoted = (await manager.post(`/api/orders/${requested.id}/review`, reviewBody(requested, outside, { lines })).expect(200)).body;
    const agreed = (await enterprise.post(`/api/orders/${requested.id}/accept`, { version: quoted.version }).expect(200)).body;
    const [item] = (await custodian.post(`/api/orders/${requested.id}/delivery`, deliveryBody(agreed)).expect(200)).body;
    const { reportId } = await reported(bench, item.itemId, { [CADMIUM]: '0.05' });
    const { body } = await (await bench.world.as('signatory')).get(`/api/reports/${reportId}`).expect(200);
    expect(body.facts.laboratory).not.toHaveProperty('cmaNumber');
    expect(body.facts.report.remarks).toContain('不带CMA标志');
    expect(body.facts.report.conclusion).toBe('来样所检项目符合GB 2762-2025要求。本结论仅对来样负责。');
  }, 60_000);

  it('keeps its lines open until each is delivered or struck', async () => {
    const two = [requestBody(bench).lines[0]!, requestBody(bench).lines[0]!];
    const order = await accepted(bench, scheme, { lines: two });
    const [first, second] = order.orderLines;
    const body = deliveryBody(order);
    await custodian.post(`/api/orders/${order.id}/delivery`, { ...body, lines: body.lines.slice(0, 1) }).expect(200);
    const half = await orderOf(custodian, order.id);
    expect(half).toMatchObject({ state: 'accepted', delivered: 1, lines: 2 });
    expect((await custodian.post(`/api/orders/${order.id}/strike`, { version: half.version, lineId: first!.id, reason: '没有送来' }).expect(409)).body.code).toBe('order.line-not-open');
    const struck = (await custodian.post(`/api/orders/${order.id}/strike`, { version: half.version, lineId: second!.id, reason: '没有送来' }).expect(200)).body;
    expect(struck).toMatchObject({ state: 'delivered', deliveredOn: '2026-09-07', total: '380.00' });
    expect(await examinationOf(bench, body.lines[0]!.itemId)).toBeDefined();
  });
});
