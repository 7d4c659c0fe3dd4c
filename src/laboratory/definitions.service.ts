import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { takeNumbers, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { DEFINITION_LIFECYCLE, type DefinitionAction, type DefinitionState } from './domain/index.js';

export type DefinitionKind = 'method-rule' | 'control-limits' | 'instrument';

interface Stored<B> {
  readonly id: string;
  readonly laboratoryId: string;
  readonly subject: string;
  readonly number: number;
  readonly body: B;
  readonly validFrom: string;
  readonly reason: string;
  readonly state: DefinitionState;
  readonly proposedBy: string;
  readonly proposedByName: string | null;
  readonly proposedAt: string;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  /** Whether a later version is in force instead. */
  readonly superseded: boolean;
}
export type Definition<B> = Omit<Stored<B>, 'laboratoryId' | 'proposedBy'> & { readonly actions: readonly OfferedAction[] };

/** A version as it is in force on a day. */
export interface InForce<B> {
  readonly id: string;
  readonly subject: string;
  readonly number: number;
  readonly validFrom: string;
  readonly body: B;
}

/** In force on the day `$3`: approved until then and begun by then; of several the latest. Not before it was approved, whatever day it names. */
export const IN_FORCE = `SELECT DISTINCT ON (d.subject) d.id, d.subject, d.number, d.valid_from AS "validFrom", d.body
  FROM laboratory.definition d JOIN laboratory.definition_decision x ON x.definition_id = d.id AND x.state = 'approved'
  WHERE d.laboratory_id = $1 AND d.subject = ANY ($2::text[]) AND d.valid_from <= $3::date AND x.decided_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;

const DEFINITION = `SELECT d.id, d.laboratory_id AS "laboratoryId", d.subject, d.number, d.body, d.valid_from AS "validFrom", d.reason, coalesce(x.state, 'proposed') AS state,
    d.proposed_by AS "proposedBy", a.name AS "proposedByName", d.proposed_at AS "proposedAt", b.name AS "decidedByName", x.decided_at AS "decidedAt", x.reason AS "decisionReason",
    coalesce(x.state = 'approved' AND EXISTS (SELECT FROM laboratory.definition n JOIN laboratory.definition_decision y ON y.definition_id = n.id AND y.state = 'approved'
      WHERE n.laboratory_id = d.laboratory_id AND n.kind = d.kind AND n.subject = d.subject AND n.number > d.number AND n.valid_from <= $1::date), false) AS superseded
  FROM laboratory.definition d LEFT JOIN laboratory.definition_decision x ON x.definition_id = d.id
  LEFT JOIN organisations.account a ON a.id = d.proposed_by LEFT JOIN organisations.account b ON b.id = x.decided_by`;

/** Versions of what a laboratory lays down, proposed by one person and decided by another. What a body must be is its own service's to say. */
@Injectable()
export class Definitions {
  constructor(private readonly clock: Clock, private readonly ledger: Ledger) {}

  /** Versions of one kind, those that wait first, then by subject, the newest first. */
  async list<B>(tx: Tx, kind: DefinitionKind, { subject, after, limit = 50 }: { readonly subject?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Page<Definition<B>>> {
    const [rank, name, number] = keyOf(after, 3) ?? [null, null, null];
    const rows = await tx.query<Stored<B> & { rank: number }>(
      `SELECT * FROM (${DEFINITION.replace('SELECT ', 'SELECT (x.state IS NOT NULL)::int AS rank, ')} WHERE d.kind = $2 AND ($3::text IS NULL OR d.subject = $3)) v
       WHERE $4::int IS NULL OR (v.rank, v.subject, -v.number) > ($4::int, $5::text COLLATE "C", $6::int) ORDER BY v.rank, v.subject, v.number DESC LIMIT $7`,
      [this.clock.today(), kind, subject ?? null, rank, name, number, limit + 1],
    );
    return paged(rows, limit, (row) => [row.rank, row.subject, -row.number], ({ rank: _, ...row }) => shown(tx, row as unknown as Stored<B>));
  }

  async one<B>(tx: Tx, kind: DefinitionKind, id: string): Promise<Definition<B>> {
    return shown(tx, await this.found<B>(tx, kind, id));
  }

  /** The versions in force on a day, by subject; one statement. */
  async inForce<B>(tx: Tx, laboratoryId: string, kind: DefinitionKind, subjects: readonly string[], day: string): Promise<ReadonlyMap<string, InForce<B>>> {
    const rows = await tx.query<InForce<B>>(`${IN_FORCE} AND d.kind = $4 ORDER BY d.subject, d.number DESC`, [laboratoryId, subjects, day, kind]);
    return new Map(rows.map((row) => [row.subject, row]));
  }

  /** Adds the next version of a subject; refuses a first day that is past (`definition.day-past`). */
  async propose<B>(tx: Tx, kind: DefinitionKind, subject: string, body: B, { validFrom, reason }: { readonly validFrom: string; readonly reason: string }): Promise<Definition<B>> {
    if (validFrom < this.clock.today()) granted(refuse('definition.day-past', { day: validFrom }, 'invalid'));
    const { organisationId } = tx.caller;
    const id = newId();
    const number = await takeNumbers(tx, `definition:${organisationId}:${kind}:${subject}`);
    await tx.query(
      'INSERT INTO laboratory.definition (id, laboratory_id, kind, subject, number, body, valid_from, reason, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [id, organisationId, kind, subject, number, JSON.stringify(body), validFrom, reason.trim(), tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, [{ aggregate: `definition:${id}`, action: `${kind}.proposed`, data: { subject, number, validFrom, reason: reason.trim() }, rows: [{ table: 'laboratory.definition', ids: [id] }] }]);
    return this.one(tx, kind, id);
  }

  /** Approves or rejects; refused to who proposed it (`definition.own`), and a rejection without words (`definition.reason-missing`). */
  async decide<B>(tx: Tx, kind: DefinitionKind, id: string, action: DefinitionAction, reason: string): Promise<Definition<B>> {
    // Whoever comes second finds the first one's decision.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 28))', [id]);
    const known = await this.found<B>(tx, kind, id);
    if (known.laboratoryId !== tx.caller.organisationId) granted(refuse('definition.not-found', {}, 'not-found'));
    const state = granted(take(DEFINITION_LIFECYCLE, known.state, action, { proposedBy: known.proposedBy, reader: tx.caller.accountId, reason }));
    await tx.query(
      'INSERT INTO laboratory.definition_decision (definition_id, laboratory_id, state, reason, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, known.laboratoryId, state, reason.trim(), tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, [{ aggregate: `definition:${id}`, action: `${kind}.${state}`, data: { subject: known.subject, number: known.number, reason: reason.trim() }, rows: [{ table: 'laboratory.definition_decision', ids: [id] }] }]);
    return this.one(tx, kind, id);
  }

  private async found<B>(tx: Tx, kind: DefinitionKind, id: string): Promise<Stored<B>> {
    const [row] = await tx.query<Stored<B>>(`${DEFINITION} WHERE d.id = $2 AND d.kind = $3`, [this.clock.today(), id, kind]);
    return row ?? granted(refuse('definition.not-found', {}, 'not-found'));
  }
}

function shown<B>(tx: Tx, { laboratoryId, proposedBy, ...definition }: Stored<B>): Definition<B> {
  const permissions = laboratoryId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
  // The words of a rejection are not known yet.
  return { ...definition, actions: offered(DEFINITION_LIFECYCLE, definition.state, { proposedBy, reader: tx.caller.accountId, reason: '-' }, permissions) };
}
