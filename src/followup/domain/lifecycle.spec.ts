import { describe, expect, it } from '@jest/globals';
import { isRefusal, offered, take } from '../../kernel/index.js';
import { HANDLING_LIFECYCLE, HANDLING_STATES } from './lifecycle.js';

const own = { responsibleId: 'a', responsibleName: '甲局', readerOrganisationId: 'a' };
const foreign = { ...own, readerOrganisationId: 'b' };

describe('a handling', () => {
  it('is accepted before it is noted on or closed', () => {
    expect(take(HANDLING_LIFECYCLE, 'open', 'accept', own)).toBe('accepted');
    expect(take(HANDLING_LIFECYCLE, 'open', 'close', own)).toMatchObject({ code: 'lifecycle.not-now' });
    expect(take(HANDLING_LIFECYCLE, 'accepted', 'close', own)).toBe('closed');
    expect(take(HANDLING_LIFECYCLE, 'closed', 'note', own)).toMatchObject({ code: 'lifecycle.not-now' });
  });

  it('is acted on by the responsible organisation alone, in every state', () => {
    for (const state of HANDLING_STATES) {
      for (const action of ['accept', 'note', 'close'] as const) expect(isRefusal(take(HANDLING_LIFECYCLE, state, action, foreign))).toBe(true);
      expect(offered(HANDLING_LIFECYCLE, state, foreign, ['handling.act']).every(({ refused }) => refused?.code === 'handling.not-responsible')).toBe(true);
    }
  });

});
