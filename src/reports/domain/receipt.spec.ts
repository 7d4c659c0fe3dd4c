import { describe, expect, it } from '@jest/globals';
import { rightsOf, whyNotPacked, whyNotRead } from './receipt.js';

const facts = { samplingKind: 'supervision', outcome: 'fail', sampledOn: '2026-09-01', receivedOn: '2026-09-20' };

describe('the receipt of a report', () => {
  it('is asked for before a failing report is read, and for no other', () => {
    expect(whyNotRead({ number: 'N1', outcome: 'fail', isReceived: false })).toMatchObject({ code: 'report.receipt-needed', facts: { number: 'N1' } });
    expect(whyNotRead({ number: 'N1', outcome: 'fail', isReceived: true })).toBeUndefined();
    expect(whyNotRead({ number: 'N1', outcome: 'pass', isReceived: false })).toBeUndefined();
    expect(whyNotRead({ number: 'N1', outcome: 'problem', isReceived: false })).toBeUndefined();
  });

  it('starts re-inspection and objection on its day; the objection to the sampling runs from the sampling', () => {
    expect(rightsOf('food', facts)).toEqual([
      { code: 'food.apply-reinspection', window: 'food.reinspection-application', from: '2026-09-20' },
      { code: 'food.object', window: 'food.objection-other', from: '2026-09-20' },
      { code: 'food.object-to-sampling', window: 'food.objection-sampling-process', from: '2026-09-01' },
    ]);
  });

  it('leaves only the objection to the sampling before the result is received', () => {
    for (const outcome of ['fail', null]) expect(rightsOf('food', { ...facts, outcome, receivedOn: null }).map(({ code }) => code)).toEqual(['food.object-to-sampling']);
  });

  it('gives no rights where a sample passed, was monitored, or was brought by the enterprise itself', () => {
    expect(rightsOf('food', { ...facts, outcome: 'pass' })).toEqual([]);
    expect(rightsOf('food', { ...facts, outcome: 'problem', samplingKind: 'risk-monitoring' })).toEqual([]);
    expect(rightsOf('food', { ...facts, samplingKind: 'entrusted' })).toEqual([]);
    expect(rightsOf('no-such', facts)).toEqual([]);
  });
});

it('packs reports of 100 MB into one archive, and not a byte more', () => {
  expect(whyNotPacked(Array(100).fill(1_048_576))).toBeUndefined();
  expect(whyNotPacked([...Array(100).fill(1_048_576), 1])).toMatchObject({ code: 'report.archive-too-large', facts: { most: 100, megabytes: 101 } });
});
