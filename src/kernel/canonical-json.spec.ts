import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { canonicalJson, isCanonicalJson } from './canonical-json.js';

interface Cases {
  readonly texts: readonly { name: string; input: string; canonical: string }[];
  readonly numbers: readonly (readonly [string, string])[];
  readonly refusedNumbers: readonly string[];
}
const cases = JSON.parse(readFileSync(new URL('./canonical-json.cases.json', import.meta.url), 'utf8')) as Cases;
const double = (hex: string) => Buffer.from(hex, 'hex').readDoubleBE();

describe('canonical JSON', () => {
  it.each(cases.texts)('writes the published example $name as published', ({ input, canonical }) => {
    expect(canonicalJson(JSON.parse(input))).toBe(canonical);
    expect(isCanonicalJson(canonical)).toBe(true);
    expect(isCanonicalJson(input)).toBe(false);
  });

  it.each(cases.numbers)('writes the double %s as %s', (hex, text) => {
    expect(canonicalJson(double(hex))).toBe(text);
  });

  it.each(cases.refusedNumbers)('refuses the double %s', (hex) => {
    expect(() => canonicalJson(double(hex))).toThrow(TypeError);
  });

  it('sorts names by UTF-16 code units and not by code points', () => {
    expect(canonicalJson({ '\uffff': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\uffff":1}');
  });

  it('leaves out members that are undefined and writes what toJSON says', () => {
    expect(canonicalJson({ b: undefined, a: { toJSON: () => '0.10' } })).toBe('{"a":"0.10"}');
  });

  it('refuses lone surrogates, bigints, functions and undefined in a list', () => {
    for (const value of ['\ud800', { '\udc00': 1 }, 1n, () => 1, [undefined]]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('does not take a text for canonical that repeats a name, has white space or is no JSON', () => {
    for (const text of ['{"a":1,"a":1}', '{"a": 1}', '{"b":1,"a":2}', '1.0', '"\\u0041"', '{', '']) expect(isCanonicalJson(text)).toBe(false);
  });

  it('reads back as the same value and is a fixed point', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});
