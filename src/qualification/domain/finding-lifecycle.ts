import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type FindingState = 'open' | 'acting' | 'done' | 'closed';
export type FindingAction = 'plan' | 'report' | 'close' | 'reopen';

export interface FindingFacts {
  readonly cause: string;
  readonly action: string;
  /** Who says that the action was carried out, and who now judges whether it worked. */
  readonly reportedBy: string | null;
  readonly reader: string;
}

/**
 * Nonconforming work or a complaint: found, its cause and action planned, carried out, and found effective by somebody else.
 * @source ISO/IEC 17025:2017 7.9, 7.10, 8.7
 */
export const FINDING_LIFECYCLE: Lifecycle<FindingState, FindingAction, FindingFacts> = {
  name: 'finding',
  initial: 'open',
  states: {
    open: { plan: { to: 'acting', permission: 'laboratory.manage', rule: whyNotPlan } },
    acting: { report: { to: 'done', permission: 'laboratory.manage' } },
    done: {
      close: { to: 'closed', permission: 'laboratory.manage', rule: whyNotClose },
      reopen: { to: 'acting', permission: 'laboratory.manage' },
    },
    closed: {},
  },
};

/** Cause and action must both be written down (`finding.plan-incomplete`). */
export function whyNotPlan({ cause, action }: Pick<FindingFacts, 'cause' | 'action'>): Refusal | undefined {
  return cause.trim() === '' || action.trim() === '' ? refuse('finding.plan-incomplete', {}, 'invalid') : undefined;
}

/** Whoever carried the action out does not judge it (`finding.own-action`). */
export function whyNotClose({ reportedBy, reader }: Pick<FindingFacts, 'reportedBy' | 'reader'>): Refusal | undefined {
  return reportedBy === reader ? refuse('finding.own-action') : undefined;
}
