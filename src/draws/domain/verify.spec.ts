import { describe, expect, it } from '@jest/globals';
import { createHash, hash } from 'node:crypto';
import { drawUnits, type DrawOutcome } from './draw.js';
import { freezeFrame, type Frame } from './frame.js';
import type { Hasher } from './hasher.js';
import { assignInspectors, freezeRoster, type Assignment, type Roster } from './inspectors.js';
import { readResult, resultCsv, resultHashOf } from './result.js';
import { commitmentOf, seedOf } from './seed.js';
import { DRAW_CHECKS, verifyDraw, type DrawBundle, type DrawCheck } from './verify.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const nonce = createHash('sha256').update('a nonce for tests').digest('hex');
const otherNonce = createHash('sha256').update('another').digest('hex');

function published(): DrawBundle {
  const units = Array.from({ length: 40 }, (_, i) => ({ id: `U-${i}`, stratum: i % 3 ? '餐饮' : '流通', weight: 1 + (i % 8) }));
  const frame = freezeFrame(hasher, units) as Frame;
  const quotas = [{ stratum: '餐饮', take: 4, reserves: 3 }, { stratum: '流通', take: 3, reserves: 2 }];
  const roster = freezeRoster(hasher, Array.from({ length: 8 }, (_, i) => ({ id: `P-${i}`, avoids: [`U-${i}`] }))) as Roster;
  const seed = seedOf(frame.hash, nonce, '123456') as string;
  const outcome = drawUnits(hasher, seed, frame, quotas) as DrawOutcome;
  const assignments = assignInspectors(hasher, seed, outcome.units.map((unit) => unit.id), roster, { perUnit: 2, cap: 3 }) as readonly Assignment[];
  const result = resultCsv(outcome, assignments);
  return {
    announced: {
      frameHash: frame.hash,
      commitment: commitmentOf(hasher, nonce) as string,
      pattern: '9{6}',
      quotas,
      roster: { hash: roster.hash, perUnit: 2, cap: 3 },
    },
    drawn: { publicValue: '123456', resultHash: resultHashOf(hasher, nonce, result) as string },
    revealed: { nonce, frame: frame.csv, roster: roster.csv, result },
  };
}

const failedOf = (bundle: DrawBundle): readonly DrawCheck[] => verifyDraw(hasher, bundle).failed;
function changed(change: { [K in keyof DrawBundle]?: Partial<DrawBundle[K]> }): DrawBundle {
  const bundle = published();
  return {
    announced: { ...bundle.announced, ...change.announced },
    drawn: { ...bundle.drawn, ...change.drawn },
    revealed: { ...bundle.revealed, ...change.revealed },
  };
}

describe('verification of a draw', () => {
  it('passes every check of an honest draw, in the published order', () => {
    const verification = verifyDraw(hasher, published());
    expect(verification.valid).toBe(true);
    expect(verification.steps.map((step) => step.check)).toEqual(DRAW_CHECKS);
    expect(verification.steps.every((step) => step.outcome === 'passed')).toBe(true);
  });

  it('passes an honest draw without a roster, skipping what concerns inspectors', () => {
    const bundle = published();
    const seed = seedOf(bundle.announced.frameHash, nonce, '123456') as string;
    const units = bundle.revealed.frame as string;
    const frame = freezeFrame(hasher, units.trim().split('\n').slice(1).map((row) => row.split(',')).map(([id, stratum, w]) => ({ id: id!, stratum: stratum!, weight: Number(w) }))) as Frame;
    const result = resultCsv(drawUnits(hasher, seed, frame, bundle.announced.quotas) as DrawOutcome, []);
    const verification = verifyDraw(hasher, changed({
      announced: { roster: null },
      drawn: { resultHash: resultHashOf(hasher, nonce, result) as string },
      revealed: { roster: null, result },
    }));
    expect(verification.failed).toEqual([]);
    expect(verification.steps.filter((step) => step.outcome === 'skipped').map((step) => step.check)).toEqual(['roster', 'roster-hash', 'inspectors']);
  });

  it('names the frame hash when a row of the frame was changed after freezing', () => {
    const { frame } = published().revealed;
    expect(failedOf(changed({ revealed: { frame: (frame as string).replace('U-0,流通,1', 'U-0,流通,2') } }))).toContain('frame-hash');
    expect(failedOf(changed({ revealed: { frame: (frame as string).replace('U-0,流通,1\n', '') } }))).toContain('frame-hash');
  });

  it('names the frame when its bytes are not canonical', () => {
    const { frame } = published().revealed;
    expect(failedOf(changed({ revealed: { frame: `${frame as string}\n` } }))).toEqual(['frame']);
    expect(failedOf(changed({ revealed: { frame: Uint8Array.of(0xff) } }))).toEqual(['frame']);
  });

  it('names the units when another public value is shown', () => {
    expect(failedOf(changed({ drawn: { publicValue: '123457' } }))).toContain('units');
    expect(failedOf(changed({ drawn: { publicValue: '12345x' } }))).toEqual(['public-value']);
    expect(failedOf(changed({ drawn: { publicValue: '123 456' } }))).toEqual(['public-value']);
  });

  it('names the commitment when the nonce does not match', () => {
    const failed = failedOf(changed({ revealed: { nonce: otherNonce } }));
    expect(failed).toEqual(expect.arrayContaining(['commitment', 'result-hash', 'units']));
    expect(failedOf(changed({ revealed: { nonce: 'secret' } }))).toEqual(['commitment', 'result-hash']);
  });

  it('names the result hash and the units when a drawn unit was swapped', () => {
    const { result } = published().revealed;
    const drawnUnit = (readResult(result) as readonly { id: string }[])[0]!.id;
    const swapped = result.replaceAll(`,${drawnUnit},`, ',U-99,');
    expect(failedOf(changed({ revealed: { result: swapped } }))).toEqual(expect.arrayContaining(['result-hash', 'units', 'whole-result']));
  });

  it('names units, reserves or inspectors of a swapped result that was hashed again', () => {
    const rehashed = (result: string): DrawBundle => changed({ drawn: { resultHash: resultHashOf(hasher, nonce, result) as string }, revealed: { result } });
    const lines = published().revealed.result.trimEnd().split('\n');
    const asText = (some: readonly string[]): string => `${some.join('\n')}\n`;
    expect(failedOf(rehashed(asText(lines.slice(0, -1))))).toEqual(['reserves', 'inspectors', 'whole-result']);
    expect(failedOf(rehashed(asText([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)])))).toEqual(['units', 'inspectors', 'whole-result']);
    expect(failedOf(rehashed(asText(lines).replace(/P-\d;P-\d/, 'P-8;P-9')))).toEqual(['inspectors', 'whole-result']);
    expect(failedOf(rehashed('role,id\n'))).toEqual(['result']);
  });

  it('names the roster when it was changed, removed or does not suffice', () => {
    const { roster } = published().revealed;
    expect(failedOf(changed({ revealed: { roster: (roster as string).replace('U-3', 'U-4') } }))).toContain('roster-hash');
    expect(failedOf(changed({ revealed: { roster: null } }))).toEqual(['roster']);
    const announced = published().announced.roster!;
    expect(failedOf(changed({ announced: { roster: { ...announced, cap: 1 } } }))).toEqual(['inspectors']);
  });

  it('names quotas and pattern that could not have ruled a draw', () => {
    expect(failedOf(changed({ announced: { quotas: [] } }))).toEqual(['quotas']);
    expect(failedOf(changed({ announced: { pattern: '.*' } }))).toEqual(['pattern', 'public-value']);
  });

  it('shows what was published and what was computed', () => {
    const step = verifyDraw(hasher, changed({ announced: { commitment: 'f'.repeat(64) } })).steps.find((one) => one.check === 'commitment');
    expect(step).toMatchObject({ outcome: 'failed', published: 'f'.repeat(64), computed: published().announced.commitment });
  });
});
