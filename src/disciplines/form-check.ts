import { Decimal } from '../kernel/numbers/index.js';
import type { FieldSpec, FormProblem, FormSection, FormSpec, FormValues, Words } from './form.js';

const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;

/** The makers of a form's fields, so that a centre's form reads as its paper does. */
export const words = (zh: string, en: string): Words => ({ zh, en });
export const choices = (...pairs: readonly [string, string][]): readonly Words[] => pairs.map(([zh, en]) => words(zh, en));
export const text = (key: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, label: words(zh, en), kind: 'text', most: 100, ...more });
export const needed = { required: true } as const;

/**
 * A form of these sections whose check finds every field that is missing, too long or of another kind, every unknown key, quantities that cannot be,
 * and what the centre's own rule finds. The keys that items and reports take over (`sampleName`, `form`, `storage`, `productionDate`, `shelfLifeEndsOn`,
 * `sampledOn`, `takenQuantity`, `backupQuantity`, `baseQuantity`, `quantityUnit`, `producerName`, `unitName`, `unitAddress`, …) are the same in every centre's form.
 */
export function formOf(sections: readonly FormSection[], own: (values: FormValues) => readonly FormProblem[] = () => []): FormSpec {
  const fields = sections.flatMap((section) => section.fields);
  return {
    sections,
    check: (values) => [...fields.flatMap((field) => faultOf(field, values)), ...unknownKeys(fields, values), ...quantityFaults(values), ...own(values)],
  };
}

function faultOf(field: FieldSpec, values: FormValues): FormProblem[] {
  const value = values[field.key]?.trim() ?? '';
  const name = { field: field.label.zh };
  const isNeeded = field.required || (field.requiredWhen && field.requiredWhen.is.includes(values[field.requiredWhen.key] ?? ''));
  if (value === '') return isNeeded ? [{ path: field.key, code: 'form.needed', facts: name }] : [];
  if (field.most && value.length > field.most) return [{ path: field.key, code: 'form.too-long', facts: { ...name, most: String(field.most) } }];
  if (field.kind === 'decimal' && !DECIMAL.test(value)) return [{ path: field.key, code: 'form.decimal', facts: name }];
  if (field.kind === 'day' && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return [{ path: field.key, code: 'form.day', facts: name }];
  if (field.options && !field.options.some((option) => option.zh === value)) return [{ path: field.key, code: 'form.choice', facts: name }];
  return [];
}

function unknownKeys(fields: readonly FieldSpec[], values: FormValues): FormProblem[] {
  const known = new Set(fields.map((field) => field.key));
  return Object.keys(values).filter((key) => !known.has(key)).map((key) => ({ path: key, code: 'form.unknown', facts: { field: key } }));
}

/** 抽样数量 ≤ 抽样基数 and 备样数量 < 抽样数量; the date of the product is not after the sampling. */
function quantityFaults(values: FormValues): FormProblem[] {
  const exceeds = (key: string, other: string, orEqual: boolean) => {
    const [a, b] = [values[key] ?? '', values[other] ?? ''];
    if (!DECIMAL.test(a) || !DECIMAL.test(b)) return false;
    const order = new Decimal(a).comparedTo(b);
    return order > 0 || (orEqual && order === 0);
  };
  const problems: FormProblem[] = [];
  if (exceeds('takenQuantity', 'baseQuantity', false)) problems.push({ path: 'takenQuantity', code: 'form.more-than-base', facts: {} });
  if (exceeds('backupQuantity', 'takenQuantity', true)) problems.push({ path: 'backupQuantity', code: 'form.backup-too-much', facts: {} });
  const { productionDate, sampledOn } = values;
  if (productionDate && sampledOn && productionDate > sampledOn) problems.push({ path: 'productionDate', code: 'form.made-after-sampling', facts: {} });
  return problems;
}

/** The form of a centre that takes orders for devices alone: the directory says what they are. */
export const noSample: FormSpec = formOf([]);
