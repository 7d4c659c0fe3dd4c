import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { limitFor, type LimitRule } from './limits.js';

interface Case { name: string; rules: string[]; productionDate?: string; samplingDate: string; foodType?: string; expect: string }
const file = JSON.parse(readFileSync(new URL('./cases/limit-validity.json', import.meta.url), 'utf8')) as { rules: LimitRule[]; cases: Case[] };

describe('the limit for a sample', () => {
  it.each(file.cases.map((c) => [c.name, c] as const))('%s', (_, c) => {
    const rules = c.rules.map((id) => file.rules.find((rule) => rule.id === id)).filter((rule) => rule !== undefined);
    const found = limitFor(rules, { productionDate: c.productionDate ?? null, samplingDate: c.samplingDate }, c.foodType);
    expect(isRefusal(found) ? found.code : found.id).toBe(c.expect);
  });

  const edition = (id: string, validFrom: string | null, requirement = id): LimitRule => ({ id, foodType: null, requirement, validFrom, validTo: null });

  it('is that of the later edition where both are open-ended', () => {
    expect(limitFor([edition('b', '2026-09-02'), edition('a', '2023-06-30')], { samplingDate: '2026-09-02' })).toMatchObject({ id: 'b' });
    expect(limitFor([edition('b', '2026-09-02'), edition('a', null)], { samplingDate: '2026-09-01' })).toMatchObject({ id: 'a' });
  });

  it('is refused where two different ones begin on one day', () => {
    const found = limitFor([edition('a', '2026-09-02'), edition('b', '2026-09-02')], { samplingDate: '2026-10-01' });
    expect(found).toMatchObject({ code: 'catalogue.limit-ambiguous', facts: { requirements: ['a', 'b'] } });
    expect(limitFor([edition('a', '2026-09-02', 'x'), edition('b', '2026-09-02', 'x')], { samplingDate: '2026-10-01' })).toMatchObject({ requirement: 'x' });
  });

  it('never is one that is not in force on the judging day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-09-${String(n).padStart(2, '0')}`);
    const rule = fc.record({ id: fc.uuid(), foodType: fc.constantFrom(null, '甲', '乙'), requirement: fc.constantFrom('≤1', '≤2'), validFrom: fc.option(day), validTo: fc.option(day) });
    fc.assert(fc.property(fc.array(rule), day, fc.constantFrom('甲', '乙', '其他'), (rules, samplingDate, foodType) => {
      const found = limitFor(rules, { samplingDate }, foodType);
      if (isRefusal(found)) return;
      expect((found.validFrom ?? '') <= samplingDate && (found.validTo ?? '9') >= samplingDate).toBe(true);
      expect([null, foodType]).toContain(found.foodType);
    }));
  });
});
