import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import { World } from '../support/world.js';
import { approve, checked, layReporting } from './checked.js';

const MANY = 60;
let world: World;
const running: ChildProcess[] = [];

beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await world.close();
});

/** The product itself, as an operator starts it, on the same database and files: its queue makes the reports. */
function server(): ChildProcess {
  const child = spawn(process.execPath, ['bin/hengjian.mjs', 'start'], {
    env: {
      PATH: process.env['PATH'], PORT: '0', HENGJIAN_HOST: '127.0.0.1', HENGJIAN_PUBLIC_URL: 'http://localhost:3000', DATABASE_URL: world.database.url, HENGJIAN_SECRET: 'ab'.repeat(32), HENGJIAN_DATA: world.dataDirectory,
      HENGJIAN_DEMONSTRATION: '0', HENGJIAN_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

const count = async (sql: string): Promise<number> => Number((await world.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ n: string }>(sql)))[0]!.n);
const issued = () => count(`SELECT count(*) AS n FROM reports.report WHERE state = 'issued'`);

async function until(child: ChildProcess, enough: (made: number) => boolean): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  while (!enough(await issued())) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    await sleep(15);
  }
}

it('a server that is killed (-9) while it makes reports loses none, and each is issued exactly once', async () => {
  await approve(world, await checked(world, await layReporting(world), MANY));
  expect(await issued()).toBe(0);

  const first = server();
  await until(first, (made) => made >= 3);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const before = await issued();
  expect(before).toBeLessThan(MANY);

  // What the dead server held comes back into the queue, ten minutes later at the latest.
  world.clock.advance({ days: 100 });
  await world.perform('reports.render-left');
  const second = server();
  await until(second, (made) => made === MANY);
  await sleep(500);
  second.kill('SIGTERM');
  await once(second, 'exit');

  expect(await count('SELECT count(DISTINCT number) AS n FROM reports.report')).toBe(MANY);
  expect(await count(`SELECT count(*) AS n FROM ledger.entry WHERE action = 'report.issued'`)).toBe(MANY);
  expect(await count(`SELECT count(*) AS n FROM platform.file WHERE owner LIKE 'report:%'`)).toBe(MANY);
  expect(await count(`SELECT count(*) AS n FROM reports.report r JOIN platform.file f ON f.id = r.file_id AND f.sha256 = r.sha256`)).toBe(MANY);
}, 240_000);
