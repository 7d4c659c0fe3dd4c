import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/database.js';

const DECISION = new URL('../../docs/decisions/0005-what-is-evidence.md', import.meta.url);
/** Tables that are not evidence, each with its reason. */
const REASONS = new Map([...readFileSync(DECISION, 'utf8').matchAll(/^\| `([a-z_.]+)` \| (.+) \|$/gm)].map(([, table, reason]) => [table!, reason!]));

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
const tables = () => names(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('information_schema', 'ledger', 'graphile_worker') AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`);
const evidence = () => names('SELECT table_name AS name FROM ledger.evidence ORDER BY 1');

describe('every table', () => {
  it('is registered as evidence, or says in the decision why not', async () => {
    const registered = await evidence();
    expect((await tables()).filter((table) => !registered.includes(table) && !REASONS.has(table))).toEqual([]);
  });

  it('that is excused is there, is not evidence, and has a reason in words', async () => {
    const [all, registered] = [await tables(), await evidence()];
    expect([...REASONS.keys()].filter((table) => !all.includes(table) || registered.includes(table))).toEqual([]);
    expect([...REASONS.values()].filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('of the ledger’s own refuses change: entries, leaves, nodes, checkpoints and keys', async () => {
    expect(await names(`SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'ledger' AND t.tgname LIKE 'append\\_only%' ORDER BY 1`)).toEqual(['checkpoint', 'entry', 'key', 'leaf', 'node']);
  });
});
