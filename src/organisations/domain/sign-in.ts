import { refuse, type Refusal } from '../../kernel/index.js';

/** Failures before an account rests, and how long: it slows a guesser and does not lock the owner out for long. */
const FREE_FAILURES = 5;
const FIRST_REST_SECONDS = 30;
const LONGEST_REST_SECONDS = 900;

/** How many seconds an account rests after its n-th failure in a row: none up to the fifth, then 30 s doubling to 15 minutes. */
export function restSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_REST_SECONDS * 2 ** Math.min(failures - FREE_FAILURES, 10), LONGEST_REST_SECONDS);
}

/** Why a sign-in is not tried at all: the account rests until `lockedUntil`. */
export function whyNotTry(lockedUntil: Date | null, now: Date): Refusal | undefined {
  if (!lockedUntil || lockedUntil <= now) return undefined;
  return refuse('session.locked', { seconds: Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000) }, 'too-many');
}

/** Why this cannot be a password: 10 to 128 characters, not the login, not the one before, at least 5 different characters. */
export function whyNotPassword(password: string, login: string, former?: string): Refusal | undefined {
  const tooSimple = new Set(password).size < 5 || password.toLowerCase().includes(login.toLowerCase());
  if (password.length < 10 || password.length > 128 || tooSimple) return refuse('password.weak', { least: 10 }, 'invalid');
  return password === former ? refuse('password.same', {}, 'invalid') : undefined;
}
