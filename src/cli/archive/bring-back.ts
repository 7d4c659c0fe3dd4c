import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../command.js';
import { ENDING, FILES, HOME, KEEPSAKES, MANIFEST, SECRET, SEQUENCES, tableFolder, whole, type Ending, type Manifest, type SequenceValue, type TableEntry } from './manifest.js';
import { listGuards, listTables, qualified } from './tables.js';
import { PLAIN_TEXT } from './take.js';
import { readTar, type Member } from './tar.js';

export interface Examined {
  readonly manifest: Manifest;
  readonly ending: Ending;
  readonly secret?: string;
}

/** Reads an archive from end to end before anything is touched. Throws `Failure` for one that is damaged, cut short or not ours. */
export async function examine(path: string): Promise<Examined> {
  let manifest: Manifest | undefined;
  let secret: string | undefined;
  let ending: Ending | undefined;
  let digest = '';
  try {
    for await (const member of readTar(path)) {
      if (member.name === MANIFEST) manifest = JSON.parse((await whole(member.body)).toString()) as Manifest;
      if (member.name === SECRET) secret = (await whole(member.body)).toString();
      if (member.name === ENDING) {
        digest = member.digestBefore();
        ending = JSON.parse((await whole(member.body)).toString()) as Ending;
      }
    }
  } catch (error) {
    throw new Failure(`${path} cannot be read as a backup: ${(error as Error).message}.`);
  }
  if (manifest?.format !== 'hengjian backup 1') throw new Failure(`${path} is not a backup of Hengjian.`);
  if (!ending || ending.sha256 !== digest) throw new Failure(`${path} is damaged or incomplete: its hash does not match. Nothing was changed; use another backup.`);
  return { manifest, ending, ...(secret === undefined ? {} : { secret }) };
}

/** Rows as COPY wants them, out of the successive parts of one table. Yields the member that follows. */
async function loadTable(client: pg.Client, table: TableEntry, first: Member, next: () => Promise<Member | undefined>): Promise<{ rows: number; following: Member | undefined }> {
  let following: Member | undefined;
  const folder = tableFolder(table);
  async function* parts(): AsyncGenerator<Buffer> {
    for (let part: Member | undefined = first; part; part = await next()) {
      if (!part.name.startsWith(folder)) {
        following = part;
        return;
      }
      yield* part.body;
    }
  }
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const sink = client.query(copyFrom(`COPY ${qualified(table)} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(parts()), createGunzip(), sink);
  return { rows: sink.rowCount, following };
}

/** Writes one stored file unless it is there. Its name is its hash, so a wrong content cannot pass. */
async function loadFile(directory: string, member: Member): Promise<string> {
  const name = /^files\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(member.name)?.[2];
  if (!name) throw new Error(`Unexpected file in the archive: ${member.name}`);
  const path = join(directory, name.slice(0, 2), name);
  if (await stat(path).then((state) => state.size === member.size, () => false)) return name;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.restoring`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for await (const chunk of member.body) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (hash.digest('hex') !== name) throw new Error(`The archive's file ${name} does not have the hash that is its name.`);
  await rename(draft, path);
  return name;
}

const WAITING = 'restoring';

/** Lays a keepsake aside until the rows have committed. */
async function layAside(dataDirectory: string, member: Member): Promise<void> {
  const name = KEEPSAKES.find((each) => `${HOME}${each}` === member.name);
  if (!name) throw new Error(`Unexpected file in the archive: ${member.name}`);
  const path = join(dataDirectory, WAITING, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, member.body, { mode: 0o600 });
}

/** Puts the keepsakes into place. Those of the replaced system are kept beside them: its checkpoints may still convict someone. */
async function putInPlace(dataDirectory: string, takenAt: string): Promise<void> {
  for (const name of KEEPSAKES) {
    const path = join(dataDirectory, name);
    const waiting = join(dataDirectory, WAITING, name);
    if (await exists(path)) await rename(path, `${path}.before-restore-of-${takenAt.replaceAll(':', '')}`);
    if (!(await exists(waiting))) continue;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(waiting, path);
  }
  await rm(join(dataDirectory, WAITING), { recursive: true, force: true });
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** Restarting gives the sequence a new file that a rollback throws away; `setval` alone would outlive it. */
async function setSequences(client: pg.Client, values: readonly SequenceValue[]): Promise<void> {
  for (const sequence of values) {
    await client.query(`ALTER SEQUENCE ${qualified(sequence)} RESTART WITH ${BigInt(sequence.value)}`);
    if (sequence.called) await client.query('SELECT nextval($1::regclass)', [qualified(sequence)]);
  }
}

/** Jobs that a worker held when the backup was taken have no worker now: they are free to be taken again. */
const FREE_JOBS = `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL;
  UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL`;

async function load(client: pg.Client, path: string, manifest: Manifest, dataDirectory: string): Promise<{ rows: number; files: Set<string> }> {
  const byFolder = new Map(manifest.tables.map((table) => [tableFolder(table), table]));
  const members = readTar(path);
  const next = async (): Promise<Member | undefined> => (await members.next()).value as Member | undefined;
  const files = new Set<string>();
  let rows = 0;
  for (let member = await next(); member; ) {
    const table = byFolder.get(member.name.slice(0, member.name.lastIndexOf('/') + 1));
    if (table) {
      const loaded = await loadTable(client, table, member, next);
      rows += loaded.rows;
      member = loaded.following;
      continue;
    }
    if (member.name === SEQUENCES) await setSequences(client, JSON.parse((await whole(member.body)).toString()) as SequenceValue[]);
    if (member.name.startsWith(HOME)) await layAside(dataDirectory, member);
    if (member.name.startsWith(FILES)) files.add(await loadFile(join(dataDirectory, 'files'), member));
    member = await next();
  }
  return { rows, files };
}

async function removeOthers(directory: string, keep: ReadonlySet<string>): Promise<void> {
  for (const folder of await readdir(directory).catch(() => [] as string[])) {
    for (const name of await readdir(join(directory, folder))) if (!keep.has(name)) await rm(join(directory, folder, name));
  }
}

export function whyTablesDiffer(archived: readonly TableEntry[], present: readonly TableEntry[]): string | undefined {
  const shape = (tables: readonly TableEntry[]): Map<string, string> => new Map(tables.map((table) => [`${table.schema}.${table.name}`, [...table.columns].sort().join(',')]));
  const [theirs, ours] = [shape(archived), shape(present)];
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) if (theirs.get(name) !== ours.get(name)) return name;
  return undefined;
}

/**
 * Replaces all rows and files by the archive's, in one transaction: it happens wholly or not at all. No server may
 * work on the database meanwhile. Ends with the foreign keys checked and the statistics taken.
 */
export async function bringBack(path: string, manifest: Manifest, ownerUrl: string, dataDirectory: string): Promise<{ rows: number; files: number }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'hengjian-restore' });
  await client.connect();
  try {
    await client.query(`${PLAIN_TEXT}; BEGIN`);
    await rm(join(dataDirectory, WAITING), { recursive: true, force: true });
    const present = await listTables(client);
    const different = whyTablesDiffer(manifest.tables, present);
    if (different) throw new Failure(`The table ${different} is not the same in the backup and in this release. Nothing was changed.`);
    const guards = await listGuards(client);
    for (const statement of guards.down) await client.query(statement);
    if (present.length > 0) await client.query(`TRUNCATE ${present.map(qualified).join(', ')}`);
    const loaded = await load(client, path, manifest, dataDirectory);
    await client.query(FREE_JOBS);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const statement of guards.up) await client.query(statement);
    await client.query('COMMIT');
    await putInPlace(dataDirectory, manifest.takenAt);
    await removeOthers(join(dataDirectory, 'files'), loaded.files);
    await client.query('ANALYZE');
    return { rows: loaded.rows, files: loaded.files.size };
  } finally {
    await client.end();
  }
}
