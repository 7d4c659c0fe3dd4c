import { sha256 } from '@noble/hashes/sha2.js';
import { hasherOf, type Hasher } from '@pure/draws/domain/index.js';

/** One SHA-256 block. A seed's hash is exactly that long, and stands before the id in every ticket. */
const BLOCK = 64;

/**
 * SHA-256 for hundreds of thousands of texts that begin with the same 64 ASCII characters: their block is worked out once and taken up again for each text. Gives what
 * `hasherOf(sha256)` gives, in half the time.
 */
export function prefixHasher(): Hasher {
  const plain = hasherOf(sha256);
  const encoder = new TextEncoder();
  const scratch = new Uint8Array(512);
  const digest = new Uint8Array(32);
  const running = sha256.create();
  let prefix = '';
  let state = sha256.create();
  return {
    bytes: plain.bytes,
    text(text) {
      if (text.length <= BLOCK || text.length > BLOCK + 128) return plain.text(text);
      if (!text.startsWith(prefix) || prefix === '') {
        const first = text.slice(0, BLOCK);
        if (!/^[0-9a-f]{64}$/.test(first)) return plain.text(text);
        prefix = first;
        state = sha256.create().update(encoder.encode(first));
      }
      const { written } = encoder.encodeInto(text.slice(BLOCK), scratch);
      state._cloneInto(running).update(scratch.subarray(0, written)).digestInto(digest);
      return String.fromCharCode.apply(null, digest as unknown as number[]);
    },
  };
}
