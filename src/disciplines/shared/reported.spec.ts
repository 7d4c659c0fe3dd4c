import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { Decimal, parseNumber } from '../../kernel/numbers/index.js';
import { meets, parseObservation, parseRequirement, reportedResult, reportedText, type DisplayRule, type Requirement } from './index.js';

function requirementOf(text: string): Requirement {
  const requirement = parseRequirement(text);
  if (isRefusal(requirement)) throw new Error(requirement.code);
  return requirement;
}

/** @source 毒死蜱 by NY/T 761, display rule of the national system */
const CHLORPYRIFOS: DisplayRule = { bands: [{ upTo: '1', significantDigits: 2 }, { significantDigits: 3 }] };

describe('what the report prints', () => {
  it.each([
    ['0.2049', '≤0.2 mg/kg', '0.205'],
    ['0.20004', '≤0.2 mg/kg', '0.20004'],
    ['0.31', '≤0.2 mg/kg', '0.31'],
    ['0.1999', '≤0.2 mg/kg', '0.20'],
    ['0.4996', '≥0.5 mg/kg', '0.4996'],
    ['0.2', '<0.2 mg/kg', '0.20'],
    ['0.1996', '<0.2 mg/kg', '0.1996'],
  ])('%s against %s at two significant digits is %s', (value, limit, printed) => {
    expect(reportedText(new Decimal(value), { significantDigits: 2 }, { requirement: requirementOf(limit), unit: 'mg/kg' })).toBe(printed);
  });

  it('keeps a passing value from looking as if it failed', () => {
    expect(reportedText(new Decimal('0.15'), { interval: new Decimal('0.1') }, { requirement: requirementOf('≤0.15 mg/kg'), unit: 'mg/kg' })).toBe('0.15');
  });

  it('compares in the limit’s unit while printing in its own', () => {
    expect(reportedText(new Decimal('204.9'), { interval: new Decimal(10) }, { requirement: requirementOf('≤0.2 mg/kg'), unit: 'μg/kg' })).toBe('205');
  });

  it('follows the method’s bands and prints 未检出 below its detection limit', () => {
    const printed = (text: string): string => {
      const observation = parseObservation(text, { unit: 'mg/kg', detectionLimit: '0.02' });
      return isRefusal(observation) ? observation.code : reportedResult(observation, CHLORPYRIFOS);
    };
    expect([printed('0.0199'), printed('0.02049'), printed('0.996'), printed('1.2345'), printed('未检出'), printed('<0.05')]).toEqual(['未检出', '0.020', '1.0', '1.23', '未检出', '<0.05']);
  });

  it('prints the digits that were typed where no rule is known', () => {
    const observation = parseObservation('0.310', { unit: 'mg/kg' });
    expect(isRefusal(observation) ? '' : reportedResult(observation)).toBe('0.310');
  });

  it('always prints a value with the verdict of the value itself', () => {
    const values = fc.integer({ min: 1, max: 9_999_999 }).map((count) => new Decimal(count).dividedBy(1_000_000));
    fc.assert(fc.property(values, fc.constantFrom('≤0.2 mg/kg', '≥0.50 mg/kg', '<3 mg/kg', '0.15~4.5 mg/kg'), fc.integer({ min: 1, max: 3 }), (value, limit, significantDigits) => {
      const requirement = requirementOf(limit);
      const printed = reportedText(value, { significantDigits }, { requirement, unit: 'mg/kg' });
      const readBack = parseNumber(printed);
      if (isRefusal(readBack)) throw new Error(printed);
      expect(meets(requirement, readBack.value, 'full')).toBe(meets(requirement, value, 'full'));
    }));
  });
});
