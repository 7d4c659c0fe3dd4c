import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { randomUUID } from 'node:crypto';
import { NOBODY_ID } from '../../src/platform/database/index.js';
import { ROLES } from '../../src/organisations/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const APP = 'hengjian_app';
/** Every invented row refers to every other: what a policy looks up is there. */
const SOME = '0190aaaa-0000-7000-8000-000000000000';
const OURS = `n.nspname NOT IN ('information_schema', 'public', 'graphile_worker') AND n.nspname NOT LIKE 'pg\\_%'`;

/** Columns that tie a row to a case: such a table stands behind row-level security, or here with the reason why not. */
const CASE_COLUMNS = ['case_id', 'item_id', 'visit_id', 'plan_id', 'draw_id', 'report_id', 'sample_id', 'examination_id', 'portion_id', 'handling_id', 'drawn_unit_id'];
const OUTSIDE: Readonly<Record<string, string>> = {
  'organisations.case_party': 'what the policies themselves read; it names organisations and ids, no content',
};
/** Roles that see some rows of other organisations by right. */
const SEES_BY_ROLE: Readonly<Record<string, readonly string[]>> = {
  'organisations.account': ['platform-administrator'],
  'portal.registration': ['platform-administrator'],
};

let database: TestDatabase;
let app: pg.Client;
let root: pg.Client;
/** Of every table of ours; one invented row stands in each that is guarded by policies or by the append-only trigger. */
let tables: { name: string; guarded: boolean; appendOnly: boolean }[];

beforeAll(async () => {
  database = await createDatabase();
  [app, root] = [new pg.Client({ connectionString: database.url }), new pg.Client({ connectionString: database.superuserUrl })];
  await Promise.all([app.connect(), root.connect()]);
  tables = await rows(root, `SELECT c.oid::regclass::text AS name, c.relrowsecurity AS guarded,
      EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'platform.refuse_change'::regproc AND t.tgqual IS NULL AND t.tgenabled IN ('O', 'A') AND t.tgtype & 1 = 1 AND t.tgtype & 16 = 16) AS "appendOnly"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND ${OURS} ORDER BY 1`);
  await invent();
}, 60_000);
afterAll(async () => {
  await Promise.all([app.end(), root.end()]);
  await database.drop();
});

async function rows<R extends object>(client: pg.Client, sql: string, parameters: unknown[] = []): Promise<R[]> {
  return (await client.query(sql, parameters)).rows as R[];
}

/** A row in each guarded table. This database is thrown away: its checks and foreign keys go first, so that any value will do. */
async function invent(): Promise<void> {
  await root.query(`SET session_replication_role = replica`);
  const constraints = await rows<{ sql: string }>(root, `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', k.conrelid::regclass, k.conname) AS sql
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype IN ('c', 'f', 'x') AND k.conparentid = 0 AND ${OURS}`);
  for (const { sql } of constraints) await root.query(sql);
  for (const { name } of tables.filter((table) => table.guarded || table.appendOnly)) {
    const columns = await rows<{ name: string; value: string }>(root, `SELECT quote_ident(a.attname) AS name, CASE
        WHEN t.typcategory = 'A' THEN quote_literal('{}') WHEN t.typtype = 'r' THEN quote_literal('empty')
        WHEN t.typtype = 'e' THEN quote_literal((SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1))
        WHEN t.typname = 'uuid' THEN quote_literal('${SOME}') WHEN t.typname IN ('json', 'jsonb') THEN quote_literal('{}')
        WHEN t.typcategory IN ('N', 'S') OR t.typname IN ('bytea', 'char') THEN quote_literal('1') WHEN t.typcategory = 'B' THEN 'true'
        WHEN t.typcategory = 'D' THEN 'now()' ELSE 'NULL' END AS value
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''`, [name]);
    await root.query(`INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES (${columns.map((column) => column.value).join(', ')})`);
  }
  await root.query('SET session_replication_role = DEFAULT');
}

interface Identity {
  readonly account: string;
  readonly organisation: string;
  readonly reach: string;
  readonly roles: string;
}
const stranger = (roles: readonly string[] = []): Identity => ({ account: randomUUID(), organisation: randomUUID(), reach: 'own', roles: roles.join(',') });

/** What one statement of the application's role comes to under an identity; rolled back. */
async function under(identity: Identity, sql: string): Promise<pg.QueryResult> {
  await app.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(identity)) await app.query(`SELECT set_config($1, $2, true)`, [`hengjian.${name}`, value]);
    return await app.query(sql);
  } finally {
    await app.query('ROLLBACK');
  }
}
const count = async (identity: Identity, table: string) => Number((await under(identity, `SELECT count(*)::int AS n FROM ${table}`)).rows[0].n);
const readable = async () => {
  const granted = await rows<{ name: string }>(root, `SELECT name FROM unnest($1::text[]) name WHERE has_table_privilege('${APP}', name, 'SELECT')`, [tables.filter((table) => table.guarded).map((table) => table.name)]);
  return granted.map((table) => table.name);
};

describe('row-level security', () => {
  it('stands before every table whose rows belong to a case', async () => {
    const tied = await rows<{ name: string }>(root, `SELECT DISTINCT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND a.attname = ANY ($1) WHERE c.relkind IN ('r', 'p') AND ${OURS}`, [CASE_COLUMNS]);
    const bare = tied.filter(({ name }) => !tables.find((table) => table.name === name)?.guarded && !(name in OUTSIDE));
    expect(bare).toEqual([]);
  });

  it('shows a stranger nothing of any guarded table, in no role but those that see it by right', async () => {
    const shown: string[] = [];
    const guarded = await readable();
    for (const table of guarded) {
      const others = ROLES.filter((role) => !SEES_BY_ROLE[table]?.includes(role));
      for (const identity of [stranger(), stranger(others), { ...stranger(others), account: '', organisation: '' }, { ...stranger(), account: NOBODY_ID, organisation: NOBODY_ID }]) {
        if ((await count(identity, table)) > 0) shown.push(`${table} to ${JSON.stringify(identity)}`);
      }
    }
    expect(shown).toEqual([]);
    expect(guarded.length).toBeGreaterThan(1);
  });

  it('shows the system the row that it hides from the stranger', async () => {
    const system = { account: NOBODY_ID, organisation: NOBODY_ID, reach: 'all', roles: '' };
    const hidden: string[] = [];
    for (const table of await readable()) if ((await count(system, table)) === 0) hidden.push(table);
    expect(hidden).toEqual([]);
  });

  it('lets a stranger change and delete nothing', async () => {
    const changed: string[] = [];
    for (const table of await readable()) {
      const [column] = await rows<{ name: string }>(root, `SELECT quote_ident(attname) AS name FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '' AND has_column_privilege('${APP}', attrelid, attname, 'UPDATE') LIMIT 1`, [table]);
      const [may] = await rows<{ remove: boolean }>(root, `SELECT has_table_privilege('${APP}', $1, 'DELETE') AS remove`, [table]);
      const identity = stranger(ROLES.filter((role) => !SEES_BY_ROLE[table]?.includes(role)));
      if (column && (await under(identity, `UPDATE ${table} SET ${column.name} = ${column.name}`)).rowCount) changed.push(`${table}: update`);
      if (may?.remove && (await under(identity, `DELETE FROM ${table}`)).rowCount) changed.push(`${table}: delete`);
    }
    expect(changed).toEqual([]);
  });

  it('is not stepped around by a view that runs with its owner’s rights', async () => {
    const views = await rows<{ name: string }>(root, `SELECT DISTINCT v.oid::regclass::text AS name FROM pg_class v JOIN pg_namespace n ON n.oid = v.relnamespace
      JOIN pg_rewrite r ON r.ev_class = v.oid JOIN pg_depend d ON d.objid = r.oid AND d.refclassid = 'pg_class'::regclass JOIN pg_class t ON t.oid = d.refobjid AND t.relrowsecurity
      WHERE v.relkind = 'v' AND ${OURS} AND NOT coalesce('security_invoker=true' = ANY (v.reloptions) OR 'security_invoker=on' = ANY (v.reloptions), false)`);
    expect(views).toEqual([]);
  });
});

describe('the application’s role', () => {
  it('is no superuser, bypasses nothing, makes no role or database, and belongs to no other role', async () => {
    const [role] = await rows(root, 'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = $1', [APP]);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false });
    expect(await rows(root, 'SELECT roleid::regrole FROM pg_auth_members WHERE member = $1::regrole', [APP])).toEqual([]);
  });

  it('can create nothing that lasts, in no schema', async () => {
    const open = await rows(root, `SELECT nspname FROM pg_namespace n WHERE has_schema_privilege($1, n.oid, 'CREATE') AND nspname NOT LIKE 'pg\\_temp%' AND nspname NOT LIKE 'pg\\_toast%'`, [APP]);
    expect(open).toEqual([]);
    for (const sql of ['CREATE SCHEMA mine', 'CREATE TABLE public.mine (a int)', 'CREATE TABLE organisations.mine (a int)', `CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'ALTER TABLE organisations.account DISABLE ROW LEVEL SECURITY', 'DROP POLICY own_or_all ON organisations.account', 'SET ROLE hengjian_owner', 'SET session_replication_role = replica',
      `COPY organisations.division TO PROGRAM 'id'`, 'SELECT * FROM pg_authid', `SELECT pg_read_file('PG_VERSION')`]) {
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('neither changes nor deletes in a table that only grows, by no column', async () => {
    const grown = tables.filter((table) => table.appendOnly).map((table) => table.name);
    expect(grown.length).toBeGreaterThan(5);
    const may = await rows(root, `SELECT name, privilege FROM unnest($1::text[]) name, unnest('{UPDATE,DELETE,TRUNCATE}'::text[]) privilege
      WHERE has_table_privilege('${APP}', name, privilege) OR (privilege = 'UPDATE' AND has_any_column_privilege('${APP}', name, privilege))`, [grown]);
    expect(may).toEqual([]);
  });

  it('is not alone in that: the owner and the superuser are refused too', async () => {
    const accepted: string[] = [];
    for (const { name } of tables.filter((table) => table.appendOnly)) {
      const [column] = await rows<{ name: string }>(root, `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '' LIMIT 1`, [name]);
      for (const sql of [`UPDATE ${name} SET ${column!.name} = ${column!.name}`, `DELETE FROM ${name}`, `TRUNCATE ${name}`]) {
        const code = await root.query(sql).then(() => 'done', (error: { code: string }) => error.code);
        if (code !== '23001') accepted.push(`${sql}: ${code}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('holds of the job queue what a worker needs, and not its version table', async () => {
    const may = await rows(root, `SELECT c.relname, p FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, unnest('{INSERT,UPDATE,DELETE,TRUNCATE,TRIGGER,REFERENCES}'::text[]) p
      WHERE n.nspname = 'graphile_worker' AND c.relkind = 'r' AND has_table_privilege('${APP}', c.oid, p) AND (c.relname = 'migrations' OR p IN ('TRUNCATE', 'TRIGGER', 'REFERENCES'))`);
    expect(may).toEqual([]);
  });

  it('works through the queue with just that', async () => {
    const done: unknown[] = [];
    await app.query(`SELECT platform.enqueue('security.probe', '{"a": 1}')`);
    await runOnce({ connectionString: database.url, logger: new Logger(() => () => undefined), taskList: { 'security.probe': async (payload) => void done.push(payload) } });
    expect(done).toEqual([{ a: 1 }]);
  });

  it('alone holds rights beside the owner: nothing is granted to everyone', async () => {
    const granted = await rows(root, `SELECT c.oid::regclass::text AS name, x.privilege_type FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) x
      WHERE x.grantee = 0 AND (${OURS} OR n.nspname = 'graphile_worker')`);
    expect(granted).toEqual([]);
    const schemas = await rows(root, `SELECT n.nspname, x.privilege_type FROM pg_namespace n, aclexplode(n.nspacl) x WHERE x.grantee = 0 AND ${OURS}`);
    expect(schemas).toEqual([]);
  });
});

describe('a function that runs with its owner’s rights', () => {
  const DEFINERS = `FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND ${OURS} AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

  it('has a pinned search path without any schema that others could write', async () => {
    const loose = await rows(root, `SELECT p.oid::regprocedure::text AS name, p.proconfig ${DEFINERS}
      AND NOT coalesce(p.proconfig && '{search_path=pg_catalog,"search_path=pg_catalog, pg_temp","search_path=\\"\\""}'::text[], false)`);
    expect(loose).toEqual([]);
  });

  it('is not for everyone to call; triggers excepted, which no one can call', async () => {
    const open = await rows(root, `SELECT p.oid::regprocedure::text AS name ${DEFINERS} AND p.prorettype <> 'trigger'::regtype
      AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x WHERE x.grantee = 0 AND x.privilege_type = 'EXECUTE')`);
    expect(open).toEqual([]);
    expect((await rows(root, `SELECT 1 ${DEFINERS}`)).length).toBeGreaterThan(2);
  });
});
