import { refuse, type Refusal } from '../../kernel/index.js';

/** A day as `YYYY-MM-DD`; such texts compare as days. */
export type Day = string;

/** A limit under a scheme item. Only approved ones are handed to the rules below. */
export interface LimitRule {
  readonly id: string;
  /** The finer food type for which alone it holds; null: for every food of the scheme that has no limit of its own. */
  readonly foodType: string | null;
  readonly requirement: string;
  /** First day of production for which it holds; null: no beginning known. */
  readonly validFrom: Day | null;
  /** Last day of production for which it holds; null: until replaced. */
  readonly validTo: Day | null;
}

/** When the food was made, or, where it bears no production date, when it was sampled. */
export interface FoodDates {
  readonly productionDate?: Day | null;
  readonly samplingDate: Day;
}

export type LimitRefusal = Refusal<'catalogue.limit-missing' | 'catalogue.food-type-needed' | 'catalogue.limit-ambiguous'>;

/** The day that chooses the limit: production, otherwise sampling. */
export function judgingDay(dates: FoodDates): Day {
  return dates.productionDate ?? dates.samplingDate;
}

export function isInForce(rule: LimitRule, day: Day): boolean {
  return (rule.validFrom === null || rule.validFrom <= day) && (rule.validTo === null || day <= rule.validTo);
}

/**
 * The limit in force on the judging day for the food type: its own before the general one, the later edition before the
 * earlier. Refuses where there is none, where the choice hangs on a food type that was not given, or where two different
 * limits of one beginning compete.
 * @param foodType the finer type named at registration; `其他` or any type without a limit of its own takes the general one
 * @source GB 2762-2025 §2 and its date of force: judged by the production date
 */
export function limitFor(rules: readonly LimitRule[], dates: FoodDates, foodType?: string | null): LimitRule | LimitRefusal {
  const day = judgingDay(dates);
  const inForce = rules.filter((rule) => isInForce(rule, day));
  const typed = inForce.filter((rule) => rule.foodType !== null);
  if (inForce.length === 0) return refuse('catalogue.limit-missing', { day });
  if (typed.length > 0 && (foodType === undefined || foodType === null || foodType === '')) {
    return refuse('catalogue.food-type-needed', { foodTypes: foodTypesOf(typed) });
  }
  const own = typed.filter((rule) => rule.foodType === foodType);
  const fitting = own.length > 0 ? own : inForce.filter((rule) => rule.foodType === null);
  const latest = fitting.reduce<string>((found, rule) => ((rule.validFrom ?? '') > found ? rule.validFrom ?? '' : found), '');
  const [first, ...others] = fitting.filter((rule) => (rule.validFrom ?? '') === latest);
  if (!first) return refuse('catalogue.limit-missing', { day });
  if (others.some((rule) => rule.requirement !== first.requirement)) {
    return refuse('catalogue.limit-ambiguous', { day, requirements: [first, ...others].map((rule) => rule.requirement) });
  }
  return first;
}

/** The finer food types that these limits distinguish, in order of first appearance. */
export function foodTypesOf(rules: readonly Pick<LimitRule, 'foodType'>[]): string[] {
  return [...new Set(rules.flatMap((rule) => (rule.foodType === null ? [] : [rule.foodType])))];
}
