import { describe, expect, it } from '@jest/globals';
import { isNoLicence, producerWarnings, USUAL_PRODUCER_LIMITS } from './producer-limits.js';

describe('the limits of one producer within a quarter', () => {
  it.each([
    ['SC10162290100011', 0, 2, []],
    ['SC10162290100011', 1, 0, ['record.same-batch']],
    ['SC10162290100011', 0, 3, ['record.producer-category']],
    ['', 1, 3, ['record.same-batch', 'record.producer-category']],
    ['无', 9, 9, []],
  ])('of licence "%s" with %i of the batch and %i of the category warn of %j', (licence, sameBatch, sameCategory, codes) => {
    expect(producerWarnings(licence, { sameBatch, sameCategory }, USUAL_PRODUCER_LIMITS).map(({ code }) => code)).toEqual(codes);
  });

  it('warn of nothing where they are switched off', () => {
    expect(producerWarnings('SC1', { sameBatch: 9, sameCategory: 9 }, { sameBatchMost: 0, producerCategoryMost: 0 })).toEqual([]);
  });

  it('exempt what is written for no licence, full width too, and nothing else', () => {
    for (const text of ['/', '、', '-', '\\', '无', '／', ' － ']) expect(isNoLicence(text)).toBe(true);
    for (const text of ['', '有', 'SC1', '//']) expect(isNoLicence(text)).toBe(false);
  });
});
