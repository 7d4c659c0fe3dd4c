import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Caller, type Tx } from '../../platform/database/index.js';
import { RESULT } from '../domain/index.js';
import { readWorksheet } from './worksheet-rows.js';
import type { InputHistoryView } from './worksheets.dto.js';

/** Everything that was ever typed into a worksheet. */
@Injectable()
export class WorksheetHistory {
  constructor(private readonly uow: UnitOfWork) {}

  inputs(caller: Caller, id: string): Promise<InputHistoryView[]> {
    return this.uow.read(caller, async (tx) => {
      await readWorksheet(tx, id);
      return this.all(tx, id);
    });
  }

  /** Oldest first, place by place; a result without a calculation is a reading of its determination, and stands here as one. */
  all(tx: Tx, id: string): Promise<InputHistoryView[]> {
    return tx.query<InputHistoryView>(
      `SELECT h."positionId", h.attempt, h.replicate, h.name, h.number, h.text, h.reason, coalesce(a.name, '') AS "enteredByName",
         to_char(h.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "enteredAt"
       FROM (
         SELECT i.position_id AS "positionId", i.attempt, i.replicate, i.name, i.number, i.typed AS text, i.reason, i.entered_by, i.entered_at FROM results.worksheet_input i WHERE i.worksheet_id = $1
         UNION ALL
         SELECT p.id, p.attempt, 1, $2, r.number, coalesce(r.not_examined, r.typed), r.reason, r.entered_by, r.entered_at
         FROM results.worksheet w JOIN results.worksheet_position p ON p.worksheet_id = w.id JOIN results.reading r ON r.determination_id = p.determination_id
         WHERE w.id = $1 AND w.calculation IS NULL
       ) h LEFT JOIN organisations.account a ON a.id = h.entered_by ORDER BY h."positionId", h.attempt, h.replicate, h.name, h.number`,
      [id, RESULT],
    );
  }
}
