import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { DisplayRule } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Tx } from '../platform/database/index.js';
import type { NewReading } from './domain/index.js';
import type { StoredExamination } from './examination-rows.js';

/** Where a reading was calculated, and how it is printed; absent where it was typed as it is. */
export interface Origin {
  readonly worksheetPositionId: string;
  readonly display: DisplayRule | null;
}

export type StoredReading = NewReading & Partial<Origin> & { readonly id: string };

/** What one examination gains. */
export interface Gain {
  readonly examination: StoredExamination;
  /** By determination, its number in the scheme. */
  readonly seqOf: ReadonlyMap<string, number>;
  readonly readings: readonly StoredReading[];
  /** Whether this opens its entry. */
  readonly isOpened: boolean;
}

export function withIds(readings: readonly (NewReading & Partial<Origin>)[]): StoredReading[] {
  return readings.map((reading) => ({ ...reading, id: newId() }));
}

/** Writes readings with their judgements and witnesses them: two statements, however many examinations. */
@Injectable()
export class ReadingStore {
  constructor(private readonly ledger: Ledger, private readonly clock: Clock) {}

  async store(tx: Tx, gains: readonly Gain[]): Promise<void> {
    const rows = gains.flatMap(({ examination: { id: examinationId, itemId, laboratoryId }, readings }) => readings.map((reading) => ({ ...reading, examinationId, itemId, laboratoryId })));
    if (rows.length === 0) return;
    const opened = gains.filter(({ isOpened }) => isOpened).map(({ examination }) => examination.id);
    await tx.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g (id uuid, "determinationId" uuid, "examinationId" uuid, "itemId" uuid, "laboratoryId" uuid, number int, text text, unit text,
           "detectionLimit" text, "quantitationLimit" text, "expressedAs" text, note text, meets boolean, "notExamined" text, observation jsonb, replaces uuid, reason text,
           judgement jsonb, "nearLimit" boolean, "worksheetPositionId" uuid, display jsonb)
       ), typed AS (
         INSERT INTO results.reading (id, determination_id, examination_id, item_id, laboratory_id, number, typed, unit, detection_limit, quantitation_limit, expressed_as,
           note, meets, not_examined, observation, replaces, reason, entered_by, entered_at, worksheet_position_id, display)
         SELECT id, "determinationId", "examinationId", "itemId", "laboratoryId", number, text, unit, "detectionLimit", "quantitationLimit", "expressedAs", note, meets, "notExamined",
           observation, replaces, reason, $2::uuid, $3::timestamptz, "worksheetPositionId", display FROM given
       ), opened AS (
         UPDATE results.examination SET state = 'entering', version = version + 1 WHERE id = ANY ($4::uuid[])
       ) INSERT INTO results.judgement AS j (determination_id, examination_id, item_id, laboratory_id, reading_id, verdict, reason, flags, near_limit, corrections)
         SELECT "determinationId", "examinationId", "itemId", "laboratoryId", id, judgement ->> 'verdict', judgement -> 'reason',
           ARRAY(SELECT jsonb_array_elements_text(judgement -> 'flags')), "nearLimit", CASE WHEN replaces IS NOT NULL THEN 1 ELSE 0 END FROM given
         ON CONFLICT (determination_id) DO UPDATE SET reading_id = excluded.reading_id, verdict = excluded.verdict, reason = excluded.reason, flags = excluded.flags,
           near_limit = excluded.near_limit, corrections = j.corrections + excluded.corrections`,
      [JSON.stringify(rows), tx.caller.accountId, this.clock.now(), opened],
    );
  }

  /** The entries of what examinations gained, one each. */
  async witness(tx: Tx, gains: readonly Gain[], more: Parameters<Ledger['append']>[1] = []): Promise<void> {
    await this.ledger.append(tx, [...gains.filter(({ readings }) => readings.length > 0).map(({ examination: { id }, seqOf, readings, isOpened }) => ({
      aggregate: `examination:${id}`,
      action: 'examination.entered',
      data: {
        readings: readings.map(({ determinationId, number, text, reason, notExamined }) => ({
          seq: seqOf.get(determinationId) ?? 0, number, text, ...(reason ? { reason } : {}), ...(notExamined ? { notExamined } : {}),
        })),
      },
      rows: [{ table: 'results.reading', ids: readings.map((reading) => reading.id) }, ...(isOpened ? [{ table: 'results.examination', ids: [id] }] : [])],
    })), ...more]);
  }
}
