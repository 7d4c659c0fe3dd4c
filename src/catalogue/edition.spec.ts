import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../kernel/index.js';
import { parseRequirement } from '../disciplines/index.js';
import { whyOdd } from './domain/names.js';
import { gapsOf } from './domain/completeness.js';
import { editionFiles, shippedEdition } from './edition-files.js';

const edition = shippedEdition();
const items = edition.schemes.flatMap((scheme) => scheme.items.map((item) => ({ scheme, ...item })));
const scheme = (code: string) => {
  const found = edition.schemes.find((candidate) => candidate.code === code);
  if (!found) throw new Error(code);
  return {
    ...found,
    items: found.items.map((item) => ({
      ...item,
      limits: edition.mapped
        .filter((m) => m.scheme === code && m.seq === item.seq)
        .map(({ foodType, limit }) => ({ id: limit.ref, foodType, requirement: limit.requirement, validFrom: limit.validFrom, validTo: null })),
    })),
  };
};

describe('the shipped edition', () => {
  it('keeps every one of the 1,916 printed rows', () => {
    expect(editionFiles().rows).toHaveLength(1916);
    expect(items).toHaveLength(1916);
  });

  it('lists every odd name: none remains that is not corrected', () => {
    expect(items.flatMap((item) => (whyOdd(item.parameter) ? [`${item.scheme.code} ${item.seq} ${item.parameter}: ${whyOdd(item.parameter)}`] : []))).toEqual([]);
  });

  it('corrects names only where the list says so, but for widths and blanks', () => {
    const bare = (name: string) => name.replace(/[\s（）()]/g, '');
    const printed = editionFiles().rows;
    const cleaned = edition.schemes.flatMap((s) => s.items);
    expect(cleaned.filter((item) => item.note === null).every((item) => printed.some((row) => bare(row.parameter) === bare(item.parameter)))).toBe(true);
  });

  it('keeps names that end like a footnote', () => {
    const names = new Set(items.map((item) => item.parameter));
    for (const name of ['黄曲霉毒素B1', '黄曲霉毒素M1', '维生素B12', '维生素K1', '维生素E', '苯并[a]芘', '罗丹明B', '赭曲霉毒素A', '2,4-滴和2,4-滴钠盐']) expect(names).toContain(name);
  });

  it('gives every item a judgement basis and a method, but where the print could not be read', () => {
    const unread = ['24-3'];
    const offices = /^(卫生部|农业|国家|市场|整顿|食品整治|产品明示|企业标准|GB|QB|SB|LS)/;
    for (const item of items.filter((i) => !unread.includes(i.scheme.code))) {
      expect(item.bases.length).toBeGreaterThan(0);
      for (const basis of item.bases) expect(basis).toMatch(offices);
    }
    for (const item of items) for (const method of item.methods) expect(method).toMatch(/^(参照)?(GB|NY|SN|QB|SB|BJS|农业部|企业标准|产品明示)/);
  });

  it('numbers schemes uniquely and places each under one of the 39 chapters', () => {
    const codes = edition.schemes.map((s) => s.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(edition.schemes.map((s) => s.chapter)).size).toBe(38);
  });

  it('shows rows that were not read as a doubt of the scheme', () => {
    expect(scheme('34-15').doubts).toContain('第1—4行未读出');
    expect(scheme('33-2').doubts).toContain('氟苯尼考出现两次');
    expect(scheme('1-1').doubts).toEqual([]);
  });

  it.each([
    ['大米', '1-2', '镉（以Cd计）', undefined, '≤0.2 mg/kg'],
    ['小麦粉', '1-1', '铅（以Pb计）', undefined, '≤0.2 mg/kg'],
    ['叶菜', '34-6', '铅（以Pb计）', undefined, '≤0.3 mg/kg'],
    ['姜', '34-23', '铅（以Pb计）', undefined, '≤0.2 mg/kg'],
    ['干制蔬菜', '16-2', '铅（以Pb计）', undefined, '≤0.8 mg/kg'],
    ['虾蛄', '35-5', '镉（以Cd计）', '虾蛄', '≤3.0 mg/kg'],
    ['包装饮用水', '6-3', '铅（以Pb计）', undefined, '≤0.01 mg/L'],
    ['熏烧烤肉', '31-6', '苯并[a]芘', undefined, '≤5.0 μg/kg'],
    ['矿泉水', '6-1', '硝酸盐（以NO3-计）', undefined, '≤45 mg/L'],
    ['韭菜', '34-4', '腐霉利', undefined, '≤5 mg/kg'],
    ['油条', '31-3', '铝的残留量（干样品，以Al计）', undefined, '≤100 mg/kg'],
    ['淡水鱼', '35-1', '恩诺沙星', undefined, '≤100 μg/kg'],
  ])('limits of the domain notes are found for %s', (_, code, parameter, foodType, requirement) => {
    const item = scheme(code).items.find((candidate) => candidate.parameter === parameter);
    const fitting = item?.limits.filter((limit) => limit.foodType === (foodType ?? null));
    expect(fitting?.map((limit) => limit.requirement)).toEqual([requirement]);
  });

  it('is complete for at least forty tables for food made on 2026-10-01', () => {
    const complete = edition.schemes.filter((s) => s.items.length > 0 && gapsOf(scheme(s.code), '2026-10-01', '其他').length === 0);
    expect(complete.length).toBeGreaterThanOrEqual(40);
  });

  it('shows GB 2762 items as gaps for food made before the edition came into force', () => {
    const day = (d: string) => gapsOf(scheme('1-2'), d).map((gap) => gap.parameter);
    expect(day('2026-09-01')).toEqual(expect.arrayContaining(['铅（以Pb计）', '镉（以Cd计）']));
    expect(day('2026-09-02')).toEqual([]);
  });

  it('prints every limit so that the judge reads it', () => {
    expect(edition.limits.flatMap((limit) => {
      const read = parseRequirement(limit.requirement);
      return isRefusal(read) || read.kind === 'none' || read.kind === 'text' ? [`${limit.ref}: ${limit.requirement}`] : [];
    })).toEqual([]);
  });

  it('names a source for every limit', () => {
    expect(edition.limits.every((limit) => limit.source !== '' && limit.standard !== '')).toBe(true);
  });
});
