import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { decideSave, EXAMINATION_LIFECYCLE, type NewReading, type PresentReading, type Say, type SentCell } from './domain/index.js';
import { Gate } from './gate.service.js';
import { factsOf, lockExamination, readDeterminations, readExamination, whyNotLaboratory, type StoredDetermination, type StoredExamination } from './examination-rows.js';

export interface Sheet {
  readonly examination: Pick<StoredExamination, 'id' | 'code' | 'matrix' | 'itemState' | 'storage' | 'state' | 'version' | 'dueOn' | 'wasSubmitted' | 'returnReason' | 'samplingKind'>;
  readonly determinations: readonly StoredDetermination[];
}

/** The readings of one determination, oldest first. */
export interface StoredChain {
  readonly determinationId: string;
  readonly seq: number;
  readonly parameter: string;
  readonly readings: readonly (Omit<PresentReading, 'enteredBy' | 'observation'> & { readonly replaces: string | null; readonly reason: string | null })[];
}

type StoredReading = NewReading & { readonly id: string };

/** The result sheet: all determinations of one item at once. */
@Injectable()
export class Sheets {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly gate: Gate) {}

  one(caller: Caller, id: string): Promise<Sheet> {
    return this.uow.read(caller, async (tx) => ({ examination: await readExamination(tx, id), determinations: await readDeterminations(tx, [id]) }));
  }

  /** Every reading that was ever entered, by determination and in order: a correction names the reading it replaces, and why. */
  readings(caller: Caller, id: string): Promise<readonly StoredChain[]> {
    return this.uow.read(caller, async (tx) => {
      await readExamination(tx, id);
      return tx.query<StoredChain>(
        `SELECT d.id AS "determinationId", d.seq, d.parameter, json_agg(json_build_object('id', r.id, 'number', r.number, 'text', r.typed, 'unit', r.unit,
             'detectionLimit', r.detection_limit, 'quantitationLimit', r.quantitation_limit, 'expressedAs', r.expressed_as, 'note', r.note, 'meets', r.meets,
             'notExamined', r.not_examined, 'replaces', r.replaces, 'reason', r.reason, 'enteredByName', coalesce(a.name, ''),
             'enteredAt', to_char(r.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.number) AS readings
         FROM results.reading r JOIN results.determination d ON d.id = r.determination_id LEFT JOIN organisations.account a ON a.id = r.entered_by
         WHERE r.examination_id = $1 GROUP BY d.id, d.seq, d.parameter ORDER BY d.seq`,
        [id],
      );
    });
  }

  /**
   * Stores what was typed into any number of cells, all or none, and answers these cells as they are now. Six statements, however many cells.
   * Refuses as `decideSave` does, where the method, the instrument or the room does not allow it (`Gate.whyNotEnter`), and where the sheet is not open (`lifecycle.not-now`).
   */
  save(caller: Caller, id: string, cells: readonly SentCell[], say: Say): Promise<Sheet> {
    return this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, id);
      granted(whyNotLaboratory(tx, examination));
      const rows = await readDeterminations(tx, [id]);
      const assigned = rows.flatMap(({ technicianId }) => (technicianId ? [technicianId] : []));
      const state = granted(take(EXAMINATION_LIFECYCLE, examination.state, 'enter', { ...factsOf(tx, examination), assigned }));
      const decided = granted(decideSave(cells, rows, { reader: caller.accountId, wasSubmitted: examination.wasSubmitted }, say));
      const changed = new Set(decided.map(({ determinationId }) => determinationId));
      if (changed.size > 0) granted(await this.gate.whyNotEnter(tx, rows.filter((row) => changed.has(row.id))));
      const readings = decided.map((reading): StoredReading => ({ ...reading, id: newId() }));
      const isOpened = state !== examination.state && readings.length > 0;
      if (readings.length > 0) {
        await this.store(tx, examination, readings, isOpened);
        await this.witness(tx, examination, rows, readings, isOpened);
      }
      const sent = new Set(cells.map(({ determinationId }) => determinationId));
      const fresh = new Map(readings.map((reading) => [reading.determinationId, reading]));
      return {
        examination: isOpened ? { ...examination, state, version: examination.version + 1 } : examination,
        determinations: rows.filter((row) => sent.has(row.id)).map((row) => this.after(tx, row, fresh.get(row.id))),
      };
    });
  }

  private async store(tx: Tx, { id, itemId, laboratoryId }: StoredExamination, readings: readonly StoredReading[], isOpened: boolean): Promise<void> {
    await tx.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g (id uuid, "determinationId" uuid, number int, text text, unit text, "detectionLimit" text, "quantitationLimit" text,
           "expressedAs" text, note text, meets boolean, "notExamined" text, observation jsonb, replaces uuid, reason text, judgement jsonb, "nearLimit" boolean)
       ), typed AS (
         INSERT INTO results.reading (id, determination_id, examination_id, item_id, laboratory_id, number, typed, unit, detection_limit, quantitation_limit, expressed_as,
           note, meets, not_examined, observation, replaces, reason, entered_by, entered_at)
         SELECT id, "determinationId", $2::uuid, $3::uuid, $4::uuid, number, text, unit, "detectionLimit", "quantitationLimit", "expressedAs", note, meets, "notExamined", observation,
           replaces, reason, $5::uuid, $6::timestamptz FROM given
       ), opened AS (
         UPDATE results.examination SET state = 'entering', version = version + 1 WHERE id = $2::uuid AND $7::boolean
       ) INSERT INTO results.judgement AS j (determination_id, examination_id, item_id, laboratory_id, reading_id, verdict, reason, flags, near_limit, corrections)
         SELECT "determinationId", $2::uuid, $3::uuid, $4::uuid, id, judgement ->> 'verdict', judgement -> 'reason',
           ARRAY(SELECT jsonb_array_elements_text(judgement -> 'flags')), "nearLimit", CASE WHEN replaces IS NOT NULL THEN 1 ELSE 0 END FROM given
         ON CONFLICT (determination_id) DO UPDATE SET reading_id = excluded.reading_id, verdict = excluded.verdict, reason = excluded.reason, flags = excluded.flags,
           near_limit = excluded.near_limit, corrections = j.corrections + excluded.corrections`,
      [JSON.stringify(readings), id, itemId, laboratoryId, tx.caller.accountId, this.clock.now(), isOpened],
    );
  }

  private async witness(tx: Tx, { id }: StoredExamination, rows: readonly StoredDetermination[], readings: readonly StoredReading[], isOpened: boolean): Promise<void> {
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    await this.ledger.append(tx, [{
      aggregate: `examination:${id}`,
      action: 'examination.entered',
      data: {
        readings: readings.map(({ determinationId, number, text, reason, notExamined }) => ({
          seq: rowOf.get(determinationId)?.seq ?? 0, number, text, ...(reason ? { reason } : {}), ...(notExamined ? { notExamined } : {}),
        })),
      },
      rows: [{ table: 'results.reading', ids: readings.map((reading) => reading.id) }, ...(isOpened ? [{ table: 'results.examination', ids: [id] }] : [])],
    }]);
  }

  private after(tx: Tx, row: StoredDetermination, fresh: StoredReading | undefined): StoredDetermination {
    if (!fresh) return row;
    const { judgement, nearLimit, determinationId: _, replaces, reason: __, ...typed } = fresh;
    return {
      ...row, judgement, nearLimit,
      corrections: row.corrections + (replaces ? 1 : 0),
      reading: { ...typed, enteredBy: tx.caller.accountId, enteredByName: tx.caller.name, enteredAt: this.clock.now().toISOString() },
    };
  }
}
