import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type PlanState = 'draft' | 'submitted' | 'approved' | 'published' | 'closed';
export type PlanAction = 'edit' | 'submit' | 'return' | 'approve' | 'publish' | 'revise' | 'close';

/** What the rules of a plan's steps ask. Accounts are ids. */
export interface PlanFacts {
  readonly strata: number;
  /** Schemes of the plan's strata in which there is nothing to test. */
  readonly emptySchemes: readonly string[];
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly reader: string;
  /** What the plan's occasion still lacks; undefined where it lacks nothing. */
  readonly incomplete?: Refusal | undefined;
}

/**
 * A plan from draft to closing. Whoever made or submitted a plan does not approve it. A change after approval, by return or by revision, leads back to a
 * draft of the next revision: it needs its reason and a new approval, and what was approved stays as it was.
 * @source 食品安全抽样检验管理办法 (order 15) art 9, plan contents; the second person is the bureau's rule, unverified
 */
export const PLAN_LIFECYCLE: Lifecycle<PlanState, PlanAction, PlanFacts> = {
  name: 'plan',
  initial: 'draft',
  states: {
    draft: {
      edit: { to: 'draft', permission: 'plan.edit' },
      submit: { to: 'submitted', permission: 'plan.edit', rule: whyNotSubmit },
    },
    submitted: {
      approve: { to: 'approved', permission: 'plan.approve', rule: whyNotApprove },
      return: { to: 'draft', permission: 'plan.approve' },
    },
    approved: {
      publish: { to: 'published', permission: 'plan.edit' },
      return: { to: 'draft', permission: 'plan.approve' },
    },
    published: {
      revise: { to: 'draft', permission: 'plan.edit' },
      close: { to: 'closed', permission: 'plan.edit' },
    },
    closed: {},
  },
};

/** Why a draft cannot be submitted: it has no stratum, a stratum's scheme has nothing to test, or its occasion lacks something. */
export function whyNotSubmit({ strata, emptySchemes, incomplete }: PlanFacts): Refusal | undefined {
  if (strata === 0) return refuse('plan.no-strata', {}, 'invalid');
  return emptySchemes.length > 0 ? refuse('plan.scheme-empty', { schemes: [...emptySchemes] }, 'invalid') : incomplete;
}

/** Why this reader cannot approve: it is the reader's own plan. */
export function whyNotApprove({ createdBy, submittedBy, reader }: PlanFacts): Refusal | undefined {
  return reader === createdBy || reader === submittedBy ? refuse('plan.own-approval', {}, 'forbidden') : undefined;
}
