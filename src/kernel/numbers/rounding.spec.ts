import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { isRefusal } from '../refusal.js';
import { Decimal, parseMarked, reportMarked, round, roundMarked, roundToDigit, roundToInterval, roundToSignificantDigits, type RoundingRule } from './index.js';

function cases(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
}

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: -12, max: 4 })).map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
const intervals = fc.constantFrom('0.001', '0.01', '0.1', '0.2', '0.5', '1', '2', '5', '10', '20', '50', '1000', '0.025', '3', '0.7').map((text) => new Decimal(text));

describe('rounding by GB/T 8170', () => {
  it.each(cases('rounding'))('rounds $value to $printed ($source)', (row) => {
    const rule: RoundingRule = row.interval ? { interval: new Decimal(row.interval) } : { significantDigits: Number(row.significant_digits) };
    const rounded = round(new Decimal(row.value ?? ''), rule);
    expect(rounded.value.equals(row.expected ?? '')).toBe(true);
    expect(rounded.text).toBe(row.printed);
  });

  it.each(cases('marked'))('reports $value as $reported and rounds it on to $final ($source)', (row) => {
    const reported = reportMarked(new Decimal(row.value ?? ''), new Decimal(row.interval_reported ?? ''));
    expect(reported.text).toBe(row.reported);
    expect(roundMarked(reported, new Decimal(row.interval_final ?? '')).equals(row.final ?? '')).toBe(true);
    const typed = parseMarked(reported.text);
    if (isRefusal(typed)) throw new Error(typed.code);
    expect([typed.mark, roundMarked(typed, new Decimal(row.interval_final ?? '')).equals(row.final ?? '')]).toEqual([reported.mark, true]);
  });

  it('refuses to work with an interval that is not positive', () => {
    expect(() => roundToInterval(new Decimal(1), new Decimal(0))).toThrow(RangeError);
    expect(() => roundMarked({ value: new Decimal(1), mark: '' }, new Decimal(-1))).toThrow(RangeError);
    expect(() => roundToSignificantDigits(new Decimal(1), 0)).toThrow(RangeError);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(decimals, intervals, (value, interval) => {
      const once = roundToInterval(value, interval);
      return roundToInterval(once, interval).equals(once);
    }));
    fc.assert(fc.property(decimals, fc.integer({ min: 1, max: 8 }), (value, digits) => {
      const once = roundToSignificantDigits(value, digits).value;
      return roundToSignificantDigits(once, digits).value.equals(once);
    }));
  });

  it('is monotone', () => {
    fc.assert(fc.property(decimals, decimals, intervals, (one, other, interval) => {
      const [low, high] = one.lessThan(other) ? [one, other] : [other, one];
      return roundToInterval(low, interval).lessThanOrEqualTo(roundToInterval(high, interval));
    }));
  });

  it('never goes farther than half an interval, lands on a multiple, and takes the even one of two equally near', () => {
    fc.assert(fc.property(decimals, intervals, (value, interval) => {
      const rounded = roundToInterval(value, interval);
      const distance = rounded.minus(value).abs().times(2);
      const even = distance.lessThan(interval) || rounded.dividedBy(interval).mod(2).isZero();
      return distance.lessThanOrEqualTo(interval) && rounded.mod(interval).isZero() && even;
    }));
  });

  it('agrees at a power of ten whichever way it is asked', () => {
    fc.assert(fc.property(decimals, fc.integer({ min: -6, max: 6 }), (value, digit) => roundToDigit(value, digit).equals(roundToInterval(value, new Decimal(`1e${digit}`)))));
  });

  it('gives one step through a marked report the same result as rounding the value itself', () => {
    const finer = fc.constantFrom(['0.1', '1'], ['0.01', '1'], ['0.001', '1'], ['0.01', '0.1'], ['0.01', '0.5'], ['1', '100'], ['10', '1000']);
    fc.assert(fc.property(decimals, finer, (value, [reported, final]) => {
      const interval = new Decimal(final ?? 1);
      return roundMarked(reportMarked(value, new Decimal(reported ?? 1)), interval).equals(roundToInterval(value, interval));
    }), { numRuns: 500 });
  });
});
