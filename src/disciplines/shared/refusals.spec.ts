import { describe, expect, it } from '@jest/globals';
import { parseNumber } from '../../kernel/numbers/index.js';
import { judge, parseObservation, parseRequirement, whyNotRequirement, type ClassRequirement, type Observation } from './index.js';

const codeOf = (found: unknown) => (found as { code?: string } | undefined)?.code;
const sampling: ClassRequirement = { kind: 'class', n: 2, c: 1, m: '10', M: '100', unit: 'CFU/g' };

describe('a requirement', () => {
  it.each([['requirement.empty', ' 。'], ['requirement.no-direction', '0.2 mg/kg'], ['requirement.unreadable', '≤0.2 mg/kg ≤']])('is refused with %s: %s', (code, text) => {
    expect(codeOf(parseRequirement(text))).toBe(code);
  });

  it('that contradicts itself or says nothing is refused', () => {
    expect(codeOf(whyNotRequirement({ ...sampling, c: 2 }))).toBe('requirement.contradictory');
    expect(codeOf(whyNotRequirement({ kind: 'text', text: ' ' }))).toBe('requirement.empty');
  });
});

describe('a sampling class', () => {
  const counts = (...typed: string[]) => (parseObservation(typed.join('、'), { shape: 'counts', unit: 'CFU/g' }) as Observation);
  it('takes as many results as samples, and counts alone', () => {
    expect(codeOf(judge(sampling, counts('1', '2', '3')))).toBe('judgement.too-many-results');
    expect(codeOf(judge(sampling, parseObservation('正常', { shape: 'text', unit: '' }) as Observation))).toBe('judgement.wrong-shape');
  });
});

it.each([['number.empty', ' '], ['number.not-a-number', '微量']])('a number is refused with %s', (code, text) => {
  expect(codeOf(parseNumber(text))).toBe(code);
});
