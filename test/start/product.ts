import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;

export interface Place {
  /** A directory that other users cannot enter. */
  readonly directory: string;
  readonly data: string;
  readonly checkout: string;
  readonly uid?: number;
  remove(): void;
}

function othersMayRead(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (at === dirname(at)) return true;
  }
}

/** The built product (as a package holds it: without sources, so that nothing is rebuilt) and a data directory below a directory of mode 0700 that belongs to `uid`, by default to us. */
export function makePlace(uid?: number): Place {
  const directory = mkdtempSync(join(tmpdir(), 'hengjian-start-'));
  const checkout = join(directory, 'checkout');
  mkdirSync(checkout);
  for (const name of ['bin', 'dist', 'migrations', 'templates', 'package.json', join('web', 'dist')]) {
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  }
  const modules = join(ROOT, 'node_modules');
  if (uid === undefined || othersMayRead(modules)) symlinkSync(modules, join(checkout, 'node_modules'));
  else execFileSync('cp', ['-a', modules, join(checkout, 'node_modules')]);
  chmodSync(directory, 0o700);
  if (uid !== undefined) execFileSync('chown', ['-R', '-h', `${uid}:${uid}`, directory]);
  const data = join(directory, 'data');
  return {
    directory, checkout, data, ...(uid === undefined ? {} : { uid }),
    remove: () => {
      const record = join(data, 'postgres.json');
      if (existsSync(record)) rmSync((JSON.parse(readFileSync(record, 'utf8')) as { location: string }).location, { recursive: true, force: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export const ordinaryUser = NOBODY;

/** The environment of a bare machine: no LANG, no HOME to write to, nothing of ours. */
function environment(place: Place, more: Record<string, string>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HENGJIAN_DATA: place.data, ...more };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function launch(place: Place, args: readonly string[]) {
  return { program: process.execPath, args: [join(place.checkout, 'bin', 'hengjian.mjs'), ...args], user: place.uid === undefined ? {} : { uid: place.uid, gid: place.uid } };
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command to its end. */
export function hengjian(place: Place, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { program, args: all, user } = launch(place, args);
  const done = spawnSync(program, all, { ...user, cwd: place.directory, env: environment(place, env), encoding: 'utf8', timeout: 120_000 });
  return { code: done.status, output: `${done.stdout}${done.stderr}` };
}

export class Started {
  output = '';
  private readonly ended: Promise<number | null>;

  constructor(readonly child: ChildProcess, readonly port: number) {
    child.stdout?.on('data', (chunk: Buffer) => { this.output += chunk.toString(); });
    child.stderr?.on('data', (chunk: Buffer) => { this.output += chunk.toString(); });
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  }

  /** Waits for the line that names the address; fails with the whole output when the process ends before. */
  async ready(): Promise<this> {
    let over = false;
    void this.ended.then(() => { over = true; });
    while (!this.output.includes(`localhost:${this.port}`)) {
      if (over) throw new Error(`start ended:\n${this.output}`);
      await sleep(10);
    }
    return this;
  }

  async health(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/health`);
    return ((await answer.json()) as { status: string }).status;
  }

  async signal(name: NodeJS.Signals): Promise<number | null> {
    this.child.kill(name);
    return this.ended;
  }

  /** Asks it to stop; fails with the whole output when it does not end cleanly. */
  async stop(name: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const code = await this.signal(name);
    if (code !== 0) throw new Error(`ended with ${code}:\n${this.output}`);
  }
}

/** `hengjian start`, not waited for. */
export async function start(place: Place, args: readonly string[] = ['--no-demo'], env: Record<string, string> = {}): Promise<Started> {
  const port = await freePort();
  const { program, args: all, user } = launch(place, ['start', ...args]);
  const child = spawn(program, all, { ...user, cwd: place.directory, env: environment(place, { PORT: String(port), HENGJIAN_LOG_LEVEL: 'error', ...env }), stdio: ['ignore', 'pipe', 'pipe'] });
  return new Started(child, port);
}

export function postmasterPid(place: Place): number | undefined {
  const { location } = JSON.parse(readFileSync(join(place.data, 'postgres.json'), 'utf8')) as { location: string };
  const file = join(location, 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** How long a process of this place takes to load the application and to end: the floor of every start. */
export function loadingMs(place: Place): number {
  const { program, user } = launch(place, []);
  const began = performance.now();
  const done = spawnSync(program, ['-e', `import(${JSON.stringify(pathToFileURL(join(place.checkout, 'dist', 'main.js')).href)})`], { ...user, cwd: place.directory, env: environment(place, {}) });
  if (done.status !== 0) throw new Error(String(done.stderr));
  return performance.now() - began;
}

/** Addresses of a running system's database, as its own data directory keeps them. */
export function ownerUrl(place: Place): string {
  const record = JSON.parse(readFileSync(join(place.data, 'postgres.json'), 'utf8')) as { port: number; passwords: { owner: string } };
  return `postgresql://hengjian_owner:${record.passwords.owner}@127.0.0.1:${record.port}/hengjian`;
}
