import { runMigrations } from 'graphile-worker';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ConfigError } from '../config/index.js';
import { LOCKS } from './locks.js';

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** The migrations that this version of the code brings, in order. */
export function migrationNames(): string[] {
  return readdirSync(FOLDER).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
}

/**
 * Brings the database to this version: the job queue's own tables, then each SQL file of `migrations/` that has not run,
 * each in a transaction of its own. Two processes that start together wait for each other. Returns what was run.
 * Migrations are forward-only: one whose text changed after it ran is an error. Throws `ConfigError` when the serving role cannot be granted anything.
 */
export async function migrate(ownerUrl: string, appRole = 'hengjian_app'): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'hengjian-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migrate]);
    await assertVersion(client);
    await assertRole(client, appRole);
    await runMigrations({ connectionString: ownerUrl, logger: undefined });
    await client.query(`CREATE SCHEMA IF NOT EXISTS platform;
      CREATE TABLE IF NOT EXISTS platform.migration (name text PRIMARY KEY, text_hash text NOT NULL, run_at timestamptz NOT NULL DEFAULT now())`);
    const ran = await client.query<{ name: string; text_hash: string }>('SELECT name, text_hash FROM platform.migration');
    const known = new Map(ran.rows.map((row) => [row.name, row.text_hash]));
    const done: string[] = [];
    for (const name of migrationNames()) {
      const text = readFileSync(`${FOLDER}${name}`, 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      if (known.has(name) && known.get(name) !== hash) throw new Error(`Migration ${name} ran with another text. Migrations are never edited: add a new one.`);
      if (known.has(name)) continue;
      await client.query('BEGIN');
      try {
        await client.query(text.replaceAll('hengjian_app', () => pg.escapeIdentifier(appRole)));
        await client.query('INSERT INTO platform.migration (name, text_hash) VALUES ($1, $2)', [name, hash]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
      }
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

/** The name is put into SQL, some of which is inside strings and patterns: it is quoted, and holds nothing that those would read. */
async function assertRole(client: pg.Client, role: string): Promise<void> {
  if (!/^[\p{L}_][\p{L}\p{N}_.@-]*$/u.test(role)) {
    throw new ConfigError([`DATABASE_URL names the role "${role}". Use one whose name begins with a letter and has only letters, digits, "_", "-", "." and "@".`]);
  }
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if ((rowCount ?? 0) > 0) return;
  throw new ConfigError([
    `DATABASE_URL names the role "${role}", which this server does not have. Create it as an administrator, then run this again:\n`
    + `    CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '…';`,
  ]);
}

async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < 150_000) throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.trunc(version / 10_000)}.`);
  if (encoding !== 'UTF8') throw new Error(`The database's encoding must be UTF8; it is ${encoding}.`);
}
