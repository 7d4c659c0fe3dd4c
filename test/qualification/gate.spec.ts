import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Competence } from '../../src/qualification/index.js';
import { Assignments } from '../../src/results/assignment.service.js';
import { annex, type AnnexLine } from '../support/accredit.js';
import { Bench } from '../results/bench.js';
import type { Person, Place } from '../support/world.js';

const LEAD = '铅（以Pb计）';
const CADMIUM = '镉（以Cd计）';
const SIGNED = (() => {
  const head = '%PDF-1.7\n1 0 obj <</Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 ';
  const gap = '<00ff00ff>';
  const tail = '>> endobj\n%%EOF\n';
  const build = (first: number, second: number, rest: number) => `${head}${String(first).padStart(6)} ${String(second).padStart(6)} ${String(rest).padStart(6)}] /Contents `;
  const first = build(0, 0, 0).length;
  return `${build(first, first + gap.length, tail.length)}${gap}${tail}`;
})();

let bench: Bench;
let manager: Person;
let technician: Person;
let planner: Person;
let serial = 0;
beforeAll(async () => {
  bench = await Bench.open();
  manager = await bench.world.as('quality-manager');
  technician = await bench.world.as('technician');
  planner = await bench.world.as('planner', { place: 'county' });
});
afterAll(() => bench.close());

/** The centre's annex from today on. */
async function annexNow(lines: readonly AnnexLine[], place: Place = 'foodCentre'): Promise<void> {
  await bench.world.get(UnitOfWork).run(SYSTEM, async (tx) => {
    const [certificate] = await tx.query<{ id: string }>('SELECT id FROM qualification.certificate WHERE laboratory_id = $1', [bench.world.places[place]]);
    await annex(bench.world, tx, certificate!.id, lines, bench.world.clock.today());
  });
}
const BOTH: readonly AnnexLine[] = [{ methods: 'GB 5009.15-2023' }, { methods: 'GB 5009.12-2023' }];

/** One refused step alone answers as the refusal itself. */
function refusedOr({ status, body }: { status: number; body: { code?: string; detail?: string } }) {
  if (status === 200) return body as { done: unknown[]; refused: { refusal: string; message: string }[] };
  return { done: [], refused: [{ refusal: body.code ?? '', message: body.detail ?? '' }] };
}

async function assign(id: string): Promise<{ done: unknown[]; refused: { refusal: string; message: string }[] }> {
  const assignments = [{ examinationId: id, version: await bench.version(id), technicianId: technician.accountId }];
  return refusedOr(await manager.post('/api/examinations/assign', { assignments }));
}
async function refusal(lines: readonly AnnexLine[]): Promise<string | undefined> {
  const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' });
  await annexNow(lines);
  const { id } = await bench.arrive({ scheme });
  const outcome = await assign(id);
  await annexNow(BOTH);
  if (outcome.refused.length > 0) expect(outcome.refused[0]?.refusal).toBe('scope.not-covered');
  return outcome.refused[0]?.message;
}

describe('an assignment', () => {
  it('is refused with each uncovered determination and why', async () => {
    expect(await refusal(BOTH)).toBeUndefined();
    expect(await refusal([{ methods: 'GB 5009.15-2023' }])).toMatch(/1 个项目.*铅（以Pb计）：能力附表没有方法 GB 5009.12/);
    expect(await refusal([{ methods: 'GB 5009.15-2023' }, { methods: 'GB 5009.12-2017' }])).toContain('能力附表是 GB 5009.12-2017，现行有效的是 GB 5009.12-2023（2024-03-06 实施）');
    expect(await refusal([{ methods: 'GB 5009.15-2023' }, { methods: 'GB 5009.12-2023', restriction: '除蔬菜外', conditions: [{ kind: 'except', names: ['蔬菜'] }] }])).toContain('限制范围“除蔬菜外”不包括');
    expect(await refusal([{ methods: 'GB 3838-2002', parameter: '汞' }])).toMatch(/2 个项目/);
  });

  it('is refused from the day after the certificate ended', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    const today = bench.world.clock.now().toISOString();
    const on = (day: string) => {
      bench.world.clock.set(`${day}T01:00:00Z`);
      return bench.world.get(Assignments).assign(bench.caller(manager, 'quality-manager'), [{ examinationId: id, version: 1, technicianId: technician.accountId }]);
    };
    try {
      await expect(on('2032-01-01')).rejects.toMatchObject({ refusal: { code: 'scope.not-covered', facts: { items: [{ code: 'scope.certificate-expired', facts: { on: '2031-12-31' } }] } } });
      expect((await on('2031-12-31')).refused).toEqual([]);
    } finally {
      bench.world.clock.set(today);
    }
  });
});

describe('a reading', () => {
  it('is entered by an authorised technician only, on the day', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    const novice = await bench.world.as('technician', { nth: 9, authorised: false });
    await bench.assign(novice, id);
    const save = async () => novice.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(await bench.sheet(novice, id), { [CADMIUM]: '0.1' }) });
    expect((await save()).body).toMatchObject({ code: 'competence.missing' });
    const grant = (validTo: string) => bench.world.get(UnitOfWork).run(SYSTEM, (tx) => bench.world.get(Competence).grant(tx, [{
      accountId: novice.accountId, laboratoryId: bench.world.places.foodCentre, kind: 'test', standard: 'GB 5009.15', edition: '2023', discipline: null, validFrom: '2025-01-01', validTo,
    }]));
    await grant('2026-09-06');
    expect((await save()).body).toMatchObject({ code: 'competence.expired' });
    await grant('2026-09-07');
    expect((await save()).status).toBe(200);
  });

  it('is not read from an instrument that is overdue or faulty', async () => {
    const register = async (dueOn: string) => {
      const { body } = await manager.post('/api/laboratory/equipment', { code: `SB-${(serial += 1)}`, name: '天平', model: '', serial: '', maker: '', place: '', measuringRange: '', needs: 'calibration' }).expect(201);
      return (await manager.post(`/api/laboratory/equipment/${body.id}/events`, { version: 1, kind: 'calibration', onDay: '2025-09-01', fit: true, dueOn }).expect(201)).body as { id: string };
    };
    const [fit, overdue] = [await register('2026-09-07'), await register('2026-09-06')];
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    const { determinations } = await bench.sheet(technician, id);
    const determinationIds = determinations.map(({ determinationId }) => determinationId);
    const choose = (equipmentId: string, person = technician) => person.put(`/api/examinations/${id}/instruments`, { determinationIds, equipmentId });
    expect((await choose(overdue.id).expect(409)).body.code).toBe('equipment.overdue');
    expect((await choose('0190aaaa-0000-7000-8000-000000000000').expect(404)).body.code).toBe('equipment.not-found');
    const other = await bench.world.as('technician', { nth: 2 });
    expect((await choose(fit.id, other).expect(403)).body.code).toBe('sheet.instrument-not-yours');
    expect((await choose(fit.id).expect(200)).body).toMatchObject([{ equipmentId: fit.id }]);
    await manager.post(`/api/laboratory/equipment/${fit.id}/events`, { version: 2, kind: 'fault', onDay: '2026-09-07', note: '示值漂移' }).expect(201);
    const cells = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: '0.1' });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(409)).body.code).toBe('equipment.faulty');
    await manager.post(`/api/laboratory/equipment/${fit.id}/events`, { version: 3, kind: 'intermediate-check', onDay: '2026-09-07', fit: true, dueOn: '2026-12-31' }).expect(201);
    await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(200);
    await bench.submit(technician, id);
    expect((await choose(fit.id).expect(409)).body.code).toBe('sheet.closed-for-instruments');
    const { equipment, people } = (await manager.get('/api/laboratory/utilisation?from=2026-09-01&to=2026-09-30').expect(200)).body as { equipment: { id: string; determinations: number }[]; people: { accountId: string; entered: number }[] };
    expect(equipment.find((one) => one.id === fit.id)?.determinations).toBe(1);
    expect(equipment[0]?.id).toBe(overdue.id);
    expect(people.find(({ accountId }) => accountId === technician.accountId)?.entered).toBeGreaterThan(0);
  });

  it('waits for the conditions of the room where the method limits them', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const { id } = await bench.arrive({ scheme });
    await bench.assign(technician, id);
    const save = async () => technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(await bench.sheet(technician, id), { [CADMIUM]: '0.1' }) });
    await manager.put('/api/laboratory/rooms/conditions', { method: 'GB 5009.15', lowCelsius: '15', highCelsius: '25' }).expect(200);
    expect((await save()).body.code).toBe('environment.not-recorded');
    await technician.post('/api/laboratory/rooms/readings', { room: '光谱室', celsius: '27.5', humidity: '40' }).expect(201);
    expect((await save()).body.code).toBe('environment.outside');
    expect((await technician.post('/api/laboratory/rooms/readings', { room: '光谱室', celsius: '22', humidity: '101' }).expect(422)).body.code).toBe('environment.humidity');
    await technician.post('/api/laboratory/rooms/readings', { room: '光谱室', celsius: '22.0', humidity: '40' }).expect(201);
    expect((await save()).status).toBe(200);
  });
});

describe('a report', () => {
  const ready = async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' });
    const arrived = await bench.submitted(technician, { scheme }, { [CADMIUM]: '0.1' });
    await bench.step(await bench.world.as('checker'), 'check', arrived.id, 'check');
    return arrived.id;
  };

  it('is not issued where the scope of the day no longer covers it', async () => {
    const id = await ready();
    await annexNow([{ methods: 'GB 5009.12-2023' }]);
    const { refused } = refusedOr(await bench.step(await bench.world.as('signatory'), 'approve', id, 'approve'));
    await annexNow(BOTH);
    expect(refused).toMatchObject([{ refusal: 'scope.not-covered' }]);
  });

  it('is signed by a signatory of the field only', async () => {
    const id = await ready();
    const unsigned = await bench.world.as('signatory', { nth: 7, authorised: false });
    expect(refusedOr(await bench.step(unsigned, 'approve', id, 'approve')).refused).toMatchObject([{ refusal: 'competence.no-signatory' }]);
    const grant = (discipline: string, validTo: string) => bench.world.get(UnitOfWork).run(SYSTEM, (tx) => bench.world.get(Competence).grant(tx, [{
      accountId: unsigned.accountId, laboratoryId: bench.world.places.foodCentre, kind: 'sign', standard: null, edition: null, discipline, validFrom: '2025-01-01', validTo,
    }]));
    await grant('drug', '2030-01-01');
    await grant('food', '2026-09-06');
    expect(refusedOr(await bench.step(unsigned, 'approve', id, 'approve')).refused).toMatchObject([{ refusal: 'competence.signatory-expired' }]);
  });
});

describe('what the scope does not cover', () => {
  const uncovered = async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' });
    await annexNow([{ methods: 'GB 5009.15-2023' }]);
    const { id } = await bench.arrive({ scheme });
    const { determinations } = (await manager.get(`/api/examinations/${id}/scope`).expect(200)).body as { determinations: { determinationId: string; covered: boolean }[] };
    return { id, lead: determinations.filter(({ covered }) => !covered).map(({ determinationId }) => determinationId) };
  };
  const ask = async (id: string, determinationIds: readonly string[], change: object = {}) =>
    manager.post(`/api/examinations/${id}/subcontracts`, { version: await bench.version(id), determinationIds, toLaboratoryId: bench.world.places.thirdParty, reason: '本中心无该方法', ...change });

  it('is subcontracted with the organiser’s consent, returned as a sheet with a signed report, and marked', async () => {
    const { id, lead } = await uncovered();
    expect(lead).toHaveLength(1);
    await annexNow([{ methods: 'GB 5009.15-2023' }], 'thirdParty');
    expect((await ask(id, lead)).body).toMatchObject({ code: 'scope.not-covered' });
    await annexNow(BOTH, 'thirdParty');
    expect((await ask(id, lead, { toLaboratoryId: bench.world.places.foodCentre })).body.code).toBe('subcontract.own-laboratory');
    expect((await ask(id, lead, { toLaboratoryId: bench.world.places.county })).body.code).toBe('subcontract.no-laboratory');
    const asked = (await ask(id, lead)).body as { id: string; version: number; code: string; state: string };
    expect(asked.state).toBe('asked');
    expect((await ask(id, lead)).body.code).toBe('subcontract.twice');
    expect((await assign(id)).refused).toMatchObject([{ refusal: 'scope.not-covered' }]);
    const decide = (person: Person, change: object = {}) => person.post(`/api/subcontracts/${asked.id}/decision`, { version: asked.version, decision: 'consent', reason: '', ...change });
    expect((await decide(await bench.world.as('planner', { place: 'otherCounty' })).expect(404)).body.code).toBe('subcontract.not-found');
    expect((await decide(await bench.world.as('planner')).expect(403)).body.code).toBe('subcontract.not-organiser');
    expect((await decide(planner, { version: 9 }).expect(409)).body.code).toBe('subcontract.stale');
    expect((await planner.get('/api/subcontracts').expect(200)).body).toMatchObject([{ id: asked.id }]);
    const file = (bytes: string, number = 'SF-2026-01') => manager.send('POST', `/api/subcontracts/${asked.id}/report`).field('number', number).attach('file', Buffer.from(bytes, 'latin1'), '报告.pdf');
    expect((await file(SIGNED)).body.code).toBe('subcontract.not-consented');
    expect((await decide(planner).expect(200)).body.state).toBe('consented');
    expect((await decide(planner, { version: asked.version + 1 }).expect(409)).body.code).toBe('subcontract.decided');
    expect((await assign(id)).refused).toEqual([]);

    const sheet = (...lines: string[]) => technician.send('POST', `/api/subcontracts/${asked.id}/results`).attach('file', Buffer.from(['样品编号,检验项目,检验结果,单位', ...lines].join('\n')), '结果.csv');
    expect((await sheet(`错号,${LEAD},0.1,mg/kg`, `${asked.code},汞,0.1,mg/kg`).expect(422)).body).toMatchObject({ code: 'subcontract.results-bad', facts: { count: 3 } });
    expect((await sheet(`${asked.code},${LEAD},0.05,mg/kg`).expect(201)).body.determinations).toMatchObject([{ judgement: { verdict: 'pass' } }]);
    await bench.enter(technician, id, { [CADMIUM]: '0.1' });
    await bench.submit(technician, id);
    await bench.step(await bench.world.as('checker'), 'check', id, 'check');
    const signatory = await bench.world.as('signatory');
    expect(refusedOr(await bench.step(signatory, 'approve', id, 'approve')).refused).toMatchObject([{ refusal: 'subcontract.report-missing' }]);
    expect((await manager.get(`/api/subcontracts/${asked.id}/report`).expect(404)).body.code).toBe('subcontract.no-report');
    expect((await file('PK')).body.code).toBe('subcontract.not-a-pdf');
    expect((await file('%PDF-1.7\n%%EOF')).body.code).toBe('subcontract.not-signed');
    expect((await file(`${SIGNED}\n% later`)).body.code).toBe('subcontract.changed-after-signing');
    expect((await file(SIGNED, ' ')).body.code).toBe('subcontract.number-needed');
    expect((await file(SIGNED).expect(201)).body).toMatchObject({ state: 'returned', reportNumber: 'SF-2026-01' });
    await annexNow(BOTH);
    await manager.get(`/api/subcontracts/${asked.id}/report`).expect(200);
    expect((await ask(id, lead)).body.code).toBe('subcontract.too-late');
    await annexNow(BOTH);
  });

  it('is moved to another laboratory by the organiser, which must cover it', async () => {
    const { id, lead } = await uncovered();
    await annexNow(BOTH, 'thirdParty');
    const asked = (await ask(id, lead)).body as { id: string; version: number };
    const move = (change: object = {}) => planner.post(`/api/subcontracts/${asked.id}/decision`, { version: asked.version, decision: 'move', reason: '整体改派', laboratoryId: bench.world.places.thirdParty, ...change });
    expect((await move({ reason: ' ' }).expect(422)).body.code).toBe('review.reason-needed');
    expect((await move({ laboratoryId: bench.world.places.station }).expect(422)).body.code).toBe('subcontract.no-laboratory');
    await move().expect(200);
    await annexNow(BOTH);
    const there = await bench.world.as('quality-manager', { place: 'thirdParty' });
    const moved = (await there.get(`/api/examinations/${id}`).expect(200)).body as { state: string; unassigned: number };
    expect(moved).toMatchObject({ state: 'waiting', unassigned: 2 });
    expect((await assign(id)).refused).toMatchObject([{ refusal: 'examination.not-laboratory' }]);
    const hand = await bench.world.as('technician', { place: 'thirdParty' });
    const assignments = [{ examinationId: id, version: await bench.version(id), technicianId: hand.accountId }];
    expect((await there.post('/api/examinations/assign', { assignments }).expect(200)).body.refused).toEqual([]);
  });

  it('is seen by the planner before the draw: who covers a scheme, and what nobody covers', async () => {
    const scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' });
    await annexNow([{ methods: 'GB 5009.15-2023' }]);
    await annexNow([{ methods: 'GB 5009.15-2023' }], 'thirdParty');
    const { body } = await planner.get(`/api/scope-coverage?discipline=food&schemes=${scheme}`).expect(200);
    expect(body).toMatchObject([{ items: 2, nobody: [LEAD], laboratories: [{ covered: 1, lacks: [{ parameter: LEAD, code: 'scope.method-missing' }] }, { covered: 1 }] }]);
    await annexNow(BOTH);
    await annexNow(BOTH, 'thirdParty');
    expect((await planner.get(`/api/scope-coverage?discipline=food&schemes=${scheme}`).expect(200)).body).toMatchObject([{ nobody: [], laboratories: [{ covered: 2 }, { covered: 2 }] }]);
  });
});

it('a certificate may not last longer than six years', async () => {
  const { body } = await manager.post(`/api/laboratories/${bench.world.places.foodCentre}/certificates`, { regime: 'measurement-standard', number: 'JL-1', validFrom: '2026-01-01', validTo: '2033-01-01' }).expect(422);
  expect(body.code).toBe('qualification.too-long');
});
