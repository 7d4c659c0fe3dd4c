import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hash } from 'node:crypto';
import { isRefusal } from '../../kernel/index.js';
import { drawUnits, type DrawOutcome } from './draw.js';
import { freezeFrame, type Frame, type FrameUnit, type Quota } from './frame.js';
import type { Hasher } from './hasher.js';
import { assignInspectors, freezeRoster, readRoster, type Assignment, type Roster, type RosterMember } from './inspectors.js';
import { inTicketOrder } from './tickets.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const units = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[0-9A-Za-z-]{1,8}$/), stratum: fc.constantFrom('a', 'b', 'c'), weight: fc.integer({ min: 1, max: 20 }) }),
  { selector: (unit) => unit.id, minLength: 1, maxLength: 50 },
);
const frozen = (list: readonly FrameUnit[]): Frame => freezeFrame(hasher, list) as Frame;
const drawn = (seed: string, frame: Frame, quotas: readonly Quota[]): DrawOutcome => drawUnits(hasher, seed, frame, quotas) as DrawOutcome;
function half(list: readonly FrameUnit[], reserves = 100): Quota[] {
  const strata = [...new Set(list.map((unit) => unit.stratum))];
  return strata.map((stratum) => ({ stratum, take: Math.ceil(list.filter((unit) => unit.stratum === stratum).length / 2), reserves }));
}
const rosterOf = (members: readonly RosterMember[]): Roster => freezeRoster(hasher, members) as Roster;
const members = (n: number): RosterMember[] => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, avoids: [] }));

describe('draw', () => {
  it('takes the first of each stratum in ticket order, and its reserves continue that order', () => {
    fc.assert(
      fc.property(units, fc.string(), (list, seed) => {
        const outcome = drawn(seed, frozen(list), half(list));
        for (const { stratum, take } of half(list)) {
          const order = inTicketOrder(hasher, seed, list.filter((unit) => unit.stratum === stratum)).map((placed) => placed.id);
          const of = (all: DrawOutcome['units']): string[] => all.filter((one) => one.stratum === stratum).map((one) => one.id);
          expect(of(outcome.units)).toEqual(order.slice(0, take));
          expect(of(outcome.reserves)).toEqual(order.slice(take));
        }
      }),
    );
  });

  it('counts the ranks of a stratum on from its units to its reserves', () => {
    const list = Array.from({ length: 9 }, (_, i) => ({ id: `u${i}`, stratum: 's', weight: 1 }));
    const outcome = drawn('seed', frozen(list), [{ stratum: 's', take: 3, reserves: 2 }]);
    expect(outcome.units.map((one) => one.rank)).toEqual([1, 2, 3]);
    expect(outcome.reserves.map((one) => one.rank)).toEqual([4, 5]);
  });

  it('draws strata apart as it draws them together', () => {
    fc.assert(
      fc.property(units, fc.string(), (list, seed) => {
        const together = drawn(seed, frozen(list), half(list));
        const apart = half(list).map((quota) => drawn(seed, frozen(list.filter((unit) => unit.stratum === quota.stratum)), [quota]));
        const merged = apart.flatMap((one) => one.units).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
        expect(together.units).toEqual(merged);
      }),
    );
  });

  it('does not depend on the order of frame and quotas', () => {
    fc.assert(
      fc.property(units, fc.string(), (list, seed) => {
        expect(drawn(seed, frozen([...list].reverse()), half(list).reverse())).toEqual(drawn(seed, frozen(list), half(list)));
      }),
    );
  });

  it('refuses a quota above its stratum', () => {
    const refusal = drawUnits(hasher, 's', frozen([{ id: 'a', stratum: 's', weight: 1 }]), [{ stratum: 's', take: 2, reserves: 0 }]);
    expect(refusal).toMatchObject({ code: 'draws.quota-above-stratum', facts: { missing: 1 } });
  });
});

describe('inspectors', () => {
  it('never exceed the cap, never visit a unit they must avoid, and are different persons', () => {
    const scene = fc.record({
      visited: fc.integer({ min: 1, max: 12 }),
      staff: fc.integer({ min: 1, max: 10 }),
      cap: fc.integer({ min: 1, max: 6 }),
      perUnit: fc.integer({ min: 1, max: 3 }),
      avoids: fc.array(fc.tuple(fc.nat(9), fc.nat(11)), { maxLength: 15 }),
    });
    fc.assert(
      fc.property(scene, fc.string(), ({ visited, staff, cap, perUnit, avoids }, seed) => {
        const list = Array.from({ length: visited }, (_, i) => `u${i}`);
        const roster = rosterOf(members(staff).map((one, i) => ({ ...one, avoids: avoids.filter(([p]) => p === i).map(([, u]) => `u${u}`) })));
        const outcome = assignInspectors(hasher, seed, list, roster, { perUnit, cap });
        if (isRefusal(outcome)) return expect(outcome.facts['missing']).toBeGreaterThan(0);
        const load = new Map<string, number>();
        for (const { unit, inspectors } of outcome) {
          expect(new Set(inspectors).size).toBe(perUnit);
          for (const person of inspectors) {
            load.set(person, (load.get(person) ?? 0) + 1);
            expect(roster.members.find((one) => one.id === person)!.avoids).not.toContain(unit);
          }
        }
        expect([...load.values()].every((visits) => visits <= cap)).toBe(true);
      }),
    );
  });

  it('are the first eligible by the tickets unit|inspector', () => {
    const roster = rosterOf(members(5));
    const [one] = assignInspectors(hasher, 'seed', ['u'], roster, { perUnit: 2, cap: 9 }) as readonly Assignment[];
    const order = inTicketOrder(hasher, 'seed', roster.members.map((member) => ({ id: `u|${member.id}`, weight: 1 }))).map((placed) => placed.id.slice(2));
    expect(one!.inspectors).toEqual(order.slice(0, 2));
  });

  it('refuses as a whole, naming the units and how many are missing', () => {
    const roster = rosterOf([{ id: 'p0', avoids: ['u1'] }, { id: 'p1', avoids: [] }, { id: 'p2', avoids: [] }]);
    expect(assignInspectors(hasher, 'seed', ['u0', 'u1', 'u2'], roster, { perUnit: 3, cap: 2 })).toMatchObject({
      code: 'draws.too-few-inspectors',
      facts: {
        count: 2,
        missing: 3,
        units: [
          { unit: 'u1', missing: 1, avoiding: 1, atCap: 0 },
          { unit: 'u2', missing: 2, avoiding: 0, atCap: 2 },
        ],
      },
    });
  });

  it('counts visits from before against the cap', () => {
    const roster = rosterOf(members(2));
    expect(assignInspectors(hasher, 's', ['u'], roster, { perUnit: 2, cap: 2 }, new Map([['p0', 2]]))).toMatchObject({ code: 'draws.too-few-inspectors' });
  });

  it('come from a roster that reads back from its canonical CSV', () => {
    const roster = rosterOf([{ id: 'p1', avoids: ['u2', 'u1', 'u2'] }, { id: 'p0', avoids: [] }]);
    expect(roster.csv).toBe('inspector,avoids\np0,\np1,u1;u2\n');
    expect(readRoster(hasher, roster.csv)).toEqual(roster);
    expect(readRoster(hasher, 'inspector,avoids\np1,\np0,\n')).toMatchObject({ code: 'draws.not-canonical', facts: { line: 2 } });
  });

  it('refuse an empty roster, a person twice, a bad id and a rule without persons', () => {
    expect(freezeRoster(hasher, [])).toMatchObject({ code: 'draws.empty-roster' });
    expect(freezeRoster(hasher, [...members(2), ...members(1)])).toMatchObject({ code: 'draws.duplicate-id', facts: { ids: 'p0' } });
    expect(freezeRoster(hasher, [{ id: 'p|1', avoids: [] }])).toMatchObject({ code: 'draws.bad-id' });
    expect(assignInspectors(hasher, 's', ['u'], rosterOf(members(2)), { perUnit: 0, cap: 1 })).toMatchObject({ code: 'draws.bad-assignment-rule' });
  });
});
