import { limitFor, whyNotAssignable, type StoredScheme } from '../catalogue/index.js';
import { isRefusal } from '../kernel/index.js';
import type { Requirement } from '../disciplines/index.js';
import type { Blocked } from './domain/index.js';

/** What one item of a scheme demands on the judging day; `limitRuleId` is null where the catalogue has no single limit for it. */
export interface ItemDemand {
  readonly schemeItemId: string;
  readonly seq: number;
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly bases: readonly string[];
  readonly limitRuleId: string | null;
  readonly requirement: Requirement | null;
  readonly requirementText: string | null;
  readonly unit: string;
  readonly comparison: 'full' | 'rounded';
  readonly basis: string | null;
  readonly food: string | null;
}

/** The demands of a scheme's items but those left out, and why nobody may be told to test by it yet; `blocked` is null where every item can be judged. */
export function demandsOf(
  whole: StoredScheme, judgingDay: string, foodType: string | null, leftOut: readonly string[] = [],
): { readonly blocked: Blocked | null; readonly items: readonly ItemDemand[] } {
  const scheme = leftOut.length === 0 ? whole : { ...whole, items: whole.items.filter(({ id }) => !leftOut.includes(id)) };
  const refused = whyNotAssignable(scheme, judgingDay, foodType);
  const items = scheme.items.map(({ id, seq, parameter, methods, bases, limits }): ItemDemand => {
    const item = { schemeItemId: id, seq, parameter, methods, bases };
    const chosen = limitFor(limits, { samplingDate: judgingDay }, foodType);
    const rule = isRefusal(chosen) ? undefined : limits.find((limit) => limit.id === chosen.id);
    if (!rule) return { ...item, limitRuleId: null, requirement: null, requirementText: null, unit: '', comparison: 'full', basis: null, food: null };
    const { parsed, requirement, comparison, basis, food } = rule;
    return { ...item, limitRuleId: rule.id, requirement: parsed, requirementText: requirement, unit: 'unit' in parsed ? parsed.unit : '', comparison, basis, food };
  });
  return { blocked: refused ? { code: refused.code, facts: refused.facts } : null, items };
}
