import type { PastWindows, Supervision } from '../directory/index.js';
import { legalDayAt } from '../deadlines/domain/index.js';
import type { Tx } from '../platform/database/index.js';
import { divisionPrefix, populationsOf, windowsOf, type StratumPopulation, foodPrior, type FoodPrior, type PastResults, type StratumRule, type Windows } from './domain/index.js';
import { readStrata, type StoredPlan } from './plan-rows.js';

/** The windows as the directory takes them. */
export function pastOf({ on, quarterSince, failedSince, complainedSince, sampledSince }: Windows): PastWindows {
  return {
    on, quarterSince: new Date(quarterSince), failedSince: new Date(failedSince), complainedSince: new Date(complainedSince), sampledSince: sampledSince === null ? null : new Date(sampledSince),
  };
}

/** The plan's strata as rules for units; a stratum without a division takes everyone whom the organiser looks after. */
export async function stratumRules(tx: Tx, organiserId: string, strata: readonly { code: string; divisionCode: string | null; businessType: string | null; tag: string | null; creditClass: string | null }[]): Promise<StratumRule[]> {
  const [organiser] = await tx.query<{ division: string | null }>('SELECT division_code AS division FROM organisations.organisation WHERE id = $1', [organiserId]);
  return strata.map(({ code, divisionCode, businessType, tag, creditClass }) => ({ stratum: code, division: divisionPrefix(divisionCode ?? organiser?.division ?? ''), businessType, tag, creditClass }));
}

/** Who can be drawn for each stratum of the plan now. */
export async function populationsIn(tx: Tx, supervision: Supervision, plan: StoredPlan, now: Date): Promise<StratumPopulation[]> {
  const rules = await stratumRules(tx, plan.organiserId, await readStrata(tx, plan.id));
  const cells = await supervision.populationCells(tx, [...new Set(rules.map(({ division }) => division))], plan.unitCodes, pastOf(windowsOf(legalDayAt(now.getTime()), plan.exclusions, plan.riskRule)));
  return populationsOf(cells, rules, plan.exclusions, plan.riskRule);
}

/**
 * What past results of each stratum's food category say, by the stratum's code: those of its county, of the category anywhere, of all food, within the window of
 * failures. Results from before the category was kept with them count for nobody. One statement.
 */
export async function priorsIn(tx: Tx, plan: StoredPlan, now: Date): Promise<ReadonlyMap<string, FoodPrior>> {
  const since = new Date(windowsOf(legalDayAt(now.getTime()), plan.exclusions, plan.riskRule).failedSince);
  const rows = await tx.query<{ stratum: string; general: PastResults; category: PastResults; county: PastResults }>(
    `WITH past AS (
       SELECT c.edition, coalesce(c.parent, c.code) AS chapter, p.division_code AS division, count(*) AS concluded, count(*) FILTER (WHERE r.kind <> 'passed') AS failed
       FROM directory.supervision_record r JOIN directory.premises p ON p.id = r.premises_id JOIN catalogue.scheme m ON m.id = (r.data ->> 'schemeId')::uuid
       JOIN catalogue.category c ON c.edition = m.edition AND c.code = m.category
       WHERE r.kind IN ('passed', 'failed', 'problem-found') AND r.at >= $3 GROUP BY 1, 2, 3),
     asked AS (SELECT s.code, coalesce(c.parent, c.code) AS chapter, left(s.division_code, 6) AS county FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id
       JOIN catalogue.category c ON c.edition = m.edition AND c.code = m.category WHERE s.plan_id = $1 AND s.revision = $2)
     SELECT a.code AS stratum,
       json_build_object('concluded', coalesce(sum(past.concluded), 0), 'failed', coalesce(sum(past.failed), 0)) AS general,
       json_build_object('concluded', coalesce(sum(past.concluded) FILTER (WHERE past.chapter = a.chapter), 0), 'failed', coalesce(sum(past.failed) FILTER (WHERE past.chapter = a.chapter), 0)) AS category,
       json_build_object('concluded', coalesce(sum(past.concluded) FILTER (WHERE past.chapter = a.chapter AND left(past.division, 6) = a.county), 0),
         'failed', coalesce(sum(past.failed) FILTER (WHERE past.chapter = a.chapter AND left(past.division, 6) = a.county), 0)) AS county
     FROM asked a LEFT JOIN past ON true GROUP BY a.code`,
    [plan.id, plan.revision, since],
  );
  return new Map(rows.map(({ stratum, general, category, county }) => [stratum, foodPrior(general, category, county)]));
}
