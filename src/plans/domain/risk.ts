import { refuse, type Refusal } from '../../kernel/index.js';

export const LOWEST_WEIGHT = 1;
export const HIGHEST_RISK_WEIGHT = 20;
export const PREMISES_TAGS = ['school-surroundings', 'rural-market', 'online-platform', 'coal-yard'] as const;
export type PremisesTagName = (typeof PREMISES_TAGS)[number];

/** Points for what happened within so many months: `each` for every time, never more than `most`. */
export interface CountedPoints {
  readonly months: number;
  readonly each: number;
  readonly most: number;
}

/** How a unit's weight in a draw is made: points that are added. All are whole numbers. */
export interface RiskRule {
  readonly base: number;
  readonly creditClass: { readonly A: number; readonly B: number; readonly C: number; readonly D: number; readonly none: number };
  readonly failures: CountedPoints;
  readonly complaints: CountedPoints;
  readonly tags: Readonly<Partial<Record<PremisesTagName, number>>>;
}

export interface RiskFacts {
  readonly creditClass: 'A' | 'B' | 'C' | 'D' | null;
  /** Failing results, and complaints, within the rule's months. */
  readonly failures: number;
  readonly complaints: number;
  readonly tags: readonly string[];
}

/** What a bureau begins with; it approves its own. @source proposed for this product; no regulation fixes the points */
export const USUAL_RISK_RULE: RiskRule = {
  base: 1,
  creditClass: { A: 0, B: 1, C: 3, D: 7, none: 1 },
  failures: { months: 24, each: 3, most: 6 },
  complaints: { months: 12, each: 1, most: 3 },
  tags: { 'school-surroundings': 2, 'rural-market': 1, 'online-platform': 1, 'coal-yard': 1 },
};

/** The unit's weight: the sum of its points, an integer held within 1 and 20. More failures or complaints never lower it where points are not negative. */
export function riskWeight(rule: RiskRule, { creditClass, failures, complaints, tags }: RiskFacts): number {
  const points = rule.base + rule.creditClass[creditClass ?? 'none'] + counted(rule.failures, failures) + counted(rule.complaints, complaints)
    + PREMISES_TAGS.reduce((sum, tag) => sum + (tags.includes(tag) ? rule.tags[tag] ?? 0 : 0), 0);
  return Math.min(HIGHEST_RISK_WEIGHT, Math.max(LOWEST_WEIGHT, points));
}

function counted({ each, most }: CountedPoints, times: number): number {
  return Math.min(most, each * times);
}

/** Why this cannot be a rule: a part is missing, unknown, or no whole number from 0 to 20; months go from 1 to 60 (`plan.risk-rule`, naming the part). */
export function whyNotRiskRule(given: unknown): Refusal | undefined {
  const rule = given as Record<string, unknown>;
  const isPoints = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= HIGHEST_RISK_WEIGHT;
  const wrong = (part: string): Refusal => refuse('plan.risk-rule', { part }, 'invalid');
  if (!isObject(given)) return wrong('rule');
  const unknown = Object.keys(rule).find((key) => !['base', 'creditClass', 'failures', 'complaints', 'tags'].includes(key));
  if (unknown) return wrong(unknown);
  if (!isPoints(rule['base'])) return wrong('base');
  for (const [part, keys] of [['creditClass', ['A', 'B', 'C', 'D', 'none']], ['failures', ['months', 'each', 'most']], ['complaints', ['months', 'each', 'most']]] as const) {
    const value = rule[part];
    if (!isObject(value)) return wrong(part);
    const known: readonly string[] = keys;
    const fault = known.find((key) => (key === 'months' ? !isMonths(value[key]) : !isPoints(value[key]))) ?? Object.keys(value).find((key) => !known.includes(key));
    if (fault) return wrong(`${part}.${fault}`);
  }
  const tags = rule['tags'];
  if (!isObject(tags)) return wrong('tags');
  const fault = Object.keys(tags).find((tag) => !(PREMISES_TAGS as readonly string[]).includes(tag) || !isPoints(tags[tag]));
  return fault ? wrong(`tags.${fault}`) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMonths(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 60;
}
