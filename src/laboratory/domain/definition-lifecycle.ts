import { refuse, type Lifecycle } from '../../kernel/index.js';

export type DefinitionState = 'proposed' | 'approved' | 'rejected';
export type DefinitionAction = 'approve' | 'reject';

export interface DefinitionFacts {
  readonly proposedBy: string;
  readonly reader: string;
  /** Why it is rejected; an approval needs no words. */
  readonly reason: string;
}

/**
 * A version of what a laboratory lays down: the rule of a method, the limits of a control chart, how an instrument's file is read. Proposed by one person,
 * decided by another; a later approved version supersedes it from its own first day on.
 */
export const DEFINITION_LIFECYCLE: Lifecycle<DefinitionState, DefinitionAction, DefinitionFacts> = {
  name: 'definition',
  initial: 'proposed',
  states: {
    proposed: {
      approve: { to: 'approved', permission: 'floor.approve', rule: whyNotDecide },
      reject: {
        to: 'rejected', permission: 'floor.approve',
        rule: (facts) => whyNotDecide(facts) ?? (facts.reason.trim() === '' ? refuse('definition.reason-missing', {}, 'invalid') : undefined),
      },
    },
    approved: {},
    rejected: {},
  },
};

function whyNotDecide({ proposedBy, reader }: DefinitionFacts) {
  return proposedBy === reader ? refuse('definition.own') : undefined;
}
