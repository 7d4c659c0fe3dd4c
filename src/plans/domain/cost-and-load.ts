import { plusDays, weekdayOf, type LegalDay } from '../../deadlines/domain/index.js';
import { Decimal } from '../../kernel/index.js';

export interface PricedStratum {
  readonly quota: number;
  /** Yuan per batch as typed (`680.00`); absent where no price is known. */
  readonly price?: string;
}

export interface PlanCost {
  /** Yuan with two places: Σ quota × price. */
  readonly total: string;
  /** Batches of strata without a price, which the total does not contain. */
  readonly unpriced: number;
  /** Budget less total; negative where the plan costs more. Absent without a budget. */
  readonly left?: string;
}

/** What the strata are expected to cost, exactly, and what is left of the budget. */
export function planCost(strata: readonly PricedStratum[], budget?: string): PlanCost {
  const total = strata.reduce((sum, { quota, price }) => (price === undefined ? sum : sum.plus(new Decimal(price).times(quota))), new Decimal(0));
  const unpriced = strata.reduce((sum, { quota, price }) => (price === undefined ? sum + quota : sum), 0);
  return { total: yuan(total), unpriced, ...(budget === undefined ? {} : { left: yuan(new Decimal(budget).minus(total)) }) };
}

export interface LoadedStratum {
  readonly laboratoryId: string;
  readonly quota: number;
  /** First and last day on which its batches arrive. */
  readonly from: LegalDay;
  readonly to: LegalDay;
}

export interface WeekLoad {
  readonly laboratoryId: string;
  /** The week's Monday. */
  readonly week: LegalDay;
  readonly batches: number;
  /** Batches that the laboratory takes in a week; absent where none is agreed. */
  readonly capacity?: number;
  /** Batches above the capacity; 0 where there is none to exceed. */
  readonly over: number;
}

/**
 * The batches that reach each laboratory week by week, spread evenly over the weeks of each stratum: batch k of q (from 0) arrives in week ⌊(2k + 1)·W/2q⌋ of W.
 * Every batch arrives exactly once. In the order of laboratories as given, then of weeks.
 */
export function weeklyLoad(strata: readonly LoadedStratum[], capacities: ReadonlyMap<string, number>): WeekLoad[] {
  const loads = new Map<string, Map<LegalDay, number>>();
  for (const { laboratoryId, quota, from, to } of strata) {
    const weeks = weeksOf(from, to);
    const mine = loads.get(laboratoryId) ?? new Map<LegalDay, number>();
    loads.set(laboratoryId, mine);
    for (let k = 0; k < quota; k++) {
      const week = weeks[Math.floor(((2 * k + 1) * weeks.length) / (2 * quota))]!;
      mine.set(week, (mine.get(week) ?? 0) + 1);
    }
  }
  return [...loads].flatMap(([laboratoryId, mine]) => [...mine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, batches]) => {
    const capacity = capacities.get(laboratoryId);
    return { laboratoryId, week, batches, ...(capacity === undefined ? {} : { capacity }), over: capacity === undefined ? 0 : Math.max(0, batches - capacity) };
  }));
}

/** The Mondays of the weeks from one day to another, both included; at least one. */
export function weeksOf(from: LegalDay, to: LegalDay): LegalDay[] {
  const weeks: LegalDay[] = [];
  for (let monday = mondayOf(from); weeks.length === 0 || monday <= to; monday = plusDays(monday, 7)) weeks.push(monday);
  return weeks;
}

function mondayOf(day: LegalDay): LegalDay {
  return plusDays(day, 1 - weekdayOf(day));
}

function yuan(value: Decimal): string {
  const [whole, rest = ''] = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString().split('.');
  return `${whole}.${rest.padEnd(2, '0')}`;
}
