import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_RESULTS, foodPrior } from './food-prior.js';

const of = (failed: number, concluded: number) => ({ failed, concluded });

describe('the prior failure rate of a food category', () => {
  it.each([
    // general, category, county → rate, basis; by hand: (x + 20·p₀) / (n + 20)
    [of(0, 0), of(0, 0), of(0, 0), '0.5', 'general'],
    [of(19, 999), of(0, 4), of(4, 4), '0.0195', 'general'],
    [of(19, 999), of(10, 80), of(0, 4), '0.1039', 'category'],
    [of(19, 999), of(10, 80), of(0, 30), '0.0416', 'county'],
    [of(19, 999), of(0, 4), of(5, 5), '0.2156', 'county'],
  ])('of %j, %j, %j is %s', (general, category, county, rate, basis) => {
    expect(foodPrior(general, category, county)).toMatchObject({ rate, basis });
  });

  it('lies between the wider rate and the own share, and is never 0 nor 1', () => {
    const results = fc.integer({ min: 0, max: 500 }).chain((concluded) => fc.integer({ min: 0, max: concluded }).map((failed) => of(failed, concluded)));
    fc.assert(fc.property(results, results, (general, category) => {
      const wider = Number(foodPrior(general, of(0, 0), of(0, 0)).rate);
      const { rate, basis } = foodPrior(general, category, of(0, 0));
      expect(Number(rate)).toBeGreaterThan(0);
      expect(Number(rate)).toBeLessThan(1);
      if (category.concluded < FEWEST_RESULTS) expect([Number(rate), basis]).toEqual([wider, 'general']);
      else {
        const own = category.failed / category.concluded;
        expect(Number(rate)).toBeGreaterThanOrEqual(Math.min(wider, own) - 0.0001);
        expect(Number(rate)).toBeLessThanOrEqual(Math.max(wider, own) + 0.0001);
      }
    }));
  });
});
