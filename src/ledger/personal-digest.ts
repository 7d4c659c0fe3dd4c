import { canonicalJson, toHex } from '../kernel/index.js';
import { sha256 } from './signing.js';

/**
 * The salted digest under which personal data enters an entry: SHA-256 of the salt and the canonical JSON, in hexadecimal.
 * Keep the salt (at least 16 random bytes) beside the data and erase both together: then nobody can find the data by trying.
 */
export function personalDigest(value: unknown, salt: Uint8Array): string {
  if (salt.length < 16) throw new RangeError('a salt has at least 16 bytes');
  return toHex(sha256(Buffer.concat([salt, Buffer.from(canonicalJson(value), 'utf8')])));
}
