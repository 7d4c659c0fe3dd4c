import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse, take, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { EXAMINATION_LIFECYCLE, type ExaminationState } from './domain/index.js';
import { factsOf, lockExaminations, whyNotLaboratory, whyStale, type StoredExamination } from './examination-rows.js';
import { Gate } from './gate.service.js';
import { Intake } from './intake.service.js';
import { outcomeOf, type BatchOutcome, type RefusedStep, type TakenStep } from './batch.js';

export interface Assignment {
  readonly examinationId: string;
  readonly version: number;
  readonly technicianId: string;
  /** Left out: all of the examination. */
  readonly determinationIds?: readonly string[];
}

interface Determination {
  readonly id: string;
  readonly examinationId: string;
  readonly seq: number;
  readonly method: string;
  readonly technicianId: string | null;
  readonly parameter: string;
  readonly leftOut: boolean;
}

interface Change extends Determination {
  readonly newTechnicianId: string;
  readonly dueOn: string;
}

/** `wasUnblocked`: this command has just raised its version by taking over limits; it was compared before. */
type Unblocked = StoredExamination & { readonly wasUnblocked?: true };

/** Who tests what: whole examinations or single determinations, to technicians of the laboratory. */
@Injectable()
export class Assignments {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly intake: Intake, private readonly gate: Gate,
  ) {}

  /**
   * Assigns many examinations at once; those that may not be assigned are left as they are and come back with the reason, the others are done.
   * A blocked examination takes over first what the catalogue has approved since; what is missing still refuses it (`catalogue.limit-missing`).
   * What the laboratory's scope does not cover today is refused with each determination and the reason (`scope.not-covered`).
   */
  assign(caller: Caller, assignments: readonly Assignment[]): Promise<BatchOutcome> {
    return this.uow.run(caller, async (tx) => {
      await this.assertTechnicians(tx, assignments);
      const ids = [...new Set(assignments.map(({ examinationId }) => examinationId))];
      const locked = await this.unblocked(tx, new Map((await lockExaminations(tx, ids)).map((row) => [row.id, row])), assignments);
      const determinations = await tx.query<Determination>(
        `SELECT id, examination_id AS "examinationId", seq, coalesce(methods[1], '') AS method, technician_id AS "technicianId", parameter,
           left_out IS NOT NULL AS "leftOut"
         FROM results.determination WHERE examination_id = ANY ($1::uuid[]) ORDER BY examination_id, seq`,
        [ids],
      );
      const uncovered = await this.gate.whyNotCovered(tx, ids);
      const taken: TakenStep[] = [];
      const refused: RefusedStep[] = [];
      const changes: Change[] = [];
      for (const id of ids) {
        const own = assignments.filter(({ examinationId }) => examinationId === id);
        const examination = locked.get(id);
        const ruled = decide(tx, examination, own, determinations.filter(({ examinationId }) => examinationId === id));
        const decided = isRefusal(ruled) ? ruled : uncovered.get(id) ?? ruled;
        if (isRefusal(decided) || !examination) {
          refused.push({ id, code: examination?.code ?? '', refusal: isRefusal(decided) ? decided : refuse('examination.not-found', {}, 'not-found') });
          continue;
        }
        changes.push(...decided.changes);
        taken.push({ id, code: examination.code, state: decided.state, version: examination.version + 1 });
      }
      await this.save(tx, taken, changes);
      return outcomeOf(taken, refused);
    });
  }

  private async assertTechnicians(tx: Tx, assignments: readonly Assignment[]): Promise<void> {
    const wanted = [...new Set(assignments.map(({ technicianId }) => technicianId))];
    const fit = await tx.query(
      `SELECT id FROM organisations.account WHERE id = ANY ($1::uuid[]) AND organisation_id = $2 AND active AND 'technician' = ANY (roles)`, [wanted, tx.caller.organisationId],
    );
    if (fit.length < wanted.length) granted(refuse('assignment.not-a-technician', {}, 'invalid'));
  }

  /** Blocked examinations that were asked for by their present version, after another look at the catalogue. */
  private async unblocked(tx: Tx, locked: Map<string, Unblocked>, assignments: readonly Assignment[]): Promise<ReadonlyMap<string, Unblocked>> {
    const versions = new Map(assignments.map(({ examinationId, version }) => [examinationId, version]));
    const blocked = [...locked.values()].filter((row) => row.state === 'blocked' && row.version === versions.get(row.id) && !whyNotLaboratory(tx, row));
    if (blocked.length === 0) return locked;
    const now = await this.intake.lookAgain(tx, blocked);
    const free = blocked.filter(({ id }) => now.get(id) === null);
    if (free.length > 0) await this.intake.takeOverLimits(tx, free);
    for (const row of blocked) {
      const still = now.get(row.id) ?? null;
      locked.set(row.id, still ? { ...row, blocked: still } : { ...row, blocked: null, state: 'waiting', version: row.version + 1, wasUnblocked: true });
    }
    return locked;
  }

  private async save(tx: Tx, taken: readonly TakenStep[], changes: readonly Change[]): Promise<void> {
    if (taken.length === 0) return;
    await tx.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g (id uuid, "examinationId" uuid, method text, "newTechnicianId" uuid, "dueOn" date)
       ), assigned AS (
         UPDATE results.determination d SET technician_id = g."newTechnicianId" FROM given g WHERE d.id = g.id
       ) INSERT INTO results.open_work (determination_id, technician_id, examination_id, laboratory_id, method, due_on)
         SELECT id, "newTechnicianId", "examinationId", $2, method, "dueOn" FROM given
         ON CONFLICT (determination_id) DO UPDATE SET technician_id = excluded.technician_id`,
      [JSON.stringify(changes), tx.caller.organisationId],
    );
    const steps = taken.map((step) => ({ ...step, stepId: newId() }));
    await tx.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g (id uuid, state text, version int, "stepId" uuid)
       ), stepped AS (
         INSERT INTO results.review_step (id, examination_id, item_id, laboratory_id, action, from_state, to_state, taken_by, taken_at)
         SELECT g."stepId", e.id, e.item_id, e.laboratory_id, 'assign', e.state, g.state, $2::uuid, $3::timestamptz FROM given g JOIN results.examination e ON e.id = g.id
       ) UPDATE results.examination e SET state = g.state, version = g.version,
           unassigned = (SELECT count(*) FROM results.determination d WHERE d.examination_id = e.id AND d.technician_id IS NULL AND d.left_out IS NULL)
         FROM given g WHERE e.id = g.id`,
      [JSON.stringify(steps), tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, steps.map(({ id, stepId }) => {
      const own = changes.filter(({ examinationId }) => examinationId === id);
      return {
        aggregate: `examination:${id}`,
        action: 'examination.assigned',
        data: { determinations: own.map(({ seq, newTechnicianId }) => ({ seq, technician: newTechnicianId })) },
        rows: [{ table: 'results.examination', ids: [id] }, { table: 'results.determination', ids: own.map((row) => row.id) }, { table: 'results.review_step', ids: [stepId] }],
      };
    }));
  }
}

function decide(
  tx: Tx, examination: Unblocked | undefined, assignments: readonly Assignment[], determinations: readonly Determination[],
): { readonly state: ExaminationState; readonly changes: readonly Change[] } | Refusal {
  if (!examination) return refuse('examination.not-found', {}, 'not-found');
  const refused = whyNotLaboratory(tx, examination) ?? assignments.map(({ version }) => (examination.wasUnblocked ? undefined : whyStale(examination, version))).find(isRefusal);
  if (refused) return refused;
  const state = take(EXAMINATION_LIFECYCLE, examination.state, 'assign', factsOf(tx, examination));
  if (isRefusal(state)) return state;
  const known = new Map(determinations.map((row) => [row.id, row]));
  const changes = new Map<string, Change>();
  for (const { technicianId, determinationIds } of assignments) {
    for (const id of determinationIds ?? known.keys()) {
      const row = known.get(id);
      if (!row) return refuse('sheet.determination-unknown', {}, 'invalid');
      if (row.leftOut && !determinationIds) continue;
      if (row.leftOut) return refuse('assignment.left-out', { parameter: row.parameter });
      if (changes.has(id)) return refuse('assignment.twice', {}, 'invalid');
      changes.set(id, { ...row, newTechnicianId: technicianId, dueOn: examination.dueOn });
    }
  }
  return { state, changes: [...changes.values()] };
}
