import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import { parseNumber, type Decimal } from '../kernel/numbers/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import { zScore, type ProficiencyVerdict } from './domain/index.js';

export interface NewProficiencyTest {
  readonly organiser: string;
  readonly round: string;
  readonly method: string;
  readonly parameter: string;
  readonly unit: string;
  readonly result: string;
  readonly assigned: string;
  readonly deviation: string;
  readonly onDay: string;
}
export interface ProficiencyTest extends NewProficiencyTest {
  readonly id: string;
  readonly z: string;
  readonly verdict: ProficiencyVerdict;
  readonly findingId: string | null;
  readonly findingSubject: string | null;
  readonly findingState: string | null;
  readonly recordedByName: string | null;
}

const TEST = `SELECT t.id, t.organiser, t.round, t.method, t.parameter, t.unit, t.result, t.assigned, t.deviation, t.z, t.verdict, t.on_day AS "onDay", t.finding_id AS "findingId",
    f.subject AS "findingSubject", f.state AS "findingState", a.name AS "recordedByName"
  FROM laboratory.proficiency_test t LEFT JOIN qualification.finding f ON f.id = t.finding_id LEFT JOIN organisations.account a ON a.id = t.recorded_by`;

/** Proficiency tests of the laboratory with their z-scores, and the corrective action that follows a bad one. */
@Injectable()
export class ProficiencyTests {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger) {}

  list(caller: Caller, { verdict, after, limit = 50 }: PageQuery & { readonly verdict?: string }): Promise<Page<ProficiencyTest>> {
    const [day, id] = keyOf(after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<ProficiencyTest>(
        `${TEST} WHERE ($1::text IS NULL OR t.verdict = $1) AND ($2::date IS NULL OR (t.on_day, t.id) < ($2::date, $3::uuid)) ORDER BY t.on_day DESC, t.id DESC LIMIT $4`, [verdict ?? null, day, id, limit + 1]);
      return paged(rows, limit, (row) => [row.onDay, row.id], (row) => row);
    });
  }

  /** Scores a result. Refused where a value is no number, the spread is not positive, the day is still to come, or the round was recorded before. */
  record(caller: Caller, test: NewProficiencyTest): Promise<ProficiencyTest> {
    const { z, verdict } = granted(zScore(numberIn(test.result), numberIn(test.assigned), numberIn(test.deviation)));
    if (test.onDay > this.clock.today()) granted(refuse('proficiency.day-to-come', { day: test.onDay }, 'invalid'));
    return this.uow.run(caller, async (tx) => {
      const id = newId();
      const [added] = await tx.query(
        `INSERT INTO laboratory.proficiency_test (id, laboratory_id, organiser, round, method, parameter, unit, result, assigned, deviation, z, verdict, on_day, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING RETURNING id`,
        [id, caller.organisationId, test.organiser.trim(), test.round.trim(), test.method.trim(), test.parameter.trim(), test.unit, test.result, test.assigned, test.deviation, z, verdict, test.onDay, caller.accountId, this.clock.now()],
      );
      if (!added) granted(refuse('proficiency.known', { round: test.round.trim(), parameter: test.parameter.trim() }));
      await this.append(tx, id, 'proficiency.recorded', { round: test.round.trim(), parameter: test.parameter.trim(), z, verdict });
      return this.found(tx, id);
    });
  }

  /** Names the nonconforming work that followed; refused where one is named already, and where there is no such finding in the laboratory. */
  follow(caller: Caller, id: string, findingId: string): Promise<ProficiencyTest> {
    return this.uow.run(caller, async (tx) => {
      const [row] = await tx.query<{ own: boolean }>('SELECT laboratory_id = $2 AS own FROM laboratory.proficiency_test WHERE id = $1 FOR UPDATE', [id, caller.organisationId]);
      if (!row?.own) granted(refuse('proficiency.not-found', {}, 'not-found'));
      if ((await this.found(tx, id)).findingId !== null) granted(refuse('proficiency.followed'));
      const [finding] = await tx.query('SELECT id FROM qualification.finding WHERE id = $1 AND laboratory_id = $2', [findingId, caller.organisationId]);
      if (!finding) granted(refuse('finding.not-found', {}, 'not-found'));
      await tx.query('UPDATE laboratory.proficiency_test SET finding_id = $2 WHERE id = $1', [id, findingId]);
      await this.append(tx, id, 'proficiency.followed', { finding: findingId });
      return this.found(tx, id);
    });
  }

  private async found(tx: Tx, id: string): Promise<ProficiencyTest> {
    const [row] = await tx.query<ProficiencyTest>(`${TEST} WHERE t.id = $1`, [id]);
    return row ?? granted(refuse('proficiency.not-found', {}, 'not-found'));
  }

  private async append(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ledger.append(tx, [{ aggregate: `proficiency-test:${id}`, action, data, rows: [{ table: 'laboratory.proficiency_test', ids: [id] }] }]);
  }
}

function numberIn(text: string): Decimal {
  const number = parseNumber(text);
  if (isRefusal(number)) return granted(number);
  return number.qualifier ? granted(refuse('control.value-uncertain', { text }, 'invalid')) : number.value;
}
