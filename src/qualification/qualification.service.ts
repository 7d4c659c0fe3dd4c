import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, type OfferedAction, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { regimesHeld, renewBy, whyNotDays } from './domain/index.js';
import type { CertificateBody, CertificateView } from './qualification.dto.js';

/** What is registered of a laboratory, before the actions are put into words. */
export interface Certificates {
  readonly certificates: CertificateView[];
  readonly actions: readonly OfferedAction[];
}

const LABORATORIES: readonly string[] = ['laboratory', 'third-party-laboratory'];

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

/**
 * Why somebody may not register a certificate here: it is no laboratory (`qualification.not-a-laboratory`), or not theirs
 * (`qualification.not-your-laboratory`; a platform administrator registers for every one). Undefined where they may.
 */
export function whyNotRegister(caller: Pick<Caller, 'organisationId' | 'roles'>, laboratory: { readonly id: string; readonly kind: string; readonly name: string }): Refusal | undefined {
  if (!LABORATORIES.includes(laboratory.kind)) return refuse('qualification.not-a-laboratory', { name: laboratory.name }, 'invalid');
  if (caller.roles.includes('platform-administrator') || caller.organisationId === laboratory.id) return undefined;
  return refuse('qualification.not-your-laboratory', { name: laboratory.name }, 'forbidden');
}

@Injectable()
export class Qualification {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger) {}

  /** A laboratory's certificates, those that last longest first, and whether the reader may register another. */
  ofLaboratory(caller: Caller, laboratoryId: string): Promise<Certificates> {
    return this.uow.read(caller, (tx) => this.page(tx, laboratoryId));
  }

  /**
   * Registers a certificate. Refuses with the reasons of `whyNotRegister`, where its days cannot be right (`whyNotDays`) and where its
   * number is registered already under the regime, for whichever laboratory (`qualification.number-used`).
   */
  register(caller: Caller, laboratoryId: string, body: CertificateBody): Promise<Certificates> {
    return this.uow.run(caller, async (tx) => {
      granted(whyNotRegister(caller, await this.organisation(tx, laboratoryId)));
      const { regime, validFrom, validTo } = body;
      granted(whyNotDays(validFrom, validTo));
      await this.addCertificate(tx, { laboratoryId, regime, number: body.number.trim(), validFrom, validTo });
      return this.page(tx, laboratoryId);
    });
  }

  /** The laboratory's certificate of a regime on a day; refuses where it has none (`qualification.no-certificate`). */
  async certificate(tx: Tx, laboratoryId: string, regime: string, day: string): Promise<Certificate> {
    const [found] = await tx.query<Certificate>(
      `SELECT number, valid_from AS "validFrom", valid_to AS "validTo" FROM qualification.certificate
       WHERE laboratory_id = $1 AND regime = $2 AND $3 BETWEEN valid_from AND valid_to ORDER BY valid_to DESC LIMIT 1`,
      [laboratoryId, regime, day],
    );
    return found ?? granted(refuse('qualification.no-certificate', { regime, day }));
  }

  /** The regimes for which a laboratory holds every certificate that they need on a day. */
  async regimes(tx: Tx, laboratoryId: string, day: string): Promise<HeldRegimes> {
    const rows = await tx.query<{ regime: string }>('SELECT DISTINCT regime FROM qualification.certificate WHERE laboratory_id = $1 AND $2 BETWEEN valid_from AND valid_to', [laboratoryId, day]);
    return { day, regimes: regimesHeld(rows.map(({ regime }) => regime)) };
  }

  /** Adds a certificate within the caller's command; a number that its regime knows already is refused (`qualification.number-used`). Returns its id. */
  async addCertificate(tx: Tx, certificate: Certificate & { readonly laboratoryId: string; readonly regime: string }): Promise<string> {
    const id = newId();
    const [added] = await tx.query(
      `INSERT INTO qualification.certificate (id, laboratory_id, regime, number, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (regime, number) DO NOTHING RETURNING id`,
      [id, certificate.laboratoryId, certificate.regime, certificate.number, certificate.validFrom, certificate.validTo],
    );
    if (!added) granted(refuse('qualification.number-used', { number: certificate.number }));
    await this.ledger.append(tx, [{
      aggregate: `laboratory:${certificate.laboratoryId}`, action: 'certificate.added',
      data: { regime: certificate.regime, number: certificate.number, validTo: certificate.validTo }, rows: [{ table: 'qualification.certificate', ids: [id] }],
    }]);
    return id;
  }
  private async page(tx: Tx, laboratoryId: string): Promise<Certificates> {
    const laboratory = await this.organisation(tx, laboratoryId);
    const rows = await tx.query<Omit<CertificateView, 'renewBy'>>(
      `SELECT id, regime, number, valid_from AS "validFrom", valid_to AS "validTo" FROM qualification.certificate WHERE laboratory_id = $1
       ORDER BY valid_to DESC, regime, number`,
      [laboratoryId],
    );
    const certificates = rows.map((row) => ({ ...row, renewBy: renewBy(row.validTo) }));
    const refused = whyNotRegister(tx.caller, laboratory);
    const mayManage = permissionsOf(tx.caller.roles).includes('qualification.manage');
    return { certificates, actions: mayManage ? [{ action: 'register', ...(refused ? { refused } : {}) }] : [] };
  }

  private async organisation(tx: Tx, id: string): Promise<{ id: string; kind: string; name: string }> {
    const [found] = await tx.query<{ id: string; kind: string; name: string }>('SELECT id, kind, name FROM organisations.organisation WHERE id = $1', [id]);
    return found ?? granted(refuse('organisation.not-found', {}, 'not-found'));
  }
}
