import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { InstrumentReadingsAccepted, type AcceptedReadings } from '../../../src/laboratory/index.js';
import { LedgerVerification, TransparencyLog } from '../../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../../src/platform/database/index.js';
import { Facts } from '../../../src/platform/facts/index.js';
import type { WorksheetView } from '../../../src/results/worksheets/worksheets.dto.js';
import type { Person } from '../../support/world.js';
import { CADMIUM, ICP, WorksheetBench, type Begun } from './worksheet-bench.js';

const layout = (called: string, unit: string) => ({ kind: 'wide', delimiter: ',', headerHas: ['Sample'], until: 'end', sample: { column: 'Sample' }, analytes: [{ called, analyte: CADMIUM, unit }] });
const SOLUTION = { name: '质谱仪', encoding: 'auto', repeats: 'replicates', layout: layout('Cd (mg/L)', 'μg/L') };
const CONTENT = { name: '测汞仪', encoding: 'auto', repeats: 'replicates', layout: layout('Cd (mg/kg)', 'mg/kg') };

let run: WorksheetBench;
let technician: Person;
let stranger: Person;
let files = 0;

beforeAll(async () => {
  run = await WorksheetBench.open();
  technician = await run.bench.world.as('technician');
  stranger = await run.bench.world.as('technician', { place: 'thirdParty' });
  const checkers: readonly (readonly [Person, Person])[] = [[technician, await run.bench.world.as('checker')], [stranger, await run.bench.world.as('checker', { place: 'thirdParty' })]];
  for (const [person, checker] of checkers) {
    for (const declaration of [SOLUTION, CONTENT]) {
      const { body } = await person.post('/api/instruments', { declaration, validFrom: run.bench.world.clock.today(), reason: '新仪器' }).expect(201);
      await checker.post(`/api/instruments/${body.id}/decision`, { action: 'approve', reason: '' }).expect(200);
    }
  }
}, 120_000);
afterAll(() => run?.close());

/** A file of the instrument, received; and what accepting it with each sample as the code that it names answers. */
async function accepted(lines: readonly (readonly [code: string, text: string])[], { instrument = SOLUTION, person = technician } = {}) {
  const text = [`Sample,${instrument.layout.analytes[0]!.called}`, ...lines.map(([code, said], at) => `${code}#${at},${said}`)].join('\n');
  const { body: file } = await person.send('POST', '/api/instrument-files').field('instrument', instrument.name)
    .attach('file', Buffer.from(`${text}\n`), { filename: `${(files += 1)}.csv`, contentType: 'application/octet-stream' }).expect(201);
  const answer = await person.post(`/api/instrument-files/${file.id}/accept`, { mapping: lines.map(([code], at) => ({ sample: `${code}#${at}`, code })), worksheetId: null });
  const { state } = (await person.get(`/api/instrument-files/${file.id}`).expect(200)).body as { state: string };
  return { status: answer.status, body: answer.body as { code?: string; detail?: string; facts?: { cells?: string[] } }, state };
}

const now = async ({ sheet }: Begun) => (await technician.get(`/api/worksheets/${sheet.id}`).expect(200)).body as WorksheetView;
const codeAt = ({ sheet }: Begun, place = 1) => run.at(sheet, 'sample', place, CADMIUM).code;
const textsOf = async (begun: Begun, name: string) => (await now(begun)).inputs.filter((input) => input.name === name && input.text !== '').map(({ replicate, text }) => [replicate, text]).sort();

describe('an accepted file', () => {
  it('lands in the free replicates of the input with its dimension, digit by digit, and the calculation runs from it', async () => {
    const begun = await run.begun(technician, 1, [], ICP);
    await run.type(technician, begun.sheet, [1, 2].flatMap((replicate) => [['V', '25'], ['m', '0.5']].map(([name, text]) => ['sample', 1, CADMIUM, name!, text!, undefined, replicate] as const)));
    expect(await accepted([[codeAt(begun), '0.00210'], [codeAt(begun), '0.0020']])).toMatchObject({ status: 200, state: 'accepted' });
    expect(await textsOf(begun, 'ρ')).toEqual([[1, '0.00210 mg/L'], [2, '0.0020 mg/L']]);
    const [row] = (await run.bench.sheet(technician, begun.examinations[0]!)).determinations;
    expect(row).toMatchObject({ reading: { text: '0.1025', unit: 'mg/kg' }, judgement: { verdict: 'pass' }, worksheet: { isCalculated: true } });
    const history = (await technician.get(`/api/worksheets/${begun.sheet.id}/inputs`).expect(200)).body as { text: string; reason: string | null; enteredByName: string }[];
    expect(history.filter(({ text }) => text === '0.0020 mg/L')).toMatchObject([{ reason: `仪器“质谱仪”文件“${files}.csv”第 3 行`, enteredByName: 'technician甲' }]);
  });

  it('is the result itself where the method has no calculation, 未检出 too', async () => {
    const begun = await run.begun(technician, 2);
    expect(await accepted([[codeAt(begun), '0.150'], [codeAt(begun, 2), 'ND']], { instrument: CONTENT })).toMatchObject({ status: 200 });
    const texts = await Promise.all(begun.examinations.map(async (id) => (await run.bench.sheet(technician, id)).determinations[0]?.reading?.text));
    expect(texts).toEqual(['0.150', '未检出']);
  });

  it('in a unit of another dimension is refused with its line', async () => {
    const [solution, content] = [await run.begun(technician, 1, [], ICP), await run.begun(technician, 1)];
    expect(await accepted([[codeAt(solution), '0.1']], { instrument: CONTENT })).toMatchObject({ status: 409, state: 'previewed', body: { code: 'instrument.unit-unfit', detail: expect.stringContaining(`2：${codeAt(solution)} ${CADMIUM}`) } });
    expect((await accepted([[codeAt(content), '0.2']])).body.code).toBe('instrument.unit-unfit');
  });

  it('never overwrites what is there, and all of it is refused for one place', async () => {
    const begun = await run.begun(technician, 2);
    await run.type(technician, begun.sheet, [['sample', 1, CADMIUM, '@result', '0.12']]);
    expect(await accepted([[codeAt(begun, 2), '0.13'], [codeAt(begun), '0.14']], { instrument: CONTENT })).toMatchObject({ status: 409, state: 'previewed', body: { code: 'instrument.place-taken', detail: expect.stringContaining(`3：${codeAt(begun)}`) } });
    expect(await textsOf(begun, '@result')).toEqual([[1, '0.12']]);
    const calculated = await run.begun(technician, 1, [], ICP);
    await run.type(technician, calculated.sheet, [['sample', 1, CADMIUM, 'ρ', '2.0']]);
    expect((await accepted([[codeAt(calculated), '0.0021'], [codeAt(calculated), '0.0022'], [codeAt(calculated), '0.0023']])).body.code).toBe('instrument.place-taken');
    expect(await accepted([[codeAt(calculated), '0.00214']])).toMatchObject({ status: 200 });
    expect(await textsOf(calculated, 'ρ')).toEqual([[1, '2.0'], [2, '0.00214 mg/L']]);
  });

  it('is not put in where one calculates and nothing was detected, nor in a position of a code that stands on several worksheets', async () => {
    const begun = await run.begun(technician, 2, [], ICP);
    expect((await accepted([[codeAt(begun), '0.0026'], [codeAt(begun, 2), 'ND']])).body.code).toBe('instrument.value-unfit');
    expect(await textsOf(begun, 'ρ')).toEqual([]);
    const [one, other] = [await run.begun(technician, 1), await run.begun(technician, 1)];
    for (const { sheet } of [one, other]) {
      const { version } = (await technician.get(`/api/worksheets/${sheet.id}`).expect(200)).body as WorksheetView;
      await technician.post(`/api/worksheets/${sheet.id}/controls`, { version, kind: 'control', code: 'QC-7' }).expect(200);
    }
    expect((await accepted([['QC-7', '0.31']], { instrument: CONTENT })).body.code).toBe('instrument.several-places');
    expect(await accepted([['QC-7', '0.32'], [codeAt(one), '0.15']], { instrument: CONTENT })).toMatchObject({ status: 200 });
    expect(await textsOf(other, '@result')).toEqual([]);
  });

  it('finds no code of another laboratory, and is taken over by a technician of the worksheet only', async () => {
    const begun = await run.begun(technician, 1);
    expect(await accepted([[codeAt(begun), '0.17']], { instrument: CONTENT, person: stranger })).toMatchObject({ status: 409, state: 'previewed', body: { code: 'instrument.not-taken' } });
    expect((await accepted([[codeAt(begun), '0.18']], { instrument: CONTENT, person: await run.bench.world.as('technician', { nth: 2 }) })).body.code).toBe('worksheet.not-yours');
    expect(await accepted([[codeAt(begun), '0.19'], ['X-9', '0.19']], { instrument: CONTENT })).toMatchObject({ status: 409, body: { code: 'instrument.not-taken', detail: expect.stringContaining('X-9') } });
    expect(await textsOf(begun, '@result')).toEqual([]);
  });

  it('needs as many statements for twenty readings as for one', async () => {
    const { bench } = run;
    const counts: number[] = [];
    for (const size of [1, 20]) {
      const begun = await run.begun(technician, size);
      await bench.world.get(UnitOfWork).run(bench.caller(technician, 'technician'), async (tx) => {
        const cells = Array.from({ length: size }, (_, at) => ({ code: codeAt(begun, at + 1), parameter: CADMIUM, replicate: 1, printed: '0.11', line: at + 2, detected: true, value: '0.11', qualifier: null, unit: 'mg/kg', fileUnit: 'mg/kg' }));
        const fact: AcceptedReadings = { instrumentFileId: newId(), laboratoryId: bench.world.places.foodCentre, worksheetId: begun.sheet.id, instrument: '测汞仪', fileName: 'n.csv', cells, taken: new Set() };
        const before = tx.statements;
        await bench.world.get(Facts).announce(tx, InstrumentReadingsAccepted, fact);
        counts.push(tx.statements - before);
        expect(fact.taken.size).toBe(size);
      });
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

it('all of it stands in the ledger', async () => {
  await run.bench.world.get(TransparencyLog).checkpoint();
  const { findings } = await run.bench.world.get(LedgerVerification).verify(SYSTEM);
  // Samples of the bench are put in without their entries; they are not what is looked at here.
  expect(findings.filter(({ where }) => /^(results|laboratory)\./.test(where))).toEqual([]);
});
