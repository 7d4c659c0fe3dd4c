import { refuse, type Refusal } from '../../kernel/index.js';
import type { Drawn } from './draw.js';
import { HIGHEST_WEIGHT, type FrameUnit, type Quota } from './frame.js';
import type { Hasher } from './hasher.js';
import type { ResultLine } from './result.js';
import { compareTickets, seedHashOf, ticketId, ticketOf } from './tickets.js';

/** Units between two words about progress. */
const TOLD_EVERY = 4096;

/**
 * Why the lines of this role cannot be what the seed drew, whatever the withheld weights are; undefined where they can. For the reserves also: nobody in the
 * frame stands before the last one listed of the stratum by the plain ticket, which everyone holds.
 *
 * Each line must be a unit of the frame in its stratum, listed once, with a ticket that it can hold (`id`, `id#2` … `id#20`) and none of its own before it that
 * everyone holds; lines stand in ticket order, ranks count on, and there are as many as the quota asks for (fewer reserves only where the stratum ends).
 * Refuses the first line that does not (`draws.line-impossible`, with its id) or a unit that was passed over (`draws.unit-passed-over`).
 */
export function firstFaultyLine(
  hasher: Hasher, seed: string, units: readonly FrameUnit[], quotas: readonly Quota[], lines: readonly ResultLine[], role: Drawn['role'], passed?: (units: number) => void,
): Refusal | undefined {
  const seedHash = seedHashOf(hasher, seed);
  const impossible = (id: string): Refusal => refuse('draws.line-impossible', { id }, 'invalid');
  const strata = new Map(units.map((unit) => [unit.id, unit.stratum]));
  const listed = new Set<string>();
  const ranks = new Map(quotas.map(({ stratum, take }) => [stratum, role === 'unit' ? 0 : take]));
  let before = '';
  for (const line of lines) {
    if (listed.has(line.id)) return impossible(line.id);
    listed.add(line.id);
    if (line.role !== role) continue;
    const rank = (ranks.get(line.stratum) ?? 0) + 1;
    ranks.set(line.stratum, rank);
    const mayHold = Array.from({ length: HIGHEST_WEIGHT }, (_, k) => ticketId(line.id, k + 1)).includes(line.drawnAs);
    const ticket = ticketOf(hasher, seedHash, line.drawnAs);
    const isOwnBest = compareTickets(ticketOf(hasher, seedHash, line.id), ticket) >= 0;
    if (strata.get(line.id) !== line.stratum || line.rank !== rank || !mayHold || ticket !== line.ticket || !isOwnBest || compareTickets(before, ticket) >= 0) return impossible(line.id);
    before = ticket;
  }
  const sizes = new Map<string, number>();
  for (const { stratum } of units) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  for (const { stratum, take, reserves } of quotas) {
    const size = sizes.get(stratum) ?? 0;
    const due = role === 'unit' ? take : take + reserves < size ? take + reserves : size;
    if (ranks.get(stratum) !== due) return refuse('draws.count-differs', { stratum, listed: ranks.get(stratum) ?? 0, due }, 'invalid');
  }
  return role === 'unit' ? undefined : whoWasPassedOver(hasher, seedHash, units, lines, listed, passed);
}

function whoWasPassedOver(
  hasher: Hasher, seedHash: string, units: readonly FrameUnit[], lines: readonly ResultLine[], listed: ReadonlySet<string>, passed?: (units: number) => void,
): Refusal | undefined {
  const last = new Map<string, string>();
  for (const { stratum, ticket } of lines) if (compareTickets(ticket, last.get(stratum) ?? '') > 0) last.set(stratum, ticket);
  for (const [i, { id, stratum }] of units.entries()) {
    if (passed && (i + 1) % TOLD_EVERY === 0) passed(i + 1);
    const end = last.get(stratum);
    if (end === undefined || listed.has(id)) continue;
    if (compareTickets(ticketOf(hasher, seedHash, id), end) < 0) return refuse('draws.unit-passed-over', { id }, 'invalid');
  }
  passed?.(units.length);
  return undefined;
}
