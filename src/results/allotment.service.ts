import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Organisations } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { notCovered } from '../qualification/index.js';
import { EXAMINATION_LIFECYCLE } from './domain/index.js';
import { factsOf, lockExamination, readDeterminations } from './examination-rows.js';
import { Gate } from './gate.service.js';
import { Subcontracts, type Subcontract } from './subcontract.service.js';
import { UpperRooms } from './upper-rooms.js';

export interface AllotmentDecision {
  readonly version: number;
  readonly decision: 'consent' | 'refuse' | 'move';
  readonly reason: string;
  /** For a move: the laboratory that tests the whole item instead. */
  readonly laboratoryId?: string;
}

/** The organiser's word on what the first laboratory may not test: consent to a subcontractor, refusal, or another laboratory for the whole item. */
@Injectable()
export class Allotments {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly organisations: Organisations, private readonly rooms: UpperRooms,
    private readonly gate: Gate, private readonly subcontracts: Subcontracts,
  ) {}

  /**
   * Decides about a subcontract that was asked for. The scope of the subcontractor, or of the laboratory to which the item moves, is asked again
   * (`scope.not-covered`). Refuses somebody who is not of the organiser (`subcontract.not-organiser`), what is decided already (`subcontract.decided`), a stale
   * page (`subcontract.stale`), and a move of what has readings (`lifecycle.not-now`).
   */
  decide(caller: Caller, id: string, wanted: AllotmentDecision): Promise<Subcontract> {
    return this.uow.run(caller, async (tx) => {
      const known = await this.subcontracts.locked(tx, id);
      await this.assertOrganiser(tx, known.itemId);
      if (known.version !== wanted.version) granted(refuse('subcontract.stale', { version: known.version }));
      if (known.state !== 'asked') granted(refuse('subcontract.decided'));
      if (wanted.decision !== 'consent' && wanted.reason.trim() === '') granted(refuse('review.reason-needed', {}, 'invalid'));
      if (wanted.decision === 'consent') {
        granted(notCovered(known.toLaboratoryName, this.clock.today(), await this.gate.lacksOf(tx, known.examinationId, known.determinationIds, known.toLaboratoryId)));
      }
      await tx.query(
        `UPDATE results.subcontract SET state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, version = version + 1 WHERE id = $1`,
        [id, wanted.decision === 'consent' ? 'consented' : 'refused', caller.accountId, this.clock.now(), wanted.reason.trim() || null],
      );
      if (wanted.decision === 'move') await this.move(tx, known.examinationId, wanted.laboratoryId ?? '', wanted.reason.trim());
      return this.subcontracts.witness(tx, id, known.examinationId, `examination.subcontract-${wanted.decision}`, { ...(wanted.reason.trim() ? { reason: wanted.reason.trim() } : {}) });
    });
  }

  /** Gives the item to another laboratory before anything was entered; its portions follow by the usual hand-over. */
  private async move(tx: Tx, examinationId: string, laboratoryId: string, reason: string): Promise<void> {
    const examination = await lockExamination(tx, examinationId);
    granted(take(EXAMINATION_LIFECYCLE, examination.state, 'move', factsOf(tx, examination)));
    if (laboratoryId === examination.laboratoryId) granted(refuse('subcontract.own-laboratory', {}, 'invalid'));
    const [to] = laboratoryId === '' ? [] : await tx.query<{ name: string }>(
      `SELECT name FROM organisations.organisation WHERE id = $1 AND active AND kind IN ('laboratory', 'third-party-laboratory')`, [laboratoryId]);
    if (!to) return granted(refuse('subcontract.no-laboratory', {}, 'invalid'));
    const determinations = await readDeterminations(tx, [examinationId]);
    granted(notCovered(to.name, this.clock.today(), await this.gate.lacksOf(tx, examinationId, determinations.filter(({ leftOut }) => !leftOut).map(({ id }) => id), laboratoryId)));
    await this.organisations.addParties(tx, [{ caseId: examination.itemId, organisationId: laboratoryId, capacity: 'laboratory' }]);
    const stepId = newId();
    await tx.query(
      `WITH freed AS (DELETE FROM results.open_work WHERE examination_id = $1),
       stepped AS (
         INSERT INTO results.review_step (id, examination_id, item_id, laboratory_id, action, from_state, to_state, reason, taken_by, taken_at)
         SELECT $2, id, item_id, $3::uuid, 'move', state, CASE state WHEN 'blocked' THEN state ELSE 'waiting' END, $4::text, $5::uuid, $6::timestamptz FROM results.examination WHERE id = $1
       ), told AS (UPDATE results.determination SET laboratory_id = $3, technician_id = NULL WHERE examination_id = $1)
       UPDATE results.examination SET laboratory_id = $3, state = CASE state WHEN 'blocked' THEN state ELSE 'waiting' END, version = version + 1, unassigned = $7 WHERE id = $1`,
      [examinationId, stepId, laboratoryId, reason, tx.caller.accountId, this.clock.now(), determinations.filter(({ leftOut }) => !leftOut).length],
    );
    await this.rooms.moved(tx, examination.itemId, laboratoryId);
    await this.ledger.append(tx, [{
      aggregate: `examination:${examinationId}`, action: 'examination.moved', data: { from: examination.laboratoryId, to: laboratoryId, reason },
      rows: [{ table: 'results.examination', ids: [examinationId] }, { table: 'results.determination', ids: determinations.map(({ id }) => id) }, { table: 'results.review_step', ids: [stepId] }],
    }]);
  }

  private async assertOrganiser(tx: Tx, itemId: string): Promise<void> {
    const [party] = await tx.query(
      `SELECT 1 FROM organisations.case_party WHERE case_id = $1 AND organisation_id = $2 AND capacity = 'organiser'`, [itemId, tx.caller.organisationId]);
    if (!party) granted(refuse('subcontract.not-organiser', {}, 'forbidden'));
  }
}
