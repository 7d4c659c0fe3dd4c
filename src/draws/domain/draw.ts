import type { Refusal } from '../../kernel/index.js';
import { whyNotQuotas, type Frame, type Quota } from './frame.js';
import type { Hasher } from './hasher.js';
import { compareTickets, seedHashOf, ticketOf, ticketRace, type TicketRace } from './tickets.js';

export type DrawnRole = 'unit' | 'reserve';

/** A drawn unit or reserve. `rank` counts from 1 within the stratum; reserves go on where the units end. */
export interface Drawn {
  readonly role: DrawnRole;
  readonly rank: number;
  readonly id: string;
  readonly stratum: string;
  /** The id of its best ticket: the plain id, or `id#k` for a weight above 1. */
  readonly drawnAs: string;
  readonly ticket: string;
}

/** Drawn units and reserves of all strata, each list in ticket order: the draw order. */
export interface DrawOutcome {
  readonly units: readonly Drawn[];
  readonly reserves: readonly Drawn[];
}

/** Units between two words about progress. */
const TOLD_EVERY = 4096;

/**
 * The units and reserves that a seed draws from a frozen frame under quotas per stratum, in ticket order.
 * The outcome does not depend on the order of frame or quotas. Refuses what `whyNotQuotas` refuses. `passed` hears now and then how many
 * units have been gone through.
 */
export function drawUnits(hasher: Hasher, seed: string, frame: Pick<Frame, 'units'>, quotas: readonly Quota[], passed?: (units: number) => void): DrawOutcome | Refusal {
  const fault = whyNotQuotas(frame, quotas);
  if (fault) return fault;
  const seedHash = seedHashOf(hasher, seed);
  const races = new Map<string, TicketRace>();
  for (const quota of quotas) races.set(quota.stratum, ticketRace(hasher, seedHash, quota.take + quota.reserves));
  let done = 0;
  for (const unit of frame.units) {
    races.get(unit.stratum)!.offer(unit);
    done += 1;
    if (passed && done % TOLD_EVERY === 0) passed(done);
  }
  const drawn: Drawn[] = [];
  for (const { stratum, take } of quotas) {
    races.get(stratum)!.placed().forEach(({ id, drawnAs }, i) => {
      drawn.push({ role: i < take ? 'unit' : 'reserve', rank: i + 1, id, stratum, drawnAs, ticket: ticketOf(hasher, seedHash, drawnAs) });
    });
  }
  drawn.sort((a, b) => compareTickets(a.ticket, b.ticket));
  return { units: drawn.filter((one) => one.role === 'unit'), reserves: drawn.filter((one) => one.role === 'reserve') };
}
