import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import { judge, judgeFor, judgementWords, parseObservation, parseRequirement, reasonWords, textObservation, type Observation, type ObservationReading, type Requirement } from './index.js';

function cases(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
}

function requirementOf(text: string): Requirement {
  const requirement = parseRequirement(text);
  if (isRefusal(requirement)) throw new Error(`${requirement.code} ${text}`);
  return requirement;
}

function observationOf(text: string, reading: ObservationReading = {}): Observation {
  const observation = parseObservation(text, reading);
  if (isRefusal(observation)) throw new Error(`${observation.code} ${text}`);
  return observation;
}

function unitOf(requirement: Requirement): { unit?: string } {
  return 'unit' in requirement ? { unit: requirement.unit } : {};
}

describe('the judge', () => {
  it.each(cases('comparison'))('$what: $value against $requirement is $full by 全数值, $rounded by 修约值 ($source)', (row) => {
    const requirement = requirementOf(row.requirement ?? '');
    const observation = observationOf(row.value ?? '');
    expect(judge(requirement, observation)).toMatchObject({ verdict: row.full });
    expect(judge(requirement, observation, { comparison: 'rounded' })).toMatchObject({ verdict: row.rounded });
  });

  it.each(cases('classes'))('$results against $requirement: $verdict ($source)', (row) => {
    const requirement = requirementOf(row.requirement ?? '');
    const judgement = judge(requirement, observationOf(row.results ?? '', unitOf(requirement)));
    expect(isRefusal(judgement) ? judgement.code : judgement.verdict).toBe(row.verdict);
    if (!isRefusal(judgement)) expect(judgement.reason.code).toBe(row.reason);
  });

  it.each(cases('judgements'))('$result against $requirement: $verdict ($source)', (row) => {
    const requirement = requirementOf(row.requirement ?? '');
    const observation = observationOf(row.result ?? '', {
      ...unitOf(requirement),
      ...(row.detection_limit ? { detectionLimit: row.detection_limit } : {}),
      ...(row.quantitation_limit ? { quantitationLimit: row.quantitation_limit } : {}),
    });
    const judgement = judge(requirement, observation);
    expect(isRefusal(judgement) ? judgement.code : judgement.verdict).toBe(row.verdict);
    if (isRefusal(judgement)) return;
    if (row.reason) expect(judgement.reason.code).toBe(row.reason);
    if (row.words) expect(reasonWords(judgement.reason, 'zh')).toBe(row.words);
    expect(reasonWords(judgement.reason, 'en').replace('干重计', '')).not.toMatch(/[{}\u4e00-\u9fff]/);
  });

  it('judges a result on a named basis only where the result names the same', () => {
    const requirement = requirementOf('≤2.0 mg/kg(干重计)');
    expect(judge(requirement, observationOf('1.0', { unit: 'mg/kg', basis: '干重计' }))).toMatchObject({ verdict: 'pass' });
    expect(judge(requirement, observationOf('9.0', { unit: 'mg/kg' }))).toMatchObject({ verdict: 'review', reason: { code: 'basis-unconfirmed' } });
  });

  it('asks for a look at natural background where a prohibited substance was found', () => {
    const judgement = judge({ kind: 'prohibited' }, observationOf('0.1 g/kg'));
    expect(judgement).toMatchObject({ verdict: 'fail', flags: ['natural-background'] });
    expect(isRefusal(judgement) ? '' : judgementWords(judgement, 'zh')).toContain('本底');
  });

  it('leaves words to a person', () => {
    const requirement = requirementOf('具有本品应有的色泽');
    expect(judge(requirement, observationOf('色泽正常', { shape: 'text' }))).toMatchObject({ verdict: 'review' });
    expect(judge(requirement, textObservation('色泽正常', true))).toMatchObject({ verdict: 'pass' });
    expect(judge(requirement, textObservation('发黑', false))).toMatchObject({ verdict: 'fail' });
  });

  it('refuses a requirement that contradicts itself instead of judging by it', () => {
    expect(judge({ kind: 'max', limit: 'abc', inclusive: true, unit: 'mg/kg' }, observationOf('1', { unit: 'mg/kg' }))).toMatchObject({ code: 'judgement.unsound-requirement' });
  });

  it('does not depend on how the result is written', () => {
    const values = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: -5, max: 2 })).map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
    const limits = fc.constantFrom('≤0.2 mg/kg', '≥0.50 mg/kg', '<0.3 mg/kg', '0.1~0.5 mg/kg', '10.0±0.1 mg/kg', '不得使用', '不得检出');
    fc.assert(fc.property(values, limits, fc.constantFrom('full' as const, 'rounded' as const), (value, limit, comparison) => {
      const judgeOne = judgeFor(requirementOf(limit), { comparison });
      const plain = value.toString();
      const spellings = [plain, plain.includes('.') ? `${plain}0` : `${plain}.0`, value.toExponential(), `${value.toExponential().replace('e', '×10^').replace('+', '')}`, ` ${plain} mg/kg`, `${value.times(1000).toString()} µg/kg`];
      const verdicts = spellings.map((spelling) => {
        const judgement = judgeOne(observationOf(spelling, { shape: 'single', unit: 'mg/kg' }));
        return isRefusal(judgement) ? judgement.code : judgement.verdict;
      });
      expect(new Set(verdicts).size).toBe(1);
    }));
  });

  it('lets the written digits of a limit count only where values are compared rounded', () => {
    const values = fc.integer({ min: 0, max: 400_000 }).map((count) => new Decimal(count).dividedBy(1_000_000));
    fc.assert(fc.property(values, fc.constantFrom(['≤', 'max'], ['≥', 'min'], ['<', 'max'], ['>', 'min']), fc.integer({ min: 1, max: 5 }), (value, [sign, side], decimals) => {
      const limit = `0.2${'0'.repeat(decimals - 1)}`;
      const verdict = (written: string, comparison: 'full' | 'rounded') => judge(requirementOf(`${sign}${written} mg/kg`), observationOf(value.toString(), { shape: 'single', unit: 'mg/kg' }), { comparison });
      const expected = (held: Decimal): string => {
        const order = held.comparedTo('0.2') * (side === 'max' ? 1 : -1);
        return order < 0 || (order === 0 && (sign === '≤' || sign === '≥')) ? 'pass' : 'fail';
      };
      expect(verdict(limit, 'full')).toMatchObject({ verdict: expected(value) });
      expect(verdict(limit, 'rounded')).toMatchObject({ verdict: expected(value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN)) });
    }));
  });

  it('never passes what a pass of 全数值 on the true value would not allow', () => {
    const hundredths = fc.integer({ min: 0, max: 500 }).map((count) => new Decimal(count).dividedBy(100));
    fc.assert(fc.property(hundredths, hundredths, fc.constantFrom('<', '≤', '>', '≥'), fc.constantFrom('≤2.5 mg/kg', '<2.5 mg/kg', '≥2.5 mg/kg', '>2.5 mg/kg', '1.0~2.5 mg/kg'), (truth, edge, sign, limit) => {
      const holds = sign === '<' ? truth.lessThan(edge) : sign === '≤' ? truth.lessThanOrEqualTo(edge) : sign === '>' ? truth.greaterThan(edge) : truth.greaterThanOrEqualTo(edge);
      fc.pre(holds);
      const said = judge(requirementOf(limit), observationOf(`${sign}${edge.toString()}`, { unit: 'mg/kg' }));
      const exact = judge(requirementOf(limit), observationOf(truth.toString(), { unit: 'mg/kg' }));
      if (isRefusal(said) || isRefusal(exact)) throw new Error('refused');
      if (said.verdict === 'pass' || said.verdict === 'fail') expect(said.verdict).toBe(exact.verdict);
    }), { numRuns: 500 });
  });
});
