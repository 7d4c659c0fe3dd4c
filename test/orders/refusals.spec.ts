import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { OrderView } from '../../src/orders/orders.dto.js';
import type { Person } from '../support/world.js';
import { Bench } from '../results/bench.js';
import { accepted, CADMIUM, DECLARED, deliveryBody, orderOf, requestBody, reviewBody } from './counter.js';

let bench: Bench;
let enterprise: Person;
let manager: Person;
let custodian: Person;
let scheme: string;

beforeAll(async () => {
  bench = await Bench.open();
  [enterprise, manager, custodian] = await Promise.all([bench.world.as('enterprise-user'), bench.world.as('quality-manager'), bench.world.as('custodian')]);
  scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
}, 120_000);
afterAll(() => bench.close());

const requested = async (change: Record<string, unknown> = {}) => (await enterprise.post('/api/orders', requestBody(bench, change)).expect(201)).body as OrderView;
const line = (change: Record<string, unknown> = {}) => ({ id: newId(), values: DECLARED, ...change });

describe('a request', () => {
  it.each<[string, () => Record<string, unknown>]>([
    ['order.kind-not-taken', () => ({ kind: 'verification', lines: [line()] })],
    ['order.kind-not-taken', () => ({ discipline: 'unknown' })],
    ['order.laboratory-not-of-field', () => ({ laboratoryId: bench.world.places.bureau })],
    ['order.sample-needed', () => ({ lines: [line({ deviceId: newId() })] })],
    ['form.invalid', () => ({ lines: [line({ values: { ...DECLARED, takenQuantity: 'viel', shelfLifeEndsOn: '2026-01-01', productionDate: '2026-02-01', colour: '绿' } })] })],
    ['form.invalid', () => ({ lines: [line({ values: { sampleName: 7 } })] })],
    ['order.not-the-customer', () => ({ customerId: bench.world.places.foreignEnterprise })],
  ])('is refused with %s', async (code, change) => {
    expect((await enterprise.post('/api/orders', requestBody(bench, change()))).body.code).toBe(code);
  });

  it('names every fault of every sample, with its place', async () => {
    const { body } = await enterprise.post('/api/orders', requestBody(bench, { lines: [line(), line({ values: { ...DECLARED, form: '', storage: '热', shelfLifeEndsOn: '2026-01-01', productionDate: '2026-02-01' } })] })).expect(422);
    expect(body.facts.problems.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([['2.form', 'form.needed'], ['2.storage', 'form.choice'], ['2.shelfLifeEndsOn', 'form.ends-before-made']]);
  });

  it('sent twice is requested once; the same ids with another order are refused', async () => {
    const body = requestBody(bench);
    const first = (await enterprise.post('/api/orders', body).expect(201)).body;
    expect((await enterprise.post('/api/orders', body).expect(201)).body.number).toBe(first.number);
    expect((await enterprise.post('/api/orders', requestBody(bench, { lines: body.lines }))).body.code).toBe('order.id-reused');
  });

  it('of a customer who comes in person is written down at the laboratory’s own counter, for somebody whom the directory has', async () => {
    expect((await custodian.post('/api/orders', requestBody(bench))).body.code).toBe('order.customer-needed');
    expect((await custodian.post('/api/orders', requestBody(bench, { customerId: newId() }))).body.code).toBe('order.customer-unknown');
    const elsewhere = requestBody(bench, { customerId: bench.world.places.enterprise, laboratoryId: bench.world.places.thirdParty });
    expect((await custodian.post('/api/orders', elsewhere)).body.code).toBe('order.other-laboratory');
    const order = (await custodian.post('/api/orders', requestBody(bench, { customerId: bench.world.places.enterprise })).expect(201)).body;
    expect(order).toMatchObject({ atCounter: true, customerName: '示例食品超市' });
    const quoted = (await manager.post(`/api/orders/${order.id}/review`, reviewBody(order, scheme)).expect(200)).body;
    expect((await custodian.post(`/api/orders/${order.id}/accept-on-paper`, { version: quoted.version }).expect(200)).body).toMatchObject({ state: 'accepted', acceptedHow: 'paper' });
  });

  it('is numbered within its laboratory without gaps, however many come at once', async () => {
    const orders = await Promise.all(Array.from({ length: 8 }, () => requested()));
    const numbers = orders.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0]!).toBe(7);
    expect(new Set(numbers).size).toBe(8);
  });
});

describe('a draft', () => {
  it('is its organisation’s alone, and another device’s version is not written over', async () => {
    const id = newId();
    await enterprise.put(`/api/orders/drafts/${id}`, { version: 0, content: { wanted: '铅' } }).expect(200);
    expect((await enterprise.put(`/api/orders/drafts/${id}`, { version: 0, content: {} })).body.code).toBe('order.draft-stale');
    expect((await enterprise.put(`/api/orders/drafts/${id}`, { version: 1, content: { wanted: '镉' } }).expect(200)).body).toMatchObject({ version: 2, content: { wanted: '镉' } });
    expect((await custodian.get(`/api/orders/drafts/${id}`)).body.code).toBe('order.draft-not-found');
    expect((await enterprise.put(`/api/orders/drafts/${newId()}`, { version: 0, content: { wanted: '长'.repeat(150_000) } })).body.code).toBe('order.draft-too-large');
    await enterprise.post('/api/orders', requestBody(bench, { id })).expect(201);
    expect((await enterprise.get('/api/orders/drafts').expect(200)).body).toEqual([]);
  });
});

describe('a review', () => {
  it.each<[string, (order: OrderView) => Record<string, unknown>]>([
    ['order.stale', ({ version }) => ({ version: version + 1 })],
    ['order.review-negative', () => ({ capacity: false })],
    ['order.review-incomplete', () => ({ lines: [{ lineId: newId(), schemeId: scheme, price: '1' }] })],
    ['order.scheme-unknown', ({ orderLines }) => ({ lines: [{ lineId: orderLines[0]!.id, schemeId: newId(), price: '1' }] })],
    ['order.scheme-unknown', ({ orderLines }) => ({ lines: [{ lineId: orderLines[0]!.id, schemeId: scheme, schemeItemIds: [newId()], price: '1' }] })],
    ['order.price', ({ orderLines }) => ({ lines: [{ lineId: orderLines[0]!.id, schemeId: scheme, price: '1.005' }] })],
    ['order.price', ({ orderLines }) => ({ lines: [{ lineId: orderLines[0]!.id, schemeId: scheme, price: '-1' }] })],
    ['order.quotation-past', () => ({ quotedUntil: '2026-09-06' })],
  ])('is refused with %s', async (code, change) => {
    const order = await requested();
    expect((await manager.post(`/api/orders/${order.id}/review`, reviewBody(order, scheme, change(order)))).body.code).toBe(code);
  });

  it('may decline with a reason, and then nothing follows', async () => {
    const order = await requested();
    const declined = (await manager.post(`/api/orders/${order.id}/decline`, { version: 1, scope: false, methods: true, capacity: true, reason: '不在能力范围内' }).expect(200)).body;
    expect(declined).toMatchObject({ state: 'declined', reason: '不在能力范围内', reviews: [{ result: 'declined', scope: false }], actions: [] });
    expect((await enterprise.post(`/api/orders/${order.id}/withdraw`, { version: 2, reason: '不需要了' })).body.code).toBe('lifecycle.not-now');
  });
});

describe('an order', () => {
  it('is accepted while its quotation holds, on its last day too', async () => {
    const order = await requested();
    const quoted = (await manager.post(`/api/orders/${order.id}/review`, reviewBody(order, scheme, { quotedUntil: '2026-09-07' })).expect(200)).body;
    bench.world.clock.set('2026-09-07T16:00:00Z');
    const late = await (await bench.world.as('enterprise-user', { nth: 2 })).post(`/api/orders/${order.id}/accept`, { version: quoted.version });
    bench.world.clock.set('2026-09-07T01:00:00Z');
    const inTime = await enterprise.post(`/api/orders/${order.id}/accept`, { version: quoted.version });
    expect(late.body.code).toBe('order.quotation-expired');
    expect(inTime.status).toBe(200);
  });

  it('is withdrawn by its customer before anything was delivered', async () => {
    const order = await accepted(bench, scheme, { lines: [line(), line()] });
    const body = deliveryBody(order);
    await custodian.post(`/api/orders/${order.id}/delivery`, { ...body, lines: body.lines.slice(0, 1) }).expect(200);
    const { version } = await orderOf(enterprise, order.id);
    expect((await enterprise.post(`/api/orders/${order.id}/withdraw`, { version, reason: '不需要了' })).body.code).toBe('order.work-begun');
    expect((await custodian.post(`/api/orders/${order.id}/withdraw`, { version, reason: '不需要了' })).body.code).toBe('order.not-the-customer');
    const other = await requested();
    expect((await enterprise.post(`/api/orders/${other.id}/withdraw`, { version: 1, reason: '不需要了' }).expect(200)).body).toMatchObject({ state: 'withdrawn', reason: '不需要了' });
  });

  it('has an invoice and is closed when every report is issued', async () => {
    const order = await accepted(bench, scheme);
    expect((await custodian.post(`/api/orders/${order.id}/close`, { version: order.version })).body.code).toBe('lifecycle.not-now');
    expect((await custodian.post(`/api/orders/${order.id}/strike`, { version: order.version, lineId: order.orderLines[0]!.id, reason: '没有送来' })).body.code).toBe('order.last-line');
    expect((await custodian.put(`/api/orders/${order.id}/invoice`, { version: order.version, title: '示例食品超市', number: '0087' }).expect(200)).body).toMatchObject({ invoiceTitle: '示例食品超市', invoiceNumber: '0087' });
  });
});

describe('the counter', () => {
  it.each<[string, Record<string, unknown>]>([
    ['counter.line-not-open', { lineId: newId() }],
    ['counter.does-not-match', { matchesForm: false }],
    ['reception.temperature-needed', { celsius: undefined }],
    ['portion.missing', { portions: [] }],
    ['portion.units-differ', { portions: [{ id: newId(), kind: 'test', quantity: '1', unit: 'kg' }, { id: newId(), kind: 'backup', quantity: '1', unit: 'g' }] }],
    ['portion.quantity', { portions: [{ id: newId(), kind: 'test', quantity: '0', unit: 'kg' }] }],
    ['record.food-type-unknown', { foodType: '不存在' }],
  ])('refuses with %s', async (code, change) => {
    const order = await accepted(bench, scheme);
    expect((await custodian.post(`/api/orders/${order.id}/delivery`, deliveryBody(order, {}, change))).body.code).toBe(code);
  });

  it('refuses an order that nobody has accepted, a line twice, and an id that was used', async () => {
    const open = await requested();
    expect((await custodian.post(`/api/orders/${open.id}/delivery`, deliveryBody(open))).body.code).toBe('lifecycle.not-now');
    const order = await accepted(bench, scheme);
    const body = deliveryBody(order);
    expect((await custodian.post(`/api/orders/${order.id}/delivery`, { ...body, lines: [...body.lines, ...body.lines] })).body.code).toBe('counter.line-twice');
    await custodian.post(`/api/orders/${order.id}/delivery`, body).expect(200);
    const another = await accepted(bench, scheme);
    expect((await custodian.post(`/api/orders/${another.id}/delivery`, deliveryBody(another, {}, { itemId: body.lines[0]!.itemId }))).status).toBe(409);
  });

  it('gives its bench nothing to subcontract', async () => {
    const order = await accepted(bench, scheme);
    const [item] = (await custodian.post(`/api/orders/${order.id}/delivery`, deliveryBody(order)).expect(200)).body;
    const [examination] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; version: number; determination: string }>(
      'SELECT e.id, e.version, d.id AS determination FROM results.examination e JOIN results.determination d ON d.examination_id = e.id WHERE e.item_id = $1', [item.itemId]));
    const asked = await manager.post(`/api/examinations/${examination!.id}/subcontracts`, { version: examination!.version, determinationIds: [examination!.determination], toLaboratoryId: bench.world.places.thirdParty, reason: '设备故障' });
    expect(asked.body.code).toBe('subcontract.entrusted');
  });
});

describe('nobody else', () => {
  it('sees an order, its items or its report: another enterprise, another laboratory, the bureau, the bench', async () => {
    const order = await accepted(bench, scheme);
    const [item] = (await custodian.post(`/api/orders/${order.id}/delivery`, deliveryBody(order)).expect(200)).body;
    const stranger = await bench.world.as('enterprise-user', { place: 'foreignEnterprise' });
    const rival = await bench.world.as('quality-manager', { place: 'thirdParty' });
    const rivalCustodian = await bench.world.as('custodian', { place: 'thirdParty' });
    const planner = await bench.world.as('planner');
    for (const person of [stranger, rival, planner]) {
      expect((await person.get(`/api/orders/${order.id}`)).body.code).toBe('order.not-found');
      expect((await person.get('/api/orders').expect(200)).body.items).toEqual([]);
    }
    expect((await rival.post(`/api/orders/${order.id}/review`, reviewBody(order, scheme))).body.code).toBe('order.not-found');
    expect((await rivalCustodian.post(`/api/orders/${order.id}/delivery`, deliveryBody(order))).body.code).toBe('order.not-found');
    expect((await rivalCustodian.get(`/api/orders/${order.id}/items`).expect(200)).body).toEqual([]);
    expect((await stranger.post(`/api/orders/${order.id}/accept`, { version: order.version })).body.code).toBe('order.not-found');
    for (const person of [rival, planner]) expect((await person.get(`/api/items/${item.itemId}`)).status).toBe(404);
    expect((await (await bench.world.as('technician')).get(`/api/orders/${order.id}`)).status).toBe(403);
    const auditor = await bench.world.as('auditor');
    expect((await auditor.get(`/api/orders/${order.id}`).expect(200)).body).toMatchObject({ number: order.number, actions: [] });
  });

  it('of the two sides may take the other’s step', async () => {
    const order = await requested();
    expect(order.actions.map(({ action }) => action)).toEqual(['withdraw']);
    expect((await orderOf(manager, order.id)).actions.map(({ action }) => action)).toEqual(['review', 'decline']);
    const bureau = await bench.world.as('planner');
    const own = (await bureau.post('/api/orders', requestBody(bench)).expect(201)).body;
    expect(own).toMatchObject({ customerName: '示例市市场监督管理局', state: 'requested' });
  });
});
