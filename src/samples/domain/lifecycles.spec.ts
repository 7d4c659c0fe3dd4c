import { describe, expect, it } from '@jest/globals';
import { offered, take } from '../../kernel/index.js';
import { afterNoProduct, HANDOVER_LIFECYCLE, ITEM_LIFECYCLE, VISIT_LIFECYCLE, type HandoverFacts, type VisitFacts } from './lifecycles.js';

const mine: VisitFacts = { reader: 'a', samplerIds: ['a', 'b'], photos: 1, openStrata: [] };

describe('a visit', () => {
  it('is worked on by its samplers alone', () => {
    expect(take(VISIT_LIFECYCLE, 'assigned', 'start', mine)).toBe('started');
    expect(take(VISIT_LIFECYCLE, 'assigned', 'start', { ...mine, reader: 'c' })).toMatchObject({ code: 'visit.not-yours', kind: 'forbidden' });
  });

  it('is closed or without product only with a photograph', () => {
    for (const action of ['closed', 'no-product'] as const) {
      expect(take(VISIT_LIFECYCLE, 'started', action, mine)).toBe(action);
      expect(take(VISIT_LIFECYCLE, 'started', action, { ...mine, photos: 0 })).toMatchObject({ code: 'visit.photo-needed' });
    }
  });

  it('ends when every stratum has its outcome', () => {
    expect(take(VISIT_LIFECYCLE, 'sampled', 'end', { ...mine, openStrata: ['S002'] })).toMatchObject({ code: 'visit.strata-open', facts: { strata: ['S002'] } });
    expect(take(VISIT_LIFECYCLE, 'sampled', 'end', mine)).toBe('ended');
    expect(offered(VISIT_LIFECYCLE, 'ended', mine, ['visit.own'])).toEqual([]);
  });

  it('without product in some strata stays open, or sampled where another gave a sample', () => {
    expect([afterNoProduct('started', 1, false), afterNoProduct('started', 0, false), afterNoProduct('sampled', 0, true)]).toEqual(['started', 'no-product', 'sampled']);
  });
});

describe('an item', () => {
  it('goes to the laboratory, is tested, concluded and disposed of, in this order', () => {
    const way = (['offer', 'receive', 'examine', 'conclude', 'dispose'] as const).reduce<string>((state, action) => String(take(ITEM_LIFECYCLE, state as 'sampled', action, { portionsLeft: 0 })), 'sampled');
    expect(way).toBe('disposed');
    expect(take(ITEM_LIFECYCLE, 'sampled', 'receive', { portionsLeft: 0 })).toMatchObject({ code: 'lifecycle.not-now' });
    expect(take(ITEM_LIFECYCLE, 'concluded', 'dispose', { portionsLeft: 1 })).toMatchObject({ code: 'item.portions-left' });
  });
});

describe('a hand-over', () => {
  const facts: HandoverFacts = { kind: 'internal', reader: 'b', readerOrganisation: 'o', from: 'a', toOrganisation: 'o', to: 'b' };
  it.each<['accept' | 'receive' | 'withdraw', HandoverFacts, string]>([
    ['accept', facts, 'accepted'],
    ['accept', { ...facts, reader: 'a' }, 'handover.own'],
    ['accept', { ...facts, reader: 'c' }, 'handover.not-for-you'],
    ['accept', { ...facts, kind: 'laboratory', to: null }, 'handover.needs-reception'],
    ['receive', { ...facts, kind: 'laboratory', to: null }, 'accepted'],
    ['receive', { ...facts, kind: 'laboratory', to: null, readerOrganisation: 'p' }, 'handover.not-for-you'],
    ['receive', facts, 'handover.is-internal'],
    ['withdraw', { ...facts, reader: 'a' }, 'withdrawn'],
    ['withdraw', facts, 'handover.not-offered-by-you'],
  ])('%s: two persons, and the right one answers', (action, given, expected) => {
    const result = take(HANDOVER_LIFECYCLE, 'offered', action, given);
    expect(typeof result === 'string' ? result : result.code).toBe(expected);
  });
});
