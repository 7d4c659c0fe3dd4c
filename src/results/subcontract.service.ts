import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { readList } from '../directory/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import type { Upload } from '../platform/http/index.js';
import { notCovered } from '../qualification/index.js';
import type { Say } from './domain/index.js';
import { returnedResults } from './domain/returned-results.js';
import { whyNotSignedPdf } from './domain/signed-pdf.js';
import { lockExamination, readDeterminations, whyNotLaboratory, whyStale } from './examination-rows.js';
import { Gate } from './gate.service.js';
import { Sheets, type Sheet } from './sheet.service.js';

export interface Subcontract {
  readonly id: string;
  readonly examinationId: string;
  readonly itemId: string;
  readonly code: string;
  readonly laboratoryId: string;
  readonly laboratoryName: string;
  readonly toLaboratoryId: string;
  readonly toLaboratoryName: string;
  readonly determinationIds: string[];
  readonly parameters: string[];
  readonly reason: string;
  readonly state: 'asked' | 'consented' | 'refused' | 'returned';
  readonly askedByName: string | null;
  readonly decidedByName: string | null;
  readonly decisionReason: string | null;
  readonly reportNumber: string | null;
  readonly version: number;
}

/** What a report says of the laboratory that did a determination. */
export interface SubcontractedTo {
  readonly laboratory: string;
  readonly certificate: string | null;
  readonly report: string | null;
}

const COLUMNS = `s.id, s.examination_id AS "examinationId", s.item_id AS "itemId", e.code, s.laboratory_id AS "laboratoryId", l.name AS "laboratoryName", s.to_laboratory_id AS "toLaboratoryId",
  t.name AS "toLaboratoryName", s.determination_ids AS "determinationIds",
  ARRAY(SELECT d.parameter FROM results.determination d WHERE d.id = ANY (s.determination_ids) ORDER BY d.seq) AS parameters, s.reason, s.state, a.name AS "askedByName",
  b.name AS "decidedByName", s.decision_reason AS "decisionReason", s.report_number AS "reportNumber", s.version`;
const FROM = `results.subcontract s JOIN results.examination e ON e.id = s.examination_id JOIN organisations.organisation l ON l.id = s.laboratory_id
  JOIN organisations.organisation t ON t.id = s.to_laboratory_id LEFT JOIN organisations.account a ON a.id = s.asked_by LEFT JOIN organisations.account b ON b.id = s.decided_by`;
/** More than any sheet has: what comes after them is refused with them, because each determination stands once. */
const MOST_RETURNED_LINES = 1_000;
const LABORATORIES: readonly string[] = ['laboratory', 'third-party-laboratory'];

/** Determinations that another laboratory does: asked for by the laboratory, consented to by the organiser, returned with that laboratory's own signed report. */
@Injectable()
export class Subcontracts {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly files: Files, private readonly gate: Gate, private readonly sheets: Sheets,
  ) {}

  /** What was asked for an examination, oldest first. */
  of(caller: Caller, examinationId: string): Promise<Subcontract[]> {
    return this.uow.read(caller, (tx) => tx.query<Subcontract>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.examination_id = $1 ORDER BY s.asked_at, s.id`, [examinationId]));
  }

  /** What waits for the word of an organiser that the reader works for. */
  asked(caller: Caller): Promise<Subcontract[]> {
    return this.uow.read(caller, (tx) => tx.query<Subcontract>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.state = 'asked' ORDER BY e.due_on, s.asked_at, s.id LIMIT 200`));
  }

  /**
   * Asks the organiser's consent to have determinations done by another laboratory. Refuses one that does not cover them either (`scope.not-covered`), none at
   * all (`subcontract.no-laboratory`), the own one (`subcontract.own-laboratory`), determinations that are on their way already (`subcontract.twice`), what
   * has been submitted (`subcontract.too-late`), and what a customer ordered (`subcontract.entrusted`).
   * @source 食品安全抽样检验管理办法 (order 15) art 24; 检验检测机构监督管理办法 (order 39), prior consent (unverified)
   */
  ask(caller: Caller, examinationId: string, wanted: { readonly version: number; readonly determinationIds: readonly string[]; readonly toLaboratoryId: string; readonly reason: string }): Promise<Subcontract> {
    return this.uow.run(caller, async (tx) => {
      const examination = await lockExamination(tx, examinationId);
      granted(whyNotLaboratory(tx, examination));
      granted(whyStale(examination, wanted.version));
      if (['submitted', 'checked', 'approved'].includes(examination.state)) granted(refuse('subcontract.too-late', { code: examination.code }));
      // An order names its laboratory: the customer orders anew elsewhere.
      if (examination.samplingKind === 'entrusted') granted(refuse('subcontract.entrusted', {}));
      if (wanted.toLaboratoryId === examination.laboratoryId) granted(refuse('subcontract.own-laboratory', {}, 'invalid'));
      const [to] = await tx.query<{ name: string; kind: string; active: boolean }>('SELECT name, kind, active FROM organisations.organisation WHERE id = $1', [wanted.toLaboratoryId]);
      if (!to || !to.active || !LABORATORIES.includes(to.kind)) return granted(refuse('subcontract.no-laboratory', {}, 'invalid'));
      const ids = [...new Set(wanted.determinationIds)];
      const known = await tx.query<{ id: string; taken: boolean }>(
        `SELECT d.id, EXISTS (SELECT FROM results.subcontract s WHERE s.examination_id = d.examination_id AND s.state <> 'refused' AND d.id = ANY (s.determination_ids)) AS taken
         FROM results.determination d WHERE d.examination_id = $1 AND d.id = ANY ($2::uuid[])`, [examinationId, ids]);
      if (known.length < ids.length) granted(refuse('sheet.determination-unknown', {}, 'invalid'));
      if (known.some(({ taken }) => taken)) granted(refuse('subcontract.twice'));
      granted(notCovered(to.name, this.clock.today(), await this.gate.lacksOf(tx, examinationId, ids, wanted.toLaboratoryId)));
      const id = newId();
      await tx.query(
        `INSERT INTO results.subcontract (id, examination_id, item_id, laboratory_id, to_laboratory_id, determination_ids, reason, state, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9)`,
        [id, examinationId, examination.itemId, examination.laboratoryId, wanted.toLaboratoryId, ids, wanted.reason.trim(), caller.accountId, this.clock.now()],
      );
      return this.witness(tx, id, examinationId, 'examination.subcontract-asked', { laboratory: to.name, determinations: ids.length, reason: wanted.reason.trim() });
    });
  }

  /** Files the other laboratory's own signed report: without it nothing that it did is reported. Refuses as `whyNotSignedPdf` does, and before consent. */
  fileReport(caller: Caller, id: string, number: string, upload: Upload): Promise<Subcontract> {
    return this.uow.run(caller, async (tx) => {
      const known = await this.locked(tx, id);
      if (known.laboratoryId !== caller.organisationId) granted(refuse('examination.not-laboratory', {}, 'forbidden'));
      if (known.state !== 'consented') granted(refuse('subcontract.not-consented'));
      if (number.trim() === '') granted(refuse('subcontract.number-needed', {}, 'invalid'));
      granted(whyNotSignedPdf(upload.bytes));
      const file = await this.files.put(tx, { bytes: upload.bytes, owner: `subcontract:${id}`, allow: ['application/pdf'], name: upload.name.slice(0, 200) });
      await tx.query(
        `UPDATE results.subcontract SET state = 'returned', file_id = $2, file_sha256 = $3, report_number = $4, version = version + 1 WHERE id = $1`, [id, file.id, file.sha256, number.trim().slice(0, 100)]);
      return this.witness(tx, id, known.examinationId, 'examination.subcontract-returned', { report: number.trim(), sha256: file.sha256 });
    });
  }

  /** The signed report that was filed (`subcontract.no-report` where none was). */
  report(caller: Caller, id: string): Promise<StoredFile> {
    return this.uow.read(caller, async (tx) => {
      const [file] = await tx.query<StoredFile>(
        `SELECT f.id, f.sha256, f.media_type AS "mediaType", f.size, f.name FROM results.subcontract s JOIN platform.file f ON f.id = s.file_id WHERE s.id = $1`, [id]);
      return file ?? granted(refuse('subcontract.no-report', {}, 'not-found'));
    });
  }

  /** Enters a returned sheet (XLSX or CSV) into the examination, by the technician to whom the determinations are assigned: all lines or none. */
  async enter(caller: Caller, id: string, upload: Upload, say: Say): Promise<Sheet> {
    const { records } = await readList(upload.bytes, MOST_RETURNED_LINES);
    const { examinationId, cells } = await this.uow.read(caller, async (tx) => {
      const [known] = await tx.query<Subcontract>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`, [id]);
      if (!known) return granted(refuse('subcontract.not-found', {}, 'not-found'));
      if (known.state !== 'consented' && known.state !== 'returned') granted(refuse('subcontract.not-consented'));
      const rows = (await readDeterminations(tx, [known.examinationId])).filter((row) => known.determinationIds.includes(row.id));
      const results = granted(returnedResults(records, known.code, rows));
      return {
        examinationId: known.examinationId,
        cells: results.map(({ determinationId, text, unit, detectionLimit }) => ({
          determinationId, expectedReadingId: rows.find((row) => row.id === determinationId)?.reading?.id ?? null, text, note: `分包：${known.toLaboratoryName}`,
          ...(unit ? { unit } : {}), ...(detectionLimit ? { detectionLimit } : {}),
        })),
      };
    });
    return this.sheets.save(caller, examinationId, cells, say);
  }

  /** A subcontract that is about to change (`subcontract.not-found`). */
  async locked(tx: Tx, id: string): Promise<Subcontract> {
    await tx.query('SELECT id FROM results.subcontract WHERE id = $1 FOR UPDATE', [id]);
    const [known] = await tx.query<Subcontract>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`, [id]);
    return known ?? granted(refuse('subcontract.not-found', {}, 'not-found'));
  }

  /** Writes a change into the ledger and answers the subcontract as it is now. */
  async witness(tx: Tx, id: string, examinationId: string, action: string, data: Readonly<Record<string, unknown>>): Promise<Subcontract> {
    await this.ledger.append(tx, [{ aggregate: `examination:${examinationId}`, action, data, rows: [{ table: 'results.subcontract', ids: [id] }] }]);
    const [now] = await tx.query<Subcontract>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`, [id]);
    return now ?? granted(refuse('subcontract.not-found', {}, 'not-found'));
  }
}

/** Who does each subcontracted determination of these examinations, by its id. What was consented to and not returned yet is among them. One statement. */
export async function subcontracted(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, SubcontractedTo>> {
  const rows = await tx.query<SubcontractedTo & { ids: string[] }>(
    `SELECT s.determination_ids AS ids, t.name AS laboratory, s.report_number AS report,
       (SELECT c.number FROM qualification.certificate c WHERE c.laboratory_id = t.id AND c.regime = 'cma' ORDER BY c.valid_to DESC LIMIT 1) AS certificate
     FROM results.subcontract s JOIN organisations.organisation t ON t.id = s.to_laboratory_id WHERE s.examination_id = ANY ($1::uuid[]) AND s.state IN ('consented', 'returned')`, [examinationIds]);
  return new Map(rows.flatMap(({ ids, ...to }) => ids.map((id) => [id, to] as const)));
}
