import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bringBack, examine } from '../../src/cli/archive/bring-back.js';
import { takeBackup } from '../../src/cli/archive/take.js';
import { withClient } from '../../src/platform/postgres/roles.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const work = mkdtempSync(join(tmpdir(), 'hengjian-backup-'));
let from: TestDatabase;
let into: TestDatabase;

const AWKWARD = `CREATE SCHEMA awkward;
  CREATE TABLE awkward.unit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, shout text GENERATED ALWAYS AS (upper(name)) STORED, at timestamptz, amount numeric, raw bytea, doc jsonb, days daterange, parent bigint REFERENCES awkward.unit);
  CREATE TABLE awkward.visit (unit_id bigint NOT NULL REFERENCES awkward.unit DEFERRABLE INITIALLY DEFERRED, note text);
  SELECT platform.make_append_only('awkward.visit');
  ALTER TABLE awkward.visit ENABLE ALWAYS TRIGGER append_only;
  ALTER TABLE awkward.unit ENABLE ROW LEVEL SECURITY;
  CREATE MATERIALIZED VIEW awkward.tally AS SELECT count(*) AS n FROM awkward.visit;`;

const owner = <T>(database: TestDatabase, task: (client: pg.Client) => Promise<T>): Promise<T> => withClient(database.ownerUrl, task);

function storeFile(directory: string, bytes: Buffer): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(directory, sha256.slice(0, 2), sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return sha256;
}

const source = (dataDirectory: string) => ({
  ownerUrl: from.ownerUrl, dataDirectory, mode: 'production' as const, secret: 'a secret', secretFingerprint: 'f', now: new Date('2026-03-01T00:00:00Z'),
});

const everything = (database: TestDatabase) => owner(database, async (client) => ({
  units: (await client.query('SELECT *, md5(raw) FROM awkward.unit ORDER BY id')).rows,
  visits: (await client.query('SELECT count(*), sum(length(note)) FROM awkward.visit')).rows,
  tally: (await client.query('SELECT * FROM awkward.tally')).rows,
  jobs: (await client.query('SELECT task_id, payload FROM graphile_worker._private_jobs')).rows,
}));

beforeAll(async () => {
  [from, into] = [await createDatabase(), await createDatabase()];
  for (const database of [from, into]) await owner(database, (client) => client.query(AWKWARD));
  await owner(from, async (client) => {
    await client.query(`INSERT INTO awkward.unit (name, at, amount, raw, doc, days, parent) VALUES
      ('氨氮 "quoted", \\back\ttab' || chr(10) || 'line', '2026-02-28 08:00:00.123456+08', 0.10, '\\x00ff', '{"a":[1,null]}', '[2026-01-01,)', 2), (NULL, 'infinity', 'NaN', NULL, NULL, 'empty', NULL)`);
    await client.query(`INSERT INTO awkward.visit SELECT 1, repeat(md5(i::text), 40) FROM generate_series(1, 20000) i; REFRESH MATERIALIZED VIEW awkward.tally`);
    await client.query(`SELECT platform.enqueue('report', '{"n": 1}')`);
    await client.query(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'a worker that is gone'`);
  });
});

afterAll(async () => {
  await from.drop();
  await into.drop();
  rmSync(work, { recursive: true, force: true });
});

describe('backup and restore', () => {
  const archive = join(work, 'one.tar');
  const home = join(work, 'home');
  const files = join(home, 'files');
  const second = join(work, 'second');
  const restored = join(second, 'files');
  let sha256: string;

  it('bring back every row, value, sequence, job and file', async () => {
    sha256 = storeFile(files, randomBytes(300_000));
    mkdirSync(join(home, 'ledger'));
    writeFileSync(join(home, 'ledger', 'checkpoints.txt'), 'note\n');
    mkdirSync(join(second, 'ledger'), { recursive: true });
    writeFileSync(join(second, 'ledger', 'checkpoints.txt'), 'replaced\n');
    const before = await everything(from);
    const taken = await takeBackup(archive, source(home));
    expect(taken.files).toBe(1);
    expect(taken.missingFiles).toEqual([]);
    const { manifest, secret } = await examine(archive);
    expect(secret).toBe('a secret');
    await owner(into, (client) => client.query(`INSERT INTO awkward.unit (name) VALUES ('to be replaced')`));
    storeFile(restored, Buffer.from('to be removed'));
    const brought = await bringBack(archive, manifest, into.ownerUrl, second);
    expect(brought).toEqual({ rows: taken.rows, files: 1 });
    expect(await everything(into)).toEqual(before);
    expect(readFileSync(join(second, 'ledger', 'checkpoints.txt'), 'utf8')).toBe('note\n');
    expect(readFileSync(join(second, 'ledger', 'checkpoints.txt.before-restore-of-2026-03-01T000000.000Z'), 'utf8')).toBe('replaced\n');
    expect(readFileSync(join(restored, sha256.slice(0, 2), sha256))).toEqual(readFileSync(join(files, sha256.slice(0, 2), sha256)));
    expect(existsSync(join(restored, createHash('sha256').update('to be removed').digest('hex').slice(0, 2), createHash('sha256').update('to be removed').digest('hex')))).toBe(false);
  });

  it('leaves the archive readable by its owner only', () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  it('put the append-only triggers, foreign keys and numbering back as they were', async () => {
    await owner(into, async (client) => {
      await expect(client.query('DELETE FROM awkward.visit')).rejects.toThrow('append-only');
      await expect(client.query('INSERT INTO awkward.visit VALUES (77)')).rejects.toThrow('foreign key');
      const next = await client.query<{ id: string }>(`INSERT INTO awkward.unit (name) VALUES ('next') RETURNING id`);
      expect(Number(next.rows[0]?.id)).toBe(3);
      const triggers = await client.query(`SELECT tgname, tgenabled FROM pg_trigger WHERE tgrelid = 'awkward.visit'::regclass AND NOT tgisinternal ORDER BY 1`);
      expect(triggers.rows).toEqual([{ tgname: 'append_only', tgenabled: 'A' }, { tgname: 'append_only_truncate', tgenabled: 'O' }]);
    });
  });

  it('frees jobs that were held by a worker when the backup was taken', async () => {
    const jobs = await owner(into, (client) => client.query('SELECT locked_by FROM graphile_worker._private_jobs'));
    expect(jobs.rows).toEqual([{ locked_by: null }]);
  });

  it('can be looked into with the tar and gzip of any system', async () => {
    const { execFileSync } = await import('node:child_process');
    const listed = execFileSync('tar', ['-tf', archive], { encoding: 'utf8' }).trim().split('\n');
    expect(listed[0]).toBe('manifest.json');
    expect(listed.at(-1)).toBe('end.json');
    const rows = execFileSync('sh', ['-c', `tar -xOf "${archive}" --wildcards 'tables/awkward.visit/*' | gzip -dc | wc -l`], { encoding: 'utf8' });
    expect(Number(rows)).toBe(20_000);
  });

  it('names the files that the database knows and the disk has lost', async () => {
    const lost = '0'.repeat(64);
    await owner(from, (client) => client.query(`INSERT INTO platform.file (id, sha256, media_type, size, owner, created_by) VALUES (gen_random_uuid(), $1, 'image/png', 1, 'visit:1', gen_random_uuid())`, [lost]));
    const taken = await takeBackup(join(work, 'lost.tar'), source(home));
    expect(taken.missingFiles).toEqual([lost]);
  });

  it('refuses an archive that was changed or cut short, before touching anything', async () => {
    const bytes = readFileSync(archive);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(join(work, 'changed.tar'), bytes);
    await expect(examine(join(work, 'changed.tar'))).rejects.toThrow(/damaged|cannot be read/);
    writeFileSync(join(work, 'short.tar'), readFileSync(archive));
    truncateSync(join(work, 'short.tar'), Math.floor(bytes.length / 2));
    await expect(examine(join(work, 'short.tar'))).rejects.toThrow(/ends too early|damaged/);
  });

  it('changes nothing when it fails half-way', async () => {
    const before = await everything(into);
    await owner(into, (client) => client.query('ALTER TABLE awkward.unit ADD CONSTRAINT picky CHECK (amount <> 0.10) NOT VALID'));
    const { manifest } = await examine(archive);
    await expect(bringBack(archive, manifest, into.ownerUrl, second)).rejects.toThrow('picky');
    expect(await everything(into)).toEqual(before);
    await owner(into, (client) => client.query('ALTER TABLE awkward.unit DROP CONSTRAINT picky'));
  });

  it('leaves numbering as it was when it fails after the sequences: the next entry of the ledger has a number of its own', async () => {
    const append = () => owner(into, (client) => client.query(`SELECT id FROM ledger.append('[{"aggregate": "thing:1", "action": "thing.made", "data": "{}", "rows": []}]', now(), 'someone')`));
    await append();
    await append();
    const third = join(work, 'third');
    mkdirSync(third);
    writeFileSync(join(third, 'files'), 'stands where the folder of files should be');
    const { manifest } = await examine(archive);
    await expect(bringBack(archive, manifest, into.ownerUrl, third)).rejects.toThrow(/ENOTDIR|EEXIST/);
    await append();
    const next = await owner(into, (client) => client.query<{ id: string }>(`INSERT INTO awkward.unit (name) VALUES ('after') RETURNING id`));
    expect(Number(next.rows[0]?.id)).toBeGreaterThan(3);
  });

  it('reads all tables as of one moment while others write', async () => {
    let writing = true;
    const writer = owner(from, async (client) => {
      for (let i = 0; writing; i += 1) await client.query(`WITH u AS (INSERT INTO awkward.unit (name) VALUES ('during') RETURNING id) INSERT INTO awkward.visit SELECT id, 'during' FROM u`);
    });
    await takeBackup(join(work, 'during.tar'), source(home));
    writing = false;
    await writer;
    const { manifest } = await examine(join(work, 'during.tar'));
    await bringBack(join(work, 'during.tar'), manifest, into.ownerUrl, second);
    const { rows } = await owner(into, (client) => client.query(`SELECT (SELECT count(*) FROM awkward.unit WHERE name = 'during') = (SELECT count(*) FROM awkward.visit WHERE note = 'during') AS same`));
    expect(rows).toEqual([{ same: true }]);
  });
});
