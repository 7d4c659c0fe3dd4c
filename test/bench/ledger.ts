import { v7 as newId } from 'uuid';
import { Ledger } from '../../src/ledger/index.js';
import { SYSTEM, UnitOfWork } from '../../src/platform/database/index.js';
import type { World } from '../support/world.js';
import type { Row } from './measure.js';

/** One entry that names one evidence row, against the plain insert of a row as wide, each in a transaction of its own. */
export async function ledgerRow(world: World): Promise<Row> {
  const uow = world.get(UnitOfWork);
  const ledger = world.get(Ledger);
  const { accountId } = await world.as('planner');
  const body = JSON.stringify({ action: 'bench.done', data: { reason: 'x'.repeat(120) }, rows: [['organisations.account', accountId, 'f'.repeat(64)]] });
  return {
    name: 'a ledger entry with one row', floor: 'a plain insert of the same text', aim: '< 3', kind: 'time', rounds: 15, times: 40,
    figure: () => uow.run(SYSTEM, (tx) => ledger.append(tx, [
      { aggregate: `bench:${newId()}`, action: 'bench.done', data: { reason: 'x'.repeat(120) }, rows: [{ table: 'organisations.account', ids: [accountId] }] },
    ])),
    base: () => uow.run(SYSTEM, (tx) => tx.query(`INSERT INTO platform.command (account_id, key, fingerprint, result) VALUES ($1, $2, $3, to_jsonb($4::text))`, [accountId, newId(), 'f'.repeat(64), body])),
  };
}
