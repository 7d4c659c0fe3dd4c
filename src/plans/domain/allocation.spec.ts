import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { legalDay } from '../../deadlines/domain/index.js';
import { granted, isRefusal } from '../../kernel/index.js';
import { deviationOf, neyman, priorRate, proportional } from './allocation.js';
import { planCost, weeklyLoad, weeksOf } from './cost-and-load.js';

const { allocation } = JSON.parse(readFileSync(new URL('./sample-size.cases.json', import.meta.url), 'utf8')) as {
  allocation: { sizes: number[]; deviations: string[]; total: number; neyman: string[]; proportional: string[] };
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const day = (text: string) => granted(legalDay(text));

describe('shares of a sample', () => {
  const { sizes, deviations, total } = allocation;

  it('are those of the textbook', () => {
    expect(granted(neyman(sizes, deviations, total)).map(({ exact }) => exact)).toEqual(allocation.neyman);
    expect(granted(neyman(sizes, deviations, total)).map(({ units }) => units)).toEqual([19, 33, 48]);
    expect(granted(proportional(sizes, total)).map(({ exact }) => exact)).toEqual(allocation.proportional);
  });

  it('sum to the sample exactly and never exceed a stratum', () => {
    const strata = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(strata, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
      const bounds = given.map(([size]) => size);
      const wanted = Math.floor(sum(bounds) * part);
      return [granted(proportional(bounds, wanted)), granted(neyman(bounds, given.map(([, s]) => `0.${String(s).padStart(4, '0')}`), wanted))]
        .every((shares) => sum(shares.map(({ units }) => units)) === wanted && shares.every(({ units }, at) => units <= bounds[at]!));
    }));
  });

  it('give what a full stratum cannot hold to the others', () => {
    expect(granted(neyman([5, 100], ['0.5', '0.01'], 20)).map(({ units }) => units)).toEqual([5, 15]);
    expect(granted(neyman([5, 5], ['0', '0'], 4)).map(({ units }) => units)).toEqual([2, 2]);
    expect(granted(neyman([5, 5], ['0.5', '0'], 7)).map(({ units }) => units)).toEqual([5, 2]);
  });

  it('are refused above the population, saying by how much', () => {
    const refusal = proportional([10, 20], 35);
    expect(isRefusal(refusal) && [refusal.code, refusal.facts['missing']]).toEqual(['plan.sample-above-population', 5]);
    expect(proportional([10], 1.5)).toMatchObject({ code: 'plan.calculator-input' });
  });

  it('take a prior that is never nothing, however few results there were', () => {
    expect([priorRate(0, 0), priorRate(0, 19), priorRate(3, 40), deviationOf('0.5')]).toEqual(['0.5', '0.025', '0.0854', '0.5']);
  });
});

describe('cost of a plan', () => {
  it('is exact to the last fen, names what has no price, and what is left of the budget', () => {
    expect(planCost([{ quota: 3, price: '0.1' }, { quota: 7, price: '680.55' }, { quota: 4 }], '5000')).toEqual({ total: '4764.15', unpriced: 4, left: '235.85' });
    expect(planCost([{ quota: 1, price: '10' }], '3')).toEqual({ total: '10.00', unpriced: 0, left: '-7.00' });
    expect(planCost([])).toEqual({ total: '0.00', unpriced: 0 });
  });
});

describe('load of a laboratory', () => {
  it('spreads a stratum evenly over its weeks and marks what is above the capacity', () => {
    const load = weeklyLoad([{ laboratoryId: 'L', quota: 10, from: day('2026-09-02'), to: day('2026-09-20') }], new Map([['L', 3]]));
    expect(load).toEqual([
      { laboratoryId: 'L', week: '2026-08-31', batches: 3, capacity: 3, over: 0 }, { laboratoryId: 'L', week: '2026-09-07', batches: 4, capacity: 3, over: 1 },
      { laboratoryId: 'L', week: '2026-09-14', batches: 3, capacity: 3, over: 0 },
    ]);
  });

  it('takes a stratum that ended before it began in its first week, and knows no limit without a capacity', () => {
    expect(weeksOf(day('2026-09-02'), day('2026-08-01'))).toEqual(['2026-08-31']);
    expect(weeklyLoad([{ laboratoryId: 'L', quota: 2, from: day('2026-09-06'), to: day('2026-09-06') }], new Map())).toEqual([{ laboratoryId: 'L', week: '2026-08-31', batches: 2, over: 0 }]);
  });

  it('loses no batch', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (quota, from, to) => {
      const date = (month: string, n: number) => day(`2026-${month}-${String(n).padStart(2, '0')}`);
      return sum(weeklyLoad([{ laboratoryId: 'L', quota, from: date('03', from), to: date('06', to) }], new Map()).map(({ batches }) => batches)) === quota;
    }));
  });
});
