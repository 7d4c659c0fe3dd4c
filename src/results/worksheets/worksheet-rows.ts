import { granted, refuse } from '../../kernel/index.js';
import type { CalculationSpec } from '../../laboratory/domain/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { ControlTarget, PositionKind, PresentInput, WorksheetState } from '../domain/index.js';

export interface StoredWorksheet {
  readonly id: string;
  readonly laboratoryId: string;
  readonly number: string;
  readonly method: string;
  readonly parameters: readonly string[];
  readonly technicianIds: readonly string[];
  readonly calculation: CalculationSpec | null;
  readonly note: string;
  readonly dueOn: string;
  readonly state: WorksheetState;
  readonly wasClosed: boolean;
  readonly createdAt: string;
  readonly version: number;
}

/** `w` is the worksheet. */
export const WORKSHEET = `w.id, w.laboratory_id AS "laboratoryId", w.number, w.method, w.parameters, w.technician_ids AS "technicianIds", w.calculation, w.note, w.due_on AS "dueOn", w.state,
  w.was_closed AS "wasClosed", to_char(w.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt", w.version`;

export interface StoredPosition {
  readonly id: string;
  readonly place: number;
  readonly parameter: string;
  readonly kind: PositionKind;
  readonly determinationId: string | null;
  readonly examinationId: string | null;
  readonly code: string;
  readonly matrix: string;
  readonly unit: string;
  readonly target: ControlTarget | null;
  readonly ofPlace: number | null;
  readonly blind: boolean;
  readonly attempt: number;
  readonly removed: string | null;
  /** Why it was begun anew, and the number of the reading that it had then; null where it never was. */
  readonly repeatReason: string | null;
  readonly repeatedAfter: number | null;
}

export async function readWorksheet(tx: Tx, id: string): Promise<StoredWorksheet> {
  const [found] = await tx.query<StoredWorksheet>(`SELECT ${WORKSHEET} FROM results.worksheet w WHERE w.id = $1`, [id]);
  return found ?? granted(refuse('worksheet.not-found', {}, 'not-found'));
}

/** Locked: saves of one worksheet follow each other, so that nobody overwrites what he has not seen. */
export async function lockWorksheet(tx: Tx, id: string): Promise<StoredWorksheet> {
  const [found] = await tx.query<StoredWorksheet>(`SELECT ${WORKSHEET} FROM results.worksheet w WHERE w.id = $1 FOR UPDATE`, [id]);
  if (!found) return granted(refuse('worksheet.not-found', {}, 'not-found'));
  return found.laboratoryId === tx.caller.organisationId ? found : granted(refuse('worksheet.not-found', {}, 'not-found'));
}

export function whyWorksheetStale({ version, number, state }: StoredWorksheet, sent: number) {
  return version === sent ? undefined : refuse('worksheet.changed', { number, sent, version, state });
}

/** All positions in their order, removed ones too. */
export function readPositions(tx: Tx, worksheetId: string): Promise<StoredPosition[]> {
  return tx.query<StoredPosition>(
    `SELECT p.id, p.place, p.parameter, p.kind, p.determination_id AS "determinationId", p.examination_id AS "examinationId", p.code, p.matrix, p.unit, p.target, p.of_place AS "ofPlace",
       p.blind, p.attempt, p.removed, s.reason AS "repeatReason", (s.detail -> 'positions' ->> p.id::text)::int AS "repeatedAfter"
     FROM results.worksheet_position p LEFT JOIN LATERAL (SELECT reason, detail FROM results.worksheet_step s WHERE p.attempt > 1 AND s.worksheet_id = p.worksheet_id
       AND s.detail -> 'positions' ? p.id::text ORDER BY s.id DESC LIMIT 1) s ON true
     WHERE p.worksheet_id = $1 ORDER BY p.place, p.parameter`,
    [worksheetId],
  );
}

/** The inputs that count now: the latest of each place, of the attempt that runs. `positionIds` null: of all. */
export function readInputs(tx: Tx, worksheetId: string, positionIds: readonly string[] | null = null): Promise<(PresentInput & { readonly id: string })[]> {
  return tx.query<PresentInput & { readonly id: string }>(
    `SELECT i.*, coalesce(a.name, '') AS "enteredByName" FROM (
       SELECT DISTINCT ON (i.position_id, i.replicate, i.name) i.id, i.position_id AS "positionId", i.replicate, i.name, i.number, i.typed AS text, i.entered_by,
         to_char(i.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "enteredAt"
       FROM results.worksheet_input i JOIN results.worksheet_position p ON p.id = i.position_id AND p.attempt = i.attempt
       WHERE i.worksheet_id = $1 AND ($2::uuid[] IS NULL OR i.position_id = ANY ($2)) ORDER BY i.position_id, i.replicate, i.name, i.number DESC) i
     LEFT JOIN organisations.account a ON a.id = i.entered_by`,
    [worksheetId, positionIds],
  );
}

export interface StoredStep {
  readonly action: string;
  readonly toState: WorksheetState;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly byName: string;
  readonly at: string;
}

export function readSteps(tx: Tx, worksheetId: string): Promise<StoredStep[]> {
  return tx.query<StoredStep>(
    `SELECT s.action, s.to_state AS "toState", s.reason, s.detail, coalesce(a.name, '') AS "byName", to_char(s.taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM results.worksheet_step s LEFT JOIN organisations.account a ON a.id = s.taken_by WHERE s.worksheet_id = $1 ORDER BY s.id`, [worksheetId],
  );
}
