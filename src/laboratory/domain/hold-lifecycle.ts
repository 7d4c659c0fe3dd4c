import { refuse, type Lifecycle } from '../../kernel/index.js';

export type HoldState = 'open' | 'explained' | 'repeat' | 'accepted' | 'rejected';
export type HoldAction = 'explain' | 'repeat' | 'accept' | 'reject';
/** What the quality manager decides of results whose control failed. */
export type ControlDecision = Exclude<HoldAction, 'explain'>;

export interface HoldFacts {
  readonly explainedBy: string | null;
  readonly reader: string;
  /** What the reader writes: the cause that was found, or why it is decided so. */
  readonly reason: string;
}

/**
 * Results whose quality control failed: held, explained by who measured, decided by the quality manager, who is another person.
 * @source ISO/IEC 17025:2017 7.7.3, 7.10.1 (unverified)
 */
export const HOLD_LIFECYCLE: Lifecycle<HoldState, HoldAction, HoldFacts> = {
  name: 'control-hold',
  initial: 'open',
  states: {
    open: { explain: { to: 'explained', permission: 'control.explain', rule: whyNotReason } },
    explained: {
      repeat: { to: 'repeat', permission: 'control.decide', rule: whyNotDecide },
      accept: { to: 'accepted', permission: 'control.decide', rule: whyNotDecide },
      reject: { to: 'rejected', permission: 'control.decide', rule: whyNotDecide },
    },
    repeat: {},
    accepted: {},
    rejected: {},
  },
};

/** Whether results still wait for a decision. */
export function isWaiting(state: HoldState): boolean {
  return state === 'open' || state === 'explained';
}

function whyNotReason({ reason }: HoldFacts) {
  return reason.trim() === '' ? refuse('control.reason-missing', {}, 'invalid') : undefined;
}

function whyNotDecide(facts: HoldFacts) {
  return facts.explainedBy === facts.reader ? refuse('control.own-decision') : whyNotReason(facts);
}
