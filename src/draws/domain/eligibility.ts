import { addMonths, endOfLegalDay, plusDays, type LegalDay } from '../../deadlines/domain/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';
import {
  isAtQuarterLimit, isInStratum, riskWeight, USUAL_EXCLUSIONS, whyUnitOut, type ExclusionRule, type RiskRule, type StratumRule, type UnitExclusion, type UnitFacts,
} from '../../plans/domain/index.js';
import { canonicalCsv } from './canonical.js';
import type { FrameUnit } from './frame.js';

export { divisionPrefix, type StratumRule } from '../../plans/domain/index.js';

/** What the directory knows of premises that may stand in a frame. Instants in milliseconds since 1970, UTC; the counts are those of the rule's windows. */
export interface Candidate extends Omit<UnitFacts, 'sampledRecently'> {
  readonly code: string;
  readonly lastSampledAt: number | null;
}

export interface EligibilityRule {
  readonly weighting: 'none' | 'credit-class' | 'risk';
  /** Those sampled at or after this instant stay out; null: nobody stays out for that. */
  readonly sampledSince: number | null;
  /** What else keeps a unit out, or only warns of it. */
  readonly exclusions?: ExclusionRule;
  /** Needed where units are weighted by risk. */
  readonly risk?: RiskRule;
}

export type ExclusionReason = UnitExclusion | 'no-stratum';

export interface Exclusion {
  readonly id: string;
  readonly reason: ExclusionReason;
}

/** A unit that stands in the frame although something speaks against it. */
export interface UnitWarning {
  readonly id: string;
  readonly reason: 'quarter-limit';
}

export const EXCLUSIONS_HEADER = 'id,reason';
/** A plan of many strata over everyone makes frames that no server should hold. */
export const LARGEST_FRAME = 2_000_000;
/** By credit class; a unit without one counts as B. */
export const CREDIT_WEIGHTS = { A: 1, B: 2, C: 4, D: 8 } as const;

/**
 * The instant from which a sampling counts as recent: the beginning, in Asia/Shanghai, of the day `months` months before `today`, in milliseconds since 1970.
 * A day that the month does not have is its last one.
 */
export function sampledSince(today: LegalDay, months: number): number {
  return endOfLegalDay(plusDays(addMonths(today, -months), -1));
}

/**
 * A unit's id in the frame: its code and its stratum. Strata overlap (the same shop stands for several foods), ids in a frame are unique,
 * and with the stratum in the id every stratum is drawn by tickets of its own.
 */
export function frameId(code: string, stratum: string): string {
  return `${code}-${stratum}`;
}

/** The code behind a frame's id of that stratum. */
export function codeOfFrameId(id: string, stratum: string): string {
  return id.slice(0, -stratum.length - 1);
}

/**
 * Everyone who may be drawn, once per stratum, everyone who was looked at and left out, with the first reason that holds (`whyUnitOut`, then in no
 * stratum), and who stands in the frame with a warning. Refuses a frame above `largest` rows (`draws.frame-too-large`).
 */
export function eligibleUnits(
  candidates: readonly Candidate[],
  strata: readonly StratumRule[],
  rule: EligibilityRule,
  largest = LARGEST_FRAME,
): { readonly units: readonly FrameUnit[]; readonly exclusions: readonly Exclusion[]; readonly warnings: readonly UnitWarning[] } | Refusal {
  const units: FrameUnit[] = [];
  const exclusions: Exclusion[] = [];
  const warnings: UnitWarning[] = [];
  const excluding = { ...(rule.exclusions ?? USUAL_EXCLUSIONS), sampledMonths: rule.sampledSince === null ? 0 : 1 };
  for (const candidate of candidates) {
    const facts = { ...candidate, sampledRecently: rule.sampledSince !== null && candidate.lastSampledAt !== null && candidate.lastSampledAt >= rule.sampledSince };
    const reason = whyUnitOut(facts, excluding);
    const mine = reason ? [] : strata.filter((stratum) => isInStratum(candidate, stratum));
    if (reason || mine.length === 0) {
      exclusions.push({ id: candidate.code, reason: reason ?? 'no-stratum' });
      continue;
    }
    if (isAtQuarterLimit(facts, excluding)) warnings.push({ id: candidate.code, reason: 'quarter-limit' });
    const weight = weightOf(candidate, rule);
    for (const { stratum } of mine) units.push({ id: frameId(candidate.code, stratum), stratum, weight });
    if (units.length > largest) return refuse('draws.frame-too-large', { largest }, 'invalid');
  }
  return { units, exclusions, warnings };
}

function weightOf(candidate: Candidate, { weighting, risk }: EligibilityRule): number {
  if (weighting === 'none') return 1;
  return weighting === 'risk' && risk ? riskWeight(risk, candidate) : CREDIT_WEIGHTS[candidate.creditClass ?? 'B'];
}

/** The exclusions as canonical CSV in the order given, and how many there are for each reason. */
export function exclusionsCsv(exclusions: readonly Exclusion[]): { readonly csv: string; readonly counts: Readonly<Partial<Record<ExclusionReason, number>>> } {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const { reason } of exclusions) counts[reason] = (counts[reason] ?? 0) + 1;
  return { csv: canonicalCsv(EXCLUSIONS_HEADER, exclusions.map(({ id, reason }) => [id, reason])), counts };
}

/** The units with a warning as canonical CSV in the order given. */
export function warningsCsv(warnings: readonly UnitWarning[]): string {
  return canonicalCsv(EXCLUSIONS_HEADER, warnings.map(({ id, reason }) => [id, reason]));
}

/** The frame as it is published where its weights are withheld: `id,stratum`. It cannot be hashed to the frame's hash. */
export function withoutWeights(frameCsv: string): string {
  return frameCsv.replace(/,[^,\n]*$/gm, '');
}
