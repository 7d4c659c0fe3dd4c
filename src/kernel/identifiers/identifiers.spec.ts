import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { isRefusal } from '../refusal.js';
import {
  divisionOfUscc,
  ean13CheckDigit,
  mod1110CheckDigit,
  numberFromRange,
  organisationCheckCharacter,
  parseEan13,
  parseSamplingNumber,
  parseUscc,
  reportLicence,
  reportUscc,
  samplingNumberParts,
  usccOf,
  whyNotRange,
  type Uscc,
} from './index.js';

const cases = JSON.parse(readFileSync(new URL('./cases/identifiers.json', import.meta.url), 'utf8')) as {
  uscc: { valid: string[]; failing: { typed: string; failed: string[] }[] };
  organisation: { first8: string; check: string }[];
  licence: { conforming: string[]; realButNot: string[] };
  ean13: { valid: string[]; invalid: string[] };
  samplingNumber: { national: { value: string; prefix: string; year: string; division: string; serial: string; special: boolean }[]; otherForms: string[] };
};

describe('unified social credit code', () => {
  it.each(cases.uscc.valid)('accepts %s', (code) => {
    expect(parseUscc(code)).toBe(code);
    expect(reportUscc(code).checks.every((check) => check.passed)).toBe(true);
  });

  it.each(cases.uscc.failing)('says which check $typed fails', ({ typed, failed }) => {
    expect(reportUscc(typed).failed).toEqual(failed);
    expect(parseUscc(typed)).toMatchObject({ code: `identifiers.uscc-${failed[0]}`, facts: { failed } });
  });

  it.each(cases.organisation)('computes the check $check of organisation $first8', ({ first8, check }) => {
    expect(organisationCheckCharacter(first8)).toBe(check);
  });

  it('reads full-width and small letters with blanks at the ends', () => {
    expect(parseUscc(' ９1350100m000100y43 ')).toBe('91350100M000100Y43');
  });

  it('makes valid codes for demonstration data, and finds any one changed character', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    const organisation = fc.array(character, { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(organisation, fc.nat(17), character, (org, at, other) => {
        const code = usccOf('91', '629999', org);
        expect(parseUscc(code)).toBe(code);
        expect(divisionOfUscc(code as Uscc)).toBe('629999');
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(isRefusal(parseUscc(changed))).toBe(changed !== code);
      }),
    );
    expect(() => usccOf('91', '62', 'MA000000')).toThrow(RangeError);
    expect(() => usccOf('91', '629999', 'MA')).toThrow(RangeError);
  });
});

describe('licence number', () => {
  it.each(cases.licence.conforming)('finds nothing to warn of in %s', (number) => {
    expect(reportLicence(number)).toMatchObject({ value: number, kind: 'SC', warnings: [], division: number.slice(5, 11) });
  });

  it.each(cases.licence.realButNot)('warns of the check digit of %s, and does not refuse it', (number) => {
    expect(reportLicence(number).warnings).toEqual(['identifiers.licence-check-digit']);
  });

  it('knows the division of a JY number, and warns of other forms', () => {
    const body = '1622901000123';
    expect(reportLicence(`jy${body}${mod1110CheckDigit(body)}`)).toMatchObject({ kind: 'JY', division: '622901', warnings: [] });
    for (const typed of ['/', '无', '', 'SC123', 'QS620101010101']) expect(reportLicence(typed)).toMatchObject({ kind: 'other', warnings: ['identifiers.licence-form'] });
  });
});

describe('article number', () => {
  it.each(cases.ean13.valid)('accepts %s', (number) => {
    expect(parseEan13(number)).toBe(number);
    expect(ean13CheckDigit(number.slice(0, 12))).toBe(number[12]);
  });

  it.each(cases.ean13.invalid)('refuses %s by its check digit', (number) => {
    expect(parseEan13(number)).toMatchObject({ code: 'identifiers.ean-check' });
  });

  it('refuses what is not 13 digits', () => {
    for (const typed of ['', '694819580032', '69481958003234', '694819580032X']) expect(parseEan13(typed)).toMatchObject({ code: 'identifiers.ean-form' });
  });
});

describe('sampling record number', () => {
  it.each(cases.samplingNumber.national)('reads the parts of $value', ({ value, ...parts }) => {
    expect(samplingNumberParts(value)).toEqual(parts);
    expect(parseSamplingNumber(value)).toBe(value);
  });

  it.each(cases.samplingNumber.otherForms)('accepts %s though it has another form', (value) => {
    expect(parseSamplingNumber(value)).toBe(value);
    expect(samplingNumberParts(value)).toBeNull();
  });

  it('refuses what cannot be a number', () => {
    for (const typed of ['', '  ', 'A'.repeat(41), '<b>', '=1+1', 'a\u200bb']) expect(parseSamplingNumber(typed)).toMatchObject({ code: 'identifiers.sampling-number' });
  });

  const range = { prefix: 'XBJ', year: '26', division: '622900', special: false, from: 463_230_001, to: 463_230_003 };
  it('issues the numbers of a range in order and refuses beyond its end', () => {
    expect([0, 2].map((n) => numberFromRange(range, n))).toEqual(['XBJ26622900463230001', 'XBJ26622900463230003']);
    expect(numberFromRange(range, 3)).toMatchObject({ code: 'identifiers.sampling-range-exhausted', facts: { size: 3 } });
    expect(numberFromRange({ ...range, from: 1, special: true }, 0)).toBe('XBJ26622900000000001ZX');
  });

  it('refuses a range of another shape', () => {
    for (const fault of [{ prefix: 'xb' }, { year: '2026' }, { division: '6229' }, { from: 5, to: 4 }, { to: 1e9 }, { from: -1 }, { from: 0.5 }]) {
      expect(whyNotRange({ ...range, ...fault })).toMatchObject({ code: 'identifiers.sampling-range' });
    }
  });
});
