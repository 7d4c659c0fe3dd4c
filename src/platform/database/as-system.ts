import { NOBODY_ID } from './caller.js';
import type { Tx } from './unit-of-work.js';

interface Identity {
  readonly account: string;
  readonly organisation: string;
  readonly reach: string;
  readonly roles: string;
}

const PRESENT = ['account', 'organisation', 'reach', 'roles'].map((name) => `current_setting('hengjian.${name}') AS ${name}`).join(', ');
const SET = ['account', 'organisation', 'reach', 'roles'].map((name, at) => `set_config('hengjian.${name}', $${at + 1}, true)`).join(', ');

/**
 * Does a part of a command with the system's own sight, in the same transaction: where a rule has let the caller act on rows that row-level security
 * rightly hides from the caller. The ledger still names the caller. May be nested. Two statements more.
 */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.query<Identity>(`WITH before AS MATERIALIZED (SELECT ${PRESENT}) SELECT before.*, ${SET} FROM before`, [NOBODY_ID, NOBODY_ID, 'all', '']);
  if (!before) throw new Error('The transaction has no identity');
  const restore = () => tx.query(`SELECT ${SET}`, [before.account, before.organisation, before.reach, before.roles]);
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
