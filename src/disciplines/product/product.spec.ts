import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { isRefusal } from '../../kernel/index.js';
import { judge, parseObservation, parseRequirement, type Requirement } from '../shared/index.js';
import { AQLS, codeLetter, LEVELS, singleNormalPlan, type InspectionLevel } from './attributes-plan.js';
import { COAL_BASES, incrementsNeeded, leastIncrementKg, onBasis, type CoalBasis, type CoalKind, type CoalPlace } from './coal.js';
import { product } from './index.js';

const rows = readFileSync(new URL('./cases/attributes.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

describe('acceptance by attributes', () => {
  it.each(rows)('lot %s, level %s, AQL %s: %s, n %s, %s/%s', (lot, level, aql, letter, n, ac, re, all) => {
    expect(singleNormalPlan(Number(lot), level as InspectionLevel, aql as (typeof AQLS)[number])).toEqual({ letter, n: Number(n), ac: Number(ac), re: Number(re), inspectsAll: all === 'yes' });
  });

  it('inspects all of a lot that is not larger than its sample, and refuses what is no lot and what is not in the table', () => {
    expect(singleNormalPlan(8, 'II', '6.5')).toMatchObject({ n: 2, inspectsAll: false });
    expect(singleNormalPlan(12, 'III', '0.65')).toMatchObject({ code: 'attributes.not-in-table' });
    expect(singleNormalPlan(2, 'II', '6.5')).toMatchObject({ letter: 'A', n: 2, inspectsAll: true });
    expect(codeLetter(1, 'II')).toMatchObject({ code: 'attributes.lot' });
  });

  it('never asks for more than the lot, and rejects above what it accepts', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 600_000 }), fc.constantFrom(...LEVELS), fc.constantFrom(...AQLS), (lot, level, aql) => {
      const plan = singleNormalPlan(lot, level, aql);
      if (!isRefusal(plan)) expect([plan.n <= lot, plan.re === plan.ac + 1]).toEqual([true, true]);
    }));
  });

  const requirement = parseRequirement('n=50, Ac=1, Re=2') as Requirement;
  it.each([['1/50', 'pass'], ['2/50', 'fail'], ['1/49', 'judgement.too-few-results'], ['1/51', 'judgement.too-many-results']])('%s of n=50, Ac=1, Re=2: %s', (text, expected) => {
    const observation = parseObservation(text, { shape: 'attributes' });
    if (isRefusal(observation)) throw new Error(text);
    const judged = judge(requirement, observation);
    expect(isRefusal(judged) ? judged.code : judged.verdict).toBe(expected);
  });
  it('cannot be read from a number alone', () => expect(parseObservation('3', { shape: 'attributes' })).toMatchObject({ code: 'observation.unreadable' }));
});

describe('coal', () => {
  it.each<[CoalKind, CoalPlace, string, number]>([
    ['raw-high-ash', 'stationary', '4000', 120], ['raw-high-ash', 'stationary', '1000', 60], ['raw-high-ash', 'stationary', '100', 18], ['raw-low-ash', 'stream', '500', 15], ['raw-low-ash', 'stream', '100', 10],
    ['cleaned', 'stream', '1000', 15], ['cleaned', 'stationary', '600', 12], ['other-washed', 'stationary', '2000', 29],
  ])('%s from %s, %s t: %i increments', (kind, place, tonnes, needed) => expect(incrementsNeeded(kind, place, tonnes)).toBe(needed));

  it.each([['50', '3'], ['13', '0.78'], ['6', '0.5'], ['8', '0.5']])('a top size of %s mm asks for increments of %s kg', (size, least) => expect(leastIncrementKg(size).toString()).toBe(least));

  it('refuses a mass, a size and a state that cannot be', () => {
    expect(incrementsNeeded('cleaned', 'stream', '0')).toMatchObject({ code: 'coal.mass' });
    expect(leastIncrementKg('-1')).toMatchObject({ code: 'coal.size' });
    expect(onBasis('1', 'ad', 'd', { totalMoisture: '10', moisture: '60', ash: '40' })).toMatchObject({ code: 'coal.state' });
  });

  const state = { totalMoisture: '10', moisture: '2', ash: '20' };
  it.each<[CoalBasis, CoalBasis, string, string]>([['ad', 'd', '20', '20.408163'], ['ad', 'ar', '9.8', '9'], ['ad', 'daf', '39', '50'], ['d', 'ar', '20', '18'], ['daf', 'ad', '50', '39']])('from %s to %s: %s becomes %s', (from, to, value, expected) => {
    expect(onBasis(value, from, to, state).toString()).toMatch(new RegExp(`^${expected.replace('.', '\\.')}`));
  });
  it('comes back from any basis to where it was', () => {
    fc.assert(fc.property(fc.constantFrom(...COAL_BASES), fc.constantFrom(...COAL_BASES), fc.integer({ min: 1, max: 4_000 }), (from, to, hundredths) => {
      const there = onBasis(`${hundredths}e-2`, from, to, state);
      if (isRefusal(there)) throw new Error(there.code);
      const back = onBasis(there.toString(), to, from, state);
      expect(isRefusal(back) ? back.code : back.toDecimalPlaces(20).toString()).toBe(String(hundredths / 100));
    }));
  });
});

describe('the product’s record', () => {
  const codes = (values: Record<string, string>) => product.intake.check(values, { samplingKind: 'supervision' }).map(({ code }) => code);
  it('refuses what is not for sale', () => expect(codes({ marked: '试制' })).toContain('form.not-for-sale'));
  it('refuses too few and too small increments of coal', () => {
    const coal = { coalKind: '精煤', coalPlace: '煤流', lotTonnes: '1000', topSizeMm: '50', increments: '15', incrementKg: '3' };
    expect(codes(coal).filter((code) => code.startsWith('form.too-few') || code.startsWith('form.increment'))).toEqual([]);
    expect(codes({ ...coal, increments: '14', incrementKg: '2.9' })).toEqual(expect.arrayContaining(['form.too-few-increments', 'form.increment-too-small']));
  });
});
