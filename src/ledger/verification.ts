import { EMPTY_FRONTIER, extendFrontier, frontierRoot, isSameBytes, leafHash, type Frontier, isCanonicalJson, parseCheckpoint, parseNote, signersOf, toHex, type Checkpoint, type VerifierKey } from '../kernel/index.js';
import { notesOf } from './checkpoint-file.js';
import { Findings, MOST_FINDINGS, type KeptCheckpoints, type LedgerReport, type Reader } from './findings.js';
import { compareGuards } from './guards.js';
import { endorsedKeys, type KeyRow } from './ledger-keys.js';
import { sha256, verifySignature } from './signing.js';
import { compareState } from './state-comparison.js';

const PAGE = 4096;

/**
 * Folds the whole log again and compares it with everything that was stored or kept: entry texts with their hashes, the tree
 * with every checkpoint, signatures with the chain of keys, aggregates' numbers, and the last digest of every row with the row.
 * Streams; holds one page of leaves and the checkpoints' sizes and roots. Runs in a transaction of the caller, who sees every row;
 * appending goes on meanwhile.
 */
export async function verifyLedger(reader: Reader, kept: readonly KeptCheckpoints[] = []): Promise<LedgerReport> {
  const findings = new Findings();
  await compareGuards(reader, findings);
  const keys = await readKeys(reader, findings);
  const expected = new ExpectedRoots();
  const checkpoints = await readCheckpoints(reader, keys, expected, findings);
  for (const file of kept) readKept(file, keys, expected, findings);

  await reader.query('CREATE TEMPORARY TABLE ledger_fold (table_name text NOT NULL, id text NOT NULL, entry_id bigint NOT NULL, digest text) ON COMMIT DROP');
  const size = await foldLog(reader, expected, findings);
  expected.compareRest(size, findings);
  await compareCover(reader, size, findings);
  const unprotected = await compareAggregates(reader, findings);
  const rows = await compareState(reader, size, findings);
  const [count] = await reader.query<{ entries: number }>('SELECT count(*) AS entries FROM ledger.entry');
  await reader.query('DROP TABLE ledger_fold');
  return {
    ok: findings.list.length === 0, entries: Number(count?.entries ?? 0), checkpoints, unprotected, rows,
    findings: findings.list, isTruncated: findings.isTruncated,
  };
}

/** The roots that checkpoints claim, by size, compared while the tree grows past them. */
class ExpectedRoots {
  private readonly claims = new Map<number, { root: Uint8Array; kept?: string }[]>();
  private readonly contradicted = new Set<string>();
  private sizes?: number[];
  private lastGood = 0;

  claim(checkpoint: Checkpoint, kept?: string): void {
    const claims = this.claims.get(checkpoint.size) ?? [];
    if (!claims.some((claim) => claim.kept === kept && isSameBytes(claim.root, checkpoint.root))) {
      claims.push({ root: checkpoint.root, ...(kept === undefined ? {} : { kept }) });
    }
    this.claims.set(checkpoint.size, claims);
  }

  /** Sizes after `from`, up to `to`, at which a root is claimed; asked for from left to right. */
  between(from: number, to: number): number[] {
    this.sizes ??= [...this.claims.keys()].sort((a, b) => b - a);
    while ((this.sizes.at(-1) ?? Infinity) <= from) this.sizes.pop();
    const found: number[] = [];
    while ((this.sizes.at(-1) ?? Infinity) <= to) found.push(this.sizes.pop() as number);
    return found;
  }

  /** Names only the first checkpoint of each source that disagrees: all later ones follow from the same change. */
  compare(size: number, root: Uint8Array, findings: Findings): void {
    let isGood = true;
    for (const claim of this.claims.get(size) ?? []) {
      if (isSameBytes(claim.root, root)) continue;
      isGood = false;
      const source = claim.kept ?? '';
      if (this.contradicted.has(source)) continue;
      this.contradicted.add(source);
      findings.add(claim.kept === undefined ? 'checkpoint-contradicts-log' : 'kept-checkpoint-contradicts-log', `checkpoint ${size}`, {
        size, firstLeaf: this.lastGood, lastLeaf: size - 1, claimed: toHex(claim.root), found: toHex(root), file: source,
      });
    }
    if (isGood && this.contradicted.size === 0) this.lastGood = size;
  }

  /** Checkpoints over more leaves than there are: a tail was cut off. */
  compareRest(size: number, findings: Findings): void {
    const named = new Set<string>();
    for (const beyond of this.between(size, Number.MAX_SAFE_INTEGER).reverse()) {
      for (const claim of this.claims.get(beyond) ?? []) {
        const source = claim.kept ?? '';
        if (named.has(source)) continue;
        named.add(source);
        findings.add(claim.kept === undefined ? 'log-shorter-than-checkpoint' : 'log-shorter-than-kept-checkpoint', `checkpoint ${beyond}`, { size: beyond, leaves: size, file: source });
      }
    }
  }
}

async function readKeys(reader: Reader, findings: Findings): Promise<VerifierKey[]> {
  const rows = await reader.query<KeyRow>('SELECT id, name, public_key, endorsement, at FROM ledger.key ORDER BY id');
  const { keys, broken } = endorsedKeys(rows);
  if (broken) findings.add('key-not-endorsed', `key ${broken.id}`, { key: broken.id });
  return keys;
}

async function readCheckpoints(reader: Reader, keys: readonly VerifierKey[], expected: ExpectedRoots, findings: Findings): Promise<number> {
  let last = 0;
  let count = 0;
  const unsigned: number[] = [];
  for (;;) {
    const page = await reader.query<{ size: number; root: Buffer; note: string }>(
      'SELECT size, root, note FROM ledger.checkpoint WHERE size > $1 ORDER BY size LIMIT $2', [last, PAGE],
    );
    for (const row of page) {
      last = Number(row.size);
      count += 1;
      const where = `checkpoint ${last}`;
      const read = readNote(row.note, keys);
      if (!read || read.checkpoint.size !== last || !isSameBytes(read.checkpoint.root, row.root)) {
        findings.add('checkpoint-malformed', where, { size: last });
        expected.claim({ origin: '', size: last, root: row.root, extensions: [] });
        continue;
      }
      if (!read.isSigned) unsigned.push(last);
      expected.claim(read.checkpoint);
    }
    if (page.length < PAGE) break;
  }
  if (unsigned.length > 0) findings.add('checkpoint-unsigned', `checkpoint ${unsigned[0]}`, { size: unsigned[0] ?? 0, count: unsigned.length });
  return count;
}

function readKept(file: KeptCheckpoints, keys: readonly VerifierKey[], expected: ExpectedRoots, findings: Findings): void {
  const notes = notesOf(file.text);
  if (notes.length === 0) findings.add('kept-checkpoint-malformed', file.name, { file: file.name, number: 0 });
  const unsigned: number[] = [];
  for (const [at, note] of notes.entries()) {
    const read = readNote(note, keys);
    if (!read) {
      findings.add('kept-checkpoint-malformed', file.name, { file: file.name, number: at + 1 });
      continue;
    }
    if (!read.isSigned) unsigned.push(read.checkpoint.size);
    expected.claim(read.checkpoint, file.name);
  }
  if (unsigned.length > 0) findings.add('kept-checkpoint-unsigned', `checkpoint ${unsigned[0]}`, { size: unsigned[0] ?? 0, count: unsigned.length, file: file.name });
}

function readNote(text: string, keys: readonly VerifierKey[]): { checkpoint: Checkpoint; isSigned: boolean } | undefined {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) return undefined;
  return { checkpoint, isSigned: signersOf(note, keys.filter((key) => key.name === checkpoint.origin), verifySignature).length > 0 };
}

interface FoldRow {
  readonly index: number;
  readonly leaf: Buffer;
  readonly entry_id: number;
  readonly aggregate: string | null;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly body: string;
  readonly hash: Buffer;
}

/** Streams the leaves with their entries, rebuilds the tree, and keeps every row digest for the comparison after it. Returns the number of leaves. */
async function foldLog(reader: Reader, expected: ExpectedRoots, findings: Findings): Promise<number> {
  let frontier: Frontier = EMPTY_FRONTIER;
  for (let next = 0; ;) {
    const rows = await reader.query<FoldRow>(
      `SELECT l.index, l.hash AS leaf, l.entry_id, e.aggregate, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.actor, e.action, e.body, e.hash
         FROM ledger.leaf l LEFT JOIN ledger.entry e ON e.id = l.entry_id WHERE l.index >= $1 ORDER BY l.index LIMIT $2`, [next, PAGE],
    );
    if (rows.length === 0) break;
    const digests = new DigestPage();
    for (const row of rows) {
      const index = Number(row.index);
      if (index !== next) findings.add('leaf-missing', `leaf ${next}`, { first: next, last: index - 1 });
      next = index + 1;
      checkEntry(row, digests, findings);
    }
    await digests.store(reader);
    const start = frontier.size;
    const sizes = new Set(expected.between(start, start + rows.length));
    const completed = [];
    for (const stop of new Set([...sizes, start + rows.length])) {
      const part = extendFrontier(frontier, rows.slice(frontier.size - start, stop - start).map((row) => row.leaf), sha256);
      frontier = part.frontier;
      completed.push(...part.completed);
      if (sizes.has(stop)) expected.compare(stop, frontierRoot(frontier, sha256), findings);
    }
    await compareNodes(reader, start, frontier.size, completed, findings);
  }
  return frontier.size;
}

/** Leaves and their checkpoint are written together; leaves after the last one were slipped in, or their checkpoint was removed. */
async function compareCover(reader: Reader, size: number, findings: Findings): Promise<void> {
  const [row] = await reader.query<{ covered: number }>('SELECT coalesce(max(size), 0) AS covered FROM ledger.checkpoint');
  const covered = Number(row?.covered ?? 0);
  if (size > covered) findings.add('leaf-without-checkpoint', `leaf ${covered}`, { first: covered, last: size - 1 });
}

function checkEntry(row: FoldRow, digests: DigestPage, findings: Findings): void {
  const entry = Number(row.entry_id);
  const index = Number(row.index);
  if (row.aggregate === null) {
    findings.add('entry-removed', `entry ${entry}`, { entry, index });
    return;
  }
  const where = `entry ${entry} (${row.aggregate} ${row.seq})`;
  const facts = { entry, index, aggregate: row.aggregate, seq: row.seq };
  const recomputed = leafHash(Buffer.from(row.body, 'utf8'), sha256);
  const isWhole = isSameBytes(recomputed, row.leaf) && isSameBytes(row.hash, row.leaf) && isCanonicalJson(row.body);
  const text = parsed(row.body);
  const isTrue = isWhole && text && text['aggregate'] === row.aggregate && text['seq'] === row.seq && text['actor'] === row.actor && text['action'] === row.action && text['at'] === row.at;
  if (!isTrue) findings.add('entry-changed', where, facts);
  digests.add(entry, text?.['rows']);
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Row digests of one page, stored in one statement. */
class DigestPage {
  private readonly tables: string[] = [];
  private readonly ids: string[] = [];
  private readonly entries: number[] = [];
  private readonly digests: (string | null)[] = [];

  add(entry: number, rows: unknown): void {
    for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
      const [table, id, digest] = Array.isArray(row) ? (row as unknown[]) : [];
      if (typeof table !== 'string' || typeof id !== 'string') continue;
      this.tables.push(table);
      this.ids.push(id);
      this.entries.push(entry);
      this.digests.push(typeof digest === 'string' ? digest : null);
    }
  }

  async store(reader: Reader): Promise<void> {
    if (this.ids.length === 0) return;
    await reader.query('INSERT INTO ledger_fold SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[])', [this.tables, this.ids, this.entries, this.digests]);
  }
}

/** Compares the stored subtrees that these leaves complete. A difference low in the tree points at the leaf that was exchanged. */
async function compareNodes(
  reader: Reader, from: number, to: number, completed: readonly { level: number; index: number; hash: Uint8Array }[], findings: Findings,
): Promise<void> {
  const rows = await reader.query<{ level: number; index: number; hash: Buffer }>(
    `SELECT d.level, d.index, d.hash FROM generate_series(1, 53) v (level) JOIN ledger.node d
         ON d.level = v.level AND d.index >= $1::bigint >> v.level AND d.index < $2::bigint >> v.level`, [from, to],
  );
  const stored = new Map(rows.map((row) => [`${row.level}/${Number(row.index)}`, row.hash]));
  for (const { level, index, hash } of completed) {
    const found = stored.get(`${level}/${index}`);
    if (found && isSameBytes(found, hash)) continue;
    // Everything above a changed node differs too; the lowest says it all.
    if (level > 1 && found) continue;
    const width = 2 ** level;
    findings.add('node-changed', `leaves ${index * width} to ${(index + 1) * width - 1}`, { level, index, first: index * width, last: (index + 1) * width - 1 });
  }
}

/** Numbers without gap in every aggregate, in the order of the log; entries that are in neither log nor queue. Returns how many wait. */
async function compareAggregates(reader: Reader, findings: Findings): Promise<number> {
  const wrong = await reader.query<{ aggregate: string; seq: number; place: number; is_missing: boolean }>(
    `SELECT DISTINCT ON (aggregate) aggregate, seq, place, count < most AS is_missing FROM (
       SELECT e.aggregate, e.seq, row_number() OVER w AS place, count(*) OVER a AS count, max(e.seq) OVER a AS most
         FROM ledger.entry e LEFT JOIN ledger.leaf l ON l.entry_id = e.id
       WINDOW w AS (PARTITION BY e.aggregate ORDER BY l.index NULLS LAST, e.seq), a AS (PARTITION BY e.aggregate)) x
      WHERE seq <> place ORDER BY aggregate, place LIMIT $1`, [MOST_FINDINGS + 1],
  );
  for (const { aggregate, seq, place, is_missing } of wrong) {
    findings.add(is_missing ? 'entry-number-missing' : 'entry-out-of-order', `${aggregate} ${Number(place)}`, { aggregate, expected: Number(place), found: seq });
  }
  const loose = await reader.query<{ id: number; aggregate: string; seq: number }>(
    `SELECT e.id, e.aggregate, e.seq FROM ledger.entry e WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry_id = e.id)
        AND NOT EXISTS (SELECT FROM ledger.pending p WHERE p.entry_id = e.id) ORDER BY e.id LIMIT $1`, [MOST_FINDINGS + 1],
  );
  for (const { id, aggregate, seq } of loose) findings.add('entry-slipped-in', `entry ${Number(id)} (${aggregate} ${seq})`, { entry: Number(id), aggregate, seq });
  const spoiled = await reader.query<{ id: number; aggregate: string; seq: number }>(
    `SELECT e.id, e.aggregate, e.seq FROM ledger.pending p JOIN ledger.entry e ON e.id = p.entry_id
      WHERE e.hash <> sha256('\\x00'::bytea || convert_to(e.body, 'UTF8')) OR ledger.rows_of(e.body) IS NULL ORDER BY e.id LIMIT $1`, [MOST_FINDINGS + 1],
  );
  for (const { id, aggregate, seq } of spoiled) findings.add('entry-changed', `entry ${Number(id)} (${aggregate} ${seq})`, { entry: Number(id), index: null, aggregate, seq });
  const [waiting] = await reader.query<{ count: number }>('SELECT count(*) AS count FROM ledger.pending p JOIN ledger.entry e ON e.id = p.entry_id');
  return Number(waiting?.count ?? 0);
}
