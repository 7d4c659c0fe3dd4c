import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { disciplineOf, type Conclusion } from '../disciplines/index.js';
import { isRefusal, refuse, take, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Confirmation, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { whyNotCertified, type HeldRegimes } from '../qualification/index.js';
import { outcomeOf, type BatchOutcome, type RefusedStep, type TakenStep } from './batch.js';
import { whySumDiffers, EXAMINATION_LIFECYCLE, reviewRank, whyNotJudgedSo, type ExaminationAction, type ExaminationState } from './domain/index.js';
import {
  factsOf, lockExaminations, readDeterminations, readWork, whyNotLaboratory, whyStale, type StoredDetermination, type StoredExamination, type Work,
} from './examination-rows.js';
import { ExaminationsApproved } from './facts.js';
import { Gate } from './gate.service.js';
import { UpperRooms } from './upper-rooms.js';

export type ReviewAction = Extract<ExaminationAction, 'submit' | 'check' | 'approve' | 'return' | 'return-to-checker'>;

export interface ReviewStep {
  readonly id: string;
  readonly version: number;
  readonly action: ReviewAction;
  /** Needed for a return. */
  readonly reason?: string;
}

interface Decided {
  readonly step: ReviewStep;
  readonly examination: StoredExamination;
  readonly work: Work | undefined;
  readonly state: ExaminationState;
  readonly conclusion: Conclusion | null;
}

const ACTIONS: Readonly<Record<ReviewAction, string>> = {
  submit: 'examination.submitted', check: 'examination.checked', approve: 'examination.approved', return: 'examination.returned', 'return-to-checker': 'examination.returned-to-checker',
};

const NO_REGIMES: HeldRegimes = { day: '', regimes: [] };

/** Submission, check and approval by three different people, one at a time or many at once. */
@Injectable()
export class Review {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly facts: Facts, private readonly rooms: UpperRooms,
    private readonly gate: Gate, private readonly confirmation: Confirmation,
  ) {}

  /**
   * Takes a step with each examination: the refused ones stay as they are and come back with the reason, the others are done. Submission and
   * approval judge every reading again: the stored verdict is a cache, and decides nothing that differs (`review.judgement-differs`). An approval
   * is the authorised signatory's of that field, for a laboratory that covers every determination that day;
   * it concludes by the discipline, sets the item's outcome and is announced (`ExaminationsApproved`), all in the same transaction. The number of
   * statements does not grow with the number of examinations. To approve is to sign: the session has just proven again who sits there
   * (`confirmation.needed`), except for a command that was carried out before and is answered again.
   */
  async take(caller: Caller, steps: readonly ReviewStep[]): Promise<BatchOutcome> {
    if (steps.some(({ action }) => action === 'approve') && !(await this.uow.wasDone(caller))) this.confirmation.assertRecent(caller);
    return this.uow.run(caller, async (tx) => {
      const ids = [...new Set(steps.map(({ id }) => id))];
      const locked = new Map((await lockExaminations(tx, ids)).map((row) => [row.id, row]));
      const works = await readWork(tx, ids);
      const approving = steps.filter(({ action }) => action === 'approve').map(({ id }) => id);
      const deciding = steps.filter(({ action }) => action === 'submit' || action === 'approve').map(({ id }) => id);
      const determinations = deciding.length > 0 ? await readDeterminations(tx, deciding) : [];
      const regimes = approving.length > 0 ? await this.rooms.regimes(tx, caller.organisationId, this.clock.today()) : NO_REGIMES;
      const uncovered = approving.length > 0 ? await this.gate.whyNotIssue(tx, approving) : new Map<string, Refusal>();
      const whyNotSign = approving.length > 0 ? await this.gate.signing(tx) : undefined;
      const whyNotIssue = (one: StoredExamination | undefined) => one && (whyNotSign?.(one.discipline) ?? uncovered.get(one.id));
      const decided: Decided[] = [];
      const refused: RefusedStep[] = [];
      for (const step of steps) {
        const examination = locked.get(step.id);
        const ruled = decided.some(({ step: { id } }) => id === step.id)
          ? refuse('examination.twice', {}, 'invalid')
          : decide(tx, step, examination, works.get(step.id), determinations.filter(({ examinationId }) => examinationId === step.id), regimes);
        const found = isRefusal(ruled) || step.action !== 'approve' ? ruled : whyNotIssue(examination) ?? ruled;
        if (isRefusal(found)) refused.push({ id: step.id, code: examination?.code ?? '', refusal: found });
        else decided.push(found);
      }
      const taken = decided.map(({ examination: { id, code, version }, state }): TakenStep => ({ id, code, state, version: version + 1 }));
      const outcome = outcomeOf(taken, refused);
      if (decided.length > 0) await this.save(tx, decided, determinations);
      return outcome;
    });
  }

  private async save(tx: Tx, decided: readonly Decided[], determinations: readonly StoredDetermination[]): Promise<void> {
    const rows = decided.map(({ step: { id, action, reason }, examination, state, work, conclusion }) => ({
      id, action, state, stepId: newId(), from: examination.state, reason: reason?.trim() || null, conclusion, outcome: conclusion?.outcome ?? null,
      failures: work?.failures ?? 0, nearLimit: work?.nearLimit ?? 0, corrections: work?.corrections ?? 0, rank: reviewRank(work ?? { failures: 0, nearLimit: 0, corrections: 0 }),
    }));
    await this.store(tx, rows);
    await this.moveWork(tx, rows);
    await this.ledger.append(tx, rows.map((row) => ({
      aggregate: `examination:${row.id}`,
      action: ACTIONS[row.action],
      data: {
        ...(row.reason ? { reason: row.reason } : {}),
        ...(row.conclusion
          ? { outcome: row.conclusion.outcome, verdicts: determinations.filter((d) => d.examinationId === row.id).map(({ seq, judgement }) => ({ seq, verdict: judgement?.verdict ?? null })) }
          : {}),
      },
      rows: [{ table: 'results.examination', ids: [row.id] }, { table: 'results.review_step', ids: [row.stepId] }],
    })));
    const concluded = decided.flatMap(({ examination: { id, itemId, laboratoryId }, conclusion }) => (conclusion ? [{ examinationId: id, itemId, laboratoryId, outcome: conclusion.outcome }] : []));
    if (concluded.length === 0) return;
    const concludedOn = this.clock.today();
    await this.rooms.concluded(tx, concluded.map(({ itemId, outcome }) => ({ itemId, outcome, concludedOn })));
    await this.facts.announce(tx, ExaminationsApproved, { examinations: concluded.map(({ outcome: _, ...one }) => one) });
  }

  private async store(tx: Tx, rows: readonly object[]): Promise<void> {
    await tx.query(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g (id uuid, action text, state text, "stepId" uuid, "from" text, reason text, conclusion jsonb, outcome text, failures int,
           "nearLimit" int, corrections int, rank smallint)
       ), stepped AS (
         INSERT INTO results.review_step (id, examination_id, item_id, laboratory_id, action, from_state, to_state, reason, taken_by, taken_at)
         SELECT g."stepId", e.id, e.item_id, e.laboratory_id, g.action, g."from", g.state, g.reason, $2::uuid, $3::timestamptz FROM given g JOIN results.examination e ON e.id = g.id
       ) UPDATE results.examination e SET state = g.state, version = e.version + 1, return_reason = g.reason,
           first_submitted_at = CASE g.action WHEN 'submit' THEN coalesce(e.first_submitted_at, $3::timestamptz) ELSE e.first_submitted_at END,
           submitted_by = CASE g.action WHEN 'submit' THEN $2::uuid WHEN 'return' THEN NULL ELSE e.submitted_by END,
           submitted_at = CASE g.action WHEN 'submit' THEN $3::timestamptz WHEN 'return' THEN NULL ELSE e.submitted_at END,
           checked_by = CASE g.action WHEN 'check' THEN $2::uuid WHEN 'approve' THEN e.checked_by END,
           checked_at = CASE g.action WHEN 'check' THEN $3::timestamptz WHEN 'approve' THEN e.checked_at END,
           approved_by = CASE g.action WHEN 'approve' THEN $2::uuid END, approved_at = CASE g.action WHEN 'approve' THEN $3::timestamptz END,
           approved_on = CASE g.action WHEN 'approve' THEN $4::date END, outcome = g.outcome, conclusion = g.conclusion,
           rank = g.rank, failures = g.failures, near_limit = g."nearLimit", corrections = g.corrections
         FROM given g WHERE e.id = g.id`,
      [JSON.stringify(rows), tx.caller.accountId, this.clock.now(), this.clock.today()],
    );
  }

  /** What was submitted leaves its technicians' queues; what comes back to the bench returns to them. */
  private async moveWork(tx: Tx, rows: readonly { readonly id: string; readonly action: ReviewAction }[]): Promise<void> {
    const of = (wanted: ReviewAction) => rows.filter(({ action }) => action === wanted).map(({ id }) => id);
    const [submitted, returned] = [of('submit'), of('return')];
    if (submitted.length > 0) await tx.query('DELETE FROM results.open_work WHERE examination_id = ANY ($1::uuid[])', [submitted]);
    if (returned.length > 0) {
      await tx.query(
        `INSERT INTO results.open_work (determination_id, technician_id, examination_id, laboratory_id, method, due_on)
         SELECT d.id, d.technician_id, d.examination_id, d.laboratory_id, coalesce(d.methods[1], ''), e.due_on
         FROM results.determination d JOIN results.examination e ON e.id = d.examination_id
         WHERE d.examination_id = ANY ($1::uuid[]) AND d.technician_id IS NOT NULL ON CONFLICT DO NOTHING`,
        [returned],
      );
    }
  }
}

function decide(
  tx: Tx, step: ReviewStep, examination: StoredExamination | undefined, work: Work | undefined, determinations: readonly StoredDetermination[], regimes: HeldRegimes,
): Decided | Refusal {
  if (!examination) return refuse('examination.not-found', {}, 'not-found');
  const early = whyNotLaboratory(tx, examination) ?? whyStale(examination, step.version) ?? whyNotPermitted(tx.caller, examination.state, step);
  if (early) return early;
  const state = take(EXAMINATION_LIFECYCLE, examination.state, step.action, factsOf(tx, examination, work));
  if (isRefusal(state)) return state;
  const differing = whyNotJudgedSo(determinations);
  if (differing) return differing;
  const sum = step.action === 'submit' || step.action === 'approve' ? whySumDiffers(determinations) : undefined;
  if (sum) return sum;
  const conclusion = step.action === 'approve' ? conclude(examination, determinations, regimes) : null;
  return isRefusal(conclusion) ? conclusion : { step, examination, work, state, conclusion };
}

/** A return is the checker's from a submitted examination and the signatory's from a checked one. */
function whyNotPermitted(caller: Caller, state: ExaminationState, { action, reason }: ReviewStep): Refusal | undefined {
  const permission = EXAMINATION_LIFECYCLE.states[state][action]?.permission;
  const held: readonly string[] = permissionsOf(caller.roles);
  if (permission && !held.includes(permission)) return refuse('access.denied', { permission }, 'forbidden');
  return action.startsWith('return') && !reason?.trim() ? refuse('review.reason-needed', {}, 'invalid') : undefined;
}

/** A conclusion becomes a report at once, and only a certified laboratory reports: without a certificate this one is refused, the others of the batch are not. */
export function conclude({ discipline, samplingKind }: StoredExamination, determinations: readonly StoredDetermination[], regimes: HeldRegimes): Conclusion | Refusal {
  const examined = determinations.flatMap(({ parameter, basis, judgement }) => (judgement ? [{ parameter, basis: basis ?? '', judgement }] : []));
  const rule = disciplineOf(discipline);
  if (!rule) return refuse('examination.discipline-unknown', { discipline });
  const uncertified = whyNotCertified(regimes, rule.regime);
  if (uncertified) return uncertified;
  const unexamined = determinations.filter(({ judgement }) => !judgement).map(({ parameter }) => parameter);
  return rule.conclude({ samplingKind, determinations: examined, ...(unexamined.length > 0 ? { unexamined } : {}) });
}

/** The standards that the verdicts rest on, each once, in the order of the determinations. */
export function basesOf(determinations: readonly Pick<StoredDetermination, 'basis' | 'judgement'>[]): string[] {
  return [...new Set(determinations.flatMap(({ basis, judgement }) => (judgement && basis ? [basis] : [])))];
}
