import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { parseUnit } from '../kernel/numbers/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Tx } from '../platform/database/index.js';
import { ControlHolds, type HoldFinding, type NewHold } from './control-holds.service.js';
import { grouped } from './grouped.js';
import { IN_FORCE } from './definitions.service.js';
import { judgeValues, methodKeys, valueFor, WESTGARD, type ChartLimits, type ChartValue, type ChartVerdict } from './domain/index.js';
import { MethodRules } from './method-rules.service.js';

/** One measurement of a control material, as its worksheet knows it. */
export interface ControlResult {
  readonly method: string;
  readonly parameter: string;
  /** The material's lot or level, such as `GBW10010 2026-03`. */
  readonly material: string;
  readonly equipmentId: string | null;
  readonly unit: string;
  readonly value: string;
  /** What was measured together, such as the worksheet's number. */
  readonly run: string;
  readonly worksheetId: string | null;
  /** When it was measured, as an instant. */
  readonly at: string;
}

export interface JudgedResult extends Omit<ChartVerdict, 'id'> {
  /** The point, where it was recorded. */
  readonly pointId: string;
  readonly chartId: string | null;
  /** In the chart's unit. */
  readonly value: string;
}

interface Chart {
  readonly id: string;
  readonly method: string;
  readonly parameter: string;
  readonly material: string;
  readonly equipmentId: string | null;
  readonly unit: string;
  readonly limitsId: string | null;
  readonly limits: ChartLimits | null;
}

interface Placed {
  readonly result: ControlResult & { readonly method: string };
  readonly pointId: string;
  readonly chart: Chart | undefined;
  readonly value: string;
}

/** Values before the new ones that a rule may look at: 10-x looks at ten, of a material or across. */
const LOOKS_BACK = 10;
const KEYS = `json_to_recordset($2) AS g (method text, parameter text, material text, "equipmentId" uuid, unit text)`;
const groupOf = ({ method, parameter, equipmentId }: Pick<Chart, 'method' | 'parameter' | 'equipmentId'>): string => JSON.stringify([method, parameter, equipmentId]);

/** Control charts: one per method, parameter, material and instrument, growing value by value, each judged by the limits and rules of its day. */
@Injectable()
export class ControlCharts {
  constructor(private readonly clock: Clock, private readonly ledger: Ledger, private readonly rules: MethodRules, private readonly holds: ControlHolds) {}

  /**
   * What the charts say of control results that are not recorded, in the order given; a chart that is not begun or has no approved limits judges nothing
   * (`unjudged`). A constant number of statements.
   */
  async judge(tx: Tx, laboratoryId: string, results: readonly ControlResult[]): Promise<JudgedResult[]> {
    return results.length === 0 ? [] : this.verdicts(tx, laboratoryId, await this.placed(tx, laboratoryId, results.map(spelled)));
  }

  /**
   * Adds control results to their charts, which begin with their first value, with the verdict of each, in the order given. Where a rejecting rule is broken the
   * results of the worksheet are held until a decision (`ControlHolds`). Refused where a value is no number or of another dimension than its chart.
   */
  async record(tx: Tx, laboratoryId: string, given: readonly ControlResult[]): Promise<JudgedResult[]> {
    if (given.length === 0) return [];
    const results = given.map(spelled);
    // Two worksheets on one chart one after the other: a rule that looks back must see what the first one measured.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(s.k, 28)) FROM (SELECT k FROM unnest($1::text[]) k ORDER BY k) s', [[...new Set(results.map((one) => `${laboratoryId}${groupOf(one)}`))]]);
    const begun = await this.begin(tx, laboratoryId, results);
    const placed = await this.placed(tx, laboratoryId, results);
    if (placed.some(({ chart }) => !chart)) granted(refuse('equipment.not-found', {}, 'not-found'));
    const judged = await this.verdicts(tx, laboratoryId, placed);
    const rows = placed.map(({ result, pointId, chart, value }, at) => ({
      id: pointId, chartId: chart!.id, run: result.run, worksheetId: result.worksheetId, value, at: result.at, limitsId: judged[at]!.status === 'unjudged' ? null : chart!.limitsId,
      z: judged[at]!.z, status: judged[at]!.status, broken: judged[at]!.broken,
    }));
    await tx.query(
      `INSERT INTO laboratory.control_point (id, chart_id, laboratory_id, run, worksheet_id, value, measured_at, limits_id, z, status, broken, recorded_by, recorded_at)
       SELECT id, "chartId", $2, run, "worksheetId", value, at, "limitsId", z, status, broken, $3, $4
       FROM json_to_recordset($1) AS g (id uuid, "chartId" uuid, run text, "worksheetId" uuid, value text, at timestamptz, "limitsId" uuid, z text, status text, broken jsonb)`,
      [JSON.stringify(rows), laboratoryId, tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, [...grouped(rows, ({ chartId }) => chartId)].map(([chartId, points]) => ({
      aggregate: `control-chart:${chartId}`, action: 'control.measured', data: { values: points.map(({ value, status }) => ({ value, status })) },
      rows: [...(begun.includes(chartId) ? [{ table: 'laboratory.control_chart', ids: [chartId] }] : []), { table: 'laboratory.control_point', ids: points.map(({ id }) => id) }],
    })));
    await this.holds.raise(tx, laboratoryId, holdsFor(placed, judged));
    return judged;
  }

  /** Charts that results need and that are not there yet; an instrument of another laboratory begins none. Returns the ids of the new ones. */
  private async begin(tx: Tx, laboratoryId: string, results: readonly ControlResult[]): Promise<string[]> {
    const units = results.map(({ unit }) => granted(parseUnit(unit)).text);
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO laboratory.control_chart (id, laboratory_id, method, parameter, material, equipment_id, unit, begun_by, begun_at)
       SELECT DISTINCT ON (method, parameter, material, "equipmentId") id, $1, method, parameter, material, "equipmentId", unit, $3, $4
       FROM json_to_recordset($2) AS g (id uuid, method text, parameter text, material text, "equipmentId" uuid, unit text)
       WHERE "equipmentId" IS NULL OR EXISTS (SELECT FROM qualification.equipment e WHERE e.id = "equipmentId" AND e.laboratory_id = $1)
       ORDER BY method, parameter, material, "equipmentId" ON CONFLICT DO NOTHING RETURNING id`,
      [laboratoryId, JSON.stringify(results.map((one, at) => ({ ...one, unit: units[at], id: newId() }))), tx.caller.accountId, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** Each result on its chart and in its unit; charts come with the limits in force today. */
  private async placed(tx: Tx, laboratoryId: string, results: readonly (ControlResult & { readonly method: string })[]): Promise<Placed[]> {
    const charts = await tx.query<Chart>(
      `SELECT c.id, c.method, c.parameter, c.material, c.equipment_id AS "equipmentId", c.unit, l.id AS "limitsId", l.body AS limits FROM laboratory.control_chart c
       LEFT JOIN LATERAL (${IN_FORCE.replace('= ANY ($2::text[])', '= c.id::text')} AND d.kind = 'control-limits' ORDER BY d.subject, d.number DESC) l ON true
       WHERE c.laboratory_id = $1 AND (c.method, c.parameter, c.material, coalesce(c.equipment_id::text, '')) IN (SELECT method, parameter, material, coalesce("equipmentId"::text, '') FROM ${KEYS})`,
      [laboratoryId, JSON.stringify(results), this.clock.today()],
    );
    const found = new Map(charts.map((chart) => [`${groupOf(chart)}${chart.material}`, chart]));
    return results.map((result) => {
      const chart = found.get(`${groupOf(result)}${result.material}`);
      return { result, pointId: newId(), chart, value: granted(valueFor(result.value, result.unit, chart?.unit ?? result.unit)) };
    });
  }

  private async verdicts(tx: Tx, laboratoryId: string, placed: readonly Placed[]): Promise<JudgedResult[]> {
    const groups = grouped(placed.filter(({ chart }) => chart), ({ chart }) => groupOf(chart!));
    const before = await this.valuesBefore(tx, laboratoryId, [...groups.values()].map(([first]) => first!.result));
    const rules = await this.rules.rulesFor(tx, laboratoryId, placed.map(({ result }) => result.method), this.clock.today());
    const verdicts = new Map<string, ChartVerdict>();
    for (const [group, members] of groups) {
      const past = before.get(group) ?? [];
      const targets = Object.fromEntries([...past, ...members.map(({ chart }) => ({ chart: chart!.id, limits: chart!.limits }))].flatMap(({ chart, limits }) => (limits ? [[chart, limits]] : [])));
      const ordered = [...members].sort((one, other) => (one.result.at < other.result.at ? -1 : one.result.at > other.result.at ? 1 : 0));
      const fresh = ordered.map(({ pointId, chart, result, value }): ChartValue => ({ id: pointId, chart: chart!.id, run: result.run, value }));
      const plan = rules.get(members[0]!.result.method)?.control ?? WESTGARD;
      for (const verdict of granted(judgeValues(past, fresh, targets, plan))) verdicts.set(verdict.id, verdict);
    }
    return placed.map(({ pointId, chart, value }) => {
      const { status, z, broken } = verdicts.get(pointId) ?? { status: 'unjudged' as const, z: null, broken: [] };
      return { pointId, chartId: chart?.id ?? null, value, status, z, broken };
    });
  }

  /** The last values of every chart of these groups, oldest first, without those whose cause was found and whose results were measured again or rejected. */
  private async valuesBefore(tx: Tx, laboratoryId: string, groups: readonly ControlResult[]): Promise<ReadonlyMap<string, readonly (ChartValue & { readonly limits: ChartLimits | null })[]>> {
    const rows = await tx.query<ChartValue & Pick<Chart, 'method' | 'parameter' | 'equipmentId' | 'limits'>>(
      `SELECT p.id, c.id AS chart, p.run, p.value, c.method, c.parameter, c.equipment_id AS "equipmentId", l.body AS limits
       FROM laboratory.control_chart c
       LEFT JOIN LATERAL (${IN_FORCE.replace('= ANY ($2::text[])', '= c.id::text')} AND d.kind = 'control-limits' ORDER BY d.subject, d.number DESC) l ON true
       CROSS JOIN LATERAL (SELECT id, run, value, measured_at FROM laboratory.control_point p WHERE p.chart_id = c.id
         AND NOT EXISTS (SELECT FROM laboratory.control_hold h WHERE h.point_ids @> ARRAY[p.id] AND h.state IN ('repeat', 'rejected')) ORDER BY measured_at DESC, id DESC LIMIT ${LOOKS_BACK}) p
       WHERE c.laboratory_id = $1 AND (c.method, c.parameter, coalesce(c.equipment_id::text, '')) IN (SELECT method, parameter, coalesce("equipmentId"::text, '') FROM ${KEYS})
       ORDER BY p.measured_at, p.id`,
      [laboratoryId, JSON.stringify(groups), this.clock.today()],
    );
    return grouped(rows, groupOf);
  }
}

/** With the method in the spelling under which charts and rules stand. */
function spelled(result: ControlResult): ControlResult {
  return { ...result, method: methodKeys(result.method)[0] ?? granted(refuse('rule.method-missing', {}, 'invalid')), parameter: result.parameter.trim(), material: result.material.trim() };
}

/** One hold per worksheet and method whose control broke a rejecting rule. */
function holdsFor(placed: readonly Placed[], judged: readonly JudgedResult[]): NewHold[] {
  const out = placed.map((one, at) => ({ ...one, verdict: judged[at]! })).filter(({ result, verdict }) => result.worksheetId !== null && verdict.status === 'out');
  return [...grouped(out, ({ result }) => JSON.stringify([result.worksheetId, result.method])).values()].map((members) => ({
    worksheetId: members[0]!.result.worksheetId!, method: members[0]!.result.method, kind: 'chart', pointIds: members.map(({ pointId }) => pointId),
    findings: members.map(({ chart, result, verdict }): HoldFinding => ({
      kind: 'chart', chartId: chart!.id, parameter: result.parameter, material: result.material, value: verdict.value, z: verdict.z!, rules: verdict.broken.map(({ rule }) => rule),
    })),
  }));
}
