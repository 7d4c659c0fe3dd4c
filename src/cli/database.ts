import { migrate, migrationNames } from '../platform/database/index.js';
import { runningEmbedded, startEmbedded, withClient } from '../platform/postgres/index.js';
import { Failure } from './command.js';
import type { Home } from './home.js';

export interface Database {
  /** As the role that serves. */
  readonly url: string;
  /** As the role that migrates; absent where the operator keeps it from this process. */
  readonly ownerUrl?: string;
  readonly location?: string;
  readonly elsewhere?: boolean;
  stop(): Promise<void>;
}

const say = (line: string): void => console.error(line);

/** The operator's PostgreSQL, or the embedded one, started for this process. */
export async function startDatabase(home: Home, purpose: string): Promise<Database> {
  if (home.external) return { ...home.external, stop: async () => undefined };
  return startEmbedded({ dataDirectory: home.dataDirectory, log: say, purpose });
}

/** Works on the database whether the system runs or not: where no process of this data directory runs it, it is started for the while. */
export async function withDatabase<T>(home: Home, purpose: string, work: (database: Database) => Promise<T>): Promise<T> {
  const running = home.external ? undefined : runningEmbedded(home.dataDirectory);
  const database = running ? { ...running, stop: async () => undefined } : await startDatabase(home, purpose);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

export function ownerUrlOf(database: Database): string {
  if (database.ownerUrl) return database.ownerUrl;
  throw new Failure('This needs the role that owns the database: set HENGJIAN_OWNER_URL.');
}

/** Migrates as the owner; where this process does not know the owner, it only makes sure that nothing is missing. */
export async function bringUpToDate(database: Database): Promise<string[]> {
  if (database.ownerUrl) return migrate(database.ownerUrl, decodeURIComponent(new URL(database.url).username) || undefined);
  const done = await withClient(database.url, async (client) => {
    const there = await client.query<{ there: boolean }>(`SELECT to_regclass('platform.migration') IS NOT NULL AS there`);
    if (!there.rows[0]?.there) return new Set<string>();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.migration');
    return new Set(rows.map((row) => row.name));
  });
  const missing = migrationNames().filter((name) => !done.has(name));
  if (missing.length > 0) {
    throw new Failure(`The database lacks ${missing.length} migration(s), from ${missing[0]}. Set HENGJIAN_OWNER_URL, or run \`hengjian migrate\` with it first.`);
  }
  return [];
}
