import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { DrawDispatched, type DispatchedVisit } from '../../src/draws/index.js';
import { ROLES } from '../../src/organisations/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { buildDocument } from '../../src/platform/http/index.js';
import { closeVisits, drawn } from '../draws/ground.js';
import type { Person } from '../support/world.js';
import { Field, reception, type Visit } from './field.js';

let field: Field;
let drawId: string;
let visits: readonly DispatchedVisit[] = [];
let sampledVisit: string;
let refusedVisit: string;
let ids: string[] = [];
/** Names, addresses and codes of premises whose visits are still open, and their visits' ids. */
let open: { texts: RegExp[]; names: string[] };
const people = new Map<string, Person>();

/** A draw of which one visit is sampled and received, one is refused, and the others are open. */
beforeAll(async () => {
  field = await Field.open();
  const { world } = field;
  for (const nth of [1, 2, 3, 4]) {
    const person = await world.as('sampler', { nth });
    people.set(person.accountId, person);
  }
  world.get(Facts).on(DrawDispatched, async (_, fact) => void (visits = fact.visits));
  const draw = await drawn(world, field.plan.id, { rosterOrganisationIds: [world.places.foodCentre] });
  drawId = draw.id;
  const dispatcher = await world.as('dispatcher');
  await dispatcher.post(`/api/draws/${drawId}/dispatch`).expect(200);
  const [sampled, refused, ...rest] = visits;
  const record = await sign(sampled!);
  await refuse(refused!);
  [sampledVisit, refusedVisit] = [sampled!.visitId, refused!.visitId];
  const rows = await field.query<{ code: string; name: string; address: string }>(
    'SELECT p.code, p.address, e.name FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id WHERE p.id = ANY ($1)', [rest.map(({ premisesId }) => premisesId)]);
  const exactly = (text: string) => new RegExp(`(?<![A-Z])${text}(?!\\d)`);
  open = {
    names: rows.map(({ name }) => name),
    texts: [...rows.flatMap(({ code, name, address }) => [exactly(code), exactly(name), exactly(address)]), ...rest.map(({ premisesId }) => exactly(premisesId))],
  };
  ids = [field.plan.id, drawId, record.itemId, record.recordId, sampled!.visitId, refused!.visitId, rest[0]!.visitId];
}, 120_000);
afterAll(() => field.world.close());

function visitOf({ visitId, premisesId, stratumIds }: DispatchedVisit): Visit {
  return { id: visitId, drawId, premisesId, enterpriseId: premisesId, strata: stratumIds };
}

const teamOf = ({ samplers }: DispatchedVisit): Person[] => samplers.map(({ accountId }) => people.get(accountId)!);

async function sign(visit: DispatchedVisit) {
  const team = teamOf(visit);
  await team[0]!.post(`/api/visits/${visit.visitId}/start`, {}).expect(200);
  const record = await field.signed(visitOf(visit), { samplers: team, values: { unitName: '已访之店', unitAddress: '已访之路' } }, team[0]);
  const handoverId = newId();
  await team[0]!.post('/api/handovers', { id: handoverId, kind: 'laboratory', portionIds: record.portions.map(({ id }) => id) }).expect(201);
  await (await field.world.as('custodian')).post(`/api/handovers/${handoverId}/receive`, { items: [reception(record)] }).expect(200);
  return record;
}

async function refuse(visit: DispatchedVisit) {
  const team = teamOf(visit);
  await team[0]!.post(`/api/visits/${visit.visitId}/start`, {}).expect(200);
  const answer = await team[0]!.post(`/api/visits/${visit.visitId}/refusal`, { id: newId(), reason: '拒不开门', facts: '店主拒绝配合', signing: await field.signing(visit.visitId, team) });
  if (answer.status !== 201) throw new Error(answer.text);
}

/** What a reader finds on all reading routes, by the plain lists and by every id of the draw, but the public directory of all premises. */
async function everyAnswer(person: Person): Promise<readonly (readonly [address: string, text: string])[]> {
  const { paths } = buildDocument(field.world.app, 'test');
  const found: (readonly [string, string])[] = [];
  /** Whether it is worth asking on: a route that the role may not call says so for every id. */
  const read = async (address: string): Promise<boolean> => {
    const answer = await person.get(address);
    if (answer.status === 200) found.push([address, answer.text ?? JSON.stringify(answer.body)]);
    return answer.body?.code !== 'access.denied';
  };
  for (const [path, methods] of Object.entries(paths)) {
    if (!methods.get || /^\/api\/(directory|openapi)/.test(path)) continue;
    if (!path.includes('{')) await read(path);
    else if (!path.includes('{number}')) for (const id of ids) if (!(await read(path.replace('{id}', id).replace('{kind}', 'refusal-record').replace(/\{\w+\}/g, id)))) break;
  }
  return found;
}

describe('while visits of a draw are open', () => {
  it.each(ROLES.filter((role) => role !== 'dispatcher' && role !== 'sampler'))('%s finds none of their premises on any reading route', async (role) => {
    const leaks = (await everyAnswer(await field.world.as(role))).flatMap(([address, text]) => open.texts.filter((secret) => secret.test(text)).map((secret) => `${address}: ${secret.source}`));
    expect(leaks).toEqual([]);
  }, 60_000);

  it('the organiser’s dispatcher finds them: the walk can see', async () => {
    const seen = (await everyAnswer(await field.world.as('dispatcher'))).map(([, text]) => text).join('\n');
    for (const secret of open.texts) expect([secret.source, secret.test(seen)]).toEqual([secret.source, true]);
  }, 60_000);

  it('another bureau’s dispatcher and a laboratory’s sampler without a visit find none either', async () => {
    for (const person of [await field.world.as('dispatcher', { place: 'county' }), await field.world.as('sampler', { place: 'thirdParty' }), await field.world.as('sampler', { nth: 9 })]) {
      const leaks = (await everyAnswer(person)).filter(([, text]) => open.texts.some((secret) => secret.test(text))).map(([address]) => address);
      expect(leaks).toEqual([]);
    }
  }, 60_000);

  it('a search by the name of their unit finds the directory’s entry alone', async () => {
    for (const role of ['planner', 'auditor', 'custodian', 'handling-officer'] as const) {
      const { body } = await (await field.world.as(role)).get(`/api/search?q=${encodeURIComponent(open.names[0]!)}`).expect(200);
      const kinds = new Set((body.items ?? body).map(({ kind }: { kind: string }) => kind));
      expect([role, [...kinds]]).toEqual([role, ['enterprise']]);
    }
  });

  it('a visit that is done stays hidden, and its record reaches those whom it concerns', async () => {
    for (const role of ['planner', 'auditor', 'leader', 'handling-officer'] as const) {
      for (const id of [sampledVisit, refusedVisit]) await (await field.world.as(role)).get(`/api/visits/${id}`).expect(404);
    }
    const officer = await field.world.as('handling-officer');
    const handlings = (await officer.get('/api/handlings').expect(200)).body.items as { caseId?: string; reference: string }[];
    expect(handlings).toMatchObject([{ kind: 'refusal', reference: '拒不开门' }]);
    await officer.get(`/api/visits/${refusedVisit}/documents/refusal-record`).expect(200).expect('content-type', 'application/pdf');
    expect((await (await field.world.as('custodian')).get('/api/items?limit=200').expect(200)).body.items).toMatchObject([{ unitName: '已访之店' }]);
  });

  it('what was sampled is for those who work on it: planner, leader and others of the organiser count it, and see none of it', async () => {
    for (const role of ['planner', 'leader', 'standards-officer', 'handling-officer', 'platform-administrator'] as const) {
      const person = await field.world.as(role);
      expect([role, (await person.get('/api/items?limit=200').expect(200)).body.items]).toEqual([role, []]);
      await person.get(`/api/items/${ids[2]!}`).expect(404);
      expect([role, (await everyAnswer(person)).filter(([address, text]) => !address.startsWith('/api/directory') && text.includes('已访之店')).map(([address]) => address)]).toEqual([role, []]);
    }
    const { body } = await (await field.world.as('planner')).get(`/api/insight/plans/${field.plan.id}/progress`).expect(200);
    expect((body.strata as { sampled: number; received: number }[]).reduce((sum, { sampled, received }) => sum + sampled + received, 0)).toBe(2);
    for (const role of ['dispatcher', 'auditor', 'custodian', 'quality-manager'] as const) {
      expect([role, (await (await field.world.as(role)).get('/api/items?limit=200').expect(200)).body.items.length]).toEqual([role, 1]);
    }
    expect((await (await field.world.as('dispatcher', { place: 'county' })).get('/api/items?limit=200').expect(200)).body.items).toEqual([]);
  }, 60_000);

  it('a failing item reaches the handling officer at once, because the law’s clock runs', async () => {
    const concluded = (outcome: string | null, day: string | null) => field.world.get(UnitOfWork).run(SYSTEM, (tx) =>
      tx.query('UPDATE samples.item SET outcome = $2, concluded_on = $3 WHERE id = $1', [ids[2], outcome, day]));
    await concluded('fail', '2026-09-07');
    await (await field.world.as('handling-officer')).get(`/api/items/${ids[2]!}`).expect(200);
    await (await field.world.as('planner')).get(`/api/items/${ids[2]!}`).expect(404);
    await concluded(null, null);
  });

  it('the digest of a visit in the ledger cannot be guessed from its premises: every row has a salt of its own', async () => {
    const rows = await field.query<{ salt: Buffer }>('SELECT salt FROM samples.visit WHERE draw_id = $1', [drawId]);
    expect(new Set(rows.map(({ salt }) => salt.toString('hex'))).size).toBe(visits.length + 1); // with the reserve of the refused one
    expect(rows.every(({ salt }) => salt.length === 16)).toBe(true);
    const columns = await field.query<{ name: string }>(`SELECT table_schema || '.' || table_name AS name FROM information_schema.columns WHERE column_name = 'salt' ORDER BY 1`);
    for (const table of ['draws.avoidance', 'draws.dispatch', 'samples.visit']) expect(columns.map(({ name }) => name)).toContain(table);
  });
});

describe('when the whole draw is closed', () => {
  it('its visits are seen by planner and auditor, and a colleague of the samplers may look but not go on', async () => {
    await closeVisits(field.world, drawId, await field.world.as('dispatcher'));
    for (const role of ['planner', 'auditor'] as const) await (await field.world.as(role)).get(`/api/visits/${sampledVisit}`).expect(200);
    await (await field.world.as('planner')).get(`/api/items/${ids[2]!}`).expect(200);
    const colleague = await field.world.as('sampler', { nth: 9 });
    await colleague.get(`/api/visits/${sampledVisit}`).expect(200);
    for (const step of ['end', 'numbers']) {
      const refused = await colleague.post(`/api/visits/${sampledVisit}/${step}`, { recordId: newId() });
      expect([refused.status, refused.body.code]).toEqual([403, 'visit.not-yours']);
    }
    await (await field.world.as('planner', { place: 'otherCounty' })).get(`/api/visits/${sampledVisit}`).expect(404);
    await (await field.world.as('sampler', { place: 'thirdParty' })).get(`/api/visits/${sampledVisit}`).expect(404);
  });
});
