import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { SEQUENCE_JOB } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Config } from '../../src/platform/config/index.js';
import { Files } from '../../src/platform/files/index.js';
import { checkDocument, checkProof, InstitutionKeys, RENDER_JOB, rebuildStored, verifyFiles } from '../../src/reports/index.js';
import { faultsOf, type Schema } from '../../src/reports/layout/schema.js';
import { Confirmation } from '../../src/organisations/index.js';
import { Changes } from '../../src/reports/changes.service.js';
import { PRINT_JOB, Printing } from '../../src/reports/printing.service.js';
import { World, type Person } from '../support/world.js';
import { approve, checked, layReporting, type Reporting } from './checked.js';
import { hasPoppler, textOf } from './pdf-tools.js';

let world: World;
let ground: Reporting;
const read = hasPoppler ? it : it.skip;
const PASSWORD = 'correct horse battery';
const binary = (test: ReturnType<Person['get']>) => test.buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
}, 120_000);
afterAll(() => world.close());

interface Issued {
  readonly id: string;
  readonly number: string;
}

async function issued(): Promise<Issued> {
  const [id] = await approve(world, await checked(world, ground, 1));
  await world.perform(RENDER_JOB, { reportId: id });
  const { body } = await (await world.as('signatory')).get(`/api/reports/${id}`).expect(200);
  return { id: id!, number: body.number };
}

const fileOf = async (id: string, role: 'signatory' | 'quality-manager' = 'quality-manager'): Promise<Buffer> => (await binary((await world.as(role)).get(`/api/reports/${id}/file`)).expect(200)).body;
const codeOn = (pdf: Buffer): string => /核验码([0-9A-Z]{4}(?:-[0-9A-Z]{4}){6})/.exec(textOf(pdf))![1]!;

async function proposed(report: Issued, kind: string, corrections: Record<string, string> = {}): Promise<{ id: string; version: number }> {
  const { body } = await (await world.as('quality-manager')).post(`/api/reports/${report.id}/changes`, { id: newId(), kind, reason: '客户提供的商标有误', corrections }).expect(200);
  return body;
}

async function decided(change: { id: string; version: number }, action = 'approve', note?: string) {
  const signatory = await world.as('signatory');
  await signatory.prove();
  const { body } = await signatory.post('/api/report-changes/decide', {
    decisions: [{ id: change.id, version: change.version, action, ...(note ? { note } : {}) }],
  }).expect(200);
  return body;
}

const versionsOf = (number: string) => world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string; version: number; state: string }>('SELECT id, version, state FROM reports.report WHERE number = $1 ORDER BY version', [number]));

describe('a report’s signature', () => {
  it('covers the whole file, is made by the laboratory’s own certificate, and says that it is a demonstration', async () => {
    const { id } = await issued();
    const { faults, signer, authority } = checkDocument(await fileOf(id));
    expect({ faults, signer, authority }).toEqual({ faults: [], signer: '示例市食品检验中心', authority: '衡鉴演示证书 Hengjian Demonstration CA' });
  });

  read('is valid for a tool that others wrote, and the file’s structure is sound', async () => {
    const { id } = await issued();
    const file = join(tmpdir(), `hengjian-${id}.pdf`);
    await writeFile(file, await fileOf(id));
    try {
      const said = execFileSync('pdfsig', [file]).toString();
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
      expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors');
    } finally {
      await rm(file);
    }
  });

  it('is no longer valid when any single byte is changed, or when something is appended', async () => {
    const { id } = await issued();
    const pdf = await fileOf(id);
    for (let at = 20; at < pdf.length; at += Math.floor(pdf.length / 97)) {
      const changed = Buffer.from(pdf);
      changed[at] = changed[at]! ^ 1;
      expect({ at, faults: checkDocument(changed).faults.length }).not.toEqual({ at, faults: 0 });
    }
    expect(checkDocument(Buffer.concat([pdf, Buffer.from('\n%%EOF\n')])).faults).toContain('not-whole');
  });

  it('is made with one key per institution, however many processes ask at once', async () => {
    const apart = await World.open();
    try {
      const laboratory = apart.places.foodCentre;
      const keys = Array.from({ length: 3 }, () => Object.assign(Object.create(Object.getPrototypeOf(apart.get(InstitutionKeys)) as object), apart.get(InstitutionKeys), { opened: new Map() }) as InstitutionKeys);
      const signers = await Promise.all(keys.map((one) => one.of(laboratory)));
      expect(new Set(signers.map(({ chain }) => chain[0]!.toString('hex'))).size).toBe(1);
      const sealed = await apart.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ sealed: Buffer }>('SELECT sealed FROM reports.signing_key'));
      expect(sealed).toHaveLength(2);
      for (const { sealed: bytes } of sealed) expect(bytes.toString('latin1')).not.toContain('*\x86H\x86\xf7\r\x01\x01\x01');
      await expect(apart.get(UnitOfWork).read({ ...SYSTEM, reach: 'own' }, (tx) => tx.query('SELECT id FROM reports.signing_key'))).resolves.toEqual([]);
    } finally {
      await apart.close();
    }
  }, 60_000);
});

describe('a report of a system with a time stamp authority', () => {
  let authority: Server;
  let address: string;
  let mode: 'right' | 'wrong' = 'right';

  beforeAll(async () => {
    const { answerTimeStamp } = await import('./time-stamp-authority.js');
    const answer = await answerTimeStamp(new Date('2026-09-07T01:00:05Z'));
    authority = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => void answer(Buffer.concat(chunks), mode).then((body) => response.setHeader('content-type', 'application/timestamp-reply').end(body)));
    });
    await new Promise<void>((done) => authority.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(authority.address() as { port: number }).port}/`;
  });
  afterAll(() => new Promise((done) => authority.close(done)));

  it('carries the authority’s time, and is not issued without it', async () => {
    const stamped = await World.open({ HENGJIAN_TIMESTAMP_URL: address });
    try {
      const [id] = await approve(stamped, await checked(stamped, await layReporting(stamped), 1));
      mode = 'wrong';
      await expect(stamped.perform(RENDER_JOB, { reportId: id })).rejects.toThrow('time stamp');
      mode = 'right';
      await stamped.perform(RENDER_JOB, { reportId: id });
      const { body } = await binary((await stamped.as('signatory')).get(`/api/reports/${id}/file`)).expect(200);
      expect(checkDocument(body)).toMatchObject({ faults: [], timeStampedAt: new Date('2026-09-07T01:00:05Z') });
    } finally {
      await stamped.close();
    }
  }, 60_000);
});

describe('a change of a report', () => {
  read('by amendment makes a marked version that takes the place of the former one', async () => {
    const report = await issued();
    const before = await fileOf(report.id);
    const change = await proposed(report, 'amend', { 'sample.brand': '青禾' });
    expect(await versionsOf(report.number)).toMatchObject([{ version: 1, state: 'issued' }]);
    expect((await decided(change)).refused).toEqual([]);
    const [, made] = await versionsOf(report.number);
    expect(await versionsOf(report.number)).toMatchObject([{ version: 1, state: 'issued' }, { version: 2, state: 'rendering' }]);
    await world.perform(RENDER_JOB, { reportId: made!.id });
    expect(await versionsOf(report.number)).toMatchObject([{ version: 1, state: 'superseded' }, { version: 2, state: 'issued' }]);
    const after = await fileOf(made!.id, 'signatory');
    for (const part of ['第2版更改', '更改声明', '商标由“/”更改为“青禾”', '客户提供的商标有误']) expect(textOf(after)).toContain(part);
    expect(checkDocument(after).faults).toEqual([]);
    const anyone = world.anonymous();
    const old = await anyone.get(`/api/public/reports/${encodeURIComponent(report.number)}?code=${codeOn(before)}`).expect(200);
    expect(old.body).toMatchObject({ state: 'superseded', version: 1, successor: { version: 2 } });
    const now = await anyone.get(`/api/public/reports/${encodeURIComponent(report.number)}?code=${codeOn(after)}`).expect(200);
    expect(now.body).toMatchObject({ state: 'current', version: 2, successor: null });
    // Who fetched the former version is told, once; who did not is left in peace.
    const { body: told } = await (await world.as('quality-manager')).get('/api/notices?unread=yes').expect(200);
    expect(told.items).toMatchObject([{ about: `report:${report.id}`, kind: 'report-superseded', text: expect.stringContaining(report.number) }]);
    await (await world.as('signatory')).post(`/api/notices/${told.items[0].id}/read`).expect(404);
    await (await world.as('quality-manager')).post(`/api/notices/${told.items[0].id}/read`).expect(204);
    expect((await (await world.as('quality-manager')).get('/api/notices?unread=yes').expect(200)).body.items).toEqual([]);
    expect((await (await world.as('leader')).get('/api/notices').expect(200)).body.items).toEqual([]);
  });

  it('by recall ends it at once, and a re-issue brings it back as a new version', async () => {
    const report = await issued();
    const pdf = await fileOf(report.id);
    await decided(await proposed(report, 'recall'));
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect((await world.anonymous().get(`/api/public/report-files/${sha256}`).expect(200)).body).toMatchObject({ state: 'recalled', successor: null });
    await decided(await proposed(report, 'reissue'));
    const [, made] = await versionsOf(report.number);
    await world.perform(RENDER_JOB, { reportId: made!.id });
    expect(await versionsOf(report.number)).toMatchObject([{ state: 'recalled' }, { state: 'issued' }]);
    expect((await world.anonymous().get(`/api/public/report-files/${sha256}`).expect(200)).body).toMatchObject({ state: 'recalled', successor: { version: 2 } });
  });

  it('is decided by another than who proposed it, who proves again who they are; the exceptions of a batch are told and the rest is done', async () => {
    const [first, second] = [await issued(), await issued()];
    const good = await proposed(first, 'recall');
    const other = await proposed(second, 'recall');
    const signatory = await world.as('signatory');
    const decide = (decisions: object[]) => signatory.post('/api/report-changes/decide', { decisions });
    const one = { id: good.id, version: good.version, action: 'approve' };
    world.clock.advance({ seconds: 301 });
    expect((await decide([one]).expect(422)).body.code).toBe('confirmation.needed');
    await signatory.prove();
    const own = await signatory.post(`/api/reports/${(await issued()).id}/changes`, { id: newId(), kind: 'recall', reason: '自己提出的收回', corrections: {} }).expect(200);
    const { body } = await decide([
      one, { id: other.id, version: 9, action: 'approve' }, { id: other.id, version: 1, action: 'decline' }, { id: own.body.id, version: 1, action: 'approve' }, { id: newId(), version: 1, action: 'approve' },
    ]).expect(200);
    expect(body.done.map(({ id }: { id: string }) => id)).toEqual([good.id]);
    expect(body.refused.map(({ refusal }: { refusal: string }) => refusal)).toEqual(['report.change-stale', 'report.note-needed', 'report.own-change', 'report.change-not-found']);
    expect((await versionsOf(first.number))[0]!.state).toBe('recalled');
    expect((await decided(other, 'decline', '原报告无误')).done).toMatchObject([{ state: 'declined', note: '原报告无误' }]);
    await (await world.as('technician')).get('/api/report-changes').expect(403);
  });

  it('cannot touch a result, change nothing, run beside another, or come from another laboratory', async () => {
    const report = await issued();
    const quality = await world.as('quality-manager');
    const propose = (body: object, person = quality) => person.post(`/api/reports/${report.id}/changes`, { id: newId(), reason: '客户提供的商标有误', corrections: {}, ...body });
    expect((await propose({ kind: 'amend', corrections: { 'report.conclusion': '合格' } }).expect(422)).body.code).toBe('report.not-correctable');
    expect((await propose({ kind: 'amend', corrections: { 'sample.brand': ' ' } }).expect(422)).body.code).toBe('report.correction-length');
    expect((await propose({ kind: 'amend' }).expect(422)).body.code).toBe('report.nothing-corrected');
    expect((await propose({ kind: 'reissue' }).expect(409)).body.code).toBe('report.not-changeable');
    const foreign = await world.as('quality-manager', { place: 'thirdParty' });
    expect((await propose({ kind: 'recall' }, foreign).expect(404)).body.code).toBe('report.not-found');
    const id = newId();
    await propose({ id, kind: 'recall' }).expect(200);
    await propose({ id, kind: 'recall' }).expect(200);
    expect((await propose({ kind: 'recall' }).expect(409)).body.code).toBe('report.change-open');
    expect((await quality.get('/api/report-changes?state=proposed').expect(200)).body.items.filter((item: { reportId: string }) => item.reportId === report.id)).toHaveLength(1);
    expect((await foreign.get('/api/report-changes').expect(200)).body.items).toEqual([]);
  });
});

describe('the proof of a report', () => {
  read('is checked without the system, and fails for another file, another key or a changed entry', async () => {
    const report = await issued();
    const pdf = await fileOf(report.id);
    const path = `/api/public/reports/${encodeURIComponent(report.number)}/proof?code=${codeOn(pdf)}`;
    expect(['report.proof-not-yet', 'ledger.no-such-checkpoint']).toContain((await world.anonymous().get(path).expect((response) => expect([404, 409]).toContain(response.status))).body.code);
    await world.perform(SEQUENCE_JOB);
    const { body: proof } = await world.anonymous().get(path).expect(200);
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(checkProof(proof, sha256, proof.keys[0].line)).toMatchObject({ faults: [], standing: 'current', number: report.number, version: 1 });
    expect((await world.anonymous().get(`/api/public/report-files/${sha256}/proof`).expect(200)).body.entries).toEqual(proof.entries);
    expect(checkProof(proof, '0'.repeat(64)).faults).toEqual(['other-file']);
    expect(checkProof(proof, sha256, 'nobody+00000000+AAAA').faults).toEqual(['key-not-trusted']);
    const forged = { ...proof, entries: [{ ...proof.entries[0], text: proof.entries[0].text.replace(sha256, '0'.repeat(64)) }] };
    expect(checkProof(forged, '0'.repeat(64)).faults).toEqual(['entry-not-in-log']);
    expect(checkProof({ ...proof, checkpoint: proof.checkpoint.replace(/\n\d+\n/, '\n9\n') }, sha256).faults).toContain('checkpoint-not-signed');
    expect(checkProof({} as typeof proof, sha256).faults).toEqual(['not-a-proof']);
    await world.anonymous().get('/api/public/report-files/unknown').expect(404);
  });
});

describe('a stored file', () => {
  it('that is missing or changed is found, and put back to the byte', async () => {
    const { id, number } = await issued();
    const pdf = await fileOf(id);
    const files = world.get(Files);
    const [row] = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ sha256: string }>('SELECT sha256 FROM reports.report WHERE id = $1', [id]));
    const path = files.pathOf(row!.sha256);
    const rebuild = (write: boolean) => rebuildStored(world.get(Config), world.database.ownerUrl, number, write);
    await rm(path);
    expect(await rebuild(false)).toMatchObject([{ same: true, file: 'missing', restored: false }]);
    expect(await rebuild(true)).toMatchObject([{ same: true, file: 'missing', restored: true }]);
    expect((await readFile(path)).equals(pdf)).toBe(true);
    await writeFile(path, Buffer.concat([pdf, Buffer.from(' ')]));
    const findings = await verifyFiles(world.get(Config), world.database.ownerUrl);
    expect(findings).toMatchObject({ ok: false, findings: [{ kind: 'file-changed' }] });
    expect(findings.lines.join('\n')).toContain('report rebuild');
    await rebuild(true);
    expect((await verifyFiles(world.get(Config), world.database.ownerUrl)).ok).toBe(true);
  });

  it('cannot be rebuilt from a row whose facts or signature were changed behind the application’s back', async () => {
    const { number } = await issued();
    const client = new pg.Client({ connectionString: world.database.superuserUrl });
    await client.connect();
    try {
      for (const change of [`content = jsonb_set(content, '{facts,report,conclusion}', '"合格"')`, `signature = set_byte(signature, 900, 255 - get_byte(signature, 900))`]) {
        const undo = await client.query('SELECT content, signature FROM reports.report WHERE number = $1', [number]);
        await client.query(`SET session_replication_role = replica; UPDATE reports.report SET ${change} WHERE number = '${number}'`);
        expect(await rebuildStored(world.get(Config), world.database.ownerUrl, number, true)).toMatchObject([{ same: false, restored: false }]);
        await client.query('UPDATE reports.report SET content = $2, signature = $3 WHERE number = $1', [number, undo.rows[0].content, undo.rows[0].signature]);
      }
    } finally {
      await client.end();
    }
  });
});

describe('the content of a report', () => {
  it('is JSON under the published schema, which names what does not follow it', async () => {
    const schema = JSON.parse(await readFile(new URL('../../templates/content/inspection-report.v1.schema.json', import.meta.url), 'utf8')) as Schema;
    const { id, number } = await issued();
    const { body } = await (await world.as('quality-manager')).get(`/api/reports/${id}/content`).expect(200);
    expect(body).toMatchObject({ format: 'hengjian-report/1', number, version: 1, state: 'issued', template: 'food/inspection-report' });
    expect(faultsOf(body.facts, schema)).toEqual([]);
    expect(faultsOf({ ...body.facts, items: [{ ...body.facts.items[0], verdict: 3 }] }, schema)).toMatchObject([{ path: 'items[0].verdict' }]);
  });
});

describe('printing', () => {
  read('many reports gives one document in the order given', async () => {
    const [a, b] = [await issued(), await issued()];
    const quality = await world.as('quality-manager');
    const id = newId();
    expect((await quality.post('/api/report-prints', { id, ids: [b.id, a.id] }).expect(200)).body).toMatchObject({ state: 'waiting', made: 0, total: 2 });
    expect((await quality.get(`/api/report-prints/${id}/file`).expect(409)).body.code).toBe('report.print-not-ready');
    await world.perform(PRINT_JOB, { printId: id });
    expect((await quality.get(`/api/report-prints/${id}`).expect(200)).body).toMatchObject({ state: 'done', made: 2, total: 2 });
    const { body } = await binary(quality.get(`/api/report-prints/${id}/file`)).expect(200);
    const text = textOf(body);
    expect(text.indexOf(b.number)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(b.number)).toBeLessThan(text.indexOf(a.number));
    expect((await quality.post('/api/report-prints', { id: newId(), ids: [newId()] }).expect(404)).body.code).toBe('report.not-found');
    // It is of who asked for it, and of nobody else of the same laboratory.
    const signatory = await world.as('signatory');
    for (const path of [`/api/report-prints/${id}`, `/api/report-prints/${id}/file`]) expect((await signatory.get(path).expect(404)).body.code).toBe('report.print-not-found');
    const superuser = new pg.Client({ connectionString: world.database.superuserUrl });
    await superuser.connect();
    await superuser.query(`UPDATE reports.print SET asked_at = asked_at - interval '25 hours' WHERE id = $1`, [id]);
    await superuser.end();
    await world.perform('reports.clear-prints');
    await quality.get(`/api/report-prints/${id}`).expect(404);
  });

  it('that is cancelled makes nothing, and one whose picture is gone is told as failed', async () => {
    const report = await issued();
    const quality = await world.as('quality-manager');
    const [cancelled, failing] = [newId(), newId()];
    for (const id of [cancelled, failing]) await quality.post('/api/report-prints', { id, ids: [report.id] }).expect(200);
    expect((await quality.post(`/api/report-prints/${cancelled}/cancel`).expect(200)).body.state).toBe('cancelled');
    await world.perform(PRINT_JOB, { printId: cancelled });
    expect((await quality.get(`/api/report-prints/${cancelled}`).expect(200)).body).toMatchObject({ state: 'cancelled', made: 0 });
    const layout = jest.spyOn(Printing.prototype as unknown as { pagesOf(): never }, 'pagesOf').mockImplementation(() => { throw new Error('no such picture'); });
    await expect(world.perform(PRINT_JOB, { printId: failing })).rejects.toThrow('no such picture');
    layout.mockRestore();
    expect((await quality.get(`/api/report-prints/${failing}`).expect(200)).body.state).toBe('failed');
  });
});

describe('a key that an authority has certified', () => {
  it('is taken into use, and refused where it does not belong to its certificate', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    await expect(world.get(InstitutionKeys).import(world.places.thirdParty, pem, 'nothing')).rejects.toThrow('no certificate');
    const { chain } = await world.get(InstitutionKeys).of(world.places.thirdParty);
    const foreign = `-----BEGIN CERTIFICATE-----\n${chain[0]!.toString('base64')}\n-----END CERTIFICATE-----`;
    await expect(world.get(InstitutionKeys).import(world.places.thirdParty, pem, foreign)).rejects.toThrow('does not belong');
  });
});

describe('who and what a document is not for', () => {
  it('is refused by name: another laboratory’s change, another’s notice, more pages than one print holds', async () => {
    const report = await issued();
    const elsewhere = { ...SYSTEM, accountId: newId(), organisationId: world.places.thirdParty };
    const change = { id: newId(), kind: 'recall' as const, reason: '客户提供的商标有误', corrections: {} };
    await expect(world.get(Changes).propose(elsewhere, report.id, change)).rejects.toMatchObject({ refusal: { code: 'report.other-laboratory' } });
    expect((await (await world.as('quality-manager')).post(`/api/notices/${newId()}/read`).expect(404)).body.code).toBe('message.not-found');
    const one = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ pages: number }>('SELECT pages FROM reports.report WHERE id = $1', [report.id]));
    await expect(world.get(Printing).ask(elsewhere, { id: newId(), ids: Array<string>(Math.ceil(2001 / one[0]!.pages)).fill(report.id) })).rejects.toMatchObject({ refusal: { code: 'report.print-pages' } });
  });

  it('a machine’s token cannot prove that a person is there', async () => {
    const caller = { ...SYSTEM, scope: 'read' } as never;
    await expect(world.get(Confirmation).confirm(caller, { password: PASSWORD })).rejects.toMatchObject({ refusal: { code: 'confirmation.person-needed' } });
  });
});
