import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What keeps the embedded database from starting, in words that say what to do. */
export class EmbeddedPostgresError extends Error {}

/** Thrown when another living process works in the same data directory. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  constructor(readonly dataDirectory: string, readonly pid: number, readonly purpose: string) {
    super(`${dataDirectory} is in use by process ${pid} (hengjian ${purpose}). Stop that process first, or set HENGJIAN_DATA to another directory.`);
    this.name = 'DataDirectoryInUse';
  }
}

export interface LockHolder {
  readonly pid: number;
  readonly purpose: string;
}

const FILE = 'hengjian.lock';

/**
 * When a process began, as the kernel counts it; empty where /proc does not exist or the process is gone.
 * A process id alone is not enough: inside a container every start has the same one.
 */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function livingHolder(content: string | undefined): LockHolder | undefined {
  const [pidText = '', began = '', purpose = ''] = (content ?? '').split('\n');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || beginning(pid) !== began) return undefined;
  return { pid, purpose };
}

/** The living process that works in the data directory, or undefined. */
export function lockHolder(dataDirectory: string): LockHolder | undefined {
  return livingHolder(read(join(dataDirectory, FILE)));
}

/**
 * Takes the data directory for this process; what comes back gives it up again. A lock whose process is dead (`kill -9`,
 * power cut) is taken over. Throws `DataDirectoryInUse`.
 */
export function lockDataDirectory(dataDirectory: string, purpose: string): () => void {
  const path = join(dataDirectory, FILE);
  const own = `${path}.${process.pid}`;
  const content = `${process.pid}\n${beginning(process.pid)}\n${purpose}\n`;
  writeFileSync(own, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, path); // atomic: exactly one process succeeds
        return () => {
          if (read(path) === content) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = read(path);
      const holder = livingHolder(found);
      if (holder) throw new DataDirectoryInUse(dataDirectory, holder.pid, holder.purpose);
      if (found === undefined) continue;
      // Move the dead lock aside under a name of our own; if a third process was quicker, what moved is its lock: put it back.
      const aside = `${own}.stale`;
      try {
        renameSync(path, aside);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      if (read(aside) !== found) linkSync(aside, path);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}
