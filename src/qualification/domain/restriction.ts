import { Decimal, parseUnit } from '../../kernel/numbers/index.js';
import { isRefusal } from '../../kernel/index.js';

/** What a restriction in an annex says, as far as a machine may act on it. */
export type Condition =
  | { readonly kind: 'only'; readonly names: readonly string[] }
  | { readonly kind: 'except'; readonly names: readonly string[] }
  | { readonly kind: 'part'; readonly names: readonly string[] }
  | { readonly kind: 'range'; readonly low: string | null; readonly high: string | null; readonly unit: string }
  /** Nobody knows what it means for a sample: it never lets one through, and the refusal quotes it. */
  | { readonly kind: 'unread'; readonly text: string };

const NONE = /^(\/|-|—|无|无限制|无限制范围)?$/;
const NUMBER = '([0-9]+(?:\\.[0-9]+)?)';
const UNIT = '([^0-9\\s~～≤≥<>].*)';

/**
 * The conditions of a restriction (限制范围), each clause one; none where it is empty or 无. Read are 只做/仅限/限…, 不做/除…外/不包括…, a way of the
 * standard (只做第一法), and a measuring range (0.01~10 mg/kg, ≥0.05 mg/kg). Any other clause comes back as `unread`.
 */
export function conditionsOf(restriction: string): Condition[] {
  const text = restriction.normalize('NFKC').trim();
  if (NONE.test(text)) return [];
  return text.split(/[;。\n]+/).map((clause) => clause.trim()).filter((clause) => !NONE.test(clause)).map(conditionOf);
}

function conditionOf(clause: string): Condition {
  const range = rangeOf(clause);
  if (range) return range;
  const without = /^除(.+?)(?:以外|之外|外)$/.exec(clause)?.[1] ?? /^(?:不做|不测|不含|不包括|不适用于)[:：]?(.+)$/.exec(clause)?.[1];
  if (without) return { kind: 'except', names: namesOf(without) };
  const only = /^(?:只做|只测|只用|仅限于?|仅做|限做|限用|限于|限)[:：]?(.+)$/.exec(clause)?.[1];
  if (!only) return { kind: 'unread', text: clause };
  const names = namesOf(only);
  return names.every((name) => /(法|附录[A-Z]|第[一二三四五六七八九十]+篇)$/.test(name)) ? { kind: 'part', names } : { kind: 'only', names };
}

function namesOf(list: string): string[] {
  return list.split(/[、,]|和(?=[\u4e00-\u9fff]{2})/).map((name) => name.replace(/\s+/g, '')).filter((name) => name !== '');
}

function rangeOf(clause: string): Condition | undefined {
  const text = clause.replace(/^(?:测量|检测|检定|校准)?范围[:：]?/, '').trim();
  const between = new RegExp(`^\\(?${NUMBER}\\s*[~～-]\\s*${NUMBER}\\)?\\s*${UNIT}$`).exec(text);
  const bound = new RegExp(`^(≥|≤|>|<|不小于|不大于)\\s*${NUMBER}\\s*${UNIT}$`).exec(text);
  const unit = between?.[3] ?? bound?.[3];
  if (unit === undefined || isRefusal(parseUnit(unit.trim()))) return undefined;
  if (between) {
    if (new Decimal(between[1]!).greaterThan(between[2]!)) return undefined;
    return { kind: 'range', low: between[1]!, high: between[2]!, unit: unit.trim() };
  }
  const isLow = /^(≥|>|不小于)$/.test(bound![1]!);
  return { kind: 'range', low: isLow ? bound![2]! : null, high: isLow ? null : bound![2]!, unit: unit.trim() };
}
