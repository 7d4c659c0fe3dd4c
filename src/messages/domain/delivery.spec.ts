import { describe, expect, it } from '@jest/globals';
import { afterFailure, failureOf, isNoticeKind, MOST_ATTEMPTS, NOTICE_KINDS, noticeWords } from './index.js';

describe('a mail that was not taken', () => {
  it.each<[Parameters<typeof failureOf>[0], string, number | null]>([
    [{ code: 'ECONNECTION' }, 'unreachable', null],
    [{ code: 'ETIMEDOUT' }, 'unreachable', null],
    [{ code: 'EAUTH', responseCode: 535 }, 'sign-in-refused', 535],
    [{ code: 'ETLS' }, 'not-encrypted', null],
    [{ code: 'EENVELOPE', responseCode: 451 }, 'refused-for-now', 451],
    [{ code: 'EENVELOPE', responseCode: 550 }, 'refused', 550],
    [{ code: 'EMESSAGE', responseCode: 552 }, 'refused', 552],
    [{}, 'unreachable', null],
  ])('%j is told as %s', (error, reason, code) => expect(failureOf(error)).toEqual({ reason, code }));

  it('is tried again after growing pauses, and given up after the seventh attempt', () => {
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, at) => afterFailure({ reason: 'unreachable', code: null }, at + 1));
    expect(pauses.slice(0, -1).every(({ state, pauseSeconds }, at) => state === 'failed' && pauseSeconds > (pauses[at - 1]?.pauseSeconds ?? 0))).toBe(true);
    expect(pauses.at(-1)).toEqual({ state: 'given-up', pauseSeconds: 0 });
  });

  it('is given up at once where the server will never take it, or nobody knows where to send it', () => {
    expect(afterFailure({ reason: 'refused', code: 550 }, 1).state).toBe('given-up');
    expect(afterFailure({ reason: 'no-address', code: null }, 1).state).toBe('given-up');
  });
});

describe('a notice', () => {
  it.each(NOTICE_KINDS)('of the kind %s has words in both languages, with every fact filled in', (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const { subject, text } = noticeWords(kind, { number: 'SP-2026-00001', version: 2 }, language);
      expect(`${subject}${text}`).toContain('SP-2026-00001');
      expect(`${subject}${text}`).not.toMatch(/[{}]/);
    }
  });
  it('of an unknown kind is none', () => expect(isNoticeKind('toString')).toBe(false));
});
