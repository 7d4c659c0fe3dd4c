import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { FINDING_LIFECYCLE, methodsIn, whyNotPlan, type FindingState, type MethodName } from './domain/index.js';
import type { FindingBody, FindingStepBody, MethodConditionBody, MethodConditionView, RoomReadingBody, RoomReadingView, VerificationBody, VerificationView } from './equipment.dto.js';
import type { EditionView } from './scope.dto.js';

export interface StoredFinding {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
  readonly foundOn: string;
  readonly dueOn: string;
  readonly state: FindingState;
  readonly cause: string;
  readonly action: string;
  readonly effect: string;
  readonly reportedBy: string | null;
  readonly version: number;
}
export type ShownFinding = Omit<StoredFinding, 'reportedBy'> & { readonly actions: readonly OfferedAction[] };

const FINDING = `id, kind, subject, detail, found_on AS "foundOn", due_on AS "dueOn", state, cause, action, effect, reported_by AS "reportedBy", version`;

/** What assessors ask for besides people and instruments: rooms, verified methods, editions in force, nonconforming work and complaints. */
@Injectable()
export class LaboratoryRecords {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  /** The latest hundred readings of the rooms, and what methods demand. */
  rooms(caller: Caller): Promise<{ readings: RoomReadingView[]; conditions: MethodConditionView[] }> {
    return this.uow.read(caller, (tx) => this.readRooms(tx));
  }

  measure(caller: Caller, { room, celsius, humidity }: RoomReadingBody): Promise<{ readings: RoomReadingView[]; conditions: MethodConditionView[] }> {
    return this.uow.run(caller, async (tx) => {
      const id = newId();
      if (Number(humidity) < 0 || Number(humidity) > 100) granted(refuse('environment.humidity', { humidity }, 'invalid'));
      await tx.query(
        'INSERT INTO qualification.room_reading (id, laboratory_id, room, celsius, humidity, on_day, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, caller.organisationId, room.trim(), celsius, humidity, this.clock.today(), caller.accountId, this.clock.now()],
      );
      await this.append(tx, 'room.measured', { room: room.trim(), celsius, humidity }, 'qualification.room_reading', id);
      return this.readRooms(tx);
    });
  }

  /** Between which bounds a method may be carried out here; the newest entry of a method counts. */
  demand(caller: Caller, body: MethodConditionBody): Promise<{ readings: RoomReadingView[]; conditions: MethodConditionView[] }> {
    return this.uow.run(caller, async (tx) => {
      const { standard } = named(body.method);
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO qualification.method_condition (id, laboratory_id, standard, low_celsius, high_celsius, low_humidity, high_humidity, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (laboratory_id, standard) DO UPDATE SET low_celsius = excluded.low_celsius, high_celsius = excluded.high_celsius, low_humidity = excluded.low_humidity,
           high_humidity = excluded.high_humidity, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at RETURNING id`,
        [newId(), caller.organisationId, standard, body.lowCelsius ?? null, body.highCelsius ?? null, body.lowHumidity ?? null, body.highHumidity ?? null, caller.accountId, this.clock.now()],
      );
      await this.append(tx, 'method.conditions-set', { ...body, method: standard }, 'qualification.method_condition', row!.id);
      return this.readRooms(tx);
    });
  }

  verifications(caller: Caller): Promise<VerificationView[]> {
    return this.uow.read(caller, (tx) => this.readVerifications(tx));
  }

  /** That the laboratory masters a method, before its first use. */
  verify(caller: Caller, { method, verifiedOn, suitable, evidence }: VerificationBody): Promise<VerificationView[]> {
    return this.uow.run(caller, async (tx) => {
      const { standard, edition } = named(method);
      const id = newId();
      await tx.query(
        'INSERT INTO qualification.method_verification (id, laboratory_id, standard, edition, verified_on, suitable, evidence, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, caller.organisationId, standard, edition, verifiedOn, suitable, evidence.trim(), caller.accountId, this.clock.now()],
      );
      await this.append(tx, 'method.verified', { standard, edition, suitable }, 'qualification.method_verification', id);
      return this.readVerifications(tx);
    });
  }

  /** Editions of methods by the day they came into force. */
  editions(caller: Caller, q?: string): Promise<EditionView[]> {
    return this.uow.read(caller, (tx) => tx.query<EditionView>(
      `SELECT standard, edition, valid_from AS "validFrom", source FROM qualification.method_edition WHERE $1::text IS NULL OR strpos(standard || '-' || edition, $1) > 0
       ORDER BY standard COLLATE "C", valid_from DESC LIMIT 500`, [q?.trim() || null],
    ));
  }

  /** Adds an edition; from its first day on a scope that names the one before no longer covers. */
  addEdition(caller: Caller, { method, validFrom, source }: { readonly method: string; readonly validFrom: string; readonly source: string }): Promise<void> {
    return this.uow.run(caller, async (tx) => {
      const { standard, edition } = named(method);
      if (edition === null) granted(refuse('method.year-missing', { method }, 'invalid'));
      const [added] = await tx.query(
        'INSERT INTO qualification.method_edition (standard, edition, valid_from, source) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING standard', [standard, edition, validFrom, source.trim()]);
      if (!added) granted(refuse('method.edition-known', { method: `${standard}-${edition}` }));
      await this.ledger.append(tx, [{ aggregate: 'method-editions:register', action: 'method.edition-added', data: { standard, edition, validFrom, source: source.trim() } }]);
    });
  }

  /** Nonconforming work and complaints, open ones by due day, then the closed ones. */
  findings(caller: Caller): Promise<ShownFinding[]> {
    return this.uow.read(caller, (tx) => this.readFindings(tx));
  }

  find(caller: Caller, body: FindingBody): Promise<ShownFinding[]> {
    return this.uow.run(caller, async (tx) => {
      if (body.dueOn < body.foundOn) granted(refuse('finding.days-order', { from: body.foundOn, to: body.dueOn }, 'invalid'));
      const id = newId();
      await tx.query(
        `INSERT INTO qualification.finding (id, laboratory_id, kind, subject, detail, found_on, due_on, state, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, caller.organisationId, body.kind, body.subject.trim(), body.detail.trim(), body.foundOn, body.dueOn, FINDING_LIFECYCLE.initial, caller.accountId, this.clock.now()],
      );
      await this.append(tx, 'finding.found', { kind: body.kind, subject: body.subject.trim() }, 'qualification.finding', id);
      return this.readFindings(tx);
    });
  }

  /** Takes a finding on: cause and action, what was done, and whether it worked. Refuses as the lifecycle does, and a stale page (`finding.stale`). */
  step(caller: Caller, id: string, { version, step, cause, action, effect }: FindingStepBody): Promise<ShownFinding[]> {
    return this.uow.run(caller, async (tx) => {
      const [known] = await tx.query<StoredFinding>(`SELECT ${FINDING} FROM qualification.finding WHERE id = $1 FOR UPDATE`, [id]);
      if (!known) return granted(refuse('finding.not-found', {}, 'not-found'));
      if (known.version !== version) granted(refuse('finding.stale', { version: known.version }));
      const facts = { cause: cause ?? known.cause, action: action ?? known.action, reportedBy: known.reportedBy, reader: caller.accountId };
      const state = granted(take(FINDING_LIFECYCLE, known.state, step, facts));
      if (step === 'reopen') granted(whyNotPlan(facts));
      await tx.query(
        `UPDATE qualification.finding SET state = $2, cause = $3, action = $4, effect = $5, reported_by = CASE WHEN $6 = 'report' THEN $7 WHEN $6 = 'reopen' THEN NULL ELSE reported_by END,
           closed_by = CASE WHEN $6 = 'close' THEN $7::uuid END, version = version + 1 WHERE id = $1`,
        [id, state, facts.cause.trim(), facts.action.trim(), effect?.trim() ?? known.effect, step, caller.accountId],
      );
      await this.append(tx, `finding.${step}`, { ...(cause ? { cause } : {}), ...(action ? { action } : {}), ...(effect ? { effect } : {}) }, 'qualification.finding', id, `finding:${id}`);
      return this.readFindings(tx);
    });
  }

  private async readRooms(tx: Tx): Promise<{ readings: RoomReadingView[]; conditions: MethodConditionView[] }> {
    const readings = await tx.query<RoomReadingView>(
      `SELECT r.id, r.room, r.celsius::text, r.humidity::text, r.on_day AS "onDay", to_char(r.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt", a.name AS "recordedByName"
       FROM qualification.room_reading r LEFT JOIN organisations.account a ON a.id = r.recorded_by ORDER BY r.recorded_at DESC, r.id DESC LIMIT 100`);
    const conditions = await tx.query<MethodConditionView>(
      `SELECT id, standard, low_celsius::text AS "lowCelsius", high_celsius::text AS "highCelsius", low_humidity::text AS "lowHumidity", high_humidity::text AS "highHumidity"
       FROM qualification.method_condition ORDER BY standard COLLATE "C"`);
    return { readings, conditions };
  }

  private readVerifications(tx: Tx): Promise<VerificationView[]> {
    return tx.query<VerificationView>(
      `SELECT v.id, v.standard, v.edition, v.verified_on AS "verifiedOn", v.suitable, v.evidence, a.name AS "recordedByName" FROM qualification.method_verification v
       LEFT JOIN organisations.account a ON a.id = v.recorded_by ORDER BY v.standard COLLATE "C", v.verified_on DESC, v.id DESC LIMIT 1000`);
  }

  private async readFindings(tx: Tx): Promise<ShownFinding[]> {
    const rows = await tx.query<StoredFinding>(`SELECT ${FINDING} FROM qualification.finding ORDER BY (state = 'closed'), due_on, id LIMIT 500`);
    const permissions = permissionsOf(tx.caller.roles);
    return rows.map(({ reportedBy, ...row }) => ({
      ...row,
      // What the form will bring is not known yet: a plan is offered, and refused only where it comes without cause or action.
      actions: offered(FINDING_LIFECYCLE, row.state, { cause: row.cause || '-', action: row.action || '-', reportedBy, reader: tx.caller.accountId }, permissions),
    }));
  }

  private async append(tx: Tx, action: string, data: Readonly<Record<string, unknown>>, table: string, id: string, aggregate = `laboratory:${tx.caller.organisationId}`): Promise<void> {
    await this.ledger.append(tx, [{ aggregate, action, data, rows: [{ table, ids: [id] }] }]);
  }
}

function named(text: string): MethodName {
  const [method] = methodsIn(text);
  return method ?? granted(refuse('competence.method-unknown', { text }, 'invalid'));
}
