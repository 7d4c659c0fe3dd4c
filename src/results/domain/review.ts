import type { Judgement, SamplingKind, Verdict } from '../../disciplines/index.js';
import { canonicalJson, isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { judgeObservation } from './cell.js';
import type { SheetRow } from './sheet.js';

/** How unusual an examination is, for whoever reviews: the lists show the most unusual first. */
export interface Notable {
  readonly failures: number;
  readonly nearLimit: number;
  readonly corrections: number;
}

/** 0: something fails; 1: something passes close to its limit; 2: something was corrected or not examined; 3: nothing to remark. */
export function reviewRank({ failures, nearLimit, corrections }: Notable): number {
  if (failures > 0) return 0;
  if (nearLimit > 0) return 1;
  return corrections > 0 ? 2 : 3;
}

/** A count as a badge shows it: never more than `99+`, so that counting stops early. */
export function badge(counted: number): string {
  return counted > 99 ? '99+' : String(counted);
}

/** The verdict as it is said: risk monitoring finds a problem, never a failure; what awaits a person is not judged. */
export function saidVerdict(verdict: Verdict, samplingKind: SamplingKind): 'pass' | 'fail' | 'problem' | 'not-judged' {
  if (verdict === 'fail') return samplingKind === 'risk-monitoring' ? 'problem' : 'fail';
  return verdict === 'pass' ? 'pass' : 'not-judged';
}

/** A determination with the judgement that is stored of its reading; null where it has none or was not examined. */
export type JudgedRow = SheetRow & { readonly judgement: Judgement | null };

/** Refuses where the stored judgement of a reading is not the one that the discipline makes of it now (`review.judgement-differs`, naming the parameters). */
export function whyNotJudgedSo(rows: readonly JudgedRow[]): Refusal | undefined {
  const parameters = rows.filter((row) => !isJudgedSo(row)).map(({ parameter }) => parameter);
  return parameters.length > 0 ? refuse('review.judgement-differs', { parameters }) : undefined;
}

function isJudgedSo(row: JudgedRow): boolean {
  const { reading, requirement, judgement } = row;
  if (!reading?.observation) return judgement === null;
  if (!requirement || !judgement) return false;
  const again = judgeObservation(reading.observation, { ...row, requirement }, reading);
  return !isRefusal(again) && spelled(again) === spelled(judgement);
}

/** What a judgement says, in one spelling: a stored one has lost the order of its keys. */
function spelled({ verdict, reason, flags }: Judgement): string {
  return canonicalJson({ verdict, reason: JSON.parse(JSON.stringify(reason)), flags: [...flags] });
}
