import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOCKS } from '../platform/database/index.js';
import { Failure } from './command.js';

/** Servers hold it shared while they serve; a restore holds it alone. It dies with its connection, so no crash leaves it behind. */
const LOCK = LOCKS.presence;
const CHANNEL = 'hengjian_restore';

export interface Presence {
  /** Resolves when a restore asks the servers to let go. */
  readonly asked: Promise<void>;
  /** Gives the database up. */
  leave(): Promise<void>;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'hengjian-presence', keepAlive: true });
  await client.connect();
  return client;
}

/**
 * Says that this process serves from the database, after waiting for a restore that is under way. When the connection
 * breaks (the database restarts) it is made anew: serving goes on meanwhile.
 */
export async function enter(url: string): Promise<Presence> {
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => { ask = resolve; });
  let left = false;
  let client: pg.Client;

  const present = async (): Promise<void> => {
    client = await connect(url);
    client.on('error', () => void again());
    client.on('notification', () => ask());
    await client.query(`LISTEN ${CHANNEL}`);
    await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK]);
  };
  const again = async (): Promise<void> => {
    while (!left) {
      await sleep(2_000, undefined, { ref: false });
      const done = await present().then(() => true, () => false); // the servers' own queries report a database that is away
      if (done) return;
    }
  };
  await present();
  return {
    asked,
    leave: async () => {
      left = true;
      await client.end();
    },
  };
}

/** Runs `work` while no server serves from the database: they are asked to pause, and go on by themselves afterwards. */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = await connect(url);
  client.on('error', () => undefined); // then the lock is lost; `work` fails on its own connection
  try {
    await client.query(`SET lock_timeout = '2s'`);
    for (let attempt = 1; ; attempt += 1) {
      await client.query(`NOTIFY ${CHANNEL}`);
      try {
        await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
        break;
      } catch (error) {
        if ((error as { code?: string }).code !== '55P03') throw error;
        if (attempt === 30) throw new Failure('A server still works on this database after a minute. Stop it, then restore again.');
      }
    }
    return await work();
  } finally {
    await client.end();
  }
}
