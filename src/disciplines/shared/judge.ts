import { refuse } from '../../kernel/index.js';
import { Decimal, type Comparison } from '../../kernel/numbers/index.js';
import { classJudge } from './judge-class.js';
import { limitJudge } from './judge-limit.js';
import { judgeAttributes } from './judge-attributes.js';
import { judged, type Judgement, type JudgementRefusal } from './judgement.js';
import type { Observation } from './observation.js';
import { whyNotRequirement, type Requirement } from './requirement.js';

export interface JudgingRule {
  /** 全数值比较法 unless the standard says otherwise. */
  readonly comparison: Comparison;
}

export type Judge = (observation: Observation) => Judgement | JudgementRefusal;

const FULL: JudgingRule = { comparison: 'full' };
const prepared: Readonly<Record<Comparison, WeakMap<Requirement, Judge>>> = { full: new WeakMap(), rounded: new WeakMap() };

/**
 * The verdict on one observation and its reason. Passes only what surely complies: an unknown limit, an insensitive method and a result that could
 * stand on either side come out as `not-judged` or `review`. Refuses units of different dimensions, fewer results than n, and shapes that do not fit.
 * @source GB/T 8170-2008 4.3 (unverified); GB 4789.1 and GB 29921 sampling classes (unverified)
 */
export function judge(requirement: Requirement, observation: Observation, rule: JudgingRule = FULL): Judgement | JudgementRefusal {
  const known = prepared[rule.comparison].get(requirement);
  if (known) return known(observation);
  const fresh = judgeFor(requirement, rule);
  prepared[rule.comparison].set(requirement, fresh);
  return fresh(observation);
}

/** A judge for many observations under one requirement: its numbers and units are read once. */
export function judgeFor(requirement: Requirement, rule: JudgingRule = FULL): Judge {
  if (whyNotRequirement(requirement)) return () => refuse('judgement.unsound-requirement', { requirement: requirement.kind }, 'invalid');
  switch (requirement.kind) {
    case 'max':
    case 'min':
    case 'range':
      return limitJudge(requirement, rule.comparison);
    case 'class':
      return classJudge(requirement);
    case 'not-detected':
    case 'prohibited':
      return (observation) => judgePresence(requirement, observation);
    case 'attributes':
      return (observation) => judgeAttributes(requirement, observation);
    case 'text':
      return (observation) => judgeText(observation);
    case 'procedure':
      // Procedures are the centre's data: its own judge reads the record.
      return (observation) => refuse('judgement.wrong-shape', { requirement: requirement.kind, observation: observation.kind }, 'invalid');
    case 'none':
      return () => judged('not-judged', 'no-limit-known');
  }
}

type Presence = 'absent' | 'present' | 'unknown';

/** Whether a substance or organism was detected at all; a value below the detection limit, and a zero, is not a detection. */
function presence(observation: Observation): Presence | undefined {
  if (observation.kind === 'finding') return observation.detected ? 'present' : 'absent';
  if (observation.kind !== 'quantity') return undefined;
  const value = new Decimal(observation.value);
  const above = observation.detectionLimit === undefined ? undefined : value.comparedTo(observation.detectionLimit);
  switch (observation.qualifier) {
    case undefined:
      return !value.greaterThan(0) || (above !== undefined && above < 0) ? 'absent' : 'present';
    case '<':
      return above === undefined || above <= 0 ? 'absent' : 'unknown';
    case '≤':
      return !value.greaterThan(0) || (above !== undefined && above < 0) ? 'absent' : 'unknown';
    default:
      return above === undefined || above >= 0 ? 'present' : 'unknown';
  }
}

function judgePresence(requirement: Extract<Requirement, { kind: 'not-detected' | 'prohibited' }>, observation: Observation): Judgement | JudgementRefusal {
  const found = presence(observation);
  if (found === undefined || (observation.kind !== 'finding' && observation.kind !== 'quantity')) {
    return refuse('judgement.wrong-shape', { requirement: requirement.kind, observation: observation.kind }, 'invalid');
  }
  if (requirement.kind === 'not-detected' && requirement.unit.startsWith('/') && observation.unit.startsWith('/') && requirement.unit !== observation.unit) {
    return refuse('quantity.unit-mismatch', { from: observation.unit, to: requirement.unit }, 'invalid');
  }
  const printed = observation.kind === 'quantity' ? `${observation.qualifier ?? ''}${observation.printed}` : observation.detected ? '检出' : '未检出';
  const facts = { result: printed, unit: observation.unit, detectionLimit: observation.detectionLimit ?? null };
  if (found === 'unknown') return judged('review', 'method-not-sensitive', { ...facts, limit: '', limitUnit: '' });
  if (found === 'absent') return judged('pass', 'nothing-detected', facts);
  return requirement.kind === 'prohibited' ? judged('fail', 'used-though-prohibited', facts, ['natural-background']) : judged('fail', 'detected', facts);
}

function judgeText(observation: Observation): Judgement | JudgementRefusal {
  if (observation.kind !== 'text') return refuse('judgement.wrong-shape', { requirement: 'text', observation: observation.kind }, 'invalid');
  if (observation.meets === undefined) return judged('review', 'person-must-judge', { text: observation.text });
  return observation.meets ? judged('pass', 'person-found-it-meets', { text: observation.text }) : judged('fail', 'person-found-it-fails', { text: observation.text });
}
