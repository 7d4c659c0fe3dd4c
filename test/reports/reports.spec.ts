import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Facts } from '../../src/platform/facts/index.js';
import { Files } from '../../src/platform/files/index.js';
import { Rendering, RENDER_JOB, ReportIssued } from '../../src/reports/index.js';
import { World, type Person } from '../support/world.js';
import { approve, CERTIFICATE, checked, layReporting, type Reporting } from './checked.js';
import { hasPoppler, pageCount, signaturePng, textOf } from './pdf-tools.js';

let world: World;
let ground: Reporting;
const read = hasPoppler ? it : it.skip;
const binary = (person: Person, path: string) => person.get(path).buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
});

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
}, 120_000);
afterAll(() => world.close());

async function issued(options: Parameters<typeof checked>[3] = {}): Promise<{ id: string; number: string; itemId: string; examinationId: string }> {
  const [one] = await checked(world, ground, 1, options);
  const [id] = await approve(world, [one!]);
  await world.perform(RENDER_JOB, { reportId: id });
  const { body } = await (await world.as('signatory')).get(`/api/reports/${id}`).expect(200);
  return { id: id!, number: body.number, itemId: one!.itemId, examinationId: one!.examinationId };
}

function rowOf(id: string) {
  return world.get(UnitOfWork).read(SYSTEM, async (tx) => (await tx.query<Record<string, unknown>>('SELECT * FROM reports.report WHERE id = $1', [id]))[0]!);
}

/** The code that the paper shows, taken from its text as a reader would. */
function codeOn(pdf: Buffer): string {
  return /核验码([0-9A-Z]{4}(?:-[0-9A-Z]{4}){6})/.exec(textOf(pdf))![1]!;
}

describe('an approved examination', () => {
  it('becomes a report in the approving transaction, with its job in the queue', async () => {
    const [one] = await checked(world, ground, 1);
    const [id] = await approve(world, [one!]);
    const row = await rowOf(id!);
    expect(row).toMatchObject({ state: 'rendering', version: 1, outcome: 'pass', issued_on: '2026-09-07', template: 'food/inspection-report', template_version: 1, sha256: null });
    const jobs = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT key FROM graphile_worker.jobs WHERE key = $1', [`${RENDER_JOB}:${id}`]));
    expect(jobs).toHaveLength(1);
    const waiting = await (await world.as('signatory')).get(`/api/reports/${id}/file`).expect(409);
    expect(waiting.body.code).toBe('report.not-ready');
  });

  it('freezes nothing personal of the sampled unit', async () => {
    const { id } = await issued();
    expect(JSON.stringify((await rowOf(id))['content'])).not.toMatch(/李小满|李大成|13900000042/);
  });

  it('is refused its approval while the laboratory has no valid certificate', async () => {
    const bare = await World.open();
    try {
      const here = await layReporting(bare, { certified: false });
      const [one, other] = await checked(bare, here, 2);
      const signatory = await bare.as('signatory');
      await signatory.prove();
      const refused = await signatory.post('/api/examinations/approve', { steps: [{ id: one!.examinationId, version: 1, action: 'approve' }] }).expect(409);
      expect(refused.body.code).toBe('qualification.no-certificate');
      const mixed = await signatory.post('/api/examinations/approve', {
        steps: [{ id: one!.examinationId, version: 1, action: 'approve' }, { id: other!.examinationId, version: 1, action: 'return', reason: '请补充原始记录' }],
      }).expect(200);
      expect(mixed.body).toMatchObject({ done: [{ id: other!.examinationId, state: 'entering' }], refused: [{ id: one!.examinationId, refusal: 'qualification.no-certificate' }] });
      const [state] = await bare.get(UnitOfWork).read(SYSTEM, (tx) =>
        tx.query('SELECT state, (SELECT count(*)::int FROM reports.report) AS reports FROM results.examination WHERE id = $1', [one!.examinationId]));
      expect(state).toEqual({ state: 'checked', reports: 0 });
    } finally {
      await bare.close();
    }
  }, 60_000);

  it('gets consecutive numbers without a gap when two hundred are approved at once', async () => {
    const cases = await checked(world, ground, 200);
    const ids = await approve(world, cases);
    const numbers = (await Promise.all(ids.map(rowOf))).map((row) => Number(/(\d{5})$/.exec(String(row['number']))![1])).sort((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0]!).toBe(199);
    expect(new Set(numbers).size).toBe(200);
  }, 240_000);

  it('gives its number back when the approval is rolled back', async () => {
    const [before, refusedCase, after] = await checked(world, ground, 3);
    const [first] = await approve(world, [before!]);
    const stop = new Error('stopped');
    await expect(world.get(UnitOfWork).run({ ...SYSTEM }, async (tx) => {
      await tx.query("SELECT platform.take_numbers('report:' || $1 || ':2026', 1)", [world.places.foodCentre]);
      throw stop;
    })).rejects.toBe(stop);
    const [second] = await approve(world, [after!]);
    const sequence = async (id: string) => Number(/(\d{5})$/.exec(String((await rowOf(id))['number']))![1]);
    expect(await sequence(second!)).toBe((await sequence(first!)) + 1);
    expect(refusedCase).toBeDefined();
  });
});

describe('the file of a report', () => {
  it('is made once however often the job runs, at the same time too', async () => {
    const [one] = await checked(world, ground, 1);
    const [id] = await approve(world, [one!]);
    await Promise.all([1, 2, 3].map(() => world.perform(RENDER_JOB, { reportId: id })));
    await world.perform(RENDER_JOB, { reportId: id });
    const { body } = await (await world.as('signatory')).get(`/api/reports/${id}`).expect(200);
    expect(body.timeline.map((entry: { action: string }) => entry.action)).toEqual(['report.numbered', 'report.issued']);
    expect(body.timeline[1].data).toMatchObject({ sha256: body.sha256, pages: body.pages });
    const files = await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT id FROM platform.file WHERE owner = $1', [`report:${id}`]));
    expect(files).toHaveLength(1);
  });

  it('survives a crash in the middle: nothing is lost, and the next run issues it', async () => {
    const [one] = await checked(world, ground, 1);
    const [id] = await approve(world, [one!]);
    let crashes = 1;
    world.get(Facts).on(ReportIssued, async ({}, { reportId }) => {
      if (reportId === id && crashes-- > 0) throw new Error('the power went out');
    });
    await expect(world.perform(RENDER_JOB, { reportId: id })).rejects.toThrow('power');
    expect(await rowOf(id!)).toMatchObject({ state: 'rendering', file_id: null });
    await world.perform(RENDER_JOB, { reportId: id });
    expect(await rowOf(id!)).toMatchObject({ state: 'issued' });
    const { body } = await (await world.as('signatory')).get(`/api/reports/${id}`).expect(200);
    expect(body.timeline.filter((entry: { action: string }) => entry.action === 'report.issued')).toHaveLength(1);
  });

  it('is put back into the queue when its job was lost', async () => {
    const [one] = await checked(world, ground, 1);
    const [id] = await approve(world, [one!]);
    const key = `${RENDER_JOB}:${id}`;
    const queued = () => world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query('SELECT key FROM graphile_worker.jobs WHERE key = $1', [key]));
    await world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [key]));
    expect(await queued()).toHaveLength(0);
    world.clock.advance({ seconds: 601 });
    await world.perform('reports.render-left');
    expect(await queued()).toHaveLength(1);
  });

  it('cannot be exchanged or taken away afterwards, not by the application’s own role', async () => {
    const { id } = await issued();
    const change = (sql: string) => world.get(UnitOfWork).run(SYSTEM, (tx) => tx.query(sql, [id]));
    await expect(change(`UPDATE reports.report SET sha256 = repeat('0', 64) WHERE id = $1`)).rejects.toThrow('does not change');
    await expect(change(`UPDATE reports.report SET content = '{}' WHERE id = $1`)).rejects.toThrow('permission denied');
    await expect(change('DELETE FROM reports.report WHERE id = $1')).rejects.toThrow('permission denied');
  });

  it('is composed again to the same bytes, and a changed or missing file is found', async () => {
    const { number } = await issued();
    const rebuild = () => world.get(UnitOfWork).read(SYSTEM, (tx) => world.get(Rendering).rebuild(tx, number));
    const [sound] = await rebuild();
    expect(sound).toMatchObject({ number, version: 1, same: true, file: 'sound', rebuilt: sound!.sha256 });
    const path = world.get(Files).pathOf(sound!.sha256!);
    await writeFile(path, 'something else');
    expect((await rebuild())[0]).toMatchObject({ same: true, file: 'changed' });
    await rm(path);
    expect((await rebuild())[0]).toMatchObject({ same: true, file: 'missing' });
    await expect(world.get(UnitOfWork).read(SYSTEM, (tx) => world.get(Rendering).rebuild(tx, 'NONE'))).rejects.toThrow('report.not-found');
  });

  read('says who, what, by which limit and with which result', async () => {
    const { id, number } = await issued({ result: '0.31' });
    const { body } = await binary(await world.as('signatory'), `/api/reports/${id}/file`).expect(200);
    const text = textOf(body);
    for (const part of [number, CERTIFICATE, '示例市食品检验中心', '示例市市场监督管理局', '示例食品超市', '东街86号', '韭菜', 'XBJ26622900', '镉（以Cd计）', '≤0.2', '0.31', '不合格项', 'GB5009.15-2023',
      '检验结论为不合格', '0.31mg/kg>0.2mg/kg', '检验人：', 'technician甲', 'checker甲', 'signatory甲', '检验检测专用章', '演示数据', '含备样2.1kg', '抽样员甲、抽样员乙', '2026-09-03']) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|李小满|13900000042/);
  });

  read('says of risk monitoring a problem and never a failure', async () => {
    const { id } = await issued({ result: '0.31', kind: 'risk-monitoring' });
    const { body } = await binary(await world.as('signatory'), `/api/reports/${id}/file`).expect(200);
    const text = textOf(body, 3) + textOf(body, 4);
    for (const part of ['问题项', '问题样品', '风险监测，本报告不作合格与否的结论']) expect(text).toContain(part);
    expect(text.replace('不作合格与否', '')).not.toContain('不合格');
    expect(text).not.toContain('备样');
  });

  it('carries the stored picture of a signature, as it was at approval, and the bare name of who has none', async () => {
    const signatory = await world.as('signatory');
    await signatory.get('/api/signature').expect(404);
    await signatory.send('PUT', '/api/signature').attach('file', Buffer.from('<svg/>'), 'a.svg').expect(422);
    await signatory.send('PUT', '/api/signature').attach('file', signaturePng(7), 'signature.png').expect(204);
    const { id, number } = await issued();
    await signatory.send('PUT', '/api/signature').attach('file', signaturePng(8), 'signature.png').expect(204);
    const { body } = await binary(signatory, `/api/reports/${id}/file`).expect(200);
    expect(body.toString('latin1').match(/\/Subtype \/Image/g)?.length).toBeGreaterThan(0);
    const [rebuilt] = await world.get(UnitOfWork).read(SYSTEM, (tx) => world.get(Rendering).rebuild(tx, number));
    expect(rebuilt!.same).toBe(true);
  });

  it('is sent as an attachment that no browser guesses at, byte for byte as its hash says', async () => {
    const { id } = await issued();
    const response = await binary(await world.as('quality-manager'), `/api/reports/${id}/file`).expect(200);
    const { body: view } = await (await world.as('quality-manager')).get(`/api/reports/${id}`).expect(200);
    expect(response.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
    expect(createHash('sha256').update(response.body).digest('hex')).toBe(view.sha256);
    expect(pageCount(response.body)).toBe(view.pages);
  });
});

describe('the ledger', () => {
  it('witnesses every report, and names one that was changed behind the application’s back', async () => {
    const apart = await World.open();
    try {
      const [id] = await approve(apart, await checked(apart, await layReporting(apart), 1));
      await apart.perform(RENDER_JOB, { reportId: id });
      const findings = async () => (await apart.get(LedgerVerification).verify(SYSTEM)).findings.filter((finding) => JSON.stringify(finding).includes('reports.report'));
      expect(await findings()).toEqual([]);
      const client = new pg.Client({ connectionString: apart.database.superuserUrl });
      await client.connect();
      await client.query(`SET session_replication_role = replica; UPDATE reports.report SET outcome = 'fail'`);
      await client.end();
      expect(await findings()).toMatchObject([{ kind: 'row-changed', where: expect.stringContaining(id!) }]);
    } finally {
      await apart.close();
    }
  }, 60_000);
});

describe('reports', () => {
  it('are listed newest first, page by key, and found by product, number and outcome', async () => {
    const failing = await issued({ result: '0.31' });
    const signatory = await world.as('signatory');
    const first = await signatory.get('/api/reports?limit=2').expect(200);
    expect(first.body.items[0]).toMatchObject({ id: failing.id, outcome: 'fail', unitName: '示例食品超市' });
    const second = await signatory.get(`/api/reports?limit=2&after=${first.body.next}`).expect(200);
    expect(second.body.items.map((row: { id: string }) => row.id)).not.toContain(failing.id);
    const found = await signatory.get(`/api/reports?q=${encodeURIComponent(failing.number)}&outcome=fail`).expect(200);
    expect(found.body.items).toHaveLength(1);
  });

  it('are seen by the parties of the case and by nobody else', async () => {
    const { id } = await issued();
    for (const [role, place] of [['leader', 'bureau'], ['quality-manager', 'foodCentre'], ['auditor', 'bureau'], ['enterprise-user', 'enterprise']] as const) {
      const person = await world.as(role, { place });
      await person.get(`/api/reports/${id}`).expect(200);
      await binary(person, `/api/reports/${id}/file`).expect(200);
    }
    for (const [role, place] of [['quality-manager', 'thirdParty'], ['leader', 'otherCounty'], ['enterprise-user', 'foreignEnterprise']] as const) {
      const person = await world.as(role, { place });
      expect((await person.get(`/api/reports/${id}`).expect(404)).body.code).toBe('report.not-found');
      await person.get(`/api/reports/${id}/file`).expect(404);
      expect((await person.get('/api/reports').expect(200)).body.items).toEqual([]);
    }
  });

  it('reach the sampled enterprise when they are issued, with everything that was sampled from it and where that stands', async () => {
    const [waiting] = await checked(world, ground, 1);
    const { id, itemId } = await issued();
    const [unissued] = await approve(world, await checked(world, ground, 1));
    const own = await world.as('enterprise-user');
    const foreign = await world.as('enterprise-user', { place: 'foreignEnterprise' });
    const reports = await own.get('/api/enterprise/reports?limit=200').expect(200);
    const ids = reports.body.items.map((row: { id: string }) => row.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(unissued);
    await own.get(`/api/reports/${unissued}`).expect(404);
    await own.get(`/api/enterprise/reports/${unissued}/file`).expect(404);
    await binary(own, `/api/enterprise/reports/${id}/file`).expect(200);
    await foreign.get(`/api/enterprise/reports/${id}/file`).expect(404);
    const samples = await own.get('/api/enterprise/samples?limit=200').expect(200);
    const step = (item: string) => samples.body.items.find((row: { itemId: string }) => row.itemId === item)?.step;
    expect([step(itemId), step(waiting!.itemId)]).toEqual(['reported', 'in-test']);
    expect((await foreign.get('/api/enterprise/samples').expect(200)).body.items).toEqual([]);
    const page = await own.get('/api/enterprise/samples?limit=1&step=reported').expect(200);
    expect(page.body.items[0].step).toBe('reported');
    const next = await own.get(`/api/enterprise/samples?limit=1&step=reported&after=${page.body.next}`).expect(200);
    expect(next.body.items[0].itemId).not.toBe(page.body.items[0].itemId);
  });
});

describe('verification', () => {
  const ask = (number: string, code: string) => world.anonymous().get(`/api/public/reports/${encodeURIComponent(number)}?code=${encodeURIComponent(code)}`);

  read('tells who holds the paper what it shows, and where the log witnesses it', async () => {
    const { id, number } = await issued();
    const { body: pdf } = await binary(await world.as('signatory'), `/api/reports/${id}/file`).expect(200);
    const code = codeOn(pdf);
    const { body, headers } = await ask(number, code.toLowerCase()).expect(200);
    expect(body).toEqual({
      state: 'current', endedAt: null, successor: null, number, version: 1, issuedOn: '2026-09-07', laboratoryName: '示例市食品检验中心', productName: expect.stringContaining('韭菜'), outcome: 'pass', pages: pageCount(pdf),
      sha256: createHash('sha256').update(pdf).digest('hex'), log: { entry: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toContain('no-store');
  });

  read('answers one and the same to an unknown number, a wrong code, another report’s code and a report not issued yet', async () => {
    const { id, number } = await issued();
    const other = await issued();
    const [unissued] = await approve(world, await checked(world, ground, 1));
    const code = codeOn((await binary(await world.as('signatory'), `/api/reports/${id}/file`)).body);
    const answers = await Promise.all([
      ask('NONE-2026-00001', code), ask(number, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`), ask(other.number, code), ask(String((await rowOf(unissued!))['number']), code), ask(number, 'x'),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      expect(body.code).toBe('report.not-verified');
    }
  });

  it('keeps the code out of the database in the clear', async () => {
    const { id } = await issued();
    const row = await rowOf(id);
    expect(Object.values(row).map(String).join(' ')).not.toMatch(/[0-9A-HJKMNP-TV-Z]{28}/);
  });

  it('is limited in its rate', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++) statuses.push((await ask('NONE', 'x').set('x-forwarded-for', '10.9.9.9')).status);
    expect(statuses.filter((status) => status === 429).length).toBe(2);
  });
});
