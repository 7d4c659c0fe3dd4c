import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legalDay } from '../../deadlines/domain/index.js';
import { granted, isRefusal, take } from '../../kernel/index.js';
import { populationsOf, USUAL_EXCLUSIONS, whyNotPopulated, windowsOf, type UnitCell } from './frame-rules.js';
import { whyNotOccasion, type Occasion, type Particulars } from './occasion.js';
import { riskWeight, USUAL_RISK_RULE, whyNotRiskRule } from './risk.js';
import { RISK_RULE_LIFECYCLE } from './risk-lifecycle.js';
import { carriedDay } from './strata.js';

const facts = { creditClass: 'B', failures: 0, complaints: 0, tags: [] } as const;
const cell: UnitCell = {
  ...facts, divisionCode: '622921001', businessTypes: ['distribution'], status: 'open', sampledRecently: false, licenceExpired: false, quarterBatches: 0, units: 10, concluded: 4, failed: 1,
};
const everyone = { stratum: 'S001', division: '6229', businessType: null, tag: null };

describe('the weight of a unit', () => {
  it('adds up points and stays within 1 and 20', () => {
    expect(riskWeight(USUAL_RISK_RULE, facts)).toBe(2);
    expect(riskWeight(USUAL_RISK_RULE, { ...facts, creditClass: 'D', failures: 5, complaints: 9, tags: ['school-surroundings', 'coal-yard'] })).toBe(20);
    expect(riskWeight({ ...USUAL_RISK_RULE, base: 0 }, { ...facts, creditClass: 'A' })).toBe(1);
  });

  it('is an integer from 1 to 20 for every sound rule, and does not fall with another failure or complaint', () => {
    const points = fc.integer({ min: 0, max: 20 });
    const counted = fc.record({ months: fc.integer({ min: 1, max: 60 }), each: points, most: points });
    const rules = fc.record({ base: points, creditClass: fc.record({ A: points, B: points, C: points, D: points, none: points }), failures: counted, complaints: counted, tags: fc.record({ 'rural-market': points }) });
    fc.assert(fc.property(rules, fc.nat(50), fc.nat(50), (rule, failures, complaints) => {
      const weigh = (f: number, c: number): number => riskWeight(rule, { ...facts, failures: f, complaints: c, tags: ['rural-market'] });
      const weight = weigh(failures, complaints);
      return whyNotRiskRule(rule) === undefined && Number.isInteger(weight) && weight >= 1 && weight <= 20 && weigh(failures + 1, complaints) >= weight && weigh(failures, complaints + 1) >= weight;
    }));
  });

  it.each([
    ['rule', null], ['base', { ...USUAL_RISK_RULE, base: 1.5 }], ['creditClass.D', { ...USUAL_RISK_RULE, creditClass: { ...USUAL_RISK_RULE.creditClass, D: 21 } }],
    ['failures.months', { ...USUAL_RISK_RULE, failures: { months: 0, each: 1, most: 1 } }], ['complaints', { ...USUAL_RISK_RULE, complaints: [] }], ['tags.palace', { ...USUAL_RISK_RULE, tags: { palace: 1 } }],
    ['tags', { ...USUAL_RISK_RULE, tags: 'none' }], ['more', { ...USUAL_RISK_RULE, more: 1 }], ['creditClass.E', { ...USUAL_RISK_RULE, creditClass: { ...USUAL_RISK_RULE.creditClass, E: 1 } }],
  ])('is not made by a rule whose %s is wrong', (part, rule) => {
    expect(whyNotRiskRule(rule)).toMatchObject({ code: 'plan.risk-rule', facts: { part } });
  });

  it('follows a rule that another person approved', () => {
    expect(take(RISK_RULE_LIFECYCLE, 'proposed', 'approve', { proposedBy: 'a', reader: 'b' })).toBe('approved');
    expect(take(RISK_RULE_LIFECYCLE, 'proposed', 'approve', { proposedBy: 'a', reader: 'a' })).toMatchObject({ code: 'plan.own-risk-rule' });
    expect(isRefusal(take(RISK_RULE_LIFECYCLE, 'approved', 'reject', { proposedBy: 'a', reader: 'b' }))).toBe(true);
  });
});

describe('population of a stratum', () => {
  it('counts who can be drawn, who stays out and why, and how the weights lie', () => {
    const cells: UnitCell[] = [
      cell, { ...cell, units: 3, status: 'closed' }, { ...cell, units: 2, licenceExpired: true }, { ...cell, units: 4, quarterBatches: 10 }, { ...cell, units: 5, creditClass: 'D' }, { ...cell, units: 7, divisionCode: '620102' },
    ];
    const [found] = populationsOf(cells, [everyone], { ...USUAL_EXCLUSIONS, licenceExpired: true }, USUAL_RISK_RULE);
    expect(found).toMatchObject({ all: 24, population: 19, excluded: { closed: 3, 'licence-expired': 2 }, warned: 4, concluded: 20, failed: 5 });
    expect(found!.weights.flatMap((units, at) => (units > 0 ? [[at + 1, units]] : []))).toEqual([[2, 14], [8, 5]]);
  });

  it('refuses quotas above it, naming each stratum with what is missing', () => {
    const populations = populationsOf([cell], [everyone], USUAL_EXCLUSIONS, null);
    expect(whyNotPopulated([{ code: 'S001', quota: 10 }], populations)).toBeUndefined();
    expect(whyNotPopulated([{ code: 'S001', quota: 13 }, { code: 'S002', quota: 1 }], populations)).toMatchObject({ code: 'plan.quota-above-population', facts: { strata: ['S001: 13 > 10 (+3)', 'S002: 1 > 0 (+1)'], count: 2 } });
  });

  it('looks back to the beginning of a day in Asia/Shanghai, and over the calendar quarter', () => {
    const windows = windowsOf(granted(legalDay('2026-08-31')), { ...USUAL_EXCLUSIONS, sampledMonths: 6 }, USUAL_RISK_RULE);
    const at = (millis: number | null): string => new Date(millis ?? 0).toISOString();
    expect([at(windows.sampledSince), at(windows.quarterSince), at(windows.failedSince), at(windows.complainedSince)]).toEqual(
      ['2026-02-27T16:00:00.000Z', '2026-06-30T16:00:00.000Z', '2024-08-30T16:00:00.000Z', '2025-08-30T16:00:00.000Z']);
    expect(windowsOf(granted(legalDay('2026-01-01')), USUAL_EXCLUSIONS, null).sampledSince).toBeNull();
  });
});

describe('a special plan', () => {
  const cases: readonly [Occasion, Particulars, readonly string[], string | undefined][] = [
    ['regular', {}, [], undefined], ['complaint', { channel: '12315' }, [], 'plan.particulars'], ['complaint', { channel: '12315', reference: '1' }, [], undefined], ['emergency', {}, [], 'plan.particulars'],
    ['network', { platform: '某平台', buyer: '甲' }, [], 'plan.particulars'], ['network', { platform: '某平台', buyer: '甲', account: 'a' }, [], undefined],
    ['follow-up', { reference: 'R1' }, [], 'plan.units-needed'], ['follow-up', { reference: 'R1' }, ['U1'], undefined],
  ];
  it.each(cases)('of occasion %s with %j and units %j', (occasion, particulars, units, code) => {
    expect(whyNotOccasion(occasion, particulars, units)?.code).toBe(code);
  });
});

describe('a due day carried over', () => {
  it.each([['2025-10-31', '2026-10-31'], ['2024-02-29', '2026-02-28'], ['2025-12-31', '2026-11-30'], ['2025-01-02', '2026-02-01']])('%s becomes %s', (day, carried) => {
    expect(carriedDay(day, day.startsWith('2024') ? '2024-02-01' : '2025-02-01', '2026-02-01', '2026-11-30')).toBe(carried);
  });
});
