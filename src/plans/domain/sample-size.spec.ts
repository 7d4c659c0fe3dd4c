import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { granted, isRefusal } from '../../kernel/index.js';
import { failingUnits, unitsToDetect, unitsToDetectApproximately, unitsToDetectInfinite, unitsToEstimate } from './sample-size.js';

const cases = JSON.parse(readFileSync(new URL('./sample-size.cases.json', import.meta.url), 'utf8')) as {
  infinite: [string, number[]][]; confidences: string[]; finite95: [number, number, number][]; approximate95: [number, number, string][];
  proportion: [string, string, string, number | null, string, number][];
};

/** C(N − D, n) / C(N, n) as a fraction of integers, by its definition. */
function chanceToMiss(population: number, failing: number, n: number): readonly [bigint, bigint] {
  let [above, below] = [1n, 1n];
  for (let i = 0; i < n; i++) {
    above *= BigInt(Math.max(0, population - failing - i));
    below *= BigInt(population - i);
  }
  return [above, below];
}

describe('units needed to detect a failure rate', () => {
  it.each(cases.infinite)('of %s in an unlimited population, at 90, 95 and 99 %', (rate, needed) => {
    expect(cases.confidences.map((confidence) => unitsToDetectInfinite(rate, confidence))).toEqual(needed);
  });

  it('are not rounded up where the ratio of logarithms is a whole number', () => {
    expect([unitsToDetectInfinite('0.5', '0.75'), unitsToDetectInfinite('0.9', '0.999')]).toEqual([2, 3]);
  });

  it.each(cases.finite95)('among %i units with %i failing, exactly, at 95 %', (population, failing, needed) => {
    expect(unitsToDetect(population, failing, '0.95')).toBe(needed);
  });

  it.each(cases.approximate95)('among %i units with %i failing by Cannon and Roe', (population, failing, needed) => {
    expect(unitsToDetectApproximately(population, failing, '0.95')).toBe(needed);
  });

  it('is the least number that reaches the confidence', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('0.9', '0.95', '0.99', '0.8'), (population, drawn, confidence) => {
      const failing = Math.min(drawn, population);
      const n = granted(unitsToDetect(population, failing, confidence));
      const allowed = BigInt(Math.round(100 - Number(confidence) * 100));
      const reaches = (units: number): boolean => { const [above, below] = chanceToMiss(population, failing, units); return above * 100n <= allowed * below; };
      return reaches(n) && (n === 1 || !reaches(n - 1));
    }));
  });

  it('never exceeds the population and never grows with the rate', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 137_115 }), fc.integer({ min: 1, max: 100 }), (population, perMille) => {
      const of = (rate: number): number => granted(unitsToDetect(population, failingUnits(population, `0.${String(rate).padStart(3, '0')}`), '0.95'));
      return of(perMille) <= population && of(perMille + 1) <= of(perMille);
    }), { numRuns: 30 });
  });

  it('answers for ten million units in a moment', () => {
    expect(unitsToDetect(10_000_000, 1_000, '0.99')).toBeGreaterThan(4_000);
  });

  it('counts at least one failing unit, and part of a unit as a whole one', () => {
    expect([failingUnits(272, '0.05'), failingUnits(10, '0.001'), failingUnits(100, '0.05')]).toEqual([14, 1, 5]);
  });
});

describe('units needed to estimate a share', () => {
  it.each(cases.proportion)('of %s within ±%s at %s in %s units', (rate, margin, confidence, population, exact, needed) => {
    const result = granted(unitsToEstimate(rate, margin, confidence, population ?? undefined));
    expect([result.exact, population === null ? result.infinite : result.finite]).toEqual([exact, needed]);
  });
});

describe('the calculators', () => {
  it.each([
    ['a rate of nothing', () => unitsToDetectInfinite('0', '0.95')], ['a rate above one', () => unitsToDetectInfinite('1.2', '0.95')], ['a confidence of one', () => unitsToDetect(10, 1, '1')],
    ['a population of parts', () => unitsToDetect(10.5, 1, '0.95')], ['more failing units than there are', () => unitsToDetect(10, 11, '0.95')],
    ['a margin that is no number', () => unitsToEstimate('0.5', 'x', '0.95')], ['a confidence without a printed quantile', () => unitsToEstimate('0.5', '0.05', '0.97')],
    ['nothing failing', () => unitsToDetectApproximately(100, 0, '0.95')],
  ])('refuse %s', (_, ask) => {
    const answer = ask();
    expect(isRefusal(answer) && answer.code).toBe('plan.calculator-input');
  });
});
