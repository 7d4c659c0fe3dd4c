import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** The user as whom PostgreSQL runs: undefined is the current one. PostgreSQL refuses root, so there it is "nobody". */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** Nothing of our own environment (secrets!) reaches the database server; the locale must not depend on LANG either. */
const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {}) };

export interface Finished {
  readonly ok: boolean;
  readonly output: string;
}

export function runAs(account: Account | undefined, cwd: string, program: string, args: readonly string[]): Finished {
  const done = spawnSync(program, args, { ...account, cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [done.error?.message, done.stdout, done.stderr].filter(Boolean).join('\n').trim();
  return { ok: done.status === 0, output };
}

/** A process of its own session: a Ctrl-C in the terminal reaches us only, and we stop the database last. */
export function launchAs(account: Account | undefined, cwd: string, program: string, args: readonly string[], log: number): ChildProcess {
  const child = spawn(program, args, { ...account, cwd, env: environment, detached: true, stdio: ['ignore', log, log] });
  child.unref();
  return child;
}
