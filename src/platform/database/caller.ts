/** Who acts. Row-level security reads it from the transaction; access rules read it from here. */
export interface Caller {
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** `own`: cases in which the organisation is a party. `all`: auditors and the system itself. */
  readonly reach: 'own' | 'all';
  readonly requestId: string;
  /** What must be done before anything else: the first password changed, or a second factor set up. */
  readonly pending?: 'password' | 'totp';
  /** When the one at this session last proved again who they are. */
  readonly confirmedAt?: Date;
  /** A machine's token holds these permissions only. */
  readonly scope?: readonly string[];
  /** The key under which a command is done once, however often it is sent, with the hash of what was sent. */
  readonly command?: { readonly key: string; readonly fingerprint: string };
}

export const NOBODY_ID = '00000000-0000-0000-0000-000000000000';

/** Jobs, the command line and migrations of data act as this caller. */
export const SYSTEM: Caller = {
  accountId: NOBODY_ID,
  organisationId: NOBODY_ID,
  name: 'system',
  roles: [],
  reach: 'all',
  requestId: 'system',
};

/** A reader who has not signed in: sees what is public and nothing else. */
export const ANONYMOUS: Caller = { ...SYSTEM, name: 'anonymous', reach: 'own', requestId: 'anonymous' };
