import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { isRefusal } from '../refusal.js';
import { Decimal, parseNumber, parseQuantity, plainText } from './index.js';

function cases(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
}

describe('a typed number', () => {
  it.each(cases('numbers-typed'))('reads "$typed" as $qualifier$value ($source)', (row) => {
    const number = parseNumber(row.typed ?? '');
    if (isRefusal(number)) throw new Error(number.code);
    expect(plainText(number.value)).toBe(row.value);
    expect(number).toMatchObject({ text: row.typed, printed: row.printed, lastDigit: Number(row.last_digit) });
    expect(number.qualifier ?? '').toBe(row.qualifier);
  });

  it.each(cases('numbers-refused'))('refuses "$typed": $why', (row) => {
    expect(parseNumber(row.typed ?? '')).toMatchObject({ refused: true, code: row.code });
  });

  it('refuses a text beyond any number', () => {
    expect(parseNumber('1'.repeat(10_000))).toMatchObject({ code: 'number.too-long' });
  });

  it('does not change the settings of decimal.js itself', async () => {
    const { Decimal: shared } = await import('decimal.js');
    expect(shared.precision).toBe(20);
    expect(Decimal.precision).toBe(40);
  });

  it('prints what reads back as the same number', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -9, max: 9 }), (digits, exponent) => {
      const number = parseNumber(`${digits}e${exponent}`);
      if (isRefusal(number)) return false;
      const again = parseNumber(number.printed);
      return !isRefusal(again) && again.value.equals(number.value) && again.lastDigit === number.lastDigit;
    }));
  });

  it('answers any text with a number or a refusal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const number = parseNumber(text);
      return isRefusal(number) || number.value.isFinite();
    }));
  });

  it('reads a number with its unit', () => {
    expect(parseQuantity('1.04x10³mg/kg')).toMatchObject({ printed: '1.04×10³', unit: 'mg/kg' });
    expect(parseQuantity('0.047mg/100cm²')).toMatchObject({ printed: '0.047', unit: 'mg/100 cm²' });
    expect(parseQuantity('<10', 'cfu/g')).toMatchObject({ qualifier: '<', unit: 'CFU/g' });
    expect(parseQuantity('0.02mg/kg,吡唑醚菌酯')).toMatchObject({ code: 'unit.unknown' });
    expect(parseQuantity('5.2×103CFU/g')).toMatchObject({ code: 'number.exponent-unclear' });
  });
});
