import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Equipment } from '../qualification/index.js';
import { lockExamination, readDeterminations, readExamination, whyNotLaboratory } from './examination-rows.js';

export interface InstrumentUsed {
  readonly determinationId: string;
  readonly equipmentId: string;
  readonly code: string;
  readonly name: string;
}

export interface Utilisation {
  readonly equipment: { readonly id: string; readonly code: string; readonly name: string; readonly state: string; readonly determinations: number; readonly days: number; readonly lastUsedOn: string | null }[];
  readonly people: { readonly accountId: string; readonly name: string; readonly entered: number; readonly corrections: number; readonly days: number; readonly open: number; readonly late: number }[];
}

/** Which instrument each determination is read from, and how much instruments and people are used. */
@Injectable()
export class InstrumentsUsed {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly equipment: Equipment) {}

  /** The instruments of an examination's determinations as they are now. */
  of(caller: Caller, examinationId: string): Promise<InstrumentUsed[]> {
    return this.uow.read(caller, async (tx) => {
      await readExamination(tx, examinationId);
      return this.used(tx, examinationId);
    });
  }

  /**
   * Names the instrument from which determinations are read. Refuses one that may not be used today (`equipment.overdue` and its like), determinations that are
   * not the caller's (`sheet.instrument-not-yours`) and what is submitted already (`sheet.closed-for-instruments`). What was named before stays on record.
   */
  choose(caller: Caller, examinationId: string, { determinationIds, equipmentId }: { readonly determinationIds: readonly string[]; readonly equipmentId: string }): Promise<InstrumentUsed[]> {
    return this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, examinationId);
      granted(whyNotLaboratory(tx, examination));
      if (examination.state !== 'assigned' && examination.state !== 'entering') granted(refuse('sheet.closed-for-instruments', { state: examination.state }));
      const rows = (await readDeterminations(tx, [examinationId])).filter(({ id }) => determinationIds.includes(id));
      if (rows.length < new Set(determinationIds).size) granted(refuse('sheet.determination-unknown', {}, 'invalid'));
      const foreign = rows.find(({ technicianId }) => technicianId !== caller.accountId);
      if (foreign) granted(refuse('sheet.instrument-not-yours', { parameter: foreign.parameter }, 'forbidden'));
      granted(await this.equipment.whyNotUseNow(tx, equipmentId));
      const made = rows.map(({ id }) => ({ id: newId(), determinationId: id }));
      await tx.query(
        `INSERT INTO results.determination_equipment (id, determination_id, examination_id, item_id, laboratory_id, equipment_id, chosen_by, chosen_at)
         SELECT g.id, g."determinationId", $2, $3, $4, $5, $6, $7 FROM json_to_recordset($1) AS g (id uuid, "determinationId" uuid)`,
        [JSON.stringify(made), examinationId, examination.itemId, examination.laboratoryId, equipmentId, caller.accountId, this.clock.now()],
      );
      await this.ledger.append(tx, [{
        aggregate: `examination:${examinationId}`, action: 'examination.instrument-named', data: { equipment: equipmentId, determinations: rows.map(({ seq }) => seq) },
        rows: [{ table: 'results.determination_equipment', ids: made.map(({ id }) => id) }],
      }]);
      return this.used(tx, examinationId);
    });
  }

  /** How much each instrument was used and each technician did between two days, and what lies open with them now. Idle instruments come first. */
  utilisation(caller: Caller, from: string, to: string): Promise<Utilisation> {
    return this.uow.read(caller, async (tx) => {
      const equipment = await tx.query<Utilisation['equipment'][number]>(
        `SELECT e.id, e.code, e.name, e.state, count(q.id)::int AS determinations, count(DISTINCT (q.chosen_at AT TIME ZONE 'Asia/Shanghai')::date)::int AS days,
           max((q.chosen_at AT TIME ZONE 'Asia/Shanghai')::date) AS "lastUsedOn"
         FROM qualification.equipment e LEFT JOIN results.determination_equipment q ON q.equipment_id = e.id AND (q.chosen_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $1 AND $2
         WHERE e.state <> 'scrapped' AND e.laboratory_id = $3 GROUP BY e.id ORDER BY 5, 6, e.code`,
        [from, to, caller.organisationId],
      );
      const people = await tx.query<Utilisation['people'][number]>(
        `SELECT a.id AS "accountId", a.name, coalesce(r.entered, 0) AS entered, coalesce(r.corrections, 0) AS corrections, coalesce(r.days, 0) AS days, coalesce(w.open, 0) AS open, coalesce(w.late, 0) AS late
         FROM organisations.account a
         LEFT JOIN LATERAL (SELECT count(DISTINCT determination_id)::int AS entered, (count(*) FILTER (WHERE replaces IS NOT NULL))::int AS corrections,
           count(DISTINCT (entered_at AT TIME ZONE 'Asia/Shanghai')::date)::int AS days
           FROM results.reading WHERE entered_by = a.id AND laboratory_id = $3 AND (entered_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $1 AND $2) r ON true
         LEFT JOIN LATERAL (SELECT count(*)::int AS open, (count(*) FILTER (WHERE due_on < $4::date))::int AS late FROM results.open_work WHERE technician_id = a.id) w ON true
         WHERE a.organisation_id = $3 AND a.active AND 'technician' = ANY (a.roles) ORDER BY w.open DESC NULLS LAST, a.name`,
        [from, to, caller.organisationId, this.clock.today()],
      );
      return { equipment, people };
    });
  }

  private used(tx: Tx, examinationId: string): Promise<InstrumentUsed[]> {
    return tx.query<InstrumentUsed>(
      `SELECT DISTINCT ON (q.determination_id) q.determination_id AS "determinationId", e.id AS "equipmentId", e.code, e.name FROM results.determination_equipment q
       JOIN qualification.equipment e ON e.id = q.equipment_id WHERE q.examination_id = $1 ORDER BY q.determination_id, q.id DESC`, [examinationId],
    );
  }
}
