import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InstrumentReadingsAccepted, type AcceptedReadings } from '../../src/laboratory/index.js';
import { LedgerVerification, TransparencyLog } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { World, type Person } from '../support/world.js';
import { codeOf, DAY, NOBODY } from './ground.js';

const CASES = new URL('../../src/laboratory/domain/instruments/cases/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, CASES));
const declarations = JSON.parse(readFileSync(new URL('declarations.json', CASES), 'utf8')) as Record<string, { readonly name: string }>;
const PLAIN = {
  name: '原子吸收', encoding: 'auto', repeats: 'replicates',
  layout: { kind: 'wide', delimiter: ',', headerHas: ['Sample'], until: 'end', sample: { column: 'Sample' }, analytes: [{ called: 'Pb (mg/L)', analyte: '铅', unit: 'μg/L' }] },
};

let world: World;
let technician: Person;
let checker: Person;
let manager: Person;
let folder: string;
let heard: AcceptedReadings[] = [];
/** What the worksheets of this test take: readings of these codes. */
const codes = new Set(['BK-1', 'QC-1']);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-instruments-'));
  world = await World.open({ HENGJIAN_INSTRUMENT_FOLDER: folder });
  [technician, checker, manager] = [await world.as('technician'), await world.as('checker'), await world.as('quality-manager')];
  world.get(Facts).on(InstrumentReadingsAccepted, (_, fact) => {
    heard.push(fact);
    fact.cells.forEach(({ code }, at) => void (codes.has(code) && fact.taken.add(at)));
    return Promise.resolve();
  });
  for (const declaration of [PLAIN, declarations['aas.csv']!, declarations['icp-ms.csv']!]) await approve((await propose(declaration).expect(201)).body.id);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const propose = (declaration: unknown) => technician.post('/api/instruments', { declaration, validFrom: DAY, reason: '新仪器' });
const approve = (id: string) => checker.post(`/api/instruments/${id}/decision`, { action: 'approve', reason: '' }).expect(200);
const upload = (bytes: Buffer | string, instrument = PLAIN.name, person = technician, name = '0907.csv') =>
  person.send('POST', '/api/instrument-files').field('instrument', instrument).attach('file', Buffer.from(bytes), { filename: name, contentType: 'application/octet-stream' });

describe('a declaration', () => {
  it('is sound to its last part, and tried before it is proposed', async () => {
    const wrong = async (change: object) => (await propose({ ...PLAIN, ...change })).body;
    expect(await wrong({ encoding: 'latin1' })).toMatchObject({ code: 'instrument.declaration-wrong', detail: expect.stringContaining('encoding') });
    expect(await wrong({ name: '../etc' })).toMatchObject({ code: 'instrument.declaration-wrong', detail: expect.stringContaining('name') });
    expect(await wrong({ layout: { ...PLAIN.layout, kind: 'spiral' } })).toMatchObject({ detail: expect.stringContaining('layout.kind') });
    expect(await wrong({ layout: { ...PLAIN.layout, analytes: [{ called: 'x', analyte: '铅', unit: 'furlong' }] } })).toMatchObject({ detail: expect.stringContaining('layout.analytes') });
    expect(await wrong({ surprise: 1 })).toMatchObject({ detail: expect.stringContaining('surprise') });
    const attempt = (declaration: string) => technician.send('POST', '/api/instruments/attempt').field('declaration', declaration).attach('file', Buffer.from('Sample,Pb (mg/L)\nS1,0.25\nS2,x\n'), 'a.csv');
    expect((await attempt(JSON.stringify(PLAIN)).expect(200)).body).toMatchObject({ readingCount: 1, badCount: 1, readings: [{ value: '250', unit: 'μg/L' }], bad: [{ line: 3, code: 'instrument.cell-unreadable' }] });
    expect(await codeOf(attempt('{'))).toBe('instrument.declaration-wrong');
    expect((await technician.get('/api/instruments').expect(200)).body.items).toHaveLength(3);
    expect(await codeOf(checker.post(`/api/instruments/${NOBODY}/decision`, { action: 'approve', reason: '' }))).toBe('definition.not-found');
  });
});

describe('a result file', () => {
  it('in GB18030 is read line by line, kept as it came, and recognised when it comes again', async () => {
    const { body } = await upload(bytesOf('aas.csv'), declarations['aas.csv']!.name).expect(201);
    expect(body).toMatchObject({ encoding: 'gb18030', state: 'previewed', readingCount: 4, samples: [{ sample: 'F260512001', code: null, readings: 2 }, {}, {}] });
    expect(body.bad.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['instrument.line-twice', 'instrument.unit-differs', 'instrument.analyte-unknown']));
    const original = await technician.get(`/api/instrument-files/${body.id}/original`).buffer(true).parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }).expect(200);
    expect(Buffer.compare(original.body as Buffer, bytesOf('aas.csv'))).toBe(0);
    expect(await codeOf(upload(bytesOf('aas.csv'), declarations['aas.csv']!.name))).toBe('instrument.file-known');
    await technician.post(`/api/instrument-files/${body.id}/discard`).expect(200);
    expect(await codeOf(technician.post(`/api/instrument-files/${body.id}/accept`, { mapping: [{ sample: 'F260512001', code: 'BK-1' }], worksheetId: null }))).toBe('instrument.file-decided');
    await upload(bytesOf('aas.csv'), declarations['aas.csv']!.name).expect(201);
  });

  it('that is cut off, no text, empty, malformed, or of an instrument nobody declared is not received', async () => {
    const whole = bytesOf('icp-ms.csv');
    expect(await codeOf(upload(whole.subarray(0, whole.length - 12), declarations['icp-ms.csv']!.name))).toBe('instrument.cut-off');
    expect(await codeOf(upload(Buffer.from([0x50, 0x4b, 3, 4, 0])))).toBe('instrument.not-text');
    expect(await codeOf(upload('Probe;Blei\n'))).toBe('instrument.no-table');
    expect(await codeOf(upload('', PLAIN.name))).toMatch(/instrument\.no-table|file\.empty/);
    expect(await codeOf(upload('Sample,Pb (mg/L)\n', '无此仪器'))).toBe('instrument.not-declared');
    expect(await codeOf(upload(Buffer.alloc(5 * 1024 * 1024 + 1, 65)))).toBe('file.too-large');
    expect(await codeOf(upload(`Sample,Pb (mg/L)\n${Array.from({ length: 20_001 }, (_, at) => `S${at},0.25`).join('\n')}\n`))).toBe('instrument.too-many-readings');
    expect(await codeOf(upload('Sample,Pb (mg/L)\n', PLAIN.name, checker))).toBe('access.denied');
  });

  it('is taken over where every mapped reading finds its place, and not at all otherwise', async () => {
    const { body } = await upload('Sample,Pb (mg/L)\nblank,<0.001\nQC-1-1,0.25\nQC-1-2,0.26\nfremd,0.3\n').expect(201);
    const accept = (mapping: object[], id = body.id as string, person = technician) => person.post(`/api/instrument-files/${id}/accept`, { mapping, worksheetId: null });
    expect(await codeOf(accept([]))).toBe('instrument.nothing-mapped');
    expect(await codeOf(accept([{ sample: 'blank', code: 'BK-1' }, { sample: 'blank', code: 'QC-1' }]))).toBe('instrument.mapped-twice');
    expect(await codeOf(accept([{ sample: 'S9', code: 'BK-1' }]))).toBe('instrument.sample-unknown');
    expect((await accept([{ sample: 'blank', code: 'BK-1' }, { sample: 'fremd', code: 'X-9' }]).expect(409)).body).toMatchObject({ code: 'instrument.not-taken', detail: expect.stringContaining('X-9 铅') });
    expect((await technician.get(`/api/instrument-files/${body.id}`).expect(200)).body.state).toBe('previewed');
    heard = [];
    const { body: done } = await accept([{ sample: 'blank', code: 'BK-1' }, { sample: 'QC-1-1', code: 'QC-1' }, { sample: 'QC-1-2', code: 'QC-1' }, { sample: 'fremd', code: '' }]).expect(200);
    expect(done).toMatchObject({ state: 'accepted', acceptedCount: 3, samples: [{ sample: 'blank', code: 'BK-1' }, { code: 'QC-1' }, { code: 'QC-1' }, { sample: 'fremd', code: null }] });
    expect(heard[0]!.cells).toEqual([
      { code: 'BK-1', parameter: '铅', replicate: 1, printed: '<0.001', line: 2, detected: true, value: '1', qualifier: '<', unit: 'μg/L', fileUnit: 'mg/L' },
      { code: 'QC-1', parameter: '铅', replicate: 1, printed: '0.25', line: 3, detected: true, value: '250', qualifier: null, unit: 'μg/L', fileUnit: 'mg/L' },
      { code: 'QC-1', parameter: '铅', replicate: 2, printed: '0.26', line: 4, detected: true, value: '260', qualifier: null, unit: 'μg/L', fileUnit: 'mg/L' },
    ]);
    expect(await codeOf(accept([{ sample: 'blank', code: 'BK-1' }], NOBODY))).toBe('instrument.file-not-found');
    expect(await codeOf(accept([{ sample: 'blank', code: 'BK-1' }], body.id, await world.as('technician', { place: 'thirdParty' })))).toBe('instrument.file-not-found');
    expect(await codeOf((await world.as('technician', { place: 'thirdParty' })).get(`/api/instrument-files/${body.id}/original`))).toBe('instrument.file-not-found');
    expect((await technician.get('/api/instrument-files?state=accepted').expect(200)).body.items).toMatchObject([{ id: body.id }]);
  });
});

describe('the watched folder', () => {
  it('is emptied of whole files, each received or put aside with its reason', async () => {
    const own = join(folder, '示例市食品检验中心', PLAIN.name);
    mkdirSync(own, { recursive: true });
    mkdirSync(join(folder, '无此机构', PLAIN.name), { recursive: true });
    const settled = new Date(world.clock.now().getTime() - 60_000);
    const put = (name: string, text: string, at = settled) => {
      writeFileSync(join(own, name), text);
      utimesSync(join(own, name), at, at);
    };
    put('good.csv', 'Sample,Pb (mg/L)\nF1,0.11\n');
    put('again.csv', 'Sample,Pb (mg/L)\nF1,0.11\n');
    put('wrong.csv', 'nothing\n');
    put('large.csv', 'x'.repeat(5 * 1024 * 1024 + 1));
    put('growing.csv', 'Sample,Pb (mg/L)\nF2,0.1', world.clock.now());
    symlinkSync('/etc/hostname', join(own, 'link.csv'));
    await world.perform('laboratory.collect-instrument-files');
    expect(readdirSync(own).sort()).toEqual(['done', 'failed', 'growing.csv', 'link.csv']);
    const [done, failed] = [readdirSync(join(own, 'done')), readdirSync(join(own, 'failed')).sort()];
    expect(done).toHaveLength(1);
    expect(failed.filter((name) => name.endsWith('.reason.txt'))).toHaveLength(3);
    expect(readFileSync(join(own, 'failed', 'wrong.csv.reason.txt'), 'utf8')).toContain('没有找到结果表');
    expect((await technician.get('/api/instrument-files?limit=1').expect(200)).body.items).toMatchObject([{ source: 'folder', instrument: PLAIN.name, receivedByName: null }]);
    put('wrong.csv', 'nothing again\n');
    await world.perform('laboratory.collect-instrument-files');
    expect(readdirSync(join(own, 'failed')).filter((name) => name.endsWith('wrong.csv'))).toHaveLength(2);
    expect(existsSync(join(folder, '无此机构', PLAIN.name, 'done'))).toBe(false);
  });
});

describe('a proficiency test', () => {
  const test = { organiser: '某能力验证提供者', round: 'CNCA-26-05', method: 'GB 5009.12-2023', parameter: '铅', unit: 'mg/kg', result: '0.31', assigned: '0.25', deviation: '0.02', onDay: '2026-08-20' };

  it('is scored, recorded once, and followed by corrective action', async () => {
    const { body } = await manager.post('/api/proficiency-tests', test).expect(201);
    expect(body).toMatchObject({ z: '3', verdict: 'unsatisfactory', findingId: null });
    expect(await codeOf(manager.post('/api/proficiency-tests', test))).toBe('proficiency.known');
    expect(await codeOf(manager.post('/api/proficiency-tests', { ...test, deviation: '0' }))).toBe('proficiency.deviation-not-positive');
    expect(await codeOf(manager.post('/api/proficiency-tests', { ...test, onDay: '2026-09-08' }))).toBe('proficiency.day-to-come');
    expect(await codeOf(technician.post('/api/proficiency-tests', test))).toBe('access.denied');
    expect((await manager.post('/api/proficiency-tests', { ...test, parameter: '镉', result: '0.29' }).expect(201)).body.verdict).toBe('satisfactory');
    const [finding] = (await manager.post('/api/laboratory/findings', { kind: 'nonconforming-work', subject: '铅能力验证不满意', detail: 'z = 3', foundOn: DAY, dueOn: '2026-10-07' }).expect(201)).body as [{ id: string }];
    const follow = (id: string, findingId = finding.id) => manager.put(`/api/proficiency-tests/${id}/finding`, { findingId });
    expect(await codeOf(follow(body.id, NOBODY))).toBe('finding.not-found');
    expect(await codeOf(follow(NOBODY))).toBe('proficiency.not-found');
    expect((await follow(body.id).expect(200)).body).toMatchObject({ findingSubject: '铅能力验证不满意', findingState: 'open' });
    expect(await codeOf(follow(body.id))).toBe('proficiency.followed');
    expect((await manager.get('/api/proficiency-tests?verdict=unsatisfactory').expect(200)).body.items).toMatchObject([{ id: body.id }]);
  });
});

it('all of it stands in the ledger', async () => {
  await world.get(TransparencyLog).checkpoint();
  expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
});
