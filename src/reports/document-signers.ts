import { Injectable } from '@nestjs/common';
import { createPrivateKey, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { v7 as newId } from 'uuid';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { LOCKS, SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { seal, unseal } from '../platform/secrets/index.js';
import { fingerprintOf, issueCertificate, newKeyPair, partsOf, type CmsSigner, type KeyPair } from './signing/index.js';

/**
 * Who signs an institution's reports. The delivered one keeps a key per institution; a licensed authority's service takes its place
 * by another provider of this class, and nothing else changes.
 */
export abstract class DocumentSigners {
  /** The signer of an institution's documents, made or found. */
  abstract of(laboratoryId: string): Promise<CmsSigner>;
}

const KEY_PURPOSE = 'report-signing-key';
const AUTHORITY_YEARS = 30;
const OWN_YEARS = 20;
const LATEST_MAKING_DAYS = 90;
const DAY_MS = 86_400_000;

interface KeyRow {
  readonly chain: Buffer[];
  readonly sealed: Buffer;
  readonly validTo: Date;
}

interface Opened {
  readonly chain: readonly Buffer[];
  readonly key: KeyObject;
  readonly validTo: Date;
}

const signBytes = promisify((bytes: Buffer, key: KeyObject, done: (error: Error | null, signature: Buffer) => void) => sign('sha256', bytes, key, done));

/**
 * A key per institution, sealed at rest: made when it is first needed, under an authority of this installation that says that it is no licensed one,
 * or imported with a certificate that an authority has issued.
 */
@Injectable()
export class InstitutionKeys extends DocumentSigners {
  private readonly opened = new Map<string, Opened>();

  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly config: Config) {
    super();
  }

  async of(laboratoryId: string): Promise<CmsSigner> {
    const known = this.opened.get(laboratoryId);
    const open = known && known.validTo > this.clock.now() ? known : await this.open(laboratoryId);
    this.opened.set(laboratoryId, open);
    return { chain: open.chain, sign: (bytes) => signBytes(bytes, open.key) };
  }

  /**
   * Takes a key and its certificate (PEM, PKCS #8 without a password, the certificate's own first) into use for an institution.
   * Throws where they do not belong together, are no RSA, or are not valid now.
   */
  async import(laboratoryId: string, keyPem: string, certificatesPem: string): Promise<{ fingerprint: string; commonName: string; validTo: Date }> {
    const key = createPrivateKey(keyPem);
    const chain = (certificatesPem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map((pem) => new X509Certificate(pem).raw);
    const [own] = chain;
    if (!own) throw new Error('The certificate file holds no certificate in PEM');
    if (key.asymmetricKeyType !== 'rsa') throw new Error('Reports are signed with an RSA key; this one is of another kind');
    if (!new X509Certificate(own).checkPrivateKey(key)) throw new Error('The key does not belong to the first certificate');
    const { from, to, commonName } = partsOf(own);
    const now = this.clock.now();
    if (now < from || now > to) throw new Error(`The certificate is valid from ${from.toISOString()} to ${to.toISOString()}, not now`);
    await this.uow.run(SYSTEM, (tx) => this.keep(tx, laboratoryId, chain, key, to, 'imported'));
    this.opened.delete(laboratoryId);
    return { fingerprint: fingerprintOf(own), commonName, validTo: to };
  }

  private async open(laboratoryId: string): Promise<Opened> {
    const found = await this.uow.read(SYSTEM, (tx) => this.newest(tx, laboratoryId));
    if (found) return found;
    // Making keys takes half a second: outside the transaction, and thrown away where another process was first.
    const [authorityKeys, ownKeys] = await Promise.all([newKeyPair(), newKeyPair()]);
    return this.uow.run(SYSTEM, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.reportSigningKey]);
      return (await this.newest(tx, laboratoryId)) ?? this.make(tx, laboratoryId, authorityKeys, ownKeys);
    });
  }

  private async newest(tx: Tx, laboratoryId: string | null): Promise<Opened | undefined> {
    const [row] = await tx.query<KeyRow>(
      `SELECT chain, sealed, valid_to AS "validTo" FROM reports.signing_key WHERE laboratory_id IS NOT DISTINCT FROM $1 AND valid_to > $2 ORDER BY at DESC, id DESC LIMIT 1`,
      [laboratoryId, this.clock.now()],
    );
    return row && { chain: row.chain, validTo: row.validTo, key: createPrivateKey({ key: unseal(this.config.secret, KEY_PURPOSE, row.sealed), format: 'der', type: 'pkcs8' }) };
  }

  private async make(tx: Tx, laboratoryId: string, authorityKeys: KeyPair, ownKeys: KeyPair): Promise<Opened> {
    const [place] = await tx.query<{ name: string }>('SELECT name FROM organisations.organisation WHERE id = $1', [laboratoryId]);
    if (!place) throw new Error(`There is no laboratory ${laboratoryId}`);
    // A report bears the day of its approval and may be made later: a certificate made then begins before it.
    const from = new Date(this.clock.now().getTime() - LATEST_MAKING_DAYS * DAY_MS);
    const until = (years: number): Date => new Date(from.getTime() + years * 365 * DAY_MS);
    const unit = this.config.demonstration ? '演示，不具有法律效力 Demonstration only' : '本系统自签，非电子认证服务机构颁发 Self-signed';
    let authority = await this.newest(tx, null);
    if (!authority) {
      const commonName = this.config.demonstration ? '衡鉴演示证书 Hengjian Demonstration CA' : `衡鉴自签证书 ${new URL(this.config.publicUrl).host}`;
      const certificate = issueCertificate({
        subject: { commonName, organisation: 'Hengjian', unit }, publicKey: authorityKeys.publicKey, signWith: authorityKeys.privateKey, serial: randomBytes(16), from,
        to: until(AUTHORITY_YEARS), use: 'authority',
      });
      authority = await this.keep(tx, null, [certificate], authorityKeys.privateKey, until(AUTHORITY_YEARS), 'made-here');
    }
    const certificate = issueCertificate({
      subject: { commonName: place.name, organisation: place.name, unit }, publicKey: ownKeys.publicKey, issuer: { certificate: authority.chain[0]! }, signWith: authority.key,
      serial: randomBytes(16), from, to: until(OWN_YEARS), use: 'documents',
    });
    return this.keep(tx, laboratoryId, [certificate, ...authority.chain], ownKeys.privateKey, until(OWN_YEARS), 'made-here');
  }

  private async keep(tx: Tx, laboratoryId: string | null, chain: readonly Buffer[], key: KeyObject, validTo: Date, origin: string): Promise<Opened> {
    const id = newId();
    const fingerprint = fingerprintOf(chain[0]!);
    const sealed = seal(this.config.secret, KEY_PURPOSE, key.export({ format: 'der', type: 'pkcs8' }));
    await tx.query('INSERT INTO reports.signing_key (id, laboratory_id, chain, fingerprint, sealed, origin, valid_to, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      id, laboratoryId, chain, fingerprint, sealed, origin, validTo, this.clock.now(),
    ]);
    await this.ledger.append(tx, [{
      aggregate: `signing-key:${id}`, action: `signing-key.${origin}`, data: { fingerprint, ...(laboratoryId ? { laboratory: laboratoryId } : {}), validTo: validTo.toISOString() },
      rows: [{ table: 'reports.signing_key', ids: [id] }],
    }]);
    return { chain, key, validTo };
  }
}
