import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Secret, TOTP } from 'otpauth';
import { v7 as newId } from 'uuid';
import { LedgerVerification } from '../../src/ledger/index.js';
import { SYSTEM } from '../../src/platform/database/index.js';
import { Field } from '../samples/field.js';

/** Table, the change of one row that a superuser might want, and what tells that row from others. */
const TABLES: readonly (readonly [table: string, change: string, key: string])[] = [
  ['organisations.organisation', `name = name || '（改）'`, 'id'],
  ['organisations.organisation', 'parent_id = id', 'id'],
  ['organisations.case_party', `capacity = 'producer-authority'`, 'id'],
  ['organisations.api_token', `permissions = permissions || '{account.manage}'::text[]`, 'id'],
  ['organisations.api_token', 'revoked_at = CASE WHEN revoked_at IS NULL THEN now() END', 'id'],
  ['organisations.api_token', `token_hash = sha256('mine')`, 'id'],
  ['organisations.account', `password_hash = '$argon2id$v=19$m=19456,t=2,p=1$bWluZW1pbmVtaW5l$bWluZW1pbmVtaW5lbWluZW1pbmVtaW5lbWluZW1pbmU'`, 'id'],
  ['organisations.account', `login = 'mine'`, 'id'],
  ['organisations.account', `roles = roles || '{auditor}'::text[]`, 'id'],
  ['organisations.account', `totp_secret = '\\x00'`, 'id'],
  ['organisations.recovery_code', `code_hash = sha256('mine')`, 'id'],
  ['organisations.recovery_code', 'used_at = now()', 'id'],
  ['samples.visit_stratum', `laboratory_name = '别的机构'`, 'id'],
  ['samples.visit_stratum', 'due_on = due_on + 30', 'id'],
  ['samples.visit_sampler', 'account_id = visit_id', 'id'],
  ['samples.storage_place', 'highest_celsius = 99', 'id'],
  ['samples.number_pattern', `pattern = 'DF{yy}{division}{seq:9}'`, 'organiser_id'],
  ['samples.number_range', 'used = used + 1', 'id'],
  ['samples.record_personal', `value = jsonb_set(value, '{signers,0,name}', '"别人"')`, 'record_id'],
  ['deadlines.noticed_day', 'off = NOT off', 'day'],
];

let field: Field;
let superuser: pg.Client;
beforeAll(async () => {
  field = await Field.open();
  superuser = new pg.Client({ connectionString: field.world.database.superuserUrl });
  await superuser.connect();
  const { world } = field;
  const [dispatcher, custodian] = [await world.as('dispatcher'), await world.as('custodian')];
  await field.received();
  await custodian.post('/api/storage-places', { id: newId(), name: '冷藏柜', code: 'LC-1', conditions: ['冷藏'], lowestCelsius: '2.0', highestCelsius: '8.0' }).expect(201);
  await dispatcher.put('/api/sampling-numbers/pattern', { pattern: 'DF{yy}{division}{seq:6}', version: 0 }).expect(200);
  await dispatcher.post('/api/sampling-numbers/ranges', { id: newId(), prefix: 'GZJ', year: '26', division: '622900', special: false, first: 30001, last: 30100 }).expect(201);
  const { body } = await dispatcher.post('/api/tokens', { name: '接口', permissions: ['home.read'], days: 3 }).expect(201);
  await dispatcher.delete(`/api/tokens/${body.id}`).expect(204);
  await dispatcher.post('/api/tokens', { name: '接口二', permissions: ['home.read'], days: 3 }).expect(201);
  const begun = await custodian.post('/api/session/totp').expect(201);
  const code = new TOTP({ secret: Secret.fromBase32(begun.body.secret) }).generate({ timestamp: world.clock.now().getTime() });
  await custodian.post('/api/session/totp/confirm', { code }).expect(201);
}, 120_000);
afterAll(async () => {
  await superuser.end();
  await field.world.close();
});

/** What verification finds after a superuser's statement with every trigger off; undone afterwards by another. */
async function foundAfter(change: string, undo: string): Promise<string[]> {
  const as = (sql: string) => superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
  await as(change);
  const { findings } = await field.world.get(LedgerVerification).verify(SYSTEM);
  await as(undo);
  return findings.map(({ kind, where }) => `${kind}: ${where}`);
}

/** The newest row of a table, kept beside it so that it can be put back; its key. */
async function kept(table: string, key: string): Promise<string> {
  await superuser.query(`DROP TABLE IF EXISTS pg_temp.kept; CREATE TEMPORARY TABLE kept AS SELECT * FROM ${table} ORDER BY ${key} DESC LIMIT 1`);
  const { rows } = await superuser.query<{ id: string }>(`SELECT ${key}::text AS id FROM kept`);
  if (!rows[0]) throw new Error(`${table} is empty: the test has nothing to tamper with`);
  return rows[0].id;
}

describe('a superuser who works behind the application’s back', () => {
  it('finds a house in which nothing is wrong', async () => {
    expect((await field.world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
  });

  it.each(TABLES)('is named for a change of %s: %s', async (table, change, key) => {
    const id = await kept(table, key);
    const found = await foundAfter(`UPDATE ${table} SET ${change} WHERE ${key}::text = '${id}'`,
      `DELETE FROM ${table} WHERE ${key}::text = '${id}'; INSERT INTO ${table} SELECT * FROM kept`);
    expect(found).toEqual([`row-changed: ${table} ${id}`]);
  });

  it.each([...new Map(TABLES.map(([table, , key]) => [table, key]))])('is named for a row of %s that is deleted, and for one that is slipped in', async (table, key) => {
    const id = await kept(table, key);
    expect(await foundAfter(`DELETE FROM ${table} WHERE ${key}::text = '${id}'`, `INSERT INTO ${table} SELECT * FROM kept`)).toEqual([`row-removed: ${table} ${id}`]);
    const fresh = key === 'day' ? '2031-01-01' : newId();
    const { rows } = await superuser.query<{ columns: string; values: string }>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns, string_agg(CASE WHEN attname = $2 THEN quote_literal($3) WHEN attname IN ('token_hash', 'code_hash') THEN 'sha256(''slipped in'')'
         WHEN attname = 'prefix' THEN '''ZZZ''' WHEN attname IN ('login', 'name', 'code') THEN quote_ident(attname) || ' || ''x''' WHEN attname IN ('visit_id', 'case_id') THEN 'gen_random_uuid()' ELSE quote_ident(attname) END, ', ') AS values
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`, [table, key, fresh]);
    // Only constraints that bind without triggers are kept to: the forger of a row fills its columns as the application would.
    const found = await foundAfter(`INSERT INTO ${table} (${rows[0]!.columns}) SELECT ${rows[0]!.values} FROM (SELECT * FROM kept) k`, `DELETE FROM ${table} WHERE ${key}::text = '${fresh}'`);
    expect(found).toEqual([`row-slipped-in: ${table} ${fresh}`]);
  });
});

describe('the ledger', () => {
  it('tells who changed a password and nothing of the password', async () => {
    const { world } = field;
    const person = await world.hire('password.changer', ['planner'], 'bureau');
    await person.post('/api/session/password', { present: 'correct horse battery', next: 'another horse battery' }).expect(204);
    const { rows } = await superuser.query<{ body: string; actor: string }>(`SELECT body, actor FROM ledger.entry WHERE aggregate = $1 AND action = 'account.password-changed'`, [`account:${person.accountId}`]);
    expect(rows).toMatchObject([{ actor: person.accountId }]);
    expect(rows[0]!.body).not.toMatch(/argon2|horse|hash/);
    expect((await world.get(LedgerVerification).verify(SYSTEM)).findings).toEqual([]);
  });
});
