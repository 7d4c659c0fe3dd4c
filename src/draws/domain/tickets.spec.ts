import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasherOf, type Hasher } from './hasher.js';
import { compareTickets, inTicketOrder, seedHashOf, ticketId, ticketOf, ticketsOf, type Holder } from './tickets.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const cases = JSON.parse(readFileSync(new URL('./cases/tickets.json', import.meta.url), 'utf8')) as {
  drawn: { seed: string; ids: string[]; take: number; expected: string[] }[];
  tickets: { seed: string; id: string; ticket: string }[];
  weighted: { seed: string; order: string[]; drawnAs: string[]; firstTicket: string; lastTicket: string };
};

const plain = (ids: readonly string[]): Holder[] => ids.map((id) => ({ id, weight: 1 }));
const idsOf = (placed: readonly { id: string }[]): string[] => placed.map((one) => one.id);
const id = fc.stringMatching(/^[0-9A-Za-z-]{1,12}$/);
const holders = (most = 60, heaviest = 20) =>
  fc.uniqueArray(fc.record({ id, weight: fc.integer({ min: 1, max: heaviest }) }), { selector: (holder) => holder.id, maxLength: most, minLength: 1 });
/** Digests whose numbers share their low nine digits often, so that ties are the rule. */
const colliding: Hasher = {
  bytes: () => '',
  text(text) {
    const digest = createHash('sha256').update(text).digest();
    const x = BigInt(digest[0]! % 4) + 1_000_000_000n * BigInt(digest.readUInt32BE(1)) * (digest[5]! % 2 ? 1n : 10n ** 40n);
    return String.fromCharCode(...Buffer.from(x.toString(16).padStart(64, '0'), 'hex'));
  },
};

describe('tickets', () => {
  it.each(cases.drawn)('draws the published units under seed $seed', ({ seed, ids, take, expected }) => {
    expect(idsOf(inTicketOrder(hasher, seed, plain(ids), take))).toEqual(expected);
  });

  it.each(cases.tickets)('gives id $id under seed $seed its known ticket', ({ seed, id: unit, ticket }) => {
    expect(ticketOf(hasher, seedHashOf(hasher, seed), unit)).toBe(ticket);
  });

  it('orders weighted units as an independent computation does', () => {
    const { seed, order, drawnAs, firstTicket, lastTicket } = cases.weighted;
    const units = order.map((unit) => ({ id: unit, weight: 1 + ((7 * Number(unit.slice(2))) % 20) }));
    const placed = inTicketOrder(hasher, seed, units);
    expect(idsOf(placed)).toEqual(order);
    expect(placed.map((one) => one.drawnAs)).toEqual(drawnAs);
    expect(ticketOf(hasher, seedHashOf(hasher, seed), placed[0]!.drawnAs)).toBe(firstTicket);
    expect(ticketOf(hasher, seedHashOf(hasher, seed), placed.at(-1)!.drawnAs)).toBe(lastTicket);
  });

  it('counts a shorter ticket as smaller than one that continues it', () => {
    expect(compareTickets('0.123', '0.1230')).toBeLessThan(0);
  });

  it('pads a small number to 64 digits before reversing', () => {
    const five: Hasher = { bytes: () => '', text: () => '\0'.repeat(31) + '\x05' };
    expect(ticketOf(five, '', '')).toBe(`0.5${'0'.repeat(63)}`);
  });

  it('hashes alike on a server and in a browser', () => {
    const other = hasherOf((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => other.text(text) === hasher.text(text)));
  });

  it('has the order of the whole tickets, with weights and where the first nine digits are equal', () => {
    for (const each of [hasher, colliding]) {
      fc.assert(
        fc.property(holders(), fc.string(), (units, seed) => {
          const seedHash = seedHashOf(each, seed);
          const best = (holder: Holder): string => ticketsOf(each, seedHash, holder)[0]!.ticket;
          const slow = [...units].sort((a, b) => compareTickets(best(a), best(b)));
          expect(inTicketOrder(each, seed, units).map((one) => ticketOf(each, seedHash, one.drawnAs))).toEqual(slow.map(best));
        }),
        { seed: 20260901, numRuns: 60 },
      );
    }
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(holders(), fc.string(), fc.nat(), (units, seed, cut) => {
        const at = cut % units.length;
        const turned = [...units.slice(at), ...units.slice(0, at)].reverse();
        expect(inTicketOrder(hasher, seed, turned)).toEqual(inTicketOrder(hasher, seed, units));
      }),
    );
  });

  it('keeps the first of the whole order when only some are kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.string(), (keep, seed) => {
        const units = plain(Array.from({ length: 1500 }, (_, i) => `u-${i}`));
        expect(inTicketOrder(hasher, seed, units, keep)).toEqual(inTicketOrder(hasher, seed, units).slice(0, keep));
      }),
      { numRuns: 20 },
    );
  });

  it('draws with weights as the expanded list does', () => {
    fc.assert(
      fc.property(holders(30, 20), fc.string(), (units, seed) => {
        const expanded = plain(units.flatMap((unit) => Array.from({ length: unit.weight }, (_, k) => ticketId(unit.id, k + 1))));
        const firsts = idsOf(inTicketOrder(hasher, seed, expanded)).map((ticket) => ticket.split('#')[0]!);
        expect(idsOf(inTicketOrder(hasher, seed, units))).toEqual([...new Set(firsts)]);
      }),
    );
  });

  it('gives a unit a place that only the seed, its id and its weight decide', () => {
    fc.assert(
      fc.property(holders(), holders(), fc.string(), (some, others, seed) => {
        const [first, second] = [some[0]!, some.at(-1)!];
        const strangers = others.filter((other) => !some.some((unit) => unit.id === other.id));
        const before = (list: readonly Holder[]): boolean => {
          const order = idsOf(inTicketOrder(hasher, seed, list));
          return order.indexOf(first.id) <= order.indexOf(second.id);
        };
        expect(before([...some, ...strangers])).toBe(before(some));
      }),
    );
  });

  it('draws the first of 20,000 draws in proportion to the weights (χ², 4 degrees of freedom, p > 0.001)', () => {
    const units = [1, 2, 4, 8, 20].map((weight, i) => ({ id: `firm-${i}`, weight }));
    const firsts = new Map<string, number>();
    for (let i = 0; i < 20_000; i++) {
      const first = inTicketOrder(hasher, `draw ${i} of 2026`, units, 1)[0]!.id;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    const chiSquared = units.reduce((sum, unit) => {
      const expected = (20_000 * unit.weight) / 35;
      return sum + ((firsts.get(unit.id) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(chiSquared).toBeLessThan(18.467);
  });

  it('throws for a weight that is no positive integer', () => {
    for (const weight of [0, -1, 1.5, NaN]) expect(() => inTicketOrder(hasher, 's', [{ id: 'a', weight }])).toThrow(RangeError);
  });
});
