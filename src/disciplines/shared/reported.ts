import { isRefusal } from '../../kernel/index.js';
import { convert, Decimal, roundTruthfully, type Comparison, type RoundingRule } from '../../kernel/numbers/index.js';
import { endsOf, meets } from './judge-limit.js';
import type { Observation } from './observation.js';
import type { Requirement } from './requirement.js';

/**
 * How a method has its results printed: the first band whose `upTo` (inclusive) is not below the value applies; the last may leave it out.
 * 毒死蜱 by NY/T 761: up to 1 two significant digits, above three.
 */
export interface DisplayBand {
  readonly upTo?: string;
  readonly significantDigits?: number;
  readonly interval?: string;
}

export interface DisplayRule {
  readonly bands: readonly DisplayBand[];
}

export interface HeldAgainst {
  readonly requirement: Requirement;
  /** The unit of the value to be printed. */
  readonly unit: string;
  readonly comparison?: Comparison;
}

/**
 * `value` rounded once by `rule` for print, with its digits. Where that would change sides of a limit or make a failing value look like the limit
 * (0.2049 against 0.2 as `0.20`; 0.15 against 0.15 as `0.2`), one digit more is kept until the printed value has the verdict of the value itself.
 */
export function reportedText(value: Decimal, rule: RoundingRule, against?: HeldAgainst): string {
  return roundTruthfully(value, rule, truthOf(value, against)).text;
}

function truthOf(value: Decimal, against: HeldAgainst | undefined): (printed: Decimal) => boolean {
  const requirement = against?.requirement;
  if (!requirement || (requirement.kind !== 'max' && requirement.kind !== 'min' && requirement.kind !== 'range')) return () => true;
  const comparison = against.comparison ?? 'full';
  const own = convert(value, against.unit, requirement.unit);
  if (isRefusal(own)) return () => true;
  const verdict = meets(requirement, own, comparison);
  const { lower, upper } = endsOf(requirement);
  return (printed) => {
    const converted = convert(printed, against.unit, requirement.unit);
    if (isRefusal(converted) || converted.equals(own)) return true;
    const looksLikeLimit = [lower, upper].some((bound) => bound?.limit.equals(converted));
    return meets(requirement, converted, comparison) === verdict && (verdict === true || !looksLikeLimit);
  };
}

/**
 * What the report prints for an observation, without its unit: 未检出 below the detection limit, the typed digits without a display rule, otherwise
 * the value rounded by the rule. A value typed with a sign keeps what was typed.
 */
export function reportedResult(observation: Observation, display?: DisplayRule, requirement?: Requirement, comparison: Comparison = 'full'): string {
  if (observation.kind === 'finding') return observation.detected ? '检出' : '未检出';
  if (observation.kind === 'text' || observation.kind === 'record') return observation.text;
  if (observation.kind === 'attributes') return `${observation.nonconforming}/${observation.inspected}`;
  if (observation.kind === 'counts') {
    return observation.counts.map((count) => ('detected' in count ? (count.detected ? '检出' : '未检出') : `${count.qualifier ?? ''}${count.printed}`)).join('; ');
  }
  const value = new Decimal(observation.value);
  if (observation.qualifier === undefined && observation.detectionLimit !== undefined && value.lessThan(observation.detectionLimit)) return '未检出';
  const rule = display && ruleFor(value, display);
  if (!rule || observation.qualifier !== undefined) return `${observation.qualifier ?? ''}${observation.printed}`;
  return reportedText(value, rule, requirement && { requirement, unit: observation.unit, comparison });
}

function ruleFor(value: Decimal, display: DisplayRule): RoundingRule | undefined {
  const band = display.bands.find(({ upTo }) => upTo === undefined || value.lessThanOrEqualTo(upTo));
  if (band?.significantDigits !== undefined) return { significantDigits: band.significantDigits };
  return band?.interval === undefined ? undefined : { interval: new Decimal(band.interval) };
}
