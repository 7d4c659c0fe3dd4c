import type { Lifecycle } from '../../kernel/index.js';

export type RegistrationState = 'waiting' | 'approved' | 'declined';
export type RegistrationAction = 'approve' | 'decline';
export const REGISTRATION_STATES: readonly RegistrationState[] = ['waiting', 'approved', 'declined'];

/** An enterprise's request for its portal. With the code of a sampling record none is needed: its holder was there. */
export const REGISTRATION_LIFECYCLE: Lifecycle<RegistrationState, RegistrationAction, undefined> = {
  name: 'registration',
  initial: 'waiting',
  states: {
    waiting: { approve: { to: 'approved', permission: 'portal.decide' }, decline: { to: 'declined', permission: 'portal.decide' } },
    approved: {},
    declined: {},
  },
};
