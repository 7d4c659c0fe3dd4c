import { describe, expect, it } from '@jest/globals';
import { foodTypesOfScheme, gapsOf, whyNotAssignable, type SchemeWithLimits } from './completeness.js';
import type { LimitRule } from './limits.js';

const limit = (foodType: string | null = null, requirement = '≤0.2 mg/kg', id = requirement): LimitRule => ({ id, foodType, requirement, validFrom: '2026-09-02', validTo: null });
const scheme = (...items: { parameter: string; byLabel?: boolean; limits: LimitRule[] }[]): SchemeWithLimits => ({
  code: '1-7', title: '其他谷物碾磨加工品', items: items.map((item, index) => ({ seq: index + 1, byLabel: false, ...item })),
});

describe('assigning a scheme', () => {
  it('is allowed when every item has a limit', () => {
    expect(whyNotAssignable(scheme({ parameter: '铅', limits: [limit()] }), '2026-09-02')).toBeUndefined();
  });

  it('is refused by name of every item without a limit', () => {
    const why = whyNotAssignable(scheme({ parameter: '铅', limits: [limit()] }, { parameter: '镉', limits: [] }, { parameter: '酒精度', byLabel: true, limits: [] }), '2026-10-01');
    expect(why).toMatchObject({ code: 'catalogue.limit-missing', facts: { items: ['镉', '酒精度'], table: '1-7', day: '2026-10-01' } });
  });

  it('is refused for a day before the limits came into force', () => {
    expect(whyNotAssignable(scheme({ parameter: '铅', limits: [limit()] }), '2026-09-01')).toMatchObject({ code: 'catalogue.limit-missing' });
  });

  it('asks for the food type where limits hang on it', () => {
    const both = scheme({ parameter: '铅', limits: [limit(), limit('麦片', '≤0.5 mg/kg')] });
    expect(whyNotAssignable(both, '2026-10-01')).toMatchObject({ code: 'catalogue.food-type-needed', facts: { foodTypes: ['麦片'] } });
    expect(whyNotAssignable(both, '2026-10-01', '麦片')).toBeUndefined();
    expect(foodTypesOfScheme(both)).toEqual(['麦片']);
  });

  it('is refused where two limits compete', () => {
    expect(whyNotAssignable(scheme({ parameter: '铅', limits: [limit(null, '≤1'), limit(null, '≤2')] }), '2026-10-01')).toMatchObject({ code: 'catalogue.limit-ambiguous', facts: { items: ['铅'] } });
  });

  it('is refused for a table whose rows were not read', () => {
    expect(whyNotAssignable(scheme(), '2026-10-01')).toMatchObject({ code: 'catalogue.scheme-empty' });
  });

  it('tells a limit that only the label can give from one that is missing', () => {
    expect(gapsOf(scheme({ parameter: '酒精度', byLabel: true, limits: [] }, { parameter: '铅', limits: [] }), '2026-10-01').map((gap) => gap.reason)).toEqual(['label', 'limit']);
  });
});
