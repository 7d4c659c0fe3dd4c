import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import type { MpeRule } from './procedure.js';

/**
 * |MPE| at a true value, in the unit of the instrument, or in % of the true value for a constant rule. A load that stands on a step belongs to the lower step; a
 * share of the span that stands on a bound belongs to the upper part (90 % is within 90–100 %). Refuses a value above the last step (`points.beyond`).
 * @source JJG 539, JJG 1036, OIML R 76 table of MPE; JJG 52-2013 (bounds of the upper part unverified); JJG 443-2015
 */
export function permissibleError(rule: MpeRule, reference: Decimal, facts: Readonly<Record<string, string>>): Decimal | Refusal<'points.beyond'> {
  if (rule.kind === 'constant') return new Decimal(rule.percent);
  if (rule.kind === 'steps') {
    const e = new Decimal(facts[rule.interval]!);
    const steps = reference.abs().dividedBy(e);
    const row = rule.classes[facts[rule.by]!]!.find(({ upTo }) => upTo === undefined || steps.lessThanOrEqualTo(upTo));
    if (!row) return refuse('points.beyond', { value: reference.toString(), class: facts[rule.by]! }, 'invalid');
    return e.times(row.mpe).times(rule.factors[facts[rule.stage]!]!);
  }
  const low = new Decimal(facts[rule.low]!);
  const span = new Decimal(facts[rule.high]!).minus(low);
  const share = reference.minus(low).dividedBy(span).times(100);
  const row = rule.classes[facts[rule.by]!]!.find(({ below }) => below === undefined || share.lessThan(below))!;
  return span.times(row.percent).dividedBy(100);
}
