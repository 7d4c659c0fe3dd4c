export type MailState = 'waiting' | 'sent' | 'failed' | 'given-up';
export const MAIL_STATES: readonly MailState[] = ['waiting', 'sent', 'failed', 'given-up'];

/** Pauses after the first, second … failed attempt, in seconds: a minute at first, half a day at last; then it is given up. */
const PAUSES_SECONDS = [60, 300, 1_800, 7_200, 21_600, 43_200] as const;
export const MOST_ATTEMPTS = PAUSES_SECONDS.length + 1;

/** How long an attempt may take before another process may try again. */
export const LEASE_SECONDS = 120;

/** Why a mail was not taken. `code` is the server's answer, where it gave one. */
export interface MailFailure {
  readonly reason: 'no-address' | 'unreachable' | 'sign-in-refused' | 'not-encrypted' | 'refused-for-now' | 'refused';
  readonly code: number | null;
}

/** What becomes of a mail after its `attempts`-th attempt failed: tried again after a pause, or given up where the refusal is final or it was tried often enough. */
export function afterFailure({ reason }: MailFailure, attempts: number): { readonly state: 'failed' | 'given-up'; readonly pauseSeconds: number } {
  const pause = PAUSES_SECONDS[attempts - 1];
  return reason === 'refused' || reason === 'no-address' || pause === undefined ? { state: 'given-up', pauseSeconds: 0 } : { state: 'failed', pauseSeconds: pause };
}

/**
 * What an error of the mail client comes to, without its text: that repeats the address.
 * @source RFC 5321, 4.2.1: replies 4yz are transient, 5yz permanent
 */
export function failureOf({ code, responseCode, command }: { readonly code?: string | undefined; readonly responseCode?: number | undefined; readonly command?: string | undefined }): MailFailure {
  const answer = responseCode ?? null;
  if (code === 'EAUTH') return { reason: 'sign-in-refused', code: answer };
  if (code === 'ETLS' || command === 'STARTTLS') return { reason: 'not-encrypted', code: answer };
  if (answer !== null && answer >= 500) return { reason: 'refused', code: answer };
  return answer !== null && answer >= 400 ? { reason: 'refused-for-now', code: answer } : { reason: 'unreachable', code: null };
}
