/**
 * What is installed, what is built, and whether either is older than what it was made from. Plain Node: it must run in a
 * checkout where nothing has been installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every regular file at or below the paths (relative to the root) that `wanted` accepts, sorted. */
function filesBelow(paths, wanted) {
  const found = [];
  const walk = (path) => {
    const state = statSync(path, { throwIfNoEntry: false });
    if (state?.isDirectory()) {
      for (const name of readdirSync(path)) if (name !== 'node_modules' && name !== 'dist' && !name.startsWith('.')) walk(join(path, name));
    } else if (state?.isFile() && wanted(path)) {
      found.push({ path, state });
    }
  };
  for (const path of paths) walk(join(root, path));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The looks (name, size, time) of files: cheap, and enough to know that nothing was touched. */
const looks = (files) => digest(files.map(({ path, state }) => `${relative(root, path)}\0${state.size}\0${state.mtimeMs}`));

/** The contents of files: a fresh clone or a copy has new times and the same contents. */
const contents = (files) => digest(files.map(({ path }) => `${relative(root, path)}\0${createHash('sha256').update(readFileSync(path)).digest('hex')}`));

function digest(lines) {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}

/** True when what stands behind `stamp` was made from these files as they are now. */
export function isFresh(stamp, files) {
  if (!existsSync(stamp)) return false;
  const [seen, made] = readFileSync(stamp, 'utf8').split('\n');
  if (seen === looks(files)) return true;
  if (made !== contents(files)) return false;
  writeStamp(stamp, files);
  return true;
}

/** A checkout that another user owns may be run, and is not written to. */
export function writeStamp(stamp, files) {
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(`${stamp}.${process.pid}`, `${looks(files)}\n${contents(files)}\n`);
    renameSync(`${stamp}.${process.pid}`, stamp);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') throw error;
  }
}

const isSpec = (path) => path.endsWith('.spec.ts') || path.endsWith('.spec.tsx');

export const serverFiles = () => filesBelow(['src', 'tsconfig.json', 'package-lock.json', 'bin/build.mjs'], (path) => !isSpec(path));
export const webFiles = () =>
  filesBelow(['web', 'src', 'package-lock.json', 'bin/build.mjs'], (path) => !isSpec(path) && (!path.startsWith(join(root, 'src')) || /[/\\](kernel|disciplines|domain|messages)[/\\]/.test(path)));
const lockFiles = () => filesBelow(['package-lock.json'], () => true);

export const serverStamp = join(root, 'dist', '.made-from');
export const webStamp = join(root, 'web', 'dist', '.made-from');
const installStamp = join(root, 'node_modules', '.made-from');

export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

/** Runs a program of an installed package with this Node, without a shell and without npx. */
export function runInstalled(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

export function ensureInstalled() {
  const files = lockFiles();
  if (isFresh(installStamp, files)) return;
  const npmsOwn = join(root, 'node_modules', '.package-lock.json');
  const own = statSync(npmsOwn, { throwIfNoEntry: false });
  if (own && files.every(({ state }) => own.mtimeMs >= state.mtimeMs)) {
    writeStamp(installStamp, files); // npm itself put it there, after the lock file was last changed
    return;
  }
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const status = npm ? run(process.execPath, [npm, ...args]) : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
  if (status !== 0) throw new Failure('npm ci failed; its message is above. Check the network and the npm registry, then start again.');
  writeStamp(installStamp, files);
}

export function ensureBuilt({ web = true } = {}) {
  const stale = !isFresh(serverStamp, serverFiles()) || (web && !isFresh(webStamp, webFiles()));
  if (!stale) return;
  console.log('Building …');
  if (run(process.execPath, [join(root, 'bin', 'build.mjs'), ...(web ? [] : ['--server-only'])]) !== 0) {
    throw new Failure('The build failed; its message is above.');
  }
}

/** An expected failure: its message is all that is printed. */
export class Failure extends Error {}

/** Runs a command's body; a failure ends with exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One build at a time in a checkout: tests in several terminals, a start beside them. */
export function withBuildLock(body) {
  const directory = join(root, 'node_modules', '.cache', 'hengjian');
  const lock = join(directory, 'build.lock');
  mkdirSync(directory, { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !alive(holder)) rmSync(lock, { force: true });
    if (!told) console.log('Waiting for another build in this checkout …');
    told = true;
    Atomics.wait(pause, 0, 0, 200);
  }
  try {
    return body();
  } finally {
    rmSync(lock, { force: true });
  }
}
