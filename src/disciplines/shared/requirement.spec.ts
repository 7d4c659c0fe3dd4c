import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { judge, parseRequirement, printRequirement, type Requirement } from './index.js';

function cases(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
}

const amounts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 3 })).map(([digits, places]) => {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
});
const units = fc.constantFrom('mg/kg', 'μg/kg', 'g/100 g', 'CFU/g', '%vol', '');

describe('a requirement as printed', () => {
  it.each(cases('requirements'))('reads "$printed" ($source)', (row) => {
    const requirement = parseRequirement(row.printed ?? '', { ...(row.bare ? { bare: row.bare as 'max' } : {}), ...(row.unit ? { unit: row.unit } : {}) });
    expect(requirement).toEqual(JSON.parse(row.json ?? ''));
    expect(isRefusal(requirement) ? '' : printRequirement(requirement)).toBe(row.reprinted);
  });

  it.each(cases('requirements-refused'))('refuses "$printed": $why', (row) => {
    expect(parseRequirement(row.printed ?? '')).toMatchObject({ refused: true, code: row.code });
  });

  it('prints what reads back as the same requirement', () => {
    const sided: fc.Arbitrary<Requirement> = fc.record({ kind: fc.constantFrom('max', 'min'), limit: amounts, inclusive: fc.boolean(), unit: units });
    const sampling: fc.Arbitrary<Requirement> = fc.record({ kind: fc.constant('class' as const), n: fc.integer({ min: 3, max: 10 }), c: fc.integer({ min: 0, max: 2 }), m: fc.constantFrom('0', '10', '10⁴'), M: fc.constantFrom('10⁵', '5×10⁵'), unit: units });
    fc.assert(fc.property(fc.oneof(sided, sampling), (requirement) => {
      expect(parseRequirement(printRequirement(requirement))).toEqual(requirement);
    }));
  });

  it('answers any text with a requirement or a refusal, and none of them passes without an observation that fits', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const requirement = parseRequirement(text);
      if (isRefusal(requirement)) return;
      const judgement = judge(requirement, { kind: 'text', text: '' });
      expect(isRefusal(judgement) || judgement.verdict !== 'pass').toBe(true);
    }));
  });
});
