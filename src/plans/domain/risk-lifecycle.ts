import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type RiskRuleState = 'proposed' | 'approved' | 'rejected';
export type RiskRuleAction = 'approve' | 'reject';

export interface RiskRuleFacts {
  readonly proposedBy: string;
  readonly reader: string;
}

/** A version of the risk rule: proposed by one person, decided by another, never changed. */
export const RISK_RULE_LIFECYCLE: Lifecycle<RiskRuleState, RiskRuleAction, RiskRuleFacts> = {
  name: 'risk-rule',
  initial: 'proposed',
  states: {
    proposed: {
      approve: { to: 'approved', permission: 'plan.approve', rule: whyNotDecide },
      reject: { to: 'rejected', permission: 'plan.approve', rule: whyNotDecide },
    },
    approved: {},
    rejected: {},
  },
};

/** Why this reader cannot decide: it is the reader's own proposal. */
function whyNotDecide({ proposedBy, reader }: RiskRuleFacts): Refusal | undefined {
  return proposedBy === reader ? refuse('plan.own-risk-rule', {}, 'forbidden') : undefined;
}
