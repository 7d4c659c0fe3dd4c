import type { PastWindows, Supervision } from '../directory/index.js';
import { legalDayAt } from '../deadlines/domain/index.js';
import type { Tx } from '../platform/database/index.js';
import { divisionPrefix, populationsOf, windowsOf, type StratumPopulation, type StratumRule, type Windows } from './domain/index.js';
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
