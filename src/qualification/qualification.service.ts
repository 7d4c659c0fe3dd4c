import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';

export interface Certificate {
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** The regimes under which a laboratory is certified on a day. */
export interface HeldRegimes {
  readonly day: string;
  readonly regimes: readonly string[];
}

/** Why a laboratory with these certificates may not report under a regime (`qualification.no-certificate`); undefined where it may. */
export function whyNotCertified({ day, regimes }: HeldRegimes, regime: string): Refusal | undefined {
  return regimes.includes(regime) ? undefined : refuse('qualification.no-certificate', { regime, day });
}

@Injectable()
export class Qualification {
  constructor(private readonly ledger: Ledger) {}

  /** The laboratory's certificate of a regime on a day; refuses where it has none (`qualification.no-certificate`). */
  async certificate(tx: Tx, laboratoryId: string, regime: string, day: string): Promise<Certificate> {
    const [found] = await tx.query<Certificate>(
      `SELECT number, valid_from AS "validFrom", valid_to AS "validTo" FROM qualification.certificate
       WHERE laboratory_id = $1 AND regime = $2 AND $3 BETWEEN valid_from AND valid_to ORDER BY valid_to DESC LIMIT 1`,
      [laboratoryId, regime, day],
    );
    return found ?? granted(refuse('qualification.no-certificate', { regime, day }));
  }

  async regimes(tx: Tx, laboratoryId: string, day: string): Promise<HeldRegimes> {
    const rows = await tx.query<{ regime: string }>('SELECT DISTINCT regime FROM qualification.certificate WHERE laboratory_id = $1 AND $2 BETWEEN valid_from AND valid_to', [laboratoryId, day]);
    return { day, regimes: rows.map(({ regime }) => regime) };
  }

  async addCertificate(tx: Tx, certificate: Certificate & { readonly laboratoryId: string; readonly regime: string }): Promise<string> {
    const id = newId();
    await tx.query('INSERT INTO qualification.certificate (id, laboratory_id, regime, number, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)', [
      id, certificate.laboratoryId, certificate.regime, certificate.number, certificate.validFrom, certificate.validTo,
    ]);
    await this.ledger.append(tx, [{
      aggregate: `laboratory:${certificate.laboratoryId}`, action: 'certificate.added',
      data: { regime: certificate.regime, number: certificate.number, validTo: certificate.validTo }, rows: [{ table: 'qualification.certificate', ids: [id] }],
    }]);
    return id;
  }
}
