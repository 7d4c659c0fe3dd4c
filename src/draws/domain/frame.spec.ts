import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, hash } from 'node:crypto';
import { isRefusal } from '../../kernel/index.js';
import { compareUtf8 } from './canonical.js';
import { freezeFrame, readFrame, whyNotQuotas, type Frame, type FrameUnit } from './frame.js';
import type { Hasher } from './hasher.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const unit = (id: string, stratum = '餐饮', weight = 1): FrameUnit => ({ id, stratum, weight });
const frozen = (units: readonly FrameUnit[]): Frame => freezeFrame(hasher, units) as Frame;
const codeOf = (value: unknown): string | undefined => (isRefusal(value) ? value.code : undefined);

describe('frame', () => {
  it('is canonical CSV sorted by bytes, and its hash is the SHA-256 of exactly these bytes', () => {
    const frame = frozen([unit('b', '流通', 3), unit('B'), unit('a-1'), unit('10'), unit('9')]);
    expect(frame.csv).toBe('id,stratum,weight\n10,餐饮,1\n9,餐饮,1\nB,餐饮,1\na-1,餐饮,1\nb,流通,3\n');
    expect(frame.hash).toBe(createHash('sha256').update(frame.csv, 'utf8').digest('hex'));
  });

  it('does not depend on the order of its units and reads back as it was', () => {
    const units = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[0-9A-Za-z-]{1,9}$/), stratum: fc.constantFrom('生产', '流通', 'A b'), weight: fc.integer({ min: 1, max: 20 }) }),
      { selector: (one) => one.id, minLength: 1 },
    );
    fc.assert(
      fc.property(units, (list) => {
        const frame = frozen(list);
        expect(frozen([...list].reverse())).toEqual(frame);
        expect(readFrame(hasher, frame.csv)).toEqual(frame);
        expect(readFrame(hasher, new TextEncoder().encode(frame.csv))).toEqual(frame);
      }),
    );
  });

  it('compares texts as their UTF-8 bytes compare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareUtf8(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
    expect(compareUtf8('\u{1F600}', '\uFF5E')).toBeGreaterThan(0);
  });

  it.each([
    ['draws.empty-frame', []],
    ['draws.duplicate-id', [unit('a'), unit('b'), unit('a', '流通')]],
    ['draws.bad-id', [unit('a'), unit('a b')]],
    ['draws.bad-id', [unit('')]],
    ['draws.bad-id', [unit('a#2')]],
    ['draws.bad-id', [unit('a\n')]],
    ['draws.empty-stratum', [unit('a', '')]],
    ['draws.bad-stratum', [unit('a', '餐饮,流通')]],
    ['draws.bad-stratum', [unit('a', ' 餐饮')]],
    ['draws.bad-stratum', [unit('a', '餐\n饮')]],
    ['draws.bad-weight', [unit('a', '餐饮', 0)]],
    ['draws.bad-weight', [unit('a', '餐饮', 21)]],
    ['draws.bad-weight', [unit('a', '餐饮', 1.5)]],
    ['draws.bad-weight', [unit('a', '餐饮', NaN)]],
  ])('refuses with %s %j', (code, units) => {
    expect(codeOf(freezeFrame(hasher, units as FrameUnit[]))).toBe(code);
  });

  it('names the offenders of a refusal', () => {
    expect(freezeFrame(hasher, [unit('a'), unit('b'), unit('a'), unit('b')])).toMatchObject({ facts: { ids: 'a, b', count: 2 } });
  });

  const good = 'id,stratum,weight\na,餐饮,1\nb,餐饮,2\n';
  it.each([
    ['another header', 'id,weight,stratum\na,1,餐饮\n', 1],
    ['no LF at the end', good.slice(0, -1), 3],
    ['CR LF', good.replaceAll('\n', '\r\n'), 1],
    ['CR in a row', 'id,stratum,weight\na,餐饮,1\r\n', 2],
    ['a missing field', 'id,stratum,weight\na,餐饮\n', 2],
    ['rows out of order', 'id,stratum,weight\nb,餐饮,2\na,餐饮,1\n', 2],
    ['a byte order mark', new TextEncoder().encode(`\uFEFF${good}`), 1],
  ])('refuses to read %s', (_, published, line) => {
    expect(readFrame(hasher, published)).toMatchObject({ code: 'draws.not-canonical', facts: { line } });
  });

  it('refuses bytes that are not UTF-8, and weights that are spelt otherwise', () => {
    expect(codeOf(readFrame(hasher, Uint8Array.of(0x69, 0x64, 0xff, 0x0a)))).toBe('draws.not-utf8');
    for (const weight of ['01', '1.0', '+1', ' 1', '1e1', '']) expect(codeOf(readFrame(hasher, `id,stratum,weight\na,餐饮,${weight}\n`))).toBe('draws.bad-weight');
  });

  it.each([
    ['draws.quota-above-stratum', [{ stratum: '餐饮', take: 3, reserves: 0 }]],
    ['draws.stratum-without-units', [{ stratum: '餐饮', take: 1, reserves: 0 }, { stratum: '流通', take: 1, reserves: 0 }]],
    ['draws.stratum-without-quota', []],
    ['draws.duplicate-quota', [{ stratum: '餐饮', take: 1, reserves: 0 }, { stratum: '餐饮', take: 1, reserves: 0 }]],
    ['draws.bad-quota', [{ stratum: '餐饮', take: -1, reserves: 0 }]],
    ['draws.bad-quota', [{ stratum: '餐饮', take: 1, reserves: 0.5 }]],
    ['draws.nothing-to-draw', [{ stratum: '餐饮', take: 0, reserves: 2 }]],
  ])('refuses with %s quotas %j', (code, quotas) => {
    expect(whyNotQuotas(frozen([unit('a'), unit('b')]), quotas)?.code).toBe(code);
  });

  it('allows to take a whole stratum with fewer reserves than asked for', () => {
    expect(whyNotQuotas(frozen([unit('a'), unit('b')]), [{ stratum: '餐饮', take: 2, reserves: 5 }])).toBeUndefined();
  });
});
