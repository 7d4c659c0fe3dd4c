import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { Config } from '../../src/platform/config/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { Files } from '../../src/platform/files/index.js';
import { RENDER_JOB, verifyFiles } from '../../src/reports/index.js';
import { World } from '../support/world.js';
import { approve, checked, layReporting, type Reporting } from './checked.js';

let world: World;
let ground: Reporting;

beforeAll(async () => {
  world = await World.open();
  ground = await layReporting(world);
}, 120_000);
afterAll(() => world.close());

async function issued(): Promise<{ id: string; number: string; path: string }> {
  const [id = ''] = await approve(world, await checked(world, ground, 1));
  await world.perform(RENDER_JOB, { reportId: id });
  const { body } = await (await world.as('signatory')).get(`/api/reports/${id}`).expect(200);
  return { id, number: body.number, path: world.get(Files).pathOf(body.sha256) };
}

const verified = () => verifyFiles(world.get(Config), world.database.superuserUrl);

describe('the verification of files', () => {
  it('finds sound ones sound, names each file that is missing or changed, and each report that is not what was issued', async () => {
    const [kept, changed, missing, forged] = [await issued(), await issued(), await issued(), await issued()];
    expect(await verified()).toMatchObject({ ok: true, files: 4, reports: 4, otherNode: 0, findings: [] });
    await writeFile(changed.path, 'something else');
    await rm(missing.path);
    const client = new pg.Client({ connectionString: world.database.superuserUrl });
    await client.connect();
    await client.query(`SET session_replication_role = replica`);
    await client.query(`UPDATE reports.report SET content = jsonb_set(content, '{facts,report,conclusion}', '"检验结论为合格。"') WHERE id = $1`, [forged.id]);
    await client.end();
    const found = await verified();
    expect(found.ok).toBe(false);
    expect(new Set(found.findings.map(({ kind, where }) => `${kind} ${where}`))).toEqual(
      new Set([`file-changed report:${changed.id}`, `file-missing report:${missing.id}`, `report-differs ${forged.number} v1`]));
    expect(found.lines.join('\n')).toContain(`report:${missing.id}`);
    expect(found.lines.join('\n')).not.toContain(kept.id);
  }, 60_000);

  it('a download of a file that the disk has lost is refused with a sentence, not broken off', async () => {
    const lost = await issued();
    await writeFile(lost.path, 'cut');
    const signatory = await world.as('signatory');
    const short = await signatory.get(`/api/reports/${lost.id}/file`).expect(409);
    expect(short.body).toMatchObject({ code: 'file.lost' });
    await rm(lost.path);
    expect((await signatory.get(`/api/reports/${lost.id}/file`).expect(409)).body.code).toBe('file.lost');
    expect((await (await world.as('enterprise-user')).get(`/api/enterprise/reports/${lost.id}/file`).expect(409)).body.code).toBe('file.lost');
  });
});

describe('an approval of many', () => {
  it('needs as many statements for twelve as for two', async () => {
    await approve(world, await checked(world, ground, 1));
    const signatory = await world.as('signatory');
    const uow = world.get(UnitOfWork);
    const counted: number[] = [];
    const run = uow.run.bind(uow);
    const few = await checked(world, ground, 2);
    const many = await checked(world, ground, 12);
    uow.run = (caller, work) => run(caller, async (tx) => {
      const result = await work(tx);
      if (caller !== SYSTEM) counted.push(tx.statements);
      return result;
    });
    try {
      for (const batch of [few, many]) {
        await signatory.prove();
        const answer = await signatory.post('/api/examinations/approve', { steps: batch.map(({ examinationId }) => ({ id: examinationId, version: 1, action: 'approve' })) }).expect(200);
        expect(answer.body.done).toHaveLength(batch.length);
      }
    } finally {
      uow.run = run;
    }
    expect(counted).toHaveLength(2);
    expect(counted[1]).toBe(counted[0]);
    const reports = await uow.read(SYSTEM, (tx) => tx.query<{ number: string }>('SELECT number FROM reports.report WHERE examination_id = ANY ($1) ORDER BY number', [many.map(({ examinationId }) => examinationId)]));
    const serials = reports.map(({ number }) => Number(/\d+$/.exec(number)?.[0]));
    expect(serials).toEqual(Array.from({ length: 12 }, (_, at) => serials[0]! + at));
  }, 60_000);
});
