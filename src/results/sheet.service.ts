import { Injectable } from '@nestjs/common';
import { granted, take } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { decideSave, EXAMINATION_LIFECYCLE, type PresentReading, type Say, type SentCell } from './domain/index.js';
import { Gate } from './gate.service.js';
import { ReadingStore, withIds, type StoredReading } from './reading-store.service.js';
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

/** The result sheet: all determinations of one item at once. */
@Injectable()
export class Sheets {
  constructor(private readonly uow: UnitOfWork, private readonly readingStore: ReadingStore, private readonly clock: Clock, private readonly gate: Gate) {}

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
      // A note on a calculated result leaves it one.
      const origins = new Map(rows.flatMap((row) => (row.worksheet?.isCalculated && row.reading ? [[row.id, { worksheetPositionId: row.worksheet.positionId, display: row.display }] as const] : [])));
      const readings = withIds(decided.map((reading) => ({ ...reading, ...origins.get(reading.determinationId) })));
      const isOpened = state !== examination.state && readings.length > 0;
      const gains = [{ examination, seqOf: new Map(rows.map((row) => [row.id, row.seq])), readings, isOpened }];
      await this.readingStore.store(tx, gains);
      await this.readingStore.witness(tx, gains);
      const sent = new Set(cells.map(({ determinationId }) => determinationId));
      const fresh = new Map(readings.map((reading) => [reading.determinationId, reading]));
      return {
        examination: isOpened ? { ...examination, state, version: examination.version + 1 } : examination,
        determinations: rows.filter((row) => sent.has(row.id)).map((row) => this.after(tx, row, fresh.get(row.id))),
      };
    });
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
