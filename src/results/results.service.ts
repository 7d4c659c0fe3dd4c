import { Injectable } from '@nestjs/common';
import { judgementWords, reportedResult, type Observation } from '../disciplines/index.js';
import { granted, refuse, type Refusal } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, type Caller, type Tx } from '../platform/database/index.js';
import type { ApprovedDetermination, ApprovedExamination, PersonOnDay } from './contract.js';
import { computedSums, saidVerdict } from './domain/index.js';
import { readDeterminations, readExaminations, type StoredDetermination } from './examination-rows.js';
import { Gate, NOT_COVERED } from './gate.service.js';
import { subcontracted, type SubcontractedTo } from './subcontract.service.js';
import { basesOf, conclude } from './review.service.js';
import { UpperRooms } from './upper-rooms.js';
import { OriginalRecords, type OriginalRecord } from './worksheets/record.service.js';

interface People {
  readonly technicians: readonly PersonOnDay[];
  readonly checker: PersonOnDay;
  readonly signatory: PersonOnDay;
  readonly startedOn: string;
}

/** What the modules below read of results. */
@Injectable()
export class Results {
  constructor(private readonly gate: Gate, private readonly rooms: UpperRooms, private readonly clock: Clock, private readonly records: OriginalRecords) {}

  /** All that the original record of a worksheet prints; refuses one that is not seen (`worksheet.not-found`). */
  originalRecord(caller: Caller, worksheetId: string): Promise<OriginalRecord> {
    return this.records.ofWorksheet(caller, worksheetId);
  }

  /**
   * Which of these examinations the scope of today does not cover, and why (`scope.not-covered`); a document's mark hangs on it. Refuses where a subcontractor's report
   * is missing (`subcontract.report-missing`). Asked once more where reports are made.
   */
  async uncovered(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, Refusal>> {
    const found = await this.gate.whyNotIssue(tx, examinationIds);
    for (const refusal of found.values()) if (refusal.code !== NOT_COVERED) granted(refusal);
    return new Map([...found, ...await this.gate.outsideScope(tx, examinationIds)]);
  }

  /** All that a report prints of an approved examination; refuses one that is not approved (`examination.not-approved`) or not seen (`examination.not-found`). */
  async approvedExamination(tx: Tx, examinationId: string): Promise<ApprovedExamination> {
    const [found] = await this.approvedExaminations(tx, [examinationId]);
    return found ?? granted(refuse('examination.not-found', {}, 'not-found'));
  }

  /** The same for many, in the order of the ids given. Four statements, however many. */
  async approvedExaminations(tx: Tx, examinationIds: readonly string[]): Promise<ApprovedExamination[]> {
    const examinations = new Map((await readExaminations(tx, examinationIds)).map((row) => [row.id, row]));
    const all = await readDeterminations(tx, examinationIds);
    const peopleOf = await this.people(tx, examinationIds);
    const elsewhere = await subcontracted(tx, examinationIds);
    return examinationIds.map((examinationId) => {
      const examination = examinations.get(examinationId) ?? granted(refuse('examination.not-found', {}, 'not-found'));
      const { conclusion, approvedOn, itemId, laboratoryId, discipline, samplingKind } = examination;
      const signed = peopleOf.get(examinationId);
      if (!conclusion || !approvedOn) return granted(refuse('examination.not-approved', { code: examination.code }));
      if (!signed) throw new Error(`Nobody signed for the examination ${examinationId}`);
      const { startedOn, ...people } = signed;
      const determinations = all.filter((row) => row.examinationId === examinationId);
      return {
        examinationId, itemId, laboratoryId, discipline, samplingKind, conclusion, people, startedOn,
        determinations: determinations.map((row) => approved(row, elsewhere.get(row.id))), finishedOn: approvedOn, bases: basesOf(determinations),
        sums: sumsOf(determinations),
      };
    });
  }

  /**
   * What a report would print of an examination that waits for its check or approval, concluded as it would be today; who has not signed yet has an empty name.
   * Refuses any other state (`examination.no-preview`) and a laboratory that may not report (`qualification.no-certificate`).
   */
  async expected(tx: Tx, examinationId: string): Promise<ApprovedExamination> {
    const [examination] = await readExaminations(tx, [examinationId]);
    if (!examination) return granted(refuse('examination.not-found', {}, 'not-found'));
    const { itemId, laboratoryId, discipline, samplingKind, state, code } = examination;
    if (state !== 'submitted' && state !== 'checked') granted(refuse('examination.no-preview', { code }));
    const determinations = await readDeterminations(tx, [examinationId]);
    const { startedOn, technicians, checker, signatory } = (await this.people(tx, [examinationId])).get(examinationId) ?? { startedOn: this.clock.today(), technicians: [], checker: null, signatory: null };
    const conclusion = granted(conclude(examination, determinations, await this.rooms.regimes(tx, laboratoryId, this.clock.today())));
    const elsewhere = await subcontracted(tx, [examinationId]);
    return {
      examinationId, itemId, laboratoryId, discipline, samplingKind, conclusion, startedOn, finishedOn: this.clock.today(), bases: basesOf(determinations),
      people: { technicians, checker: checker ?? NOT_YET, signatory: signatory ?? NOT_YET },
      determinations: determinations.map((row) => approved(row, elsewhere.get(row.id))), sums: sumsOf(determinations),
    };
  }

  /** Whoever may read the examinations may read who signed for them, though the accounts themselves are their organisation's alone. */
  private async people(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, People>> {
    const rows = await asSystem(tx, () => tx.query<People & { id: string }>(
      `WITH entered AS (
         SELECT r.examination_id AS exam, r.entered_by, min(r.entered_at) AS first, max(r.entered_at) AS last FROM results.reading r
         WHERE r.examination_id = ANY ($1::uuid[]) GROUP BY 1, 2
       ), person AS (
         SELECT exam, 'technician' AS part, entered_by AS id, last AS at FROM entered
         UNION ALL SELECT id, 'checker', checked_by, checked_at FROM results.examination WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT id, 'signatory', approved_by, approved_at FROM results.examination WHERE id = ANY ($1::uuid[])
       ), named AS (
         SELECT p.exam, p.part, json_build_object('accountId', a.id, 'name', a.name, 'day', (p.at AT TIME ZONE 'Asia/Shanghai')::date) AS person, p.at
         FROM person p JOIN organisations.account a ON a.id = p.id
       ) SELECT n.exam AS id, json_agg(person ORDER BY at) FILTER (WHERE part = 'technician') AS technicians, json_agg(person) FILTER (WHERE part = 'checker') -> 0 AS checker,
           json_agg(person) FILTER (WHERE part = 'signatory') -> 0 AS signatory,
           (SELECT (min(e.first) AT TIME ZONE 'Asia/Shanghai')::date FROM entered e WHERE e.exam = n.exam) AS "startedOn"
         FROM named n GROUP BY n.exam`,
      [examinationIds],
    ));
    return new Map(rows.map(({ id, ...people }) => [id, people]));
  }
}

const NOT_YET: PersonOnDay = { accountId: '', name: '', day: '' };

const sumsOf = (determinations: readonly StoredDetermination[]): string[] =>
  [...computedSums(determinations).values()].map(({ parameter, words }) => `${parameter.replace(/\s/g, '')}：${words.zh}`);

function approved(
  { seq, parameter, group, severity, unit, requirement, requirementText, methods, basis, comparison, samplingKind, reading, judgement, leftOut, display }: StoredDetermination, elsewhere: SubcontractedTo | undefined,
): ApprovedDetermination {
  const observation = reading?.observation ?? null;
  const notExamined = reading?.notExamined ?? leftOut?.reason ?? null;
  return {
    seq, parameter, group, severity, unit, methods, basis,
    requirementText: requirementText ?? '',
    resultText: observation ? resultText(observation, unit, reportedResult(observation, display ?? undefined, requirement ?? undefined, comparison)) : '',
    detectionLimit: observation && 'detectionLimit' in observation && observation.detectionLimit !== undefined ? `${observation.detectionLimit} ${observation.unit}`.trim() : null,
    verdict: judgement ? saidVerdict(judgement.verdict, samplingKind) : 'not-judged',
    reasonText: judgement ? judgementWords(judgement, 'zh') : notExamined ?? '',
    notExamined,
    ...(elsewhere ? { subcontracted: elsewhere } : {}),
  };
}

/** A number typed in another unit than the column's is printed with its own. */
function resultText(observation: Observation, unit: string, text: string): string {
  const own = 'unit' in observation && (observation.kind === 'quantity' || observation.kind === 'counts') ? observation.unit : unit;
  return own === unit || own === '' ? text : `${text} ${own}`;
}
