import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { conditionsOf, methodsIn, parameterKey, printedMethod, whyNotCovered, type Demand, type Holding, type MethodEdition, type ScopeRow } from './index.js';

interface Case {
  readonly rule: string;
  readonly row: { readonly method: string; readonly parameter?: string; readonly category?: string; readonly product?: string; readonly restriction?: string };
  readonly methods?: readonly string[];
  readonly day: string;
  readonly code: string | null;
}
const table = JSON.parse(readFileSync(new URL('./scope.cases.json', import.meta.url), 'utf8')) as { certificate: Holding['certificate']; editions: MethodEdition[]; cases: Case[] };

const rowOf = ({ method, parameter = '铅', category = '食品', product = '', restriction = '' }: Case['row']): ScopeRow => ({
  ...methodsIn(method)[0]!, line: 2, category, product, parameter, restriction, conditions: conditionsOf(restriction),
});
const demand = (methods: readonly string[] = ['GB 5009.12']): Demand => ({
  id: 'd', parameter: '铅（以Pb计）', methods, names: ['食品', '食用农产品', '韭菜', '叶菜类蔬菜'], requirement: { kind: 'max', limit: '0.1', inclusive: true, unit: 'mg/kg' },
});

describe('the scope of a laboratory', () => {
  it.each(table.cases.map((one) => [one.rule, one] as const))('%s', (_, { row, methods, day, code }) => {
    const found = whyNotCovered(demand(methods), { certificate: table.certificate, rows: [rowOf(row)] }, day, table.editions);
    expect(found?.code ?? null).toBe(code);
    if (found) expect(found.facts['parameter']).toBe('铅（以Pb计）');
  });

  it('covers nothing without a certificate, and names the line that came nearest', () => {
    expect(whyNotCovered(demand(), { certificate: null, rows: [] }, '2026-09-01', [])?.code).toBe('scope.no-certificate');
    const rows = [rowOf({ method: 'GB 5009.15-2023' }), rowOf({ method: 'GB 5009.12-2017' }), rowOf({ method: 'GB 5009.12-2023', parameter: '镉' })];
    expect(whyNotCovered(demand(), { certificate: table.certificate, rows }, '2026-09-01', table.editions)?.code).toBe('scope.edition-superseded');
  });

  it('covers more by every row that is added, never less', () => {
    const rows = table.cases.map(({ row }) => rowOf(row));
    fc.assert(fc.property(fc.subarray(rows), fc.constantFrom(...rows), (some, one) => {
      const before = whyNotCovered(demand(), { certificate: table.certificate, rows: some }, '2026-09-01', table.editions);
      const after = whyNotCovered(demand(), { certificate: table.certificate, rows: [...some, one] }, '2026-09-01', table.editions);
      expect(before === undefined && after !== undefined).toBe(false);
    }));
  });
});

describe('methods', () => {
  it.each([
    ['《食品安全国家标准 食品中铅的测定》GB 5009.12-2023', ['GB 5009.12-2023']], ['ＧＢ／Ｔ　20769—2008；NY/T 761 - 2008', ['GB/T 20769-2008', 'NY/T 761-2008']],
    ['GB 4789.3-2016 第二法\nGB 4789.2-2022', ['GB 4789.3-2016 第二法', 'GB 4789.2-2022']], ['农业部781号公 告-4-2006', ['农业部781号公告-4-2006']], ['BJS 201802', ['BJS 201802']],
    ['GB 18394（直接 干燥法）', ['GB 18394 直接干燥法']], ['产品明示标准和质量要求', []], ['GB5009.12-2023、GB 5009.12-2023', ['GB 5009.12-2023']],
  ])('in %j are found', (text, methods) => expect(methodsIn(text).map(printedMethod)).toEqual(methods));

  it('are read again from what they print', () => {
    fc.assert(fc.property(fc.constantFrom('GB', 'GB/T', 'NY/T', 'JJG'), fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1950, max: 2049 }), (prefix, number, year) => {
      const printed = `${prefix} ${number}-${year}`;
      expect(methodsIn(printed).map(printedMethod)).toEqual([printed]);
    }));
  });
});

describe('restrictions', () => {
  it.each([
    ['', []], ['/', []], ['无', []], ['只做蔬菜、水果', [{ kind: 'only', names: ['蔬菜', '水果'] }]], ['除茶叶外', [{ kind: 'except', names: ['茶叶'] }]],
    ['仅限石墨炉原子吸收光谱法', [{ kind: 'part', names: ['石墨炉原子吸收光谱法'] }]], ['测量范围：（0.01～10）mg/kg', [{ kind: 'range', low: '0.01', high: '10', unit: 'mg/kg' }]],
    ['≤5 mg/kg', [{ kind: 'range', low: null, high: '5', unit: 'mg/kg' }]], ['10~1 mg/kg', [{ kind: 'unread', text: '10~1 mg/kg' }]], ['客户同意时', [{ kind: 'unread', text: '客户同意时' }]],
  ])('of %j become conditions', (text, conditions) => expect(conditionsOf(text)).toEqual(conditions));

  it('keep a parameter’s name apart from how it is expressed', () => {
    expect(parameterKey('镉（以Cd计）')).toBe(parameterKey('镉 (以Cd计)'));
    expect(parameterKey('全部参数')).toBe('*');
  });
});
