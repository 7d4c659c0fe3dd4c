import { describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { legalDay } from '../../deadlines/domain/index.js';
import { granted, isRefusal } from '../../kernel/index.js';
import { codeOfFrameId, divisionPrefix, eligibleUnits, exclusionsCsv, frameId, sampledSince, warningsCsv, withoutWeights, type Candidate } from './eligibility.js';
import { lineSums } from './line-sums.js';
import { freezeFrame, readFrame, type Frame } from './frame.js';
import { frozenFrame } from './frozen.js';
import type { Hasher } from './hasher.js';
import { usualCap, visitsOf } from './visits.js';

const unit: Candidate = {
  code: 'U1', divisionCode: '622921001', businessTypes: ['catering'], tags: [], creditClass: 'C', status: 'open', lastSampledAt: null,
  licenceExpired: false, quarterBatches: 0, failures: 0, complaints: 0,
};
const everyone = { stratum: 'S001', division: '6229', businessType: null, tag: null };
const plain = { weighting: 'none', sampledSince: null } as const;

describe('who stands in a frame', () => {
  it.each([['620000', '62'], ['622900', '6229'], ['622921', '622921'], ['622921001', '622921001'], ['', '']])('takes all divisions within %s by the beginning %s', (code, prefix) => {
    expect(divisionPrefix(code)).toBe(prefix);
  });

  it('puts a unit once into each stratum that takes it, under an id that leads back to its code', () => {
    const strata = [everyone, { ...everyone, stratum: 'S002', businessType: 'catering' }, { ...everyone, stratum: 'S003', tag: 'rural-market' }];
    const eligible = eligibleUnits([unit], strata, plain);
    expect(eligible).toEqual({ units: [{ id: 'U1-S001', stratum: 'S001', weight: 1 }, { id: 'U1-S002', stratum: 'S002', weight: 1 }], exclusions: [], warnings: [] });
    expect(codeOfFrameId(frameId('A-S001', 'S002'), 'S002')).toBe('A-S001');
  });

  it('leaves out with the first reason that holds', () => {
    const units: Candidate[] = [
      { ...unit, code: 'C', status: 'closed', lastSampledAt: 10 }, { ...unit, code: 'P', status: 'suspended' }, { ...unit, code: 'R', lastSampledAt: 10 },
      { ...unit, code: 'N', divisionCode: '620102' }, { ...unit, code: 'E', lastSampledAt: 9 },
    ];
    const { exclusions, units: eligible } = eligibleUnits(units, [everyone], { weighting: 'none', sampledSince: 10 }) as Exclude<ReturnType<typeof eligibleUnits>, { refused: true }>;
    expect(eligible.map(({ id }) => id)).toEqual(['E-S001']);
    expect(exclusionsCsv(exclusions)).toEqual({
      csv: 'id,reason\nC,closed\nP,suspended\nR,sampled-recently\nN,no-stratum\n', counts: { closed: 1, suspended: 1, 'sampled-recently': 1, 'no-stratum': 1 },
    });
  });

  it.each([
    ['2026-05-31', 3, '2026-02-27T16:00:00.000Z'], ['2024-03-31', 1, '2024-02-28T16:00:00.000Z'], ['2026-09-07', 12, '2025-09-06T16:00:00.000Z'],
  ])('counts as recent, on %s and by %i months, what was sampled from %s on: the beginning of the day in Asia/Shanghai', (today, months, since) => {
    expect(sampledSince(granted(legalDay(today)), months)).toBe(Date.parse(since));
  });

  it('weighs by credit class, a unit without one as B', () => {
    const weights = (['A', 'B', 'C', 'D', null] as const).map((creditClass) => {
      const eligible = eligibleUnits([{ ...unit, creditClass }], [everyone], { weighting: 'credit-class', sampledSince: null });
      return isRefusal(eligible) ? 0 : eligible.units[0]!.weight;
    });
    expect(weights).toEqual([1, 2, 4, 8, 2]);
  });

  it('weighs by the plan’s risk rule, between 1 and 20', () => {
    const rule = { base: 1, creditClass: { A: 0, B: 1, C: 3, D: 7, none: 1 }, failures: { months: 24, each: 3, most: 20 }, complaints: { months: 12, each: 1, most: 3 }, tags: { 'coal-yard': 2 } };
    const weigh = (change: Partial<Candidate>) => granted(eligibleUnits([{ ...unit, ...change }], [everyone], { weighting: 'risk', sampledSince: null, risk: rule })).units[0]!.weight;
    expect([weigh({}), weigh({ failures: 1 }), weigh({ complaints: 9 }), weigh({ tags: ['coal-yard'] }), weigh({ failures: 9 })]).toEqual([4, 7, 7, 6, 20]);
  });

  it('takes only the credit class that a stratum names', () => {
    const { units, exclusions } = granted(eligibleUnits([unit, { ...unit, code: 'U2', creditClass: 'D' }], [{ ...everyone, creditClass: 'D' }], plain));
    expect(units.map(({ id }) => id)).toEqual(['U2-S001']);
    expect(exclusions).toEqual([{ id: 'U1', reason: 'no-stratum' }]);
  });

  it('keeps out whose licences have run out, and at the quarter’s limit warns or keeps out as the plan says; online trade is exempt', () => {
    const busy: Candidate = { ...unit, businessTypes: ['distribution'], quarterBatches: 10 };
    const ask = (candidate: Candidate, quarterly: 'warn' | 'exclude') => granted(eligibleUnits([candidate], [everyone], { ...plain, exclusions: { sampledMonths: 0, licenceExpired: true, quarterlyMost: 10, quarterly } }));
    expect(ask({ ...unit, licenceExpired: true }, 'warn').exclusions).toEqual([{ id: 'U1', reason: 'licence-expired' }]);
    expect(ask(busy, 'warn')).toMatchObject({ exclusions: [], warnings: [{ id: 'U1', reason: 'quarter-limit' }] });
    expect(ask(busy, 'exclude').exclusions).toEqual([{ id: 'U1', reason: 'quarter-limit' }]);
    expect(ask({ ...busy, quarterBatches: 9 }, 'exclude').exclusions).toEqual([]);
    expect(ask({ ...busy, businessTypes: ['distribution', 'online'] }, 'exclude').exclusions).toEqual([]);
    expect(warningsCsv(ask(busy, 'warn').warnings)).toBe('id,reason\nU1,quarter-limit\n');
  });

  it('refuses a frame that no server should hold', () => {
    expect(eligibleUnits([unit, { ...unit, code: 'U2' }], [everyone], plain, 1)).toMatchObject({ code: 'draws.frame-too-large', facts: { largest: 1 } });
  });

  it('publishes a frame without weights where they are withheld', () => {
    expect(withoutWeights('id,stratum,weight\nU1-S001,S001,4\n')).toBe('id,stratum\nU1-S001,S001\n');
  });
});

describe('a frozen frame', () => {
  const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
  const frame = freezeFrame(hasher, [{ id: 'U2-S001', stratum: 'S001', weight: 20 }, { id: 'U1-S002', stratum: 'S002', weight: 1 }]) as Frame;

  it('comes back from its text as it was frozen', () => {
    expect(frozenFrame(hasher, frame.csv, frame.hash, lineSums(frame.csv))).toEqual(frame);
    expect(frozenFrame(hasher, frame.csv, frame.hash, lineSums(frame.csv))).toEqual(readFrame(hasher, frame.csv));
  });

  it('is refused where its text has another hash', () => {
    expect(frozenFrame(hasher, frame.csv.replace('20', '2'), frame.hash, lineSums(frame.csv))).toMatchObject({ code: 'draws.frame-line-changed', facts: { line: 3 } });
  });
});

describe('visits of a draw', () => {
  it('are one per premises in draw order, by the samplers of the first place, due by the earliest day', () => {
    const drawn = { drawnUnitId: '1', premisesId: 'P', stratumId: 'S001', dueOn: '2026-10-31', samplers: ['a', 'b'] };
    expect(visitsOf([drawn, { ...drawn, drawnUnitId: '2', premisesId: 'Q' }, { ...drawn, drawnUnitId: '3', stratumId: 'S002', dueOn: '2026-09-30', samplers: ['c', 'd'] }])).toEqual([
      { premisesId: 'P', drawnUnitIds: ['1', '3'], stratumIds: ['S001', 'S002'], dueOn: '2026-09-30', samplers: ['a', 'b'] },
      { premisesId: 'Q', drawnUnitIds: ['2'], stratumIds: ['S001'], dueOn: '2026-10-31', samplers: ['a', 'b'] },
    ]);
  });

  it('leave every sampler one to spare under the usual cap', () => {
    expect(usualCap(10, 2, 6)).toBe(5);
    expect(usualCap(10, 2, 0)).toBe(1);
  });
});
