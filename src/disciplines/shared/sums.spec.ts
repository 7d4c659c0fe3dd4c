import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { judge, parseObservation, parseRequirement, sumOfRatios, sumOfResidue, type BelowDetection, type FindingObservation, type QuantityObservation, type RatioPart } from './index.js';

interface Case {
  readonly source: string;
  /** Name, result, and for ratios the maximum; then the detection limit, for residues the factor. */
  readonly parts: readonly (readonly string[])[];
  readonly below: BelowDetection;
  readonly unit: string;
  readonly limit: string;
  readonly sum: string;
  readonly verdict: string;
}

const CASES = JSON.parse(readFileSync(new URL('./cases/sums.cases.json', import.meta.url), 'utf8')) as { readonly ratios: readonly Case[]; readonly residues: readonly Case[] };

function found(text: string, detectionLimit?: string, unit = 'g/kg'): QuantityObservation | FindingObservation {
  const observation = parseObservation(text, { unit, ...(detectionLimit ? { detectionLimit } : {}) });
  if (isRefusal(observation) || (observation.kind !== 'quantity' && observation.kind !== 'finding')) throw new Error(text);
  return observation;
}

function part(name: string, text: string, maximum: string, detectionLimit?: string): RatioPart {
  return { name, observation: found(text, detectionLimit), maximum, maximumUnit: 'g/kg' };
}

const AT_MOST_ONE = { kind: 'max', limit: '1', inclusive: true, unit: '' } as const;

describe('the sum of ratios of additives', () => {
  it.each(CASES.ratios)('$sum: $verdict ($source)', ({ parts, below, sum, verdict }) => {
    const total = sumOfRatios(parts.map(([name = '', text = '', maximum = '', detectionLimit]) => part(name, text, maximum, detectionLimit)), below);
    if (isRefusal(total)) throw new Error(total.code);
    expect(total.observation.value).toBe(sum);
    expect(judge(AT_MOST_ONE, total.observation)).toMatchObject({ verdict });
  });

  it('adds fractions exactly: three thirds and mixed sixths are 1', () => {
    for (const parts of [
      [part('a', '0.1', '0.3'), part('b', '0.1', '0.3'), part('c', '0.1', '0.3')],
      [part('a', '0.2', '0.3'), part('b', '0.1', '0.6'), part('c', '0.1', '0.6')],
      [part('a', '0.1', '0.7'), part('b', '0.6', '0.7')],
    ]) {
      const sum = sumOfRatios(parts, 'zero');
      expect(isRefusal(sum) ? sum.code : sum.observation.value).toBe('1');
    }
  });

  it('refuses what cannot be added', () => {
    expect(sumOfRatios([], 'zero')).toMatchObject({ code: 'judgement.no-parts' });
    expect(sumOfRatios([part('a', '未检出', '1.0')], 'half')).toMatchObject({ code: 'judgement.detection-limit-missing' });
    expect(sumOfRatios([part('a', '检出', '1.0')], 'zero')).toMatchObject({ code: 'judgement.part-without-amount' });
    expect(sumOfRatios([part('a', '0.1', '0')], 'zero')).toMatchObject({ code: 'judgement.maximum-not-positive' });
    expect(sumOfRatios([part('a', '0.1 g/L', '1')], 'zero')).toMatchObject({ code: 'quantity.unit-mismatch' });
  });
});

describe('the sum over a residue definition', () => {
  it.each(CASES.residues)('$sum: $verdict ($source)', ({ parts, below, unit, limit, sum, verdict }) => {
    const total = sumOfResidue(parts.map(([name = '', text = '', detectionLimit, factor]) => (
      { name, observation: found(text, detectionLimit?.split(' ')[0], detectionLimit?.split(' ')[1] ?? unit), ...(factor ? { factor } : {}) })), below, unit);
    const requirement = parseRequirement(limit);
    if (isRefusal(total) || isRefusal(requirement)) throw new Error('refused');
    expect(total.kind === 'quantity' ? total.value : total.text).toBe(sum);
    expect(judge(requirement, total)).toMatchObject({ verdict });
  });

  it('is 未检出 where no part was detected, with all that could have stayed unseen', () => {
    const sum = sumOfResidue([{ name: 'a', observation: found('未检出', '0.001') }, { name: 'b', observation: found('0.0005', '0.001'), factor: '2' }], 'zero', 'g/kg');
    expect(sum).toMatchObject({ kind: 'finding', detected: false, detectionLimit: '0.003' });
  });

  it('counts parts below their detection limit and converts them by their factor', () => {
    const sum = sumOfResidue([{ name: 'a', observation: found('0.5') }, { name: 'b', observation: found('未检出', '0.02'), factor: '1.5' }], 'half', 'g/kg');
    expect(sum).toMatchObject({ value: '0.515' });
  });

  it('refuses an empty definition and an unknown unit', () => {
    expect(sumOfResidue([], 'zero', 'g/kg')).toMatchObject({ code: 'judgement.no-parts' });
    expect(sumOfResidue([{ name: 'a', observation: found('1') }], 'zero', 'foo')).toMatchObject({ code: 'unit.unknown' });
  });
});
