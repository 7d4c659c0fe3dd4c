import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rosters } from '../../src/draws/roster.service.js';
import { DRAW_RECORD_JOB } from '../../src/reports/draw-records.service.js';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { hasPoppler, pageCount, textOf } from '../reports/pdf-tools.js';
import { World, type Person } from '../support/world.js';
import { drawBody, drawn, layGround, publishedPlan, samplers, stratum, VALUE, valueKnown, type Ground } from './ground.js';

const OTHER = VALUE.replace('+09', '+10');
let world: World;
let ground: Ground;
let planner: Person;
let dispatcher: Person;

beforeAll(async () => {
  world = await World.open();
  ground = await layGround(world);
  planner = await world.as('planner');
  dispatcher = await world.as('dispatcher');
  await samplers(world);
});
afterAll(() => world.close());

async function committed(change: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const plan = await publishedPlan(world, ground);
  const { body } = await planner.post('/api/draws', drawBody(world, plan.id, change)).expect(201);
  world.clock.advance({ seconds: 61 });
  return body;
}

const rows = <T>(sql: string, ...parameters: unknown[]) => world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<T>(sql, parameters));

describe('the public value', () => {
  it('draws nothing and reveals nothing before a second person confirms it', async () => {
    const { id, number } = await committed();
    expect((await dispatcher.post(`/api/draws/${id}/confirmation`, { value: VALUE }).expect(409)).body.code).toBe('draws.value-not-entered');
    const { body } = await planner.post(`/api/draws/${id}/value`, { value: VALUE }).expect(200);
    expect(body).toMatchObject({ state: 'committed', publicValue: null, resultHash: null, entered: { own: true } });
    for (const person of [dispatcher, planner, await world.as('auditor'), world.anonymous()]) {
      const path = person === planner || person.accountId ? `/api/draws/${id}` : `/api/public/draws/${number}`;
      expect((await person.get(path).expect(200)).text).not.toContain(VALUE);
      expect((await person.get(`/api/public/draws/${number}`).expect(200)).text).not.toContain(VALUE);
    }
    expect((await dispatcher.get(`/api/draws/${id}/codes`).expect(200)).body.items).toEqual([]);
    expect(await rows('SELECT 1 FROM draws.drawn_unit WHERE draw_id = $1', id)).toEqual([]);
  });

  it('is not confirmed by the one who entered it', async () => {
    const { id } = await committed();
    await planner.post(`/api/draws/${id}/value`, { value: VALUE }).expect(200);
    const { body } = await planner.post(`/api/draws/${id}/confirmation`, { value: VALUE }).expect(409);
    expect(body.code).toBe('draws.other-person');
    expect((await planner.get(`/api/draws/${id}`)).body).toMatchObject({ state: 'committed' });
  });

  it('is refused where the two readings differ, naming both and the place; who read wrong corrects it', async () => {
    const { id } = await committed();
    await planner.post(`/api/draws/${id}/value`, { value: OTHER }).expect(200);
    const { body } = await dispatcher.post(`/api/draws/${id}/confirmation`, { value: VALUE }).expect(422);
    expect(body).toMatchObject({ code: 'draws.values-differ', facts: { entered: OTHER, confirmed: VALUE, position: 19 } });
    expect(await rows('SELECT 1 FROM draws.drawn_unit WHERE draw_id = $1', id)).toEqual([]);
    await planner.post(`/api/draws/${id}/value`, { value: VALUE }).expect(200);
    const { body: done } = await dispatcher.post(`/api/draws/${id}/confirmation`, { value: VALUE }).expect(200);
    expect(done).toMatchObject({ state: 'drawn', publicValue: VALUE, entered: null });
    expect(await rows<{ value: string }>('SELECT value FROM draws.value_entry WHERE draw_id = $1 ORDER BY entered_at, id', id)).toEqual([{ value: OTHER }, { value: VALUE }]);
  });

  it('is kept as two persons’ by the database too', async () => {
    const { id } = await committed();
    await valueKnown(world, id);
    const [draw] = await rows<{ enteredBy: string; drawnBy: string }>('SELECT entered_by AS "enteredBy", drawn_by AS "drawnBy" FROM draws.draw WHERE id = $1', id);
    expect(draw).toEqual({ enteredBy: planner.accountId, drawnBy: dispatcher.accountId });
    await expect(world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('UPDATE draws.draw SET drawn_by = entered_by WHERE id = $1', [id]))).rejects.toThrow();
  });
});

describe('the codes of the room', () => {
  it('are the first digits of the tickets, in draw order, for whoever reads the draw, and name nobody', async () => {
    const { id } = await committed();
    await valueKnown(world, id);
    const { text, body } = await planner.get(`/api/draws/${id}/codes?limit=200`).expect(200);
    expect(text).not.toMatch(/T0000|示例/);
    const tickets = await rows<{ position: number; ticket: string }>(`SELECT position, ticket FROM draws.drawn_unit WHERE draw_id = $1 AND role = 'unit' ORDER BY position`, id);
    expect(body.items.map((one: { code: string }) => `0.${one.code}`)).toEqual(tickets.map(({ ticket }) => ticket.slice(0, 10)));
    await (await world.as('sampler')).get(`/api/draws/${id}/codes`).expect(403);
  });
});

describe('the record of a draw', () => {
  it('is made by the queue once the units are drawn, stands in the ledger by its hash, and names no unit', async () => {
    const { id, number } = await committed();
    expect((await planner.get(`/api/draws/${id}/record.pdf`).expect(404)).body.code).toBe('document.draw-record-not-ready');
    await valueKnown(world, id);
    for (let times = 0; times < 2; times++) await world.get(Jobs).perform(DRAW_RECORD_JOB, { drawId: id });
    const { body: pdf } = await planner.get(`/api/draws/${id}/record.pdf`).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200);
    const { body } = await planner.get(`/api/draws/${id}`).expect(200);
    const made = body.timeline.filter((entry: { action: string }) => entry.action === 'draw.record-made');
    expect(made).toHaveLength(1);
    const [kept] = await rows<{ sha256: string }>('SELECT sha256 FROM reports.draw_record WHERE draw_id = $1', id);
    expect(made[0].data.sha256).toBe(kept!.sha256);
    if (!hasPoppler) return;
    const text = textOf(pdf);
    expect(pageCount(pdf)).toBe(1);
    for (const part of [number, body.commitment.slice(0, 30), body.frameHash.slice(0, 30), body.resultHash.slice(0, 30), VALUE, 'planner', 'dispatcher']) expect(text.replace(/\s/g, '')).toContain(part);
    expect(text).not.toMatch(/T0000|示例食品店/);
  });
});

describe('a roster', () => {
  const person = async (nth: number) => (await samplers(world))[nth]!;
  const days = { validFrom: '2026-01-01', validTo: '2026-12-31' };

  it('leaves out who is on leave, and whose certificate ends before the last visit is due; a pool that is too small is refused with how many are missing', async () => {
    const people = await samplers(world);
    const plan = await publishedPlan(world, ground);
    for (const { accountId } of people.slice(0, 2)) await dispatcher.post('/api/personnel', { accountId, kind: 'leave', validFrom: '2026-09-01', validTo: '2026-09-30' }).expect(200);
    await dispatcher.post('/api/personnel', { accountId: people[2]!.accountId, kind: 'certificate', number: 'CY-3', validFrom: '2026-01-01', validTo: '2026-10-01' }).expect(200);
    await dispatcher.post('/api/personnel', { accountId: people[3]!.accountId, kind: 'certificate', number: 'CY-4', ...days }).expect(200);
    const { body: shown } = await planner.post('/api/personnel/roster', { planId: plan.id, on: '2026-09-10', certified: true, rosterOrganisationIds: [world.places.foodCentre, world.places.station] }).expect(200);
    expect(Object.fromEntries(shown.map((one: { accountId: string; out: string | null }) => [one.accountId, one.out]))).toEqual(Object.fromEntries(
      people.map(({ accountId }, at) => [accountId, ['on-leave', 'on-leave', 'certificate-ends', null, 'no-certificate', 'no-certificate'][at]])));
    const { body } = await planner.post('/api/draws', drawBody(world, plan.id, { certified: true })).expect(422);
    expect(body).toMatchObject({ code: 'draws.roster-too-small', facts: { roster: 1, missing: 1 } });
    const { body: made } = await planner.post('/api/draws', drawBody(world, plan.id)).expect(201);
    expect(made).toMatchObject({ rosterSize: 3, certified: false, avoidLast: false });
    for (const { entries } of (await dispatcher.get('/api/personnel').expect(200)).body) for (const { id } of entries) await dispatcher.post(`/api/personnel/${id}/end`).expect(200);
    expect((await dispatcher.post(`/api/personnel/${plan.id}/end`).expect(404)).body.code).toBe('draws.personnel-not-found');
  });

  it('is refused where nobody is on duty, with how many stay out for which reason', async () => {
    const plan = await publishedPlan(world, ground);
    const { body } = await planner.post('/api/draws', drawBody(world, plan.id, { certified: true })).expect(422);
    expect(body).toMatchObject({ code: 'draws.nobody-on-duty', facts: { people: 6, leave: 0, missing: 6, ending: 0 } });
  });

  it('keeps from each sampler every premises of a household’s enterprise or a former employer, and what he or she sampled last where the draw says so', async () => {
    const [kin, former, last] = [await person(0), await person(1), await person(2)];
    const premises = await rows<{ id: string; code: string; enterpriseId: string }>(`SELECT id, code, enterprise_id AS "enterpriseId" FROM directory.premises WHERE code IN ('T000001', 'T000003', 'T000005') ORDER BY code`);
    const [one, two, three] = premises;
    await planner.post('/api/personnel', { accountId: kin.accountId, kind: 'household', premisesId: one!.id }).expect(200);
    expect((await planner.post('/api/personnel', { accountId: kin.accountId, kind: 'household', premisesId: one!.id }).expect(409)).body.code).toBe('draws.personnel-exists');
    await planner.post('/api/personnel', { accountId: former.accountId, kind: 'former-employer', premisesId: two!.id }).expect(200);
    expect((await planner.post('/api/personnel', { accountId: former.accountId, kind: 'certificate', ...days }).expect(422)).body.code).toBe('draws.personnel-incomplete');
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(
      `INSERT INTO directory.supervision_record (premises_id, kind, at, source, data) VALUES ($1, 'sampled', '2026-08-01', 'earlier', $2), ($1, 'sampled', '2025-08-01', 'before', $3)`,
      [three!.id, JSON.stringify({ samplers: [last.accountId] }), JSON.stringify({ samplers: [kin.accountId] })]));
    const plan = await publishedPlan(world, ground, { strata: [stratum(world, ground, 'S001', { quota: 20, reserves: 0, businessType: 'distribution' })] });
    const { id } = await drawn(world, plan.id, { avoidLast: true });
    const [frozen] = await rows<{ key: string }>('SELECT roster_key AS key FROM draws.frozen_key WHERE draw_id = $1', id);
    const avoids = Object.fromEntries(frozen!.key.trimEnd().split('\n').slice(1).map((line) => line.split(',')).map(([, account, units]) => [account, units!.split(':')[0]]));
    expect([avoids[kin.accountId], avoids[former.accountId], avoids[last.accountId]]).toEqual(['T000001-S001', 'T000003-S001', 'T000005-S001']);
    const { body } = await dispatcher.get(`/api/draws/${id}/units?limit=200`).expect(200);
    for (const [code, who] of [['T000001', kin], ['T000003', former], ['T000005', last]] as const) {
      const unit = body.items.find((each: { unitCode: string }) => each.unitCode === code);
      expect(unit.inspectors.map((each: { accountId: string }) => each.accountId)).not.toContain(who.accountId);
    }
  });
});

describe('a personnel list', () => {
  const list = (...lines: readonly string[]) => Buffer.from(`\uFEFF账号*,姓名,证件编号,证件有效期起,证件有效期止,休假起,休假止,同住家属经营主体,曾任职单位\r\n${lines.join('\r\n')}\r\n`);
  const send = (path: string, file: Buffer, sha256 = '') => dispatcher.post(path).field('sha256', sha256).attach('file', file, '人员.csv');

  it('is previewed with every bad line named, and its good lines are taken over from the same file alone', async () => {
    const people = await samplers(world);
    const file = list(
      `${people[4]!.login},,CY-5,2026-01-01,2027-12-31,,,,示例食品店7`, 'nobody,,CY-6,2026-01-01,2027-12-31,,,,', `${people[5]!.login},,,,,2026-10-01,2026-10-07,没有这家店,`, `${people[3]!.login},,CY-7,2026-02-30,2027-12-31,,,,`,
    );
    const { body } = await send('/api/personnel/preview', file).expect(200);
    expect(body).toMatchObject({ lines: 4, entries: 2, rows: [{ line: 2, login: people[4]!.login }] });
    expect(body.problems.map((one: { line: number; code: string }) => `${one.line} ${one.code}`)).toEqual(['3 draws.personnel-login-unknown', '4 draws.personnel-enterprise-unknown', '5 draws.personnel-bad-day']);
    expect(body.problems[0].reason).toContain('nobody');
    expect((await dispatcher.get('/api/personnel').expect(200)).text).not.toContain('CY-5');
    expect((await send('/api/personnel/import', list('x'), body.sha256).expect(422)).body.code).toBe('draws.personnel-other-file');
    await send('/api/personnel/import', file, body.sha256).expect(200);
    const taken = (await dispatcher.get('/api/personnel').expect(200)).body.find((one: { accountId: string }) => one.accountId === people[4]!.accountId);
    expect(taken.entries.map((one: { kind: string; number: string | null; enterpriseName: string | null }) => [one.kind, one.number ?? one.enterpriseName])).toEqual([['certificate', 'CY-5'], ['former-employer', '示例食品店7']]);
    expect((await send('/api/personnel/import', file, body.sha256).expect(422)).body.code).toBe('draws.personnel-nothing-new');
    expect((await dispatcher.get('/api/personnel/template').expect(200)).text).toContain('同住家属经营主体');
  });
});

it('a roster is previewed by the plan’s own bureau alone, even by one who may read every plan', async () => {
  const plan = await publishedPlan(world, ground);
  const stranger = { ...SYSTEM, organisationId: world.places.county };
  await expect(world.get(Rosters).preview(stranger, { planId: plan.id, on: world.clock.today() })).rejects.toMatchObject({ refusal: { code: 'draws.other-organiser' } });
});

describe('a redraw', () => {
  it('is another draw with its own commitment, linked to the former by its reason; it draws from its own nonce', async () => {
    const first = await committed();
    await valueKnown(world, first.id);
    const { body: former } = await planner.get(`/api/draws/${first.id}`).expect(200);
    const { body: second } = await planner.post('/api/draws', drawBody(world, former.planId, { replaces: first.id, reason: '有一名抽样人员应当回避' })).expect(201);
    expect(second).toMatchObject({ replaces: first.number, replacesId: first.id, redrawReason: '有一名抽样人员应当回避' });
    expect(second.commitment).not.toBe(former.commitment);
    world.clock.advance({ seconds: 61 });
    await valueKnown(world, second.id);
    const tickets = async (id: string) => (await planner.get(`/api/draws/${id}/codes`).expect(200)).body.items.map((one: { code: string }) => one.code);
    expect(await tickets(second.id)).not.toEqual(await tickets(first.id));
    expect((await world.anonymous().get(`/api/public/draws/${first.number}`).expect(200)).body).toMatchObject({ state: 'superseded', replacedBy: second.number });
  });
});

it('leaves a ledger that verifies', async () => {
  expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
});
