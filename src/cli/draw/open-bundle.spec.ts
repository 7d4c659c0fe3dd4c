import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import {
  bundleFiles, commitmentOf, drawUnits, freezeFrame, lineSums, resultCsv, resultHashOf, seedOf, verifyDraw, zipOf, type DrawOutcome, type Frame, type Hasher, type NumberedBundle,
} from '../../draws/domain/index.js';
import { granted, isRefusal } from '../../kernel/index.js';
import { openBundle } from './open-bundle.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const NONCE = '5a'.repeat(32);

function honest(): NumberedBundle {
  const frame = freezeFrame(hasher, Array.from({ length: 30 }, (_, n) => ({ id: `U-${n}`, stratum: '餐饮', weight: 1 + (n % 4) }))) as Frame;
  const quotas = [{ stratum: '餐饮', take: 4, reserves: 2 }];
  const result = resultCsv(drawUnits(hasher, granted(seedOf(frame.hash, NONCE, '246810')), frame, quotas) as DrawOutcome, []);
  return {
    number: 'CQ20260001',
    announced: { frameHash: frame.hash, commitment: granted(commitmentOf(hasher, NONCE)), pattern: '9{6}', quotas, roster: null },
    drawn: { publicValue: '246810', resultHash: granted(resultHashOf(hasher, NONCE, result)) },
    revealed: { nonce: NONCE, frame: frame.csv, roster: null, avoidances: null, result, frameSums: lineSums(frame.csv) },
  };
}

/** The archive of an honest bundle, with some files written anew or left out. */
function archive(change: Readonly<Record<string, (text: string) => string | null>> = {}): Uint8Array {
  return zipOf(bundleFiles(honest()).flatMap(({ name, content }) => {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString();
    const next = change[name] ? change[name](text) : text;
    if (next === null) return [];
    const bytes = Buffer.from(next);
    return [{ name, bytes, deflated: deflateRawSync(bytes) }];
  }));
}

const opened = (bytes: Uint8Array): NumberedBundle => granted(openBundle(bytes));
const codeOf = (bytes: Uint8Array): unknown => {
  const answer = openBundle(bytes);
  return isRefusal(answer) ? answer.code : 'opened';
};
const failed = (change: Parameters<typeof archive>[0]): readonly string[] => verifyDraw(hasher, opened(archive(change))).failed;

describe('a bundle', () => {
  it('comes out of its archive as it went in, and verifies', () => {
    const bundle = opened(archive());
    expect(bundle).toMatchObject({ number: 'CQ20260001', announced: honest().announced, drawn: honest().drawn });
    expect(verifyDraw(hasher, bundle)).toMatchObject({ valid: true, failed: [] });
  });

  it('is the same archive, byte for byte, for the same draw', () => {
    expect(Buffer.from(archive()).equals(Buffer.from(archive()))).toBe(true);
  });

  it('tells by the check that fails what was changed in it', () => {
    expect(failed({ 'frame.csv': (text) => text.replace('U-7,餐饮,4', 'U-7,餐饮,1') })).toContain('frame-hash');
    expect(failed({ 'draw.json': (text) => text.replace('"246810"', '"246811"') })).toEqual(['units', 'reserves', 'whole-result']);
    expect(failed({ 'draw.json': (text) => text.replace(`"nonce": "${NONCE}"`, `"nonce": "${'5b'.repeat(32)}"`) })).toEqual(expect.arrayContaining(['commitment', 'result-hash']));
    expect(failed({ 'result.csv': (text) => text.replace(/^(unit.*\n)(unit.*\n)/m, '$2$1') })).toEqual(['result-hash', 'units', 'whole-result']);
    expect(failed({ 'frame.csv': () => '\uFEFFid\n' })).toEqual(['frame']);
  });

  it('names the line of the frame that was edited', () => {
    const { steps } = verifyDraw(hasher, opened(archive({ 'frame.csv': (text) => text.replace('U-10,餐饮,3', 'U-10,餐饮,4') })));
    expect(steps.find(({ check }) => check === 'frame-hash')?.refusal).toMatchObject({ code: 'draws.frame-line-changed', facts: { line: 4 } });
  });

  it('is refused where a file is missing, unreadable or damaged, and where it is no archive', () => {
    expect(codeOf(archive({ 'frame.csv': () => null }))).toBe('draws.bundle-incomplete');
    for (const json of ['no json', '[]', '{}', '{"format":"other"}']) expect(codeOf(archive({ 'draw.json': () => json }))).toBe('draws.bundle-unreadable');
    expect(codeOf(archive({ 'draw.json': (text) => text.replace('"take": 4', '"take": "4"') }))).toBe('draws.bundle-unreadable');
    expect(codeOf(new Uint8Array(0))).toBe('draws.archive-unreadable');
    expect(codeOf(Buffer.from('id,stratum,weight\n'))).toBe('draws.archive-unreadable');
    expect(codeOf(archive().slice(0, -30))).toBe('draws.archive-unreadable');
    const bytes = Uint8Array.from(archive());
    bytes[200]! ^= 1;
    expect(codeOf(bytes)).toBe('draws.archive-damaged');
  });

  it('with a name that leads elsewhere, a name twice or more than it may hold is refused', () => {
    const bytes = Buffer.from('x');
    const one = (name: string) => ({ name, bytes, deflated: deflateRawSync(bytes) });
    for (const names of [['../draw.json'], ['a/b'], ['a\\b'], ['a', 'a']]) expect(codeOf(zipOf(names.map(one)))).toBe('draws.archive-unreadable');
    const huge = Buffer.from(zipOf([one('a')]));
    huge.writeUInt32LE(300 * 1024 * 1024, huge.length - 22 - 47 + 24);
    expect(codeOf(huge)).toBe('draws.archive-unreadable');
  });

  it('never throws, whatever bytes it is given', () => {
    const whole = archive();
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      const answer = openBundle(bytes);
      if (!isRefusal(answer)) verifyDraw(hasher, answer);
    }), { numRuns: 200 });
  });
});
