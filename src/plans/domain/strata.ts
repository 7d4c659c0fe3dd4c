import { addMonths, legalDay } from '../../deadlines/domain/index.js';
import { granted, refuse, type Refusal } from '../../kernel/index.js';

/** What is asked of a stratum before anything is looked up. Days are legal days (`YYYY-MM-DD`). */
export interface StratumDraft {
  readonly code: string;
  readonly quota: number;
  readonly reserves: number;
  readonly dueOn: string;
}

export interface PlanPeriod {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Most strata of one plan: a grid of counties, business types and categories has some hundreds. */
export const MOST_STRATA = 999;

/** Why a plan cannot have this period and these strata: the period ends before it begins, a code stands twice, a due day lies outside the period. */
export function whyNotPlan(period: PlanPeriod, strata: readonly StratumDraft[]): Refusal | undefined {
  const { periodFrom, periodTo } = period;
  if (periodTo < periodFrom) return refuse('plan.period', { periodFrom, periodTo }, 'invalid');
  const seen = new Set<string>();
  for (const { code } of strata) {
    if (seen.has(code)) return refuse('plan.stratum-twice', { code }, 'invalid');
    seen.add(code);
  }
  const outside = strata.filter(({ dueOn }) => dueOn < periodFrom || dueOn > periodTo).map(({ code }) => code);
  return outside.length > 0 ? refuse('plan.due-outside-period', { strata: outside, periodFrom, periodTo }, 'invalid') : undefined;
}

/** A due day in the plan that follows: as many whole years later as the periods begin apart, and held within the new period. */
export function carriedDay(day: string, from: string, periodFrom: string, periodTo: string): string {
  const years = Number(periodFrom.slice(0, 4)) - Number(from.slice(0, 4));
  const moved = addMonths(granted(legalDay(day)), years * 12);
  return moved < periodFrom ? periodFrom : moved > periodTo ? periodTo : moved;
}
