import { NOBODY_ID } from './caller.js';
import type { Tx } from './unit-of-work.js';

const SET = `SELECT set_config('hengjian.account', $1, true), set_config('hengjian.organisation', $2, true), set_config('hengjian.reach', $3, true), set_config('hengjian.roles', $4, true)`;

/**
 * Does a part of a command with the system's own sight, in the same transaction: where a rule has let the caller act on rows that row-level security
 * rightly hides from the caller. The ledger still names the caller. Two statements more.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { accountId, organisationId, reach, roles } = tx.caller;
  const restore = () => tx.query(SET, [accountId, organisationId, reach, roles.join(',')]);
  await tx.query(SET, [NOBODY_ID, NOBODY_ID, 'all', '']);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    // Where SQL failed the transaction is lost, and its identity with it: this second failure says nothing new.
    await restore().catch(() => undefined);
    throw error;
  }
  await restore();
  return result;
}
