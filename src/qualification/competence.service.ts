import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { granted, refuse, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { methodsIn, whyNotAuthorise, whyNotConditions, whyNotEnterMethod, whyNotSign, whyNotUse, type Authorisation, type EquipmentNeed, type EquipmentStanding, type MethodConditions, type RoomReading } from './domain/index.js';
import type { AuthorisationBody, PersonFileBody, TrainingBody } from './people.dto.js';

export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly roles: string[];
  readonly filed: boolean;
  readonly title: string;
  readonly education: string;
  readonly authorisations: (Authorisation & { readonly id: string; readonly endReason: string | null })[];
  readonly trainings: { readonly id: string; readonly kind: string; readonly subject: string; readonly onDay: string; readonly passed: boolean | null; readonly note: string }[];
}

/** A determination whose reading somebody wants to enter, with the instrument that is named for it. */
export interface Entering {
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly equipmentId: string | null;
}

interface Instrument extends EquipmentStanding {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly needs: EquipmentNeed;
}

const OWN_AUTHORISATIONS = `SELECT z.kind, z.standard, z.edition, z.discipline, z.valid_from AS "validFrom", z.valid_to AS "validTo", x.ended_on AS "endedOn"
  FROM qualification.authorisation z LEFT JOIN qualification.authorisation_end x ON x.authorisation_id = z.id WHERE z.account_id = $1`;

/** Who may do what in a laboratory: files, training, examinations and authorisations, and the gate before a reading and a signature. */
@Injectable()
export class Competence {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger, private readonly config: Config) {}

  /** The people of the reader's laboratory who test, check or sign. */
  people(caller: Caller): Promise<Colleague[]> {
    return this.uow.read(caller, (tx) => this.list(tx));
  }

  /**
   * Opens or changes a person's file. The identity number is kept as a keyed digest only. Refuses somebody of another laboratory
   * (`competence.not-ours`) and a person whose file lies in one already (`competence.elsewhere`).
   * @source 检验检测机构监督管理办法 (order 39): a person works in one institution only
   */
  file(caller: Caller, accountId: string, body: PersonFileBody): Promise<Colleague[]> {
    return this.uow.run(caller, async (tx) => {
      await this.assertOurs(tx, accountId);
      const digest = createHmac('sha256', this.config.secret).update(`identity:${body.identityNumber.trim().toUpperCase()}`).digest('hex');
      const [other] = await asSystem(tx, () => tx.query<{ accountId: string }>('SELECT account_id AS "accountId" FROM qualification.person_file WHERE identity_digest = $1', [digest]));
      if (other && other.accountId !== accountId) granted(refuse('competence.elsewhere'));
      await tx.query(
        `INSERT INTO qualification.person_file (account_id, laboratory_id, identity_digest, title, education, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (account_id) DO UPDATE SET identity_digest = excluded.identity_digest, title = excluded.title, education = excluded.education,
           recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
        [accountId, caller.organisationId, digest, body.title, body.education, caller.accountId, this.clock.now()],
      );
      await this.append(tx, accountId, 'person.filed', { title: body.title }, 'qualification.person_file', accountId);
      return this.list(tx);
    });
  }

  /** Adds a training or an examination to a person's file. */
  train(caller: Caller, accountId: string, body: TrainingBody): Promise<Colleague[]> {
    return this.uow.run(caller, async (tx) => {
      await this.assertOurs(tx, accountId);
      if (body.onDay > this.clock.today()) granted(refuse('competence.in-future', { day: body.onDay }, 'invalid'));
      const id = newId();
      await tx.query(
        `INSERT INTO qualification.training (id, account_id, laboratory_id, kind, subject, on_day, passed, note, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, accountId, caller.organisationId, body.kind, body.subject.trim(), body.onDay, body.kind === 'examination' ? (body.passed ?? false) : null, body.note ?? '', caller.accountId, this.clock.now()],
      );
      await this.append(tx, accountId, `person.${body.kind}`, { subject: body.subject.trim(), ...(body.kind === 'examination' ? { passed: body.passed ?? false } : {}) }, 'qualification.training', id);
      return this.list(tx);
    });
  }

  /** Authorises a person for a method, for every method, or to sign for a field. Refuses as `whyNotAuthorise` does; an examination must have been passed. */
  authorise(caller: Caller, accountId: string, body: AuthorisationBody): Promise<Colleague[]> {
    return this.uow.run(caller, async (tx) => {
      await this.assertOurs(tx, accountId);
      const method = body.kind === 'test' ? body.method?.trim() || null : null;
      const [named] = method === null ? [] : methodsIn(method);
      if (method !== null && !named) granted(refuse('competence.method-unknown', { text: method }, 'invalid'));
      const [facts] = await tx.query<{ examined: boolean; verified: boolean }>(
        `SELECT EXISTS (SELECT FROM qualification.training WHERE account_id = $1 AND kind = 'examination' AND passed AND ($5::uuid IS NULL OR id = $5)) AS examined,
           coalesce((SELECT suitable FROM qualification.method_verification WHERE laboratory_id = $2 AND standard = $3 AND (edition IS NULL OR $4::text IS NULL OR edition = $4)
             ORDER BY verified_on DESC, id DESC LIMIT 1), false) AS verified`,
        [accountId, caller.organisationId, named?.standard ?? null, named?.edition ?? null, body.trainingId ?? null],
      );
      granted(whyNotAuthorise({ validFrom: body.validFrom, validTo: body.validTo, method }, facts ?? { examined: false, verified: false }));
      await this.grant(tx, [{
        accountId, laboratoryId: caller.organisationId, kind: body.kind as Authorisation['kind'], standard: named?.standard ?? null, edition: named?.edition ?? null,
        discipline: body.kind === 'sign' ? body.discipline ?? null : null, validFrom: body.validFrom, validTo: body.validTo, trainingId: body.trainingId ?? null,
      }]);
      return this.list(tx);
    });
  }

  /** Ends an authorisation from today on, for a reason. */
  end(caller: Caller, authorisationId: string, reason: string): Promise<Colleague[]> {
    return this.uow.run(caller, async (tx) => {
      const [known] = await tx.query<{ accountId: string; ended: boolean }>(
        `SELECT z.account_id AS "accountId", EXISTS (SELECT FROM qualification.authorisation_end x WHERE x.authorisation_id = z.id) AS ended
         FROM qualification.authorisation z WHERE z.id = $1 AND z.laboratory_id = $2`, [authorisationId, caller.organisationId],
      );
      if (!known) return granted(refuse('competence.not-found', {}, 'not-found'));
      if (known.ended) granted(refuse('competence.ended'));
      await tx.query(
        `INSERT INTO qualification.authorisation_end (authorisation_id, laboratory_id, ended_on, reason, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [authorisationId, caller.organisationId, this.clock.today(), reason.trim(), caller.accountId, this.clock.now()],
      );
      await this.append(tx, known.accountId, 'person.authorisation-ended', { reason: reason.trim() }, 'qualification.authorisation_end', authorisationId);
      return this.list(tx);
    });
  }

  /** Grants within the caller's command, however many: one statement and one ledger entry per person. What may be granted is the caller's to decide. */
  async grant(
    tx: Tx, wanted: readonly (Omit<Authorisation, 'endedOn'> & { readonly accountId: string; readonly laboratoryId: string; readonly trainingId?: string | null })[],
  ): Promise<void> {
    const rows = wanted.map((one) => ({ ...one, id: newId() }));
    await tx.query(
      `INSERT INTO qualification.authorisation (id, account_id, laboratory_id, kind, standard, edition, discipline, valid_from, valid_to, training_id, granted_by, granted_at)
       SELECT id, "accountId", "laboratoryId", kind, standard, edition, discipline, "validFrom", "validTo", "trainingId", $2, $3
       FROM json_to_recordset($1) AS g (id uuid, "accountId" uuid, "laboratoryId" uuid, kind text, standard text, edition text, discipline text, "validFrom" date, "validTo" date, "trainingId" uuid)`,
      [JSON.stringify(rows), tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, [...new Set(rows.map(({ accountId }) => accountId))].map((accountId) => {
      const own = rows.filter((row) => row.accountId === accountId);
      return {
        aggregate: `account:${accountId}`, action: 'person.authorised',
        data: { authorisations: own.map(({ kind, standard, edition, discipline, validTo }) => ({ kind, standard, edition, discipline, validTo })) },
        rows: [{ table: 'qualification.authorisation', ids: own.map(({ id }) => id) }],
      };
    }));
  }

  /**
   * Why the caller may not enter readings for these determinations today: no authorisation for the method, an instrument that may not be used, or conditions
   * that were not recorded. Undefined where everything is in order. One statement, however many.
   */
  async whyNotEnter(tx: Tx, entering: readonly Entering[]): Promise<Refusal | undefined> {
    if (entering.length === 0) return undefined;
    const day = this.clock.today();
    const [found] = await tx.query<{ held: Authorisation[]; instruments: Instrument[]; limited: MethodConditions[]; room: RoomReading | null }>(
      `SELECT coalesce((SELECT json_agg(h) FROM (${OWN_AUTHORISATIONS}) h), '[]') AS held,
         coalesce((SELECT json_agg(json_build_object('id', e.id, 'code', e.code, 'name', e.name, 'needs', e.needs, 'state', e.state, 'calibratedTo', e.calibrated_to, 'checkedTo', e.checked_to))
           FROM qualification.equipment e WHERE e.id = ANY ($2::uuid[])), '[]') AS instruments,
         coalesce((SELECT json_agg(json_build_object('standard', c.standard, 'lowCelsius', c.low_celsius::text, 'highCelsius', c.high_celsius::text, 'lowHumidity', c.low_humidity::text,
           'highHumidity', c.high_humidity::text)) FROM qualification.method_condition c WHERE c.laboratory_id = $3), '[]') AS limited,
         (SELECT json_build_object('celsius', r.celsius::text, 'humidity', r.humidity::text) FROM qualification.room_reading r WHERE r.laboratory_id = $3 AND r.on_day = $4
           ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1) AS room`,
      [tx.caller.accountId, entering.flatMap(({ equipmentId }) => (equipmentId ? [equipmentId] : [])), tx.caller.organisationId, day],
    );
    if (!found) return undefined;
    for (const one of entering) {
      const instrument = found.instruments.find(({ id }) => id === one.equipmentId);
      const why = whyNotEnterMethod(found.held, one, day) ?? (instrument ? whyNotUse(instrument, day) : undefined) ?? whyNotConditions(one.methods, found.limited, found.room);
      if (why) return why;
    }
    return undefined;
  }

  /** Why the caller may not sign reports of a discipline today (`competence.no-signatory`, `competence.signatory-expired`); undefined where they may. One statement. */
  async signing(tx: Tx): Promise<(discipline: string) => Refusal | undefined> {
    const held = await tx.query<Authorisation>(OWN_AUTHORISATIONS, [tx.caller.accountId]);
    const day = this.clock.today();
    return (discipline) => whyNotSign(held, discipline, day);
  }

  private list(tx: Tx): Promise<Colleague[]> {
    return tx.query<Colleague>(
      `SELECT a.id AS "accountId", a.name, a.roles, f.account_id IS NOT NULL AS filed, coalesce(f.title, '') AS title, coalesce(f.education, '') AS education,
         coalesce((SELECT json_agg(json_build_object('id', z.id, 'kind', z.kind, 'standard', z.standard, 'edition', z.edition, 'discipline', z.discipline, 'validFrom', z.valid_from,
           'validTo', z.valid_to, 'endedOn', x.ended_on, 'endReason', x.reason) ORDER BY z.kind DESC, z.standard NULLS FIRST, z.valid_to DESC)
           FROM qualification.authorisation z LEFT JOIN qualification.authorisation_end x ON x.authorisation_id = z.id WHERE z.account_id = a.id), '[]') AS authorisations,
         coalesce((SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'subject', t.subject, 'onDay', t.on_day, 'passed', t.passed, 'note', t.note) ORDER BY t.on_day DESC, t.id DESC)
           FROM qualification.training t WHERE t.account_id = a.id), '[]') AS trainings
       FROM organisations.account a LEFT JOIN qualification.person_file f ON f.account_id = a.id
       WHERE a.organisation_id = $1 AND a.active AND a.roles && ARRAY['technician', 'checker', 'signatory', 'quality-manager'] ORDER BY a.name, a.id`,
      [tx.caller.organisationId],
    );
  }

  private async assertOurs(tx: Tx, accountId: string): Promise<void> {
    const [own] = await tx.query('SELECT id FROM organisations.account WHERE id = $1 AND organisation_id = $2', [accountId, tx.caller.organisationId]);
    if (!own) granted(refuse('competence.not-ours', {}, 'not-found'));
  }

  private async append(tx: Tx, accountId: string, action: string, data: Readonly<Record<string, unknown>>, table: string, id: string): Promise<void> {
    await this.ledger.append(tx, [{ aggregate: `account:${accountId}`, action, data, rows: [{ table, ids: [id] }] }]);
  }
}
