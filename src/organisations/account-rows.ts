import { granted, refuse } from '../kernel/index.js';
import type { NewEntry } from '../ledger/index.js';
import type { Caller, Tx } from '../platform/database/index.js';
import { AccountEntity } from './account.entity.js';

/** The account, locked; refuses where there is none (`account.not-found`). */
export async function lockedAccount(tx: Tx, id: string): Promise<AccountEntity> {
  const account = await tx.repository(AccountEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  return account ?? granted(refuse('account.not-found', {}, 'not-found'));
}

/** A machine's token makes no other tokens, which would outlive it, and sets no password or second factor. */
export function assertPerson(caller: Caller): void {
  if (caller.scope) granted(refuse('token.needs-person', {}, 'forbidden'));
}

/** A ledger entry on an account; `rows` names others that changed with it. */
export function accountEntry(id: string, action: string, data: Readonly<Record<string, unknown>>, rows: NewEntry['rows'] = []): NewEntry {
  return { aggregate: `account:${id}`, action, data, rows: [{ table: 'organisations.account', ids: [id] }, ...rows] };
}
