import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { convert, Decimal, parseNumber, parseQuantity, plainText } from '../../../kernel/numbers/index.js';
import { controlLimits, type SpreadBy } from './limits.js';
import { checkControls, type BrokenRule, type ControlPlan, type ControlRule, type ControlTarget, type PointVerdict } from './westgard.js';

/** Mean and s of a chart as approved: from its own history, or from the certificate of the control material. */
export type ChartLimits = { readonly mean: string; readonly deviation: string } & (
  | { readonly source: 'history'; readonly n: number; readonly by: SpreadBy; /** First and last instant of the history. */ readonly from: string; readonly to: string; readonly leftOut: readonly string[] }
  | { readonly source: 'certificate'; readonly certificate: string }
);

/** A value of a chart, old or new, in the chart's unit. */
export interface ChartValue {
  readonly id: string;
  readonly chart: string;
  readonly run: string;
  readonly value: string;
}

export type PointStatus = 'unjudged' | PointVerdict['status'];

export interface ChartVerdict {
  readonly id: string;
  readonly status: PointStatus;
  readonly z: string | null;
  readonly broken: readonly { readonly rule: ControlRule; readonly points: readonly string[] }[];
}

/**
 * The verdict on each new value, seen with those before it on the charts of the same method, parameter and instrument; a chart without approved limits
 * leaves its values unjudged, and they count for no rule. Values stand in the order of measurement.
 */
export function judgeValues(
  before: readonly ChartValue[], fresh: readonly ChartValue[], targets: Readonly<Record<string, ControlTarget>>, plan: ControlPlan,
): readonly ChartVerdict[] | Refusal {
  const isTargeted = ({ chart }: ChartValue): boolean => Object.hasOwn(targets, chart);
  const series = [...before.filter(isTargeted), ...fresh.filter(isTargeted)];
  const verdicts = checkControls(series.map(({ run, chart, value }) => ({ run, material: chart, value })), targets, plan);
  if (isRefusal(verdicts)) return verdicts;
  const named = (broken: readonly BrokenRule[]) => broken.map(({ rule, points }) => ({ rule, points: points.map((at) => series[at]!.id) }));
  const found = new Map(series.map(({ id }, at) => [id, verdicts[at]!] as const));
  return fresh.map(({ id }) => {
    const verdict = found.get(id);
    return verdict ? { id, status: verdict.status, z: verdict.z, broken: named(verdict.broken) } : { id, status: 'unjudged', z: null, broken: [] };
  });
}

/** A control result as typed, in the chart's unit and plain digits as written. Refused where it is no number (`control.value-uncertain` for `<` and `>`) or of another dimension. */
export function valueFor(text: string, unit: string, chartUnit: string): string | Refusal {
  const typed = parseQuantity(text, unit);
  if (isRefusal(typed)) return typed;
  if (typed.qualifier) return refuse('control.value-uncertain', { text }, 'invalid');
  const value = convert(typed.value, typed.unit, chartUnit);
  if (isRefusal(value)) return value;
  return plainText(value, typed.unit === chartUnit ? Math.max(0, -typed.lastDigit) : 0);
}

/** Limits from past values of a chart, at least twenty. Refused as `controlLimits` does. */
export function limitsFromHistory(
  history: readonly { readonly id: string; readonly value: string; readonly at: string }[], by: SpreadBy, leftOut: readonly string[],
): ChartLimits | Refusal {
  const limits = controlLimits(history.map(({ value }) => new Decimal(value)), by);
  if (isRefusal(limits)) return limits;
  return { source: 'history', n: limits.n, by, mean: limits.mean, deviation: limits.deviation, from: history[0]!.at, to: history.at(-1)!.at, leftOut };
}

/** Limits as the certificate of the control material states them. */
export function limitsFromCertificate(mean: string, deviation: string, certificate: string): ChartLimits | Refusal {
  const [centre, spread] = [parseNumber(mean), parseNumber(deviation)];
  if (isRefusal(centre)) return centre;
  if (isRefusal(spread)) return spread;
  if (certificate.trim() === '') return refuse('control.certificate-missing', {}, 'invalid');
  if (!spread.value.greaterThan(0)) return refuse('control.spread-not-positive', { material: '' }, 'invalid');
  return { source: 'certificate', mean: plainText(centre.value), deviation: plainText(spread.value), certificate: certificate.trim() };
}
