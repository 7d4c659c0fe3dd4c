import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_BYTES, codeOf, printedCode, typedCode, verificationUrl } from './code.js';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('a verification code', () => {
  it('carries at least 128 bits', () => {
    expect(codeOf(new Uint8Array(CODE_BYTES)).length * 5).toBeGreaterThanOrEqual(128);
    expect(() => codeOf(new Uint8Array(CODE_BYTES - 1))).toThrow(RangeError);
  });

  it('is another one when any of its bits is another', () => {
    fc.assert(fc.property(bytes, fc.nat({ max: 139 }), (random, bit) => {
      const other = random.slice();
      other[bit >> 3]! ^= 0x80 >> (bit & 7);
      expect(codeOf(other)).not.toBe(codeOf(random));
    }));
  });

  it('is read back from what is printed, however it is typed', () => {
    fc.assert(fc.property(bytes, (random) => {
      const code = codeOf(random);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
      expect(typedCode(` ${printedCode(code).toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `)).toBe(code);
    }));
  });

  it('stands in an address under the given base alone', () =>
    expect(verificationUrl('https://hengjian.example', '食检-2026-00001', 'ABC')).toBe('https://hengjian.example/verify/r/%E9%A3%9F%E6%A3%80-2026-00001?c=ABC'));
});
