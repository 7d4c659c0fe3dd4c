import { refuse, type Refusal } from '../../kernel/index.js';

const DEEPEST = 64;

/**
 * Why what was sent cannot be kept as it is: a text with U+0000 or half a surrogate pair, which PostgreSQL refuses or would
 * silently replace, or a structure nested deeper than any form. Asked once at the gate, before anything recurses into it.
 */
export function whyNotReadable(sent: unknown): Refusal | undefined {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: sent, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && isBroken(value)) return refuse('http.unreadable-text', {}, 'invalid');
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth >= DEEPEST) return refuse('http.too-deep', { levels: DEEPEST }, 'invalid');
    for (const [key, inner] of Object.entries(value)) {
      if (isBroken(key)) return refuse('http.unreadable-text', {}, 'invalid');
      if (typeof inner === 'string' || typeof inner === 'object') open.push({ value: inner, depth: depth + 1 });
    }
  }
  return undefined;
}

function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}
