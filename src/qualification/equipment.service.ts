import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, type OfferedAction, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { EQUIPMENT_EVENTS, standingOf, whyNotRecord, whyNotUse, type EquipmentEvent, type EquipmentNeed, type EquipmentStanding } from './domain/index.js';
import type { EquipmentBody, EquipmentEventBody, EquipmentEventView, EquipmentQuery } from './equipment.dto.js';

export interface StoredEquipment extends EquipmentStanding {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly model: string;
  readonly serial: string;
  readonly maker: string;
  readonly place: string;
  readonly measuringRange: string;
  readonly needs: EquipmentNeed;
  readonly dueOn: string | null;
  readonly version: number;
}

export interface EquipmentFile extends StoredEquipment {
  readonly events: EquipmentEventView[];
  readonly actions: readonly OfferedAction[];
}

const COLUMNS = `id, code, name, model, serial, maker, place, measuring_range AS "measuringRange", needs, state, calibrated_to AS "calibratedTo", checked_to AS "checkedTo",
  least(calibrated_to, checked_to) AS "dueOn", version`;
/** What has no due day yet but needs one comes before everything else. */
const ORDER = `coalesce(least(calibrated_to, checked_to), CASE needs WHEN 'none' THEN DATE '9999-01-01' ELSE DATE '0001-01-01' END)`;

/** The register of instruments and each one's file; what is due first comes first. */
@Injectable()
export class Equipment {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  async list(caller: Caller, { q, state, after, limit = 50 }: EquipmentQuery): Promise<Page<StoredEquipment>> {
    const [due, id] = keyOf(after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredEquipment & { rank: string }>(
      `SELECT ${COLUMNS}, to_char(${ORDER}, 'YYYY-MM-DD') AS rank FROM qualification.equipment
       WHERE ($1::text IS NULL OR strpos(code || ' ' || name || ' ' || model, $1) > 0) AND ($2::text IS NULL OR state = $2) AND ($2::text IS NOT NULL OR state <> 'scrapped')
         AND ($3::date IS NULL OR (${ORDER}, id) > ($3::date, $4::uuid)) ORDER BY ${ORDER}, id LIMIT $5`,
      [q?.trim() || null, state ?? null, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.rank, row.id], ({ rank: _, ...row }) => row);
  }

  one(caller: Caller, id: string): Promise<EquipmentFile> {
    return this.uow.read(caller, (tx) => this.file(tx, id));
  }

  /** Why an instrument may not be used today; undefined where it may. */
  whyNotUse(instrument: StoredEquipment) {
    return whyNotUse(instrument, this.clock.today());
  }

  /** Why an instrument of the caller's laboratory may not be used today (`equipment.not-found` where there is none). */
  async whyNotUseNow(tx: Tx, id: string): Promise<Refusal | undefined> {
    const [found] = await tx.query<StoredEquipment>(`SELECT ${COLUMNS} FROM qualification.equipment WHERE id = $1`, [id]);
    return found ? this.whyNotUse(found) : refuse('equipment.not-found', {}, 'not-found');
  }

  /** Registers an instrument; its number is given once in a laboratory (`equipment.code-used`). */
  register(caller: Caller, body: EquipmentBody): Promise<EquipmentFile> {
    return this.uow.run(caller, async (tx) => {
      const [id = ''] = await this.add(tx, caller.organisationId, [{ ...body, events: [] }]);
      if (id === '') granted(refuse('equipment.code-used', { code: body.code }));
      return this.file(tx, id);
    });
  }

  /** Adds instruments with their files within the caller's command, however many. Returns the ids; a number that is used already is left out. */
  async add(tx: Tx, laboratoryId: string, wanted: readonly (EquipmentBody & { readonly events: readonly (EquipmentEvent & { readonly certificate?: string; readonly body?: string })[] })[]): Promise<string[]> {
    const rows = wanted.map(({ events, ...body }) => ({ ...body, code: body.code.trim(), name: body.name.trim(), ...standingOf(events), events, id: newId() }));
    const added = await tx.query<{ id: string }>(
      `INSERT INTO qualification.equipment (id, laboratory_id, code, name, model, serial, maker, place, measuring_range, needs, state, calibrated_to, checked_to, recorded_by, recorded_at)
       SELECT id, $2, code, name, model, serial, maker, place, "measuringRange", needs, state, "calibratedTo", "checkedTo", $3, $4
       FROM json_to_recordset($1) AS g (id uuid, code text, name text, model text, serial text, maker text, place text, "measuringRange" text, needs text, state text, "calibratedTo" date, "checkedTo" date)
       ON CONFLICT (laboratory_id, code) DO NOTHING RETURNING id`,
      [JSON.stringify(rows), laboratoryId, tx.caller.accountId, this.clock.now()],
    );
    const ids = new Set(added.map(({ id }) => id));
    const events = rows.filter(({ id }) => ids.has(id)).flatMap(({ id, events: own }) => own.map((event, at) => ({ ...event, id: newId(), equipmentId: id, number: at + 1 })));
    await this.store(tx, laboratoryId, events);
    await this.ledger.append(tx, rows.filter(({ id }) => ids.has(id)).map(({ id, code, name }) => ({
      aggregate: `equipment:${id}`, action: 'equipment.registered', data: { code, name },
      rows: [{ table: 'qualification.equipment', ids: [id] }, { table: 'qualification.equipment_event', ids: events.filter(({ equipmentId }) => equipmentId === id).map((event) => event.id) }],
    })));
    return added.map(({ id }) => id);
  }

  /** Adds a line to an instrument's file and works out anew whether it may be used. Refuses as `whyNotRecord` does, and a stale file (`equipment.stale`). */
  record(caller: Caller, id: string, { version, ...body }: EquipmentEventBody): Promise<EquipmentFile> {
    return this.uow.run(caller, async (tx) => {
      await tx.query('SELECT id FROM qualification.equipment WHERE id = $1 FOR UPDATE', [id]);
      const known = await this.file(tx, id);
      if (known.version !== version) granted(refuse('equipment.stale', { version: known.version }));
      const event: EquipmentEvent = { kind: body.kind, onDay: body.onDay, fit: body.fit ?? null, dueOn: body.dueOn ?? null };
      granted(whyNotRecord(known, event, this.clock.today()));
      // The file is kept in the order of its days; what is entered later for an earlier day takes its place there.
      const order = [...known.events].reverse().map(({ kind, onDay, fit, dueOn }): EquipmentEvent => ({ kind: kind as EquipmentEvent['kind'], onDay, fit, dueOn }));
      const before = order.filter(({ onDay }) => onDay <= event.onDay);
      const standing = standingOf([...before, event, ...order.slice(before.length)]);
      const eventId = newId();
      await this.store(tx, caller.organisationId, [{ ...event, id: eventId, equipmentId: id, number: known.events.length + 1, certificate: body.certificate ?? '', body: body.body ?? '', note: body.note ?? '' }]);
      await tx.query('UPDATE qualification.equipment SET state = $2, calibrated_to = $3, checked_to = $4, version = version + 1 WHERE id = $1', [id, standing.state, standing.calibratedTo, standing.checkedTo]);
      await this.ledger.append(tx, [{
        aggregate: `equipment:${id}`, action: `equipment.${body.kind}`, data: { onDay: body.onDay, fit: event.fit, dueOn: event.dueOn, state: standing.state },
        rows: [{ table: 'qualification.equipment', ids: [id] }, { table: 'qualification.equipment_event', ids: [eventId] }],
      }]);
      return this.file(tx, id);
    });
  }

  private async store(tx: Tx, laboratoryId: string, events: readonly object[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `INSERT INTO qualification.equipment_event (id, equipment_id, laboratory_id, number, kind, on_day, fit, due_on, certificate, body, note, recorded_by, recorded_at)
       SELECT id, "equipmentId", $2, number, kind, "onDay", fit, "dueOn", coalesce(certificate, ''), coalesce(body, ''), coalesce(note, ''), $3, $4
       FROM json_to_recordset($1) AS g (id uuid, "equipmentId" uuid, number int, kind text, "onDay" date, fit boolean, "dueOn" date, certificate text, body text, note text)`,
      [JSON.stringify(events), laboratoryId, tx.caller.accountId, this.clock.now()],
    );
  }

  private async file(tx: Tx, id: string): Promise<EquipmentFile> {
    const [found] = await tx.query<StoredEquipment>(`SELECT ${COLUMNS} FROM qualification.equipment WHERE id = $1`, [id]);
    if (!found) return granted(refuse('equipment.not-found', {}, 'not-found'));
    const events = await tx.query<EquipmentEventView>(
      `SELECT v.id, v.kind, v.on_day AS "onDay", v.fit, v.due_on AS "dueOn", v.certificate, v.body, v.note, a.name AS "recordedByName" FROM qualification.equipment_event v
       LEFT JOIN organisations.account a ON a.id = v.recorded_by WHERE v.equipment_id = $1 ORDER BY v.on_day DESC, v.number DESC`, [id],
    );
    const may = permissionsOf(tx.caller.roles).includes('equipment.keep') && found.state !== 'scrapped';
    return { ...found, events, actions: may ? EQUIPMENT_EVENTS.map((action) => ({ action })) : [] };
  }
}
