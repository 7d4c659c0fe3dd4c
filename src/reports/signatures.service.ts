import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';

/** What the picture of a person's signature hangs on, and its name among a document's images. */
export const signatureOf = (accountId: string): string => `signature:${accountId}`;

/** Pictures of the signatures of those who sign reports. A newer one replaces the older for reports to come; issued ones keep theirs by its hash. */
@Injectable()
export class Signatures {
  constructor(private readonly uow: UnitOfWork, private readonly files: Files, private readonly ledger: Ledger) {}

  /** Stores the caller's own signature, PNG or JPEG (`file.kind-not-allowed`). */
  async keep(caller: Caller, bytes: Buffer): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const { sha256 } = await this.files.put(tx, { bytes, owner: signatureOf(caller.accountId), allow: ['image/png', 'image/jpeg'] });
      await this.ledger.append(tx, [{ aggregate: `account:${caller.accountId}`, action: 'account.signature-stored', data: { sha256 } }]);
    });
  }

  /** The caller's own signature as it is used now, or undefined. */
  own(caller: Caller): Promise<StoredFile | undefined> {
    return this.uow.read(caller, async (tx) => (await newest(tx, [caller.accountId]))[0]);
  }

  /** SHA-256 of the newest picture of each person who has one, by the asset's name. One statement. */
  async hashes(tx: Tx, accountIds: readonly string[]): Promise<Record<string, string>> {
    return Object.fromEntries((await newest(tx, accountIds)).map(({ owner, sha256 }) => [owner, sha256]));
  }
}

function newest(tx: Tx, accountIds: readonly string[]): Promise<(StoredFile & { owner: string })[]> {
  return tx.query(
    `SELECT DISTINCT ON (owner) owner, id, sha256, media_type AS "mediaType", size, name FROM platform.file WHERE owner = ANY ($1) ORDER BY owner, created_at DESC, id DESC`,
    [accountIds.map(signatureOf)],
  );
}
