import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  formatCheckpoint, formatVerifierKey, fromBase64, fromHex, parseCheckpoint, parseNote, parseVerifierKey, signersOf, signNote, toBase64, toHex,
  verifierKey, type SignedNote, type VerifierKey,
} from './signed-note.js';

interface Cases {
  readonly signed: { verifierKey: string; privateSeed: string; text: string; note: string };
  readonly wellFormed: readonly string[];
  readonly checkpoint: { note: string; origin: string; size: number; rootBase64: string };
  readonly malformedNotes: readonly string[];
  readonly malformedCheckpoints: readonly string[];
}
const cases = JSON.parse(readFileSync(new URL('./signed-note.cases.json', import.meta.url), 'utf8')) as Cases;
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const seed = Buffer.from(cases.signed.privateSeed, 'base64').subarray(1);
const signer = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
const ed25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);
const peter = parseVerifierKey(cases.signed.verifierKey, sha256) as VerifierKey;

describe('signed notes', () => {
  it('reads and writes the published verifier key', () => {
    expect(formatVerifierKey(peter)).toBe(cases.signed.verifierKey);
    expect(toHex(peter.id)).toBe('c74f20a3');
  });

  it('does not take a verifier key whose id belongs to another key', () => {
    expect(parseVerifierKey(cases.signed.verifierKey.replace('c74f20a3', 'c74f20a4'), sha256)).toBeUndefined();
    expect(parseVerifierKey('PeterNeumann', sha256)).toBeUndefined();
  });

  it('signs the published text into the published note', () => {
    expect(signNote(cases.signed.text, peter, (message) => sign(null, message, signer))).toBe(cases.signed.note);
  });

  it('names the known signer of a note, and nobody for a changed text or an unknown key', () => {
    const note = parseNote(cases.signed.note) as SignedNote;
    expect(signersOf(note, [peter], ed25519)).toEqual([peter]);
    expect(signersOf({ ...note, text: note.text.replace('don', 'dom') }, [peter], ed25519)).toEqual([]);
    expect(signersOf(note, [verifierKey('Other', peter.publicKey, sha256)], ed25519)).toEqual([]);
  });

  it('parses texts that hold empty lines', () => {
    for (const note of cases.wellFormed) expect(parseNote(note)?.text.split('\n')).toHaveLength(5);
  });

  it.each(cases.malformedNotes)('does not parse the malformed note %j', (note) => {
    expect(parseNote(note)).toBeUndefined();
  });

  it('does not sign a text that no note can carry', () => {
    for (const text of ['no newline', 'tab\t\n']) expect(() => signNote(text, peter, () => new Uint8Array(64))).toThrow(TypeError);
    for (const name of ['', 'a b', 'a+b', 'a\n']) expect(() => verifierKey(name, peter.publicKey, sha256)).toThrow(TypeError);
  });
});

describe('checkpoints', () => {
  it('reads and writes the published checkpoint', () => {
    const text = parseNote(cases.checkpoint.note)?.text ?? '';
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: cases.checkpoint.origin, size: cases.checkpoint.size, extensions: [] });
    expect(checkpoint && toBase64(checkpoint.root)).toBe(cases.checkpoint.rootBase64);
    expect(checkpoint && formatCheckpoint(checkpoint)).toBe(text);
  });

  it.each(cases.malformedCheckpoints)('does not parse the malformed checkpoint %j', (text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

describe('base 64 and hexadecimal', () => {
  it('agree with Buffer and read back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }));
  });

  it('take no second spelling of the same bytes', () => {
    for (const text of ['AA', 'AB==', 'A===', 'AAA', 'AA==AA==']) expect(fromBase64(text)).toBeUndefined();
    for (const text of ['0', 'zz']) expect(fromHex(text)).toBeUndefined();
  });
});
