import { isRefusal, refuse, type Fact, type Refusal } from '../../../kernel/index.js';
import { parseNumber, parseUnit } from '../../../kernel/numbers/index.js';
import { methodsIn, printedMethod } from '../../../qualification/domain/index.js';
import { readCalculation, type CalculationSpec } from '../calculation/calculation.js';
import type { RecoveryBand } from '../control/run.js';
import type { ControlPlan } from '../control/westgard.js';
import type { PrecisionBand } from '../statistics/precision.js';
import type { UncertaintyRule } from '../statistics/uncertainty.js';

/** Control samples of one kind that a run must have: at least `least`, and one for every `perItems` items; with what they must keep. */
export type RunDemand = { readonly perItems: number; readonly least: number } & (
  /** `most` in the rule's unit; absent, the determination's own detection limit, which a blank must stay below. */
  | { readonly kind: 'blank'; readonly most?: string; readonly inclusive: boolean }
  | { readonly kind: 'duplicate'; readonly bands: readonly PrecisionBand[] }
  | { readonly kind: 'recovery'; readonly bands: readonly RecoveryBand[] }
  /** A certified reference material, judged by En. */
  | { readonly kind: 'reference' }
  /** A control sample that has a chart, judged by the rules of `control`. */
  | { readonly kind: 'control' }
);
export type RunDemandKind = RunDemand['kind'];
export const RUN_DEMAND_KINDS: readonly RunDemandKind[] = ['blank', 'duplicate', 'recovery', 'reference', 'control'];

/** What a laboratory lays down for one method; plain JSON that a second person approves. */
export interface MethodRuleContent {
  /** Absent: results are typed, not calculated. */
  readonly calculation: CalculationSpec | null;
  readonly run: readonly RunDemand[];
  readonly control: ControlPlan;
  readonly uncertainty: UncertaintyRule | null;
  /** In which control samples are measured and results are typed where nothing else is said; of the calculation's dimension. */
  readonly defaultUnit: string;
}

/** The bounds of the room in which a method may be carried out. */
export interface RoomBounds {
  readonly lowCelsius: string | null;
  readonly highCelsius: string | null;
  readonly lowHumidity: string | null;
  readonly highHumidity: string | null;
}

/** The approved rule of a laboratory for a method, as it is in force on a day. */
export interface MethodRule extends MethodRuleContent {
  readonly id: string;
  /** In one spelling, as `methodKeys` gives it. */
  readonly method: string;
  readonly version: number;
  readonly validFrom: string;
  readonly room: RoomBounds | null;
}

const MOST_BANDS = 20;

/**
 * Under which names the rule of a method as printed anywhere is looked for, the nearest first: standard, year and part (`GB 5009.12-2023 第一法`), then
 * without the part. A method that is no standard stands under its own words. Empty for an empty text.
 */
export function methodKeys(text: string): readonly string[] {
  const [named] = methodsIn(text);
  if (named) return named.part === null ? [printedMethod(named)] : [printedMethod(named), printedMethod({ ...named, part: null })];
  const words = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [words];
}

/** How many control samples of this kind a run with so many items needs. */
export function howMany({ perItems, least }: Pick<RunDemand, 'perItems' | 'least'>, items: number): number {
  return items === 0 ? 0 : Math.max(least, Math.ceil(items / perItems));
}

/** Why a rule cannot be proposed: its calculation does not read or its examples do not come out, a number is none, a kind stands twice; undefined where it can. */
export function whyNotRule({ calculation, run, control, uncertainty, defaultUnit }: MethodRuleContent): Refusal | undefined {
  const unit = parseUnit(defaultUnit);
  if (isRefusal(unit)) return unit;
  if (calculation) {
    const read = readCalculation(calculation);
    if (isRefusal(read)) return read;
    const result = parseUnit(read.unit);
    if (isRefusal(result)) return result;
    if (result.dimension !== unit.dimension) return refuse('rule.unit-differs', { unit: unit.text, result: result.text }, 'invalid');
  }
  const kinds = run.map(({ kind }) => kind);
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) !== at);
  if (twice !== undefined) return refuse('rule.control-twice', { kind: named(twice) }, 'invalid');
  if (kinds.includes('control') && control.rules.length === 0) return refuse('rule.no-control-rules', {}, 'invalid');
  for (const demand of run) {
    const unsound = whyNotDemand(demand);
    if (unsound) return unsound;
  }
  if (!uncertainty) return undefined;
  if (uncertainty.bands.length === 0 || uncertainty.bands.length > MOST_BANDS) return refuse('rule.bands-wrong', { kind: named('uncertainty'), most: MOST_BANDS }, 'invalid');
  return whyNotNumbers('uncertainty', uncertainty.bands.flatMap(({ upTo, percent, absolute }) => [upTo, percent, absolute]))
    ?? (uncertainty.bands.some(({ percent, absolute }) => (percent === undefined) === (absolute === undefined)) ? refuse('rule.bands-wrong', { kind: named('uncertainty'), most: MOST_BANDS }, 'invalid') : undefined);
}

function whyNotDemand(demand: RunDemand): Refusal | undefined {
  const { kind, perItems, least } = demand;
  if (perItems < 1 || least < 0 || (least === 0 && perItems > 1000)) return refuse('rule.frequency-wrong', { kind: named(kind), perItems, least }, 'invalid');
  if (demand.kind === 'blank') return whyNotNumbers(kind, [demand.most]);
  if (demand.kind !== 'duplicate' && demand.kind !== 'recovery') return undefined;
  if (demand.bands.length === 0 || demand.bands.length > MOST_BANDS) return refuse('rule.bands-wrong', { kind: named(kind), most: MOST_BANDS }, 'invalid');
  if (demand.kind === 'recovery') return whyNotNumbers(kind, demand.bands.flatMap(({ upTo, below, lowest, highest }) => [upTo, below, lowest, highest]));
  if (demand.bands.some(({ percentOfMean, absolute }) => (percentOfMean === undefined) === (absolute === undefined))) return refuse('rule.bands-wrong', { kind: named(kind), most: MOST_BANDS }, 'invalid');
  return whyNotNumbers(kind, demand.bands.flatMap(({ upTo, below, percentOfMean, absolute }) => [upTo, below, percentOfMean, absolute]));
}

/** The kind as a word of the reader’s language. */
function named(kind: RunDemandKind | 'uncertainty'): Fact {
  return { code: `run-demand.${kind}`, facts: {} };
}

function whyNotNumbers(kind: RunDemandKind | 'uncertainty', texts: readonly (string | undefined)[]): Refusal | undefined {
  for (const text of texts) {
    if (text === undefined) continue;
    const number = parseNumber(text);
    if (isRefusal(number) || number.qualifier || number.value.isNegative()) return refuse('rule.number-wrong', { kind: named(kind), text }, 'invalid');
  }
  return undefined;
}
