import { MOST_FINDINGS, type Findings, type FindingKind, type Reader } from './findings.js';

interface Difference {
  readonly id: string;
  readonly kind: FindingKind | null;
  readonly entry_id: number | null;
  readonly compared: number;
}

/**
 * Compares every row of every registered evidence table with the last digest that the log gives it. `ledger_fold` holds the
 * digests of the first `size` leaves; those of later entries are read in the same statement as the rows, so that
 * both are of one moment. Returns the number of rows compared.
 */
export async function compareState(reader: Reader, size: number, findings: Findings): Promise<number> {
  await reader.query('CREATE INDEX ON ledger_fold (table_name, id, entry_id DESC)');
  await reader.query('ANALYZE ledger_fold');
  const tables = await reader.query<{ table_name: string; is_there: boolean }>(
    'SELECT table_name, to_regclass(table_name) IS NOT NULL AS is_there FROM ledger.evidence ORDER BY table_name',
  );
  const unknown = await reader.query<{ table_name: string }>(
    'SELECT DISTINCT table_name FROM ledger_fold f WHERE NOT EXISTS (SELECT FROM ledger.evidence e WHERE e.table_name = f.table_name) ORDER BY 1',
  );
  for (const { table_name } of unknown) findings.add('table-not-registered', table_name, { table: table_name });
  let compared = 0;
  for (const { table_name, is_there } of tables) {
    if (is_there) compared += await compareTable(reader, table_name, size, findings);
    else findings.add('table-missing', table_name, { table: table_name });
  }
  return compared;
}

async function compareTable(reader: Reader, table: string, size: number, findings: Findings): Promise<number> {
  const rows = await reader.query<Difference>(
    `WITH late AS (
       SELECT r.pair ->> 1 AS id, e.id AS entry_id, r.pair ->> 2 AS digest
         FROM ledger.entry e LEFT JOIN ledger.leaf l ON l.entry_id = e.id, json_array_elements(coalesce(ledger.rows_of(e.body), '[]')) r (pair)
        WHERE (l.index >= $2 OR l.index IS NULL AND EXISTS (SELECT FROM ledger.pending p WHERE p.entry_id = e.id)) AND r.pair ->> 0 = $1
     ), last AS (
       SELECT DISTINCT ON (id) id, entry_id, digest FROM (
         SELECT id, entry_id, digest FROM ledger_fold WHERE table_name = $1 UNION ALL SELECT id, entry_id, digest FROM late) every
        ORDER BY id, entry_id DESC
     ), compared AS (
       SELECT coalesce(n.id, f.id) AS id, f.entry_id,
              CASE WHEN n.id IS NULL AND f.digest IS NOT NULL THEN 'row-removed'
                   WHEN n.id IS NOT NULL AND f.digest IS NULL THEN 'row-slipped-in'
                   WHEN n.id IS NOT NULL AND f.digest <> encode(n.digest, 'hex') THEN 'row-changed' END AS kind
         FROM ledger.digest_all($1) n FULL JOIN last f ON f.id = n.id
     ), wrong AS (SELECT id, entry_id, kind FROM compared WHERE kind IS NOT NULL ORDER BY id LIMIT $3)
     SELECT id, entry_id, kind, 0 AS compared FROM wrong UNION ALL SELECT '', NULL, NULL, count(*) FROM compared`,
    [table, size, MOST_FINDINGS + 1],
  );
  let compared = 0;
  for (const row of rows) {
    if (row.kind === null) compared += Number(row.compared);
    else findings.add(row.kind, `${table} ${row.id}`, { table, id: row.id, entry: row.entry_id === null ? null : Number(row.entry_id) });
  }
  return compared;
}
