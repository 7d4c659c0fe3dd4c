import { refuse, type Refusal } from '../../../kernel/index.js';
import type { InstrumentDeclaration } from './declaration.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export const MOST_BYTES = 20_000_000;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]], ['gb18030', [0x84, 0x31, 0x95, 0x33]]];

/**
 * The text of a result file. Bytes that are not sound in the encoding are refused, never replaced: a broken character could be a digit or a sample's code.
 * A byte-order mark that contradicts a declared encoding is refused too. Refused above 20 MB and where control characters show that it is no text.
 */
export function decode(bytes: Uint8Array, declared: InstrumentDeclaration['encoding']): Decoded | Refusal {
  if (bytes.length > MOST_BYTES) return refuse('instrument.file-too-large', { bytes: bytes.length, most: MOST_BYTES }, 'invalid');
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const body = marked ? bytes.subarray(marked[1].length) : bytes;
  const candidates: readonly Encoding[] = marked ? [marked[0]] : declared === 'auto' ? ['utf-8', 'gb18030'] : [declared];
  if (marked && declared !== 'auto' && declared !== marked[0]) return refuse('instrument.encoding-wrong', { declared, found: marked[0] }, 'invalid');
  for (const encoding of candidates) {
    const text = decoded(body, encoding);
    if (text === undefined) continue;
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? refuse('instrument.not-text', { encoding }, 'invalid') : { text, encoding };
  }
  return refuse('instrument.encoding-wrong', { declared, found: null }, 'invalid');
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // By name: a TypeError of another realm is no instance of ours.
    if ((error as { name?: unknown }).name === 'TypeError') return undefined;
    throw error;
  }
}
