import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';

export type ControlRule = '1-2s' | '1-3s' | '2-2s' | 'R-4s' | '4-1s' | '10-x';

export const CONTROL_RULES: readonly ControlRule[] = ['1-2s', '1-3s', '2-2s', 'R-4s', '4-1s', '10-x'];

/** What a control material should measure. */
export interface ControlTarget {
  readonly mean: string;
  readonly deviation: string;
}

/** One control measurement; points stand in the order in which they were measured. */
export interface ControlPoint {
  readonly run: string;
  readonly material: string;
  readonly value: string;
}

export interface ControlPlan {
  readonly rules: readonly ControlRule[];
  /** R-4s: one above +2s and one below −2s in a run (`beyond-2s`, the rule as published), or any two in a run more than 4s apart. */
  readonly rangeRule: 'beyond-2s' | 'difference';
  /** Whether 4-1s and 10-x also look across materials, in the order of measurement. */
  readonly acrossMaterials: boolean;
}

export const WESTGARD: ControlPlan = { rules: CONTROL_RULES, rangeRule: 'beyond-2s', acrossMaterials: true };

export interface BrokenRule {
  readonly rule: ControlRule;
  /** All points that break it together, by their place in the series. */
  readonly points: readonly number[];
}

export interface PointVerdict {
  /** (value − mean) ÷ s. */
  readonly z: string;
  /** `warning`: 1-2s alone. `out`: a rejecting rule is broken; the run's results are held. */
  readonly status: 'in-control' | 'warning' | 'out';
  readonly broken: readonly BrokenRule[];
}

interface Placed {
  readonly run: string;
  readonly material: string;
  readonly distance: Decimal;
  readonly deviation: Decimal;
  /** 1 above the mean, −1 below, 0 on it. */
  readonly side: number;
  /** How many whole s the distance exceeds: 0 to 3. A point on a line does not exceed it. */
  readonly beyond: number;
}

/**
 * The multirule verdict on every point of a series, each seen with the points before it. 1-2s warns; 1-3s, 2-2s (two in a row of one material, or two
 * materials of one run), R-4s (in one run), 4-1s and 10-x reject. “Beyond” is beyond the line, on one side; a point on the mean is on no side.
 * Exact: nothing is divided but for `z`. Refused for a material without a target and a target without spread.
 * @source J. O. Westgard et al., A multi-rule Shewhart chart for quality control in clinical chemistry, Clin. Chem. 27 (1981) 493; GB/T 32464-2015 (unverified)
 */
export function checkControls(
  points: readonly ControlPoint[], targets: Readonly<Record<string, ControlTarget>>, plan: ControlPlan = WESTGARD,
): readonly PointVerdict[] | Refusal<'control.target-missing' | 'control.spread-not-positive'> {
  const placed: Placed[] = [];
  const ofMaterial = new Map<string, number[]>();
  const ofRun = new Map<string, number[]>();
  const verdicts: PointVerdict[] = [];
  const applied = new Set(plan.rules);
  for (const [index, point] of points.entries()) {
    const target = Object.hasOwn(targets, point.material) ? targets[point.material] : undefined;
    if (!target) return refuse('control.target-missing', { material: point.material }, 'invalid');
    const deviation = new Decimal(target.deviation);
    if (!deviation.greaterThan(0)) return refuse('control.spread-not-positive', { material: point.material }, 'invalid');
    const distance = new Decimal(point.value).minus(target.mean);
    const far = distance.abs();
    const beyond = far.greaterThan(deviation.times(3)) ? 3 : far.greaterThan(deviation.times(2)) ? 2 : far.greaterThan(deviation) ? 1 : 0;
    placed.push({ run: point.run, material: point.material, distance, deviation, side: distance.isZero() ? 0 : distance.isNegative() ? -1 : 1, beyond });
    const same = listOf(ofMaterial, point.material);
    const together = listOf(ofRun, point.run);
    same.push(index);
    together.push(index);
    const broken = brokenAt(index, placed, same, together, plan).filter(({ rule }) => applied.has(rule));
    const status = broken.some(({ rule }) => rule !== '1-2s') ? 'out' : broken.length > 0 ? 'warning' : 'in-control';
    verdicts.push({ z: plainText(distance.dividedBy(deviation)), status, broken });
  }
  return verdicts;
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: number[] = [];
  lists.set(key, fresh);
  return fresh;
}

function brokenAt(index: number, placed: readonly Placed[], same: readonly number[], together: readonly number[], plan: ControlPlan): readonly BrokenRule[] {
  const point = placed[index]!;
  const broken: BrokenRule[] = [];
  if (point.beyond >= 2) broken.push({ rule: '1-2s', points: [index] });
  if (point.beyond >= 3) broken.push({ rule: '1-3s', points: [index] });
  const others = together.slice(0, -1);
  const partners = point.beyond < 2 ? [] : [...same.slice(-2, -1), ...others.filter((one) => placed[one]!.material !== point.material)]
    .filter((one) => placed[one]!.beyond >= 2 && placed[one]!.side === point.side);
  if (partners.length > 0) broken.push({ rule: '2-2s', points: [...new Set([...partners, index])].sort(ascending) });
  const opposite = others.filter((one) => isRange(placed[one]!, point, plan.rangeRule));
  if (opposite.length > 0) broken.push({ rule: 'R-4s', points: [...opposite, index] });
  const all = plan.acrossMaterials ? [same, lastTen(index)] : [same];
  for (const [rule, length, least] of [['4-1s', 4, 1], ['10-x', 10, 0]] as const) {
    const found = all.map((series) => series.slice(-length)).find((last) =>
      last.length === length && point.side !== 0 && last.every((one) => placed[one]!.side === point.side && placed[one]!.beyond >= least));
    if (found) broken.push({ rule, points: found });
  }
  return broken;
}

function isRange(one: Placed, other: Placed, rule: ControlPlan['rangeRule']): boolean {
  if (rule === 'beyond-2s') return one.beyond >= 2 && other.beyond >= 2 && one.side !== other.side;
  const apart = one.distance.times(other.deviation).minus(other.distance.times(one.deviation)).abs();
  return apart.greaterThan(one.deviation.times(other.deviation).times(4));
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** The ten places that end at `index`, fewer at the beginning. */
function lastTen(index: number): readonly number[] {
  return Array.from({ length: Math.min(10, index + 1) }, (_, back) => index - Math.min(9, index) + back);
}
