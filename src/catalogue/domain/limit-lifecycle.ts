import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type LimitState = 'proposed' | 'approved' | 'rejected' | 'withdrawn';
export type LimitAction = 'approve' | 'reject' | 'withdraw';

/** Who acts, and who proposed the limit; null where it came with an edition that the product ships. */
export interface LimitFacts {
  readonly proposedBy: string | null;
  readonly actor: string;
}

/** A limit that nobody but its author has looked at holds for no sample. */
function whyNotApprove({ proposedBy, actor }: LimitFacts): Refusal<'catalogue.own-proposal'> | undefined {
  return proposedBy === actor ? refuse('catalogue.own-proposal', {}) : undefined;
}

/**
 * The life of a limit: proposed with its source, approved by a second person, withdrawn when it turns out wrong. What was
 * approved is never changed; a correction is a new proposal.
 */
export const LIMIT_LIFECYCLE: Lifecycle<LimitState, LimitAction, LimitFacts> = {
  name: '限量',
  initial: 'proposed',
  states: {
    proposed: {
      approve: { to: 'approved', permission: 'catalogue.approve-limit', rule: whyNotApprove },
      reject: { to: 'rejected', permission: 'catalogue.approve-limit' },
    },
    approved: { withdraw: { to: 'withdrawn', permission: 'catalogue.approve-limit' } },
    rejected: {},
    withdrawn: {},
  },
};
