import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { isRefusal } from '../../kernel/index.js';
import { parseConditional, printConditional, printRequirement, requirementFor } from './index.js';

const cases: Record<string, string>[] = parse(readFileSync(new URL('./cases/conditional.csv', import.meta.url)), { columns: true });

describe('a conditional limit', () => {
  it.each(cases)('$limit where $facts is $applies ($source)', ({ limit = '', facts = '', applies }) => {
    const known = Object.fromEntries(facts.split(';').filter((fact) => fact !== '').map((fact) => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)]));
    const conditional = parseConditional(limit);
    if (!conditional) throw new Error(limit);
    const found = isRefusal(conditional) ? conditional : requirementFor(conditional, known);
    expect(isRefusal(found) ? found.code : printRequirement(found)).toBe(applies);
    if (!isRefusal(conditional)) expect(parseConditional(printConditional(conditional))).toEqual(conditional);
  });

  it('is told apart from a plain one', () => {
    expect(parseConditional('≤0.2 mg/kg')).toBeUndefined();
    expect(parseConditional('n=5,c=2,m=10,M=100CFU/g')).toBeUndefined();
  });

  it('without a known fact is refused with requirement.condition-unknown, with one that could be either with requirement.condition-undecided', () => {
    const conditional = parseConditional('酒精度≥40.0 %vol：≤1.0 g/L');
    if (!conditional || isRefusal(conditional)) throw new Error('unread');
    expect(requirementFor(conditional, { constructor: '1' })).toMatchObject({ code: 'requirement.condition-unknown' });
    expect(requirementFor(conditional, { 酒精度: '>39' })).toMatchObject({ code: 'requirement.condition-undecided' });
  });
});
