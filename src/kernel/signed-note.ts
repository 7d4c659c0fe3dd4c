/**
 * Signed notes and checkpoints: the text form in which a transparency log publishes its state, readable by
 * tools that others wrote. Bytes are signed by functions that the caller passes in.
 * @source C2SP signed-note (https://c2sp.org/signed-note), Format and Signatures; C2SP tlog-checkpoint (https://c2sp.org/tlog-checkpoint), Note text
 */
import { isSameBytes, type Sha256 } from './merkle.js';

/** The signature type byte of Ed25519. @source C2SP signed-note, Signature types */
const ED25519 = 0x01;

/** Verifiers bound the number of signatures, and accept at least 16. @source C2SP signed-note, Format */
const MOST_SIGNATURES = 64;

export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of SHA-256(name, newline, type, key). */
  readonly id: Uint8Array;
  /** 32 bytes as RFC 8032 writes them. */
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** With its final newline: exactly what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
}

export type Sign = (message: Uint8Array) => Uint8Array;
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** The verifier key of an Ed25519 public key under a name. @throws TypeError for an unusable name or a key that is not 32 bytes. @source C2SP signed-note, Ed25519 signatures */
export function verifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): VerifierKey {
  if (!isKeyName(name)) throw new TypeError('a key name is not empty and holds no space and no plus');
  if (publicKey.length !== 32) throw new TypeError('an Ed25519 public key has 32 bytes');
  return { name, publicKey, id: sha256(concat(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4) };
}

/** A verifier key as one line, `name+id+key`, the form in which such keys are exchanged. @source golang.org/x/mod/sumdb/note, Verifying Notes */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(ED25519), key.publicKey))}`;
}

/** The verifier key that a line stands for; undefined where it is malformed, of another type, or its id does not belong to its key. */
export function parseVerifierKey(line: string, sha256: Sha256): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ED25519) return undefined;
  const key = verifierKey(name, bytes.slice(1), sha256);
  return toHex(key.id) === id ? key : undefined;
}

/** The signed note of a text, with one signature. @throws TypeError for a text that no note can carry. @source C2SP signed-note, Format */
export function signNote(text: string, key: VerifierKey, sign: Sign): string {
  if (!isNoteText(text)) throw new TypeError('a note is text without control characters that ends in a newline');
  return `${text}\n— ${key.name} ${toBase64(concat(key.id, sign(utf8(text))))}\n`;
}

/** The text and the signatures of a note, not verified yet; undefined where it is malformed. @source C2SP signed-note, Format */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (!isNoteText(text) || lines.length > MOST_SIGNATURES) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : fromBase64(encoded);
    if (name === undefined || !isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
    signatures.push({ name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { text, signatures };
}

/**
 * The known keys that signed a note. Signatures of unknown keys are ignored; one signature of a known key that does
 * not verify makes the whole note worthless, and none comes back.
 * @source C2SP signed-note, Signatures
 */
export function signersOf(note: SignedNote, known: readonly VerifierKey[], verify: VerifySignature): VerifierKey[] {
  const message = utf8(note.text);
  const signers: VerifierKey[] = [];
  for (const { name, keyId, signature } of note.signatures) {
    const key = known.find((candidate) => candidate.name === name && isSameBytes(candidate.id, keyId));
    if (key === undefined) continue;
    if (!verify(key.publicKey, message, signature)) return [];
    signers.push(key);
  }
  return signers;
}

/** The note text of a checkpoint: origin, size, root in base64, one line each, extension lines after them. @source C2SP tlog-checkpoint, Note text */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  return [checkpoint.origin, String(checkpoint.size), toBase64(checkpoint.root), ...checkpoint.extensions].map((line) => `${line}\n`).join('');
}

/** The checkpoint that a note text stands for; undefined where it is malformed. @source C2SP tlog-checkpoint, Note text */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || size === undefined || !/^(0|[1-9]\d{0,15})$/.test(size) || extensions.includes('')) return undefined;
  const hash = fromBase64(root ?? '');
  const leaves = Number(size);
  if (hash?.length !== 32 || !Number.isSafeInteger(leaves)) return undefined;
  return { origin, size: leaves, root: hash, extensions };
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** The bytes of a hexadecimal text; undefined where it is none. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard Base 64 with padding; written out because neither Buffer nor btoa exists in both places this runs. @source RFC 4648, 4 */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    text += b === undefined ? '==' : ALPHABET.charAt(((b & 15) << 2) | ((c ?? 0) >> 6)) + (c === undefined ? '=' : ALPHABET.charAt(c & 63));
  }
  return text;
}

/** The bytes of a Base 64 text; undefined where it is not the one canonical encoding of them. @source RFC 4648, 4 and 3.5 */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >> bits) & 0xff;
      at += 1;
    }
  }
  return toBase64(bytes) === text ? bytes : undefined;
}

// What UTF-8 text a note may hold; the space classes are Unicode's White_Space.
const isKeyName = (name: string) => name !== '' && !/[\s\u0085+]/u.test(name) && !/[\u0000-\u001f\u007f]/.test(name);

const isNoteText = (text: string) => text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(text);

const utf8 = (text: string) => new TextEncoder().encode(text);

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
