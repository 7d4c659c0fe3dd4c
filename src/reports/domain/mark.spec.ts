import { describe, expect, it } from '@jest/globals';
import { exampleFacts } from '../layout/index.js';
import { underMark } from './index.js';

const facts = exampleFacts('food', 'inspection-report') as { laboratory: Record<string, unknown> };

describe('a document under a mark', () => {
  it('of the CMA keeps its certificate’s number', () => expect(underMark(facts, 'cma')).toEqual(facts));
  it.each(['metrological-authorisation', 'special-equipment-approval', 'none'] as const)('of %s prints no CMA, and everything else', (mark) => {
    const { laboratory, ...rest } = underMark<typeof facts>({ ...facts, laboratory: { ...facts.laboratory, cmaMark: 'cma' } }, mark);
    expect(laboratory).not.toHaveProperty('cmaNumber');
    expect(laboratory).not.toHaveProperty('cmaMark');
    expect(laboratory['name']).toBe(facts.laboratory['name']);
    expect(rest).toEqual((({ laboratory: _, ...others }) => others)(facts));
  });
  it('without a laboratory is as it was', () => expect(underMark({ a: 1 }, 'none')).toEqual({ a: 1 }));
});
