import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../../kernel/index.js';
import { Config } from '../config/index.js';
import type { Tx } from '../database/index.js';
import { isText, pixelSize, sniffMediaType, type AllowedMedia } from './media-type.js';

export interface NewFile {
  readonly bytes: Uint8Array;
  /** The record that the file hangs on and whose access rule guards it, such as `visit:<id>`. */
  readonly owner: string;
  readonly allow: readonly AllowedMedia[];
  /** What the file was called, for its reader only; never a path. */
  readonly name?: string;
}

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: AllowedMedia;
  readonly size: number;
  readonly name: string | null;
}

const LARGEST_BYTES = 20 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;
const OWNER_QUOTA_BYTES = 200 * 1024 * 1024;

/** Files by content hash under the data directory; a row per file says what it hangs on. Bytes are never changed or overwritten. */
@Injectable()
export class Files {
  constructor(private readonly config: Config) {}

  /** Stores bytes for a record. Refuses what its first bytes do not prove to be allowed, and what is too large (`file.*`). */
  async put(tx: Tx, file: NewFile): Promise<StoredFile> {
    const mediaType = granted(admissible(file));
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const [used] = await tx.query<{ size: number }>('SELECT coalesce(sum(size), 0)::bigint AS size FROM platform.file WHERE owner = $1', [file.owner]);
    if ((used?.size ?? 0) + file.bytes.length > OWNER_QUOTA_BYTES) granted(refuse('file.quota', { megabytes: OWNER_QUOTA_BYTES / 1_048_576 }, 'invalid'));
    await this.write(sha256, file.bytes);
    const stored: StoredFile = { id: newId(), sha256, mediaType, size: file.bytes.length, name: file.name?.slice(0, 200) ?? null };
    await tx.query(
      'INSERT INTO platform.file (id, sha256, media_type, size, owner, name, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [stored.id, sha256, mediaType, stored.size, file.owner, stored.name, tx.caller.accountId],
    );
    return stored;
  }

  /** The file's row, if it hangs on `owner`. The caller has already been allowed to see the owner. */
  async find(tx: Tx, id: string, owner: string): Promise<StoredFile> {
    const [row] = await tx.query<StoredFile>(
      'SELECT id, sha256, media_type AS "mediaType", size, name FROM platform.file WHERE id = $1 AND owner = $2',
      [id, owner],
    );
    return row ?? granted(refuse('file.not-found', {}, 'not-found'));
  }

  /**
   * The bytes of a stored file. Refuses one that the disk has lost or holds only in part (`file.lost`), before anything is sent: an answer that breaks off in the
   * middle tells nobody why.
   */
  open(file: Pick<StoredFile, 'sha256' | 'size'>): NodeJS.ReadableStream {
    const path = this.pathOf(file.sha256);
    if (statSync(path, { throwIfNoEntry: false })?.size !== Number(file.size)) granted(refuse('file.lost', {}));
    return createReadStream(path);
  }

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content hash');
    return join(this.config.dataDirectory, 'files', sha256.slice(0, 2), sha256);
  }

  private async write(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(sha256);
    if (await access(path).then(() => true, () => false)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${newId()}`;
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(draft, path);
  }
}

function admissible(file: NewFile) {
  if (file.bytes.length === 0) return refuse('file.empty', {}, 'invalid');
  if (file.bytes.length > LARGEST_BYTES) return refuse('file.too-large', { megabytes: LARGEST_BYTES / 1_048_576 }, 'invalid');
  // Text proves itself by nothing: it is what has no other kind's first bytes and no control characters.
  const mediaType = sniffMediaType(file.bytes) ?? (file.allow.includes('text/plain') && isText(file.bytes) ? 'text/plain' : undefined);
  if (!mediaType || !file.allow.includes(mediaType)) return refuse('file.kind-not-allowed', { allowed: file.allow.join(', ') }, 'invalid');
  if (mediaType.startsWith('image/')) {
    const pixels = pixelSize(file.bytes);
    if (!pixels || pixels.width * pixels.height > MOST_PIXELS) return refuse('file.too-many-pixels', { millions: MOST_PIXELS / 1_000_000 }, 'invalid');
  }
  return mediaType;
}
