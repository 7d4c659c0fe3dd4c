import { describe, expect, it } from '@jest/globals';
import { granted } from '../../kernel/index.js';
import { parseRequirement, type Requirement } from '../../disciplines/index.js';
import { declaredRequirement, type ByLabel } from './declaration.js';

const item = (change: Partial<ByLabel> = {}): ByLabel => ({ parameter: '蛋白质', byLabel: true, labelToo: false, limit: null, ...change });
const limited = (text: string): ByLabel => item({ byLabel: false, labelToo: true, limit: granted(parseRequirement(text)) as Requirement });

describe('what the label declares', () => {
  it('is demanded as it is printed, with its sign', () => {
    expect(declaredRequirement(item(), { text: ' ≥3.0 g/100 g ' })).toEqual({ requirement: { kind: 'min', limit: '3.0', inclusive: true, unit: 'g/100 g' }, text: '标签明示值 ≥3.0 g/100 g' });
  });

  it.each([
    ['≥3.0 g/100 g', '80', 'min', '2.4', '标签明示值 ≥3.0 g/100 g（允许≥80%标示值，示例标准 1.2）'],
    ['≤10.5 g/100 g', '120', 'max', '12.6', '标签明示值 ≤10.5 g/100 g（允许≤120%标示值，示例标准 1.2）'],
  ])('%s with a share of %s %% demands as much of it as its standard says', (text, percent, kind, limit, printed) => {
    expect(declaredRequirement(item(), { text, percent, allowedBy: '示例标准 1.2' })).toMatchObject({ requirement: { kind, limit, inclusive: true }, text: printed });
  });

  it.each([
    ['of a determination that the scheme does not judge by the label', item({ byLabel: false }), { text: '≥3.0 g/100 g' }, 'declared.not-by-label'],
    ['without a direction', item(), { text: '3.0 g/100 g' }, 'declared.unreadable'],
    ['that only a person could judge', item(), { text: '色泽正常' }, 'declared.unreadable'],
    ['with a share that no standard is named for', item(), { text: '≥3.0 g/100 g', percent: '80' }, 'declared.share'],
    ['with a standard and no share', item(), { text: '≥3.0 g/100 g', allowedBy: '示例标准 1.2' }, 'declared.share'],
    ['with a share of a range', item(), { text: '3.0~4.0 g/100 g', percent: '80', allowedBy: '示例标准 1.2' }, 'declared.share'],
    ['with a share of nothing', item(), { text: '≥3.0 g/100 g', percent: '0', allowedBy: '示例标准 1.2' }, 'declared.share'],
    ['that allows more than the limit', limited('≤0.2 mg/kg'), { text: '≤0.3 mg/kg' }, 'declared.looser'],
    ['that allows more than the limit in another unit', limited('≤0.2 mg/kg'), { text: '≤300 µg/kg' }, 'declared.looser'],
    ['that allows the end which the limit excludes', limited('<0.2 mg/kg'), { text: '≤0.2 mg/kg' }, 'declared.looser'],
    ['that asks for less than the limit', limited('≥3.0 g/100 g'), { text: '≥2.9 g/100 g' }, 'declared.looser'],
    ['of another kind than the limit', limited('≤0.2 mg/kg'), { text: '≥0.1 mg/kg' }, 'declared.incomparable'],
    ['in a unit that the limit cannot be held in', limited('≤0.2 mg/kg'), { text: '≤0.1 %vol' }, 'declared.incomparable'],
  ])('is refused %s', (_, of, declared, code) => {
    expect(declaredRequirement(of, declared)).toMatchObject({ code });
  });

  it.each([['≤0.2 mg/kg', '≤0.2 mg/kg'], ['≤0.2 mg/kg', '≤150 µg/kg'], ['≥3.0 g/100 g', '≥3.5 g/100 g']])('beside the limit %s may be as strict or stricter, as %s', (limit, text) => {
    expect(declaredRequirement(limited(limit), { text })).toMatchObject({ text: `标签明示值 ${text}` });
  });
});
