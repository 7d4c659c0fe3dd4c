import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';
import {
  assessPrecision, combinedUncertainty, expandedUncertainty, grubbs, grubbsCritical, GRUBBS_TABLE, mean, median, normalizedError, precisionFacts, standardDeviation, zScore,
  type GrubbsSide, type PrecisionRule,
} from '../index.js';

const json = <T>(name: string): readonly T[] => JSON.parse(readFileSync(new URL(`./cases/${name}.cases.json`, import.meta.url), 'utf8')) as readonly T[];
const decimals = (values: readonly string[]): Decimal[] => values.map((value) => new Decimal(value));
const of = (text: string): Decimal => new Decimal(text);

describe('Grubbs’ test', () => {
  it.each(json<{ source: string; values: string[]; side: GrubbsSide; statistic: string; suspect: number; finding: string }>('grubbs'))('$source', ({ values, side, statistic, suspect, finding }) => {
    const outcome = grubbs(decimals(values), side);
    if (isRefusal(outcome)) throw new Error(outcome.code);
    expect(outcome).toMatchObject({ suspect, finding });
    expect(plainText(of(outcome.statistic).toDecimalPlaces(statistic.split('.')[1]?.length ?? 0), statistic.split('.')[1]?.length ?? 0)).toBe(statistic);
  });

  it('has the critical values that GB/T 4883 prints, within 0.005', () => {
    const printed: readonly (readonly [number, string, string])[] = [
      [3, '1.153', '1.155'], [4, '1.463', '1.492'], [5, '1.672', '1.749'], [6, '1.822', '1.944'], [7, '1.938', '2.097'], [8, '2.032', '2.221'], [9, '2.110', '2.323'], [10, '2.176', '2.410'],
      [12, '2.285', '2.550'], [15, '2.409', '2.705'], [20, '2.557', '2.884'], [30, '2.745', '3.103'], [50, '2.956', '3.336'], [100, '3.207', '3.600'],
    ];
    for (const [n, a05, a01] of printed) {
      expect(of(grubbsCritical(n, '0.05') ?? '0').minus(a05).abs().lessThanOrEqualTo('0.005')).toBe(true);
      expect(of(grubbsCritical(n, '0.01') ?? '0').minus(a01).abs().lessThanOrEqualTo('0.005')).toBe(true);
    }
  });

  it('has a row for every number of values from 3 to 100, rising with it and with the level', () => {
    expect(GRUBBS_TABLE.map(([n]) => n)).toEqual(Array.from({ length: 98 }, (_, index) => index + 3));
    for (const [index, [, ...row]] of GRUBBS_TABLE.entries()) {
      expect(row).toEqual([...row].sort());
      const before = GRUBBS_TABLE[index - 1];
      if (before) for (const [column, value] of row.entries()) expect(of(value).greaterThanOrEqualTo(before[column + 1] as string)).toBe(true);
    }
  });

  it('is refused below three and above a hundred values', () => {
    expect(grubbs(decimals(['1', '2']))).toMatchObject({ code: 'grubbs.values-wrong' });
    expect(grubbs(Array.from({ length: 101 }, () => of('1')))).toMatchObject({ code: 'grubbs.values-wrong' });
  });
});

describe('precision', () => {
  it.each(json<PrecisionRule & { source: string; results: string[]; status: string; value?: string; used?: number[] }>('precision'))('$source', ({ bands, whenApart, results, status, value, used }) => {
    const outcome = assessPrecision(decimals(results), { bands, whenApart });
    if (isRefusal(outcome)) throw new Error(outcome.code);
    expect([outcome.status, outcome.value && plainText(outcome.value)]).toEqual([status, value]);
    if (used) expect(outcome.used).toEqual(used);
    expect(precisionFacts(outcome).mean).toBe(plainText(outcome.mean));
  });

  it('is refused for no result and for more than ten', () => {
    const rule: PrecisionRule = { bands: [], whenApart: 'repeat' };
    expect(assessPrecision([], rule)).toMatchObject({ code: 'precision.results-wrong' });
    expect(assessPrecision(Array.from({ length: 11 }, () => of('1')), rule)).toMatchObject({ code: 'precision.results-wrong' });
  });

  it('does not depend on the order of the results', () => {
    const values = fc.array(fc.integer({ min: 1, max: 300 }).map((n) => new Decimal(n).dividedBy(100)), { minLength: 2, maxLength: 5 });
    fc.assert(fc.property(values, fc.constantFrom('repeat', 'median', 'closest-pair'), (results, whenApart) => {
      const rule = { bands: [{ percentOfMean: '15' }], whenApart } as const;
      const [one, other] = [assessPrecision(results, rule), assessPrecision([...results].reverse(), rule)];
      if (isRefusal(one) || isRefusal(other)) return false;
      return one.status === other.status && (one.value?.equals(other.value ?? -1) ?? other.value === undefined);
    }));
  });
});

describe('expanded uncertainty with k = 2', () => {
  const rule = { bands: [{ upTo: '0.1', absolute: '0.012' }, { percent: '15' }] };
  it.each([['0.05', '0.012', '0.050', '0.012'], ['0.1', '0.012', '0.100', '0.012'], ['0.31', '0.0465', '0.310', '0.046'], ['4.56', '0.684', '4.56', '0.68'], ['1234', '185.1', '123×10¹', '1.9×10²']])(
    '%s carries %s, reported %s ± %s', (value, expanded, printedValue, printedUncertainty) => {
      expect(expandedUncertainty(of(value), rule)).toEqual({ expanded, printedValue, printedUncertainty, k: '2' });
    });

  it('is refused at a level for which the method states none', () => {
    expect(expandedUncertainty(of('2'), { bands: [{ upTo: '1', percent: '10' }] })).toMatchObject({ code: 'uncertainty.level-unknown' });
  });

  it('combines independent contributions by their squares', () => {
    expect(plainText(combinedUncertainty(decimals(['3', '4'])))).toBe('5');
  });
});

describe('proficiency tests', () => {
  it.each([['12', 'satisfactory'], ['12.0001', 'questionable'], ['12.9999', 'questionable'], ['13', 'unsatisfactory'], ['8', 'satisfactory'], ['7', 'unsatisfactory']])(
    'a result of %s against 10 with σ 1 is %s (GB/T 28043-2019 9.4)', (result, verdict) => {
      expect(zScore(of(result), of('10'), of('1'))).toEqual({ z: plainText(of(result).minus(10)), verdict });
    });

  it('decides on the exact quotient', () => {
    expect(zScore(of('0.2'), of('0'), of('0.1'))).toMatchObject({ verdict: 'satisfactory' });
    expect(normalizedError(of('1.3'), of('0.3'), of('0.8'), of('0.4'))).toEqual({ en: '1', verdict: 'satisfactory' });
    expect(normalizedError(of('1.30001'), of('0.3'), of('0.8'), of('0.4'))).toMatchObject({ verdict: 'unsatisfactory' });
  });

  it('needs a spread', () => {
    expect(zScore(of('1'), of('1'), of('0'))).toMatchObject({ code: 'proficiency.deviation-not-positive' });
  });
});

describe('a series', () => {
  it('has its mean, median and standard deviation', () => {
    expect([mean, median, standardDeviation].map((take) => plainText(take(decimals(['2', '4', '4', '4', '5', '5', '7', '9'])).toDecimalPlaces(6)))).toEqual(['5', '4.5', '2.13809']);
  });

  it('of equal values, however long, has no spread', () => {
    const third = new Decimal(1).dividedBy(3);
    expect(standardDeviation([third, third, third]).isZero()).toBe(true);
  });

  it('of nothing has none of them', () => {
    for (const take of [mean, median, standardDeviation]) expect(() => take([])).toThrow(RangeError);
  });
});
