import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { OrderView } from '../../src/orders/orders.dto.js';
import type { Person } from '../support/world.js';
import type { Bench } from '../results/bench.js';

export const CADMIUM = '镉（以Cd计）';
export const LEAD = '铅（以Pb计）';
export const DECLARED = { sampleName: '菠菜', form: '固体', storage: '冷藏', takenQuantity: '1.5', quantityUnit: 'kg', producerName: '青禾合作社', batch: 'B26-7' };

/** A request as the enterprise's phone sends it. */
export function requestBody(bench: Bench, change: Record<string, unknown> = {}) {
  return {
    id: newId(), kind: 'entrusted-test', discipline: 'food', laboratoryId: bench.world.places.foodCentre, contact: { name: '李小满', phone: '13900000042' },
    sampleReturn: false, reportBy: 'portal', lines: [{ id: newId(), values: DECLARED, wanted: '镉' }], ...change,
  };
}

/** The order as it is now, for this reader. */
export async function orderOf(reader: Person, id: string): Promise<OrderView> {
  return (await reader.get(`/api/orders/${id}`).expect(200)).body as OrderView;
}

export function reviewBody(order: OrderView, schemeId: string, change: Record<string, unknown> = {}) {
  return {
    version: order.version, scope: true, methods: true, capacity: true, quotedUntil: '2026-09-30',
    lines: order.orderLines.map(({ id }) => ({ lineId: id, schemeId, price: '380.00' })), ...change,
  };
}

export function deliveryBody(order: OrderView, change: Record<string, unknown> = {}, line: Record<string, unknown> = {}) {
  return {
    broughtBy: '李小满',
    lines: order.orderLines.filter(({ deliveredOn, struckReason }) => !deliveredOn && !struckReason).map(({ id, deviceId }) => ({
      lineId: id, itemId: newId(), condition: '包装完好', matchesForm: true, ...(deviceId ? { portions: [] } : { celsius: '4.0', portions: [{ id: newId(), kind: 'test', quantity: '1.5', unit: 'kg' }] }), ...line,
    })),
    ...change,
  };
}

/** An order that the customer has accepted. */
export async function accepted(bench: Bench, schemeId: string, change: Record<string, unknown> = {}, review: Record<string, unknown> = {}): Promise<OrderView> {
  const [enterprise, manager] = [await bench.world.as('enterprise-user'), await bench.world.as('quality-manager')];
  const order = (await enterprise.post('/api/orders', requestBody(bench, change)).expect(201)).body as OrderView;
  const quoted = (await manager.post(`/api/orders/${order.id}/review`, reviewBody(order, schemeId, review)).expect(200)).body as OrderView;
  return (await enterprise.post(`/api/orders/${order.id}/accept`, { version: quoted.version }).expect(200)).body as OrderView;
}

/** The examination of an item. */
export async function examinationOf(bench: Bench, itemId: string): Promise<string> {
  const [row] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>('SELECT id FROM results.examination WHERE item_id = $1', [itemId]));
  if (!row) throw new Error('No examination was opened');
  return row.id;
}

/** From the bench to the issued report: the examination is assigned, entered, submitted, checked and approved, and the report's file is made. */
export async function reported(bench: Bench, itemId: string, typed: Readonly<Record<string, string>>): Promise<{ readonly reportId: string; readonly examinationId: string }> {
  const { world } = bench;
  const [technician, checker, signatory] = [await world.as('technician'), await world.as('checker'), await world.as('signatory')];
  const id = await examinationOf(bench, itemId);
  await bench.assign(technician, id);
  await bench.enter(technician, id, typed);
  const answers = [await bench.submit(technician, id), await bench.step(checker, 'check', id, 'check'), await bench.step(signatory, 'approve', id, 'approve')];
  for (const answer of answers) if (answer.status !== 200) throw new Error(answer.text);
  const [report] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>('SELECT id FROM reports.report WHERE item_id = $1', [itemId]));
  if (!report) throw new Error('No report was frozen');
  await world.perform('reports.render', { reportId: report.id });
  return { reportId: report.id, examinationId: id };
}
