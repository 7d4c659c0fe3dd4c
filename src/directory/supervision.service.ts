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
  /** Those whose licence of this kind is valid on that legal day. */
  readonly licensed?: { readonly kind: 'food-production' | 'food-trade' | 'drug'; readonly on: string };
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
}

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
    return tx.query<FrameCandidate>(
      `WITH past AS MATERIALIZED (
         SELECT premises_id, max(at) FILTER (WHERE kind = 'sampled') AS sampled, max(at) FILTER (WHERE kind = 'failed') AS failed
         FROM directory.supervision_record WHERE premises_id IS NOT NULL AND kind IN ('sampled', 'failed') GROUP BY premises_id
       )
       SELECT p.id AS "premisesId", e.id AS "enterpriseId", p.code, p.division_code AS "divisionCode", p.station_id AS "stationId", p.business_types AS "businessTypes",
         p.tags, e.credit_class AS "creditClass", e.status, past.sampled AS "lastSampledAt", past.failed AS "lastFailedAt"
       FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id LEFT JOIN past ON past.premises_id = p.id
       WHERE ($1::text[] IS NULL OR EXISTS (SELECT FROM unnest($1::text[]) d WHERE starts_with(p.division_code, d)))
         AND ($2::text[] IS NULL OR p.business_types && $2) AND ($3::text[] IS NULL OR p.tags && $3)
         AND ($4::text[] IS NULL OR e.credit_class = ANY ($4)) AND ($5::text[] IS NULL OR e.kind = ANY ($5)) AND e.status = ANY ($6)
         AND ($7::text IS NULL OR EXISTS (SELECT FROM directory.licence l WHERE l.premises_id = p.id AND l.kind = $7
           AND coalesce(l.valid_from <= $8, true) AND coalesce(l.valid_to >= $8, true)))
       ORDER BY p.code`,
      [
        list(filter.divisions), list(filter.businessTypes), list(filter.tags), list(filter.creditClasses), list(filter.kinds), filter.statuses ?? ['open'],
        filter.licensed?.kind ?? null, filter.licensed?.on ?? null,
      ],
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
