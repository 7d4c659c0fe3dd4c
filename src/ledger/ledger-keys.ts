import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { formatVerifierKey, parseNote, signersOf, signNote, verifierKey, type Sign, type VerifierKey } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import type { Tx } from '../platform/database/index.js';
import { writeKey } from './checkpoint-file.js';
import { generateKey, seal, sha256, signerOf, unseal, verifySignature } from './signing.js';

export interface KeyRow {
  readonly id: number;
  readonly name: string;
  readonly public_key: Buffer;
  readonly endorsement: string | null;
  readonly at: Date;
}

export interface SigningKey {
  readonly key: VerifierKey;
  readonly sign: Sign;
}

/** The ledger's own keys. The first is made when it is first needed; each later one is endorsed by the one before. */
@Injectable()
export class LedgerKeys {
  constructor(private readonly config: Config, private readonly clock: Clock) {}

  /** All keys, oldest first. */
  rows(tx: Tx): Promise<KeyRow[]> {
    return tx.query<KeyRow>('SELECT id, name, public_key, endorsement, at FROM ledger.key ORDER BY id');
  }

  /** The key that signs now. The caller holds the sequencer's lock. */
  async current(tx: Tx): Promise<SigningKey> {
    const [row] = await tx.query<KeyRow & { sealed: Buffer }>('SELECT id, name, public_key, sealed, endorsement, at FROM ledger.key ORDER BY id DESC LIMIT 1');
    if (!row) return this.add(tx, `${new URL(this.config.publicUrl).host}/ledger/${randomBytes(4).toString('hex')}`);
    return { key: verifierKey(row.name, row.public_key, sha256), sign: signerOf(unseal(row.sealed, row.public_key, this.config.secret)) };
  }

  /** A new key from now on, endorsed by the present one. The caller holds the sequencer's lock. */
  async rotate(tx: Tx): Promise<SigningKey> {
    const present = await this.current(tx);
    return this.add(tx, present.key.name, present);
  }

  private async add(tx: Tx, name: string, endorser?: SigningKey): Promise<SigningKey> {
    const { publicKey, seed } = generateKey();
    const key = verifierKey(name, publicKey, sha256);
    const line = formatVerifierKey(key);
    const endorsement = endorser ? signNote(endorsementText(line), endorser.key, endorser.sign) : null;
    await tx.query('INSERT INTO ledger.key (name, public_key, sealed, endorsement, at) VALUES ($1, $2, $3, $4, $5)', [
      name, publicKey, seal(seed, publicKey, this.config.secret), endorsement, this.clock.now(),
    ]);
    await writeKey(this.config.dataDirectory, line);
    return { key, sign: signerOf(seed) };
  }
}

const endorsementText = (line: string) => `hengjian ledger key\n${line}\n`;

/** The keys that the chain of endorsements reaches from the first one on, and the first row that breaks it. */
export function endorsedKeys(rows: readonly KeyRow[]): { keys: VerifierKey[]; broken?: KeyRow } {
  const keys: VerifierKey[] = [];
  for (const row of rows) {
    const key = verifierKey(row.name, row.public_key, sha256);
    const before = keys.at(-1);
    if (before) {
      const note = parseNote(row.endorsement ?? '');
      const isEndorsed = note?.text === endorsementText(formatVerifierKey(key)) && signersOf(note, [before], verifySignature).length === 1;
      if (!isEndorsed) return { keys, broken: row };
    }
    keys.push(key);
  }
  return { keys };
}
