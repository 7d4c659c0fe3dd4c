import { granted, refuse } from '../kernel/index.js';
import type { Conclusion, DisplayRule, Judgement, SamplingKind } from '../disciplines/index.js';
import type { Tx } from '../platform/database/index.js';
import type { Blocked, ExaminationFacts, ExaminationState, Notable, SheetRow, WorksheetState } from './domain/index.js';

export interface StoredExamination {
  readonly id: string;
  readonly itemId: string;
  readonly code: string;
  readonly matrix: string;
  readonly itemState: string;
  readonly storage: string;
  readonly laboratoryId: string;
  readonly discipline: string;
  readonly samplingKind: SamplingKind;
  readonly schemeId: string;
  readonly foodType: string | null;
  readonly judgingDay: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly state: ExaminationState;
  readonly blocked: Blocked | null;
  readonly unassigned: number;
  readonly wasSubmitted: boolean;
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly failures: number;
  readonly nearLimit: number;
  readonly corrections: number;
  readonly returnReason: string | null;
  readonly outcome: Conclusion['outcome'] | null;
  readonly conclusion: Conclusion | null;
  readonly version: number;
}

/** `e` is the examination. */
export const EXAMINATION = `e.id, e.item_id AS "itemId", e.code, e.matrix, e.item_state AS "itemState", e.storage, e.laboratory_id AS "laboratoryId", e.discipline,
  e.sampling_kind AS "samplingKind", e.scheme_id AS "schemeId", e.food_type AS "foodType", e.judging_day AS "judgingDay", e.received_on AS "receivedOn", e.due_on AS "dueOn",
  e.due_provisional AS "dueProvisional", e.state, e.blocked, e.unassigned, e.first_submitted_at IS NOT NULL AS "wasSubmitted", e.submitted_by AS "submittedBy",
  e.checked_by AS "checkedBy", e.approved_by AS "approvedBy", e.approved_on AS "approvedOn", e.failures, e.near_limit AS "nearLimit", e.corrections,
  e.return_reason AS "returnReason", e.outcome, e.conclusion, e.version`;

/** Why a determination is not examined, and who decided it. */
export interface LeftOut {
  readonly reason: string;
  readonly byName: string;
  readonly at: string;
}

/** The worksheet that a determination was put on last, but for those that were cancelled. */
export interface OnWorksheet {
  readonly id: string;
  readonly number: string;
  readonly state: WorksheetState;
  readonly isCalculated: boolean;
  readonly positionId: string;
}

/** A determination with its technician and the reading and judgement that count now. */
export interface StoredDetermination extends SheetRow {
  /** The heading of the report under which the scheme puts it, and its class of severity. */
  readonly group: string | null;
  readonly severity: string | null;
  readonly examinationId: string;
  readonly methods: readonly string[];
  readonly requirementText: string | null;
  readonly food: string | null;
  readonly itemState: string;
  readonly storage: string;
  readonly technicianName: string | null;
  readonly leftOut: LeftOut | null;
  /** The scheme judges it by the label, alone or besides its limit; the laboratory may enter what the label declares. */
  readonly byLabel: boolean;
  readonly worksheet: OnWorksheet | null;
  /** How the method has a calculated reading printed. */
  readonly display: DisplayRule | null;
  readonly judgement: Judgement | null;
  readonly nearLimit: boolean;
  readonly corrections: number;
}

const READING = `CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'number', r.number, 'text', r.typed, 'unit', r.unit, 'detectionLimit', r.detection_limit,
  'quantitationLimit', r.quantitation_limit, 'expressedAs', r.expressed_as, 'note', r.note, 'meets', r.meets, 'notExamined', r.not_examined, 'observation', r.observation,
  'enteredBy', r.entered_by, 'enteredByName', coalesce(p.name, ''), 'enteredAt', to_char(r.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END`;

const DETERMINATION = `d.id, d.examination_id AS "examinationId", e.discipline, e.sampling_kind AS "samplingKind", d.seq, d.parameter, i.item_group AS "group", i.severity, d.methods, d.requirement,
  d.requirement_text AS "requirementText", d.unit, d.comparison, coalesce(d.basis, '') AS basis, d.food, e.item_state AS "itemState", e.storage, d.technician_id AS "technicianId", t.name AS "technicianName",
  CASE WHEN d.left_out IS NOT NULL THEN json_build_object('reason', d.left_out, 'byName', coalesce(l.name, ''), 'at', to_char(d.left_out_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS "leftOut",
  CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'number', w.number, 'state', w.state, 'isCalculated', w.calculated, 'positionId', w.position) END AS worksheet,
  i.by_label OR i.label_too AS "byLabel", ${READING} AS reading, r.display, CASE WHEN j.verdict IS NOT NULL THEN json_build_object('verdict', j.verdict, 'reason', j.reason, 'flags', j.flags) END AS judgement,
  coalesce(j.near_limit, false) AS "nearLimit", coalesce(j.corrections, 0) AS corrections`;

/** `d` is the determination. */
const LATEST_WORKSHEET = `LEFT JOIN LATERAL (SELECT x.id, x.number, x.state, x.calculation IS NOT NULL AS calculated, q.id AS position FROM results.worksheet_position q JOIN results.worksheet x ON x.id = q.worksheet_id
  WHERE q.determination_id = d.id AND q.removed IS NULL AND x.state <> 'cancelled' ORDER BY q.worksheet_id DESC LIMIT 1) w ON true`;

const WITH_READING = `JOIN catalogue.scheme_item i ON i.id = d.scheme_item_id LEFT JOIN results.judgement j ON j.determination_id = d.id LEFT JOIN results.reading r ON r.id = j.reading_id
  LEFT JOIN organisations.account t ON t.id = d.technician_id LEFT JOIN organisations.account p ON p.id = r.entered_by
  LEFT JOIN organisations.account l ON l.id = d.left_out_by ${LATEST_WORKSHEET}`;

/** The determinations of examinations, in their order. One statement, however many. */
export function readDeterminations(tx: Tx, examinationIds: readonly string[]): Promise<StoredDetermination[]> {
  return tx.query<StoredDetermination>(
    `SELECT ${DETERMINATION} FROM results.examination e JOIN results.determination d ON d.examination_id = e.id ${WITH_READING} WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id, d.seq`,
    [examinationIds],
  );
}

/** These determinations, of whatever examinations. One statement, however many. */
export function readDeterminationsOf(tx: Tx, ids: readonly string[]): Promise<StoredDetermination[]> {
  return tx.query<StoredDetermination>(
    `SELECT ${DETERMINATION} FROM results.determination d JOIN results.examination e ON e.id = d.examination_id ${WITH_READING} WHERE d.id = ANY ($1::uuid[])`, [ids],
  );
}

/** One examination; refuses where this reader sees none (`examination.not-found`). */
export async function readExamination(tx: Tx, id: string): Promise<StoredExamination> {
  const [found] = await tx.query<StoredExamination>(`SELECT ${EXAMINATION} FROM results.examination e WHERE e.id = $1`, [id]);
  return found ?? granted(refuse('examination.not-found', {}, 'not-found'));
}

/** Those of these examinations that this reader sees. */
export function readExaminations(tx: Tx, ids: readonly string[]): Promise<StoredExamination[]> {
  return tx.query<StoredExamination>(`SELECT ${EXAMINATION} FROM results.examination e WHERE e.id = ANY ($1::uuid[])`, [ids]);
}

/** Locked in one order, so that two batches cannot wait for each other. What hangs on them is read afterwards, when nobody changes it any more. */
export function lockExaminations(tx: Tx, ids: readonly string[]): Promise<StoredExamination[]> {
  return tx.query<StoredExamination>(`SELECT ${EXAMINATION} FROM results.examination e WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id FOR UPDATE`, [ids]);
}

export async function lockExamination(tx: Tx, id: string): Promise<StoredExamination> {
  const [found] = await lockExaminations(tx, [id]);
  return found ?? granted(refuse('examination.not-found', {}, 'not-found'));
}

/** What the rules ask, beyond the examination's own row. */
export interface Work extends Notable {
  readonly assigned: readonly string[];
  readonly enteredBy: readonly string[];
  readonly missing: readonly string[];
  readonly withoutDetectionLimit: readonly string[];
  readonly undecided: readonly string[];
  readonly onWorksheet: readonly string[];
}

const NOTHING: Work = { assigned: [], enteredBy: [], missing: [], withoutDetectionLimit: [], undecided: [], onWorksheet: [], failures: 0, nearLimit: 0, corrections: 0 };

/** The state of the work on examinations, by id. One statement, however many. */
export async function readWork(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Work>> {
  const rows = await tx.query<Work & { id: string }>(
    `SELECT e.id, w.*, ARRAY(SELECT DISTINCT r.entered_by::text FROM results.reading r WHERE r.examination_id = e.id) AS "enteredBy"
     FROM results.examination e CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(DISTINCT d.technician_id::text) FILTER (WHERE d.technician_id IS NOT NULL), '{}') AS assigned,
         coalesce(array_agg(d.parameter ORDER BY d.seq) FILTER (WHERE j.determination_id IS NULL AND d.left_out IS NULL), '{}') AS missing,
         coalesce(array_agg(d.parameter ORDER BY d.seq) FILTER (WHERE j.reason ->> 'code' = 'detection-limit-unknown'), '{}') AS "withoutDetectionLimit",
         coalesce(array_agg(d.parameter ORDER BY d.seq) FILTER (WHERE j.verdict IN ('review', 'not-judged') AND j.reason ->> 'code' <> 'detection-limit-unknown'), '{}') AS undecided,
         coalesce(array_agg(d.parameter || '（' || w.number || '）' ORDER BY d.seq) FILTER (WHERE w.state <> 'closed'), '{}') AS "onWorksheet",
         (count(*) FILTER (WHERE j.verdict = 'fail'))::int AS failures, (count(*) FILTER (WHERE j.near_limit))::int AS "nearLimit",
         (count(*) FILTER (WHERE j.corrections > 0 OR (j.determination_id IS NOT NULL AND j.verdict IS NULL) OR d.left_out IS NOT NULL))::int AS corrections
       FROM results.determination d LEFT JOIN results.judgement j ON j.determination_id = d.id ${LATEST_WORKSHEET} WHERE d.examination_id = e.id) w
     WHERE e.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...work }) => [id, work]));
}

export function factsOf(tx: Tx, { blocked, submittedBy, checkedBy }: StoredExamination, work: Work = NOTHING): ExaminationFacts {
  return { ...work, blocked, submittedBy, checkedBy, reader: tx.caller.accountId };
}

/** Parties may look; only the laboratory's own people act. */
export function whyNotLaboratory(tx: Tx, { laboratoryId }: StoredExamination) {
  return laboratoryId === tx.caller.organisationId ? undefined : refuse('examination.not-laboratory', {}, 'forbidden');
}

export function whyStale({ version, state, code }: StoredExamination, sent: number) {
  return version === sent ? undefined : refuse('examination.stale', { code, sent, version, state });
}
