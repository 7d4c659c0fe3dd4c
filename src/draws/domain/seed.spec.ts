import { describe, expect, it } from '@jest/globals';
import { createHash, hash } from 'node:crypto';
import { isRefusal } from '../../kernel/index.js';
import type { Hasher } from './hasher.js';
import { commitmentOf, publicValueOf, seedOf, whyNotPattern } from './seed.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const nonce = '00ff'.repeat(16);
const codeOf = (value: unknown): string | undefined => (isRefusal(value) ? value.code : undefined);

describe('seed', () => {
  it('commits to the 32 bytes of the nonce', () => {
    expect(commitmentOf(hasher, nonce)).toBe(createHash('sha256').update(Buffer.from(nonce, 'hex')).digest('hex'));
  });

  it.each(['', 'ab', 'AB'.repeat(32), 'g'.repeat(64), `${'0'.repeat(64)}\n`])('refuses %j as a nonce', (bad) => {
    expect(codeOf(commitmentOf(hasher, bad))).toBe('draws.bad-nonce');
    expect(codeOf(seedOf('a'.repeat(64), bad, '1'))).toBe('draws.bad-nonce');
  });

  it('joins frame hash, nonce and public value by colons', () => {
    expect(seedOf('a'.repeat(64), nonce, '123')).toBe(`${'a'.repeat(64)}:${nonce}:123`);
    expect(codeOf(seedOf('A'.repeat(64), nonce, '123'))).toBe('draws.bad-frame-hash');
  });

  it.each([
    ['99-99-99-99-99-99+99', ' ０３-05-12 - 22-29-31\t+\u300007 ', '03-05-12-22-29-31+07'],
    ['6{20}', '1234 5612 3456 1234 5612', '12345612345612345612'],
    ['A{2}9{6}', 'ＡＢ 12\u00a03456\n', 'AB123456'],
    ['x{8}', 'deadbeef', 'deadbeef'],
  ])('brings the public value under %s from %j to its one spelling', (pattern, typed, value) => {
    expect(publicValueOf(pattern, typed)).toBe(value);
  });

  it.each([
    ['9{6}', '12345', 6],
    ['9{6}', '1234567', 7],
    ['9{6}', 'x123456', 1],
    ['9{6}', '12345a', 6],
    ['9{6}', '12345\u200b6', 6],
    ['6{8}', '12345670', 7],
    ['A{5}', 'ABCDe', 5],
    ['9{6}', `123456${' '.repeat(2000)}7`, 7],
    ['9{6}', '', 1],
  ])('refuses under %s the whole of %j when any part differs', (pattern, typed, position) => {
    expect(publicValueOf(pattern, typed)).toMatchObject({ code: 'draws.public-value', facts: { position } });
  });

  it.each(['', '.*', '^9', '9{1}', '9{0}', '9{100}', '9{', '9{2}{2}', '9{99}9{99}', '８', '[0-9]+', '__proto__'])('refuses %j as a pattern', (pattern) => {
    expect(whyNotPattern(pattern)?.code).toBe('draws.bad-pattern');
    expect(codeOf(publicValueOf(pattern, '1'))).toBe('draws.bad-pattern');
  });

  it('refuses a pattern with fewer than a million values, and allows one with a million', () => {
    expect(whyNotPattern('9{5}')).toMatchObject({ code: 'draws.pattern-too-weak', facts: { values: 100_000 } });
    expect(whyNotPattern('6{7}')?.code).toBe('draws.pattern-too-weak');
    expect(whyNotPattern('9{6}')).toBeUndefined();
    expect(whyNotPattern('6{8}')).toBeUndefined();
  });
});
