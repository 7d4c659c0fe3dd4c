import { isRefusal, refuse } from '../../kernel/index.js';
import { convert, Decimal, type ConversionRefusal } from '../../kernel/numbers/index.js';
import { judged, type Judgement, type JudgementRefusal } from './judgement.js';
import type { Count, CountsObservation, Observation } from './observation.js';
import { boundOf, type ClassRequirement } from './requirement.js';

/** How one sub-sample may stand towards a value: surely above it, surely not, or either. */
type Above = 'yes' | 'no' | 'maybe';

/**
 * A judge for n, c, m, M: fails where any result is above M or more than c are above m; x = m is acceptable, x = M is marginal.
 * Without M (two-class) every result above m counts. A result whose side is not certain (`<100` with m = 10) never helps to pass.
 * A sub-sample reported 未检出 counts as not above m where m is 0, or where its detection limit is not above m.
 * @source GB 29921-2021, GB 4789.1 (unverified)
 */
export function classJudge(requirement: ClassRequirement): (observation: Observation) => Judgement | JudgementRefusal {
  const m = boundOf({ limit: requirement.m, inclusive: true })?.limit ?? new Decimal(0);
  const M = requirement.M === undefined ? undefined : boundOf({ limit: requirement.M, inclusive: true })?.limit;
  const { n, c } = requirement;

  return (observation) => {
    const asCounts = countsOf(observation);
    if (!asCounts) return refuse('judgement.wrong-shape', { requirement: 'class', observation: observation.kind }, 'invalid');
    if (asCounts.counts.length < n) return refuse('judgement.too-few-results', { n, got: asCounts.counts.length }, 'invalid');
    if (asCounts.counts.length > n) return refuse('judgement.too-many-results', { n, got: asCounts.counts.length }, 'invalid');
    let aboveM = 0;
    let maybeAboveM = 0;
    let abovem = 0;
    let maybeAbovem = 0;
    for (const count of asCounts.counts) {
      const value = inUnit(count, asCounts, requirement.unit);
      if (isRefusal(value)) return value;
      const overm = isAbove(count, value, m);
      const overM = M === undefined ? 'no' : isAbove(count, value, M);
      if (overm === 'yes') abovem += 1;
      if (overm !== 'no') maybeAbovem += 1;
      if (overM === 'yes') aboveM += 1;
      if (overM !== 'no') maybeAboveM += 1;
    }
    const facts = { n, c, m: requirement.m, M: requirement.M ?? null, unit: requirement.unit, aboveM, abovem };
    if (aboveM > 0) return judged('fail', 'class-above-M', facts);
    if (abovem > c) return judged('fail', 'class-too-many-above-m', facts);
    if (maybeAboveM === 0 && maybeAbovem <= c) return judged('pass', 'class-acceptable', facts);
    return judged('review', 'class-undecided', { ...facts, undecided: Math.max(maybeAboveM, maybeAbovem - abovem) });
  };
}

/** One quantity or finding is a list of one, so that n = 1 can be entered as such. */
function countsOf(observation: Observation): CountsObservation | undefined {
  switch (observation.kind) {
    case 'counts':
      return observation;
    case 'quantity': {
      const { value, printed, qualifier, unit, text } = observation;
      return { kind: 'counts', text, unit, counts: [qualifier ? { value, printed, qualifier } : { value, printed }], ...limitOf(observation) };
    }
    case 'finding':
      return { kind: 'counts', text: observation.text, unit: observation.unit, counts: [{ detected: observation.detected }], ...limitOf(observation) };
    default:
      return undefined;
  }
}

function limitOf({ detectionLimit }: { readonly detectionLimit?: string }): { readonly detectionLimit?: string } {
  return detectionLimit === undefined ? {} : { detectionLimit };
}

/** The count in the requirement's unit; for 未检出 its detection limit; `undefined` where there is no number. A portion that was named must still be the right one. */
function inUnit(count: Count, observation: CountsObservation, unit: string): Decimal | undefined | ConversionRefusal {
  const text = 'detected' in count ? (count.detected ? undefined : observation.detectionLimit) : count.value;
  if (text === undefined && observation.unit === '') return undefined;
  const value = new Decimal(text ?? 0);
  const converted = observation.unit === unit ? value : convert(value, observation.unit, unit);
  return isRefusal(converted) || text !== undefined ? converted : undefined;
}

function isAbove(count: Count, value: Decimal | undefined, limit: Decimal): Above {
  if ('detected' in count) {
    if (count.detected) return limit.isZero() ? 'yes' : 'maybe';
    return limit.isZero() || (value !== undefined && value.lessThanOrEqualTo(limit)) ? 'no' : 'maybe';
  }
  if (value === undefined) return 'maybe';
  const order = value.comparedTo(limit);
  switch (count.qualifier) {
    case undefined:
      return order > 0 ? 'yes' : 'no';
    case '<':
      return order <= 0 || (limit.isZero() && value.equals(1)) ? 'no' : 'maybe';
    case '≤':
      return order <= 0 ? 'no' : 'maybe';
    case '>':
      return order >= 0 ? 'yes' : 'maybe';
    case '≥':
      return order > 0 ? 'yes' : 'maybe';
  }
}
