import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type CorrectionState = 'proposed' | 'approved' | 'rejected';
export type CorrectionAction = 'approve' | 'reject';

export interface CorrectionFacts {
  readonly proposedBy: string;
  readonly actor: string;
}

/** A window decides about other people's rights: nobody corrects it alone. */
function whyNotDecide({ proposedBy, actor }: CorrectionFacts): Refusal<'deadlines.own-correction'> | undefined {
  return proposedBy === actor ? refuse('deadlines.own-correction', {}) : undefined;
}

/** The life of a correction of a legal window: proposed with its basis, approved or rejected by a second person. */
export const CORRECTION_LIFECYCLE: Lifecycle<CorrectionState, CorrectionAction, CorrectionFacts> = {
  name: '法定时限更正',
  initial: 'proposed',
  states: {
    proposed: {
      approve: { to: 'approved', permission: 'legal-window.approve', rule: whyNotDecide },
      reject: { to: 'rejected', permission: 'legal-window.approve', rule: whyNotDecide },
    },
    approved: {},
    rejected: {},
  },
};
