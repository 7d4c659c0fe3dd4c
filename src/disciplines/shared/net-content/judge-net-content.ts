import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { convert, Decimal, parseNumber, parseUnit, plainText, roundToInterval } from '../../../kernel/numbers/index.js';
import { parseNominal, tolerableDeficiency, type Nominal } from './nominal.js';
import { planFor, type LotPlan } from './plan.js';
import { readSeries, type SeriesValue } from './series.js';
import { deviationOf, meanOf, tareRule, type TareRule } from './tare.js';

/** What is needed to judge a lot or single packages, as it was typed. */
export interface NetContentInput {
  readonly nominal: string;
  /** Packages in the lot; absent: each package is judged alone. */
  readonly lot?: string | undefined;
  readonly series: string;
  /** The unit of values that are written without one; else the nominal's. */
  readonly unit?: string | undefined;
  /** Tares of empty packagings: the series is gross mass then. */
  readonly tares?: string | undefined;
  /** g/mL: a declared volume was weighed. */
  readonly density?: string | undefined;
  /** Decides the editions of both tables. */
  readonly day: string;
}

/** 0: enough or short by no more than T; 1: T < deficiency ≤ 2T; 2: above 2T. */
export type DeficiencyBand = 0 | 1 | 2;

export interface MeasuredPackage {
  readonly line: number;
  readonly content: string;
  /** Nominal minus content; negative where there is more than declared. */
  readonly deficiency: string;
  readonly band: DeficiencyBand;
}

export type Criterion = 'mean' | 'count' | 'double' | 'single';

/** All that a report and a chart show. Amounts are plain digits in `unit`; `bound` is Qn − λs. */
export interface NetContentResult {
  readonly nominal: string;
  readonly kind: Nominal['kind'];
  readonly unit: string;
  readonly nominalValue: string;
  readonly T: string;
  readonly doubleT: string;
  readonly packages: readonly MeasuredPackage[];
  readonly plan: LotPlan | null;
  readonly mean: string;
  readonly deviation: string;
  readonly bound: string | null;
  readonly beyondT: number;
  readonly beyondDoubleT: number;
  readonly tare: TareRule | null;
  readonly failed: readonly Criterion[];
  readonly verdict: 'pass' | 'fail';
}

/**
 * The judgement of a lot (both criteria and the sampling plan of the day) or, without a lot, of each package alone. A deficiency equal to T is not counted,
 * one equal to 2T counts once. The mean is held against Qn − λs unrounded; `mean`, `deviation` and `bound` are printed to five places.
 * Refuses a lot smaller than its sample (`net-content.lot-smaller`), more or fewer packages than the plan's n (`net-content.sample`) and units that do not fit.
 * @source SAMR order 70 (2023) arts 8–9 and annexes; JJF 1070-2005 (2023 edition unverified)
 */
export function judgeNetContent(input: NetContentInput): NetContentResult | Refusal {
  const nominal = parseNominal(input.nominal);
  if (isRefusal(nominal)) return nominal;
  const plan = input.lot === undefined || input.lot.trim() === '' ? null : planFor(wholeNumber(input.lot), input.day);
  if (isRefusal(plan)) return plan;
  const series = readSeries(input.series);
  if (isRefusal(series)) return series;
  if (plan && series.length > plan.lot) return refuse('net-content.lot-smaller', { lot: plan.lot, count: series.length }, 'invalid');
  if (plan && series.length !== plan.sample) return refuse('net-content.sample', { lot: plan.lot, sample: plan.sample, count: series.length }, 'invalid');
  const T = tolerableDeficiency(nominal, input.day);
  const net = contents(series, nominal, T, input);
  return isRefusal(net) ? net : decided(nominal, T, plan, series, net.contents, net.tare);
}

function decided(nominal: Nominal, T: Decimal, plan: LotPlan | null, series: readonly SeriesValue[], contents: readonly Decimal[], tare: TareRule | null): NetContentResult {
  const doubleT = T.times(2);
  const packages = contents.map((content, at): MeasuredPackage => {
    const deficiency = nominal.value.minus(content);
    const band = deficiency.lessThanOrEqualTo(T) ? 0 : deficiency.lessThanOrEqualTo(doubleT) ? 1 : 2;
    return { line: series[at]!.line, content: plainText(content), deficiency: plainText(deficiency), band };
  });
  const mean = meanOf(contents);
  const deviation = deviationOf(contents, mean);
  const bound = plan ? nominal.value.minus(plan.lambda === null ? 0 : deviation.times(plan.lambda)) : null;
  const beyondT = packages.filter(({ band }) => band === 1).length;
  const beyondDoubleT = packages.filter(({ band }) => band === 2).length;
  const failed: Criterion[] = [];
  if (bound && mean.lessThan(bound)) failed.push('mean');
  if (plan && beyondT > plan.allowed) failed.push('count');
  if (plan && beyondDoubleT > 0) failed.push('double');
  if (!plan && beyondT + beyondDoubleT > 0) failed.push('single');
  return {
    nominal: nominal.text, kind: nominal.kind, unit: nominal.unit, nominalValue: plainText(nominal.value), T: plainText(T), doubleT: plainText(doubleT),
    packages, plan, mean: shown(mean), deviation: shown(deviation), bound: bound && shown(bound), beyondT, beyondDoubleT, tare, failed,
    verdict: failed.length === 0 ? 'pass' : 'fail',
  };
}

/** Net contents in the nominal's unit. */
function contents(series: readonly SeriesValue[], nominal: Nominal, T: Decimal, input: NetContentInput): { readonly contents: readonly Decimal[]; readonly tare: TareRule | null } | Refusal {
  const density = input.density?.trim() ? parseNumber(input.density) : undefined;
  if (density && (isRefusal(density) || density.qualifier || !density.value.greaterThan(0))) return refuse('net-content.density', { text: input.density! }, 'invalid');
  if (density && nominal.kind !== 'volume') return refuse('net-content.density-volume', { nominal: nominal.text }, 'invalid');
  // What is weighed for a volume is mass, so that tares and values share one unit before the density divides them.
  const weighed = density ? 'g' : nominal.unit;
  const read = (text: string, unit: string, line: number): Decimal | Refusal => measured(text, unit || input.unit || weighed, weighed, line, nominal.kind === 'count');
  const gross: Decimal[] = [];
  for (const { text, unit, line } of series) {
    const value = read(text, unit, line);
    if (isRefusal(value)) return value;
    gross.push(value);
  }
  const own: Decimal[] = [];
  for (const { tare, line } of series) {
    if (tare === undefined) continue;
    const value = read(tare, '', line);
    if (isRefusal(value)) return value;
    own.push(value);
  }
  const toContent = (mass: Decimal) => (density && !isRefusal(density) ? mass.dividedBy(density.value) : mass);
  if (own.length > 0) return { contents: gross.map((value, at) => toContent(value.minus(own[at]!))), tare: { kind: 'each', mean: shown(meanOf(own)) } };
  if (!input.tares?.trim()) return { contents: gross.map(toContent), tare: null };
  const tares = readSeries(input.tares);
  if (isRefusal(tares)) return tares;
  const empty: Decimal[] = [];
  for (const { text, unit, line } of tares) {
    const value = read(text, unit, line);
    if (isRefusal(value)) return value;
    empty.push(value);
  }
  // The rule compares masses; a declared volume weighs its density times as much.
  const factor = density && !isRefusal(density) ? density.value : new Decimal(1);
  const rule = tareRule(empty, nominal.value.times(factor), T.times(factor));
  if (isRefusal(rule)) return rule;
  if (rule.kind === 'each') return refuse('net-content.tare-each', { mean: rule.mean }, 'invalid');
  return { contents: gross.map((value) => toContent(value.minus(rule.mean))), tare: rule };
}

function measured(text: string, unit: string, into: string, line: number, isCount: boolean): Decimal | Refusal {
  const number = parseNumber(text);
  if (isRefusal(number)) return refuse('series.not-a-number', { line, text }, 'invalid');
  if (isCount) return number.value.isInteger() ? number.value : refuse('net-content.count', { line, text }, 'invalid');
  const known = parseUnit(unit);
  const value = isRefusal(known) ? known : convert(number.value, known.text, into);
  return isRefusal(value) ? refuse('net-content.unit', { line, unit, expected: into }, 'invalid') : value;
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}

const FIVE_PLACES = new Decimal('0.00001');
const shown = (value: Decimal): string => plainText(roundToInterval(value, FIVE_PLACES));
