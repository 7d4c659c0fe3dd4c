import type { Tx } from '../platform/database/index.js';
import type { TimelineEntry } from '../ledger/index.js';
import type { PlanRow, StratumView, TimelineView } from './plans.dto.js';

/** A plan's row with what only its own module asks. */
export interface StoredPlan extends PlanRow {
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly approvedBy: string | null;
  readonly returnReason: string | null;
  readonly createdByName: string | null;
  readonly submittedByName: string | null;
  readonly approvedByName: string | null;
}

/** `p` is the plan, `o` its organiser. */
const PLAN = `p.id, p.number, p.title, p.kind, p.discipline, p.organiser_id AS "organiserId", o.name AS "organiserName", p.task_source AS "taskSource",
  p.period_from AS "periodFrom", p.period_to AS "periodTo", p.numbering, p.state, p.version,
  (SELECT count(*)::int FROM plans.stratum s WHERE s.plan_id = p.id) AS "strataCount", (SELECT coalesce(sum(s.quota), 0)::int FROM plans.stratum s WHERE s.plan_id = p.id) AS quota`;

export const PLAN_LIST = `SELECT ${PLAN} FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id`;

const STRATUM = `SELECT s.id, s.plan_id AS "planId", s.code, s.division_code AS "divisionCode", d.name AS "divisionName", s.business_type AS "businessType", s.tag,
    s.category_code AS "categoryCode", c.name AS "categoryName", s.scheme_id AS "schemeId", m.code AS "schemeCode", m.title AS "schemeTitle", s.quota, s.reserves,
    s.laboratory_id AS "laboratoryId", l.name AS "laboratoryName", s.due_on AS "dueOn"
  FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id JOIN organisations.organisation l ON l.id = s.laboratory_id
  LEFT JOIN organisations.division d ON d.code = s.division_code LEFT JOIN catalogue.category c ON c.edition = m.edition AND c.code = s.category_code`;

/** The plan, locked where it will be changed; undefined where the reader sees none. */
export async function readPlan(tx: Tx, id: string, lock: '' | 'FOR UPDATE OF p' = ''): Promise<StoredPlan | undefined> {
  const [plan] = await tx.query<StoredPlan>(
    `SELECT ${PLAN}, p.created_by AS "createdBy", p.submitted_by AS "submittedBy", p.approved_by AS "approvedBy", p.return_reason AS "returnReason",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.created_by) AS "createdByName",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.submitted_by) AS "submittedByName",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.approved_by) AS "approvedByName"
     FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id WHERE p.id = $1 ${lock}`,
    [id],
  );
  return plan;
}

export function readStrata(tx: Tx, planId: string): Promise<StratumView[]> {
  return tx.query<StratumView>(`${STRATUM} WHERE s.plan_id = $1 ORDER BY s.code`, [planId]);
}

export async function readStratum(tx: Tx, id: string): Promise<StratumView | undefined> {
  return (await tx.query<StratumView>(`${STRATUM} WHERE s.id = $1`, [id]))[0];
}

/** Ledger entries with the names of those who acted, as far as the reader may see them. */
export async function namedTimeline(tx: Tx, entries: readonly TimelineEntry[]): Promise<TimelineView[]> {
  const actors = [...new Set(entries.map(({ actor }) => actor))].filter((actor) => actor !== 'system');
  const names = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisations.account WHERE id::text = ANY ($1)', [actors]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return entries.map(({ id, seq, at, action, actor, data, index }) => ({
    id, seq, at, action, actor: nameOf.get(actor) ?? actor, data, ...(index === undefined ? {} : { index }),
  }));
}
