import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { judge, parseObservation, sumOfRatios, sumOfResidue, type FindingObservation, type QuantityObservation, type RatioPart } from './index.js';

function found(text: string, detectionLimit?: string): QuantityObservation | FindingObservation {
  const observation = parseObservation(text, { unit: 'g/kg', ...(detectionLimit ? { detectionLimit } : {}) });
  if (isRefusal(observation) || (observation.kind !== 'quantity' && observation.kind !== 'finding')) throw new Error(text);
  return observation;
}

function part(name: string, text: string, maximum: string, detectionLimit?: string): RatioPart {
  return { name, observation: found(text, detectionLimit), maximum, maximumUnit: 'g/kg' };
}

const AT_MOST_ONE = { kind: 'max', limit: '1', inclusive: true, unit: '' } as const;

describe('the sum of ratios of additives', () => {
  it('fails above 1 and passes at 1', () => {
    const above = sumOfRatios([part('苯甲酸', '0.6', '1.0'), part('山梨酸', '0.476', '1.0')], 'zero');
    const at = sumOfRatios([part('苯甲酸', '0.6', '1.0'), part('山梨酸', '400 mg/kg', '1.0')], 'zero');
    if (isRefusal(above) || isRefusal(at)) throw new Error('refused');
    expect(above.observation.value).toBe('1.076');
    expect(judge(AT_MOST_ONE, above.observation)).toMatchObject({ verdict: 'fail' });
    expect(judge(AT_MOST_ONE, at.observation)).toMatchObject({ verdict: 'pass' });
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

  it('counts a part below its detection limit as the method says', () => {
    const parts = [part('a', '0.5', '1.0'), part('b', '未检出', '1.0', '0.02')];
    const values = (['zero', 'half', 'full'] as const).map((below) => {
      const sum = sumOfRatios(parts, below);
      return isRefusal(sum) ? sum.code : sum.observation.value;
    });
    expect(values).toEqual(['0.5', '0.51', '0.52']);
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
  it('is one determination: 恩诺沙星 + 环丙沙星', () => {
    const sum = sumOfResidue([{ name: '恩诺沙星', observation: found('80 µg/kg') }, { name: '环丙沙星', observation: found('30 µg/kg') }], 'zero', 'µg/kg');
    if (isRefusal(sum)) throw new Error(sum.code);
    expect(sum).toMatchObject({ kind: 'quantity', value: '110', unit: 'μg/kg' });
    expect(judge({ kind: 'max', limit: '100', inclusive: true, unit: 'μg/kg' }, sum)).toMatchObject({ verdict: 'fail' });
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
