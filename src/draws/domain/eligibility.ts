import { addMonths, endOfLegalDay, plusDays, type LegalDay } from '../../deadlines/domain/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';
import { canonicalCsv } from './canonical.js';
import type { FrameUnit } from './frame.js';

/** What the directory knows of premises that may stand in a frame. Instants in milliseconds since 1970, UTC. */
export interface Candidate {
  readonly code: string;
  readonly divisionCode: string;
  readonly businessTypes: readonly string[];
  readonly tags: readonly string[];
  readonly creditClass: 'A' | 'B' | 'C' | 'D' | null;
  readonly status: 'open' | 'suspended' | 'closed';
  readonly lastSampledAt: number | null;
}

/** Whom a stratum takes. An absent dimension takes everyone; `division` is the beginning of a division code. */
export interface StratumRule {
  readonly stratum: string;
  readonly division: string;
  readonly businessType: string | null;
  readonly tag: string | null;
}

export interface EligibilityRule {
  readonly weighting: 'none' | 'credit-class';
  /** Those sampled at or after this instant stay out; null: nobody stays out for that. */
  readonly sampledSince: number | null;
}

export type ExclusionReason = 'closed' | 'suspended' | 'sampled-recently' | 'no-stratum';

export interface Exclusion {
  readonly id: string;
  readonly reason: ExclusionReason;
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

/** The beginning that the codes of all divisions within this one share: `622900` (a prefecture) → `6229`, `620000` → `62`, a county or township as it is. */
export function divisionPrefix(code: string): string {
  if (!/^\d{6}$/.test(code)) return code;
  return code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code;
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
 * Everyone who may be drawn, once per stratum, and everyone who was looked at and left out, with the first reason that holds:
 * closed, suspended, sampled recently, in no stratum. Refuses a frame above `largest` rows (`draws.frame-too-large`).
 */
export function eligibleUnits(
  candidates: readonly Candidate[],
  strata: readonly StratumRule[],
  rule: EligibilityRule,
  largest = LARGEST_FRAME,
): { readonly units: readonly FrameUnit[]; readonly exclusions: readonly Exclusion[] } | Refusal {
  const units: FrameUnit[] = [];
  const exclusions: Exclusion[] = [];
  for (const candidate of candidates) {
    const reason = whyOut(candidate, rule);
    const mine = reason ? [] : strata.filter((stratum) => isIn(candidate, stratum));
    if (reason || mine.length === 0) {
      exclusions.push({ id: candidate.code, reason: reason ?? 'no-stratum' });
      continue;
    }
    const weight = rule.weighting === 'none' ? 1 : CREDIT_WEIGHTS[candidate.creditClass ?? 'B'];
    for (const { stratum } of mine) units.push({ id: frameId(candidate.code, stratum), stratum, weight });
    if (units.length > largest) return refuse('draws.frame-too-large', { largest }, 'invalid');
  }
  return { units, exclusions };
}

function whyOut({ status, lastSampledAt }: Candidate, { sampledSince }: EligibilityRule): ExclusionReason | undefined {
  if (status !== 'open') return status;
  return sampledSince !== null && lastSampledAt !== null && lastSampledAt >= sampledSince ? 'sampled-recently' : undefined;
}

function isIn(candidate: Candidate, { division, businessType, tag }: StratumRule): boolean {
  return candidate.divisionCode.startsWith(division)
    && (businessType === null || candidate.businessTypes.includes(businessType))
    && (tag === null || candidate.tags.includes(tag));
}

/** The exclusions as canonical CSV in the order given, and how many there are for each reason. */
export function exclusionsCsv(exclusions: readonly Exclusion[]): { readonly csv: string; readonly counts: Readonly<Partial<Record<ExclusionReason, number>>> } {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const { reason } of exclusions) counts[reason] = (counts[reason] ?? 0) + 1;
  return { csv: canonicalCsv(EXCLUSIONS_HEADER, exclusions.map(({ id, reason }) => [id, reason])), counts };
}

/** The frame as it is published where its weights are withheld: `id,stratum`. It cannot be hashed to the frame's hash. */
export function withoutWeights(frameCsv: string): string {
  return frameCsv.replace(/,[^,\n]*$/gm, '');
}
