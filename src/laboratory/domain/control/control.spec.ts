import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import {
  checkControls, controlLimits, judgeRun, RECOVERY_BY_LEVEL, WESTGARD, type ControlPlan, type ControlPoint, type ControlTarget, type PointVerdict, type RunControl,
} from '../index.js';

interface Case {
  readonly source: string;
  readonly targets: Readonly<Record<string, ControlTarget>>;
  readonly materials: readonly string[];
  readonly rangeRule: ControlPlan['rangeRule'];
  /** The values of a run, and the rejecting rules that it breaks. */
  readonly runs: readonly (string | readonly string[])[][];
}

const cases = JSON.parse(readFileSync(new URL('./cases/westgard.cases.json', import.meta.url), 'utf8')) as readonly Case[];
const TARGET = { 1: { mean: '10', deviation: '1' } };
const points = (...values: readonly string[]): ControlPoint[] => values.map((value, run) => ({ run: String(run), material: '1', value }));
const decimals = (...values: readonly (string | number)[]): Decimal[] => values.map((value) => new Decimal(value));

function verdicts(series: readonly ControlPoint[], targets: Readonly<Record<string, ControlTarget>> = TARGET, plan = WESTGARD): readonly PointVerdict[] {
  const found = checkControls(series, targets, plan);
  if (isRefusal(found)) throw new Error(found.code);
  return found;
}

describe('the multirule', () => {
  it.each(cases)('$source', ({ targets, materials, rangeRule, runs }) => {
    const series = runs.flatMap((run, index) => materials.map((material, place) => ({ run: String(index + 1), material, value: run[place] as string })));
    const found = verdicts(series, targets, { ...WESTGARD, rangeRule });
    const rejected = runs.map((run, index) => {
      const broken = found.slice(index * materials.length, (index + 1) * materials.length).flatMap((one) => one.broken.map(({ rule }) => rule)).filter((rule) => rule !== '1-2s');
      return [index + 1, [...new Set(broken)].sort(), ((run[materials.length] as readonly string[] | undefined) ?? []).slice().sort()] as const;
    });
    expect(rejected.map(([run, broken]) => [run, broken])).toEqual(rejected.map(([run, , wanted]) => [run, wanted]));
  });

  it('warns beyond two s alone, names z exactly, and rejects nothing by a rule that is not in the plan', () => {
    expect(verdicts(points('12', '12.1')).map(({ z, status }) => [z, status])).toEqual([['2', 'in-control'], ['2.1', 'warning']]);
    expect(verdicts(points('13.5'), TARGET, { ...WESTGARD, rules: ['2-2s'] })[0]).toEqual({ z: '3.5', status: 'in-control', broken: [] });
    expect(verdicts(points('12.1', '12.2'))[1]).toEqual({ z: '2.2', status: 'out', broken: [{ rule: '1-2s', points: [1] }, { rule: '2-2s', points: [0, 1] }] });
  });

  it('refuses a material without a target, and one without spread', () => {
    expect(checkControls(points('1'), {})).toMatchObject({ code: 'control.target-missing' });
    expect(checkControls([{ run: '1', material: 'constructor', value: '1' }], {})).toMatchObject({ code: 'control.target-missing' });
    expect(checkControls(points('1'), { 1: { mean: '1', deviation: '0' } })).toMatchObject({ code: 'control.spread-not-positive' });
  });

  it('says the same of a series turned upside down, and of each point whatever follows', () => {
    const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(values, (tenths) => {
      const series = points(...tenths.map((tenth) => String(10 + tenth / 10)));
      const mirrored = points(...tenths.map((tenth) => String(10 - tenth / 10)));
      const found = verdicts(series);
      expect(verdicts(mirrored).map(({ broken }) => broken)).toEqual(found.map(({ broken }) => broken));
      expect(verdicts(series.slice(0, -1))).toEqual(found.slice(0, -1));
    }));
  });
});

describe('control limits', () => {
  it('by moving ranges are those of the published flow-rate example', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: mean 50.81, mean moving range 1.8778, limits 45.816 and 55.804.
    const limits = controlLimits(decimals(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1), 'moving-range', 10);
    if (isRefusal(limits)) throw new Error(limits.code);
    expect(limits.mean).toBe('50.81');
    const line = (times: number): string => new Decimal(limits.lines.find((one) => one.times === times)?.value ?? 0).toDecimalPlaces(3).toString();
    expect([line(-3), line(3)]).toEqual(['45.816', '55.804']);
  });

  it('by the standard deviation are exact where it is', () => {
    // Twenty values, ten at 9 and ten at 11, and one pair that brings s² to a square: 19 s² = 20 → s = √(20/19).
    const limits = controlLimits(decimals(...Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 9 : 11))));
    if (isRefusal(limits)) throw new Error(limits.code);
    expect(limits).toMatchObject({ n: 20, mean: '10' });
    expect(new Decimal(limits.deviation).pow(2).times(19).toSignificantDigits(35).toString()).toBe('20');
  });

  it('are not drawn from a short history, nor from one without spread', () => {
    expect(controlLimits(decimals(1, 2, 3))).toMatchObject({ code: 'control.history-too-short', facts: { got: 3, least: 20 } });
    expect(controlLimits(Array.from({ length: 20 }, () => new Decimal('0.1').dividedBy(3)))).toMatchObject({ code: 'control.spread-not-positive' });
  });
});

describe('the run', () => {
  const blank: RunControl = { name: '空白', kind: 'blank', unit: 'mg/kg', found: '0.004', most: '0.005', inclusive: false };
  const duplicate: RunControl = { name: '平行', kind: 'duplicate', unit: 'mg/kg', first: '0.90', second: '1.10', bands: [{ percentOfMean: '20' }] };
  const recovery: RunControl = { name: '加标', kind: 'recovery', unit: 'mg/kg', found: '0.58', native: '0.10', added: '0.60', bands: RECOVERY_BY_LEVEL };
  const reference: RunControl = { name: 'RM', kind: 'reference', unit: 'mg/kg', found: '0.25', certified: '0.20', uncertainty: '0.04', certifiedUncertainty: '0.03' };
  const kept = (control: RunControl): unknown => {
    const verdict = judgeRun([control]);
    return isRefusal(verdict) ? verdict.code : verdict.findings[0]?.kept;
  };

  it('is released where every control keeps its rule, the ends included', () => {
    expect(judgeRun([blank, duplicate, recovery, reference])).toMatchObject({ held: false, findings: [{ value: '0.004' }, { value: '0.2', highest: '0.2' }, { value: '80', lowest: '80', highest: '110' }, { value: '1' }] });
  });

  it('is held by any control that breaks its rule', () => {
    const worse: readonly RunControl[] = [{ ...blank, found: '0.005' }, { ...duplicate, second: '1.101' }, { ...recovery, found: '0.5799' }, { ...recovery, found: '0.7601' }, { ...reference, found: '0.2501' }] as RunControl[];
    for (const control of worse) expect(judgeRun([blank, duplicate, control])).toMatchObject({ held: true });
  });

  it('reads blanks below a limit, units of the dimension, and limits that are allowed themselves', () => {
    expect([kept({ ...blank, found: '<0.005' } as RunControl), kept({ ...blank, found: '<0.006' } as RunControl), kept({ ...blank, found: '5 μg/kg', inclusive: true } as RunControl)]).toEqual([true, false, true]);
  });

  it('takes the recovery band of what was added: below 0.1, below 1, up to 100, above', () => {
    const at = (added: string, percent: string) => kept({ ...recovery, added, native: '0', found: new Decimal(added).times(percent).dividedBy(100).toString() } as RunControl);
    expect([at('0.09', '60'), at('0.1', '60'), at('0.9', '80'), at('1', '80'), at('100', '90'), at('101', '90'), at('101', '105')]).toEqual([true, false, true, false, true, false, true]);
  });

  it.each<readonly [string, RunControl[]]>([
    ['control.none', []], ['control.nothing-added', [{ ...recovery, added: '0' }]], ['control.value-uncertain', [{ ...duplicate, first: '<1' }]],
    ['control.level-unknown', [{ ...recovery, bands: [] }]], ['control.level-unknown', [{ ...duplicate, bands: [{ upTo: '0.5', percentOfMean: '20' }] }]],
    ['quantity.unit-mismatch', [{ ...blank, found: '0.1 mg/L' }]], ['number.not-a-number', [{ ...blank, found: 'abc' }]],
    ['proficiency.deviation-not-positive', [{ ...reference, uncertainty: '0', certifiedUncertainty: '0' }]],
  ])('refuses with %s what cannot be judged', (code, controls) => {
    expect(judgeRun(controls)).toMatchObject({ code });
  });
});
