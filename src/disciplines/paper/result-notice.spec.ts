import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resultNoticeFacts } from './index.js';
import type { InspectionReportFacts } from './index.js';

const report = JSON.parse(readFileSync('templates/food/examples/inspection-report.json', 'utf8')) as InspectionReportFacts;
const failing = { ...report, items: report.items.map((item, at) => ({ ...item, failed: at === 1 })) };

describe('the notice of result', () => {
  it('names the failing items alone, as the report says them', () => {
    const { items } = resultNoticeFacts(failing, 'unit')!;
    expect(items).toEqual([expect.objectContaining({ name: report.items[1]!.name, result: report.items[1]!.result })]);
    expect(items[0]).not.toHaveProperty('method');
  });
  it('goes to the sampled unit or to the nominal producer', () => {
    expect(resultNoticeFacts(failing, 'unit')?.addressee.name).toBe(report.sampledUnit!.name);
    expect(resultNoticeFacts(failing, 'producer')?.addressee.name).toBe(report.producer!.name);
    const { producer: _, ...unnamed } = failing;
    expect(resultNoticeFacts(unnamed, 'producer')).toBeUndefined();
  });
  it('is none of a report in which nothing fails', () => expect(resultNoticeFacts({ ...report, items: report.items.map((item) => ({ ...item, failed: false })) }, 'unit')).toBeUndefined());
});
