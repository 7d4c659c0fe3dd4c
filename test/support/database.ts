import pg from 'pg';
import { randomBytes } from 'node:crypto';

export interface TestDatabase {
  /** As the application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

interface Connection {
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly template: string;
}

function connection(): Connection {
  const text = process.env['HENGJIAN_TEST_DATABASE'];
  if (!text) throw new Error('There is no test database: run the tests through Jest\'s "whole" or "browser" project.');
  return JSON.parse(text) as Connection;
}

function on(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function maintain(server: Connection, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: on(server.superuserUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of this test file's own: a clone of the migrated template, empty but for what migrations put there. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = connection();
  const name = `test_${randomBytes(6).toString('hex')}`;
  // FILE_COPY: with durability off, copying files beats writing every page to the log.
  await maintain(server, `CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY FILE_COPY OWNER hengjian_owner`);
  return {
    url: on(server.url, name),
    ownerUrl: on(server.ownerUrl, name),
    superuserUrl: on(server.superuserUrl, name),
    drop: () => maintain(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
