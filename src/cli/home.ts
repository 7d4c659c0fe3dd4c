import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig, type Config } from '../platform/config/index.js';
import { prepareDataDirectory } from '../platform/postgres/index.js';
import { Failure } from './command.js';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Mode = 'demonstration' | 'production';

/** What the environment and the data directory say before any database is there. */
export interface Home {
  readonly dataDirectory: string;
  /** The PostgreSQL of the operator's own; absent where the embedded one serves. */
  readonly external?: { readonly url: string; readonly ownerUrl?: string };
  readonly secret: string;
  readonly mode: Mode;
  /** The validated configuration, once it is known which database serves. */
  config(databaseUrl: string): Config;
}

const PLACEHOLDER = 'postgresql://embedded';
const secretFile = (dataDirectory: string): string => join(dataDirectory, 'secret');
const modeFile = (dataDirectory: string): string => join(dataDirectory, 'mode');

function secretOf(env: Environment, dataDirectory: string): string {
  if (env['HENGJIAN_SECRET']) return env['HENGJIAN_SECRET'];
  const path = secretFile(dataDirectory);
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}

function wishedMode(env: Environment, asked: boolean | undefined): Mode | undefined {
  const said = env['HENGJIAN_DEMONSTRATION'];
  const wish = asked ?? (said === undefined || said === '' ? undefined : said === '1' || said === 'true');
  return wish === undefined ? undefined : wish ? 'demonstration' : 'production';
}

/**
 * A data directory with its own database is a demonstration or it is not, from its first start on; the two never mix. Beside a database of the
 * operator's own the directory says nothing about it: that one is a demonstration only where this is said, every time.
 */
function modeOf(env: Environment, dataDirectory: string, asked: boolean | undefined): Mode {
  const path = modeFile(dataDirectory);
  const wish = wishedMode(env, asked);
  if (env['DATABASE_URL']) return wish ?? 'production';
  if (!existsSync(path)) {
    const mode = wish ?? 'demonstration';
    writeFileSync(path, `${mode}\n`, { mode: 0o600 });
    return mode;
  }
  const mode = readFileSync(path, 'utf8').trim() as Mode;
  if (wish && wish !== mode) throw new Failure(`${dataDirectory} holds a ${mode} system, and a ${wish} one was asked for. Set HENGJIAN_DATA to another directory.`);
  return mode;
}

/** Reads the environment, makes the data directory and its secret where they are missing. Throws `ConfigError` and `Failure`. */
export function openHome(env: Environment, asked?: boolean): Home {
  loadConfig({ DATABASE_URL: PLACEHOLDER, ...withoutEmpty(env), HENGJIAN_SECRET: env['HENGJIAN_SECRET'] || '0'.repeat(64) }); // complain before anything is made
  const dataDirectory = prepareDataDirectory(env['HENGJIAN_DATA'] || 'data');
  const mode = modeOf(env, dataDirectory, asked);
  const secret = secretOf(env, dataDirectory);
  const url = env['DATABASE_URL'];
  const ownerUrl = env['HENGJIAN_OWNER_URL'];
  const home: Home = {
    dataDirectory,
    secret,
    mode,
    ...(url ? { external: { url, ...(ownerUrl ? { ownerUrl } : {}) } } : {}),
    config: (databaseUrl) =>
      loadConfig({ ...env, DATABASE_URL: databaseUrl, HENGJIAN_SECRET: secret, HENGJIAN_DATA: dataDirectory, HENGJIAN_DEMONSTRATION: mode === 'demonstration' ? '1' : '' }),
  };
  home.config(url || PLACEHOLDER);
  return home;
}

/** The same for commands that only look at a system: where none is, none is made. */
export function openExistingHome(env: Environment): Home {
  const directory = resolve(env['HENGJIAN_DATA'] || 'data');
  if (!env['DATABASE_URL'] && !existsSync(modeFile(directory))) throw new Failure(`There is no system in ${directory}. Set HENGJIAN_DATA to its data directory.`);
  return openHome(env);
}

function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

/** Tells whether two systems share their secret, without telling the secret. */
export function fingerprint(secret: string): string {
  const bytes = Buffer.from(secret, /^[0-9a-f]{64}$/i.test(secret) ? 'hex' : 'base64');
  return createHash('sha256').update('hengjian secret ').update(bytes).digest('hex').slice(0, 16);
}

/** Puts a restored system's mode, where the directory's own database has it, and its secret, unless the environment gives that, into the data directory. */
export function writeHome(home: Home, mode: Mode, secret: string | undefined): void {
  if (!home.external) writeFileSync(modeFile(home.dataDirectory), `${mode}\n`, { mode: 0o600 });
  if (secret !== undefined) writeFileSync(secretFile(home.dataDirectory), `${secret}\n`, { mode: 0o600 });
}
