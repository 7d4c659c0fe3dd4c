import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { foodTypesOf, limitFor, type Day, type LimitRule } from './limits.js';

export interface ItemWithLimits {
  readonly seq: number;
  readonly parameter: string;
  /** Judged by what the product's own label declares: the requirement is entered with the sample. */
  readonly byLabel: boolean;
  readonly limits: readonly LimitRule[];
}

export interface SchemeWithLimits {
  readonly code: string;
  readonly title: string;
  readonly items: readonly ItemWithLimits[];
}

export interface Gap {
  readonly seq: number;
  readonly parameter: string;
  /** `limit`: the catalogue lacks it. `label`: the product's label decides. `food-type`: it hangs on a finer food type. `ambiguous`: two compete. */
  readonly reason: 'limit' | 'label' | 'food-type' | 'ambiguous';
}

const REASONS = {
  'catalogue.limit-missing': 'limit',
  'catalogue.food-type-needed': 'food-type',
  'catalogue.limit-ambiguous': 'ambiguous',
} as const;

/** The items that cannot be judged on `day` for the food type, each with what is missing; none: the scheme is complete. */
export function gapsOf(scheme: SchemeWithLimits, day: Day, foodType?: string | null): Gap[] {
  return scheme.items.flatMap((item) => {
    const found = limitFor(item.limits, { samplingDate: day }, foodType);
    if (!isRefusal(found)) return [];
    const reason = REASONS[found.code];
    return [{ seq: item.seq, parameter: item.parameter, reason: reason === 'limit' && item.byLabel ? 'label' : reason }];
  });
}

/** The finer food types that any item of the scheme distinguishes. */
export function foodTypesOfScheme(scheme: SchemeWithLimits): string[] {
  return foodTypesOf(scheme.items.flatMap((item) => item.limits));
}

export type AssignmentRefusal = Refusal<'catalogue.scheme-empty' | 'catalogue.food-type-needed' | 'catalogue.limit-missing' | 'catalogue.limit-ambiguous'>;

/**
 * Why nobody may be told to test by this scheme yet; undefined where every item can be judged. Names all items concerned.
 * Hand over only the items that are to be tested: a plan may leave items out.
 * @param day the day that will choose the limits (production, or sampling)
 */
export function whyNotAssignable(scheme: SchemeWithLimits, day: Day, foodType?: string | null): AssignmentRefusal | undefined {
  const facts = { scheme: scheme.title, table: scheme.code, day };
  if (scheme.items.length === 0) return refuse('catalogue.scheme-empty', facts);
  const gaps = gapsOf(scheme, day, foodType);
  const named = (...reasons: Gap['reason'][]) => gaps.filter((gap) => reasons.includes(gap.reason)).map((gap) => gap.parameter);
  const missing = named('limit', 'label');
  if (missing.length > 0) return refuse('catalogue.limit-missing', { ...facts, items: missing });
  const typed = named('food-type');
  if (typed.length > 0) return refuse('catalogue.food-type-needed', { ...facts, items: typed, foodTypes: foodTypesOfScheme(scheme) });
  const ambiguous = named('ambiguous');
  return ambiguous.length > 0 ? refuse('catalogue.limit-ambiguous', { ...facts, items: ambiguous }) : undefined;
}
