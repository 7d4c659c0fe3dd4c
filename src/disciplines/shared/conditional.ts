import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { normaliseText } from '../../kernel/numbers/index.js';
import { judge } from './judge.js';
import type { NumericRequirement } from './judge-limit.js';
import { parseObservation } from './parse-observation.js';
import { parseRequirement, type RequirementReading } from './parse-requirement.js';
import { printRequirement, type Requirement, type RequirementRefusal } from './requirement.js';

/** What must hold for a limit to apply: a fact is one of these words, or meets a numeric requirement of its own. */
export type Condition = { readonly fact: string; readonly is: readonly string[] } | { readonly fact: string; readonly meets: NumericRequirement };

/** A limit that depends on something else (`原料=粮谷类：≤0.6 g/L；其他：≤2.0 g/L`). The first case that holds counts; without one and without `otherwise` no limit is known. */
export interface ConditionalRequirement {
  readonly cases: readonly { readonly when: Condition; readonly then: Requirement }[];
  readonly otherwise?: Requirement;
}

export type ConditionRefusal = Refusal<'requirement.condition-unknown' | 'requirement.condition-undecided'>;

const OTHERWISE = /^(?:其他|其它|其余|otherwise)$/;

/**
 * The limit that applies where these facts hold, ready for the judge; facts are words or results as typed (`42 %vol`). Refused where a fact that decides
 * is not known, or could stand on either side of its condition: a limit is not guessed.
 */
export function requirementFor(conditional: ConditionalRequirement, facts: Readonly<Record<string, string>>): Requirement | ConditionRefusal | Refusal {
  for (const { when, then } of conditional.cases) {
    const holds = doesHold(when, facts);
    if (isRefusal(holds)) return holds;
    if (holds) return then;
  }
  return conditional.otherwise ?? { kind: 'none' };
}

function doesHold(condition: Condition, facts: Readonly<Record<string, string>>): boolean | ConditionRefusal | Refusal {
  const fact = Object.hasOwn(facts, condition.fact) ? facts[condition.fact]?.trim() : undefined;
  if (fact === undefined || fact === '') return refuse('requirement.condition-unknown', { fact: condition.fact }, 'invalid');
  if ('is' in condition) return condition.is.includes(fact);
  const observation = parseObservation(fact, { shape: 'single', unit: condition.meets.unit });
  if (isRefusal(observation)) return observation;
  const judgement = judge(condition.meets, observation);
  if (isRefusal(judgement)) return judgement;
  if (judgement.verdict === 'pass') return true;
  return judgement.verdict === 'fail' ? false : refuse('requirement.condition-undecided', { fact: condition.fact, value: fact }, 'invalid');
}

/**
 * A conditional limit from text: cases separated by `；`, each a condition, `：` and a limit; the last may be 其他. A condition is `名称=词、词` or a
 * name with a limit (`酒精度≥40 %vol`). `undefined` where the text is no conditional limit at all; refused where it is one that cannot be read whole.
 */
export function parseConditional(text: string, reading: RequirementReading = {}): ConditionalRequirement | RequirementRefusal | undefined {
  const plain = normaliseText(text);
  if (!plain.includes(':')) return undefined;
  const cases: { when: Condition; then: Requirement }[] = [];
  let otherwise: Requirement | undefined;
  for (const part of plain.split(';').map((one) => one.trim()).filter((one) => one !== '')) {
    const [condition = '', limit = '', ...more] = part.split(':').map((one) => one.trim());
    if (more.length > 0 || otherwise) return unreadable(text);
    const then = parseRequirement(limit, reading);
    if (isRefusal(then)) return then;
    if (OTHERWISE.test(condition)) {
      otherwise = then;
      continue;
    }
    const when = parseCondition(condition);
    if (!when) return unreadable(text);
    cases.push({ when, then });
  }
  return cases.length === 0 ? unreadable(text) : { cases, ...(otherwise ? { otherwise } : {}) };
}

function parseCondition(plain: string): Condition | undefined {
  const words = /^([^=<>≤≥±~\d]+)=(.+)$/.exec(plain);
  if (words) {
    const is = (words[2] ?? '').split(/[、,]/).map((word) => word.trim()).filter((word) => word !== '');
    return is.length === 0 ? undefined : { fact: (words[1] ?? '').trim(), is };
  }
  const numeric = /^([^=<>≤≥±~\d]+?) *([<>≤≥\d].*)$/.exec(plain);
  const meets = numeric && parseRequirement(numeric[2] ?? '');
  if (!meets || isRefusal(meets) || (meets.kind !== 'max' && meets.kind !== 'min' && meets.kind !== 'range')) return undefined;
  return { fact: (numeric[1] ?? '').trim(), meets };
}

/** The conditional limit as a report prints it; reads back as the same. */
export function printConditional({ cases, otherwise }: ConditionalRequirement): string {
  const printed = cases.map(({ when, then }) => `${when.fact}${'is' in when ? `=${when.is.join('、')}` : printRequirement(when.meets)}：${printRequirement(then)}`);
  return [...printed, ...(otherwise ? [`其他：${printRequirement(otherwise)}`] : [])].join('；');
}

function unreadable(text: string): RequirementRefusal {
  return refuse('requirement.unreadable', { text }, 'invalid');
}
