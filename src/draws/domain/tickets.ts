import { hexOf, sha256Hex, type Hasher } from './hasher.js';

/**
 * Consistent sampling without replacement.
 *
 * @source R. Rivest, Consistent Sampling with Replacement, arXiv:1808.10016 (the order without replacement)
 */

/** One who can be drawn: an id and an integer weight, the number of tickets held. */
export interface Holder {
  readonly id: string;
  readonly weight: number;
}

/** A holder in its place: `drawnAs` is the id of its best ticket, the plain id or `id#k`. */
export interface Placed {
  readonly id: string;
  readonly weight: number;
  readonly drawnAs: string;
}

/** The lower-case hexadecimal SHA-256 of the seed's UTF-8 text: what stands before every id. */
export function seedHashOf(hasher: Hasher, seed: string): string {
  return sha256Hex(hasher, seed);
}

/** The id of a holder's k-th ticket, k from 1: `u`, `u#2`, `u#3` … */
export function ticketId(id: string, k: number): string {
  return k === 1 ? id : `${id}#${k}`;
}

/** The ticket of one ticket id: `0.` and the decimal digits of SHA-256(seedHash + id), padded to 64, in reverse. */
export function ticketOf(hasher: Hasher, seedHash: string, id: string): string {
  return ticketText(hasher.text(seedHash + id));
}

function ticketText(digest: string): string {
  const digits = BigInt(`0x${hexOf(digest)}`).toString().padStart(64, '0');
  let reversed = '0.';
  for (let i = digits.length - 1; i >= 0; i--) reversed += digits[i];
  return reversed;
}

/** All tickets of a holder with the id of each, best first: what an enterprise needs to check its own place. */
export function ticketsOf(hasher: Hasher, seedHash: string, holder: Holder): readonly { readonly id: string; readonly ticket: string }[] {
  const tickets = [];
  for (let k = 1; k <= holder.weight; k++) {
    const id = ticketId(holder.id, k);
    tickets.push({ id, ticket: ticketOf(hasher, seedHash, id) });
  }
  return tickets.sort((a, b) => compareTickets(a.ticket, b.ticket));
}

/** Compares two tickets as decimal fractions; where one begins with the other, the shorter is the smaller. */
export function compareTickets(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// 65536^(15-i) modulo 10^9 and 1000: what the i-th 16-bit limb of a digest weighs. Sixteen products add up below 2^50 and 2^31: both exact.
const LIMBS_BILLION = Float64Array.from(limbWeights(1e9));
const LIMBS_THOUSAND = Int32Array.from(limbWeights(1000));
const REVERSED = reversedThousand();

function limbWeights(modulus: number): number[] {
  const weights = [1];
  while (weights.length < 16) weights.unshift((weights[0]! * 65536) % modulus);
  return weights;
}

function reversedThousand(): Uint16Array {
  const table = new Uint16Array(1000);
  for (let i = 0; i < 1000; i++) table[i] = (i % 10) * 100 + (Math.floor(i / 10) % 10) * 10 + Math.floor(i / 100);
  return table;
}

/** The first three digits of a digest's ticket as an integer: enough to turn most holders away. */
function leadingKey(digest: string): number {
  let sum = 0;
  for (let i = 0, at = 0; i < 16; i++, at += 2) sum += ((digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1)) * LIMBS_THOUSAND[i]!;
  return REVERSED[sum % 1000]!;
}

/** The first nine digits of a digest's ticket as an integer: x mod 10^9 with its digits reversed. */
function orderKey(digest: string): number {
  let sum = 0;
  for (let i = 0, at = 0; i < 16; i++, at += 2) sum += ((digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1)) * LIMBS_BILLION[i]!;
  const low = sum % 1e9;
  return REVERSED[low % 1000]! * 1e6 + REVERSED[Math.floor(low / 1000) % 1000]! * 1000 + REVERSED[Math.floor(low / 1e6)]!;
}

/** Collects holders one at a time and keeps the first ones in ticket order; memory grows with what is kept, not with what is offered. */
export interface TicketRace {
  offer(holder: Holder): void;
  /** The kept holders, first place first. */
  placed(): readonly Placed[];
}

/**
 * A race in which the `keep` holders with the smallest tickets stay (`Infinity`: all).
 *
 * Holders are compared by the first nine digits of their tickets, ties by the whole ticket: exactly the published order, near the
 * cost of the hashes. A holder's place depends on the seed, its id and its weight only.
 * @throws RangeError for a weight that is no positive integer
 */
export function ticketRace(hasher: Hasher, seedHash: string, keep: number): TicketRace {
  const room = 2 * keep + 256;
  let worst = Infinity;
  const entries: { key: number; holder: Holder; best: number }[] = [];
  const digestOf = (id: string, k: number): string => hasher.text(seedHash + ticketId(id, k));
  const ticketAt = (id: string, k: number): string => ticketText(digestOf(id, k));

  function settle(): void {
    entries.sort((a, b) => a.key - b.key || compareTickets(ticketAt(a.holder.id, a.best), ticketAt(b.holder.id, b.best)));
    if (entries.length <= keep) return;
    entries.length = keep;
    worst = keep === 0 ? -1 : entries[keep - 1]!.key;
  }

  return {
    offer(holder) {
      const { id, weight } = holder;
      if (!Number.isInteger(weight) || weight < 1) throw new RangeError('a holder has a positive integer weight');
      let best = 0;
      let key = worst;
      let leading = Math.floor(worst / 1e6);
      for (let k = 1; k <= weight; k++) {
        const digest = digestOf(id, k);
        if (leadingKey(digest) > leading) continue;
        const other = orderKey(digest);
        if (other > key) continue;
        if (best > 0 && other === key && compareTickets(ticketAt(id, k), ticketAt(id, best)) > 0) continue;
        key = other;
        leading = Math.floor(key / 1e6);
        best = k;
      }
      if (best === 0) return;
      entries.push({ key, holder, best });
      if (entries.length >= room) settle();
    },
    placed() {
      settle();
      return entries.map(({ holder, best }) => ({ id: holder.id, weight: holder.weight, drawnAs: ticketId(holder.id, best) }));
    },
  };
}

/** The holders in ticket order under a seed text, or the first `keep` of them. Ids may be any text without repetition. */
export function inTicketOrder(hasher: Hasher, seed: string, holders: Iterable<Holder>, keep = Infinity): readonly Placed[] {
  const race = ticketRace(hasher, seedHashOf(hasher, seed), keep);
  for (const holder of holders) race.offer(holder);
  return race.placed();
}
