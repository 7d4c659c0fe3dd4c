import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { EXAMINATION_LIFECYCLE, whyNotLeaveOut } from './domain/index.js';
import { factsOf, lockExamination, readDeterminations, whyNotLaboratory, whyStale } from './examination-rows.js';
import { Intake } from './intake.service.js';

export interface LeavingOut {
  readonly version: number;
  readonly determinationIds: readonly string[];
  readonly reason: string;
}

/** What a laboratory does not test of an item, and why: the way out where the catalogue can have no limit, such as for what the label declares. */
@Injectable()
export class LeavingsOut {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly intake: Intake) {}

  /**
   * Leaves determinations out for a reason, which the sheet shows and the report prints. They leave their technicians' queues; a blocked
   * examination that lacks nothing else then waits to be assigned. Refuses as `whyNotLeaveOut` does.
   */
  leaveOut(caller: Caller, id: string, { version, determinationIds, reason }: LeavingOut): Promise<void> {
    return this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, id);
      granted(whyNotLaboratory(tx, examination));
      granted(whyStale(examination, version));
      granted(take(EXAMINATION_LIFECYCLE, examination.state, 'leave-out', factsOf(tx, examination)));
      const rows = await readDeterminations(tx, [id]);
      granted(whyNotLeaveOut(rows, determinationIds));
      const chosen = rows.filter((row) => determinationIds.includes(row.id));
      const ids = chosen.map((row) => row.id);
      const stepId = newId();
      await tx.query(
        `WITH freed AS (
           DELETE FROM results.open_work WHERE determination_id = ANY ($2::uuid[])
         ), stepped AS (
           INSERT INTO results.review_step (id, examination_id, item_id, laboratory_id, action, from_state, to_state, reason, taken_by, taken_at)
           SELECT $3, e.id, e.item_id, e.laboratory_id, 'leave-out', e.state, e.state, $4::text, $5::uuid, $6::timestamptz FROM results.examination e WHERE e.id = $1
         ) UPDATE results.determination SET left_out = $4, left_out_by = $5, left_out_at = $6, technician_id = NULL WHERE id = ANY ($2::uuid[])`,
        [id, ids, stepId, reason.trim(), caller.accountId, this.clock.now()],
      );
      await tx.query(
        `UPDATE results.examination e SET version = e.version + 1,
           unassigned = (SELECT count(*) FROM results.determination d WHERE d.examination_id = e.id AND d.technician_id IS NULL AND d.left_out IS NULL) WHERE e.id = $1`,
        [id],
      );
      await this.ledger.append(tx, [{
        aggregate: `examination:${id}`, action: 'examination.left-out', data: { reason: reason.trim(), determinations: chosen.map(({ seq, parameter }) => ({ seq, parameter })) },
        rows: [{ table: 'results.examination', ids: [id] }, { table: 'results.determination', ids }, { table: 'results.review_step', ids: [stepId] }],
      }]);
      if (examination.state === 'blocked') await this.intake.takeOverLimits(tx, [examination]);
    });
  }
}
