import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (OWASP's floor). Hashing stays outside transactions: it takes tens of milliseconds. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false);
}

let nobody: Promise<string> | undefined;

/** As costly as checking a real password, so that the time taken does not tell whether an account exists. */
export async function pretendToCheck(password: string): Promise<false> {
  nobody ??= hashPassword('nobody has this password');
  await isPassword(await nobody, password);
  return false;
}
