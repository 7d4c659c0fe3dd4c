import { describe, expect, it } from '@jest/globals';
import { hasLabelBasis, isJudgedByLabel, normaliseName, splitBases, splitMethods, whyOdd } from './names.js';

describe('printed cells', () => {
  it.each([
    ['铅(以Pb计)', '铅（以Pb计）'],
    ['脱氢乙酸及其钠 盐（以脱氢乙酸 计）', '脱氢乙酸及其钠盐（以脱氢乙酸计）'],
    ['4-氯苯氧乙酸钠（以 4-氯苯氧乙酸计）', '4-氯苯氧乙酸钠（以4-氯苯氧乙酸计）'],
    ['n-3脂肪酸（以EPA和DHA计） 供能比', 'n-3脂肪酸（以EPA和DHA计）供能比'],
  ])('%s is written %s', (printed, cleaned) => expect(normaliseName(printed)).toBe(cleaned));

  it.each(['沙门氏菌ab', '干燥失重a', '亚硝酸盐（以NaNO计）', '亚硝酸盐（以NaNO2计）a', '黄曲霉毒素B 1', '', '所有样品'])('%s is odd', (name) => expect(whyOdd(name)).toBeDefined());
  it.each(['黄曲霉毒素B1', '维生素B2', '苯并[a]芘', '2,4-滴和2,4-滴钠盐', '苏丹红I、苏丹红II'])('%s is a name', (name) => expect(whyOdd(name)).toBeUndefined());

  it.each([
    ['GB 2717 / GB/T 18186 / 产品明示标准和质量要求', ['GB 2717', 'GB/T 18186', '产品明示标准和质量要求']],
    ['QB/T 4092 QB/T 4565-2025 产品明示标准和质量要求', ['QB/T 4092', 'QB/T 4565-2025', '产品明示标准和质量要求']],
    ['卫生部、工业和信息化部、农业 部、工商总局质检总局公告2011 年第10号', ['卫生部、工业和信息化部、农业部、工商总局质检总局公告2011年第10号']],
  ])('bases of %s are apart', (printed, bases) => expect(splitBases(printed)).toEqual(bases));

  it.each([
    ['GB 23200.113 GB/T 5009.146 NY/T 761', ['GB 23200.113', 'GB/T 5009.146', 'NY/T 761']],
    ['GB 4789.3平 板计数法', ['GB 4789.3 平板计数法']],
    ['GB 4789.3 平板计数法 / GB/T 4789.3-2003', ['GB 4789.3 平板计数法', 'GB/T 4789.3-2003']],
    ['农业部 1031号 公告-2-2008 GB/T 21981', ['农业部1031号公告-2-2008', 'GB/T 21981']],
    ['参照GB/T 20769 GB 23200.121 参照NY/T 1379', ['参照GB/T 20769', 'GB 23200.121', '参照NY/T 1379']],
    ['GB/T 5750.4-2006第 10章', ['GB/T 5750.4-2006 第10章']],
    ['/', []],
  ])('methods of %s are apart', (printed, methods) => expect(splitMethods(printed)).toEqual(methods));

  it('knows when only the label can say', () => {
    expect(isJudgedByLabel(['产品明示标准和质量要求'])).toBe(true);
    expect(isJudgedByLabel(['GB 2717', '产品明示标准和质量要求'])).toBe(false);
    expect(isJudgedByLabel([])).toBe(false);
    expect(hasLabelBasis(['GB 2717', '产品明示标准和质量要求'])).toBe(true);
    expect(hasLabelBasis(['GB 2762'])).toBe(false);
  });
});
