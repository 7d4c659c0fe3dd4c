import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { isRefusal } from '../refusal.js';
import { convert, Decimal, parseUnit, plainText } from './index.js';

function cases(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
}

describe('units', () => {
  it.each(cases('units'))('reads "$typed" as "$unit" ($source)', (row) => {
    expect(parseUnit(row.typed ?? '')).toMatchObject({ text: row.unit, dimension: row.dimension });
    expect(parseUnit(row.unit ?? '')).toMatchObject({ text: row.unit });
  });

  it.each(['ppm', 'mg/kg,吡唑醚菌酯', 'mg/kg/d', 'g/0g', 'foo', '25g/', 'mpa', '10^5', 'x'.repeat(1000)])('does not know "%s"', (text) => {
    expect(parseUnit(text)).toMatchObject({ code: 'unit.unknown' });
  });

  it.each(cases('conversions'))('$value $from in $to is $expected ($source)', (row) => {
    const converted = convert(new Decimal(row.value ?? ''), row.from ?? '', row.to ?? '');
    expect(isRefusal(converted) ? converted.code : plainText(converted)).toBe(row.expected);
  });

  it('converts there and back to the same value', () => {
    const families = [['mg/kg', 'μg/kg', 'g/100 g', 'g/kg', 'mg/g', 'ng/g', '%(质量分数)'], ['mg/L', 'μg/L', 'g/100 mL', 'mg/mL'], ['CFU/g', 'CFU/100 g', 'CFU/25 g']];
    const pairs = fc.constantFrom(...families).chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));
    const values = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: -12, max: 3 })).map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
    fc.assert(fc.property(pairs, values, ([from, to], value) => {
      const there = convert(value, from, to);
      if (isRefusal(there)) return false;
      const back = convert(there, to, from);
      return !isRefusal(back) && back.equals(value);
    }));
  });
});
