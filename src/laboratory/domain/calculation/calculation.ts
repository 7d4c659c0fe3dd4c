import type { DisplayRule } from '../../../disciplines/index.js';
import { isRefusal, refuse, type Fact, type Refusal } from '../../../kernel/index.js';
import { convert, Decimal, parseNumber, parseQuantity, parseUnit, plainText, roundToDigit } from '../../../kernel/numbers/index.js';
import { assessPrecision, type PrecisionOutcome, type PrecisionRule } from '../statistics/precision.js';
import { mean } from '../statistics/series.js';
import { compileFormula, type Formula, type Named } from './compile.js';
import type { Value } from './functions.js';

/** A reading that the calculation needs, in a declared unit; what is typed in another unit of the dimension is converted exactly. */
export interface InputSpec {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly unit: string;
  /** Read for every replicate (sample mass), or once for the batch (blank, concentration of a standard solution). */
  readonly each: 'replicate' | 'batch';
  /** Several values under one name, such as the counts of dishes. */
  readonly many?: boolean;
  /** Taken where nothing was typed, such as a dilution of 1. */
  readonly whenSilent?: string;
  /** Bounds in the declared unit; the ends are allowed, `above` is not. */
  readonly least?: string;
  readonly most?: string;
  readonly above?: string;
}

/** One line of the calculation. It may use inputs and the steps before it. */
export interface StepSpec {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly unit: string;
  readonly expression: string;
}

export type Typed = string | readonly string[];
export type Readings = Readonly<Record<string, Typed>>;

/** A worked example that must come out before the calculation may be used; `result` is compared at the digits in which it is written. */
export interface WorkedExample {
  readonly source: string;
  readonly batch: Readings;
  readonly replicates: readonly Readings[];
  readonly result: string;
}

/** How a method calculates its result, as data: plain JSON that a second person approves. */
export interface CalculationSpec {
  readonly method: string;
  readonly inputs: readonly InputSpec[];
  /** The last step is the result of a replicate. */
  readonly steps: readonly StepSpec[];
  readonly replicates: { readonly least: number; readonly most: number };
  readonly precision?: PrecisionRule;
  /** How the method has its results printed; what is kept is never rounded. */
  readonly display?: DisplayRule;
  readonly examples: readonly WorkedExample[];
}

export interface CalculationLine {
  readonly name: string;
  readonly kind: 'input' | 'step';
  readonly unit: string;
  /** Unrounded, in plain digits, to 40 significant ones. */
  readonly values: readonly string[];
}

export interface Calculated {
  /** Every input as taken and every step, per replicate. */
  readonly replicates: readonly { readonly lines: readonly CalculationLine[]; readonly result: string }[];
  readonly unit: string;
  readonly mean: string;
  readonly precision?: PrecisionOutcome;
  /** The value to report from, unrounded; absent while the precision demands another result or a repetition. */
  readonly result?: string;
}

export interface Calculation {
  readonly spec: CalculationSpec;
  readonly unit: string;
  run(batch: Readings, replicates: readonly Readings[]): Calculated | Refusal;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;
const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'if']);
const MOST_INPUTS = 40;
const MOST_STEPS = 40;
const MOST_REPLICATES = 10;
const MOST_VALUES = 50;

/**
 * A calculation ready to run: names and units sound, every expression compiled against them, every input used, and every worked example come out.
 * Refused with the step and the column of the fault, or with the example that gives another number.
 */
export function readCalculation(spec: CalculationSpec): Calculation | Refusal {
  const calculation = compileCalculation(spec);
  return isRefusal(calculation) ? calculation : (whyNotExamples(calculation) ?? calculation);
}

/** The same while it is being written: its worked examples need not come out yet. */
export function compileCalculation(spec: CalculationSpec): Calculation | Refusal {
  const names = new Map<string, Named>();
  const last = spec.steps.at(-1);
  if (!last || spec.steps.length > MOST_STEPS || spec.inputs.length > MOST_INPUTS) {
    return refuse('calculation.size-wrong', { steps: spec.steps.length, inputs: spec.inputs.length, mostSteps: MOST_STEPS, mostInputs: MOST_INPUTS }, 'invalid');
  }
  const { least, most } = spec.replicates;
  if (!Number.isInteger(least) || !Number.isInteger(most) || least < 1 || most < least || most > MOST_REPLICATES) {
    return refuse('calculation.replicates-wrong', { least, most, got: null }, 'invalid');
  }
  for (const input of spec.inputs) {
    const unsound = whyNotName(input.name, input.unit, names) ?? whyNotBounds(input);
    if (unsound) return unsound;
    names.set(input.name, { unit: input.unit, ...(input.many ? { many: true } : {}) });
  }
  const formulas: { readonly step: StepSpec; readonly formula: Formula }[] = [];
  const used = new Set<string>();
  for (const step of spec.steps) {
    const unsound = whyNotName(step.name, step.unit, names);
    if (unsound) return unsound;
    const formula = compileFormula(step.expression, step.unit, names);
    if (isRefusal(formula)) return inStep(formula, step.name);
    for (const name of formula.uses) used.add(name);
    formulas.push({ step, formula });
    names.set(step.name, { unit: step.unit });
  }
  const idle = [...names.keys()].find((name) => name !== last.name && !used.has(name));
  if (idle !== undefined) return refuse('calculation.name-unused', { name: idle }, 'invalid');
  return { spec, unit: last.unit, run: (batch, replicates) => run(spec, formulas, last.unit, batch, replicates) };
}

/** A refusal of an expression, with the step in which it lies. */
function inStep(refusal: Refusal, step: string): Refusal {
  return { ...refusal, facts: { ...refusal.facts, step } };
}

function whyNotName(name: string, unit: string, taken: ReadonlyMap<string, Named>): Refusal | undefined {
  if (!NAME.test(name) || RESERVED.has(name)) return refuse('calculation.name-unsound', { name }, 'invalid');
  if (taken.has(name)) return refuse('calculation.name-twice', { name }, 'invalid');
  const known = parseUnit(unit);
  return isRefusal(known) ? known : undefined;
}

function whyNotBounds(input: InputSpec): Refusal | undefined {
  for (const text of [input.least, input.most, input.above, input.whenSilent]) {
    if (text === undefined) continue;
    const number = parseNumber(text);
    if (isRefusal(number) || number.qualifier) return refuse('calculation.bound-unsound', { name: input.name, text }, 'invalid');
  }
  return undefined;
}

function whyNotExamples(calculation: Calculation): Refusal | undefined {
  const { examples } = calculation.spec;
  if (examples.length === 0) return refuse('calculation.example-missing', { method: calculation.spec.method }, 'invalid');
  for (const example of examples) {
    const expected = parseNumber(example.result);
    if (isRefusal(expected)) return expected;
    const calculated = calculation.run(example.batch, example.replicates);
    if (isRefusal(calculated)) return calculated;
    const got = new Decimal(calculated.result ?? calculated.mean);
    if (!roundToDigit(got, expected.lastDigit).equals(expected.value)) {
      return refuse('calculation.example-differs', { source: example.source, expected: example.result, got: plainText(got.toSignificantDigits(12)) }, 'invalid');
    }
  }
  return undefined;
}

function run(
  spec: CalculationSpec, formulas: readonly { readonly step: StepSpec; readonly formula: Formula }[], unit: string, batch: Readings, replicates: readonly Readings[],
): Calculated | Refusal {
  const { least, most } = spec.replicates;
  if (replicates.length < 1 || replicates.length > most) return refuse('calculation.replicates-wrong', { least, most, got: replicates.length }, 'invalid');
  const shared = new Map<string, Value>();
  const failed = take(spec.inputs.filter(({ each }) => each === 'batch'), batch, shared, { replicate: 0 });
  if (failed) return failed;
  const listed: { lines: readonly CalculationLine[]; result: string }[] = [];
  const results: Decimal[] = [];
  for (const [index, readings] of replicates.entries()) {
    const values = new Map(shared);
    const unreadable = take(spec.inputs.filter(({ each }) => each === 'replicate'), readings, values, { replicate: index + 1 });
    if (unreadable) return unreadable;
    for (const { step, formula } of formulas) {
      const value = formula.evaluate(values);
      if (isRefusal(value)) return { ...inStep(value, step.name), facts: { ...value.facts, step: step.name, replicate: index + 1 } };
      values.set(step.name, value);
    }
    const result = values.get(spec.steps.at(-1)!.name) as Decimal;
    results.push(result);
    listed.push({ lines: linesOf(spec, values), result: plainText(result) });
  }
  const average = mean(results);
  const calculated: Calculated = { replicates: listed, unit, mean: plainText(average) };
  if (results.length < least) return calculated;
  if (!spec.precision) return { ...calculated, result: calculated.mean };
  const precision = assessPrecision(results, spec.precision);
  if (isRefusal(precision)) return precision;
  return { ...calculated, precision, ...(precision.value ? { result: plainText(precision.value) } : {}) };
}

function linesOf(spec: CalculationSpec, values: ReadonlyMap<string, Value>): readonly CalculationLine[] {
  const line = (kind: CalculationLine['kind'], { name, unit }: { readonly name: string; readonly unit: string }): CalculationLine => {
    const value = values.get(name);
    return { name, kind, unit, values: (Array.isArray(value) ? (value as readonly Decimal[]) : [value as Decimal]).map((one) => plainText(one)) };
  };
  return [...spec.inputs.map((input) => line('input', input)), ...spec.steps.map((step) => line('step', step))];
}

/** Reads what was typed for these inputs into `values`; the refusal names input and replicate (0 for the batch). */
function take(inputs: readonly InputSpec[], readings: Readings, values: Map<string, Value>, where: Readonly<Record<string, Fact>>): Refusal | undefined {
  const stranger = Object.keys(readings).find((name) => !inputs.some((input) => input.name === name));
  if (stranger !== undefined) return refuse('calculation.input-unknown', { name: stranger, ...where }, 'invalid');
  for (const input of inputs) {
    const typed = Object.hasOwn(readings, input.name) ? readings[input.name] : undefined;
    const texts = (typeof typed === 'string' ? [typed] : (typed ?? [])).filter((text) => text.trim() !== '');
    if (texts.length === 0 && input.whenSilent !== undefined) texts.push(input.whenSilent);
    if (texts.length === 0) return refuse('calculation.input-missing', { name: input.name, ...where }, 'invalid');
    if (texts.length > (input.many ? MOST_VALUES : 1)) return refuse('calculation.input-too-many', { name: input.name, most: input.many ? MOST_VALUES : 1, ...where }, 'invalid');
    const read: Decimal[] = [];
    for (const text of texts) {
      const value = readOne(input, text);
      if (isRefusal(value)) return { ...value, facts: { ...value.facts, name: input.name, ...where } };
      read.push(value);
    }
    values.set(input.name, input.many ? read : read[0]!);
  }
  return undefined;
}

/** Why what was typed cannot be this input: unreadable, in another dimension, uncertain, or outside its bounds; undefined where it can. */
export function whyNotTyped(input: InputSpec, text: string): Refusal | undefined {
  const read = readOne(input, text);
  return isRefusal(read) ? read : undefined;
}

function readOne(input: InputSpec, text: string): Decimal | Refusal {
  const quantity = parseQuantity(text, input.unit);
  if (isRefusal(quantity)) return quantity;
  if (quantity.qualifier) return refuse('calculation.input-uncertain', { name: input.name, text }, 'invalid');
  const value = convert(quantity.value, quantity.unit, input.unit);
  if (isRefusal(value)) return value;
  const isOutside = (input.least !== undefined && value.lessThan(input.least)) || (input.most !== undefined && value.greaterThan(input.most))
    || (input.above !== undefined && !value.greaterThan(input.above));
  return isOutside ? refuse('calculation.input-outside', { name: input.name, text, least: input.least ?? input.above ?? null, most: input.most ?? null }, 'invalid') : value;
}
