import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Sheets } from '../../src/results/sheet.service.js';
import type { Person } from '../support/world.js';
import { Bench } from './bench.js';

let bench: Bench;
let technician: Person;
let scheme: string;
const CADMIUM = '镉（以Cd计）';
const LEAD = '铅（以Pb计）';

beforeAll(async () => {
  bench = await Bench.open();
  technician = await bench.world.as('technician');
  scheme = await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [LEAD]: '≤0.3 mg/kg' });
});
afterAll(() => bench.close());

async function assigned(of = scheme) {
  const { id } = await bench.arrive({ scheme: of });
  await bench.assign(technician, id);
  return id;
}

describe('the result sheet', () => {
  it('shows code, matrix, state, storage and the requirements, and the verdict with its reason in words', async () => {
    const id = await assigned();
    const sheet = await bench.sheet(technician, id);
    expect(sheet).toMatchObject({ matrix: '叶菜蔬菜', state: 'assigned', wasSubmitted: false });
    expect(sheet.determinations.map(({ parameter, requirementText, unit, methods, mine }) => ({ parameter, requirementText, unit, methods, mine }))).toEqual([
      { parameter: CADMIUM, requirementText: '≤0.2 mg/kg', unit: 'mg/kg', methods: ['GB 5009.15'], mine: true },
      { parameter: LEAD, requirementText: '≤0.3 mg/kg', unit: 'mg/kg', methods: ['GB 5009.12'], mine: true },
    ]);
    const saved = await bench.enter(technician, id, { [CADMIUM]: '0.31' });
    expect(saved.state).toBe('entering');
    expect(saved.determinations[0]?.judgement).toEqual({ verdict: 'fail', code: 'over-limit', nearLimit: false, words: '0.31 mg/kg > 0.2 mg/kg, GB 2762-2025 镉（以Cd计）· 叶菜蔬菜' });
    expect((await bench.sheet(technician, id)).determinations[0]).toEqual(saved.determinations[0]);
  });

  it('keeps exactly what was typed', async () => {
    const id = await assigned();
    await bench.enter(technician, id, { [CADMIUM]: '0.10', [LEAD]: ' 1.0×10² μg／kg ' });
    const sheet = await bench.sheet(technician, id);
    expect(sheet.determinations.map((row) => row.reading?.text)).toEqual(['0.10', ' 1.0×10² μg／kg ']);
    const [stored] = await bench.world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ typed: string; observation: object }>(
      'SELECT typed, observation FROM results.reading WHERE examination_id = $1 AND typed = $2', [id, '0.10']));
    expect(stored).toMatchObject({ typed: '0.10', observation: { kind: 'quantity', text: '0.10', value: '0.10', unit: 'mg/kg' } });
  });

  it('accepts results on the accepted side of every boundary, and refuses a sampling class with too few results', async () => {
    const COUNT = '菌落总数';
    const id = await assigned(await bench.scheme({ [CADMIUM]: '≤0.2 mg/kg', [COUNT]: 'n=5, c=2, m=10, M=100 CFU/g', 沙门氏菌: 'n=5, c=0, m=0/25g' }));
    const verdicts = async (typed: Record<string, string>) => (await bench.enter(technician, id, typed)).determinations.map((row) => row.judgement?.verdict);
    expect(await verdicts({ [CADMIUM]: '0.2' })).toEqual(['pass']);
    expect(await verdicts({ [CADMIUM]: '0.2000001' })).toEqual(['fail']);
    expect(await verdicts({ [COUNT]: '10;10;10;10;10' })).toEqual(['pass']);
    expect(await verdicts({ [COUNT]: '100;100;10;<10;10' })).toEqual(['pass']);
    expect(await verdicts({ [COUNT]: '100;100;11;<10;10' })).toEqual(['fail']);
    expect(await verdicts({ [COUNT]: '101;<10;<10;<10;<10' })).toEqual(['fail']);
    expect(await verdicts({ [COUNT]: '10;15;<10;390;<10' })).toEqual(['fail']);
    expect(await verdicts({ 沙门氏菌: '未检出;未检出;未检出;未检出;未检出' })).toEqual(['pass']);
    const four = await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(await bench.sheet(technician, id), { [COUNT]: '11;11;11;10' }) }).expect(422);
    expect(four.body).toMatchObject({ code: 'sheet.unreadable', facts: { cells: [{ parameter: COUNT, code: 'judgement.too-few-results', text: '11;11;11;10' }] } });
  });

  it('names every cell that cannot be read, stores nothing of the save, and says why', async () => {
    const id = await assigned();
    const cells = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: '零点一', [LEAD]: '0.05' });
    const answer = await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(422);
    expect(answer.body).toMatchObject({ code: 'sheet.unreadable', facts: { cells: [{ parameter: CADMIUM, text: '零点一', code: 'observation.unreadable' }] } });
    expect(answer.body.detail).toContain(CADMIUM);
    expect((await bench.sheet(technician, id)).determinations.every((row) => row.reading === null)).toBe(true);
  });

  it('refuses a save over a newer reading and shows both versions, storing nothing', async () => {
    const id = await assigned();
    const before = await bench.sheet(technician, id);
    await bench.enter(technician, id, { [CADMIUM]: '0.11' });
    const answer = await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(before, { [CADMIUM]: '0.12', [LEAD]: '0.01' }) }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'sheet.stale',
      facts: { cells: [{ parameter: CADMIUM, sent: { text: '0.12', readingId: null }, present: { text: '0.11', number: 1, by: 'technician甲' } }] },
    });
    const now = await bench.sheet(technician, id);
    expect(now.determinations.map((row) => row.reading?.text ?? null)).toEqual(['0.11', null]);
  });

  it('takes a save that was sent twice as one', async () => {
    const id = await assigned();
    const cells = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: '0.11' });
    await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(200);
    const again = await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(200);
    expect(again.body.determinations[0].reading.number).toBe(1);
  });

  it('asks for a detection limit with 未检出 under a numeric requirement before it can be submitted', async () => {
    const id = await assigned();
    const saved = await bench.enter(technician, id, { [CADMIUM]: '未检出', [LEAD]: '0.01' });
    expect(saved.determinations[0]?.judgement).toMatchObject({ verdict: 'review', code: 'detection-limit-unknown' });
    expect((await bench.submit(technician, id)).body).toMatchObject({ code: 'submission.detection-limit-needed', facts: { parameters: [CADMIUM] } });
    const better = await bench.enter(technician, id, { [CADMIUM]: { text: '未检出', detectionLimit: '0.001' } });
    expect(better.determinations[0]?.judgement).toMatchObject({ verdict: 'pass', code: 'nothing-detected' });
    expect((await bench.submit(technician, id)).status).toBe(200);
  });

  it('leaves words to a person, who says what was found and why', async () => {
    const id = await assigned(await bench.scheme({ 色泽: '具有该品种应有的色泽' }));
    const silent = await bench.enter(technician, id, { 色泽: '浅绿' });
    expect(silent.determinations[0]?.judgement?.verdict).toBe('review');
    expect((await bench.submit(technician, id)).body).toMatchObject({ code: 'submission.undecided', facts: { parameters: ['色泽'] } });
    const found = await bench.enter(technician, id, { 色泽: { text: '浅绿', meets: true } });
    expect(found.determinations[0]?.judgement).toMatchObject({ verdict: 'pass', code: 'person-found-it-meets' });
  });

  it('lets a person decide what the judge leaves open, with a note, and never overrule a verdict', async () => {
    const id = await assigned();
    const cells = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: { text: '<0.5', meets: true } });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(422)).body.facts.cells[0].code).toBe('sheet.finding-note');
    const noted = await bench.enter(technician, id, { [CADMIUM]: { text: '<0.5', meets: false, note: '复测仍高' }, [LEAD]: { text: '0.9', meets: true, note: '不可推翻' } });
    expect(noted.determinations.map((row) => row.judgement)).toMatchObject([{ verdict: 'fail', code: 'person-found-it-fails' }, { verdict: 'fail', code: 'over-limit' }]);
  });

  it('takes a reason instead of a result, and not both', async () => {
    const id = await assigned();
    const cells = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: { text: '0.1', notExamined: '样品量不足' } });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells }).expect(422)).body.facts.cells[0].code).toBe('sheet.examined-or-not');
    const saved = await bench.enter(technician, id, { [CADMIUM]: { text: '', notExamined: '样品量不足' }, [LEAD]: '0.1' });
    expect(saved.determinations[0]?.judgement).toMatchObject({ verdict: 'not-examined', words: '样品量不足' });
    expect((await bench.submit(technician, id)).status).toBe(200);
  });

  it('counts every replaced reading, and takes none back as not examined', async () => {
    const id = await assigned();
    await bench.enter(technician, id, { [CADMIUM]: '0.31', [LEAD]: '0.1' });
    const hidden = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: { text: '', notExamined: '样品量不足' } });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells: hidden }).expect(409)).body).toMatchObject({ code: 'sheet.obtained-result', facts: { parameters: [CADMIUM] } });
    const saved = await bench.enter(technician, id, { [CADMIUM]: '0.11' });
    expect(saved.determinations[0]).toMatchObject({ corrections: 1, reading: { text: '0.11', number: 2 } });
    expect((await bench.sheet(technician, id)).determinations.map(({ corrections }) => corrections)).toEqual([1, 0]);
  });

  it('is entered by the assigned technician only, cell by cell', async () => {
    const { id } = await bench.arrive({ scheme });
    const other = await bench.world.as('technician', { nth: 2 });
    const [first, second] = (await bench.sheet(technician, id)).determinations.map((row) => row.determinationId);
    await (await bench.world.as('checker')).post('/api/examinations/assign', {
      assignments: [
        { examinationId: id, version: 1, technicianId: technician.accountId, determinationIds: [first] },
        { examinationId: id, version: 1, technicianId: other.accountId, determinationIds: [second] },
      ],
    }).expect(200);
    const sheet = await bench.sheet(technician, id);
    expect(sheet.determinations.map((row) => row.mine)).toEqual([true, false]);
    const refused = await technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, { [CADMIUM]: '0.1', [LEAD]: '0.1' }) }).expect(403);
    expect(refused.body).toMatchObject({ code: 'sheet.not-assigned', facts: { parameters: [LEAD] } });
    const third = await bench.world.as('technician', { nth: 3 });
    expect((await third.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, { [CADMIUM]: '0.1' }) }).expect(403)).body.code).toBe('sheet.not-assigned');
    expect((await bench.submit(third, id)).status).toBe(409);
    await bench.enter(other, id, { [LEAD]: '0.1' });
    expect((await bench.submit(technician, id)).body).toMatchObject({ code: 'submission.incomplete', facts: { parameters: [CADMIUM] } });
  });

  it('refuses cells of another examination and the same cell twice', async () => {
    const id = await assigned();
    const [cell] = bench.cells(await bench.sheet(technician, id), { [CADMIUM]: '0.1' });
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells: [{ ...cell, determinationId: newId() }] }).expect(422)).body.code).toBe('sheet.determination-unknown');
    expect((await technician.put(`/api/examinations/${id}/sheet`, { cells: [cell, cell] }).expect(422)).body.code).toBe('sheet.cell-twice');
    expect((await technician.put(`/api/examinations/${newId()}/sheet`, { cells: [cell] }).expect(404)).body.code).toBe('examination.not-found');
  });

  it('uses as many SQL statements for forty cells as for one', async () => {
    const many = await bench.scheme(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`示例农药${index + 1}`, '≤0.5 mg/kg'])));
    const id = await assigned(many);
    const uow = bench.world.get(UnitOfWork);
    const counted: number[] = [];
    const run = uow.run.bind(uow);
    uow.run = (caller, work) => run(caller, async (tx) => {
      const result = await work(tx);
      counted.push(tx.statements);
      return result;
    });
    try {
      const rows = (await bench.sheet(technician, id)).determinations;
      const cell = (index: number, text: string) => ({ determinationId: rows[index]?.determinationId ?? '', expectedReadingId: null, text });
      await bench.world.get(Sheets).save(bench.caller(technician, 'technician'), id, [cell(0, '0.1')], () => '');
      await bench.world.get(Sheets).save(bench.caller(technician, 'technician'), id, rows.slice(1).map((_, index) => cell(index + 1, '0.2')), () => '');
    } finally {
      uow.run = run;
    }
    expect(counted).toEqual([6, 6]);
  });

  it('lets two technicians save different cells at the same moment without losing either', async () => {
    const { id } = await bench.arrive({ scheme });
    const other = await bench.world.as('technician', { nth: 2 });
    const sheet = await bench.sheet(technician, id);
    await (await bench.world.as('checker')).post('/api/examinations/assign', {
      assignments: sheet.determinations.map((row, index) => ({ examinationId: id, version: 1, technicianId: [technician, other][index]?.accountId, determinationIds: [row.determinationId] })),
    }).expect(200);
    const answers = await Promise.all([
      technician.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, { [CADMIUM]: '0.1' }) }), other.put(`/api/examinations/${id}/sheet`, { cells: bench.cells(sheet, { [LEAD]: '0.2' }) }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await bench.sheet(technician, id)).determinations.map((row) => row.reading?.text)).toEqual(['0.1', '0.2']);
  });
});
