import { disciplineOf, type ComputedSum, type DisciplineCode, type Judgement, type Observation, type Requirement } from '../../disciplines/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';

/** A determination with what counts of it now. */
export interface SummableRow {
  readonly discipline: string;
  readonly parameter: string;
  readonly requirement: Requirement | null;
  readonly reading: { readonly observation: Observation | null } | null;
  readonly judgement: Judgement | null;
}

/** What the computed items of these determinations, all of one examination, come to; by the item's parameter. */
export function computedSums(rows: readonly SummableRow[]): ReadonlyMap<string, ComputedSum> {
  const discipline = rows[0] && disciplineOf(rows[0].discipline as DisciplineCode);
  const sums = discipline?.sums?.(rows.map(({ parameter, requirement, reading }) => ({ parameter, requirement, observation: reading?.observation ?? null }))) ?? [];
  return new Map(sums.map((sum) => [sum.parameter, sum]));
}

/**
 * Why an examination cannot be submitted or approved: a sum that was entered has another verdict than the single results give, or differs from it by more than
 * one of its own last digit (`sheet.sum-differs`).
 * @source GB 2760-2024 A.2 (unverified)
 */
export function whySumDiffers(rows: readonly SummableRow[]): Refusal | undefined {
  const sums = computedSums(rows);
  for (const { parameter, reading, judgement } of rows) {
    const sum = sums.get(parameter);
    const typed = reading?.observation;
    if (!sum || !typed || !judgement) continue;
    const sameVerdict = judgement.verdict === sum.judgement.verdict;
    if (sameVerdict && (typed.kind !== 'quantity' || isClose(typed.value, sum.observation.value))) continue;
    return refuse('sheet.sum-differs', { parameter, typed: typed.text, words: sum.words.zh }, 'invalid');
  }
  return undefined;
}

function isClose(typed: string, computed: string): boolean {
  const decimals = typed.split('.')[1]?.length ?? 0;
  return new Decimal(typed).minus(computed).abs().lessThanOrEqualTo(new Decimal(10).pow(-decimals));
}
