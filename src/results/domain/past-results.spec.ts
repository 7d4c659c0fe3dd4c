import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../kernel/numbers/index.js';
import { isUnusual, pastRange } from './past-results.js';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => new Decimal(from + at));

describe('past results of a product', () => {
  it('say nothing before there are twenty', () => {
    expect(pastRange(numbers(1, 19))).toBeUndefined();
    expect(pastRange(numbers(1, 20))).toEqual({ n: 20, low: '1', high: '20' });
  });

  it('leave one in forty out on either side', () => {
    const range = pastRange(numbers(1, 200))!;
    expect(range).toEqual({ n: 200, low: '6', high: '195' });
    expect([5, 6, 195, 196].map((value) => isUnusual(new Decimal(value), range))).toEqual([true, false, false, true]);
  });

  it('have at least nineteen in twenty of their own inside', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 20, maxLength: 200 }), (values) => {
      const past = values.map((value) => new Decimal(value));
      const range = pastRange(past)!;
      expect(past.filter((value) => !isUnusual(value, range)).length).toBeGreaterThanOrEqual(past.length * 0.95);
    }));
  });
});
