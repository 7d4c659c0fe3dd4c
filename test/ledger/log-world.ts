import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock/index.js';
import { Config, type ConfigValues } from '../../src/platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../../src/platform/database/index.js';
import { LedgerKeys } from '../../src/ledger/ledger-keys.js';
import { Ledger, LedgerVerification, TransparencyLog, type LedgerReport } from '../../src/ledger/index.js';
import { createDatabase } from '../support/database.js';

export const CLERK: Caller = { ...SYSTEM, accountId: '11111111-2222-4333-8444-555555555555', organisationId: '66666666-2222-4333-8444-555555555555', name: '王', reach: 'own' };

/** The ledger alone on a database of its own, with one evidence table `trial.item`, and a superuser behind its back. */
export async function openWorld() {
  const database = await createDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hengjian-ledger-'));
  const config = new Config({
    dataDirectory, publicUrl: 'http://localhost:3000', secret: Buffer.alloc(32, 7), databaseUrl: database.url,
  } as ConfigValues);
  const dataSource = await new DataSource({ type: 'postgres', url: database.url, poolSize: 24 }).initialize();
  const clock = new Clock();
  const unitOfWork = new UnitOfWork(dataSource);
  const log = new TransparencyLog(unitOfWork, new LedgerKeys(config, clock), clock, config);
  const verification = new LedgerVerification(unitOfWork, config);
  const ledger = new Ledger(clock);
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  // Migrations of other modules have written entries already; these tests count from nothing.
  await superuser.query(`
    SET session_replication_role = replica;
    TRUNCATE ledger.entry, ledger.pending, ledger.leaf, ledger.node, ledger.checkpoint, ledger.key, ledger.evidence RESTART IDENTITY;
    SET session_replication_role = DEFAULT;
    SET ROLE hengjian_owner;
    CREATE SCHEMA trial;
    CREATE TABLE trial.item (id uuid PRIMARY KEY, code text NOT NULL, state text NOT NULL, weight numeric, found jsonb, received_at timestamptz, personal text);
    ALTER TABLE trial.item ENABLE ROW LEVEL SECURITY;
    CREATE POLICY all_items ON trial.item TO hengjian_app USING (true) WITH CHECK (true);
    GRANT USAGE ON SCHEMA trial TO hengjian_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON trial.item TO hengjian_app;
    SELECT ledger.register_evidence('trial.item', 'id', '{personal}');
    RESET ROLE`);
  return {
    database, dataDirectory, config, unitOfWork, log, verification, ledger, superuser,
    run: <T>(work: (tx: Tx) => Promise<T>) => unitOfWork.run(CLERK, work),
    read: <T>(work: (tx: Tx) => Promise<T>) => unitOfWork.read(SYSTEM, work),
    verify: (checkpoint?: string): Promise<LedgerReport> => verification.verify(SYSTEM, checkpoint),
    /** What a superuser can do with every trigger and foreign key off. */
    async tamper(sql: string): Promise<void> {
      await superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
    },
    async close() {
      await superuser.end();
      await dataSource.destroy();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The id of the numbered trial item. */
export const itemId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Receives an item: its row and its entry, in one transaction. */
export async function receive(world: World, number: number): Promise<void> {
  await world.run(async (tx) => {
    await tx.query('INSERT INTO trial.item (id, code, state, weight, found, received_at, personal) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      itemId(number), `SP${number}`, 'received', '1.50', '{"seal":"intact","note":null}', '2026-09-02T08:00:00Z', '张三',
    ]);
    await world.ledger.append(tx, [{ aggregate: `item:${number}`, action: 'item.received', data: { code: `SP${number}` }, rows: [{ table: 'trial.item', ids: [itemId(number)] }] }]);
  });
}

/** Moves an item to another state. */
export async function move(world: World, number: number, state: string): Promise<void> {
  await world.run(async (tx) => {
    await tx.query('UPDATE trial.item SET state = $2 WHERE id = $1', [itemId(number), state]);
    await world.ledger.append(tx, [{ aggregate: `item:${number}`, action: 'item.moved', data: { to: state }, rows: [{ table: 'trial.item', ids: [itemId(number)] }] }]);
  });
}
