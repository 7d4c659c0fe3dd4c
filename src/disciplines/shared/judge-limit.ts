import { isRefusal, refuse, type Fact } from '../../kernel/index.js';
import {
  compared, convert, Decimal, isWithinLower, isWithinUpper, plainText, printedAtDigit, standing,
  type Bound, type Comparison, type ConversionRefusal, type Extent, type Standing,
} from '../../kernel/numbers/index.js';
import { judged, type Judgement, type JudgementRefusal, type ReasonCode } from './judgement.js';
import type { FindingObservation, Observation, QuantityObservation } from './observation.js';
import { boundOf, type MaxRequirement, type MinRequirement, type RangeRequirement, type Requirement } from './requirement.js';

export type NumericRequirement = MaxRequirement | MinRequirement | RangeRequirement;

interface Ends {
  readonly lower?: Bound;
  readonly upper?: Bound;
}

export function endsOf(requirement: NumericRequirement): Ends {
  const lower = requirement.kind === 'min' ? boundOf(requirement) : requirement.kind === 'range' ? boundOf(requirement.low) : undefined;
  const upper = requirement.kind === 'max' ? boundOf(requirement) : requirement.kind === 'range' ? boundOf(requirement.high) : undefined;
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

/** Whether `value`, in the requirement's unit, meets a numeric requirement under the comparison named; `undefined` where the requirement is not numeric. */
export function meets(requirement: Requirement, value: Decimal, comparison: Comparison): boolean | undefined {
  if (requirement.kind !== 'max' && requirement.kind !== 'min' && requirement.kind !== 'range') return undefined;
  const { lower, upper } = endsOf(requirement);
  return (!upper || isWithinUpper(value, upper, comparison)) && (!lower || isWithinLower(value, lower, comparison));
}

/** A judge for one-sided and two-sided limits. Its numbers were read already; an observation costs one decimal and one or two comparisons. */
export function limitJudge(requirement: NumericRequirement, comparison: Comparison): (observation: Observation) => Judgement | JudgementRefusal {
  const { lower, upper } = endsOf(requirement);
  const sided = requirement.kind === 'range' ? undefined : requirement;
  const limits: { readonly low?: string; readonly high?: string; readonly limit?: string; readonly limitUnit: string } =
    requirement.kind === 'range'
      ? { low: requirement.low.limit, high: requirement.high.limit, limitUnit: requirement.unit }
      : { limit: requirement.limit, limitUnit: requirement.unit };
  const only = sided && (upper ?? lower);
  const inUnit = (text: string, from: string): Decimal | ConversionRefusal =>
    from === requirement.unit ? new Decimal(text) : convert(new Decimal(text), from, requirement.unit);

  return (observation) => {
    if (observation.kind !== 'quantity' && observation.kind !== 'finding') {
      return refuse('judgement.wrong-shape', { requirement: requirement.kind, observation: observation.kind }, 'invalid');
    }
    if (requirement.basis !== undefined && requirement.basis !== observation.basis) {
      return judged('review', 'basis-unconfirmed', { ...limits, basis: requirement.basis, observed: observation.basis ?? '' });
    }
    if (observation.kind === 'finding') return judgeFinding(observation);
    const value = inUnit(observation.value, observation.unit);
    if (isRefusal(value)) return value;
    if (observation.qualifier === undefined && observation.detectionLimit === undefined && observation.quantitationLimit === undefined) {
      if (!only) return explained(placeOf(value), observation, value);
      const held = compared(value, only, comparison);
      return explained(placeOfHeld(held), observation, value, held);
    }
    return judgeGuarded(observation, value);
  };

  function placeOf(value: Decimal): Standing {
    if (upper && !isWithinUpper(value, upper, comparison)) return 'above';
    if (lower && !isWithinLower(value, lower, comparison)) return 'below';
    return 'inside';
  }

  /** The same for a one-sided limit and a value that is rounded already where that is asked for. */
  function placeOfHeld(held: Decimal): Standing {
    if (upper) return isWithinUpper(held, upper, 'full') ? 'inside' : 'above';
    return !lower || isWithinLower(held, lower, 'full') ? 'inside' : 'below';
  }

  /** A quantity with a sign before it, or one whose method has a detection or quantitation limit. */
  function judgeGuarded(observation: QuantityObservation, value: Decimal): Judgement | JudgementRefusal {
    if (observation.qualifier !== undefined) {
      const place = standing(extentOf(value, observation.qualifier), lower, upper, comparison);
      return place === 'undecided' ? insensitive(observation, `${observation.qualifier}${observation.printed}`) : explained(place, observation, value);
    }
    for (const [text, code] of [[observation.detectionLimit, 'method-not-sensitive'], [observation.quantitationLimit, 'below-quantitation-limit']] as const) {
      if (text === undefined) continue;
      const least = inUnit(text, observation.unit);
      if (isRefusal(least)) return least;
      if (value.greaterThanOrEqualTo(least)) continue;
      const place = standing({ high: least, highOpen: true }, lower, upper, comparison);
      if (place !== 'undecided') return explained(place, observation, value, undefined, true);
      return judged('review', code, { ...limits, result: observation.printed, unit: observation.unit, detectionLimit: text });
    }
    return explained(placeOf(value), observation, value);
  }

  function judgeFinding(observation: FindingObservation): Judgement | JudgementRefusal {
    const result = observation.detected ? '检出' : '未检出';
    const facts = { ...limits, result, unit: observation.unit };
    if (observation.detected) return judged('not-judged', 'amount-unknown', facts);
    if (observation.detectionLimit === undefined) return judged('review', 'detection-limit-unknown', facts);
    const least = inUnit(observation.detectionLimit, observation.unit);
    if (isRefusal(least)) return least;
    const place = standing({ high: least, highOpen: true }, lower, upper, comparison);
    if (place === 'undecided') return insensitive(observation, result);
    const code: ReasonCode = place === 'inside' ? 'nothing-detected' : 'below-minimum';
    return judged(place === 'inside' ? 'pass' : 'fail', code, { ...facts, sign: '<', detectionLimit: observation.detectionLimit });
  }

  function insensitive(observation: QuantityObservation | FindingObservation, result: string): Judgement {
    const lowSide = observation.kind === 'finding' || observation.qualifier === '<' || observation.qualifier === '≤';
    const detectionLimit = observation.detectionLimit ?? (observation.kind === 'quantity' ? observation.printed : null);
    return lowSide
      ? judged('review', 'method-not-sensitive', { ...limits, result, unit: observation.unit, detectionLimit })
      : judged('not-judged', 'undecided', { ...limits, result, unit: observation.unit });
  }

  /** Written out without spreads for the ordinary case: this runs once for every number that a laboratory reports. */
  function explained(place: Standing, observation: QuantityObservation, value: Decimal, heldAlready?: Decimal, notDetected = false): Judgement {
    const bound = place === 'below' || upper === undefined ? lower : upper;
    const result = observation.qualifier === undefined ? observation.printed : observation.qualifier + observation.printed;
    const unit = observation.unit;
    const held = heldAlready ?? (bound ? compared(value, bound, comparison) : value);
    const sign = bound === undefined ? '' : signOf(place, bound, held, bound === upper, observation.qualifier !== undefined);
    let facts: Record<string, Fact> = sided
      ? { result, unit, sign, limit: sided.limit, limitUnit: requirement.unit }
      : { result, unit, sign, low: limits.low ?? '', high: limits.high ?? '', limitUnit: requirement.unit };
    if (notDetected) facts = { ...facts, notDetected };
    if (unit !== requirement.unit) facts = { ...facts, converted: plainText(value) };
    if (comparison === 'rounded' && bound) facts.rounded = printedAtDigit(held, bound.lastDigit);
    return place === 'inside' ? judged('pass', sided ? 'within-limit' : 'within-range', facts) : judged('fail', sided ? (place === 'above' ? 'over-limit' : 'below-minimum') : 'outside-range', facts);
  }
}

function extentOf(value: Decimal, qualifier: '<' | '>' | '≤' | '≥'): Extent {
  return qualifier === '<' || qualifier === '≤' ? { high: value, highOpen: qualifier === '<' } : { low: value, lowOpen: qualifier === '>' };
}

/** The sign between result and limit in the reason: `>` above, `<` below, ≥ or ≤ where an excluded limit was reached, the limit's own sign where it holds. */
function signOf(place: Standing, bound: Bound, held: Decimal, isUpper: boolean, isOpen: boolean): string {
  if (place === 'inside') return isUpper ? (bound.inclusive ? '≤' : '<') : bound.inclusive ? '≥' : '>';
  // An allowed limit that a plain value has reached would have been inside; only `>0.2` stands outside at 0.2 itself.
  const reached = (!bound.inclusive || isOpen) && held.equals(bound.limit);
  return place === 'above' ? (reached ? '≥' : '>') : reached ? '≤' : '<';
}
