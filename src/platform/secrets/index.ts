import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM under the system's secret; `purpose` is bound in, so that one kind of secret cannot stand for another. */
export function seal(secret: Buffer, purpose: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(purpose));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What `seal` encrypted; throws when the secret, the purpose or a byte differs. */
export function unseal(secret: Buffer, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** A token of 256 bits for a link, a session or a machine; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token that one command makes, for secrets that are shown once and not kept: a command sent again under its key answers the same token,
 * though only its hash was stored. Without the system's secret nobody can compute it; without a command key it is new each time.
 */
export function tokenOf(secret: Buffer, purpose: string, caller: { readonly accountId: string; readonly command?: { readonly key: string; readonly fingerprint: string } }): string {
  if (!caller.command) return newToken();
  const { key, fingerprint } = caller.command;
  return createHmac('sha256', secret).update(`one-time-token\n${purpose}\n${caller.accountId}\n${key}\n${fingerprint}`).digest('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
