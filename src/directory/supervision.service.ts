import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import type { BusinessType, CreditClass, PremisesTag, UnitKind, UnitStatus } from './domain/row.js';

/** What a later module reports about a unit. Plans and draws read the kinds `sampled`, `failed` and `inspected`. */
export interface SupervisionFact {
  readonly premisesId?: string;
  readonly deviceId?: string;
  /** A lower-case word, such as `sampled`, `failed`, `inspected`, `refused`. */
  readonly kind: string;
  readonly at: Date;
  readonly data?: Readonly<Record<string, unknown>>;
  /** The id of the event or row that it comes from; told twice, it is recorded once. */
  readonly source: string;
}

export interface FrameFilter {
  /** Beginnings of division codes; a county's six digits take all its townships. Empty or absent: everywhere. */
  readonly divisions?: readonly string[];
  /** Those that do any of these. */
  readonly businessTypes?: readonly BusinessType[];
  /** Those that carry any of these. */
  readonly tags?: readonly PremisesTag[];
  readonly creditClasses?: readonly CreditClass[];
  readonly kinds?: readonly UnitKind[];
  /** `open` alone where absent. */
  readonly statuses?: readonly UnitStatus[];
  /** Those of these codes alone. */
  readonly codes?: readonly string[];
  readonly past?: PastWindows;
  /** Those whose licence of this kind is valid on that legal day. */
  readonly licensed?: { readonly kind: 'food-production' | 'food-trade' | 'drug'; readonly on: string };
}

/** From when on what counts of a unit's past. Absent: nothing is counted. */
export interface PastWindows {
  readonly quarterSince: Date;
  readonly failedSince: Date;
  readonly complainedSince: Date;
  readonly sampledSince: Date | null;
  /** The legal day on which a licence must be valid. */
  readonly on: string;
}

/** So many premises that are alike in every dimension of a plan and in what is counted of their past. */
export interface PopulationCell {
  readonly divisionCode: string;
  readonly businessTypes: readonly BusinessType[];
  readonly tags: readonly PremisesTag[];
  readonly creditClass: CreditClass | null;
  readonly status: UnitStatus;
  readonly sampledRecently: boolean;
  readonly licenceExpired: boolean;
  readonly quarterBatches: number;
  readonly failures: number;
  readonly complaints: number;
  readonly units: number;
  readonly concluded: number;
  readonly failed: number;
}

export interface FrameCandidate {
  readonly premisesId: string;
  readonly enterpriseId: string;
  /** The id in the frame. */
  readonly code: string;
  readonly divisionCode: string;
  readonly stationId: string;
  readonly businessTypes: readonly BusinessType[];
  readonly tags: readonly PremisesTag[];
  readonly creditClass: CreditClass | null;
  readonly status: UnitStatus;
  readonly lastSampledAt: Date | null;
  readonly lastFailedAt: Date | null;
  /** Within the windows asked for; nothing counts without them. */
  readonly quarterBatches: number;
  readonly failures: number;
  readonly complaints: number;
  /** All its licences have run out. */
  readonly licenceExpired: boolean;
}

/** Per premises what its past says within the windows: $1 quarter, $2 failed, $3 complained, $4 the day for licences; null counts nothing. */
const PAST = `past AS MATERIALIZED (
         SELECT premises_id, max(at) FILTER (WHERE kind = 'sampled') AS sampled, max(at) FILTER (WHERE kind = 'failed') AS failed,
           (count(*) FILTER (WHERE kind = 'sampled' AND at >= $1::timestamptz))::int AS quarter, (count(*) FILTER (WHERE kind IN ('failed', 'problem-found') AND at >= $2::timestamptz))::int AS failures,
           (count(*) FILTER (WHERE kind = 'complaint' AND at >= $3::timestamptz))::int AS complaints, (count(*) FILTER (WHERE kind IN ('passed', 'failed', 'problem-found') AND at >= $2::timestamptz))::int AS concluded
         FROM directory.supervision_record WHERE premises_id IS NOT NULL AND kind IN ('sampled', 'passed', 'failed', 'problem-found', 'complaint') GROUP BY premises_id
       ), expired AS MATERIALIZED (SELECT premises_id FROM directory.licence WHERE $4::date IS NOT NULL GROUP BY premises_id HAVING bool_and(coalesce(valid_to < $4::date, false)))`;

/** The pattern of the codes of all divisions that begin so; of a pattern the planner knows how many rows it finds. */
const within = (division: string): string => `${division}%`;

/** Each unit's supervision record, and who can stand in a draw's frame. */
@Injectable()
export class Supervision {
  /** Appends to the supervision records, in one statement; facts known by source, kind and unit are left as they are. Returns how many were new. */
  async appendSupervisionFacts(tx: Tx, facts: readonly SupervisionFact[]): Promise<number> {
    if (facts.length === 0) return 0;
    const rows = await tx.query(
      `INSERT INTO directory.supervision_record (premises_id, device_id, kind, at, data, source)
       SELECT "premisesId", "deviceId", kind, at, coalesce(data, '{}'), source
       FROM json_to_recordset($1) AS f ("premisesId" uuid, "deviceId" uuid, kind text, at timestamptz, data jsonb, source text)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(facts)],
    );
    return rows.length;
  }

  /** All premises that the filter lets into a frame, in the order of their codes' bytes. */
  async frameCandidates(tx: Tx, filter: FrameFilter): Promise<FrameCandidate[]> {
    const list = (values: readonly string[] | undefined): readonly string[] | null => (values && values.length > 0 ? values : null);
    const past = filter.past;
    return tx.query<FrameCandidate>(
      `WITH ${PAST}
       SELECT p.id AS "premisesId", e.id AS "enterpriseId", p.code, p.division_code AS "divisionCode", p.station_id AS "stationId", p.business_types AS "businessTypes",
         p.tags, e.credit_class AS "creditClass", e.status, past.sampled AS "lastSampledAt", past.failed AS "lastFailedAt", coalesce(past.quarter, 0) AS "quarterBatches",
         coalesce(past.failures, 0) AS failures, coalesce(past.complaints, 0) AS complaints, expired.premises_id IS NOT NULL AS "licenceExpired"
       FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id LEFT JOIN past ON past.premises_id = p.id LEFT JOIN expired ON expired.premises_id = p.id
       WHERE ($5::text[] IS NULL OR p.division_code LIKE ANY ($5::text[]))
         AND ($6::text[] IS NULL OR p.business_types && $6) AND ($7::text[] IS NULL OR p.tags && $7)
         AND ($8::text[] IS NULL OR e.credit_class = ANY ($8)) AND ($9::text[] IS NULL OR e.kind = ANY ($9)) AND e.status = ANY ($10)
         AND ($11::text IS NULL OR EXISTS (SELECT FROM directory.licence l WHERE l.premises_id = p.id AND l.kind = $11
           AND coalesce(l.valid_from <= $12, true) AND coalesce(l.valid_to >= $12, true)))
         AND ($13::text[] IS NULL OR p.code = ANY ($13))
       ORDER BY p.code`,
      [
        past?.quarterSince ?? null, past?.failedSince ?? null, past?.complainedSince ?? null, past?.on ?? null,
        list(filter.divisions?.map(within)), list(filter.businessTypes), list(filter.tags), list(filter.creditClasses), list(filter.kinds), filter.statuses ?? ['open'],
        filter.licensed?.kind ?? null, filter.licensed?.on ?? null, list(filter.codes),
      ],
    );
  }

  /** All premises of these divisions (and of these codes, where any are named), counted by everything that a plan asks of them: one scan, some thousand rows. */
  async populationCells(tx: Tx, divisions: readonly string[], codes: readonly string[], past: PastWindows): Promise<PopulationCell[]> {
    return tx.query<PopulationCell>(
      `WITH ${PAST}
       SELECT p.division_code AS "divisionCode", p.business_types AS "businessTypes", p.tags, e.credit_class AS "creditClass", e.status,
         coalesce(past.sampled >= $5::timestamptz, false) AS "sampledRecently", expired.premises_id IS NOT NULL AS "licenceExpired", coalesce(past.quarter, 0) AS "quarterBatches",
         coalesce(past.failures, 0) AS failures, coalesce(past.complaints, 0) AS complaints, count(*)::int AS units,
         coalesce(sum(past.concluded), 0)::int AS concluded, coalesce(sum(past.failures), 0)::int AS failed
       FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id LEFT JOIN past ON past.premises_id = p.id LEFT JOIN expired ON expired.premises_id = p.id
       WHERE p.division_code LIKE ANY ($6::text[]) AND (cardinality($7::text[]) = 0 OR p.code = ANY ($7))
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
      [past.quarterSince, past.failedSince, past.complainedSince, past.on, past.sampledSince, divisions.map(within), codes],
    );
  }

  /** Name and place of premises by their ids, for the pages of modules below; unknown ids are left out. */
  async premises(tx: Tx, ids: readonly string[]): Promise<PremisesCard[]> {
    return tx.query<PremisesCard>(
      `SELECT p.id, p.enterprise_id AS "enterpriseId", p.code, e.name, e.uscc, e.kind, e.legal_representative AS "legalRepresentative", e.phone, p.address,
         p.division_code AS "divisionCode", p.station_id AS "stationId", p.business_types AS "businessTypes", p.latitude::text, p.longitude::text,
         (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'number', l.number, 'validTo', l.valid_to) ORDER BY l.kind), '[]')
          FROM directory.licence l WHERE l.premises_id = p.id) AS licences
       FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id WHERE p.id = ANY ($1) ORDER BY p.code`,
      [ids],
    );
  }
}

/** What a visit or a sampling record takes over from the directory. */
export interface PremisesCard {
  readonly id: string;
  readonly enterpriseId: string;
  readonly code: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly kind: UnitKind;
  readonly legalRepresentative: string | null;
  readonly phone: string | null;
  readonly address: string;
  readonly divisionCode: string;
  readonly stationId: string;
  readonly businessTypes: readonly BusinessType[];
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly licences: readonly { readonly kind: string; readonly number: string; readonly validTo: string | null }[];
}
