import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ControlCharts, ControlDecided, ControlHolds, MethodRules, type ControlResult, type DecidedHold } from '../../src/laboratory/index.js';
import { LedgerVerification, TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { World, type Person } from '../support/world.js';
import { as, codeOf, DAY, NOBODY, RULE } from './ground.js';

let world: World;
let technician: Person;
let checker: Person;
let manager: Person;
let equipmentId: string;
const decided: DecidedHold[] = [];
beforeAll(async () => {
  world = await World.open();
  [technician, checker, manager] = [await world.as('technician'), await world.as('checker'), await world.as('quality-manager')];
  world.get(Facts).on(ControlDecided, (_, fact) => Promise.resolve(void decided.push(fact)));
  equipmentId = (await manager.post('/api/laboratory/equipment', { code: 'MS-1', name: 'ICP-MS', model: '', serial: '', maker: '', place: '', measuringRange: '', needs: 'none' }).expect(201)).body.id;
});
afterAll(() => world.close());

let minute = 0;
const result = (value: string, more: Partial<ControlResult> = {}): ControlResult => {
  minute += 1;
  return { method: 'GB 5009.268-2016 第一法', parameter: '铅', material: 'QC-1', equipmentId, unit: 'mg/kg', value, run: `R${minute}`, worksheetId: null, at: new Date(Date.UTC(2026, 8, 1, 0, minute)).toISOString(), ...more };
};
const measure = (...results: readonly ControlResult[]) => as(world, technician, 'technician', (tx) => world.get(ControlCharts).record(tx, world.places.foodCentre, results));
const judge = (...results: readonly ControlResult[]) => as(world, technician, 'technician', (tx) => world.get(ControlCharts).judge(tx, world.places.foodCentre, results));
const holdsOf = (worksheetId: string) => as(world, technician, 'technician', (tx) => world.get(ControlHolds).holdsOf(tx, [worksheetId]));
const why = (worksheetId: string) => as(world, technician, 'technician', (tx) => world.get(ControlHolds).whyNotSubmit(tx, [worksheetId]));
const limitsOf = (chartId: string, change: object = {}) => technician.post(`/api/control-charts/${chartId}/limits`, { source: 'history', by: 'standard-deviation', from: '2026-09-01', to: DAY, leftOut: [], validFrom: DAY, reason: '累计二十次', ...change });
const approve = (chartId: string, id: string, person = checker) => person.post(`/api/control-charts/${chartId}/limits/${id}/decision`, { action: 'approve', reason: '' });

describe('the rule of a method', () => {
  const rules = (methods: readonly string[], day = DAY) => as(world, technician, 'technician', async (tx) => {
    const before = tx.statements;
    const found = await world.get(MethodRules).rulesFor(tx, world.places.foodCentre, methods, day);
    return { found, statements: tx.statements - before };
  });

  it('holds once another person has approved it, for the laboratory that laid it down', async () => {
    const { body: proposed } = await technician.post('/api/method-rules', RULE).expect(201);
    expect(proposed).toMatchObject({ subject: 'GB 5009.268-2016', number: 1, state: 'proposed', body: { calculation: { method: 'GB 5009.268-2016' } }, actions: [] });
    expect((await rules([RULE.method])).found.size).toBe(0);
    const decide = (person: Person, action: string, reason = '') => person.post(`/api/method-rules/${proposed.id}/decision`, { action, reason });
    expect(await codeOf(decide(technician, 'approve'))).toBe('access.denied');
    expect(await codeOf(decide(checker, 'reject'))).toBe('definition.reason-missing');
    expect(await codeOf(decide(await world.as('checker', { place: 'thirdParty' }), 'approve'))).toBe('definition.not-found');
    expect((await decide(checker, 'approve').expect(200)).body).toMatchObject({ state: 'approved', decidedByName: 'checker甲' });
    expect(await codeOf(decide(manager, 'approve'))).toBe('lifecycle.not-now');
    const { found, statements } = await rules([RULE.method, 'GB 5009.268-2016 第一法', 'GB 5009.12-2023', '']);
    expect(statements).toBe(1);
    expect([...found.keys()]).toEqual([RULE.method, 'GB 5009.268-2016 第一法']);
    expect(found.get(RULE.method)).toMatchObject({ version: 1, defaultUnit: 'mg/kg', room: null, run: [{ kind: 'blank' }, { kind: 'duplicate' }, { kind: 'control' }] });
    expect((await rules([RULE.method], '2026-09-06')).found.size).toBe(0);
    const elsewhere = await world.as('technician', { place: 'thirdParty' });
    expect((await elsewhere.get('/api/method-rules').expect(200)).body.items).toEqual([]);
  });

  it('is superseded by a later version from that one’s first day on, and brings the bounds of the room', async () => {
    await manager.put('/api/laboratory/rooms/conditions', { method: 'GB 5009.268-2016', lowCelsius: '18', highCelsius: '28' }).expect(200);
    const { body } = await manager.post('/api/method-rules', { ...RULE, calculation: null, validFrom: '2026-10-01', reason: '改为直接填写' }).expect(201);
    expect(await codeOf(manager.post(`/api/method-rules/${body.id}/decision`, { action: 'approve', reason: '' }))).toBe('definition.own');
    await checker.post(`/api/method-rules/${body.id}/decision`, { action: 'approve', reason: '' }).expect(200);
    expect((await rules([RULE.method], '2026-09-30')).found.get(RULE.method)).toMatchObject({ version: 1, room: { lowCelsius: '18', highCelsius: '28', lowHumidity: null } });
    expect((await rules([RULE.method], '2026-10-01')).found.get(RULE.method)).toMatchObject({ version: 2, calculation: null });
  });

  it('is not taken where its example does not come out, a number is none, or its first day is past', async () => {
    const spec = RULE.calculation!;
    const propose = (change: object) => codeOf(technician.post('/api/method-rules', { ...RULE, ...change }));
    expect(await propose({ calculation: { ...spec, examples: [{ ...spec.examples[0], result: '0.306' }] } })).toBe('calculation.example-differs');
    expect(await propose({ calculation: { ...spec, examples: [] } })).toBe('calculation.example-missing');
    expect(await propose({ validFrom: '2026-09-06' })).toBe('definition.day-past');
    expect(await propose({ method: ' 　' })).toBe('rule.method-missing');
    expect(await propose({ defaultUnit: 'mL' })).toBe('rule.unit-differs');
    expect(await propose({ run: [RULE.run[0], RULE.run[0]] })).toBe('rule.control-twice');
    expect(await propose({ control: { ...RULE.control, rules: [] } })).toBe('rule.no-control-rules');
    expect(await propose({ uncertainty: { bands: [] } })).toBe('rule.bands-wrong');
    expect(await propose({ uncertainty: { bands: [{ percent: 'viel' }] } })).toBe('rule.number-wrong');
    expect(await propose({ run: [{ ...RULE.run[0], least: 0, perItems: 5000 }] })).toBe('rule.frequency-wrong');
    expect(await propose({ run: [{ kind: 'weather', perItems: 1, least: 1 }] })).toBe('http.invalid');
  });

  it('is tried before it is proposed, with every step unrounded', async () => {
    const { body } = await technician.post('/api/method-rules/preview', { calculation: RULE.calculation, batch: { ρ0: '0.12' }, replicates: [{ ρ: '6.32', V: '25.0', m: '0.5000' }] }).expect(200);
    expect(body).toMatchObject({ unit: 'mg/kg', replicates: [{ result: '0.31' }] });
    expect(await codeOf(technician.post('/api/method-rules/preview', { calculation: RULE.calculation, batch: { ρ0: 12 }, replicates: [{}] }))).toBe('calculation.readings-unsound');
    expect((await technician.get('/api/method-rules/templates').expect(200)).body).toHaveLength(8);
  });
});

describe('a control chart', () => {
  let chartId: string;

  it('begins with its first value and judges nothing without approved limits', async () => {
    expect(await judge(result('0.21'))).toMatchObject([{ chartId: null, status: 'unjudged' }]);
    const values = Array.from({ length: 19 }, (_, at) => result(at % 2 === 0 ? '0.19' : '0.21'));
    const recorded = await measure(...values);
    chartId = recorded[0]!.chartId!;
    expect(new Set(recorded.map((one) => `${one.chartId} ${one.status}`))).toEqual(new Set([`${chartId} unjudged`]));
    expect(await codeOf(limitsOf(chartId))).toBe('control.history-too-short');
    await measure(result('210', { unit: 'μg/kg' }));
    const { body } = await limitsOf(chartId).expect(201);
    expect(body).toMatchObject({ limits: null, versions: [{ state: 'proposed', body: { source: 'history', n: 20, mean: '0.2' } }] });
    expect(body.points.at(-1)).toMatchObject({ value: '0.21', status: 'unjudged' });
    await approve(chartId, body.versions[0].id).expect(200);
  });

  it('refuses limits of a chart that is not there, and a certificate without number or spread', async () => {
    expect(await codeOf(limitsOf(NOBODY))).toBe('control.chart-not-found');
    expect(await codeOf(technician.get(`/api/control-charts/${NOBODY}`))).toBe('control.chart-not-found');
    const certificate = (change: object) => codeOf(limitsOf(chartId, { source: 'certificate', mean: '0.20', deviation: '0.01', certificate: 'GBW10010', ...change }));
    expect(await certificate({ certificate: '' })).toBe('control.certificate-missing');
    expect(await certificate({ deviation: '0' })).toBe('control.spread-not-positive');
    expect(await codeOf(approve(NOBODY, NOBODY))).toBe('definition.not-found');
    const { body } = await limitsOf(chartId, { source: 'certificate', mean: '0.20', deviation: '0.01', certificate: 'GBW10010', validFrom: '2027-01-01' }).expect(201);
    expect(await codeOf(approve(NOBODY, body.versions[0].id))).toBe('definition.not-found');
  });

  it('judges what is typed as what is recorded, in a constant number of statements', async () => {
    const counted = (results: readonly ControlResult[]) => as(world, technician, 'technician', async (tx) => {
      const before = tx.statements;
      const verdicts = await world.get(ControlCharts).judge(tx, world.places.foodCentre, results);
      return { verdicts, statements: tx.statements - before };
    });
    const one = await counted([result('0.20')]);
    const many = await counted(Array.from({ length: 30 }, () => result('0.20')));
    expect(one.statements).toBe(many.statements);
    expect(one.verdicts).toMatchObject([{ status: 'in-control', z: '0', broken: [] }]);
    expect(await measure(result('0.20'))).toMatchObject([{ status: 'in-control' }]);
    await expect(judge(result('<0.2'))).rejects.toMatchObject({ refusal: { code: 'control.value-uncertain' } });
    await expect(judge(result('0.2', { unit: 'mL' }))).rejects.toMatchObject({ refusal: { code: 'quantity.unit-mismatch' } });
    await expect(measure(result('0.2', { method: ' ' }))).rejects.toMatchObject({ refusal: { code: 'rule.method-missing' } });
    await expect(measure(result('0.2', { equipmentId: NOBODY }))).rejects.toMatchObject({ refusal: { code: 'equipment.not-found' } });
  });

  it('holds a worksheet whose control breaks a rule until the reason and a decision', async () => {
    const worksheetId = randomUUID();
    expect(await why(worksheetId)).toBeUndefined();
    const [verdict] = await measure(result('0.25', { worksheetId }));
    expect(verdict).toMatchObject({ status: 'out', broken: [{ rule: '1-2s' }, { rule: '1-3s' }] });
    const [hold] = await holdsOf(worksheetId);
    expect(hold).toMatchObject({ kind: 'chart', state: 'open', waiting: true, method: 'GB 5009.268-2016 第一法', findings: [{ parameter: '铅', value: '0.25', rules: ['1-2s', '1-3s'] }], actions: [{ action: 'explain' }] });
    expect(await why(worksheetId)).toMatchObject({ code: 'control.held' });
    const step = (person: Person, version: number, action: string, reason = '标准溶液失效') => person.post(`/api/control-holds/${hold!.id}/${action === 'explain' ? 'reason' : 'decision'}`, { version, reason, ...(action === 'explain' ? {} : { action }) });
    expect(await codeOf(step(manager, 1, 'accept'))).toBe('lifecycle.not-now');
    expect(await codeOf(step(technician, 1, 'explain', ' '))).toBe('control.reason-missing');
    expect(await codeOf(step(manager, 1, 'explain'))).toBe('access.denied');
    await step(technician, 1, 'explain').expect(200);
    expect(await why(worksheetId)).toMatchObject({ code: 'control.held-undecided' });
    expect(await codeOf(step(technician, 2, 'accept'))).toBe('access.denied');
    expect(await codeOf(step(manager, 1, 'repeat'))).toBe('control.hold-stale');
    expect(await codeOf(step(await world.as('quality-manager', { place: 'thirdParty' }), 2, 'repeat'))).toBe('control.hold-not-found');
    expect((await manager.get('/api/control-holds?waiting=true').expect(200)).body.items).toMatchObject([{ id: hold!.id, actions: [{ action: 'repeat' }, { action: 'accept' }, { action: 'reject' }] }]);
    await step(manager, 2, 'repeat', '更换标准溶液后重测').expect(200);
    expect(decided).toEqual([{ holdId: hold!.id, worksheetId, laboratoryId: world.places.foodCentre, decision: 'repeat', reason: '更换标准溶液后重测' }]);
    expect(await why(worksheetId)).toBeUndefined();
    // Its cause was found: the value is drawn and counts for no rule any more (0.25 and 0.225 would break 2-2s).
    expect(await judge(result('0.225'))).toMatchObject([{ status: 'warning', broken: [{ rule: '1-2s' }] }]);
    expect((await checker.get(`/api/control-charts/${chartId}`).expect(200)).body.points.at(-1)).toMatchObject({ value: '0.25', hold: 'repeat' });
    expect((await auditorGet('/api/control-holds?format=xlsx')).headers['content-type']).toContain('spreadsheetml');
  });

  const auditorGet = async (path: string) => (await world.as('auditor')).get(path).expect(200);

  it('leaves evidence that the ledger folds, and charts that page and filter', async () => {
    await world.get(TransparencyLog).checkpoint();
    expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
    expect((await technician.get('/api/control-charts?status=out&q=QC-1').expect(200)).body.items).toMatchObject([{ id: chartId, values: 22, lastStatus: 'out', hasLimits: true, equipmentCode: 'MS-1' }]);
    expect((await technician.get('/api/control-charts?status=warning').expect(200)).body.items).toEqual([]);
  });

  it('refuses that one person explains and decides', async () => {
    const both = await world.hire('both', ['technician', 'quality-manager'], 'foodCentre');
    const worksheetId = randomUUID();
    const [id] = await as(world, technician, 'technician', (tx) => world.get(ControlHolds).raise(tx, world.places.foodCentre, [
      { worksheetId, method: 'GB 5009.268-2016', kind: 'run', pointIds: [], findings: [{ kind: 'run', parameter: '铅', finding: { name: '空白', kind: 'blank', kept: false, value: '0.01', highest: '0.005' } }] },
    ]));
    await both.post(`/api/control-holds/${id}/reason`, { version: 1, reason: '器皿沾污' }).expect(200);
    expect(await codeOf(both.post(`/api/control-holds/${id}/decision`, { version: 2, action: 'accept', reason: '影响小于限值' }))).toBe('control.own-decision');
    expect((await manager.post(`/api/control-holds/${id}/decision`, { version: 2, action: 'accept', reason: '影响小于限值' }).expect(200)).body).toMatchObject({ state: 'accepted', waiting: false, actions: [] });
    expect(await codeOf(manager.get(`/api/control-holds/${NOBODY}`))).toBe('control.hold-not-found');
  });
});
