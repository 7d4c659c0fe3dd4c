import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serverAccount } from './account.js';
import { provideBinaries } from './binaries.js';
import { dataOf, findRunning, initialise, interrupt, launch, newPassword, shutDown, type Cluster, type Postmaster, type Settings } from './cluster.js';
import { chooseLocation, readRecord, writeRecord, type ClusterRecord } from './location.js';
import { EmbeddedPostgresError, lockDataDirectory, lockHolder } from './lock.js';
import { APPLICATION, OWNER, SUPERUSER, databaseUrl, ensureRolesAndDatabase } from './roles.js';

export { DataDirectoryInUse, EmbeddedPostgresError, lockHolder } from './lock.js';
export { withClient } from './roles.js';

export interface EmbeddedUrls {
  /** As the application: owns nothing, bound by row-level security. */
  readonly url: string;
  /** As the owner of the database: migrates. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

export interface EmbeddedPostgres extends EmbeddedUrls {
  /** The directory where the database lies. */
  readonly location: string;
  /** True when the database lies outside the data directory, because PostgreSQL's account cannot enter that. */
  readonly elsewhere: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  readonly log: (line: string) => void;
  /** What this process does, for the message to a second one. */
  readonly purpose?: string;
  /** Settings of postgresql.conf beside our own. `fsync: off` makes a database that may be lost: tests. */
  readonly settings?: Settings;
}

function urls(record: ClusterRecord, port: number): EmbeddedUrls {
  return {
    url: databaseUrl(port, APPLICATION, record.passwords.application),
    ownerUrl: databaseUrl(port, OWNER, record.passwords.owner),
    superuserUrl: databaseUrl(port, SUPERUSER, record.passwords.superuser),
  };
}

function recordOf(dataDirectory: string, cluster: Pick<Cluster, 'account'>): ClusterRecord {
  const known = readRecord(dataDirectory);
  if (known) {
    if (existsSync(known.location)) return known;
    throw new EmbeddedPostgresError(`The database of ${dataDirectory} should lie in ${known.location}, which does not exist. Put it back, or start in an empty data directory and restore a backup.`);
  }
  const record: ClusterRecord = {
    location: chooseLocation(dataDirectory, cluster.account),
    port: 0,
    passwords: { superuser: newPassword(), owner: newPassword(), application: newPassword() },
  };
  writeRecord(dataDirectory, record); // before the cluster exists: its passwords must not be lost to a crash
  return record;
}

/** Owner only; as root other users may pass through, because the database inside runs as one of them. Comes back without symbolic links. */
export function prepareDataDirectory(path: string): string {
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  const directory = realpathSync(path);
  chmodSync(directory, serverAccount() ? 0o711 : 0o700);
  return directory;
}

function refuseOtherMajor(cluster: Cluster, version: string): void {
  const file = join(dataOf(cluster), 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== version) {
    throw new EmbeddedPostgresError(`The database in ${cluster.location} was made by PostgreSQL ${found}, and this release brings ${version}. Take a backup with the release that made it and restore it into an empty data directory here.`);
  }
}

function whyNotTakenOver(cluster: Cluster, { pid, port }: Postmaster, error: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Process ${pid} runs, and ${join(dataOf(cluster), 'postmaster.pid')} says that it is this database on port ${port}; it does not answer as that: ${error.message}. `
    + 'If it is PostgreSQL, stop it (kill -INT); if it is another program, delete that file. Then start again.',
  );
}

const MAJOR = '18';

/**
 * Starts the embedded PostgreSQL of a data directory, making it on the first start, or takes over the one that a killed
 * process left running. Holds the data directory until `stop`; throws `DataDirectoryInUse` when another process has it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const dataDirectory = prepareDataDirectory(options.dataDirectory);
  const release = lockDataDirectory(dataDirectory, options.purpose ?? 'start');
  try {
    const account = serverAccount();
    const record = recordOf(dataDirectory, { account });
    const cluster: Cluster = { location: record.location, account };
    let postmaster = await findRunning(cluster, log);
    if (postmaster) {
      log('PostgreSQL was still running; taking it over.');
    } else {
      const binaries = provideBinaries(join(record.location, 'programs'));
      initialise(cluster, binaries, record.passwords.superuser, settings['fsync'] !== 'off');
      refuseOtherMajor(cluster, MAJOR);
      postmaster = await launch(cluster, binaries, record.port, settings, log);
    }
    const running = postmaster;
    const atExit = (): void => interrupt(running);
    process.once('exit', atExit);
    try {
      if (running.port !== record.port) writeRecord(dataDirectory, { ...record, port: running.port });
      await ensureRolesAndDatabase(running.port, record.passwords);
    } catch (error) {
      process.off('exit', atExit);
      if (!running.child) throw whyNotTakenOver(cluster, running, error as Error); // it may be another's: it is left alone
      await shutDown(cluster, running);
      throw error;
    }
    let stopping: Promise<void> | undefined;
    return {
      ...urls(record, running.port),
      location: record.location,
      elsewhere: !realpathSync(record.location).startsWith(dataDirectory),
      stop: () => (stopping ??= shutDown(cluster, running).then(() => {
        process.off('exit', atExit);
        release();
      })),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Addresses of the database that another process of this data directory runs, or undefined when none does. */
export function runningEmbedded(dataDirectory: string): EmbeddedUrls | undefined {
  const directory = existsSync(dataDirectory) ? realpathSync(dataDirectory) : resolve(dataDirectory);
  const record = readRecord(directory);
  if (!record || record.port === 0 || !lockHolder(directory)) return undefined;
  return urls(record, record.port);
}
