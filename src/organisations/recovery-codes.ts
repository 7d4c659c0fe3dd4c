import { createHmac } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { NewEntry } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';

const CODES = 10;
/** Crockford's base 32: no letter that is taken for a figure. 256 is a multiple of 32, so that each byte favours none. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 12;

/** Ten codes of 60 bits, such as `7K2M-QX0V-9RTB`, that follow from a token: the same token gives the same codes. */
export function recoveryCodes(token: string): string[] {
  return Array.from({ length: CODES }, (_, n) => {
    const bytes = createHmac('sha256', token).update(`recovery-code ${n}`).digest().subarray(0, CHARACTERS);
    const text = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
  });
}

/** What is stored of a code: a hash keyed with the system's secret. Case, hyphens and spaces do not count, O is 0, I and L are 1. */
export function hashOfRecoveryCode(secret: Buffer, accountId: string, code: string): Buffer {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHmac('sha256', secret).update(`recovery-code\n${accountId}\n${plain}`).digest();
}

type Rows = NonNullable<NewEntry['rows']>;

/** Makes all open codes of an account void. What comes back is for the ledger's entry. */
export async function voidRecoveryCodes(tx: Tx, accountId: string, now: Date): Promise<Rows> {
  const rows = await tx.query<{ id: string }>(
    'UPDATE organisations.recovery_code SET void_at = $2 WHERE account_id = $1 AND used_at IS NULL AND void_at IS NULL RETURNING id', [accountId, now]);
  return [{ table: 'organisations.recovery_code', ids: rows.map(({ id }) => id) }];
}

/** Stores new codes in place of those that were open. What comes back is for the ledger's entry. */
export async function storeRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[], now: Date): Promise<Rows> {
  const former = await voidRecoveryCodes(tx, accountId, now);
  const ids = hashes.map(() => newId());
  await tx.query(
    'INSERT INTO organisations.recovery_code (id, account_id, code_hash, made_at) SELECT g.id, $2, g.hash, $4 FROM unnest($1::uuid[], $3::bytea[]) g (id, hash)', [ids, accountId, hashes, now]);
  return [...former, { table: 'organisations.recovery_code', ids }];
}

/** Uses a code up: its row, and how many are left; undefined where it is none of the open ones. Two who send one code meet at its row, and one goes without. */
export async function spendRecoveryCode(tx: Tx, accountId: string, hash: Buffer, now: Date): Promise<{ readonly id: string; readonly left: number } | undefined> {
  const [spent] = await tx.query<{ id: string }>(
    'UPDATE organisations.recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL AND void_at IS NULL RETURNING id', [accountId, hash, now]);
  if (!spent) return undefined;
  const [row] = await tx.query<{ left: number }>(
    'SELECT count(*)::int AS "left" FROM organisations.recovery_code WHERE account_id = $1 AND used_at IS NULL AND void_at IS NULL', [accountId]);
  return { id: spent.id, left: row?.left ?? 0 };
}
