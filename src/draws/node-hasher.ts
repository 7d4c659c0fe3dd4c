import { hash } from 'node:crypto';
import type { Hasher } from './domain/index.js';

/** Node's own one-shot SHA-256. */
export const nodeHasher: Hasher = {
  text: (text) => hash('sha256', text, 'binary'),
  bytes: (bytes) => hash('sha256', bytes, 'binary'),
};
