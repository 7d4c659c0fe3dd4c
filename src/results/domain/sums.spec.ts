import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { judge, parseObservation, parseRequirement, type Requirement } from '../../disciplines/index.js';
import { computedSums, whySumDiffers, type SummableRow } from './sums.js';

const SUM = '防腐剂混合使用时各自用量占其最大使用量的比例之和';

function row(parameter: string, limit: string, text: string | null): SummableRow {
  const requirement = parseRequirement(limit) as Requirement;
  const unit = 'unit' in requirement ? requirement.unit : '';
  const observation = text === null ? null : parseObservation(text, { unit, detectionLimit: '0.005' });
  if (isRefusal(observation)) throw new Error(observation.code);
  const judgement = observation && judge(requirement, observation);
  if (isRefusal(judgement)) throw new Error(judgement.code);
  return { discipline: 'food', parameter, requirement, reading: observation && { observation }, judgement };
}
const sheet = (benzoic: string, sorbic: string, sum: string | null) => [row('苯甲酸及其钠盐', '≤1.0 g/kg', benzoic), row('山梨酸及其钾盐', '≤0.5 g/kg', sorbic), row(SUM, '≤1', sum)];

describe('a sum that was entered', () => {
  it('is what the single results give, to its own last digit', () => {
    expect(computedSums(sheet('0.2', '0.1', null)).get(SUM)?.observation.value).toBe('0.4');
    for (const typed of ['0.4', '0.40', '0.41']) expect(whySumDiffers(sheet('0.2', '0.1', typed))).toBeUndefined();
  });

  it('is refused where it gives another verdict, or another number', () => {
    expect(whySumDiffers(sheet('0.8', '0.3', '0.9'))).toMatchObject({ code: 'sheet.sum-differs', facts: { parameter: SUM, typed: '0.9' } });
    expect(whySumDiffers(sheet('0.2', '0.1', '0.6'))).toMatchObject({ code: 'sheet.sum-differs' });
  });

  it('is asked for nothing while it is empty', () => {
    expect(whySumDiffers(sheet('0.8', '0.3', null))).toBeUndefined();
    expect(whySumDiffers([])).toBeUndefined();
  });
});
