import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type {
  BoardChangeView, BoardCounts, BoardItemQuery, BoardItemRow, BoardPlanView, BoardQuery, BoardStationView, BoardStratumView, BoardView, WorkloadView,
} from './board.dto.js';

interface SeenPlan extends Omit<BoardPlanView, keyof BoardCounts> {
  /** Draws whose units this reader may know: all of one's own for a dispatcher, revealed ones for everybody else. */
  readonly openDraws: string[];
  readonly draws: number;
}

const DONE = `('concluded', 'disposed', 'refused')`;
const DUE = `CASE WHEN i.received_on IS NULL THEN i.delivery_due_on ELSE i.report_due_on END`;
/** `$2` is today. */
const COUNTS = `count(*)::int AS sampled, count(i.received_on)::int AS received, count(i.outcome)::int AS concluded,
  (count(*) FILTER (WHERE i.outcome IN ('fail', 'problem')))::int AS failed, (count(*) FILTER (WHERE i.state NOT IN ${DONE} AND ${DUE} < $2))::int AS late`;

/**
 * What a regulator sees of plans: what was signed and what came of it, at once; what was drawn and is not visited yet, for dispatching staff alone until the draw is closed.
 * First the plans that the reader's organisation organises or oversees; then their rows, as the system, under these plans and draws alone: a constant number of
 * statements, and no row policy asked two hundred thousand times.
 */
@Injectable()
export class Board {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  board(caller: Caller, query: BoardQuery): Promise<BoardView> {
    const today = this.clock.today();
    return this.uow.read(caller, async (tx) => {
      const seen = await this.plans(tx, query.planId ? null : (query.year ?? today.slice(0, 4)), null);
      const named = query.planId ? seen.filter(({ id }) => id === query.planId) : seen;
      const ids = named.map(({ id }) => id);
      const open = named.flatMap(({ openDraws }) => openDraws);
      return asSystem(tx, async () => {
        const [items, visits] = [await this.itemCounts(tx, ids, today), await this.waiting(tx, open)];
        const plans = named.map(({ openDraws, draws, ...plan }) => ({
          ...plan, ...summed(items.filter((row) => row.planId === plan.id)),
          waiting: openDraws.length < draws ? null : sumOf(visits.filter((row) => row.planId === plan.id), 'waiting'),
        }));
        const hidden = named.some(({ openDraws, draws }) => openDraws.length < draws);
        const strata = query.planId ? await this.strata(tx, ids) : [];
        return {
          today, plans,
          strata: strata.map((stratum) => ({
            ...stratum, ...summed(items.filter((row) => row.stratumId === stratum.id)), waiting: hidden ? null : sumOf(visits.filter((row) => row.stratumId === stratum.id), 'waiting'),
          })),
          stations: await this.stations(tx, ids, open, today),
          changes: query.planId ? await this.changes(tx, ids, open) : [],
          total: { ...summed(items), waiting: hidden ? null : sumOf(visits, 'waiting') },
        };
      });
    });
  }

  /** Visits and items of the plans that are seen, by due day. Units of draws that the reader may not know are not among them before a record is signed. */
  items(caller: Caller, query: BoardItemQuery): Promise<Page<BoardItemRow>> {
    const limit = query.limit ?? 50;
    const today = this.clock.today();
    const [due, id] = keyOf(query.after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const seen = await this.plans(tx, query.planId ? null : (query.year ?? today.slice(0, 4)), query.planId ?? null);
      const open = seen.flatMap(({ openDraws }) => openDraws);
      const rows = await asSystem(tx, () => tx.query<BoardItemRow>(rowsBy(Boolean(query.division || query.stationId)), [
        seen.map((plan) => plan.id), today, open, query.stratumId ?? null, query.division ?? null, query.stationId ?? null, query.stage ?? null, query.outcome ?? null,
        query.late === 'true', due, id, limit + 1,
      ]));
      return paged(rows, limit, (row) => [row.dueOn, row.id], (row) => row);
    });
  }

  /** Each sampler's visits of the dispatcher's own draws: what waits, what is late, what was done in thirty days. */
  workload(caller: Caller): Promise<WorkloadView[]> {
    return this.uow.read(caller, (tx) => asSystem(tx, () => tx.query<WorkloadView>(
      `SELECT a.id AS "accountId", a.name, o.name AS "organisationName",
         (count(v.id) FILTER (WHERE v.state = 'assigned'))::int AS assigned, (count(v.id) FILTER (WHERE v.state = 'started'))::int AS started,
         (count(v.id) FILTER (WHERE v.state IN ('assigned', 'started') AND v.due_on < $2))::int AS late, (count(v.id) FILTER (WHERE v.ended_at > $3))::int AS done,
         min(v.due_on) FILTER (WHERE v.state IN ('assigned', 'started')) AS "nextDue"
       FROM organisations.account a JOIN organisations.organisation o ON o.id = a.organisation_id
       LEFT JOIN (SELECT v.*, s.id AS sampler FROM samples.visit v CROSS JOIN LATERAL unnest(v.sampler_ids) s (id)
         WHERE v.organiser_id = $1 AND (v.state <> 'ended' OR v.ended_at > $3)) v ON v.sampler = a.id
       WHERE a.active AND 'sampler' = ANY (a.roles) AND ($1 IN (SELECT organisations.lineage(a.organisation_id)) OR v.id IS NOT NULL)
       GROUP BY a.id, o.id ORDER BY count(v.id) FILTER (WHERE v.state IN ('assigned', 'started')) DESC, a.name, a.id`,
      [caller.organisationId, this.clock.today(), new Date(this.clock.now().getTime() - 30 * 86_400_000)],
    )));
  }

  /** The plans that the reader's organisation organises or oversees (an auditor: all), by the row policy and by hand. */
  private plans(tx: Tx, year: string | null, planId: string | null): Promise<SeenPlan[]> {
    const { organisationId, roles, reach } = tx.caller;
    return tx.query<SeenPlan>(
      `SELECT p.id, p.number, p.title, p.state, o.name AS "organiserName", p.period_to AS "periodTo",
         (SELECT coalesce(sum(s.quota), 0)::int FROM plans.stratum s WHERE s.plan_id = p.id AND s.revision = p.revision) AS quota,
         (count(d.id) FILTER (WHERE d.replaces IS NOT NULL))::int AS redraws, (count(d.id) FILTER (WHERE d.visits IS NOT NULL))::int AS draws,
         coalesce(array_agg(d.id) FILTER (WHERE d.visits IS NOT NULL AND (d.revealed_at IS NOT NULL OR ($3 AND d.organiser_id = $1))), '{}') AS "openDraws"
       FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id LEFT JOIN draws.draw d ON d.plan_id = p.id
       WHERE p.state IN ('published', 'closed') AND ($4::text IS NULL OR (p.period_from < ($4::int + 1 || '-01-01')::date AND p.period_to >= ($4 || '-01-01')::date))
         AND ($5::uuid IS NULL OR p.id = $5)
         AND ($2 OR EXISTS (SELECT FROM organisations.case_party c WHERE c.case_id = p.id AND c.organisation_id = $1 AND c.capacity IN ('organiser', 'overseer')))
       GROUP BY p.id, o.id ORDER BY p.number DESC`,
      [organisationId, reach === 'all', roles.includes('dispatcher'), year, planId],
    );
  }

  private itemCounts(tx: Tx, planIds: readonly string[], today: string): Promise<(Omit<BoardCounts, 'waiting'> & { planId: string; stratumId: string })[]> {
    return tx.query(
      `SELECT i.plan_id AS "planId", i.stratum_id AS "stratumId", ${COUNTS} FROM samples.item i WHERE i.plan_id = ANY ($1) GROUP BY i.plan_id, i.stratum_id`, [planIds, today]);
  }

  private waiting(tx: Tx, drawIds: readonly string[]): Promise<{ planId: string; stratumId: string; waiting: number }[]> {
    return tx.query(
      `SELECT v.plan_id AS "planId", s.stratum_id AS "stratumId", count(*)::int AS waiting FROM samples.visit v JOIN samples.visit_stratum s ON s.visit_id = v.id
       WHERE v.draw_id = ANY ($1) AND v.state IN ('assigned', 'started') AND s.outcome IS NULL GROUP BY v.plan_id, s.stratum_id`,
      [drawIds],
    );
  }

  private strata(tx: Tx, planIds: readonly string[]): Promise<Omit<BoardStratumView, keyof BoardCounts>[]> {
    return tx.query(
      `SELECT s.id, s.code, m.title, d.name AS "divisionName", s.quota, s.due_on AS "dueOn" FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id
       LEFT JOIN organisations.division d ON d.code = s.division_code WHERE s.plan_id = ANY ($1) ORDER BY s.code`,
      [planIds],
    );
  }

  private stations(tx: Tx, planIds: readonly string[], drawIds: readonly string[], today: string): Promise<BoardStationView[]> {
    return tx.query<BoardStationView>(
      `WITH item AS (
         SELECT p.station_id AS station, left(p.division_code, 6) AS division, ${COUNTS}
         FROM samples.item i JOIN samples.sampling_record r ON r.id = i.record_id JOIN directory.premises p ON p.id = r.premises_id
         WHERE i.plan_id = ANY ($1) GROUP BY 1, 2),
       visit AS (
         SELECT p.station_id AS station, left(p.division_code, 6) AS division, count(*)::int AS waiting FROM samples.visit v JOIN directory.premises p ON p.id = v.premises_id
         WHERE v.draw_id = ANY ($3) AND v.state IN ('assigned', 'started') GROUP BY 1, 2)
       SELECT station AS "stationId", o.name AS "stationName", division AS "divisionCode", coalesce(d.name, division) AS "divisionName", coalesce(visit.waiting, 0) AS waiting,
         coalesce(item.sampled, 0) AS sampled, coalesce(item.received, 0) AS received, coalesce(item.concluded, 0) AS concluded, coalesce(item.failed, 0) AS failed, coalesce(item.late, 0) AS late
       FROM item FULL JOIN visit USING (station, division) JOIN organisations.organisation o ON o.id = station LEFT JOIN organisations.division d ON d.code = division
       ORDER BY division, o.name, station`,
      [planIds, today, drawIds],
    );
  }

  /** Reserves taken, visits without a sample and refusals of the draws that the reader may know, records of refusal of all, redraws. */
  private changes(tx: Tx, planIds: readonly string[], drawIds: readonly string[]): Promise<BoardChangeView[]> {
    return tx.query<BoardChangeView>(
      `SELECT * FROM (
         SELECT 'redraw' AS kind, d.prepared_at AS at, d.number || ' ← ' || f.number AS what, d.redraw_reason AS reason, '/draws/' || d.id AS href
         FROM draws.draw d JOIN draws.draw f ON f.id = d.replaces WHERE d.plan_id = ANY ($1)
         UNION ALL
         SELECT 'refusal', r.signed_at, coalesce(r.form ->> 'unitName', r.number), coalesce(r.form ->> 'reason', ''), CASE WHEN v.draw_id = ANY ($2) THEN '/visits/' || v.id ELSE '' END
         FROM samples.sampling_record r JOIN samples.visit v ON v.id = r.visit_id WHERE r.kind = 'refusal' AND r.plan_id = ANY ($1)
         UNION ALL
         SELECT 'without', coalesce(v.ended_at, v.started_at), e.name, concat_ws('：', CASE v.outcome WHEN 'closed' THEN '停业关门' ELSE '无此产品' END, v.outcome_reason), '/visits/' || v.id
         FROM samples.visit v JOIN directory.enterprise e ON e.id = v.enterprise_id WHERE v.draw_id = ANY ($2) AND v.outcome IN ('closed', 'no-product')
         UNION ALL
         SELECT 'reserve', c.at, e.name, regexp_replace(c.reason, '^[a-z-]+: ', ''), '/visits/' || c.visit_id
         FROM draws.dispatch c JOIN draws.drawn_unit u ON u.id = c.drawn_unit_id JOIN directory.premises p ON p.id = u.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id
         WHERE c.draw_id = ANY ($2) AND c.replaces_visit_id IS NOT NULL
       ) c ORDER BY at DESC NULLS LAST LIMIT 200`,
      [planIds, drawIds],
    );
  }
}

/** `$1` plans, `$2` today, `$3` draws that may be known, then the filters, the key and the limit. Names are joined to the rows of the page alone. */
const rowsBy = (place: boolean): string => `WITH item AS (
    SELECT i.id, i.id AS item_id, i.visit_id, i.stratum_id, i.record_number, i.name AS sample, CASE i.state WHEN 'disposed' THEN 'concluded' WHEN 'refused' THEN 'rejected' ELSE i.state END AS stage,
      ${DUE} AS due_on, i.state NOT IN ${DONE} AND ${DUE} < $2 AS late, i.outcome, array_to_string(i.refusal_reasons, '；') AS reason
    FROM samples.item i WHERE i.plan_id = ANY ($1)
  ), visit AS (
    SELECT v.id, NULL::uuid AS item_id, v.id AS visit_id, s.stratum_id, NULL AS record_number, NULL AS sample, coalesce(s.outcome, v.state) AS stage,
      s.due_on, s.outcome IS NULL AND s.due_on < $2 AS late, NULL AS outcome, v.outcome_reason AS reason
    FROM samples.visit v CROSS JOIN LATERAL (
      SELECT s.stratum_id, s.outcome, s.due_on FROM samples.visit_stratum s
      WHERE s.visit_id = v.id AND s.outcome IS DISTINCT FROM 'sampled' AND ($4::uuid IS NULL OR s.stratum_id = $4) ORDER BY s.due_on, s.code LIMIT 1) s
    WHERE v.draw_id = ANY ($3)
  ), page AS (
    SELECT r.* FROM (SELECT * FROM item UNION ALL SELECT * FROM visit) r
    ${place ? 'JOIN samples.visit w ON w.id = r.visit_id JOIN directory.premises q ON q.id = w.premises_id' : ''}
    WHERE ($4::uuid IS NULL OR r.stratum_id = $4) AND ($7::text IS NULL OR r.stage = $7) AND ($8::text IS NULL OR r.outcome = $8) AND (NOT $9 OR r.late)
      AND ($10::date IS NULL OR (r.due_on, r.id) > ($10, $11::uuid)) AND ${place ? '($5::text IS NULL OR starts_with(q.division_code, $5)) AND ($6::uuid IS NULL OR q.station_id = $6)' : '$5::text IS NULL AND $6::uuid IS NULL'}
    ORDER BY r.due_on, r.id LIMIT $12
  )
  SELECT r.id, r.item_id AS "itemId", r.visit_id AS "visitId", v.draw_id = ANY ($3) AS "visitOpen", v.plan_number AS "planNumber", s.code AS stratum, m.title AS category, e.name AS "unitName",
    coalesce(d.name, '') AS "divisionName", o.name AS "stationName", r.record_number AS "recordNumber", r.sample AS "sampleName", r.stage, r.due_on AS "dueOn", r.late, r.outcome, r.reason,
    v.replaces_id IS NOT NULL AS reserve
  FROM page r JOIN samples.visit v ON v.id = r.visit_id JOIN plans.stratum s ON s.id = r.stratum_id JOIN catalogue.scheme m ON m.id = s.scheme_id
    JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id JOIN organisations.organisation o ON o.id = p.station_id
    LEFT JOIN organisations.division d ON d.code = left(p.division_code, 6)
  ORDER BY r.due_on, r.id`;

type Counted = Omit<BoardCounts, 'waiting'>;

function sumOf<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

function summed(rows: readonly Counted[]): Counted {
  return { sampled: sumOf(rows, 'sampled'), received: sumOf(rows, 'received'), concluded: sumOf(rows, 'concluded'), failed: sumOf(rows, 'failed'), late: sumOf(rows, 'late') };
}
