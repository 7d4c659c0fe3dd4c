import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import type { PublicPlanDrawView, PublicPlanRow, PublicPlanView, PublicSampledRow, PublicStratumView } from './public-sampling.dto.js';

/**
 * Plans that everyone may know: published ones. Risk monitoring is not disclosed.
 * @source 食品安全抽样检验管理办法 (order 15) art. 44–46: results of supervision sampling are published by the organiser; unverified
 */
const OPEN = `p.state IN ('published', 'closed') AND p.kind <> 'risk-monitoring'`;
/** What was sampled is told when nobody can be warned any more: every visit and reserve of the draw is closed. */
const CLOSED = 'd.revealed_at IS NOT NULL';

const PLAN = `SELECT p.number, p.title, o.name AS "organiserName", p.period_from AS "periodFrom", p.period_to AS "periodTo",
    (SELECT coalesce(sum(s.quota), 0)::int FROM plans.stratum s WHERE s.plan_id = p.id) AS quota,
    (SELECT count(*)::int FROM draws.draw d JOIN samples.visit v ON v.draw_id = d.id JOIN samples.item i ON i.visit_id = v.id WHERE d.plan_id = p.id AND ${CLOSED}) AS sampled
  FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id WHERE ${OPEN}`;

/** What will be sampled, by plan and stratum, and what was, by unit: never before the visit, and without results, which the organiser publishes. */
@Injectable()
export class PublicSampling {
  constructor(private readonly uow: UnitOfWork) {}

  async plans(query: PageQuery): Promise<Page<PublicPlanRow>> {
    const limit = query.limit ?? 50;
    const [before] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(SYSTEM, (tx) => tx.query<PublicPlanRow>(`${PLAN} AND ($1::text IS NULL OR p.number < $1) ORDER BY p.number DESC LIMIT $2`, [before, limit + 1]));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  /** One published plan; refuses one that is not, with the same answer as one that does not exist (`plan.not-public`). */
  plan(number: string): Promise<PublicPlanView> {
    return this.uow.read(SYSTEM, async (tx) => {
      const plan = await this.found(tx, number);
      const strata = await tx.query<PublicStratumView>(
        `SELECT s.code, m.title AS category, v.name AS "divisionName", s.business_type AS "businessType", s.quota, s.due_on AS "dueOn"
         FROM plans.plan p JOIN plans.stratum s ON s.plan_id = p.id JOIN catalogue.scheme m ON m.id = s.scheme_id LEFT JOIN organisations.division v ON v.code = s.division_code
         WHERE p.number = $1 ORDER BY s.code`,
        [number],
      );
      const draws = await tx.query<PublicPlanDrawView & { refused: number }>(
        `SELECT d.number, d.state, ${CLOSED} AS closed,
           CASE WHEN ${CLOSED} THEN (SELECT count(*)::int FROM samples.visit v WHERE v.draw_id = d.id AND v.outcome = 'refused') ELSE 0 END AS refused
         FROM draws.draw d JOIN plans.plan p ON p.id = d.plan_id WHERE p.number = $1 ORDER BY d.number`,
        [number],
      );
      return { ...plan, strata, draws: draws.map(({ refused: _, ...draw }) => draw), refused: draws.reduce((total, { refused }) => total + refused, 0) };
    });
  }

  /** The units that were sampled, of closed draws, by the record's number. */
  async sampled(number: string, query: PageQuery): Promise<Page<PublicSampledRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(SYSTEM, async (tx) => {
      await this.found(tx, number);
      return tx.query<PublicSampledRow>(
        `SELECT i.record_number AS number, coalesce(r.form ->> 'unitName', e.name) AS "unitName", coalesce(c.name, '') AS "divisionName", m.title AS category, i.sampled_on AS "sampledOn",
           d.number AS "drawNumber"
         FROM plans.plan p JOIN draws.draw d ON d.plan_id = p.id JOIN samples.visit v ON v.draw_id = d.id JOIN samples.item i ON i.visit_id = v.id
           JOIN samples.sampling_record r ON r.id = i.record_id JOIN directory.premises q ON q.id = v.premises_id JOIN directory.enterprise e ON e.id = v.enterprise_id
           JOIN catalogue.scheme m ON m.id = i.scheme_id LEFT JOIN organisations.division c ON c.code = left(q.division_code, 6)
         WHERE p.number = $1 AND ${CLOSED} AND ($2::text IS NULL OR i.record_number > $2) ORDER BY i.record_number LIMIT $3`,
        [number, after, limit + 1],
      );
    });
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  private async found(tx: Tx, number: string): Promise<PublicPlanRow> {
    const [plan] = await tx.query<PublicPlanRow>(`${PLAN} AND p.number = $1`, [number]);
    return plan ?? granted(refuse('insight.plan-not-public', { number }, 'not-found'));
  }
}
