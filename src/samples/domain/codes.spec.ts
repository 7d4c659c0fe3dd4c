import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { itemCode, parseCode, portionCode, sealNumber } from './codes.js';

const chance = fc.array(fc.integer({ min: 0, max: 247 }), { minLength: 7, maxLength: 7 });
const codes = fc.tuple(chance, fc.integer({ min: 0, max: 30 })).map(([bytes, position]) => portionCode(itemCode(bytes), position));

describe('a code', () => {
  it('is read back as what it is, however it is typed', () => {
    fc.assert(fc.property(chance, (bytes) => {
      const code = itemCode(bytes);
      expect(parseCode(`hj: ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toEqual({ kind: 'item', code });
    }));
    fc.assert(fc.property(codes, (code) => expect(parseCode(`HJ:${code}`)).toEqual({ kind: 'portion', code })));
  });

  it('with one wrong character is refused', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 0, max: 8 }), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'), (code, at, wrong) => {
      fc.pre(code[at] !== wrong);
      expect(isRefusal(parseCode(code.slice(0, at) + wrong + code.slice(at + 1)))).toBe(true);
    }));
  });

  it('with two characters that changed places is refused', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (code, i, j) => {
      fc.pre(code[i] !== code[j]);
      const swapped = [...code];
      [swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!];
      expect(isRefusal(parseCode(swapped.join('')))).toBe(true);
    }));
  });

  it('needs seven unbiased bytes and at most 31 portions', () => {
    expect(() => itemCode([1, 2, 3])).toThrow(RangeError);
    expect(() => itemCode([250, 1, 2, 3, 4, 5, 6])).toThrow(RangeError);
    expect(() => portionCode('22222222', 31)).toThrow(RangeError);
  });
});

it('a seal’s number has one form', () => expect(sealNumber(' ｆｔ 00 1')).toBe('FT001'));
