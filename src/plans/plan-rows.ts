import type { Tx } from '../platform/database/index.js';
import type { ExclusionRule, Particulars, RiskRule } from './domain/index.js';
import type { PlanAttachmentView, PlanRevisionRow, PlanRow, StratumView } from './plans.dto.js';

/** A plan's row with what only its own module asks. */
export interface StoredPlan extends PlanRow {
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly approvedBy: string | null;
  readonly returnReason: string | null;
  readonly createdByName: string | null;
  readonly submittedByName: string | null;
  readonly approvedByName: string | null;
  readonly particulars: Particulars;
  readonly unitCodes: string[];
  readonly exclusions: ExclusionRule;
  readonly riskRuleId: string | null;
  readonly riskRuleNumber: number | null;
  readonly riskRule: RiskRule | null;
  readonly budget: string | null;
  readonly carriedFrom: string | null;
}

/** `p` is the plan, `o` its organiser. */
const PLAN = `p.id, p.number, p.title, p.kind, p.discipline, p.organiser_id AS "organiserId", o.name AS "organiserName", p.task_source AS "taskSource",
  p.period_from AS "periodFrom", p.period_to AS "periodTo", p.numbering, p.state, p.occasion, p.revision, p.version,
  (SELECT count(*)::int FROM plans.stratum s WHERE s.plan_id = p.id AND s.revision = p.revision) AS "strataCount",
  (SELECT coalesce(sum(s.quota), 0)::int FROM plans.stratum s WHERE s.plan_id = p.id AND s.revision = p.revision) AS quota`;

export const PLAN_LIST = `SELECT ${PLAN} FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id`;

const STRATUM = `SELECT s.id, s.plan_id AS "planId", s.code, s.division_code AS "divisionCode", d.name AS "divisionName", s.business_type AS "businessType", s.tag, s.credit_class AS "creditClass",
    s.category_code AS "categoryCode", c.name AS "categoryName", s.scheme_id AS "schemeId", m.code AS "schemeCode", m.title AS "schemeTitle", s.quota, s.reserves,
    s.laboratory_id AS "laboratoryId", s.laboratory_pool AS "laboratoryPool",
    coalesce((SELECT string_agg(x.name, '、' ORDER BY array_position(s.laboratory_pool, x.id)) FROM organisations.organisation x WHERE x.id = ANY (s.laboratory_pool)), l.name) AS "laboratoryName", s.due_on AS "dueOn"
  FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id JOIN organisations.organisation l ON l.id = s.laboratory_id
  LEFT JOIN organisations.division d ON d.code = s.division_code LEFT JOIN catalogue.category c ON c.edition = m.edition AND c.code = s.category_code`;

/** The plan, locked where it will be changed; undefined where the reader sees none. */
export async function readPlan(tx: Tx, id: string, lock: '' | 'FOR UPDATE OF p' = ''): Promise<StoredPlan | undefined> {
  const [plan] = await tx.query<StoredPlan>(
    `SELECT ${PLAN}, p.created_by AS "createdBy", p.submitted_by AS "submittedBy", p.approved_by AS "approvedBy", p.return_reason AS "returnReason",
       p.particulars, p.unit_codes AS "unitCodes", p.exclusions, p.risk_rule_id AS "riskRuleId", k.number AS "riskRuleNumber", k.rule AS "riskRule", p.budget::text, p.carried_from AS "carriedFrom",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.created_by) AS "createdByName",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.submitted_by) AS "submittedByName",
       (SELECT a.name FROM organisations.account a WHERE a.id = p.approved_by) AS "approvedByName"
     FROM plans.plan p JOIN organisations.organisation o ON o.id = p.organiser_id LEFT JOIN plans.risk_rule k ON k.id = p.risk_rule_id WHERE p.id = $1 ${lock}`,
    [id],
  );
  return plan;
}

/** The strata of the plan's present revision, or of an earlier one. */
export function readStrata(tx: Tx, planId: string, revision: number | null = null): Promise<StratumView[]> {
  return tx.query<StratumView>(
    `${STRATUM} WHERE s.plan_id = $1 AND s.revision = coalesce($2, (SELECT p.revision FROM plans.plan p WHERE p.id = $1)) ORDER BY s.code`, [planId, revision]);
}

export async function readStratum(tx: Tx, id: string): Promise<StratumView | undefined> {
  return (await tx.query<StratumView>(`${STRATUM} WHERE s.id = $1`, [id]))[0];
}

/** The approved revisions of a plan, newest first, each with why it was followed by another. */
export function readRevisions(tx: Tx, planId: string): Promise<PlanRevisionRow[]> {
  return tx.query<PlanRevisionRow>(
    `SELECT a.revision, a.approved_at AS "approvedAt", coalesce(b.name, '') AS "approvedByName", n.reason AS "followedBecause"
     FROM plans.approval a LEFT JOIN organisations.account b ON b.id = a.approved_by LEFT JOIN plans.revision n ON n.plan_id = a.plan_id AND n.revision = a.revision + 1
     WHERE a.plan_id = $1 ORDER BY a.revision DESC`,
    [planId],
  );
}

export function readAttachments(tx: Tx, planId: string): Promise<PlanAttachmentView[]> {
  return tx.query<PlanAttachmentView>(
    `SELECT a.id, a.kind, a.order_number AS "orderNumber", f.name, f.media_type AS "mediaType", f.size::int AS size, a.sha256, a.added_at AS "addedAt"
     FROM plans.attachment a JOIN platform.file f ON f.id = a.file_id WHERE a.plan_id = $1 ORDER BY a.added_at, a.id`,
    [planId],
  );
}
