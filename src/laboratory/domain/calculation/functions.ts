import { refuse, Refused } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { mean, standardDeviation } from '../statistics/series.js';

/** One value, or the several of an input that is entered as a list. */
export type Value = Decimal | readonly Decimal[];

/** One evaluation: the values of its names, and how many steps it has taken. */
export interface Run {
  readonly values: ReadonlyMap<string, Value>;
  steps: number;
}

export const MOST_STEPS = 10_000;

/** Counts steps; refused beyond 10,000. */
export function spent(run: Run, steps: number): void {
  run.steps += steps;
  if (run.steps > MOST_STEPS) throw new Refused(refuse('expression.too-many-steps', { most: MOST_STEPS }, 'invalid'));
}

interface Known {
  readonly least: number;
  readonly most: number;
  /** `several` takes lists and values alike. */
  readonly takes: 'one' | 'several';
  /** What its result measures: the same as its arguments, a number of numbers, the root of its argument, or how many there are. */
  readonly result: 'same' | 'number' | 'root' | 'count';
  readonly apply: (values: readonly Decimal[], at: number) => Decimal;
}

const MANY = 50;
const MOST_EXPONENT = 100;

function some(values: readonly Decimal[], least: number, at: number): readonly Decimal[] {
  if (values.length < least) throw new Refused(refuse('expression.list-too-short', { at, least, got: values.length }, 'invalid'));
  return values;
}

function only(values: readonly Decimal[]): Decimal {
  return values[0]!;
}

function logarithm(take: (value: Decimal) => Decimal) {
  return (values: readonly Decimal[], at: number): Decimal => {
    if (!only(values).greaterThan(0)) throw new Refused(refuse('expression.logarithm-of-nothing', { at }, 'invalid'));
    return take(only(values));
  };
}

/** All functions of the language. None rounds: rounding is the report's, once, at the end. */
export const FUNCTIONS: Readonly<Record<string, Known>> = {
  abs: { least: 1, most: 1, takes: 'one', result: 'same', apply: (values) => only(values).abs() },
  min: { least: 1, most: MANY, takes: 'several', result: 'same', apply: (values, at) => Decimal.min(...some(values, 1, at)) },
  max: { least: 1, most: MANY, takes: 'several', result: 'same', apply: (values, at) => Decimal.max(...some(values, 1, at)) },
  sum: { least: 1, most: MANY, takes: 'several', result: 'same', apply: (values) => values.reduce((total, value) => total.plus(value), new Decimal(0)) },
  mean: { least: 1, most: MANY, takes: 'several', result: 'same', apply: (values, at) => mean(some(values, 1, at)) },
  sd: { least: 1, most: MANY, takes: 'several', result: 'same', apply: (values, at) => standardDeviation(some(values, 2, at)) },
  count: { least: 1, most: MANY, takes: 'several', result: 'count', apply: (values) => new Decimal(values.length) },
  sqrt: {
    least: 1, most: 1, takes: 'one', result: 'root',
    apply: (values, at) => {
      if (only(values).lessThan(0)) throw new Refused(refuse('expression.root-of-negative', { at }, 'invalid'));
      return only(values).sqrt();
    },
  },
  ln: { least: 1, most: 1, takes: 'one', result: 'number', apply: logarithm((value) => value.ln()) },
  log10: { least: 1, most: 1, takes: 'one', result: 'number', apply: logarithm((value) => value.log(10)) },
  exp: {
    least: 1, most: 1, takes: 'one', result: 'number',
    apply: (values, at) => {
      if (only(values).abs().greaterThan(MOST_EXPONENT)) throw new Refused(refuse('expression.too-large', { at }, 'invalid'));
      return only(values).exp();
    },
  },
};
