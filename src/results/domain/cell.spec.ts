import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { parseRequirement, type Requirement } from '../../disciplines/index.js';
import { judgeCell, type Demand, type TypedCell } from './cell.js';
import { badge, reviewRank, saidVerdict } from './review.js';

function demand(text: string): Demand {
  const requirement = parseRequirement(text) as Requirement;
  return { discipline: 'food', samplingKind: 'supervision', parameter: '示例', requirement, unit: 'unit' in requirement ? requirement.unit : '', comparison: 'full', basis: '示例' };
}

function judged(requirement: string, cell: TypedCell) {
  const found = judgeCell(cell, demand(requirement));
  return isRefusal(found) ? { code: found.code } : { verdict: found.judgement.verdict, near: found.nearLimit };
}

describe('a cell', () => {
  it.each([
    ['≤0.2 mg/kg', '0.17', 'pass', false], ['≤0.2 mg/kg', '0.18', 'pass', true], ['≤0.2 mg/kg', '0.2', 'pass', true], ['≤0.2 mg/kg', '190 μg/kg', 'pass', true],
    ['≤0.2 mg/kg', '0.21', 'fail', false], ['≤0.2 mg/kg', '<0.2', 'pass', false], ['≥10 g/100g', '10.9', 'pass', true], ['≥10 g/100g', '11.1', 'pass', false],
    ['44.0~46.0 %vol', '45.0', 'pass', true], ['n=5, c=2, m=10, M=100 CFU/g', '11;11;1;1;1', 'pass', true], ['n=5, c=2, m=10, M=100 CFU/g', '11;1;1;1;1', 'pass', false],
    ['n=5, c=0, m=0/25g', '未检出;未检出;未检出;未检出;未检出', 'pass', false], ['不得检出', '未检出', 'pass', false], ['不得检出', '0.4 mg/kg', 'fail', false],
  ])('%s with %s: %s, close to the limit: %s', (requirement, text, verdict, near) => {
    expect(judged(requirement, { text })).toEqual({ verdict, near });
  });

  it('takes the unit of the column where none was typed, and a typed one before it', () => {
    expect(judged('≤0.2 mg/kg', { text: '150', unit: 'μg/kg' })).toEqual({ verdict: 'pass', near: false });
    expect(judged('≤0.2 mg/kg', { text: '150 mg/kg', unit: 'μg/kg' })).toEqual({ verdict: 'fail', near: false });
  });

  it('reads a detection limit in the unit of the column', () => {
    expect(judged('≤0.2 mg/kg', { text: '未检出', unit: 'μg/kg', detectionLimit: '5' })).toEqual({ verdict: 'pass', near: false });
    expect(judged('≤0.2 mg/kg', { text: '未检出', unit: 'μg/kg', detectionLimit: '500' })).toEqual({ verdict: 'review', near: false });
  });

  it('does not let a person’s finding stand in for a detection limit', () => {
    expect(judged('≤0.2 mg/kg', { text: '未检出', meets: true, note: '可' })).toEqual({ verdict: 'review', near: false });
  });

  it('refuses a unit that does not convert', () => {
    expect(judged('≤0.2 mg/kg', { text: '0.1 mg/L' })).toEqual({ code: 'quantity.unit-mismatch' });
  });

  it('refuses a discipline that nobody knows', () => {
    expect(judgeCell({ text: '1' }, { ...demand('≤1 mg/kg'), discipline: 'alchemy' })).toMatchObject({ code: 'examination.discipline-unknown' });
  });
});

describe('review', () => {
  it('ranks failures before results close to a limit, these before corrections', () => {
    expect([{ failures: 1, nearLimit: 1, corrections: 1 }, { failures: 0, nearLimit: 1, corrections: 1 }, { failures: 0, nearLimit: 0, corrections: 1 }, { failures: 0, nearLimit: 0, corrections: 0 }].map(reviewRank))
      .toEqual([0, 1, 2, 3]);
  });

  it('says 问题 for what risk monitoring finds, and never a failure', () => {
    expect([saidVerdict('fail', 'risk-monitoring'), saidVerdict('fail', 'supervision'), saidVerdict('review', 'evaluation')]).toEqual(['problem', 'fail', 'not-judged']);
  });

  it('counts up to 99+', () => {
    expect([0, 99, 100].map(badge)).toEqual(['0', '99', '99+']);
  });
});
