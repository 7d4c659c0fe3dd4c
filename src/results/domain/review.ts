import type { SamplingKind, Verdict } from '../../disciplines/index.js';

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
