import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, parseNumber } from '../../../kernel/numbers/index.js';
import type { RecordText } from '../record/record-text.js';

export interface ChecklistItem {
  readonly no: string;
  readonly item: string;
  readonly requirement: string;
  /** A failure of this item is grave by itself: the equipment may not be used. */
  readonly isGrave?: boolean;
  /** A measured value with its limits. `entered`: the limit is this device's own, such as a wall thickness from its strength check, and stands in the record. */
  readonly measured?: { readonly unit: string; readonly least?: string; readonly most?: string; readonly entered?: 'least' | 'most' };
}

/** A conclusion or grade with the months until the next inspection; absent where the standard leaves them to the inspector. */
export interface Grade { readonly name: string; readonly months?: number; readonly isFit: boolean }

/** The checklist of a kind of equipment or inspection, as data. */
export interface Checklist {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  readonly source: string;
  readonly isUnverified: boolean;
  /** Conclusions by what was found: nothing, failures that are mended under supervision, grave ones. */
  readonly conclusions: { readonly sound: Grade; readonly minor: Grade; readonly grave: Grade };
  /** Grades that an inspector gives besides, such as 安全状况等级; they decide the interval then. */
  readonly grades?: { readonly name: string; readonly options: readonly Grade[] };
  readonly items: readonly ChecklistItem[];
}

export type ItemResult = '合格' | '不合格' | '不适用';
export type Severity = '一般' | '严重';

export interface CheckedItem extends ChecklistItem {
  readonly line: number;
  readonly result: ItemResult;
  readonly value: string;
  /** As printed: `≥8.2 mm`; empty where nothing is measured. */
  readonly limits: string;
  readonly finding: string;
  readonly severity: Severity | null;
}

export interface ChecklistResult {
  readonly checklist: string;
  readonly items: readonly CheckedItem[];
  readonly conclusion: string;
  readonly grade: string | null;
  /** Months until the next inspection at most; null where the equipment may not be used, or the inspector must say. */
  readonly months: number | null;
  readonly failed: readonly string[];
  readonly verdict: 'pass' | 'fail';
}

const RESULTS: Readonly<Record<string, ItemResult>> = { 合格: '合格', 符合: '合格', '√': '合格', 不合格: '不合格', 不符合: '不合格', '×': '不合格', 不适用: '不适用', 无此项: '不适用', '/': '不适用', '-': '不适用', '—': '不适用' };

/**
 * An inspection by a checklist. Rows are: number of the item, result, measured value, finding, severity, the device's own limit. Every item needs a result; a failure needs its finding
 * in words and a severity; a measured value beyond its limits cannot be 合格. A grave failure makes the whole unfit, others the middle conclusion.
 * Refuses what is missing or contradicts itself, with its line (`checklist.…`).
 */
export function judgeChecklist(checklist: Checklist, record: RecordText): ChecklistResult | Refusal {
  const known = new Map(checklist.items.map((item) => [item.no, item]));
  const checked = new Map<string, CheckedItem>();
  for (const { line, cells } of [...record.tables.values()].flat()) {
    const [no = '', typed = '', value = '', finding = '', severity = '', own = ''] = cells;
    const item = known.get(no);
    if (!item) return refuse('checklist.unknown', { line, no }, 'invalid');
    if (checked.has(no)) return refuse('checklist.twice', { line, no, first: checked.get(no)!.line }, 'invalid');
    const result = RESULTS[typed];
    if (!result) return refuse('checklist.result', { line, no, text: typed }, 'invalid');
    const limits = limitsOf(item, own, line, result);
    if (isRefusal(limits)) return limits;
    const refused = whyNot({ ...item, ...limits }, line, result, value, finding, severity);
    if (refused) return refused;
    checked.set(no, { ...item, line, result, value, limits: limits?.measured ? printedLimits(limits.measured) : '', finding, severity: result === '不合格' ? (item.isGrave ? '严重' : (severity as Severity)) : null });
  }
  const missing = checklist.items.filter(({ no }) => !checked.has(no));
  if (missing.length > 0) return refuse('checklist.missing', { items: missing.map(({ no, item }) => `${no} ${item}`) }, 'invalid');
  return concluded(checklist, checklist.items.map(({ no }) => checked.get(no)!), record);
}

type Measured = NonNullable<ChecklistItem['measured']>;

/** The limits that hold for this device. */
function limitsOf({ no, measured }: ChecklistItem, own: string, line: number, result: ItemResult): { readonly measured: Measured } | undefined | Refusal {
  if (!measured || result === '不适用') return undefined;
  if (!measured.entered) return { measured };
  const number = parseNumber(own);
  if (isRefusal(number) || number.qualifier) return refuse('checklist.limit', { line, no, unit: measured.unit }, 'invalid');
  return { measured: { unit: measured.unit, [measured.entered]: number.printed } };
}

const printedLimits = ({ least, most, unit }: Measured): string => `${[...(least === undefined ? [] : [`≥${least}`]), ...(most === undefined ? [] : [`≤${most}`])].join('，')} ${unit}`;

function whyNot(item: ChecklistItem, line: number, result: ItemResult, value: string, finding: string, severity: string): Refusal | undefined {
  if (result === '不合格') {
    if (finding === '') return refuse('checklist.finding', { line, no: item.no }, 'invalid');
    if (!item.isGrave && severity !== '一般' && severity !== '严重') return refuse('checklist.severity', { line, no: item.no }, 'invalid');
  }
  if (!item.measured || result === '不适用') return undefined;
  const number = parseNumber(value);
  if (isRefusal(number) || number.qualifier) return refuse('checklist.measured', { line, no: item.no, text: value }, 'invalid');
  const { least, most } = item.measured;
  const isWithin = (least === undefined || number.value.greaterThanOrEqualTo(new Decimal(least))) && (most === undefined || number.value.lessThanOrEqualTo(new Decimal(most)));
  return isWithin || result === '不合格' ? undefined : refuse('checklist.measured-contradicts', { line, no: item.no, value, limits: printedLimits(item.measured) }, 'invalid');
}

function concluded(checklist: Checklist, items: readonly CheckedItem[], record: RecordText): ChecklistResult | Refusal {
  const failing = items.filter(({ result }) => result === '不合格');
  const isGrave = failing.some(({ severity }) => severity === '严重');
  const conclusion = isGrave ? checklist.conclusions.grave : failing.length > 0 ? checklist.conclusions.minor : checklist.conclusions.sound;
  let grade: Grade | undefined;
  if (checklist.grades) {
    const { name, options } = checklist.grades;
    const typed = record.facts.get(name)?.value ?? '';
    grade = options.find((one) => one.name === typed);
    if (!grade) return refuse('checklist.grade', { grade: name, value: typed, options: options.map((one) => one.name) }, 'invalid');
    if (isGrave && grade.isFit) return refuse('checklist.grade-contradicts', { grade: name, value: typed }, 'invalid');
  }
  const isFit = conclusion.isFit && (grade?.isFit ?? true);
  const final = isFit ? conclusion : checklist.conclusions.grave;
  return {
    checklist: checklist.code, items, conclusion: final.name, grade: grade?.name ?? null, months: isFit ? ((grade ? grade.months : final.months) ?? null) : null,
    failed: failing.map(({ no, item }) => `${no} ${item}`), verdict: isFit ? 'pass' : 'fail',
  };
}
