import { withClient } from '../platform/postgres/index.js';
import { Failure } from './command.js';
import type { Database } from './database.js';
import { fingerprint, type Home } from './home.js';
import { isInUse } from './product.js';

/** Rows of `platform.reference_data` that say what a database is. */
const SECRET = 'secret-fingerprint';
const BEGUN = 'demonstration-begun';
const LOADED = 'demonstration-city';

async function marksOf(url: string): Promise<ReadonlyMap<string, string>> {
  return withClient(url, async (client) => {
    const there = await client.query<{ there: boolean }>(`SELECT to_regclass('platform.reference_data') IS NOT NULL AS there`);
    if (!there.rows[0]?.there) return new Map<string, string>();
    const { rows } = await client.query<{ name: string; content_hash: string }>('SELECT name, content_hash FROM platform.reference_data WHERE name = ANY($1)', [[SECRET, BEGUN, LOADED]]);
    return new Map(rows.map((row) => [row.name, row.content_hash]));
  });
}

async function mark(url: string, name: string, value: string): Promise<void> {
  await withClient(url, (client) => client.query('INSERT INTO platform.reference_data (name, content_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, value]));
}

function refuseOtherSecret(home: Home, marks: ReadonlyMap<string, string>): void {
  const held = marks.get(SECRET);
  if (held === undefined || held === fingerprint(home.secret)) return;
  const source = process.env['HENGJIAN_SECRET'] ? 'HENGJIAN_SECRET' : `the secret in ${home.dataDirectory}/secret (HENGJIAN_SECRET is not set)`;
  throw new Failure(
    `This database belongs to another secret: ${source} has the fingerprint ${fingerprint(home.secret)}, and the database was first started with ${held}. `
    + 'Nothing was changed. Set HENGJIAN_SECRET to the secret of that system; where none was ever set, it is in the file "secret" of the data directory that started it.',
  );
}

function refuseUnmarkedDemonstration(home: Home, marks: ReadonlyMap<string, string>): void {
  if (home.mode === 'demonstration' || !(marks.has(BEGUN) || marks.has(LOADED))) return;
  throw new Failure('This database holds the demonstration city, which is never served as a production system. Say --demo (or HENGJIAN_DEMONSTRATION=1), or name another database.');
}

/** For commands that only look: throws `Failure` when the database was first started with another secret, or as a demonstration. */
export async function assertBelongs(home: Home, database: Database): Promise<void> {
  const marks = await marksOf(database.ownerUrl ?? database.url);
  refuseOtherSecret(home, marks);
  refuseUnmarkedDemonstration(home, marks);
}

/**
 * Before anything is served or loaded from a migrated database: the first start ties the secret to it, and, where a demonstration was asked for,
 * the demonstration. Throws `Failure` for another secret, and where people have worked in what would become a demonstration.
 */
export async function claim(home: Home, database: Database): Promise<void> {
  const marks = await marksOf(database.url);
  refuseOtherSecret(home, marks);
  refuseUnmarkedDemonstration(home, marks);
  if (home.mode === 'demonstration' && !marks.has(BEGUN) && !marks.has(LOADED)) {
    if (await isInUse(database.ownerUrl ?? database.url)) {
      throw new Failure('People have worked in this database: the demonstration city is not loaded into it, and nothing was changed. Start without --demo and HENGJIAN_DEMONSTRATION, or name an empty database.');
    }
    await mark(database.url, BEGUN, 'begun'); // a load that is cut short goes on at the next start
  }
  if (marks.has(SECRET)) return;
  await mark(database.url, SECRET, fingerprint(home.secret));
  refuseOtherSecret(home, await marksOf(database.url)); // another process may have been first
}
