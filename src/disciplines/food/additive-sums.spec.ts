import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import type { SummedDetermination } from '../contract.js';
import { parseObservation, parseRequirement, type Requirement } from '../shared/index.js';
import { additiveSums } from './additive-sums.js';

const SUM = '防腐剂混合使用时各自用量占其最 大使用量的比例之和';

function row(parameter: string, limit: string, text: string | null, detectionLimit = '0.005'): SummedDetermination {
  const requirement = parseRequirement(limit);
  const observation = text === null ? null : parseObservation(text, { unit: 'g/kg', detectionLimit });
  if (isRefusal(requirement) || isRefusal(observation)) throw new Error(`${limit} ${text ?? ''}`);
  return { parameter, requirement: requirement as Requirement, observation };
}
const sum = (...rows: SummedDetermination[]) => additiveSums([...rows, row(SUM, '≤1', null)]);

describe('the sum of ratios of a scheme’s additives', () => {
  it('fails above 1 though each alone is within its limit, and says how', () => {
    const [found] = sum(row('苯甲酸及其钠盐（以苯甲酸计）', '≤1.0 g/kg', '0.6'), row('山梨酸及其 钾盐(以山梨酸计)', '≤0.5 g/kg', '0.3'));
    expect(found).toMatchObject({ parameter: SUM, observation: { value: '1.2' }, judgement: { verdict: 'fail' } });
    expect(found!.words.zh).toBe('按各项结果计算：苯甲酸及其钠盐 0.6/1.0 + 山梨酸及其钾盐 0.3/0.5，比例之和 1.2 > 1');
  });

  it('passes at exactly 1, and shows the digit by which it is above', () => {
    expect(sum(row('苯甲酸及其钠盐', '≤1.0 g/kg', '0.4'), row('山梨酸及其钾盐', '≤0.5 g/kg', '0.3'))[0]).toMatchObject({ judgement: { verdict: 'pass' } });
    expect(sum(row('苯甲酸及其钠盐', '≤1.0 g/kg', '0.40001'), row('山梨酸及其钾盐', '≤0.5 g/kg', '0.3'))[0]!.words.zh).toContain('比例之和 1.00001 > 1');
  });

  it('counts what was not detected as not used', () => {
    expect(sum(row('苯甲酸及其钠盐', '≤1.0 g/kg', '未检出'), row('山梨酸及其钾盐', '≤0.5 g/kg', '0.2'))[0]!.words.zh).toBe('按各项结果计算：山梨酸及其钾盐 0.2/0.5，比例之和 0.4 ≤ 1');
    expect(sum(row('苯甲酸及其钠盐', '≤1.0 g/kg', '未检出'))[0]!.words.zh).toContain('各成分均未检出');
  });

  it('is not told before every member has a result, nor without the item in the scheme', () => {
    expect(sum(row('苯甲酸及其钠盐', '≤1.0 g/kg', '0.4'), row('山梨酸及其钾盐', '≤0.5 g/kg', null))).toEqual([]);
    expect(additiveSums([row('苯甲酸及其钠盐', '≤1.0 g/kg', '0.4'), row('山梨酸及其钾盐', '≤0.5 g/kg', '0.3')])).toEqual([]);
    expect(sum(row('铅', '≤0.5 mg/kg', '0.1 mg/kg'))).toEqual([]);
  });

  it('adds colours of one hue only, and leaves what may not be used at all to its own verdict', () => {
    const colours = '相同色泽着色剂混合使用时各自用量占其最大使用量的比例之和';
    const found = additiveSums([row('柠檬黄', '≤0.1 g/kg', '0.06'), row('日落黄', '≤0.1 g/kg', '0.03'), row('亮蓝', '≤0.1 g/kg', '0.08'), row('胭脂红', '不得使用', '未检出'), row(colours, '≤1', null)]);
    expect(found[0]!.observation.value).toBe('0.9');
  });
});
