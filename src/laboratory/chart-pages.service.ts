import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { Definitions, type Definition } from './definitions.service.js';
import { limitsFromCertificate, limitsFromHistory, type ChartLimits, type ControlRule, type DefinitionAction, type HoldState, type PointStatus, type SpreadBy } from './domain/index.js';

export interface ChartRow {
  readonly id: string;
  readonly method: string;
  readonly parameter: string;
  readonly material: string;
  readonly equipmentCode: string | null;
  readonly equipmentName: string | null;
  readonly unit: string;
  readonly values: number;
  readonly lastAt: string;
  readonly lastValue: string;
  readonly lastStatus: PointStatus;
  readonly hasLimits: boolean;
}

export interface ChartPoint {
  readonly id: string;
  readonly run: string;
  readonly value: string;
  readonly measuredAt: string;
  readonly z: string | null;
  readonly status: PointStatus;
  readonly broken: readonly { readonly rule: ControlRule; readonly points: readonly string[] }[];
  readonly recordedByName: string | null;
  readonly hold: HoldState | null;
}

export interface ChartFile extends Omit<ChartRow, 'values' | 'lastAt' | 'lastValue' | 'lastStatus' | 'hasLimits'> {
  readonly limits: ChartLimits | null;
  readonly versions: readonly Definition<ChartLimits>[];
  /** The latest two hundred, oldest first. */
  readonly points: readonly ChartPoint[];
}

export type LimitsWanted = { readonly validFrom: string; readonly reason: string } & (
  | { readonly source: 'history'; readonly by: SpreadBy; readonly from: string; readonly to: string; readonly leftOut: readonly string[] }
  | { readonly source: 'certificate'; readonly mean: string; readonly deviation: string; readonly certificate: string }
);

const CHART = `c.id, c.method, c.parameter, c.material, c.unit, e.code AS "equipmentCode", e.name AS "equipmentName"`;
const MOST_POINTS = 200;
const MOST_HISTORY = 2000;

/** Control charts as they are looked at, and their limits: from at least twenty values or from a certificate, approved by a second person. */
@Injectable()
export class ChartPages {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly definitions: Definitions) {}

  /** Charts of the reader's laboratory by method, parameter, material and instrument. */
  list(caller: Caller, { q, status, after, limit = 50 }: { readonly q?: string | undefined; readonly status?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Page<ChartRow>> {
    const key = keyOf(after, 4) ?? [null, null, null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<ChartRow>(
        `SELECT ${CHART}, p.values::int, p.last_at AS "lastAt", l.value AS "lastValue", l.status AS "lastStatus",
           EXISTS (SELECT FROM laboratory.definition d JOIN laboratory.definition_decision x ON x.definition_id = d.id AND x.state = 'approved' WHERE d.kind = 'control-limits' AND d.subject = c.id::text AND d.valid_from <= $8::date) AS "hasLimits"
         FROM laboratory.control_chart c LEFT JOIN qualification.equipment e ON e.id = c.equipment_id
         CROSS JOIN LATERAL (SELECT count(*) AS values, max(measured_at) AS last_at FROM laboratory.control_point p WHERE p.chart_id = c.id) p
         CROSS JOIN LATERAL (SELECT value, status FROM laboratory.control_point p WHERE p.chart_id = c.id ORDER BY measured_at DESC, id DESC LIMIT 1) l
         WHERE ($1::text IS NULL OR strpos(c.method || ' ' || c.parameter || ' ' || c.material || ' ' || coalesce(e.code || ' ' || e.name, ''), $1) > 0) AND ($2::text IS NULL OR l.status = $2)
           AND ($3::text IS NULL OR (c.method, c.parameter COLLATE "C", c.material COLLATE "C", c.id) > ($3::text COLLATE "C", $4::text COLLATE "C", $5::text COLLATE "C", $6::uuid))
         ORDER BY c.method, c.parameter COLLATE "C", c.material COLLATE "C", c.id LIMIT $7`,
        [q?.trim() || null, status ?? null, ...key, limit + 1, this.clock.today()],
      );
      return paged(rows, limit, ({ method, parameter, material, id }) => [method, parameter, material, id], (row) => row);
    });
  }

  chart(caller: Caller, id: string): Promise<ChartFile> {
    return this.uow.read(caller, (tx) => this.file(tx, id));
  }

  /** Proposes limits for a chart. Refused as `limitsFromHistory` and `limitsFromCertificate` do, and for a chart that is not this laboratory's. */
  propose(caller: Caller, id: string, { validFrom, reason, ...wanted }: LimitsWanted): Promise<ChartFile> {
    return this.uow.run(caller, async (tx) => {
      const [own] = await tx.query('SELECT id FROM laboratory.control_chart WHERE id = $1 AND laboratory_id = $2', [id, caller.organisationId]);
      if (!own) granted(refuse('control.chart-not-found', {}, 'not-found'));
      const limits = wanted.source === 'certificate'
        ? limitsFromCertificate(wanted.mean, wanted.deviation, wanted.certificate)
        : limitsFromHistory(await this.history(tx, id, wanted), wanted.by, wanted.leftOut);
      await this.definitions.propose(tx, 'control-limits', id, granted(limits), { validFrom, reason });
      return this.file(tx, id);
    });
  }

  decide(caller: Caller, id: string, definitionId: string, action: DefinitionAction, reason: string): Promise<ChartFile> {
    return this.uow.run(caller, async (tx) => {
      const { subject } = await this.definitions.one(tx, 'control-limits', definitionId);
      if (subject !== id) granted(refuse('definition.not-found', {}, 'not-found'));
      await this.definitions.decide(tx, 'control-limits', definitionId, action, reason);
      return this.file(tx, id);
    });
  }

  private history(tx: Tx, id: string, { from, to, leftOut }: { readonly from: string; readonly to: string; readonly leftOut: readonly string[] }): Promise<{ id: string; value: string; at: string }[]> {
    return tx.query(
      `SELECT id, value, to_char(measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at FROM laboratory.control_point
       WHERE chart_id = $1 AND measured_at >= $2::date::timestamp AT TIME ZONE 'Asia/Shanghai' AND measured_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AND NOT id = ANY ($4::uuid[])
       ORDER BY measured_at, id LIMIT ${MOST_HISTORY}`, [id, from, to, leftOut]);
  }

  private async file(tx: Tx, id: string): Promise<ChartFile> {
    const [chart] = await tx.query<Omit<ChartFile, 'limits' | 'versions' | 'points'> & { laboratoryId: string }>(
      `SELECT ${CHART}, c.laboratory_id AS "laboratoryId" FROM laboratory.control_chart c LEFT JOIN qualification.equipment e ON e.id = c.equipment_id WHERE c.id = $1`, [id]);
    if (!chart) return granted(refuse('control.chart-not-found', {}, 'not-found'));
    const { laboratoryId, ...rest } = chart;
    const inForce = await this.definitions.inForce<ChartLimits>(tx, laboratoryId, 'control-limits', [id], this.clock.today());
    const { items: versions } = await this.definitions.list<ChartLimits>(tx, 'control-limits', { subject: id, limit: 50 });
    const points = await tx.query<ChartPoint>(
      `SELECT * FROM (SELECT p.id, p.run, p.value, p.measured_at AS "measuredAt", p.z, p.status, p.broken, a.name AS "recordedByName",
         (SELECT h.state FROM laboratory.control_hold h WHERE h.worksheet_id = p.worksheet_id AND p.id = ANY (h.point_ids) LIMIT 1) AS hold
       FROM laboratory.control_point p LEFT JOIN organisations.account a ON a.id = p.recorded_by WHERE p.chart_id = $1 ORDER BY p.measured_at DESC, p.id DESC LIMIT ${MOST_POINTS}) s
       ORDER BY "measuredAt", id`, [id]);
    return { ...rest, limits: inForce.get(id)?.body ?? null, versions, points };
  }
}
