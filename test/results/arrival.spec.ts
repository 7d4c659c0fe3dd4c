import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Field } from '../samples/field.js';

let field: Field;

beforeAll(async () => {
  field = await Field.open();
}, 60_000);
afterAll(() => field.world.close());

describe('a sample that the custodian receives', () => {
  it('has its examination at once, due on the very day that the item says', async () => {
    const { record } = await field.received();
    const manager = await field.world.as('quality-manager');
    const item = (await manager.get(`/api/items/${record.itemId}`).expect(200)).body;
    const examinations = (await manager.get(`/api/examinations?q=${record.itemCode}`).expect(200)).body.items;
    expect(examinations).toMatchObject([{ code: record.itemCode, state: 'blocked', unassigned: 1, receivedOn: item.receivedOn, dueOn: item.reportDueOn, dueProvisional: item.reportProvisional }]);
    const [row] = await field.query(
      `SELECT e.due_on = i.report_due_on AND e.due_provisional = i.report_provisional AND e.received_on = i.received_on AND e.laboratory_id = i.laboratory_id AS agree
       FROM results.examination e JOIN samples.item i ON i.id = e.item_id WHERE i.id = $1`, [record.itemId]);
    expect(row).toEqual({ agree: true });
  });

  it('and none where the laboratory refuses it', async () => {
    const { handoverId, record } = await field.sent();
    const custodian = await field.world.as('custodian');
    const refused = { itemId: record.itemId, accepted: false, reasons: ['封条破损'], condition: '破损', matchesForm: true, portions: record.portions.map(({ id }) => ({ portionId: id, sealIntact: false })) };
    const answer = await custodian.post(`/api/handovers/${handoverId}/receive`, { items: [refused] });
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    expect(await field.query('SELECT 1 FROM results.examination WHERE item_id = $1', [record.itemId])).toEqual([]);
  });
});
