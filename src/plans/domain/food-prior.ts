import { Decimal } from '../../kernel/index.js';
import { priorRate } from './allocation.js';

/** Results concluded, and those of them that failed or found a problem. */
export interface PastResults {
  readonly concluded: number;
  readonly failed: number;
}

/** Whose results a stratum's prior comes from in the end: of its food category in its county, of the category anywhere, or of all food. */
export type PriorBasis = 'county' | 'category' | 'general';

export interface FoodPrior extends PastResults {
  /** To four places, never 0 nor 1. */
  readonly rate: string;
  readonly basis: PriorBasis;
}

/** Fewer results than these say nothing of their own: the wider rate is taken as it is. Chosen here; no standard fixes it. */
export const FEWEST_RESULTS = 5;
/** How many results the wider rate weighs as much as. Chosen here; no standard fixes it. */
export const SHRINKAGE = 20;

/**
 * The failure rate that past results of a food category suggest: the category's own, drawn towards that of all food, and in a county the county's own, drawn towards
 * the category's. `concluded` and `failed` are those of the level that it is based on.
 * @source posterior mean (x + k·p₀) / (n + k) of a binomial rate under a beta prior with mean p₀ and weight k: Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4;
 * p₀ of all food by the Jeffreys prior, (x + 0.5) / (n + 1)
 */
export function foodPrior(general: PastResults, category: PastResults, county: PastResults): FoodPrior {
  const widest: FoodPrior = { ...general, rate: priorRate(general.failed, general.concluded), basis: 'general' };
  return drawn(drawn(widest, category, 'category'), county, 'county');
}

function drawn(wider: FoodPrior, { concluded, failed }: PastResults, basis: PriorBasis): FoodPrior {
  if (concluded < FEWEST_RESULTS) return wider;
  const rate = new Decimal(wider.rate).times(SHRINKAGE).plus(failed).div(concluded + SHRINKAGE);
  return { concluded, failed, basis, rate: Decimal.max(rate, '0.0001').toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toString() };
}
