import type { FormValues, SamplingKind } from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import type { Tx } from '../platform/database/index.js';
import type { VisitFacts, VisitOutcome, VisitState } from './domain/index.js';

export interface VisitStratum {
  readonly stratumId: string;
  readonly code: string;
  readonly schemeId: string;
  readonly schemeTitle: string;
  readonly laboratoryId: string;
  readonly laboratoryName: string;
  readonly dueOn: string;
  readonly outcome: VisitOutcome | null;
}

/** A visit with its strata and samplers, as the services read it. */
export interface StoredVisit {
  readonly id: string;
  readonly drawId: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly taskSource: string;
  readonly numbering: 'national' | 'local';
  readonly samplingKind: SamplingKind;
  readonly discipline: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly samplingOrganisationId: string;
  readonly samplingOrganisationName: string;
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitUscc: string | null;
  readonly unitAddress: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly dueOn: string;
  readonly replacesId: string | null;
  readonly nextVisitId: string | null;
  readonly state: VisitState;
  readonly outcome: VisitOutcome | null;
  readonly outcomeReason: string | null;
  /** Ids of the commands that ended strata of it: each is done once, however often it is sent. */
  readonly outcomeCommands: readonly string[];
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
  readonly samplerIds: readonly string[];
  readonly samplers: readonly { readonly accountId: string; readonly name: string }[];
  readonly strata: readonly VisitStratum[];
  readonly photos: number;
}

/** `v` is the visit. Photographs count whatever they show, signatures and papers do not. */
export const VISIT = `SELECT v.id, v.draw_id AS "drawId", v.plan_id AS "planId", v.plan_number AS "planNumber", v.plan_title AS "planTitle", v.task_source AS "taskSource", v.numbering,
    v.sampling_kind AS "samplingKind", v.discipline, v.organiser_id AS "organiserId", o.name AS "organiserName", v.sampling_organisation_id AS "samplingOrganisationId",
    so.name AS "samplingOrganisationName", v.premises_id AS "premisesId", v.enterprise_id AS "enterpriseId", v.unit_code AS "unitCode", e.name AS "unitName", e.uscc AS "unitUscc",
    p.address AS "unitAddress", p.latitude::text, p.longitude::text, v.due_on AS "dueOn", v.replaces_id AS "replacesId", v.next_visit_id AS "nextVisitId", v.state, v.outcome,
    v.outcome_reason AS "outcomeReason", v.started_at AS "startedAt", v.ended_at AS "endedAt", v.version, v.sampler_ids AS "samplerIds",
    (SELECT coalesce(json_agg(json_build_object('accountId', s.account_id, 'name', s.name) ORDER BY s.position), '[]') FROM samples.visit_sampler s WHERE s.visit_id = v.id) AS samplers,
    (SELECT coalesce(json_agg(json_build_object('stratumId', s.stratum_id, 'code', s.code, 'schemeId', s.scheme_id, 'schemeTitle', s.scheme_title, 'laboratoryId', s.laboratory_id,
       'laboratoryName', s.laboratory_name, 'dueOn', s.due_on, 'outcome', s.outcome) ORDER BY s.code), '[]') FROM samples.visit_stratum s WHERE s.visit_id = v.id) AS strata,
    ARRAY(SELECT DISTINCT s.outcome_command::text FROM samples.visit_stratum s WHERE s.visit_id = v.id AND s.outcome_command IS NOT NULL) AS "outcomeCommands",
    (SELECT count(*)::int FROM samples.attachment a WHERE a.visit_id = v.id AND a.kind NOT IN ('signature', 'signed-paper', 'receipt')) AS photos
  FROM samples.visit v JOIN organisations.organisation o ON o.id = v.organiser_id JOIN organisations.organisation so ON so.id = v.sampling_organisation_id
    JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = v.enterprise_id`;

/** The visit; refuses where this reader sees none (`visit.not-found`). */
export async function visitOf(tx: Tx, id: string): Promise<StoredVisit> {
  const [visit] = await tx.query<StoredVisit>(`${VISIT} WHERE v.id = $1`, [id]);
  return visit ?? granted(refuse('visit.not-found', {}, 'not-found'));
}

/** The visit, locked before it is read, so that what another device has just done is seen; refuses who may see it but not work on it (`visit.not-yours`). */
export async function lockedVisit(tx: Tx, id: string): Promise<StoredVisit> {
  const [locked] = await tx.query('SELECT 1 FROM samples.visit v WHERE v.id = $1 FOR UPDATE', [id]);
  const visit = await visitOf(tx, id);
  return locked ? visit : granted(refuse('visit.not-yours', {}, 'forbidden'));
}

/** Ends strata of a visit; `command` ended them without a sample. What comes back is for the ledger's entry. */
export async function endStrata(tx: Tx, visitId: string, stratumIds: readonly string[], outcome: VisitOutcome, command: string | null): Promise<{ table: string; ids: string[] }> {
  const ended = await tx.query<{ id: string }>(
    'UPDATE samples.visit_stratum SET outcome = $3, outcome_command = $4 WHERE visit_id = $1 AND stratum_id = ANY ($2) RETURNING id', [visitId, stratumIds, outcome, command]);
  return { table: 'samples.visit_stratum', ids: ended.map(({ id }) => id) };
}

export function visitFacts(tx: Tx, visit: StoredVisit): VisitFacts {
  return {
    reader: tx.caller.accountId,
    samplerIds: visit.samplerIds,
    photos: visit.photos,
    openStrata: visit.strata.filter(({ outcome }) => outcome === null).map(({ code }) => code),
  };
}

export interface AttachmentRow {
  readonly id: string;
  readonly kind: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly takenAt: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly accuracyMetres: string | null;
}

export function attachmentsOf(tx: Tx, visitId: string): Promise<AttachmentRow[]> {
  return tx.query<AttachmentRow>(
    `SELECT id, kind, file_id AS "fileId", sha256, taken_at AS "takenAt", latitude::text, longitude::text, accuracy_metres::text AS "accuracyMetres"
     FROM samples.attachment WHERE visit_id = $1 ORDER BY taken_at, id`,
    [visitId],
  );
}

export interface RecordRow {
  readonly id: string;
  readonly kind: 'sampling' | 'refusal';
  readonly number: string;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly itemState: string | null;
  readonly stratumId: string | null;
  readonly sampleName: string | null;
  readonly form: FormValues;
  readonly signedAt: string;
}

/** Signed records of a visit, as far as the reader is a party of them. */
export function recordsOf(tx: Tx, visitId: string): Promise<RecordRow[]> {
  return tx.query<RecordRow>(
    `SELECT r.id, r.kind, r.number, r.item_id AS "itemId", i.code AS "itemCode", i.state AS "itemState", i.stratum_id AS "stratumId", i.name AS "sampleName", r.form, r.signed_at AS "signedAt"
     FROM samples.sampling_record r LEFT JOIN samples.item i ON i.id = r.item_id WHERE r.visit_id = $1 ORDER BY r.signed_at, r.id`,
    [visitId],
  );
}
