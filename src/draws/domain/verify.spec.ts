import { describe, expect, it } from '@jest/globals';
import { createHash, hash } from 'node:crypto';
import { drawUnits, type DrawOutcome } from './draw.js';
import { withoutWeights } from './eligibility.js';
import { freezeFrame, type Frame } from './frame.js';
import type { Hasher } from './hasher.js';
import { assignInspectors, passedOver, type Assignment } from './inspectors.js';
import { lineSums } from './line-sums.js';
import { ownPlace, type OwnPlace } from './own-place.js';
import { knownPeople, openingsCsv, pseudonymousRoster, type KeyedRoster, type KnownPerson } from './pseudonyms.js';
import { readResult, resultCsv, resultHashOf } from './result.js';
import { commitmentOf, seedOf } from './seed.js';
import { DRAW_CHECKS, LABORATORY_CHECKS, verifyDraw, type DrawBundle, type DrawCheck } from './verify.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const nonce = createHash('sha256').update('a nonce for tests').digest('hex');
/** Of a draw whose laboratories a contract names. */
const USUAL_CHECKS = DRAW_CHECKS.filter((check) => !LABORATORY_CHECKS.includes(check));
const otherNonce = createHash('sha256').update('another').digest('hex');

type Revealed = DrawBundle['revealed'] & { readonly frame: string; readonly roster: string; readonly avoidances: string; readonly result: string; readonly frameSums: string };
interface Published extends DrawBundle {
  readonly revealed: Revealed;
}

/** An honest draw of 7 from 40, with 8 inspectors who avoid most of what is in the frame. */
function published(): Published {
  const units = Array.from({ length: 40 }, (_, i) => ({ id: `U-${i}`, stratum: i % 3 ? '餐饮' : '流通', weight: 1 + (i % 8) }));
  const frame = freezeFrame(hasher, units) as Frame;
  const quotas = [{ stratum: '餐饮', take: 4, reserves: 3 }, { stratum: '流通', take: 3, reserves: 2 }];
  const people = Array.from({ length: 8 }, (_, i) => ({ accountId: `account-${i}`, avoids: i < 4 ? units.filter((_, n) => n % 4 !== i).map((unit) => unit.id) : [] }));
  const { roster, key } = pseudonymousRoster(hasher, otherNonce, people) as KeyedRoster;
  const known = knownPeople(hasher, roster, key) as readonly KnownPerson[];
  const seed = seedOf(frame.hash, nonce, '123456') as string;
  const outcome = drawUnits(hasher, seed, frame, quotas) as DrawOutcome;
  const assignments = assignInspectors(hasher, seed, outcome.units.map((unit) => unit.id), { members: known }, { perUnit: 2, cap: 3 }) as readonly Assignment[];
  const skipped = passedOver(hasher, seed, outcome.units.map((unit) => unit.id), { members: known }, { perUnit: 2, cap: 3 });
  const openings = skipped.map(({ unit, inspector }) => known.find(({ id }) => id === inspector)!.openings.find((opening) => opening.unit === unit)!);
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
    revealed: { nonce, frame: frame.csv, roster: roster.csv, avoidances: openingsCsv(openings), result, frameSums: lineSums(frame.csv) },
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
    expect(verification.steps.map((step) => step.check)).toEqual(USUAL_CHECKS);
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
      revealed: { roster: null, avoidances: null, result },
    }));
    expect(verification.failed).toEqual([]);
    expect(verification.steps.filter((step) => step.outcome === 'skipped').map((step) => step.check)).toEqual(['roster', 'roster-hash', 'avoidances', 'inspectors']);
  });

  it('names the frame hash when a row of the frame was changed after freezing', () => {
    const { frame } = published().revealed;
    expect(failedOf(changed({ revealed: { frame: frame.replace('U-0,流通,1', 'U-0,流通,2') } }))).toContain('frame-hash');
    expect(failedOf(changed({ revealed: { frame: frame.replace('U-0,流通,1\n', '') } }))).toContain('frame-hash');
  });

  it('names the frame when its bytes are not canonical', () => {
    const { frame } = published().revealed;
    expect(failedOf(changed({ revealed: { frame: `${frame}\n` } }))).toEqual(['frame']);
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
    expect(failedOf(rehashed(asText(lines.slice(0, -1))))).toEqual(['reserves', 'whole-result']);
    expect(failedOf(rehashed(asText([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)])))).toEqual(['units', 'inspectors', 'whole-result']);
    expect(failedOf(rehashed(asText(lines).replace(/p[0-9a-f]{16};p[0-9a-f]{16}/, 'p1;p2')))).toEqual(['inspectors', 'whole-result']);
    expect(failedOf(rehashed('role,id\n'))).toEqual(['result']);
  });

  it('names the roster when it was changed, removed or does not suffice', () => {
    const { roster } = published().revealed;
    expect(failedOf(changed({ revealed: { roster: roster.replace(/;[0-9a-f]{32}\n/, '\n') } }))).toContain('roster-hash');
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

  it('names the line that was edited after freezing, a removed and an added one too', () => {
    const { frame } = published().revealed;
    const lineOf = (text: string): unknown =>
      verifyDraw(hasher, changed({ revealed: { frame: text } })).steps.find((step) => step.check === 'frame-hash')?.refusal;
    const lines = frame.split('\n');
    const at = lines.indexOf('U-20,餐饮,5');
    expect(lineOf(frame.replace('U-20,餐饮,5', 'U-20,餐饮,6'))).toMatchObject({ code: 'draws.frame-line-changed', facts: { line: at + 1 } });
    expect(lineOf(frame.replace('U-20,餐饮,5\n', ''))).toMatchObject({ facts: { line: at + 1 } });
    expect(lineOf(frame.replace('U-20,餐饮,5\n', 'U-20,餐饮,5\nU-200,餐饮,5\n'))).toMatchObject({ facts: { line: at + 2 } });
  });

  it('names the avoidances that were invented or left out', () => {
    const { avoidances } = published().revealed;
    const [header, first, ...others] = avoidances.trimEnd().split('\n') as [string, string, ...string[]];
    expect(others.length).toBeGreaterThan(0);
    const invented = verifyDraw(hasher, changed({ revealed: { avoidances: `${header}\n${first.replace(/U-\d+/, 'U-99')}\n` } }));
    expect(invented.failed).toEqual(['avoidances']);
    expect(invented.steps.find((step) => step.check === 'avoidances')?.refusal).toMatchObject({ code: 'draws.avoidance-not-committed', facts: { line: 2 } });
    expect(failedOf(changed({ revealed: { avoidances: `${header}\n${others.join('\n')}\n` } }))).toEqual(['inspectors', 'whole-result']);
    expect(failedOf(changed({ revealed: { avoidances: null } }))).toEqual(['avoidances']);
  });

  it('publishes no account, and no avoidance but those for which someone was passed over', () => {
    const { roster, avoidances, result } = published().revealed;
    for (const text of [roster, avoidances, result]) expect(text).not.toContain('account-');
    expect(roster).not.toMatch(/U-\d/);
    const drawnUnits = new Set(result.split('\n').filter((line) => line.startsWith('unit')).map((line) => line.split(',')[2]));
    for (const line of avoidances.trimEnd().split('\n').slice(1)) expect(drawnUnits).toContain(line.split(',')[1]);
  });

  it('says of every step as it goes what it found, and how far it has come', () => {
    const heard: string[] = [];
    const progress: number[] = [];
    verifyDraw(hasher, published(), { step: ({ check }) => heard.push(check), progress: (done, all) => progress.push(done / all) });
    expect([...new Set(heard)]).toEqual(USUAL_CHECKS);
    expect(progress.at(-1)).toBe(1);
  });
});

describe('verification where the weights are withheld', () => {
  const withheld = (change: Partial<DrawBundle['revealed']> = {}): DrawBundle => {
    const { frame } = published().revealed;
    return changed({ revealed: { frame: withoutWeights(frame), ...change } });
  };
  const rehash = (result: string): DrawBundle => {
    const bundle = withheld({ result });
    return { ...bundle, drawn: { ...bundle.drawn, resultHash: resultHashOf(hasher, nonce, result) as string } };
  };

  it('passes what can be checked and says what cannot', () => {
    const verification = verifyDraw(hasher, withheld());
    expect(verification).toMatchObject({ valid: true, withheld: true, failed: [] });
    expect(verification.steps.filter((step) => step.outcome === 'skipped').map((step) => step.check)).toEqual(['frame-hash', 'whole-result']);
  });

  it('names a line that no weight explains, one that is missing, and a unit that was passed over', () => {
    const { result } = published().revealed;
    const lines = result.trimEnd().split('\n');
    const stepOf = (bundle: DrawBundle, check: DrawCheck): unknown => verifyDraw(hasher, bundle).steps.find((step) => step.check === check)?.refusal;
    const other = lines.map((line) => line.split(',')[2]!);
    const stranger = Array.from({ length: 40 }, (_, i) => `U-${i}`).find((id) => !other.includes(id))!;
    expect(stepOf(rehash(result.replace(`,${other[1]},`, `,${stranger},`)), 'units')).toMatchObject({ code: 'draws.line-impossible', facts: { id: stranger } });
    expect(stepOf(rehash(`${lines.slice(0, -1).join('\n')}\n`), 'reserves')).toMatchObject({ code: 'draws.count-differs' });
    const plain = plainDraw();
    const [header, ...rows] = plain.result.trimEnd().split('\n') as [string, ...string[]];
    const without = rows.filter((row) => !row.startsWith('unit,1,')).map((row) => row.replace(/^(unit|reserve),(\d+)/, (_, role: string, rank: string) => `${role},${Number(rank) - 1}`));
    const shifted = [...without.slice(0, 2), ...without.slice(2)].map((row, i) => (i < 3 ? row.replace(/^reserve/, 'unit') : row));
    const extra = plain.next.replace(/^reserve,\d+/, `reserve,${shifted.length + 1}`);
    const tampered = `${[header, ...shifted, extra].join('\n')}\n`;
    const verdict = verifyDraw(hasher, { ...plain.bundle, drawn: { ...plain.bundle.drawn, resultHash: resultHashOf(hasher, nonce, tampered) as string }, revealed: { ...plain.bundle.revealed, result: tampered } });
    expect(verdict.steps.find((step) => step.check === 'reserves')?.refusal).toMatchObject({ code: 'draws.unit-passed-over' });
  });

  /** Three and two of thirty, without weights and inspectors, with the line that would come next. */
  function plainDraw(): { bundle: DrawBundle; result: string; next: string } {
    const units = Array.from({ length: 30 }, (_, i) => ({ id: `V-${i}`, stratum: 's', weight: 1 }));
    const frame = freezeFrame(hasher, units) as Frame;
    const seed = seedOf(frame.hash, nonce, '123456') as string;
    const drawnOf = (reserves: number): string => resultCsv(drawUnits(hasher, seed, frame, [{ stratum: 's', take: 3, reserves }]) as DrawOutcome, []);
    const result = drawnOf(2);
    const bundle: DrawBundle = {
      announced: { frameHash: frame.hash, commitment: commitmentOf(hasher, nonce) as string, pattern: '9{6}', quotas: [{ stratum: 's', take: 3, reserves: 2 }], roster: null },
      drawn: { publicValue: '123456', resultHash: resultHashOf(hasher, nonce, result) as string },
      revealed: { nonce, frame: withoutWeights(frame.csv), roster: null, avoidances: null, result },
    };
    expect(verifyDraw(hasher, bundle).valid).toBe(true);
    return { bundle, result, next: drawnOf(3).trimEnd().split('\n').at(-1)! };
  }
});

describe('a unit that checks its own ticket', () => {
  it('finds its place as the result says, and sees where the result was changed', () => {
    const { announced, drawn, revealed } = published();
    const draw = { frameHash: announced.frameHash, nonce, publicValue: drawn.publicValue, result: revealed.result };
    const rows = revealed.frame.trimEnd().split('\n').slice(1).map((row) => row.split(','));
    const places = rows.map(([id, stratum, weight]) => ownPlace(hasher, draw, { id: id!, stratum: stratum!, weight: Number(weight) }) as OwnPlace);
    expect(places.every((place) => place.agrees)).toBe(true);
    expect(places.filter((place) => place.role === 'unit')).toHaveLength(7);
    const taken = places.find((place) => place.role === 'unit')!;
    const without = revealed.result.split('\n').filter((line) => !line.includes(`,${taken.id},`)).join('\n');
    const [id, stratum, weight] = rows.find(([each]) => each === taken.id)!;
    expect(ownPlace(hasher, { ...draw, result: without }, { id: id!, stratum: stratum!, weight: Number(weight) })).toMatchObject({ role: null });
    expect(ownPlace(hasher, { ...draw, nonce: 'x' }, { id: 'a', stratum: 's', weight: 1 })).toMatchObject({ code: 'draws.bad-nonce' });
  });
});
