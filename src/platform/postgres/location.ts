import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runAs, type Account } from './account.js';
import { provideBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './lock.js';

/** What the data directory remembers about its database: where it lies and the generated passwords (file mode 0600). */
export interface ClusterRecord {
  readonly location: string;
  readonly port: number;
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly application: string };
}

const FILE = 'postgres.json';
const SYSTEM = '/var/lib/hengjian';

export function readRecord(dataDirectory: string): ClusterRecord | undefined {
  const path = join(dataDirectory, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ClusterRecord) : undefined;
}

export function writeRecord(dataDirectory: string, record: ClusterRecord): void {
  const path = join(dataDirectory, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function othersMayReach(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function candidates(dataDirectory: string): string[] {
  const name = randomBytes(6).toString('hex');
  return [join(dataDirectory, 'postgres'), join(SYSTEM, name), join(tmpdir(), `hengjian-${name}`)];
}

/**
 * A directory in which the database can live: inside the data directory, or, as root below a directory that other users
 * cannot enter, in the first place where the account that runs PostgreSQL can start it.
 */
export function chooseLocation(dataDirectory: string, account: Account | undefined): string {
  const tried: string[] = [];
  for (const location of candidates(dataDirectory)) {
    if (account && !othersMayReach(dirname(location))) {
      tried.push(`${location}: other users cannot enter it`);
      continue;
    }
    try {
      mkdirSync(location, { recursive: true });
      if (dirname(location) === SYSTEM) chmodSync(SYSTEM, 0o711); // whatever the umask
      chmodSync(location, account ? 0o711 : 0o700);
      const { postgres } = provideBinaries(join(location, 'programs'));
      const trial = runAs(account, location, postgres, ['--version']);
      if (trial.ok) return location;
      tried.push(`${location}: ${trial.output}`);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      tried.push(`${location}: ${error.message}`);
    }
    rmSync(location, { recursive: true, force: true });
    if (!account) break;
  }
  throw new EmbeddedPostgresError(`PostgreSQL cannot be started anywhere. Tried:\n  ${tried.join('\n  ')}\nSet HENGJIAN_DATA to a directory on a disk that allows programs, or DATABASE_URL to a PostgreSQL of your own.`);
}
