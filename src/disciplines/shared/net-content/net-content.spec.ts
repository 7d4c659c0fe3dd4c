import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { granted, isRefusal } from '../../../kernel/index.js';
import { Decimal, plainText, roundToInterval } from '../../../kernel/numbers/index.js';
import { characterHeight, judgeNetContent, labelUnits, parseNominal, planFor, readSeries, tareRule, tolerableDeficiency, type NetContentInput } from './index.js';

const DAY = '2026-11-01';
const cases = (name: string): Record<string, string>[] => parse(readFileSync(new URL(`./cases/${name}.csv`, import.meta.url)), { columns: true });
const codeOf = (found: unknown) => (isRefusal(found) ? found.code : undefined);
const judged = (input: Partial<NetContentInput>) => judgeNetContent({ nominal: '500 g', series: '500', day: DAY, ...input });
const four = (text: string | null) => (text === null ? null : plainText(roundToInterval(new Decimal(text), new Decimal('0.0001'))));

describe('the tolerable deficiency', () => {
  it.each(cases('tolerable'))('of $nominal is $T ($source)', ({ nominal = '', T = '' }) => {
    expect(plainText(tolerableDeficiency(granted(parseNominal(nominal)), DAY))).toBe(T);
  });

  it('grows with the content, or stays', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 1000 }), (tenths, more) => {
      const of = (grams: number) => tolerableDeficiency(granted(parseNominal(`${new Decimal(grams).dividedBy(10).toString()} g`)), DAY);
      // Rounding to 1 g above 1 kg may not take back more than half a gram.
      return of(Math.min(500_000, tenths + more)).plus('0.5').greaterThanOrEqualTo(of(tenths));
    }));
  });
});

describe('a declared content', () => {
  it.each([['net-content.nominal', '若干'], ['net-content.nominal', '-5 g'], ['net-content.nominal', '<5 g'], ['net-content.nominal', '2.5 个'], ['net-content.nominal-unit', '5 MPa'], ['net-content.nominal-unit', '5'], ['net-content.nominal-unit', '5 斛'], ['net-content.nominal-beyond', '50.1 kg']])(
    'is refused with %s: %s', (code, text) => {
      expect(codeOf(parseNominal(text))).toBe(code);
    },
  );

  it('has characters of a height and a unit that the rule demands', () => {
    const of = (text: string) => [characterHeight(granted(parseNominal(text)), DAY), labelUnits(granted(parseNominal(text)))];
    expect([of('50 g'), of('200 mL'), of('1000 g'), of('1.5 kg'), of('90 cm'), of('100 片')]).toEqual([['2', ['g']], ['3', ['mL']], ['4', ['kg']], ['6', ['kg']], ['2', ['mm', 'cm']], ['2', undefined]]);
  });
});

describe('the plan', () => {
  it.each(cases('plans'))('for a lot of $lot measures $sample and allows $allowed', ({ lot, sample, lambda, allowed }) => {
    expect(planFor(Number(lot), DAY)).toMatchObject({ sample: Number(sample), lambda: lambda === '' ? null : lambda, allowed: Number(allowed), edition: 'JJF 1070-2023', isUnverified: true });
    expect(planFor(Number(lot), '2024-10-11')).toMatchObject({ sample: Number(sample), edition: 'JJF 1070-2005', isUnverified: false });
  });

  it.each(['0', '2.5', '-1', '三十'])('is refused for a lot of %s with net-content.lot', (lot) => {
    expect(codeOf(judged({ lot }))).toBe('net-content.lot');
  });
});

describe('a lot', () => {
  it.each(cases('lots'))('$id of $nominal: $verdict ($source)', (row) => {
    const found = granted(judged({ nominal: row.nominal!, lot: row.lot!, series: row.series! }));
    expect({ mean: found.mean, deviation: four(found.deviation), bound: four(found.bound), beyondT: found.beyondT, beyondDoubleT: found.beyondDoubleT, verdict: found.verdict, failed: found.failed.join(' ') })
      .toEqual({ mean: row.mean, deviation: row.deviation === '' ? null : plainText(new Decimal(row.deviation!)), bound: plainText(new Decimal(row.bound!)), beyondT: Number(row.beyondT), beyondDoubleT: Number(row.beyondDoubleT), verdict: row.verdict, failed: row.failed });
  });

  it('smaller than its sample, or measured too little or too often, is refused', () => {
    expect(judged({ lot: '5', series: '500 500 500 500 500 500' })).toMatchObject({ code: 'net-content.lot-smaller', facts: { lot: 5, count: 6 } });
    expect(judged({ lot: '30', series: '500 500 500' })).toMatchObject({ code: 'net-content.sample', facts: { lot: 30, sample: 10, count: 3 } });
  });

  it('without a size is judged package by package: short by T passes, by more fails', () => {
    expect(granted(judged({ series: '485' }))).toMatchObject({ verdict: 'pass', bound: null });
    expect(granted(judged({ series: '484.9' }))).toMatchObject({ verdict: 'fail', failed: ['single'] });
  });

  it('is judged the same in any order and in any unit of its kind', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 460_00, max: 520_00 }), { minLength: 10, maxLength: 10 }), (hundredths) => {
      const grams = hundredths.map((value) => new Decimal(value).dividedBy(100));
      const asTyped = granted(judged({ lot: '30', series: grams.map(String).join('\n') }));
      const turned = granted(judged({ lot: '30', series: [...grams].reverse().map((value) => `${value.dividedBy(1000).toString()} kg`).join(', ') }));
      expect([turned.verdict, turned.mean, turned.beyondT, turned.failed]).toEqual([asTyped.verdict, asTyped.mean, asTyped.beyondT, asTyped.failed]);
    }));
  });

  it('never passes after its lightest package became lighter where it failed before', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 4600, max: 5200 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 1, max: 500 }), (tenths, less) => {
      const verdict = (values: readonly number[]) => granted(judged({ lot: '5', series: values.map((value) => new Decimal(value).dividedBy(10).toString()).join(' ') })).verdict;
      const lightest = Math.min(...tenths);
      const lighter = tenths.map((value) => (value === lightest ? value - less : value));
      return verdict(tenths) === 'pass' || verdict(lighter) === 'fail';
    }));
  });
});

describe('a series', () => {
  it.each<[string, string, readonly string[]]>([
    ['typed on one line', '498.2, 501.0、499.5；497.8 500.6', ['498.2', '501.0', '499.5', '497.8', '500.6']],
    ['one value to a line, with empty lines around', '\n498.2 g\r\n501.0 g\n\n', ['498.2', '501.0']],
    ['of a CSV with a header', '序号,净含量(g),备注\n1,498.2,\n2,501.0,好', ['498.2', '501.0']],
    ['of one named column', 'content\n498.2\n501.0', ['498.2', '501.0']],
    ['from a serial log', 'ST,GS,+  498.20  g\nST,NT,+  501.00  g', ['498.20', '501.00']],
    ['from another maker’s log', 'S S     498.20 g\nS S     501.00 g', ['498.20', '501.00']],
    ['in full-width digits', '４９８.２，501', ['498.2', '501']],
  ])('%s is read', (_how, text, values) => {
    expect(granted(readSeries(text)).map((value) => value.text)).toEqual(values);
  });

  it.each([
    ['series.empty', ' \n', undefined], ['series.empty', '净含量(g)\n', undefined], ['series.missing', '498.2\n\n501', 2], ['series.missing', '498.2,,501', 1], ['series.missing', '序号,净含量\n1,498\n2,\n3,499', 3],
    ['series.not-a-number', '498.2\n49b\n501', 2], ['series.not-a-number', '498.2\n<501', 2], ['series.not-a-number', '49 8.x', 1], ['series.unstable', 'ST,GS,+ 498.2 g\nUS,GS,+ 499.0 g', 2],
    ['series.unstable', 'S D 499 g', 1], ['series.columns', '序号,备注\n1,好', undefined], ['series.too-long', '1\n'.repeat(10_001), undefined],
  ])('is refused with %s and its line', (code, text, line) => {
    expect(readSeries(text)).toMatchObject({ code, ...(line === undefined ? {} : { facts: { line } }) });
  });

  it('with a unit of another kind is refused with its line', () => {
    expect(judged({ lot: '2', series: '500 g\n500 mL' })).toMatchObject({ code: 'net-content.unit', facts: { line: 2 } });
    expect(judged({ nominal: '20 片', lot: '2', series: '20\n19.5' })).toMatchObject({ code: 'net-content.count', facts: { line: 2 } });
  });
});

describe('tare', () => {
  const of = (...values: string[]) => values.map((value) => new Decimal(value));
  const ten = Array<string>(10).fill('60');
  it('is the mean of 10 where it is a tenth of the content at most', () => {
    expect(tareRule(of(...Array<string>(10).fill('50')), new Decimal(500), new Decimal(15))).toEqual({ kind: 'mean', count: 10, mean: '50' });
    expect(codeOf(tareRule(of('5'), new Decimal(500), new Decimal(15)))).toBe('net-content.tares');
  });

  it('is the mean of 25 where it is more and scatters by less than a quarter of T, else each its own', () => {
    expect(codeOf(tareRule(of(...ten), new Decimal(500), new Decimal(15)))).toBe('net-content.tares');
    expect(tareRule(of(...ten, ...ten, '60', '60', '60', '60', '61'), new Decimal(500), new Decimal(15))).toMatchObject({ kind: 'mean', count: 25, mean: '60.04' });
    expect(tareRule(of(...ten, ...ten, '40', '80', '40', '80', '60'), new Decimal(500), new Decimal(15))).toMatchObject({ kind: 'each' });
  });

  it('is taken from each package, whose own is written beside it or follows the rule', () => {
    expect(granted(judged({ lot: '2', series: '毛重(g),皮重(g)\n510.5,10.2\n511,10.9' })).packages.map(({ content }) => content)).toEqual(['500.3', '500.1']);
    expect(granted(judged({ lot: '2', series: '510.5 511', tares: Array<string>(10).fill('10.5').join(' ') })).packages.map(({ content }) => content)).toEqual(['500', '500.5']);
    expect(codeOf(judged({ lot: '2', series: '560 560', tares: [...ten, ...ten, '40', '80', '40', '80', '60'].join(' ') }))).toBe('net-content.tare-each');
  });

  it('and density turn a weighed volume into mL', () => {
    const found = granted(judged({ nominal: '500 mL', lot: '2', series: '470 460', tares: Array<string>(10).fill('10').join(' '), density: '0.92' }));
    expect(found.packages.map(({ content }) => content)).toEqual(['500', '489.1304347826086956521739130434782608696']);
    expect(codeOf(judged({ nominal: '500 mL', lot: '1', series: '470', density: '0' }))).toBe('net-content.density');
    expect(codeOf(judged({ lot: '1', series: '470', density: '0.92' }))).toBe('net-content.density-volume');
  });
});
