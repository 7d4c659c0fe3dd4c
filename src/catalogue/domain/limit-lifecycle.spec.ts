import { describe, expect, it } from '@jest/globals';
import { offered, take } from '../../kernel/index.js';
import { LIMIT_LIFECYCLE } from './limit-lifecycle.js';

const own = { proposedBy: 'a', actor: 'a' };
const second = { proposedBy: 'a', actor: 'b' };

describe('a proposed limit', () => {
  it('is approved by a second person', () => expect(take(LIMIT_LIFECYCLE, 'proposed', 'approve', second)).toBe('approved'));
  it('is not approved by the one who proposed it', () => expect(take(LIMIT_LIFECYCLE, 'proposed', 'approve', own)).toMatchObject({ code: 'catalogue.own-proposal' }));
  it('may be rejected, by its author too', () => expect(take(LIMIT_LIFECYCLE, 'proposed', 'reject', own)).toBe('rejected'));
  it('that came with the edition is approved by any keeper', () => expect(take(LIMIT_LIFECYCLE, 'proposed', 'approve', { proposedBy: null, actor: 'a' })).toBe('approved'));
  it('once approved is withdrawn, never approved again', () => {
    expect(take(LIMIT_LIFECYCLE, 'approved', 'withdraw', second)).toBe('withdrawn');
    expect(take(LIMIT_LIFECYCLE, 'approved', 'approve', second)).toMatchObject({ code: 'lifecycle.not-now' });
  });
  it('offers nothing more once rejected or withdrawn', () => {
    for (const state of ['rejected', 'withdrawn'] as const) expect(offered(LIMIT_LIFECYCLE, state, second, ['catalogue.approve-limit'])).toEqual([]);
  });
  it('shows its author why approving is not for them', () => {
    expect(offered(LIMIT_LIFECYCLE, 'proposed', own, ['catalogue.approve-limit'])).toMatchObject([{ action: 'approve', refused: { code: 'catalogue.own-proposal' } }, { action: 'reject' }]);
  });
});
