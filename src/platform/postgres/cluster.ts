import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchAs, runAs, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError, isAlive } from './lock.js';
import { SUPERUSER } from './roles.js';

export type Settings = Readonly<Record<string, string>>;

export interface Cluster {
  readonly location: string;
  readonly account: Account | undefined;
}

/** A postmaster that accepts connections; `child` is absent when an earlier process started it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly child?: ChildProcess;
}

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off', // compiling costs more than our short queries
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_statement: 'none',
  log_error_verbosity: 'terse', // details quote the rows
  log_min_error_statement: 'panic', // statements carry personal data
};

export const dataOf = (cluster: Cluster): string => join(cluster.location, 'cluster');

/** Makes the cluster's files; interrupted half-way, the next call begins anew. */
export function initialise(cluster: Cluster, binaries: Binaries, password: string, durable: boolean): void {
  const data = dataOf(cluster);
  if (existsSync(data)) return;
  const work = join(cluster.location, 'initialising');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { mode: 0o700 });
  const passwordFile = join(work, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const log = join(cluster.location, 'log');
  mkdirSync(log, { recursive: true, mode: 0o700 });
  if (cluster.account) for (const path of [work, passwordFile, log]) chownSync(path, cluster.account.uid, cluster.account.gid);
  const fresh = join(work, 'cluster');
  const done = runAs(cluster.account, cluster.location, binaries.initdb, [
    `--pgdata=${fresh}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C.UTF-8', '--text-search-config=simple', ...(durable ? [] : ['--no-sync']),
  ]);
  if (!done.ok) throw new EmbeddedPostgresError(`PostgreSQL could not make its files in ${cluster.location}:\n${done.output}`);
  writeFileSync(join(fresh, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  chmodSync(fresh, 0o700);
  renameSync(fresh, data);
  rmSync(work, { recursive: true, force: true });
}

interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

function readPidFile(cluster: Cluster): PidFile | undefined {
  try {
    const lines = readFileSync(join(dataOf(cluster), 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A process that has ended and is not yet reaped (`Z`) answers signals, and holds nothing any more. */
function isEnded(pid: number): boolean {
  try {
    return /^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, ''));
  } catch {
    return false;
  }
}

const mayBeAlive = (pid: number): boolean => Number.isInteger(pid) && pid > 0 && isAlive(pid) && !isEnded(pid);

/**
 * False for a process that merely got the number of a postmaster that died: a postmaster works in its cluster's directory, by whatever path that
 * is reached. Where this cannot be seen (no /proc, or no right to look, as for root in a container) life must do.
 */
function isOurPostmaster(cluster: Cluster, pid: number): boolean {
  if (!mayBeAlive(pid)) return false;
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(dataOf(cluster))];
    return theirs.dev === ours.dev && theirs.ino === ours.ino;
  } catch {
    return mayBeAlive(pid);
  }
}

const PATIENCE_MS = 10 * 60_000; // recovery after a crash replays the log; giving up early would help nobody

async function untilReady(cluster: Cluster, isIt: (pid: number) => boolean, alive: () => boolean, log: (line: string) => void): Promise<PidFile | undefined> {
  const began = Date.now();
  let told = began;
  while (alive()) {
    const file = readPidFile(cluster);
    if (file?.ready && isIt(file.pid)) return file;
    if (Date.now() - told > 5_000) {
      told = Date.now();
      log(`PostgreSQL is recovering (${Math.round((told - began) / 1000)} s) …`);
    }
    if (Date.now() - began > PATIENCE_MS) throw new EmbeddedPostgresError(`PostgreSQL is not ready after ${PATIENCE_MS / 60_000} minutes; see ${join(cluster.location, 'log')}.`);
    await sleep(10);
  }
  return undefined;
}

/** The postmaster that an earlier process of ours left running (`kill -9`), once it is ready; undefined if there is none. */
export async function findRunning(cluster: Cluster, log: (line: string) => void): Promise<Postmaster | undefined> {
  const file = readPidFile(cluster);
  if (!file) return undefined;
  if (isOurPostmaster(cluster, file.pid)) {
    const ready = await untilReady(cluster, (pid) => pid === file.pid, () => isOurPostmaster(cluster, file.pid) && readPidFile(cluster) !== undefined, log);
    if (ready) return { pid: ready.pid, port: ready.port };
  }
  // A living process's file is never removed: where a stranger has the number now, PostgreSQL itself decides.
  if (!mayBeAlive(file.pid)) rmSync(join(dataOf(cluster), 'postmaster.pid'), { force: true });
  return undefined;
}

async function freePort(preferred: number): Promise<number> {
  const tryPort = (port: number): Promise<number | undefined> =>
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(undefined));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
      });
    });
  const port = (preferred > 0 ? await tryPort(preferred) : undefined) ?? (await tryPort(0));
  if (port === undefined) throw new EmbeddedPostgresError('There is no free port on 127.0.0.1 for PostgreSQL.');
  return port;
}

/** Containers often give /dev/shm 64 MB, too little for a parallel query's shared memory. */
function sharedMemory(): Settings {
  try {
    const shm = statfsSync('/dev/shm');
    return shm.bsize * shm.blocks < 512 * 1024 * 1024 ? { max_parallel_workers_per_gather: '0' } : {};
  } catch {
    return {};
  }
}

const ATTEMPTS = 20;

/** Starts PostgreSQL and waits until it accepts connections. Retries while the port is taken or a killed one's children end. */
export async function launch(cluster: Cluster, binaries: Binaries, preferredPort: number, settings: Settings, log: (line: string) => void): Promise<Postmaster> {
  const output = join(cluster.location, 'start.log');
  let port = preferredPort;
  for (let attempt = 1; ; attempt += 1) {
    port = await freePort(port);
    const all = { ...SETTINGS, ...sharedMemory(), ...settings, port: String(port) };
    const descriptor = openSync(output, 'w', 0o600);
    const child = launchAs(cluster.account, cluster.location, binaries.postgres, ['-D', dataOf(cluster), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], descriptor);
    closeSync(descriptor);
    let failure: string | undefined;
    child.once('error', (error) => { failure = error.message; });
    const running = (): boolean => failure === undefined && child.exitCode === null && child.signalCode === null;
    const ready = await untilReady(cluster, (pid) => pid === child.pid, running, log);
    if (ready) return { pid: ready.pid, port: ready.port, child };
    failure ??= readFileSync(output, 'utf8').trim();
    const passing = /could not bind|Address already in use|shared memory block|lock file ".*" already exists/.test(failure);
    if (!passing || attempt === ATTEMPTS) throw new EmbeddedPostgresError(`PostgreSQL did not start in ${cluster.location}:\n${failure}\nIts log: ${join(cluster.location, 'log')}`);
    if (/could not bind|Address already in use/.test(failure)) port = 0;
    await sleep(500);
  }
}

/** Stops the postmaster: open transactions are rolled back, files are flushed. Resolves when it is gone. */
export async function shutDown(cluster: Cluster, postmaster: Postmaster): Promise<void> {
  const gone = (): boolean =>
    postmaster.child ? postmaster.child.exitCode !== null || postmaster.child.signalCode !== null : readPidFile(cluster)?.pid !== postmaster.pid || !isAlive(postmaster.pid);
  interrupt(postmaster);
  const began = Date.now();
  let forced = false;
  while (!gone()) {
    if (!forced && Date.now() - began > 60_000) {
      forced = true;
      process.kill(postmaster.pid, 'SIGQUIT'); // at once; the next start replays the log
    }
    await sleep(10);
  }
}

/** Asks PostgreSQL to end (its "fast" way) without waiting. */
export function interrupt(postmaster: Postmaster): void {
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export const newPassword = (): string => randomBytes(24).toString('base64url');
