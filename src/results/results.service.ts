import { Injectable } from '@nestjs/common';
import { judgementWords, reportedResult, type Observation } from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import { asSystem, type Tx } from '../platform/database/index.js';
import type { ApprovedDetermination, ApprovedExamination, PersonOnDay } from './contract.js';
import { saidVerdict } from './domain/index.js';
import { readDeterminations, readExamination, type StoredDetermination } from './examination-rows.js';
import { basesOf } from './review.service.js';

interface People {
  readonly technicians: readonly PersonOnDay[];
  readonly checker: PersonOnDay;
  readonly signatory: PersonOnDay;
  readonly startedOn: string;
}

/** What the modules below read of results. */
@Injectable()
export class Results {
  /** All that a report prints of an approved examination; refuses one that is not approved (`examination.not-approved`). */
  async approvedExamination(tx: Tx, examinationId: string): Promise<ApprovedExamination> {
    const examination = await readExamination(tx, examinationId);
    const { conclusion, approvedOn } = examination;
    if (!conclusion || !approvedOn) return granted(refuse('examination.not-approved', { code: examination.code }));
    const determinations = await readDeterminations(tx, [examinationId]);
    const { startedOn, ...people } = await this.people(tx, examinationId);
    const { itemId, laboratoryId, discipline, samplingKind } = examination;
    return {
      examinationId, itemId, laboratoryId, discipline, samplingKind, conclusion, people, startedOn,
      determinations: determinations.map(approved), finishedOn: approvedOn, bases: basesOf(determinations),
    };
  }

  /** Whoever may read the examination may read who signed for it, though the accounts themselves are their organisation's alone. */
  private async people(tx: Tx, examinationId: string): Promise<People> {
    const [row] = await asSystem(tx, () => tx.query<People>(
      `WITH entered AS (
         SELECT r.entered_by, max(r.entered_at) AS at FROM results.reading r WHERE r.examination_id = $1 GROUP BY r.entered_by
       ), person AS (
         SELECT 'technician' AS part, entered_by AS id, at FROM entered
         UNION ALL SELECT 'checker', checked_by, checked_at FROM results.examination WHERE id = $1
         UNION ALL SELECT 'signatory', approved_by, approved_at FROM results.examination WHERE id = $1
       ), named AS (
         SELECT p.part, json_build_object('accountId', a.id, 'name', a.name, 'day', (p.at AT TIME ZONE 'Asia/Shanghai')::date) AS person, p.at
         FROM person p JOIN organisations.account a ON a.id = p.id
       ) SELECT (SELECT json_agg(person ORDER BY at) FROM named WHERE part = 'technician') AS technicians,
           (SELECT person FROM named WHERE part = 'checker') AS checker, (SELECT person FROM named WHERE part = 'signatory') AS signatory,
           (SELECT (min(r.entered_at) AT TIME ZONE 'Asia/Shanghai')::date FROM results.reading r WHERE r.examination_id = $1) AS "startedOn"`,
      [examinationId],
    ));
    if (!row) throw new Error(`Nobody signed for the examination ${examinationId}`);
    return row;
  }
}

function approved({ seq, parameter, unit, requirement, requirementText, methods, basis, comparison, samplingKind, reading, judgement }: StoredDetermination): ApprovedDetermination {
  const observation = reading?.observation ?? null;
  return {
    seq, parameter, unit, methods, basis,
    requirementText: requirementText ?? '',
    resultText: observation ? resultText(observation, unit, reportedResult(observation, undefined, requirement ?? undefined, comparison)) : '',
    detectionLimit: observation && 'detectionLimit' in observation && observation.detectionLimit !== undefined ? `${observation.detectionLimit} ${observation.unit}`.trim() : null,
    verdict: judgement ? saidVerdict(judgement.verdict, samplingKind) : 'not-judged',
    reasonText: judgement ? judgementWords(judgement, 'zh') : reading?.notExamined ?? '',
    notExamined: reading?.notExamined ?? null,
  };
}

/** A number typed in another unit than the column's is printed with its own. */
function resultText(observation: Observation, unit: string, text: string): string {
  const own = 'unit' in observation && (observation.kind === 'quantity' || observation.kind === 'counts') ? observation.unit : unit;
  return own === unit || own === '' ? text : `${text} ${own}`;
}
