import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, EMPTY_FRONTIER, consistencyNodes, extendFrontier, frontierNodes, frontierRoot, inclusionNodes, isSameBytes, proofHashes, type Frontier, type NodeAt, formatCheckpoint, formatVerifierKey, signNote, toBase64, verifierKey } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { LOCKS, SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { writeCheckpoint } from './checkpoint-file.js';
import { LedgerKeys } from './ledger-keys.js';
import { sha256 } from './signing.js';

export interface PublishedCheckpoint {
  readonly size: number;
  /** The C2SP signed note. */
  readonly note: string;
  readonly at: Date;
}

export interface PublishedKey {
  /** The verifier key as one line, `name+id+key`. */
  readonly line: string;
  /** SHA-256 of the public key, hexadecimal. */
  readonly fingerprint: string;
  readonly since: Date;
  /** The note by which the key before it vouches for this one; absent for the first. */
  readonly endorsement?: string;
}

export interface InclusionProof {
  readonly entryId: number;
  readonly index: number;
  readonly leafHash: string;
  /** Base64, from the leaf upwards, as RFC 6962, 2.1.1. */
  readonly proof: readonly string[];
  readonly checkpoint: PublishedCheckpoint;
}

export interface ConsistencyProof {
  readonly first: PublishedCheckpoint;
  readonly second: PublishedCheckpoint;
  /** Base64, as RFC 6962, 2.1.2. */
  readonly proof: readonly string[];
}

const BATCH = 10_000;

/** The log itself: one sequencer at a time takes entries into the tree and signs; anyone may ask for proofs. */
@Injectable()
export class TransparencyLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: LedgerKeys,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Takes every committed entry that waits into the tree and signs a checkpoint over it; without new entries the last
   * checkpoint stands. Undefined while the log is empty. Entries of transactions that are still open come next time.
   * Throws, and signs nothing, where the stored tree no longer continues the last checkpoint.
   */
  async checkpoint(): Promise<PublishedCheckpoint | undefined> {
    let isNew = false;
    const published = await this.unitOfWork.run(SYSTEM, async (tx) => {
      await lockSequencer(tx);
      const last = await latest(tx);
      const before = await this.frontier(tx, last);
      const after = await sequencePending(tx, before);
      if (after.size === before.size) return last;
      const { key, sign } = await this.keys.current(tx);
      const root = frontierRoot(after, sha256);
      const note = signNote(formatCheckpoint({ origin: key.name, size: after.size, root, extensions: [] }), key, sign);
      const at = this.clock.now();
      await tx.query('INSERT INTO ledger.checkpoint (size, root, note, at) VALUES ($1, $2, $3, $4)', [after.size, root, note, at]);
      isNew = true;
      return { size: after.size, note, at };
    });
    if (isNew && published) await writeCheckpoint(this.config.dataDirectory, published.note);
    return published && { size: published.size, note: published.note, at: published.at };
  }

  /** Signs with a new key from the next checkpoint on, in every process; the present key vouches for it. Comes back as it is published. */
  async rotateKey(): Promise<PublishedKey> {
    return this.unitOfWork.run(SYSTEM, async (tx) => {
      await lockSequencer(tx);
      await this.keys.rotate(tx);
      const key = (await this.publicKeys(tx)).at(-1);
      if (!key) throw new Error('A key that was just made is not there');
      return key;
    });
  }

  /** The newest checkpoint, or the one of a size; refused where there is none. */
  async published(tx: Tx, size?: number): Promise<PublishedCheckpoint | Refusal> {
    const found = size === undefined ? await latest(tx) : await ofSize(tx, size);
    return found ? { size: found.size, note: found.note, at: found.at } : refuse('ledger.no-such-checkpoint', { size: size ?? 0 }, 'not-found');
  }

  async publicKeys(tx: Tx): Promise<PublishedKey[]> {
    return (await this.keys.rows(tx)).map((row) => ({
      line: formatVerifierKey(verifierKey(row.name, row.public_key, sha256)),
      fingerprint: Buffer.from(sha256(row.public_key)).toString('hex'),
      since: row.at,
      ...(row.endorsement === null ? {} : { endorsement: row.endorsement }),
    }));
  }

  /** The proof that an entry, named by its id or its leaf hash, is under a checkpoint (the newest, or that of a size). */
  async inclusion(tx: Tx, entry: { readonly id: number } | { readonly hash: Uint8Array }, size?: number): Promise<InclusionProof | Refusal> {
    const checkpoint = await this.published(tx, size);
    if ('refused' in checkpoint) return checkpoint;
    const [leaf] = 'id' in entry
      ? await tx.query<LeafRow>('SELECT index, entry_id, hash FROM ledger.leaf WHERE entry_id = $1', [entry.id])
      : await tx.query<LeafRow>('SELECT index, entry_id, hash FROM ledger.leaf WHERE hash = $1', [Buffer.from(entry.hash)]);
    if (!leaf || Number(leaf.index) >= checkpoint.size) return refuse('ledger.not-covered', { size: checkpoint.size }, 'not-found');
    const index = Number(leaf.index);
    return {
      entryId: Number(leaf.entry_id), index, leafHash: toBase64(leaf.hash), checkpoint,
      proof: await prove(tx, inclusionNodes(index, checkpoint.size)),
    };
  }

  /** The proof that the log of one checkpoint begins with the log of an earlier one. */
  async consistency(tx: Tx, firstSize: number, secondSize?: number): Promise<ConsistencyProof | Refusal> {
    const second = await this.published(tx, secondSize);
    if ('refused' in second) return second;
    const first = await this.published(tx, firstSize);
    if ('refused' in first) return first;
    if (first.size > second.size) return refuse('ledger.not-an-earlier-checkpoint', { first: first.size, second: second.size }, 'invalid');
    return { first, second, proof: await prove(tx, consistencyNodes(first.size, second.size)) };
  }

  /** The stored frontier, after comparing it with the last checkpoint: a log must never sign what contradicts what it has signed. */
  private async frontier(tx: Tx, last: CheckpointRow | undefined): Promise<Frontier> {
    const [stored] = await tx.query<{ size: number }>('SELECT coalesce(max(index) + 1, 0) AS size FROM ledger.leaf');
    const size = Number(stored?.size ?? 0);
    const nodes = frontierNodes(size);
    const hashAt = await hashesOf(tx, nodes);
    const frontier: Frontier = size === 0 ? EMPTY_FRONTIER : { size, hashes: nodes.map(hashAt) };
    const isContinuous = last ? size === last.size && isSameBytes(frontierRoot(frontier, sha256), last.root) : size === 0;
    if (!isContinuous) {
      throw new Error(`The stored log of ${size} leaves does not continue the last checkpoint of ${last?.size ?? 0}. Nothing was signed. Run "hengjian verify --ledger".`);
    }
    return frontier;
  }
}

interface CheckpointRow extends PublishedCheckpoint {
  readonly root: Buffer;
}

interface LeafRow {
  readonly index: number;
  readonly entry_id: number;
  readonly hash: Buffer;
}

async function lockSequencer(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.ledgerSequencer]);
}

async function latest(tx: Tx): Promise<CheckpointRow | undefined> {
  const [row] = await tx.query<CheckpointRow>('SELECT size, root, note, at FROM ledger.checkpoint ORDER BY size DESC LIMIT 1');
  return row && { ...row, size: Number(row.size) };
}

async function ofSize(tx: Tx, size: number): Promise<CheckpointRow | undefined> {
  const [row] = await tx.query<CheckpointRow>('SELECT size, root, note, at FROM ledger.checkpoint WHERE size = $1', [size]);
  return row && { ...row, size: Number(row.size) };
}

/** Takes the queue into the tree in batches; what comes back is the frontier after it. */
async function sequencePending(tx: Tx, from: Frontier): Promise<Frontier> {
  let frontier = from;
  for (;;) {
    // Deleting what was read, and nothing else: an entry that commits meanwhile, with whatever number, stays in the queue.
    const [taken] = await tx.query<{ count: number; ids: number[]; hashes: Buffer[] }>(
      `WITH taken AS (
         DELETE FROM ledger.pending p WHERE p.entry_id IN (SELECT q.entry_id FROM ledger.pending q ORDER BY q.entry_id LIMIT $1) RETURNING p.entry_id
       ), fresh AS (
         SELECT DISTINCT e.id, e.hash FROM taken t JOIN ledger.entry e ON e.id = t.entry_id
          WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry_id = e.id)
       )
       SELECT (SELECT count(*) FROM taken)::integer AS count, coalesce(array_agg(id ORDER BY id), '{}') AS ids, coalesce(array_agg(hash ORDER BY id), '{}') AS hashes FROM fresh`,
      [BATCH],
    );
    if (!taken || taken.count === 0) return frontier;
    const { ids, hashes } = taken;
    const first = frontier.size;
    const { frontier: longer, completed } = extendFrontier(frontier, hashes, sha256);
    await tx.query('INSERT INTO ledger.leaf (index, entry_id, hash) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])', [
      ids.map((_, at) => first + at), ids, hashes,
    ]);
    await tx.query('INSERT INTO ledger.node (level, index, hash) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])', [
      completed.map((node) => node.level), completed.map((node) => node.index), completed.map((node) => node.hash),
    ]);
    frontier = longer;
  }
}

async function prove(tx: Tx, steps: readonly (readonly NodeAt[])[]): Promise<string[]> {
  const hashAt = await hashesOf(tx, steps.flat());
  return proofHashes(steps, hashAt, sha256).map(toBase64);
}

/** Looks up stored subtrees, all in one statement. Throws for one that is not there: the stored tree is damaged. */
async function hashesOf(tx: Tx, nodes: readonly NodeAt[]): Promise<(node: NodeAt) => Uint8Array> {
  const rows = nodes.length === 0 ? [] : await tx.query<{ level: number; index: number; hash: Buffer | null }>(
    `SELECT w.level, w.index, coalesce(l.hash, d.hash) AS hash FROM unnest($1::integer[], $2::bigint[]) w (level, index)
       LEFT JOIN ledger.leaf l ON w.level = 0 AND l.index = w.index LEFT JOIN ledger.node d ON d.level = w.level AND d.index = w.index`,
    [nodes.map((node) => node.level), nodes.map((node) => node.index)],
  );
  const found = new Map(rows.map((row) => [`${row.level}/${Number(row.index)}`, row.hash]));
  return ({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (!hash) throw new Error(`The stored tree lacks node ${index} of level ${level}. Run "hengjian verify --ledger".`);
    return hash;
  };
}
