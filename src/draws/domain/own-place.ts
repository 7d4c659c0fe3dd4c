import { isRefusal, type Refusal } from '../../kernel/index.js';
import type { FrameUnit } from './frame.js';
import type { Hasher } from './hasher.js';
import { readResult } from './result.js';
import { seedOf } from './seed.js';
import { compareTickets, seedHashOf, ticketsOf } from './tickets.js';

/** What one unit finds when it checks its own ticket. */
export interface OwnPlace {
  readonly id: string;
  readonly stratum: string;
  /** All its tickets, best first. */
  readonly tickets: readonly { readonly id: string; readonly ticket: string }[];
  /** As the published result says; null: neither drawn nor a reserve. */
  readonly role: 'unit' | 'reserve' | null;
  readonly rank: number | null;
  /** The tickets of the last drawn unit and of the last reserve of its stratum; null where there is none. */
  readonly lastDrawn: string | null;
  readonly lastReserve: string | null;
  /** Whether the published result treats this unit as its best ticket asks. */
  readonly agrees: boolean;
}

/**
 * Where a unit's own tickets stand: before the last drawn of its stratum, among the reserves, or after all. Needs nothing of the frame but the unit's own line.
 * Refuses nonce, frame hash and result that cannot be read.
 */
export function ownPlace(
  hasher: Hasher, draw: { readonly frameHash: string; readonly nonce: string; readonly publicValue: string; readonly result: string }, unit: FrameUnit,
): OwnPlace | Refusal {
  const seed = seedOf(draw.frameHash, draw.nonce, draw.publicValue);
  if (isRefusal(seed)) return seed;
  const lines = readResult(draw.result);
  if (isRefusal(lines)) return lines;
  const tickets = ticketsOf(hasher, seedHashOf(hasher, seed), unit);
  const best = tickets[0]!.ticket;
  const mine = lines.find((line) => line.id === unit.id);
  const lastOf = (role: 'unit' | 'reserve'): string | null =>
    lines.filter((line) => line.stratum === unit.stratum && line.role === role).map((line) => line.ticket).sort(compareTickets).at(-1) ?? null;
  const [lastDrawn, lastReserve] = [lastOf('unit'), lastOf('reserve')];
  const reaches = (end: string | null): boolean => end !== null && compareTickets(best, end) <= 0;
  const due = reaches(lastDrawn) ? 'unit' : reaches(lastReserve) ? 'reserve' : null;
  return {
    id: unit.id, stratum: unit.stratum, tickets, role: mine?.role ?? null, rank: mine?.rank ?? null, lastDrawn, lastReserve,
    agrees: due === (mine?.role ?? null) && (mine === undefined || mine.ticket === best),
  };
}
