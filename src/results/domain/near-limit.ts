import { convert, Decimal, isRefusal } from '../../kernel/index.js';
import { boundOf, type Judgement, type Observation, type RangeEnd, type Requirement } from '../../disciplines/index.js';

/** A passing value within this part of its limit is shown to the checker first. A rule of the house, not of a standard. */
const NEAR = new Decimal('0.1');

/**
 * Whether a passing result stands close to failing: a value within a tenth of a bound, or in a sampling class as many marginal results as
 * are allowed. What was not detected, and what a person judged, is not near.
 */
export function isNearLimit(requirement: Requirement, observation: Observation, judgement: Judgement): boolean {
  if (requirement.kind === 'class') return requirement.c > 0 && judgement.reason.facts.abovem === requirement.c;
  if (observation.kind !== 'quantity' || observation.qualifier !== undefined || judgement.reason.facts.notDetected === true) return false;
  const ends: readonly RangeEnd[] =
    requirement.kind === 'range' ? [requirement.low, requirement.high] : requirement.kind === 'max' || requirement.kind === 'min' ? [requirement] : [];
  if (ends.length === 0 || !('unit' in requirement)) return false;
  const value = convert(new Decimal(observation.value), observation.unit, requirement.unit);
  if (isRefusal(value)) return false;
  return ends.some((end) => {
    const bound = boundOf(end);
    return bound !== undefined && value.minus(bound.limit).abs().lessThanOrEqualTo(bound.limit.abs().times(NEAR));
  });
}
