/**
 * One PostgreSQL for a whole run of tests, in a directory of its own that is thrown away: durability is off. It holds a
 * migrated template that each test file clones. Several runs may go on at the same time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PREFIX = 'hengjian-test-';
export const TEMPLATE = 'hengjian_template';
/** Where the address of the run's server is handed to the test files. */
export const VARIABLE = 'HENGJIAN_TEST_DATABASE';

const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs that were killed leave their server and directory behind: the next run clears them away. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^hengjian-test-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid === 0 || isAlive(pid)) continue;
    const directory = join(tmpdir(), name);
    try {
      const postmaster = Number(readFileSync(join(directory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (postmaster > 0) process.kill(postmaster, 'SIGQUIT');
    } catch (error) {
      if (!['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(error.code)) throw error;
    }
    try {
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      if (!['EACCES', 'EPERM', 'ENOTEMPTY'].includes(error.code)) throw error; // another user's
    }
  }
}

const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_wal_size: '4GB', autovacuum_naptime: '10min' };

/** Starts it; what comes back names its address and stops it again. `durable` leaves PostgreSQL as in production: for measuring. */
export async function startTemporaryServer({ durable = false } = {}) {
  const build = spawnSync(process.execPath, [join(root, 'bin', 'build.mjs'), '--server-only'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (build.status !== 0) throw new Error('The server did not compile; the tests cannot run.');
  sweep();
  const { startEmbedded, withClient } = await built('platform/postgres/index.js');
  const { migrate } = await built('platform/database/migrate.js');
  const dataDirectory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbedded({
    dataDirectory,
    log: () => undefined,
    purpose: 'test',
    settings: { max_connections: '200', ...(durable ? {} : FLEETING) },
  });
  try {
    await migrate(server.ownerUrl);
    const { loadConfig } = await built('platform/config/index.js');
    const { AppModule } = await built('app.module.js');
    const { bringReferenceUpToDate } = await built('reference.js');
    const { NestFactory } = await import('@nestjs/core');
    const config = loadConfig({ DATABASE_URL: server.url, HENGJIAN_SECRET: '00'.repeat(32), HENGJIAN_DATA: dataDirectory, HENGJIAN_LOG_LEVEL: 'error' });
    const app = await NestFactory.createApplicationContext(AppModule.with({ config, worker: false }), { logger: ['error'] });
    await bringReferenceUpToDate(app);
    await app.close();
    const maintenance = new URL(server.superuserUrl);
    maintenance.pathname = '/postgres';
    await withClient(maintenance.href, async (client) => {
      await client.query(`ALTER DATABASE hengjian RENAME TO ${TEMPLATE}`);
    });
  } catch (error) {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
    throw error;
  }
  return {
    connection: JSON.stringify({ url: server.url, ownerUrl: server.ownerUrl, superuserUrl: server.superuserUrl, template: TEMPLATE }),
    async stop() {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
