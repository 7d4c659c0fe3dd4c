import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';
import {
  compileFormula, ELEMENT_BY_ICP_MS, METHOD_CALCULATIONS, MOST_CHARACTERS, MOST_DEPTH, MOST_PARTS, readCalculation, whyNotFormula, type Calculated, type Calculation, type CalculationSpec, type Named, type Readings,
} from '../index.js';

const json = <T>(name: string): readonly T[] => JSON.parse(readFileSync(new URL(`./cases/${name}.cases.json`, import.meta.url), 'utf8')) as readonly T[];

interface ValueCase {
  readonly source: string;
  readonly expression: string;
  readonly unit: string;
  readonly names: Readonly<Record<string, Named & { readonly values: readonly string[] }>>;
  readonly value: string;
}

const NAMES: ReadonlyMap<string, Named> = new Map<string, Named>([['a', { unit: 'g' }], ['list', { unit: '', many: true }], ['missing', { unit: '' }]]);
const VALUES = new Map<string, Decimal | readonly Decimal[]>([['a', new Decimal(1)], ['list', [new Decimal(1)]]]);

function outcome(expression: string): Decimal | Refusal {
  const formula = compileFormula(expression, '', NAMES);
  return isRefusal(formula) ? formula : formula.evaluate(VALUES);
}

function ready(spec: CalculationSpec): Calculation {
  const calculation = readCalculation(spec);
  if (isRefusal(calculation)) throw new Error(JSON.stringify(calculation));
  return calculation;
}

function calculated(spec: CalculationSpec, batch: Readings, replicates: readonly Readings[]): Calculated {
  const done = ready(spec).run(batch, replicates);
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
}

describe('an expression', () => {
  it.each(json<ValueCase>('values'))('$expression is $value $unit ($source)', ({ expression, unit, names, value }) => {
    const formula = compileFormula(expression, unit, new Map(Object.entries(names)));
    if (isRefusal(formula)) throw new Error(JSON.stringify(formula));
    const given = new Map(Object.entries(names).map(([name, { values, many }]) => [name, many ? values.map((one) => new Decimal(one)) : new Decimal(values[0] ?? 0)] as const));
    const result = formula.evaluate(given);
    expect(isRefusal(result) ? result.code : plainText(result)).toBe(value);
    expect([...formula.uses].sort()).toEqual(Object.keys(names).sort());
  });

  it.each(json<{ expression: string; code: string; at: number }>('refused'))('"$expression" is refused with $code at column $at', ({ expression, code, at }) => {
    expect(outcome(expression)).toMatchObject({ refused: true, code, facts: { at } });
  });

  it('has limits on its length, its parts, its depth and its steps', () => {
    expect(outcome('1'.padEnd(MOST_CHARACTERS + 1))).toMatchObject({ code: 'expression.too-long' });
    expect(outcome(Array.from({ length: MOST_PARTS }, () => '1').join('+'))).toMatchObject({ code: 'expression.too-many-parts' });
    expect(outcome(`${'('.repeat(MOST_DEPTH + 1)}1`)).toMatchObject({ code: 'expression.too-deep' });
    expect(outcome(`${'-'.repeat(MOST_DEPTH + 1)}1`)).toMatchObject({ code: 'expression.too-deep' });
    const long = compileFormula('sum(list) × 1', '', NAMES);
    expect(isRefusal(long) ? long : long.evaluate(new Map([['list', Array.from({ length: 10_001 }, () => new Decimal(1))]]))).toMatchObject({ code: 'expression.too-many-steps' });
  });

  it('tells an editor what is wrong, and nothing where it is sound', () => {
    expect(whyNotFormula('a ÷ 2[g]', '', NAMES)).toBeUndefined();
    expect(whyNotFormula('a ÷ 2[mL]', '', NAMES)).toMatchObject({ code: 'expression.units-differ', facts: { left: 'mass·volume^-1', right: '1' } });
  });

  it('answers any text with a value or a refusal that names a column', () => {
    const pieces = fc.array(fc.constantFrom('1', '0', '2.5', 'a', 'list', '+', '-', '*', '/', '^', '(', ')', ',', 'if', 'sqrt(', 'ln(', 'mean(', '<', 'and', '[g]', ' '), { maxLength: 25 });
    fc.assert(fc.property(fc.oneof(pieces.map((some) => some.join('')), fc.string({ unit: 'binary' })), (text) => {
      const found = outcome(text);
      return isRefusal(found) ? typeof found.facts.at === 'number' || found.code === 'expression.too-long' : found.isFinite();
    }), { numRuns: 1000 });
  });

  it('gives the same quantity whatever the units of its inputs', () => {
    const masses = fc.constantFrom('g', 'mg', 'kg', 'μg');
    fc.assert(fc.property(masses, masses, masses, fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (one, other, result, left, right) => {
      const grams: Readonly<Record<string, string>> = { g: '1', mg: '0.001', kg: '1000', 'μg': '0.000001' };
      const names = new Map([['x', { unit: one }], ['y', { unit: other }]]);
      const formula = compileFormula('x − y', result, names);
      if (isRefusal(formula)) return false;
      const value = formula.evaluate(new Map([['x', new Decimal(left).dividedBy(grams[one] ?? 0)], ['y', new Decimal(right).dividedBy(grams[other] ?? 0)]]));
      return !isRefusal(value) && value.times(grams[result] ?? 0).equals(left - right);
    }));
  });
});

describe('a method’s calculation', () => {
  it.each(METHOD_CALCULATIONS.map((spec) => [spec.method, spec] as const))('%s comes out as its worked example says', (_method, spec) => {
    expect(readCalculation(spec)).toMatchObject({ unit: spec.steps.at(-1)?.unit });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it('lists every input as taken and every step, unrounded, per replicate', () => {
    const done = calculated(ELEMENT_BY_ICP_MS, { ρ0: '0.00012 mg/L' }, [{ ρ: '6.32', V: '25.0', m: '500.0 mg' }, { ρ: '6.12', V: '25.0', m: '0.7', f: '1' }]);
    expect(done.replicates[0]?.lines.map(({ name, kind, values, unit }) => [name, kind, values, unit])).toEqual([
      ['ρ', 'input', ['6.32'], 'μg/L'], ['ρ0', 'input', ['0.12'], 'μg/L'], ['V', 'input', ['25'], 'mL'], ['f', 'input', ['1'], ''], ['m', 'input', ['0.5'], 'g'],
      ['net', 'step', ['6.2'], 'μg/L'], ['X', 'step', ['0.31'], 'mg/kg'],
    ]);
    expect(done.replicates[1]?.result).toBe('0.2142857142857142857142857142857142857143');
  });

  it('waits for another replicate where two lie too far apart, and takes the median of three that do', () => {
    const at = (...values: readonly string[]) => calculated(ELEMENT_BY_ICP_MS, {}, values.map((ρ) => ({ ρ, V: '1', m: '1' })));
    expect(at('100', '110')).toMatchObject({ mean: '0.105', precision: { status: 'met' }, result: '0.105' });
    const apart = at('100', '130');
    expect(apart).toMatchObject({ precision: { status: 'another-needed' } });
    expect(apart.result).toBeUndefined();
    expect(at('100', '130', '112')).toMatchObject({ precision: { status: 'met-by-median' }, result: '0.112' });
    expect(at('100').result).toBeUndefined();
  });

  const spec = ELEMENT_BY_ICP_MS;
  const [sample] = [{ ρ: '6.32', V: '25.0', m: '0.5' }];
  it.each<readonly [string, Readings, Readings[]]>([
    ['calculation.input-missing', {}, [{ ρ: '1', V: '25' }]], ['calculation.input-missing', {}, [{ ...sample, m: ' ' }]], ['calculation.input-unknown', {}, [{ ...sample, x: '1' }]],
    ['calculation.input-unknown', { m: '1' }, [sample]], ['calculation.input-uncertain', {}, [{ ...sample, ρ: '<0.1' }]], ['calculation.input-outside', {}, [{ ...sample, m: '0' }]],
    ['calculation.input-outside', {}, [{ ...sample, f: '0.5' }]], ['calculation.input-too-many', {}, [{ ...sample, m: ['1', '2'] }]], ['quantity.unit-mismatch', {}, [{ ...sample, m: '1 mL' }]],
    ['number.not-a-number', {}, [{ ...sample, m: '1.2.3' }]], ['calculation.replicates-wrong', {}, []], ['calculation.replicates-wrong', {}, [sample, sample, sample, sample]],
  ])('refuses readings with %s', (code, batch, replicates) => {
    expect(ready(spec).run(batch, replicates)).toMatchObject({ code });
  });

  it('names input and replicate in a refusal, and step and replicate where the expression could not go on', () => {
    expect(ready(spec).run({}, [sample, { ...sample, m: 'x' }])).toMatchObject({ facts: { name: 'm', replicate: 2 } });
    const moisture = METHOD_CALCULATIONS.find(({ method }) => method === 'GB 5009.3-2016')!;
    expect(ready(moisture).run({}, [{ m1: '2', m2: '1', m3: '2' }])).toMatchObject({ code: 'expression.division-by-zero', facts: { step: 'X', replicate: 1, at: 11 } });
  });

  const example = { source: 'rule', batch: {}, replicates: [{ a: '2' }], result: '4' };
  const small: CalculationSpec = {
    method: 'x', inputs: [{ name: 'a', label: { zh: 'a', en: 'a' }, unit: 'g', each: 'replicate' }], steps: [{ name: 'X', label: { zh: 'X', en: 'X' }, unit: 'g', expression: 'a × 2' }],
    replicates: { least: 1, most: 1 }, examples: [example],
  };
  const [one, step] = [small.inputs[0]!, small.steps[0]!];
  it.each<readonly [string, Partial<CalculationSpec>]>([
    ['calculation.example-missing', { examples: [] }], ['calculation.example-differs', { examples: [{ ...example, result: '4.1' }] }], ['calculation.name-unused', { inputs: [one, { ...one, name: 'b' }] }],
    ['calculation.name-unsound', { inputs: [{ ...one, name: 'a b' }] }], ['calculation.name-unsound', { inputs: [{ ...one, name: 'if' }] }], ['calculation.name-twice', { inputs: [one, one] }],
    ['calculation.bound-unsound', { inputs: [{ ...one, least: '<1' }] }], ['calculation.size-wrong', { steps: [] }], ['calculation.replicates-wrong', { replicates: { least: 2, most: 1 } }],
    ['unit.unknown', { inputs: [{ ...one, unit: 'ppm' }] }], ['expression.units-differ', { steps: [{ ...step, unit: 'mL' }] }], ['expression.name-unknown', { steps: [{ ...step, expression: 'X × 2' }] }],
  ])('is refused with %s as a definition', (code, change) => {
    expect(readCalculation({ ...small, ...change })).toMatchObject({ code });
  });

  it('names the step of a fault in a definition', () => {
    expect(readCalculation({ ...small, steps: [{ ...step, expression: 'a ×' }] })).toMatchObject({ code: 'expression.expected', facts: { step: 'X', at: 4 } });
  });

  it('does not depend on how its readings are written', () => {
    const write = (value: Decimal, unit: string) => fc.constantFrom(plainText(value), `${plainText(value)} ${unit}`, value.toExponential(), plainText(value, 8));
    const amounts = fc.integer({ min: 1, max: 99_999 }).map((n) => new Decimal(n).dividedBy(1000));
    fc.assert(fc.property(fc.tuple(amounts, amounts, amounts).chain(([ρ, V, m]) => fc.tuple(fc.constant([ρ, V, m]), write(ρ, 'μg/L'), write(V, 'mL'), write(m, 'g'))), ([[ρ, V, m], ...typed]) => {
      const done = calculated(spec, {}, [{ ρ: typed[0], V: typed[1], m: typed[2] }]);
      expect(done.mean).toBe(plainText(ρ!.times(V!).dividedBy(m!).dividedBy(1000)));
    }));
  });
});
