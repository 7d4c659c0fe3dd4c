import { addMonths, endOfLegalDay, legalDay, plusDays, type LegalDay } from '../../deadlines/domain/index.js';
import { granted, refuse, type Refusal } from '../../kernel/index.js';
import { HIGHEST_RISK_WEIGHT, riskWeight, type RiskRule } from './risk.js';

export const CREDIT_CLASSES = ['A', 'B', 'C', 'D'] as const;

/** Whom a stratum takes. An absent dimension takes everyone; `division` is the beginning of a division code. */
export interface StratumRule {
  readonly stratum: string;
  readonly division: string;
  readonly businessType: string | null;
  readonly tag: string | null;
  readonly creditClass?: string | null;
}

/** The beginning that the codes of all divisions within this one share: `622900` (a prefecture) → `6229`, `620000` → `62`, a county or township as it is. */
export function divisionPrefix(code: string): string {
  if (!/^\d{6}$/.test(code)) return code;
  return code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code;
}

/** Who stays out of a frame, and who is only pointed at. Kept with the plan. */
export interface ExclusionRule {
  /** Sampled within so many months; 0: nobody stays out for that. */
  readonly sampledMonths: number;
  /** Everyone whose licences have all run out. */
  readonly licenceExpired: boolean;
  /** Batches of one unit in distribution within a quarter; 0: no limit. */
  readonly quarterlyMost: number;
  /** What becomes of a unit at that limit. */
  readonly quarterly: 'warn' | 'exclude';
  /** Batches of one producer within a quarter, of the same name and date and of the same category, which warn when a record is signed; absent: as usual. */
  readonly sameBatchMost?: number;
  readonly producerCategoryMost?: number;
}

/**
 * A plan's rules where nothing else is said. The national system takes no more than ten batches of one unit in distribution within a quarter; online trade is exempt.
 * @source 国家食品安全抽样检验信息系统, business rules as published in 2015–16; unverified for the present edition
 */
export const USUAL_EXCLUSIONS: ExclusionRule = { sampledMonths: 0, licenceExpired: false, quarterlyMost: 10, quarterly: 'warn' };

/** What strata, exclusions and weights ask of a unit; the counts as of the day of asking. */
export interface UnitFacts {
  readonly divisionCode: string;
  readonly businessTypes: readonly string[];
  readonly tags: readonly string[];
  readonly creditClass: 'A' | 'B' | 'C' | 'D' | null;
  readonly status: 'open' | 'suspended' | 'closed';
  readonly sampledRecently: boolean;
  readonly licenceExpired: boolean;
  readonly quarterBatches: number;
  readonly failures: number;
  readonly complaints: number;
}

export type UnitExclusion = 'closed' | 'suspended' | 'licence-expired' | 'sampled-recently' | 'quarter-limit';

/** The first reason that keeps a unit out of every stratum: closed, suspended, licence expired, sampled recently, at the quarter's limit. */
export function whyUnitOut(unit: UnitFacts, rule: ExclusionRule): UnitExclusion | undefined {
  if (unit.status !== 'open') return unit.status;
  if (rule.licenceExpired && unit.licenceExpired) return 'licence-expired';
  if (rule.sampledMonths > 0 && unit.sampledRecently) return 'sampled-recently';
  return rule.quarterly === 'exclude' && isAtQuarterLimit(unit, rule) ? 'quarter-limit' : undefined;
}

/** Whether one more batch would go beyond what the national system takes of this unit in this quarter. */
export function isAtQuarterLimit({ businessTypes, quarterBatches }: UnitFacts, { quarterlyMost }: ExclusionRule): boolean {
  return quarterlyMost > 0 && quarterBatches >= quarterlyMost && businessTypes.includes('distribution') && !businessTypes.includes('online');
}

export function isInStratum(unit: Pick<UnitFacts, 'divisionCode' | 'businessTypes' | 'tags' | 'creditClass'>, { division, businessType, tag, creditClass }: StratumRule): boolean {
  return unit.divisionCode.startsWith(division)
    && (businessType === null || unit.businessTypes.includes(businessType))
    && (tag === null || unit.tags.includes(tag))
    && (!creditClass || unit.creditClass === creditClass);
}

/** From when on what counts; instants in milliseconds since 1970, days as legal days. Null: nothing is counted. */
export interface Windows {
  readonly sampledSince: number | null;
  readonly quarterSince: number;
  readonly failedSince: number;
  readonly complainedSince: number;
  readonly on: LegalDay;
}

/** The windows of a plan's rules on a day: months back to the beginning of that day in Asia/Shanghai, and the calendar quarter's first day. */
export function windowsOf(today: LegalDay, exclusions: ExclusionRule, risk: RiskRule | null): Windows {
  const since = (months: number): number => beginningOf(addMonths(today, -months));
  const month = Number(today.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  return {
    sampledSince: exclusions.sampledMonths > 0 ? since(exclusions.sampledMonths) : null,
    quarterSince: beginningOf(granted(legalDay(`${today.slice(0, 4)}-${first}-01`))),
    failedSince: since(risk?.failures.months ?? 24),
    complainedSince: since(risk?.complaints.months ?? 12),
    on: today,
  };
}

function beginningOf(day: LegalDay): number {
  return endOfLegalDay(plusDays(day, -1));
}

/** So many units that are alike in all that is asked, and what their results were. */
export interface UnitCell extends UnitFacts {
  readonly units: number;
  /** Results concluded for them, and those that failed or found a problem, within two years. */
  readonly concluded: number;
  readonly failed: number;
}

export interface StratumPopulation {
  readonly stratum: string;
  /** Units of the stratum whatever keeps them out. */
  readonly all: number;
  /** Units that can be drawn. */
  readonly population: number;
  readonly excluded: Readonly<Partial<Record<UnitExclusion, number>>>;
  /** Units that can be drawn and stand at the quarter's limit. */
  readonly warned: number;
  readonly concluded: number;
  readonly failed: number;
  /** Units that can be drawn by weight, from weight 1 to 20. */
  readonly weights: readonly number[];
}

/** Each stratum's units, who of them stays out and why, and the distribution of their weights; all weights are 1 without a risk rule. */
export function populationsOf(cells: readonly UnitCell[], strata: readonly StratumRule[], exclusions: ExclusionRule, risk: RiskRule | null): StratumPopulation[] {
  const judged = cells.map((cell) => ({ cell, out: whyUnitOut(cell, exclusions), weight: risk ? riskWeight(risk, cell) : 1, warned: isAtQuarterLimit(cell, exclusions) }));
  return strata.map((rule) => {
    const mine = judged.filter(({ cell }) => isInStratum(cell, rule));
    const excluded: Partial<Record<UnitExclusion, number>> = {};
    const weights = Array.from({ length: HIGHEST_RISK_WEIGHT }, () => 0);
    let warned = 0;
    for (const { cell, out, weight, warned: near } of mine) {
      if (out) excluded[out] = (excluded[out] ?? 0) + cell.units;
      else {
        weights[weight - 1]! += cell.units;
        if (near) warned += cell.units;
      }
    }
    const total = (what: 'units' | 'concluded' | 'failed'): number => mine.reduce((sum, { cell }) => sum + cell[what], 0);
    return {
      stratum: rule.stratum, all: total('units'), population: weights.reduce((sum, n) => sum + n, 0), excluded, warned, concluded: total('concluded'), failed: total('failed'), weights,
    };
  });
}

/** Why these quotas cannot be met: the strata that ask for more units than can be drawn, each with how many are missing (`plan.quota-above-population`). */
export function whyNotPopulated(strata: readonly { readonly code: string; readonly quota: number }[], populations: readonly StratumPopulation[]): Refusal | undefined {
  const sizes = new Map(populations.map(({ stratum, population }) => [stratum, population]));
  const over = strata.flatMap(({ code, quota }) => {
    const population = sizes.get(code) ?? 0;
    return quota > population ? [`${code}: ${quota} > ${population} (+${quota - population})`] : [];
  });
  return over.length > 0 ? refuse('plan.quota-above-population', { strata: over, count: over.length }, 'invalid') : undefined;
}
