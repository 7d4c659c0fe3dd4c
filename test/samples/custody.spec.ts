import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { ItemsReceived, ItemsRefused, Samples } from '../../src/samples/index.js';
import { DISPOSAL_JOB } from '../../src/samples/samples.module.js';
import { callerOf } from '../draws/ground.js';
import type { Person } from '../support/world.js';
import { Field, reception } from './field.js';

let field: Field;
let custodian: Person;
let technician: Person;
beforeAll(async () => {
  field = await Field.open();
  custodian = await field.world.as('custodian');
  technician = await field.world.as('technician');
});
afterAll(async () => {
  const report = await field.world.get(LedgerVerification).verify(SYSTEM);
  await field.world.close();
  expect(report.findings).toEqual([]);
});

const code = (response: { body: { code?: string }; status: number }) => [response.body.code, response.status];
const offer = (by: Person, body: object) => by.post('/api/handovers', { id: newId(), kind: 'laboratory', ...body });
const receive = (id: string, items: object[], by = custodian) => by.post(`/api/handovers/${id}/receive`, { items });
const idsOf = (record: { portions: readonly { id: string }[] }) => record.portions.map(({ id }) => id);

async function place(change: object = {}): Promise<string> {
  const id = newId();
  await custodian.post('/api/storage-places', { id, name: `柜${id}`.slice(0, 50), code: id.slice(-12).toUpperCase(), conditions: ['常温'], ...change }).expect(201);
  return id;
}

describe('a hand-over to the laboratory', () => {
  it('is offered by the holder with all portions, found in the arrivals, and received with both names', async () => {
    const heard: unknown[] = [];
    field.world.get(Facts).on(ItemsReceived, async (_, fact) => {
      heard.push(fact);
    });
    const { handoverId, record } = await field.sent();
    const arrivals = (await custodian.get('/api/custody/arrivals?limit=200').expect(200)).body.items;
    expect(arrivals.find((row: { id: string }) => row.id === handoverId)).toMatchObject({ fromName: 'sampler甲', actions: [{ action: 'receive' }] });
    expect((await field.first.get('/api/handovers/waiting?limit=200').expect(200)).body.items.map((row: { id: string }) => row.id)).toContain(handoverId);
    const { body } = await receive(handoverId, [reception(record)]).expect(200);
    expect(body).toMatchObject({ state: 'accepted', fromName: 'sampler甲', toName: 'custodian甲' });
    await receive(handoverId, [reception(record)]).expect(200);
    expect(heard).toEqual([{ itemIds: [record.itemId], laboratoryId: field.world.places.foodCentre, receivedOn: '2026-09-07' }]);
    const item = (await custodian.get(`/api/items/${record.itemId}`).expect(200)).body;
    expect(item).toMatchObject({ state: 'received', receivedOn: '2026-09-07', deliveryDueOn: '2026-09-14', reportRule: { code: 'food.report-from-receipt', value: 20 }, reportProvisional: expect.any(Boolean) });
    expect(item.custody.map(({ kind, fromName, toName }: { kind: string; fromName: string; toName: string }) => [kind, fromName, toName])).toEqual(expect.arrayContaining([['received', 'sampler甲', 'custodian甲']]));
    expect(item.timeline.map(({ action }: { action: string }) => action)).toEqual(['item.sampled', 'item.offered', 'item.received']);
  });

  it('offered twice under one id is offered once, with another content it is refused', async () => {
    const visit = await field.started();
    const record = await field.signed(visit);
    const body = { id: newId(), kind: 'laboratory', portionIds: idsOf(record), carrier: '顺丰', trackingNumber: 'SF1' };
    expect((await field.first.post('/api/handovers', body).expect(201)).body.trackingNumber).toBe('SF1');
    expect((await field.first.post('/api/handovers', body).expect(201)).body.id).toBe(body.id);
    expect(code(await field.first.post('/api/handovers', { ...body, carrier: '邮政' }))).toEqual(['handover.id-reused', 409]);
    expect(code(await offer(field.first, { portionIds: idsOf(record) }))).toEqual(['custody.not-to-be-sent', 409]);
    const { body: withdrawn } = await field.first.post(`/api/handovers/${body.id}/withdraw`, { reason: '改为专人送达' }).expect(200);
    expect(withdrawn.state).toBe('withdrawn');
    expect((await field.first.get(`/api/items/${record.itemId}`).expect(200)).body.state).toBe('sampled');
  });

  it('is refused for what is not one’s own, not whole, or another laboratory’s', async () => {
    const record = await field.signed(await field.started());
    expect(code(await offer(field.first, { portionIds: idsOf(record).slice(0, 1) }))).toEqual(['custody.portions-missing', 409]);
    expect(code(await offer(field.second, { portionIds: idsOf(record) }))).toEqual(['custody.not-holder', 403]);
    expect(code(await offer(field.first, { portionIds: idsOf(record), toOrganisation: field.world.places.thirdParty }))).toEqual(['custody.other-laboratory', 409]);
    expect(code(await offer(field.first, { portionIds: [newId()] }))).toEqual(['portion.not-found', 404]);
    expect(code(await offer(await field.world.as('sampler', { place: 'thirdParty' }), { portionIds: idsOf(record) }))).toEqual(['portion.not-found', 404]);
  });
});

describe('a reception', () => {
  it.each<[string, number, Record<string, unknown>]>([
    ['reception.incomplete', 422, { portions: [{ portionId: '00000000-0000-4000-8000-000000000000', sealIntact: true }] }],
    ['reception.reason-needed', 422, { accepted: false }],
    ['reception.does-not-match', 409, { matchesForm: false }],
  ])('is refused with %s (%i)', async (expected, status, change) => {
    const { handoverId, record } = await field.sent();
    expect(code(await receive(handoverId, [reception(record, change)]))).toEqual([expected, status]);
  });

  it('is refused with a broken seal, without the temperature of what is cold, and for items that are not in it', async () => {
    const { handoverId, record } = await field.sent({ values: { storage: '冷冻' } });
    const broken = record.portions.map(({ id }, at) => ({ portionId: id, sealIntact: at > 0 }));
    expect(code(await receive(handoverId, [reception(record, { portions: broken, celsius: '-18' })]))).toEqual(['reception.seal-broken', 409]);
    expect(code(await receive(handoverId, [reception(record)]))).toEqual(['reception.temperature-needed', 422]);
    expect(code(await receive(handoverId, [reception(record, { celsius: '-18.0' }), reception({ ...record, itemId: newId() })]))).toEqual(['reception.not-in-handover', 422]);
    await receive(handoverId, [reception(record, { celsius: '-18.0' })]).expect(200);
    expect((await custodian.get(`/api/items/${record.itemId}`).expect(200)).body.custody.at(-1)).toMatchObject({ celsius: '-18.0', sealIntact: true });
  });

  it('refuses in writing one item of a hand-over and accepts the other', async () => {
    const heard: unknown[] = [];
    field.world.get(Facts).on(ItemsRefused, async (_, fact) => {
      heard.push(fact);
    });
    const visit = await field.started({ strata: 2 });
    const [good, bad] = [await field.signed(visit), await field.signed(visit, { stratum: 1 })];
    const { body } = await offer(field.first, { portionIds: [...idsOf(good), ...idsOf(bad)] }).expect(201);
    await receive(body.id, [reception(good), reception(bad, { accepted: false, reasons: ['封条破损'] })]).expect(200);
    expect((await custodian.get(`/api/items/${good.itemId}`).expect(200)).body.state).toBe('received');
    expect((await custodian.get(`/api/items/${bad.itemId}`).expect(200)).body).toMatchObject({ state: 'refused', refusalReasons: ['封条破损'], portions: [{ holderName: 'sampler甲' }, {}] });
    expect(heard).toEqual([{ laboratoryId: field.world.places.foodCentre, items: [{ itemId: bad.itemId, reasons: ['封条破损'] }] }]);
    const caller = await callerOf(field.world, custodian);
    const notice = (id: string) => field.world.get(UnitOfWork).read(caller, (tx) => field.world.get(Samples).receptionRefusalFacts(tx, id));
    expect(await notice(bad.itemId)).toMatchObject({ reasons: ['封条破损'], refusedBy: 'custodian甲', broughtBy: 'sampler甲', refusedOn: '2026-09-07' });
    await expect(notice(good.itemId)).rejects.toMatchObject({ refusal: { code: 'item.not-refused' } });
  });

  it('is the custodian’s of that laboratory, who is not who brought it', async () => {
    const { handoverId, record } = await field.sent();
    expect(code(await receive(handoverId, [reception(record)], await field.world.as('custodian', { place: 'thirdParty' })))).toEqual(['handover.not-found', 404]);
    expect(code(await custodian.post(`/api/handovers/${handoverId}/accept`))).toEqual(['handover.needs-reception', 409]);
    expect(code(await custodian.post(`/api/handovers/${handoverId}/withdraw`, {}))).toEqual(['handover.not-offered-by-you', 403]);
    const both = await field.world.hire('both', ['sampler', 'custodian'], 'foodCentre');
    const visit = await field.started({ samplers: [both, field.second] });
    const own = await field.signed(visit, { samplers: [both, field.second] }, both);
    const { body } = await offer(both, { portionIds: idsOf(own) }).expect(201);
    expect(code(await receive(body.id, [reception(own)], both))).toEqual(['handover.own', 403]);
  });
});

describe('in the laboratory', () => {
  it('portions are stored apart, at the storage that they need, in places that are in use', async () => {
    const { record } = await field.received();
    const [test, backup] = idsOf(record);
    const shelf = await place();
    const store = (portionIds: (string | undefined)[], placeId: string, by = custodian) => by.post('/api/portions/store', { portionIds, placeId });
    expect((await store([test], shelf).expect(200)).body).toMatchObject([{ state: 'stored', placeId: shelf }]);
    await store([test], shelf).expect(200);
    expect(code(await store([backup], shelf))).toEqual(['storage.test-beside-backup', 409]);
    expect(code(await store([backup], await place({ conditions: ['冷藏'] })))).toEqual(['storage.wrong-condition', 409]);
    expect(code(await store([backup], newId()))).toEqual(['storage.not-found', 404]);
    const row = (await custodian.get('/api/storage-places').expect(200)).body.find(({ id }: { id: string }) => id === shelf);
    const change = (more: object) => custodian.put(`/api/storage-places/${shelf}`, { id: shelf, name: row.name, code: row.code, conditions: ['常温'], active: true, version: 1, ...more });
    expect(code(await change({ active: false }))).toEqual(['storage.not-empty', 409]);
    expect(code(await change({ parentId: shelf }))).toEqual(['storage.loop', 422]);
    expect((await change({ highestCelsius: '25.0' }).expect(200)).body).toMatchObject({ version: 2, highestCelsius: '25.0' });
    expect(code(await change({}))).toEqual(['storage.stale', 409]);
    expect(code(await custodian.post('/api/storage-places', { id: newId(), name: '另一柜', code: row.code, conditions: ['常温'] }))).toEqual(['storage.place-taken', 409]);
    const shut = await place();
    const shutRow = (await custodian.get('/api/storage-places').expect(200)).body.find(({ id }: { id: string }) => id === shut);
    await custodian.put(`/api/storage-places/${shut}`, { id: shut, name: shutRow.name, code: shutRow.code, conditions: ['常温'], active: false, version: 1 }).expect(200);
    expect(code(await store([backup], shut))).toEqual(['storage.out-of-use', 409]);
    expect((await custodian.get(`/api/portions?placeId=${shelf}`).expect(200)).body.items).toMatchObject([{ id: test }]);
  });

  it('who stores what another person has takes it over: both names are kept', async () => {
    const { record } = await field.received();
    const [test] = idsOf(record);
    const shelf = await place();
    await custodian.post('/api/portions/store', { portionIds: [test], placeId: shelf }).expect(200);
    const other = await field.world.as('custodian', { nth: 2 });
    expect((await other.post('/api/portions/store', { portionIds: [test], placeId: await place() }).expect(200)).body).toMatchObject([{ state: 'stored' }]);
    const stored = await field.query('SELECT from_account AS "from", to_account AS "to" FROM samples.custody_event WHERE portion_id = $1 AND kind = $2 ORDER BY at, id', [test, 'stored']);
    expect(stored).toEqual([{ from: custodian.accountId, to: custodian.accountId }, { from: custodian.accountId, to: other.accountId }]);
  });

  it('a test portion is parted into labelled sub-samples whose quantities add up', async () => {
    const { record } = await field.received();
    const [test, backup] = idsOf(record);
    const parts = (...quantities: string[]) => quantities.map((quantity) => ({ id: newId(), quantity, section: '理化室' }));
    const divide = (id: string | undefined, list: object[]) => custodian.post(`/api/portions/${id}/divide`, { parts: list });
    expect(code(await divide(backup, parts('0.5')))).toEqual(['division.test-only', 409]);
    expect(code(await divide(test, parts('1.5', '0.6')))).toEqual(['division.sum', 422]);
    expect(code(await divide(test, parts('0')))).toEqual(['division.quantity', 422]);
    const first = parts('0.5', '0.7');
    const { body } = await divide(test, first).expect(201);
    expect(body.map(({ quantity, leftQuantity, position: _, ...more }: { quantity: string; leftQuantity: string; position: number; state: string; section: string | null }) => [quantity, leftQuantity, more.state, more.section]))
      .toEqual([['2', '0.8', 'held', null], ['0.5', '0.5', 'held', '理化室'], ['0.7', '0.7', 'held', '理化室']]);
    expect((await divide(test, first).expect(201)).body).toHaveLength(3);
    expect(code(await divide(test, [{ ...first[0]!, quantity: '0.1' }, parts('0.1')[0]!]))).toEqual(['division.id-reused', 409]);
    expect((await divide(test, parts('0.8')).expect(201)).body[0]).toMatchObject({ leftQuantity: '0', state: 'divided' });
    expect(code(await divide(test, parts('0.1')))).toEqual(['custody.gone', 409]);
    const sub = body[1].code as string;
    expect((await technician.get(`/api/scan/${sub.slice(0, 4).toLowerCase()}-${sub.slice(4)}`).expect(200)).body).toMatchObject({ kind: 'portion', portions: [{ code: sub, section: '理化室' }] });
  });

  it('a technician takes over the test portion and gives it back, and the backup portion stays sealed', async () => {
    const { record } = await field.received();
    const [test, backup] = idsOf(record);
    const to = (toAccount: string, portionIds: (string | undefined)[], by = custodian) => offer(by, { kind: 'internal', toAccount, portionIds });
    const colleagues = (await custodian.get('/api/custody/colleagues').expect(200)).body;
    expect(colleagues.map(({ id }: { id: string }) => id)).toContain(technician.accountId);
    expect(code(await to(technician.accountId, [test, backup]))).toEqual(['custody.backup-stays-sealed', 409]);
    expect(code(await to(custodian.accountId, [test]))).toEqual(['custody.to-oneself', 422]);
    expect(code(await to(field.first.accountId, [test]))).toEqual(['custody.wrong-receiver', 409]);
    expect(code(await to((await field.world.as('custodian', { place: 'thirdParty' })).accountId, [test]))).toEqual(['custody.not-a-colleague', 422]);
    const { body } = await to(technician.accountId, [test]).expect(201);
    expect(code(await to(technician.accountId, [test]))).toEqual(['custody.offered-already', 409]);
    expect(code(await receive(body.id, [reception(record)]))).toEqual(['handover.is-internal', 409]);
    expect(code(await (await field.world.as('technician', { nth: 2 })).post(`/api/handovers/${body.id}/accept`))).toEqual(['handover.not-for-you', 403]);
    expect((await technician.post(`/api/handovers/${body.id}/accept`).expect(200)).body).toMatchObject({ state: 'accepted', fromName: 'custodian甲', toName: 'technician甲' });
    await technician.post(`/api/handovers/${body.id}/accept`).expect(200);
    expect((await custodian.get(`/api/items/${record.itemId}`).expect(200)).body.state).toBe('in-test');
    const { body: back } = await to(custodian.accountId, [test], technician).expect(201);
    expect((await custodian.post(`/api/handovers/${back.id}/decline`, { reason: '尚需复测' }).expect(200)).body.state).toBe('declined');
    const { body: again } = await to(custodian.accountId, [test], technician).expect(201);
    expect((await custodian.post(`/api/handovers/${again.id}/accept`).expect(200)).body.portions).toMatchObject([{ holderName: 'custodian甲' }]);
  });

  it('an item that is on its way is not handed to a colleague, and one that is not received is not parted', async () => {
    const { record } = await field.sent();
    const signed = await field.signed(await field.started());
    expect(code(await offer(field.first, { kind: 'internal', toAccount: field.second.accountId, portionIds: idsOf(record) }))).toEqual(['custody.not-here', 409]);
    const handed = await offer(field.first, { kind: 'internal', toAccount: custodian.accountId, portionIds: idsOf(signed) });
    expect(code(handed)).toEqual(['custody.wrong-receiver', 409]);
  });
});

describe('the end of a portion', () => {
  it('is proposed when its time of keeping is over, approved by the quality manager and carried out by another', async () => {
    const { world } = field;
    const { record, visit } = await field.received({ values: { shelfLifeEndsOn: '2026-10-15' } });
    const manager = await world.as('quality-manager');
    const signatory = await callerOf(world, await world.as('signatory'));
    await world.get(UnitOfWork).run(signatory, (tx) => world.get(Samples).concluded(tx, [{ itemId: record.itemId, outcome: 'fail', concludedOn: '2026-09-20' }]));
    expect((await custodian.get(`/api/items/${record.itemId}`).expect(200)).body).toMatchObject({ state: 'concluded', outcome: 'fail', portions: [{ retainedUntil: '2026-10-15' }, { retainedUntil: '2026-10-15' }] });
    expect(await field.query(`SELECT 1 FROM directory.supervision_record WHERE premises_id = $1 AND kind = 'failed'`, [visit.premisesId])).toHaveLength(1);
    const portionIds = idsOf(record);
    const before = world.clock.now().toISOString();
    await world.perform(DISPOSAL_JOB);
    expect(code(await manager.post('/api/disposals/approve', { portionIds }))).toEqual(['disposal.not-proposed', 409]);
    await custodian.post('/api/portions/store', { portionIds: portionIds.slice(0, 1), placeId: await place() }).expect(200);
    world.clock.set('2026-10-16T02:00:00Z');
    await world.perform(DISPOSAL_JOB);
    await world.perform(DISPOSAL_JOB);
    const head = await world.hire('head', ['quality-manager', 'custodian'], 'foodCentre');
    expect((await head.get('/api/disposals?state=proposed').expect(200)).body.items.map(({ id }: { id: string }) => id).sort()).toEqual([...portionIds].sort());
    expect(code(await head.post('/api/disposals/carry-out', { portionIds, method: '焚烧' }))).toEqual(['disposal.not-approved', 409]);
    await head.post('/api/disposals/approve', { portionIds }).expect(200);
    await head.post('/api/disposals/approve', { portionIds }).expect(200);
    expect(code(await head.post('/api/disposals/carry-out', { portionIds, method: '焚烧' }))).toEqual(['disposal.own-approval', 403]);
    const keeper = await world.hire('keeper', ['custodian'], 'foodCentre');
    const { body: onOffer } = await offer(head, { kind: 'internal', toAccount: keeper.accountId, portionIds: portionIds.slice(0, 1) }).expect(201);
    expect(code(await keeper.post('/api/disposals/carry-out', { portionIds: portionIds.slice(0, 1), method: '焚烧' }))).toEqual(['custody.offered-already', 409]);
    await head.post(`/api/handovers/${onOffer.id}/withdraw`, {}).expect(200);
    await keeper.post('/api/disposals/carry-out', { portionIds: portionIds.slice(0, 1), method: '焚烧' }).expect(200);
    expect((await keeper.get(`/api/items/${record.itemId}`).expect(200)).body.state).toBe('concluded');
    await keeper.post('/api/disposals/carry-out', { portionIds: portionIds.slice(1), method: '焚烧' }).expect(200);
    expect((await keeper.get(`/api/items/${record.itemId}`).expect(200)).body).toMatchObject({ state: 'disposed', portions: [{ state: 'disposed', disposal: 'done' }, { state: 'disposed' }] });
    world.clock.set(before);
  });
});

describe('a scanned code', () => {
  it('is read with the label’s prefix, refused when mistyped or unknown, and offers what may be done', async () => {
    const { record, handoverId } = await field.sent();
    const label = encodeURIComponent(record.portions[0]!.label);
    expect((await custodian.get(`/api/scan/${label}`).expect(200)).body).toMatchObject({ kind: 'portion', itemState: 'in-transit', actions: [{ action: 'receive' }] });
    await receive(handoverId, [reception(record)]).expect(200);
    expect((await custodian.get(`/api/scan/${record.itemCode}`).expect(200)).body.actions.map(({ action }: { action: string }) => action)).toEqual(['offer-to-colleague', 'store', 'divide']);
    const mistyped = record.itemCode.slice(0, -1) + (record.itemCode.endsWith('A') ? 'B' : 'A');
    expect(code(await custodian.get(`/api/scan/${mistyped}`))).toEqual(['code.check', 422]);
    expect(code(await custodian.get('/api/scan/hello'))).toEqual(['code.unreadable', 422]);
    expect(code(await (await field.world.as('custodian', { place: 'thirdParty' })).get(`/api/scan/${record.itemCode}`))).toEqual(['code.not-found', 404]);
  });
});

describe('blindness', () => {
  it('shows a technician code, matrix, form and storage: no unit, producer, brand, product name, number or plan', async () => {
    const { record } = await field.received();
    const [test] = idsOf(record);
    const { body: handed } = await offer(custodian, { kind: 'internal', toAccount: technician.accountId, portionIds: [test] }).expect(201);
    const secret = new RegExp(['示例食品店', '示例路', '绿田', '菠菜', record.number, record.recordId, '王店主', field.plan.id].join('|'));
    const seen = [
      await technician.get(`/api/scan/${record.itemCode}`).expect(200), await technician.get(`/api/handovers/${handed.id}`).expect(200),
      await technician.get('/api/handovers/waiting?limit=200').expect(200), await technician.post(`/api/handovers/${handed.id}/accept`).expect(200),
    ];
    for (const { text } of seen) expect(text).not.toMatch(secret);
    expect(seen[0]!.body.portions[0]).toMatchObject({ matrix: '叶菜类蔬菜', form: '固体', storage: '常温' });
    for (const path of [`/api/items/${record.itemId}`, '/api/items', '/api/visits', '/api/visits/mine', '/api/portions', '/api/disposals']) await technician.get(path).expect(403);
    const caller = await callerOf(field.world, technician);
    const [facts] = await field.world.get(UnitOfWork).read(caller, (tx) => field.world.get(Samples).examinationFactsOf(tx, [record.itemId]));
    expect(Object.keys(facts!).sort()).toEqual(['code', 'deviceId', 'discipline', 'foodType', 'itemId', 'laboratoryId', 'matrix', 'productionDate', 'receivedOn', 'sampledOn', 'samplingKind', 'schemeId', 'schemeItemIds', 'state', 'storage', 'withoutMark']);
    expect(facts).toMatchObject({ matrix: '叶菜类蔬菜', state: '固体', productionDate: '2026-09-06', receivedOn: '2026-09-07' });
  });
});

describe('parties', () => {
  it('see their items; a foreign organisation finds no row of any table; the sampled enterprise finds its own once it is signed', async () => {
    const { record, visit } = await field.received();
    const { world } = field;
    const rowsOf = async (caller: Parameters<UnitOfWork['read']>[0], table: string, column: string, id: string) =>
      (await world.get(UnitOfWork).read(caller, (tx) => tx.query(`SELECT 1 FROM samples.${table} WHERE ${column} = $1`, [id]))).length;
    const foreign = await callerOf(world, await world.as('custodian', { place: 'thirdParty' }));
    const other = await callerOf(world, await world.as('planner', { place: 'otherCounty' }));
    for (const [table, column, id] of [
      ['visit', 'id', visit.id], ['attachment', 'visit_id', visit.id], ['visit_sampler', 'visit_id', visit.id], ['issued_number', 'visit_id', visit.id], ['sampling_record', 'visit_id', visit.id],
      ['record_personal', 'record_id', record.recordId], ['item', 'id', record.itemId], ['portion', 'item_id', record.itemId], ['seal', 'item_id', record.itemId], ['custody_event', 'item_id', record.itemId],
    ] as const) {
      expect([table, await rowsOf(foreign, table, column, id), await rowsOf(other, table, column, id)]).toEqual([table, 0, 0]);
      expect([table, await rowsOf(SYSTEM, table, column, id)]).not.toEqual([table, 0]);
    }
    const owner = { ...foreign, organisationId: visit.enterpriseId, roles: ['enterprise-user'] };
    expect(await rowsOf(owner, 'item', 'id', record.itemId)).toBe(1);
    expect(await rowsOf(owner, 'sampling_record', 'id', record.recordId)).toBe(1);
    expect(await rowsOf({ ...owner, organisationId: world.places.foreignEnterprise }, 'item', 'id', record.itemId)).toBe(0);
    expect((await (await world.as('enterprise-user')).get('/api/enterprise/items').expect(200)).body.items).toEqual([]);
  });

  it('search items by part of a number or by code, filter them, and page by key', async () => {
    const { record } = await field.received();
    const planner = await field.world.as('planner');
    const ids = async (query: string) => (await planner.get(`/api/items?${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(`q=${record.number.slice(4)}`)).toEqual([record.itemId]);
    expect(await ids(`q=${record.itemCode.toLowerCase()}`)).toEqual([record.itemId]);
    expect(await ids('q=%25')).toEqual([]);
    expect(await ids(`state=received&planId=${field.plan.id}&laboratoryId=${field.world.places.foodCentre}&limit=200`)).toContain(record.itemId);
    expect(await ids(`laboratoryId=${field.world.places.thirdParty}`)).toEqual([]);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await planner.get(`/api/items?limit=3${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
    } while (after);
    const [all] = await field.query<{ count: number }>('SELECT count(*)::int AS count FROM samples.item');
    expect([seen.length, new Set(seen).size]).toEqual([all!.count, all!.count]);
    expect(code(await planner.get(`/api/items/${newId()}`))).toEqual(['item.not-found', 404]);
  });

  it('give the report everything that it prints, and nothing personal', async () => {
    const { record } = await field.received();
    const caller = await callerOf(field.world, await field.world.as('signatory'));
    const facts = await field.world.get(UnitOfWork).read(caller, (tx) => field.world.get(Samples).reportFacts(tx, record.itemId));
    expect(facts).toMatchObject({
      recordNumber: record.number, producerName: '绿田合作社', samplers: ['抽样员1', '抽样员2'], unit: { name: '示例食品店' }, laboratoryName: '示例市食品检验中心', condition: '完好',
      portions: [{ kind: 'test', sealNumber: expect.any(String) }, { kind: 'backup' }], values: { sampleName: '菠菜', brand: '绿田' },
    });
    expect(JSON.stringify(facts)).not.toContain('13900000000');
    await expect(field.world.get(UnitOfWork).read({ ...caller, organisationId: newId() }, (tx) => field.world.get(Samples).reportFacts(tx, record.itemId))).rejects.toMatchObject({ refusal: { code: 'item.not-found' } });
  });
});

describe('risk monitoring', () => {
  it('takes no backup portion', async () => {
    const monitoring = await Field.open({ kind: 'risk-monitoring' });
    const visit = await monitoring.started();
    const body = await monitoring.record(visit, { values: { takenQuantity: '2', backupQuantity: '' } });
    expect(code(await monitoring.first.post(`/api/visits/${visit.id}/records`, body))).toEqual(['portion.not-taken', 422]);
    const { body: made } = await monitoring.first.post(`/api/visits/${visit.id}/records`, { ...body, portions: body.portions.slice(0, 1) }).expect(201);
    expect(made.portions).toHaveLength(1);
    await monitoring.world.close();
  });
});
