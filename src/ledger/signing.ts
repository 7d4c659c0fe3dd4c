import {
  createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, generateKeyPairSync, hash, hkdfSync, randomBytes, sign, verify,
} from 'node:crypto';
import { type Sha256, type Sign, type VerifySignature } from '../kernel/index.js';

/** What the pure parts of the ledger are given: hashing, Ed25519, and a private key's seal. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

// DER before a bare Ed25519 key. @source RFC 8410, 4 (SubjectPublicKeyInfo) and 7 (private key)
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export const verifySignature: VerifySignature = (publicKey, message, signature) =>
  signature.length === 64 && verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);

export interface FreshKey {
  readonly publicKey: Buffer;
  readonly seed: Buffer;
}

export function generateKey(): FreshKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
    seed: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length),
  };
}

export function signerOf(seed: Uint8Array): Sign {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return (message) => sign(null, message, key);
}

/** The seed under AES-256-GCM: nonce (12), tag (16), text. `context` (the public key) is bound to it, so that seals cannot be swapped. */
export function seal(seed: Uint8Array, context: Uint8Array, secret: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce).setAAD(context);
  const text = Buffer.concat([cipher.update(seed), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** The seed back. Throws where the secret is not the one that sealed it. */
export function unseal(sealed: Uint8Array, context: Uint8Array, secret: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, 12)).setAAD(context).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch (error) {
    throw new Error('The ledger\'s signing key was sealed under another HENGJIAN_SECRET. Start with the secret that belongs to this database.', { cause: error });
  }
}

// Separated from every other use of the same secret.
const sealingKey = (secret: Uint8Array) => Buffer.from(hkdfSync('sha256', secret, '', 'hengjian ledger signing key', 32));
