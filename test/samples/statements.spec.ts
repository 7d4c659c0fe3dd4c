import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { recorded } from '../bench/recorder.js';
import { Bench, type Arrived } from '../results/bench.js';
import { Field, reception, type SignedRecord } from './field.js';

/** BEGIN and COMMIT, and the look at the session, which is once in two seconds. */
const NOT_COUNTED = /^\s*(BEGIN|COMMIT|ROLLBACK)|organisations\.session|noticed_day|legal_window/;

async function statements(work: () => PromiseLike<{ readonly status: number; readonly text: string }>): Promise<number> {
  const sent = await recorded(async () => {
    const { status, text } = await work();
    if (status >= 300) throw new Error(text);
  });
  return sent.filter(({ text }) => !NOT_COUNTED.test(text)).length;
}

describe('the number of SQL statements does not grow with the number of items', () => {
  let field: Field;
  beforeAll(async () => {
    field = await Field.open();
  });
  afterAll(() => field.world.close());

  async function counts(many: number, refused: number) {
    const custodian = await field.world.as('custodian');
    const records: SignedRecord[] = [];
    for (let n = 0; n < many; n++) records.push(await field.signed(await field.started()));
    const id = newId();
    const portionIds = records.flatMap(({ portions }) => portions.map((portion) => portion.id));
    const items = records.map((record, n) => reception(record, n < refused ? { accepted: false, reasons: ['封条破损'] } : {}));
    const offer = await statements(() => field.first.post('/api/handovers', { id, kind: 'laboratory', portionIds }));
    const receive = await statements(() => custodian.post(`/api/handovers/${id}/receive`, { items }));
    const placeId = newId();
    await custodian.post('/api/storage-places', { id: placeId, name: `柜${many}`, code: `G-${many}`, conditions: ['常温'] }).expect(201);
    const tests = records.slice(refused).flatMap(({ portions }) => portions.filter(({ kind }) => kind === 'test').map((portion) => portion.id));
    const store = tests.length === 0 ? 0 : await statements(() => custodian.post('/api/portions/store', { portionIds: tests, placeId }));
    const technician = await field.world.as('technician');
    const handed = newId();
    const hand = tests.length === 0 ? 0 : await statements(() => custodian.post('/api/handovers', { id: handed, kind: 'internal', portionIds: tests, toAccount: technician.accountId }));
    const accept = tests.length === 0 ? 0 : await statements(() => technician.post(`/api/handovers/${handed}/accept`));
    return { offer, receive, store, hand, accept };
  }

  it('when a hand-over is offered, received, stored, handed on and accepted', async () => {
    expect(await counts(7, 0)).toEqual(await counts(1, 0));
  }, 60_000);

  it('when items of it are refused', async () => {
    expect((await counts(6, 6)).receive).toEqual((await counts(2, 2)).receive);
  }, 60_000);
});

describe('nor with the number of examinations', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  it('when they are checked, and when the batch is approved and its reports are made', async () => {
    const { world } = bench;
    const [technician, checker, signatory] = [await world.as('technician'), await world.as('checker'), await world.as('signatory')];
    const scheme = await bench.scheme({ 项目1: '≤0.2 mg/kg' });
    const counts = async (many: number) => {
      const arrived: Arrived[] = [];
      for (let n = 0; n < many; n++) arrived.push(await bench.arrive({ scheme }));
      await bench.assign(technician, ...arrived.map(({ id }) => id));
      for (const { id } of arrived) {
        await bench.enter(technician, id, { 项目1: '0.10' });
        await bench.submit(technician, id);
      }
      const steps = async (action: string) => Promise.all(arrived.map(async ({ id }) => ({ id, version: await bench.version(id), action })));
      const toCheck = await steps('check');
      const check = await statements(() => checker.post('/api/examinations/check', { steps: toCheck }));
      const toApprove = await steps('approve');
      await signatory.prove();
      const approve = await statements(() => signatory.post('/api/examinations/approve', { steps: toApprove }));
      return { check, approve };
    };
    await counts(1); // the first report of a laboratory also gives it its number pattern
    expect(await counts(7)).toEqual(await counts(1));
  }, 60_000);
});
