import pg from 'pg';
import type { SequenceValue, TableEntry } from './manifest.js';

const id = pg.escapeIdentifier;
export const qualified = (table: { readonly schema: string; readonly name: string }): string => `${id(table.schema)}.${id(table.name)}`;

const OURS = `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')`;

/** Who has migrated what is written by migrating, not by restoring. */
const BOOKKEEPING = `(n.nspname, c.relname) NOT IN (('platform', 'migration'), ('graphile_worker', 'migrations'))`;

/** Every table with rows of its own, in all schemas, with the columns that can be written. */
export async function listTables(client: pg.Client): Promise<TableEntry[]> {
  const { rows } = await client.query<TableEntry>(`
    SELECT n.nspname AS schema, c.relname AS name,
      (SELECT coalesce(json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${OURS} AND ${BOOKKEEPING}
    ORDER BY 1, 2`);
  return rows;
}

export async function listSequences(client: pg.Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${OURS} ORDER BY 1, 2`);
  if (rows.length === 0) return [];
  const each = rows.map((row) => `SELECT ${pg.escapeLiteral(row.schema)} AS schema, ${pg.escapeLiteral(row.name)} AS name, last_value::text AS value, is_called AS called FROM ${qualified(row)}`);
  return (await client.query<SequenceValue>(each.join(' UNION ALL '))).rows;
}

/** What must not stand in the way of rows that arrive table by table, and how to put it back exactly as it was. */
export interface Guards {
  readonly down: readonly string[];
  readonly up: readonly string[];
}

const ENABLED: Readonly<Record<string, string>> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' };

/**
 * Foreign keys, triggers (append-only among them) and forced row security, of all tables. Taken down and put up again in
 * the same transaction, by the owner: `session_replication_role` would need a superuser, and would skip the check of
 * the foreign keys that putting them up again makes.
 */
export async function listGuards(client: pg.Client): Promise<Guards> {
  const down: string[] = [];
  const up: string[] = [];
  const triggers = await client.query<{ schema: string; name: string; trigger: string; state: string }>(`
    SELECT n.nspname AS schema, c.relname AS name, t.tgname AS trigger, t.tgenabled AS state
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'D' AND c.relkind IN ('r', 'p') AND ${OURS} ORDER BY 1, 2, 3`);
  for (const row of triggers.rows) {
    down.push(`ALTER TABLE ${qualified(row)} DISABLE TRIGGER ${id(row.trigger)}`);
    up.push(`ALTER TABLE ${qualified(row)} ${ENABLED[row.state] ?? 'ENABLE'} TRIGGER ${id(row.trigger)}`);
  }
  const forced = await client.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relforcerowsecurity AND ${OURS} ORDER BY 1, 2`);
  for (const row of forced.rows) {
    down.push(`ALTER TABLE ${qualified(row)} NO FORCE ROW LEVEL SECURITY`);
    up.push(`ALTER TABLE ${qualified(row)} FORCE ROW LEVEL SECURITY`);
  }
  const keys = await client.query<{ schema: string; name: string; key: string; definition: string }>(`
    SELECT n.nspname AS schema, c.relname AS name, k.conname AS key, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND ${OURS} ORDER BY 1, 2, 3`);
  for (const row of keys.rows) {
    down.push(`ALTER TABLE ${qualified(row)} DROP CONSTRAINT ${id(row.key)}`);
    up.push(`ALTER TABLE ${qualified(row)} ADD CONSTRAINT ${id(row.key)} ${row.definition}`);
  }
  const views = await client.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'm' AND ${OURS} ORDER BY c.oid`);
  for (const row of views.rows) up.push(`REFRESH MATERIALIZED VIEW ${qualified(row)}`);
  return { down, up };
}
