import { v7 as newId } from 'uuid';
import { DrawDispatched } from '../../src/draws/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { drawBody, planBody, samplers, stratum, VALUE } from '../draws/ground.js';
import { Bench, type Arrived } from '../results/bench.js';
import { Field, reception, type SignedRecord } from '../samples/field.js';
import type { Person } from '../support/world.js';
import type { Counts } from './measure.js';
import { recorded } from './recorder.js';

const NOT_COUNTED = /^\s*(BEGIN|COMMIT|ROLLBACK)|organisations\.session/;

/** How many SQL statements each command sends over HTTP for little and for much: BEGIN, COMMIT and the look at the session, which is once in two seconds, not counted. */
export async function statementCounts(): Promise<Counts[]> {
  const table: Record<string, Record<string, number>> = {};
  const count = async (command: string, size: string, work: () => PromiseLike<{ readonly status: number; readonly text: string; readonly body: unknown }>) => {
    let body: unknown;
    const sent = await recorded(async () => {
      const answer = await work();
      if (answer.status >= 300) throw new Error(`${command} answered ${answer.status}: ${answer.text}`);
      ({ body } = answer);
    });
    (table[command] ??= {})[size] = sent.filter(({ text }) => !NOT_COUNTED.test(text)).length;
    return body as never;
  };
  await onTheWay(count);
  await inTheLaboratory(count);
  return Object.entries(table).map(([name, counts]) => ({ name, counts }));
}

type Count = (command: string, size: string, work: () => PromiseLike<{ readonly status: number; readonly text: string; readonly body: unknown }>) => Promise<never>;

async function onTheWay(count: Count): Promise<void> {
  const field = await Field.open();
  const { world, ground } = field;
  await samplers(world);
  const [planner, leader, dispatcher, custodian] = await Promise.all([world.as('planner'), world.as('leader'), world.as('dispatcher'), world.as('custodian')]);
  const visits: number[] = [];
  world.get(Facts).on(DrawDispatched, async (_, fact) => void visits.push(fact.visits.length));
  for (const many of [1, 15]) {
    const strata = `${many} strata`;
    const body = planBody(world, ground, { strata: Array.from({ length: many }, (_, n) => stratum(world, ground, `S${String(n + 1).padStart(3, '0')}`, { quota: many > 1 ? 5 : 1 })) });
    const { id }: { id: string } = await count('plan: create', strata, () => planner.post('/api/plans', body));
    await count('plan: submit', strata, () => planner.post(`/api/plans/${id}/submit`, { version: 1 }));
    await count('plan: approve', strata, () => leader.post(`/api/plans/${id}/approve`, { version: 2 }));
    await count('plan: publish', strata, () => planner.post(`/api/plans/${id}/publish`, { version: 3 }));
    const draw: { id: string } = await count('draw: prepare', strata, () => planner.post('/api/draws', drawBody(world, id)));
    world.clock.advance({ seconds: 61 });
    await count('draw: enter the value', strata, () => planner.post(`/api/draws/${draw.id}/value`, { value: VALUE }));
    await count('draw: confirm the value', strata, () => dispatcher.post(`/api/draws/${draw.id}/confirmation`, { value: VALUE }));
    await count('draw: dispatch', strata, () => dispatcher.post(`/api/draws/${draw.id}/dispatch`, {}));
  }
  for (const many of [1, 7]) {
    const visit = await field.started();
    const body = await field.record(visit);
    body.portions = [...Array.from({ length: many }, () => ({ id: newId(), kind: 'test', quantity: '1', unit: 'kg', sealNumber: field.seal() })), { ...body.portions[1]!, quantity: '1' }];
    body.values = { ...body.values, takenQuantity: String(many + 1) };
    await count('visit: sign a record', `${many + 1} portions`, () => field.first.post(`/api/visits/${visit.id}/records`, body));
  }
  for (const many of [1, 7]) {
    const records: SignedRecord[] = [];
    for (let n = 0; n < many; n++) records.push(await field.signed(await field.started()));
    const id = newId();
    const portionIds = records.flatMap(({ portions }) => portions.map((portion) => portion.id));
    await count('item: hand over', `${many} items`, () => field.first.post('/api/handovers', { id, kind: 'laboratory', portionIds }));
    await count('item: receive', `${many} items`, () => custodian.post(`/api/handovers/${id}/receive`, { items: records.map((record) => reception(record)) }));
  }
  await world.close();
}

async function inTheLaboratory(count: Count): Promise<void> {
  const bench = await Bench.open();
  const { world } = bench;
  const people = { technician: await world.as('technician'), manager: await world.as('quality-manager'), checker: await world.as('checker'), signatory: await world.as('signatory') };
  const demands = (size: number) => Object.fromEntries(Array.from({ length: size }, (_, n) => [`项目${n + 1}`, '≤0.2 mg/kg']));
  for (const many of [1, 40]) {
    const { id } = await bench.arrive({ scheme: await bench.scheme(demands(many)) });
    await bench.assign(people.technician, id);
    const sheet = await bench.sheet(people.technician, id);
    const cells = bench.cells(sheet, Object.fromEntries(sheet.determinations.map(({ parameter }) => [parameter, '0.10'])));
    await count('examination: save a sheet', `${many} cells`, () => people.technician.put(`/api/examinations/${id}/sheet`, { cells }));
    const version = await bench.version(id);
    await count('examination: submit', `${many} cells`, () => people.technician.post(`/api/examinations/${id}/submit`, { version }));
  }
  const scheme = await bench.scheme(demands(2));
  for (const many of [1, 20]) {
    const size = `${many} examinations`;
    const arrived: Arrived[] = [];
    for (let n = 0; n < many; n++) arrived.push(await bench.arrive({ scheme }));
    const versions = () => Promise.all(arrived.map(async ({ id }) => ({ id, version: await bench.version(id) })));
    const assignments = (await versions()).map(({ id, version }) => ({ examinationId: id, version, technicianId: people.technician.accountId }));
    await count('examination: assign', size, () => people.manager.post('/api/examinations/assign', { assignments }));
    for (const { id } of arrived) await bench.enter(people.technician, id, { 项目1: '0.10', 项目2: '0.31' });
    await homes(count, people, size);
    for (const { id } of arrived) await bench.submit(people.technician, id);
    for (const [way, action, person] of [['check', 'check', people.checker], ['approve', 'approve', people.signatory]] as const) {
      await person.prove();
      const steps = (await versions()).map((step) => ({ ...step, action }));
      await count(`examination: ${action}`, size, () => person.post(`/api/examinations/${way}`, { steps }));
    }
  }
  await bench.close();
}

async function homes(count: Count, people: Readonly<Record<string, Person>>, size: string): Promise<void> {
  for (const [role, person] of Object.entries(people)) await count(`home of the ${role}`, size, () => person.get('/api/home'));
}
