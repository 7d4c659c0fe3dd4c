import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../../src/platform/database/index.js';
import { WorksheetEntry } from '../../../src/results/worksheets/entry.service.js';
import type { Person } from '../../support/world.js';
import { CADMIUM, ICP, LEAD, WorksheetBench } from './worksheet-bench.js';

let run: WorksheetBench;
let technician: Person;
let other: Person;
let manager: Person;

beforeAll(async () => {
  run = await WorksheetBench.open();
  technician = await run.bench.world.as('technician');
  other = await run.bench.world.as('technician', { nth: 2 });
  manager = await run.bench.world.as('quality-manager');
}, 120_000);
afterAll(() => run?.close());

describe('a worksheet without a calculation', () => {
  it('is begun from the queue, a place for each sample and a column for each parameter, and takes results that the sheet shows too', async () => {
    const { sheet, examinations } = await run.begun(technician, 2);
    expect(sheet).toMatchObject({ state: 'open', method: 'GB 5009.15', parameters: [CADMIUM, LEAD], mine: true, calculation: null });
    expect(sheet.number).toMatch(/^W2026-\d{4}$/);
    expect(sheet.positions.filter(({ kind }) => kind === 'sample').map(({ place, parameter }) => [place, parameter]).sort()).toEqual([[1, CADMIUM], [1, LEAD], [2, CADMIUM], [2, LEAD]].sort());
    await run.type(technician, sheet, [['batch', 0, CADMIUM, '@lod', '0.002'], ['sample', 1, CADMIUM, '@result', '0.31'], ['sample', 1, LEAD, '@result', '未检出'], ['batch', 0, LEAD, '@lod', '0.02']]);
    const [cadmium, lead] = (await run.bench.sheet(technician, examinations[0]!)).determinations;
    expect(cadmium).toMatchObject({ reading: { text: '0.31', detectionLimit: '0.002' }, judgement: { verdict: 'fail' }, worksheet: { number: sheet.number, isCalculated: false } });
    expect(lead).toMatchObject({ reading: { text: '未检出', detectionLimit: '0.02' }, judgement: { verdict: 'pass' } });
  });

  it('refuses a stale cell with both values, also over what the sheet has got meanwhile, and stores nothing of that save', async () => {
    const { sheet, examinations } = await run.begun(technician, 1);
    await run.bench.enter(technician, examinations[0]!, { [CADMIUM]: '0.11' });
    const answer = await run.send(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.12'], ['sample', 1, LEAD, '@result', '0.01']]);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'worksheet.stale', facts: { count: 1, cells: [{ parameter: CADMIUM, sent: '0.12', present: { text: '0.11', number: 1, by: 'technician甲' } }] } });
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations.map(({ reading }) => reading?.text ?? null)).toEqual(['0.11', null]);
  });

  it('takes a save that was sent twice as one, and names every cell that cannot be read', async () => {
    const { sheet, examinations } = await run.begun(technician, 1);
    await run.type(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.10']]);
    await run.type(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.10']]);
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations[0]?.reading).toMatchObject({ text: '0.10', number: 1 });
    const bad = await run.send(technician, sheet, [['sample', 1, LEAD, '@result', '零点一']]);
    expect(bad.status).toBe(422);
    expect(bad.body).toMatchObject({ code: 'worksheet.unreadable', facts: { cells: [{ parameter: LEAD, text: '零点一', name: '@result' }] } });
  });

  it('is entered by its technicians only, and by one who has joined', async () => {
    const { sheet } = await run.begun(technician, 1);
    const cells: Parameters<typeof run.send>[2] = [['sample', 1, CADMIUM, '@result', '0.1']];
    expect((await run.send(other, sheet, cells)).body).toMatchObject({ code: 'worksheet.not-yours' });
    const joined = await run.step(technician, sheet.id, 'join', { technicianIds: [other.accountId] });
    expect(joined.body.technicians).toHaveLength(2);
    expect((await run.send(other, sheet, cells)).status).toBe(200);
    expect((await run.step(technician, sheet.id, 'join', { technicianIds: [manager.accountId] })).body.code).toBe('assignment.not-a-technician');
  });

  it('two technicians at the same moment lose nothing', async () => {
    const { sheet, examinations } = await run.begun(technician, 1, [other.accountId]);
    const answers = await Promise.all([run.send(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.1']]), run.send(other, sheet, [['sample', 1, LEAD, '@result', '0.2']])]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations.map(({ reading }) => reading?.text)).toEqual(['0.1', '0.2']);
  });

  it('refuses what is on another worksheet, somebody else’s, two methods, and nothing', async () => {
    const { determinationIds } = await run.begun(technician, 1);
    const begin = (person: Person, ids: readonly string[]) => person.post('/api/worksheets', { determinationIds: ids });
    expect((await begin(technician, determinationIds)).body.code).toBe('worksheet.on-another');
    expect((await begin(other, determinationIds)).body.code).toBe('worksheet.not-assigned');
    expect((await begin(technician, [newId()])).body.code).toBe('worksheet.nothing');
    const mixed = await run.assigned(technician, 1, await run.bench.scheme({ 甲: '≤1 mg/kg', 乙: '≤1 mg/kg' }));
    expect((await begin(technician, mixed.determinationIds)).body.code).toBe('worksheet.several-methods');
    expect((await technician.get(`/api/worksheets/${newId()}`)).body.code).toBe('worksheet.not-found');
  });

  it('is not submitted before its run is completed, and completed only when nothing is missing', async () => {
    const { sheet, examinations } = await run.begun(technician, 1);
    await run.type(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.1']]);
    expect((await run.step(technician, sheet.id, 'complete')).body).toMatchObject({ code: 'worksheet.incomplete', facts: { count: 1 } });
    await run.type(technician, sheet, [['sample', 1, LEAD, '@result', '0.1']]);
    expect((await run.bench.submit(technician, examinations[0]!)).body).toMatchObject({ code: 'submission.on-worksheet', facts: { parameters: [`${CADMIUM}（${sheet.number}）`, `${LEAD}（${sheet.number}）`] } });
    expect((await run.step(technician, sheet.id, 'complete')).body).toMatchObject({ state: 'closed' });
    expect((await run.bench.submit(technician, examinations[0]!)).status).toBe(200);
    expect((await run.step(technician, sheet.id, 'reopen', { reason: '抄写错误' })).body.code).toBe('worksheet.submitted');
  });

  it('is opened again after a return, and then every correction says why', async () => {
    const { sheet, examinations } = await run.begun(technician, 1);
    await run.type(technician, sheet, [['sample', 1, CADMIUM, '@result', '0.1'], ['sample', 1, LEAD, '@result', '0.1']]);
    await run.step(technician, sheet.id, 'complete');
    await run.bench.submit(technician, examinations[0]!);
    await run.bench.step(await run.bench.world.as('checker'), 'check', examinations[0]!, 'return', '请复核镉');
    const again = (await run.step(technician, sheet.id, 'reopen', { reason: '按审核意见复核' })).body;
    expect(again).toMatchObject({ state: 'open', wasClosed: true });
    expect((await run.send(technician, again, [['sample', 1, CADMIUM, '@result', '0.12']])).body.code).toBe('worksheet.reason-needed');
    await run.type(technician, again, [['sample', 1, CADMIUM, '@result', '0.12', '抄写错误']]);
    const history = (await technician.get(`/api/worksheets/${sheet.id}/inputs`).expect(200)).body as { text: string; reason: string | null }[];
    expect(history.filter(({ text }) => text === '0.12')).toMatchObject([{ reason: '抄写错误', number: 2, enteredByName: 'technician甲' }]);
  });
});

describe('a worksheet with a calculation', () => {
  it('keeps raw inputs as typed, and its unrounded result is the reading; the report rounds once', async () => {
    const { sheet, examinations } = await run.begun(technician, 1, [], ICP);
    await run.type(technician, sheet, [...run.replicates(1, CADMIUM, [' 2.1', '2.0']), ['batch', 0, CADMIUM, 'ρ0', '0.05']]);
    const [row] = (await run.bench.sheet(technician, examinations[0]!)).determinations;
    expect(row).toMatchObject({ reading: { text: '0.1', unit: 'mg/kg' }, judgement: { verdict: 'pass' }, worksheet: { isCalculated: true } });
    const refused = await technician.put(`/api/examinations/${examinations[0]!}/sheet`, { cells: run.bench.cells(await run.bench.sheet(technician, examinations[0]!), { [CADMIUM]: '0.2' }) });
    expect(refused.body).toMatchObject({ code: 'sheet.on-worksheet', facts: { parameters: [`${CADMIUM}（${sheet.number}）`] } });
    const [stored] = await run.bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ typed: string }>("SELECT typed FROM results.worksheet_input WHERE worksheet_id = $1 AND name = 'ρ' AND replicate = 1", [sheet.id]));
    expect(stored?.typed).toBe(' 2.1');
  });

  it('makes no reading before the method has its replicates, and asks for a third where two differ', async () => {
    const { sheet, examinations } = await run.begun(technician, 1, [], ICP);
    await run.type(technician, sheet, run.replicates(1, CADMIUM, ['2.0', '3.0']));
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations[0]?.reading).toBeNull();
    await run.type(technician, sheet, run.replicates(1, CADMIUM, ['2.0', '3.0', '2.1']));
    expect((await run.bench.sheet(technician, examinations[0]!)).determinations[0]?.reading).toMatchObject({ text: '0.105' });
  });

  it('refuses a raw value that cannot be read or is out of its bounds, at its cell', async () => {
    const { sheet } = await run.begun(technician, 1, [], ICP);
    const answer = await run.send(technician, sheet, [['sample', 1, CADMIUM, 'm', '0', undefined, 1], ['sample', 1, CADMIUM, 'V', '25', undefined, 1]]);
    expect(answer.body).toMatchObject({ code: 'worksheet.unreadable', facts: { cells: [{ name: 'm', replicate: 1, text: '0' }] } });
    expect((await run.send(technician, sheet, [['sample', 1, CADMIUM, 'x', '1', undefined, 1]])).body.code).toBe('worksheet.input-unknown');
  });

  it('begins a single determination anew with the reason; what was found before stays on record', async () => {
    const { sheet, examinations } = await run.begun(technician, 1, [], ICP);
    await run.type(technician, sheet, run.replicates(1, CADMIUM, ['2.0', '2.1']));
    const positionId = run.at(sheet, 'sample', 1, CADMIUM).id;
    const again = (await run.step(technician, sheet.id, 'repeat', { positionIds: [positionId], reason: '进样异常' })).body;
    expect(run.at(again, 'sample', 1, CADMIUM)).toMatchObject({ attempt: 2, repeatReason: '进样异常' });
    expect((await run.step(technician, sheet.id, 'complete')).body.code).toBe('worksheet.incomplete');
    await run.type(technician, again, run.replicates(1, CADMIUM, ['4.0', '4.1']));
    const chains = (await technician.get(`/api/examinations/${examinations[0]!}/readings`).expect(200)).body as { parameter: string; readings: { text: string; reason: string | null }[] }[];
    expect(chains.find(({ parameter }) => parameter === CADMIUM)?.readings.map(({ text, reason }) => [text, reason])).toEqual([['0.1025', null], ['0.2025', '重测：进样异常']]);
    const history = (await technician.get(`/api/worksheets/${sheet.id}/inputs`)).body as { attempt: number }[];
    expect(new Set(history.map(({ attempt }) => attempt))).toEqual(new Set([1, 2]));
  });

  it('takes a sample off before it has a result, and is cancelled only then', async () => {
    const { sheet, determinationIds } = await run.begun(technician, 2, [], ICP);
    const taken = (await run.step(technician, sheet.id, 'remove', { positionIds: [run.at(sheet, 'sample', 2, CADMIUM).id], reason: '样品量不足' })).body;
    expect(run.at(taken, 'sample', 2, CADMIUM).removed).toBe('样品量不足');
    await run.type(technician, taken, run.replicates(1, CADMIUM, ['2.0', '2.1']));
    expect((await run.step(technician, sheet.id, 'remove', { positionIds: [run.at(sheet, 'sample', 1, CADMIUM).id], reason: '无' })).body.code).toBe('worksheet.results-obtained');
    expect((await run.step(technician, sheet.id, 'cancel', { reason: '无' })).body.code).toBe('worksheet.results-obtained');
    const fresh = await run.begun(technician, 1, [], ICP);
    expect((await run.step(technician, fresh.sheet.id, 'cancel')).body.code).toBe('worksheet.reason-needed');
    expect((await run.step(technician, fresh.sheet.id, 'cancel', { reason: '仪器故障' })).body.state).toBe('cancelled');
    expect((await technician.post('/api/worksheets', { determinationIds: fresh.determinationIds })).status).toBe(201);
    expect(determinationIds).toHaveLength(4);
  });
});

describe('quality control', () => {
  it('holds every result of a run whose control is broken until the reason and the manager’s decision', async () => {
    const { sheet, examinations } = await run.begun(technician, 1, [], ICP);
    const withBlank = (await technician.post(`/api/worksheets/${sheet.id}/controls`, { version: 1, kind: 'blank', code: '空白1', parameters: [CADMIUM], targets: { [CADMIUM]: { most: '0.002' } } }).expect(200)).body;
    await run.type(technician, withBlank, [...run.replicates(1, CADMIUM, ['2.0', '2.1']), ...run.replicates(1, LEAD, ['2.0', '2.1'])]);
    expect((await run.step(technician, sheet.id, 'complete')).body).toMatchObject({ code: 'worksheet.controls-missing', facts: { controls: [`空白1 ${CADMIUM}`] } });
    await run.type(technician, withBlank, run.replicates(2, CADMIUM, ['0.1', '0.1'], 'blank'));
    const held = (await run.step(technician, sheet.id, 'complete')).body;
    expect(held).toMatchObject({ state: 'held', findings: [{ kind: 'blank', kept: false, value: '0.005', highest: '0.002' }] });
    expect((await run.bench.submit(technician, examinations[0]!)).body.code).toBe('submission.on-worksheet');
    expect(held.holds).toMatchObject([{ state: 'open' }]);
    expect((await run.step(technician, sheet.id, 'complete')).body.code).toBe('lifecycle.not-now');
    expect((await technician.post(`/api/worksheets/${sheet.id}/steps`, { version: held.version - 1, action: 'complete' })).body.code).toBe('worksheet.changed');
    expect((await run.decided(technician, manager, sheet.id, 'accept')).state).toBe('closed');
    expect((await run.bench.submit(technician, examinations[0]!)).status).toBe(200);
  });

  it('sends a held run back to be done anew, or rejects it for good', async () => {
    for (const decision of ['repeat', 'reject'] as const) {
      const { sheet, examinations, determinationIds } = await run.begun(technician, 1, [], ICP);
      const withBlank = (await technician.post(`/api/worksheets/${sheet.id}/controls`, { version: 1, kind: 'blank', code: '空白1', parameters: [CADMIUM], targets: { [CADMIUM]: { most: '0.002' } } })).body;
      await run.type(technician, withBlank, [...run.replicates(1, CADMIUM, ['2.0', '2.1']), ...run.replicates(1, LEAD, ['2.0', '2.1']), ...run.replicates(2, CADMIUM, ['9', '9'], 'blank')]);
      await run.step(technician, sheet.id, 'complete');
      const decided = await run.decided(technician, manager, sheet.id, decision);
      expect(decided.state).toBe(decision === 'repeat' ? 'open' : 'rejected');
      if (decision === 'repeat') expect(run.at(decided, 'sample', 1, LEAD).attempt).toBe(2);
      expect((await run.bench.submit(technician, examinations[0]!)).body.code).toBe('submission.on-worksheet');
      if (decision === 'reject') expect((await technician.post('/api/worksheets', { determinationIds })).status).toBe(201);
    }
  });

  it('hides a blind sample among the others until the run is closed, and holds the run where it is missed', async () => {
    const { sheet } = await run.begun(technician, 1, [], ICP);
    const body = { version: 1, kind: 'reference', code: 'YP900001', matrix: '叶菜蔬菜', parameters: [CADMIUM], targets: { [CADMIUM]: { certified: '0.10', certifiedUncertainty: '0.01', uncertainty: '0.01' } } };
    expect((await technician.post(`/api/worksheets/${sheet.id}/blind-samples`, body)).status).toBe(403);
    expect(run.at((await manager.post(`/api/worksheets/${sheet.id}/blind-samples`, body).expect(200)).body, 'reference', 2, CADMIUM)).toMatchObject({ blind: true });
    const shown = (await technician.get(`/api/worksheets/${sheet.id}`).expect(200)).body;
    const [real, blind] = [run.at(shown, 'sample', 1, CADMIUM), run.at(shown, 'sample', 2, CADMIUM)];
    expect({ ...blind, id: real.id, place: real.place, code: real.code, demand: null }).toEqual({ ...real, demand: null });
    expect(JSON.stringify(shown)).not.toContain('0.10');
    await run.type(technician, shown, [...run.replicates(1, CADMIUM, ['2.0', '2.1']), ...run.replicates(1, LEAD, ['2.0', '2.1'])]);
    expect((await run.step(technician, sheet.id, 'complete')).body.code).toBe('worksheet.incomplete');
    await run.type(technician, shown, run.replicates(2, CADMIUM, ['9.0', '9.1']));
    expect((await run.step(technician, sheet.id, 'complete')).body.state).toBe('held');
  });

  it('makes a duplicate or spike of a sample on the run only', async () => {
    const { sheet } = await run.begun(technician, 1, [], ICP);
    const add = (body: object) => technician.post(`/api/worksheets/${sheet.id}/controls`, { version: 1, kind: 'duplicate', code: '平行1', ...body });
    expect((await add({ ofPlace: 9 })).body.code).toBe('worksheet.control-origin');
    expect((await add({ ofPlace: 1, parameters: ['别的'] })).body.code).toBe('worksheet.position-unknown');
    expect((await add({ ofPlace: 1 })).status).toBe(200);
  });
});

describe('the statements of a save', () => {
  it('are as many for forty cells as for one', async () => {
    const { sheet } = await run.begun(technician, 20);
    const uow = run.bench.world.get(UnitOfWork);
    const counted: number[] = [];
    const original = uow.run.bind(uow);
    uow.run = (caller, work) => original(caller, async (tx) => {
      const result = await work(tx);
      counted.push(tx.statements);
      return result;
    });
    try {
      const samples = sheet.positions.filter(({ kind }) => kind === 'sample');
      const cell = ({ id }: { id: string }, text: string) => ({ positionId: id, replicate: 1, name: '@result', text, basedOn: 0 });
      const caller = run.bench.caller(technician, 'technician');
      await run.bench.world.get(WorksheetEntry).save(caller, sheet.id, [cell(samples[0]!, '0.1')], () => '');
      await run.bench.world.get(WorksheetEntry).save(caller, sheet.id, samples.slice(1).map((one) => cell(one, '0.1')), () => '');
    } finally {
      uow.run = original;
    }
    expect(counted[0]).toBe(counted[1]);
    expect(counted[0]).toBeLessThanOrEqual(10);
  });
});

describe('whoever checks', () => {
  it('is told what quality control said, what was repeated, and what is unlike the last twenty results of the scheme', async () => {
    const scheme = await run.bench.scheme({ [CADMIUM]: '≤0.2 mg/kg' }, { method: ICP });
    const [checker, signatory] = [await run.bench.world.as('checker'), await run.bench.world.as('signatory')];
    const entered = async (found: readonly string[]) => {
      const { examinations, determinationIds } = await run.assigned(technician, found.length, scheme);
      const { body: sheet } = await technician.post('/api/worksheets', { determinationIds }).expect(201);
      await run.type(technician, sheet, found.flatMap((ρ, at) => run.replicates(at + 1, CADMIUM, [ρ, ρ])));
      await run.step(technician, sheet.id, 'complete');
      for (const id of examinations) await run.bench.submit(technician, id);
      return { sheet, examinations };
    };
    const past = await entered(Array.from({ length: 20 }, (_, at) => `1.${at}0`));
    for (const id of past.examinations) {
      await run.bench.step(checker, 'check', id, 'check');
      await run.bench.step(signatory, 'approve', id, 'approve');
    }
    const { sheet, examinations } = await entered(['1.5', '3.0']);
    const remarks = async (id: string) => (await checker.get(`/api/examinations/${id}/remarks`).expect(200)).body as object[];
    expect(await remarks(examinations[0]!)).toMatchObject([{ worksheet: { number: sheet.number, state: 'closed', controls: 0, broken: 0, attempt: 1 }, unusual: null }]);
    expect(await remarks(examinations[1]!)).toMatchObject([{ unusual: { n: 20, unit: 'mg/kg' } }]);
  }, 60_000);
});

describe('the method’s rule', () => {
  it('puts controls on the run, of samples spread over it, and a control sample goes onto its chart', async () => {
    await run.rule('GB 5009.15', null, [
      { kind: 'blank', perItems: 20, least: 1, most: '0.01', inclusive: true }, { kind: 'duplicate', perItems: 2, least: 1, bands: [{ percentOfMean: '10' }] },
      { kind: 'recovery', perItems: 20, least: 1, bands: [{ lowest: '80', highest: '110' }] }, { kind: 'control', perItems: 20, least: 1 },
    ]);
    const { sheet } = await run.begun(technician, 4);
    const placed = sheet.positions.filter(({ kind, parameter }) => !['batch', 'sample'].includes(kind) && parameter === CADMIUM).map(({ kind, place, code, ofPlace }) => [kind, place, code, ofPlace]);
    expect(placed).toEqual([['blank', 5, '空白1', null], ['duplicate', 6, '平行样1', 1], ['duplicate', 7, '平行样2', 3], ['spike', 8, '加标样1', 1], ['control', 9, '控制样1', null]]);
    const typed = [CADMIUM, LEAD].flatMap((parameter) => [
      ...[1, 2, 3, 4].map((place) => ['sample', place, parameter, '@result', '0.100'] as const), ['blank', 5, parameter, '@result', '0.005'] as const, ['duplicate', 6, parameter, '@result', '0.101'] as const,
      ['duplicate', 7, parameter, '@result', '0.102'] as const, ['spike', 8, parameter, '@result', '0.19'] as const, ['control', 9, parameter, '@result', '0.5'] as const,
    ]);
    await run.type(technician, sheet, typed);
    expect((await run.step(technician, sheet.id, 'complete')).body.code).toBe('worksheet.controls-missing');
    // What was added and which material was measured is the technician's to say.
    const said = await technician.post(`/api/worksheets/${sheet.id}/targets`, { version: 1, place: 8, target: { added: '0.1' } });
    expect(said.status).toBe(200);
    const both = await technician.post(`/api/worksheets/${sheet.id}/targets`, { version: 2, place: 9, target: { material: 'GBW10010 菠菜' } });
    expect(both.body.missingControls).toEqual([]);
    expect((await technician.post(`/api/worksheets/${sheet.id}/targets`, { version: 3, place: 1, target: { added: '0.1' } })).body.code).toBe('worksheet.position-unknown');
    expect((await run.step(technician, sheet.id, 'complete')).body).toMatchObject({ state: 'closed' });
    const charts = (await manager.get('/api/control-charts').expect(200)).body as { items: { material: string }[] };
    expect(charts.items.map(({ material }) => material)).toContain('GBW10010 菠菜');
  });
});
