import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ENDING, FILES, HOME, KEEPSAKES, MANIFEST, SECRET, SEQUENCES, json, tableFolder, type Ending, type Manifest, type TableEntry } from './manifest.js';
import { listSequences, listTables, qualified } from './tables.js';
import { TarWriter } from './tar.js';

const compress = promisify(gzip);
const PART_BYTES = 8 * 1024 * 1024;

/** Text that reads back the same on any server: dates, floats and time zones do not depend on its settings. */
export const PLAIN_TEXT = `SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601'; SET timezone = 'UTC'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'; SET bytea_output = 'hex'`;

export interface Taken extends Ending {
  readonly bytes: number;
  readonly missingFiles: readonly string[];
}

export interface Source {
  readonly ownerUrl: string;
  readonly dataDirectory: string;
  readonly mode: Manifest['mode'];
  /** Written into the archive unless the environment holds it. */
  readonly secret?: string;
  readonly secretFingerprint: string;
  readonly now: Date;
}

/** A table's rows as PostgreSQL's COPY text, cut into compressed parts that together are one gzip file. */
async function addTable(tar: TarWriter, client: pg.Client, table: TableEntry): Promise<number> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyTo(`COPY ${qualified(table)} (${columns}) TO STDOUT`));
  let part = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const bytes = await compress(Buffer.concat(waiting), { level: 6 });
    await tar.add(`${tableFolder(table)}${String(part).padStart(6, '0')}.copy.gz`, bytes);
    part += 1;
    waiting = [];
    size = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0) await flush();
  return stream.rowCount;
}

/** Every stored file has its hash as its name; drafts of files being written have longer ones. */
async function addFiles(tar: TarWriter, directory: string): Promise<Set<string>> {
  const added = new Set<string>();
  if (!existsSync(directory)) return added;
  for (const folder of (await readdir(directory)).sort()) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of (await readdir(join(directory, folder))).sort()) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const path = join(directory, folder, name);
      const { size } = await stat(path);
      await tar.addStream(`${FILES}${folder}/${name}`, size, createReadStream(path));
      added.add(name);
    }
  }
  return added;
}

/** How long each keepsake is now. They only grow, and what they hold was committed before: at this length none is ahead of the rows. */
async function measureKeepsakes(dataDirectory: string): Promise<{ name: string; path: string; size: number }[]> {
  const found: { name: string; path: string; size: number }[] = [];
  for (const name of KEEPSAKES) {
    const path = join(dataDirectory, name);
    const size = await stat(path).then((state) => state.size, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    });
    if (size > 0) found.push({ name, path, size });
  }
  return found;
}

type Keepsakes = Awaited<ReturnType<typeof measureKeepsakes>>;

async function fill(tar: TarWriter, client: pg.Client, source: Source, keepsakes: Keepsakes): Promise<Ending & { missingFiles: string[] }> {
  const tables = await listTables(client);
  const migrations = await client.query<{ name: string }>('SELECT name FROM platform.migration ORDER BY name');
  const version = await client.query<{ server_version: string }>('SHOW server_version');
  const manifest: Manifest = {
    format: 'hengjian backup 1',
    takenAt: source.now.toISOString(),
    mode: source.mode,
    migrations: migrations.rows.map((row) => row.name),
    tables,
    secretFingerprint: source.secretFingerprint,
    postgres: version.rows[0]?.server_version ?? '',
  };
  await tar.add(MANIFEST, json(manifest));
  if (source.secret !== undefined) await tar.add(SECRET, Buffer.from(source.secret));
  for (const { name, path, size } of keepsakes) await tar.addStream(`${HOME}${name}`, size, createReadStream(path, { end: size - 1 }));
  let rows = 0;
  for (const table of tables) rows += await addTable(tar, client, table);
  await tar.add(SEQUENCES, json(await listSequences(client)));
  const named = await client.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM platform.file');
  const files = await addFiles(tar, join(source.dataDirectory, 'files'));
  const ending: Ending = { sha256: tar.digest, rows, files: files.size };
  await tar.add(ENDING, json(ending));
  return { ...ending, missingFiles: named.rows.map((row) => row.sha256).filter((sha256) => !files.has(sha256)) };
}

/**
 * Writes database and files, as of one moment, to one archive, while the system runs. A file is written before the
 * row that names it commits, so files read after the rows hold all that the rows name. An archive appears under its
 * name only when it is complete.
 */
export async function takeBackup(path: string, source: Source): Promise<Taken> {
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  const client = new pg.Client({ connectionString: source.ownerUrl, application_name: 'hengjian-backup' });
  await client.connect();
  try {
    const tar = await TarWriter.create(partial);
    try {
      const keepsakes = await measureKeepsakes(source.dataDirectory);
      // Row security off means: an error rather than a backup with some of the rows.
      await client.query(`${PLAIN_TEXT}; SET row_security = off; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
      const taken = await fill(tar, client, source, keepsakes);
      await client.query('COMMIT');
      await tar.finish();
      const { size } = await stat(partial);
      await rename(partial, path);
      return { ...taken, bytes: size };
    } catch (error) {
      await tar.abandon().catch(() => undefined); // the first error is the one to tell
      await rm(partial, { force: true });
      throw error;
    }
  } finally {
    await client.end();
  }
}
