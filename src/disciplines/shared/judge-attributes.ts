import { refuse } from '../../kernel/index.js';
import { judged, type Judgement, type JudgementRefusal } from './judgement.js';
import type { Observation } from './observation.js';
import type { AttributesRequirement } from './requirement.js';

/**
 * Whether a lot is accepted by attributes. Refuses an observation of another shape, and fewer or more inspected than the plan's n.
 * @source GB/T 2828.1-2012 (ISO 2859-1:1999) 11.1, single sampling (unverified)
 */
export function judgeAttributes({ n, ac, re }: AttributesRequirement, observation: Observation): Judgement | JudgementRefusal {
  if (observation.kind !== 'attributes') return refuse('judgement.wrong-shape', { requirement: 'attributes', observation: observation.kind }, 'invalid');
  const { nonconforming, inspected } = observation;
  if (inspected < n) return refuse('judgement.too-few-results', { n, got: inspected }, 'invalid');
  if (inspected > n) return refuse('judgement.too-many-results', { n, got: inspected }, 'invalid');
  const facts = { nonconforming, n, ac, re };
  if (nonconforming <= ac) return judged('pass', 'lot-accepted', facts);
  return nonconforming >= re ? judged('fail', 'lot-rejected', facts) : judged('review', 'lot-undecided', facts);
}
