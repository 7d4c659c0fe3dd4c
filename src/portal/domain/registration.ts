import { refuse, type Refusal } from '../../kernel/index.js';

/** What signs in: a name that the person chose, and the enterprise's code behind it, so that nobody learns who else has an account. `zhang@91622900…`. */
export function loginOf(name: string, code: string): string {
  return `${name}@${code}`.toLowerCase();
}

/** An invitation opens a portal that has nobody yet; later its own administrator adds people, or an officer decides. */
export function whyNotInvite(administrators: number): Refusal | undefined {
  return administrators > 0 ? refuse('registration.has-administrator') : undefined;
}

/** An enterprise's last administrator stays one, or nobody could add people. */
export function whyNotLastAdministrator(change: { readonly roles?: readonly string[] | undefined; readonly active?: boolean | undefined }, others: number): Refusal | undefined {
  const isTaken = change.active === false || (change.roles !== undefined && !change.roles.includes('enterprise-administrator'));
  return isTaken && others === 0 ? refuse('portal.last-administrator') : undefined;
}
