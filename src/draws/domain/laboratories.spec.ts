import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hash } from 'node:crypto';
import { isRefusal } from '../../kernel/index.js';
import { drawUnits, type DrawOutcome } from './draw.js';
import { freezeFrame, type Frame } from './frame.js';
import type { Hasher } from './hasher.js';
import {
  assignLaboratories, freezeLaboratories, knownLaboratories, passedOverLaboratories, pseudonymousLaboratories, readLaboratories, usualLaboratoryCap, whyNotLaboratories,
  type KnownLaboratory, type LaboratoryMember, type LaboratoryRoster,
} from './laboratories.js';
import { openingsCsv } from './pseudonyms.js';
import { readResult, resultCsv, resultHashOf } from './result.js';
import { commitmentOf, seedOf } from './seed.js';
import { seedHashOf, ticketOf } from './tickets.js';
import { verifyDraw, type DrawBundle } from './verify.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const nonce = hash('sha256', 'a nonce for tests');

/** An honest draw of 15 from 40 in two strata; three laboratories cover S001, one of them must avoid most of it; a contract names the laboratory of S002. */
function published(): DrawBundle & { readonly revealed: { readonly laboratories: string; readonly laboratoryAvoidances: string; readonly result: string } } {
  const units = Array.from({ length: 40 }, (_, i) => ({ id: `U-${i}`, stratum: i % 3 ? 'S001' : 'S002', weight: 1 }));
  const frame = freezeFrame(hasher, units) as Frame;
  const quotas = [{ stratum: 'S001', take: 12, reserves: 2 }, { stratum: 'S002', take: 3, reserves: 1 }];
  const pool = ['a', 'b', 'c'].map((name) => ({ laboratoryId: `laboratory-${name}`, strata: ['S001'], avoids: name === 'a' ? units.slice(0, 35).map(({ id }) => id) : [] }));
  const { roster, key } = pseudonymousLaboratories(hasher, nonce, pool) as { roster: LaboratoryRoster; key: string };
  const known = knownLaboratories(hasher, roster, key) as readonly KnownLaboratory[];
  const seed = seedOf(frame.hash, nonce, '123456') as string;
  const outcome = drawUnits(hasher, seed, frame, quotas) as DrawOutcome;
  const tested = assignLaboratories(hasher, seed, outcome.units, known, 12) as ReadonlyMap<string, string>;
  const openings = passedOverLaboratories(hasher, seed, outcome.units, known, 12).map(({ unit, laboratory }) => known.find(({ id }) => id === laboratory)!.openings.find((opening) => opening.unit === unit)!);
  const result = resultCsv(outcome, [], tested);
  return {
    announced: { frameHash: frame.hash, commitment: commitmentOf(hasher, nonce) as string, pattern: '9{6}', quotas, roster: null, laboratories: { hash: roster.hash, cap: 12 } },
    drawn: { publicValue: '123456', resultHash: resultHashOf(hasher, nonce, result) as string },
    revealed: { nonce, frame: frame.csv, roster: null, avoidances: null, laboratories: roster.csv, laboratoryAvoidances: openingsCsv(openings), result },
  };
}

describe('the laboratories of a draw', () => {
  it('are computed again by the verifier, a contract’s stratum having none', () => {
    const bundle = published();
    expect(verifyDraw(hasher, bundle)).toMatchObject({ valid: true, failed: [] });
    for (const { role, stratum, laboratory } of readResult(bundle.revealed.result) as readonly { role: string; stratum: string; laboratory: string }[]) {
      expect(laboratory !== '').toBe(role === 'unit' && stratum === 'S001');
    }
    expect(bundle.revealed.laboratories).not.toContain('laboratory-');
    expect(bundle.revealed.laboratories).not.toMatch(/U-\d/);
    expect(bundle.revealed.laboratoryAvoidances.split('\n').length).toBeGreaterThan(2);
  });

  it('are missed by name where the result, the list or an avoidance was changed', () => {
    const bundle = published();
    const failed = (revealed: Partial<DrawBundle['revealed']>, announced: Partial<DrawBundle['announced']> = {}, resultHash = bundle.drawn.resultHash) =>
      verifyDraw(hasher, { announced: { ...bundle.announced, ...announced }, drawn: { ...bundle.drawn, resultHash }, revealed: { ...bundle.revealed, ...revealed } }).failed;
    const [, first] = bundle.revealed.laboratories.split('\n');
    const swapped = bundle.revealed.result.replace(/l[0-9a-f]{16}\n/, `${first!.split(',')[0] === /l[0-9a-f]{16}/.exec(bundle.revealed.result)![0] ? 'l0' : first!.split(',')[0]}\n`);
    expect(failed({ result: swapped }, {}, resultHashOf(hasher, nonce, swapped) as string)).toEqual(['laboratory', 'whole-result']);
    expect(failed({ laboratories: bundle.revealed.laboratories.replace('S001', 'S009') })).toContain('laboratories-hash');
    expect(failed({ laboratories: null })).toEqual(['laboratories']);
    expect(failed({}, { laboratories: null })).toEqual(['laboratories']);
    const step = verifyDraw(hasher, { ...bundle, announced: { ...bundle.announced, laboratories: null } }).steps.find(({ check }) => check === 'laboratories');
    expect(step?.refusal).toMatchObject({ code: 'draws.laboratories-missing' });
    expect(failed({ laboratoryAvoidances: null })).toEqual(['laboratory-avoidances']);
    expect(failed({ laboratoryAvoidances: 'inspector,unit,salt\n' })).toContain('laboratory');
    expect(failed({ laboratoryAvoidances: `inspector,unit,salt\n${first!.split(',')[0]},U-1,00\n` })).toEqual(['laboratory-avoidances']);
    expect(failed({}, { laboratories: { ...bundle.announced.laboratories!, cap: 1 } })).toEqual(['laboratory']);
  });

  it('are the smallest ticket among those that cover the stratum, below the cap and free to test the unit', () => {
    const id = fc.integer({ min: 0, max: 60 }).map((n) => `U${n}`);
    const member = fc.record({ strata: fc.subarray(['S001', 'S002'], { minLength: 1 }), avoids: fc.uniqueArray(id, { maxLength: 20 }) });
    fc.assert(fc.property(fc.string(), fc.uniqueArray(id, { minLength: 1, maxLength: 20 }), fc.array(member, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 8 }), (seed, ids, some, cap) => {
      const members: LaboratoryMember[] = some.map((one, i) => ({ id: `l${i}`, ...one }));
      const units = ids.map((unit, i) => ({ id: unit, stratum: i % 3 === 0 ? 'S002' : 'S001' }));
      const tested = assignLaboratories(hasher, seed, units, members, cap);
      // An independent, slow statement of the rule.
      const load = new Map<string, number>();
      let short = 0;
      const due = new Map<string, string>();
      for (const { id: unit, stratum } of units) {
        const fit = members.filter(({ strata }) => strata.includes(stratum));
        if (fit.length === 0) continue;
        const free = fit.filter((one) => !one.avoids.includes(unit) && (load.get(one.id) ?? 0) < cap)
          .sort((a, b) => (ticketOf(hasher, seedHashOf(hasher, seed), `${unit}|${a.id}`) < ticketOf(hasher, seedHashOf(hasher, seed), `${unit}|${b.id}`) ? -1 : 1));
        if (!free[0]) short += 1;
        else {
          due.set(unit, free[0].id);
          load.set(free[0].id, (load.get(free[0].id) ?? 0) + 1);
        }
      }
      if (short > 0) expect(tested).toMatchObject({ code: 'draws.laboratories-exhausted', facts: { missing: short } });
      else expect(tested).toEqual(due);
    }));
  });

  it('do not depend on the order in which they are listed, and are read back from their file', () => {
    const members = [{ id: 'l2', strata: ['S002', 'S001'], avoids: ['U2', 'U1'] }, { id: 'l1', strata: ['S001'], avoids: [] }];
    const roster = freezeLaboratories(hasher, members) as LaboratoryRoster;
    expect(roster.csv).toBe('laboratory,strata,avoids\nl1,S001,\nl2,S001;S002,U1;U2\n');
    expect(freezeLaboratories(hasher, [...members].reverse())).toEqual(roster);
    expect(readLaboratories(hasher, roster.csv)).toEqual(roster);
    for (const bad of [roster.csv.replace('U1;U2', 'U2;U1'), roster.csv.replace('\nl1,S001,\n', '\n').replace('l2', 'l 2'), 'laboratory\n', roster.csv.trimEnd()]) expect(isRefusal(readLaboratories(hasher, bad))).toBe(true);
  });

  it('are refused where there is none, one twice, one without a stratum, or a key that is not the whole key', () => {
    expect(freezeLaboratories(hasher, [])).toMatchObject({ code: 'draws.no-laboratories' });
    expect(freezeLaboratories(hasher, [{ id: 'l1', strata: [], avoids: [] }])).toMatchObject({ code: 'draws.bad-id' });
    const one = { id: 'l1', strata: ['S001'], avoids: [] };
    expect(freezeLaboratories(hasher, [one, one])).toMatchObject({ code: 'draws.duplicate-id' });
    const { roster, key } = pseudonymousLaboratories(hasher, nonce, [{ laboratoryId: 'x', strata: ['S001'], avoids: ['U1'] }]) as { roster: LaboratoryRoster; key: string };
    expect(knownLaboratories(hasher, roster, key.replace('U1', 'U2'))).toMatchObject({ code: 'draws.frame-changed' });
  });

  it('are too few where the cap cannot hold a stratum, saying by how many; the usual cap holds every stratum', () => {
    const members = [{ strata: ['S001'] }, { strata: ['S001', 'S002'] }];
    expect(whyNotLaboratories([{ stratum: 'S001', take: 7 }], members, 3)).toMatchObject({ code: 'draws.laboratories-too-few', facts: { laboratories: 2, missing: 1 } });
    expect(whyNotLaboratories([{ stratum: 'S001', take: 6 }, { stratum: 'S002', take: 3 }], members, 3)).toBeUndefined();
    expect(usualLaboratoryCap([{ units: 7, laboratories: 2 }, { units: 3, laboratories: 1 }])).toBe(8);
  });
});
