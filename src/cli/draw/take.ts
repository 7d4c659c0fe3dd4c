import { seedHashOf, ticketOf, ticketRace, type Hasher } from '../../draws/domain/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';
import { answered, FrameFile } from './frame-file.js';
import { Repetitions } from './repetitions.js';

export interface TakeRequest {
  readonly path: string;
  readonly seed: string;
  readonly take: number;
  readonly reserves: number;
  /** By the column `weight`; otherwise everyone holds one ticket. */
  readonly weights: boolean;
  /** Only this stratum; everyone if left out. */
  readonly stratum?: string;
}

export interface Taken {
  readonly role: 'unit' | 'reserve';
  readonly id: string;
  readonly drawnAs: string;
  readonly ticket: string;
}

/** Ids that a weight's further tickets could have too. */
const LIKE_A_TICKET = /#(?:[2-9]|1[0-9]|20)$/;

/**
 * The first units of a frame file in ticket order, then the reserves (fewer where the list ends). The file is read row by row; memory grows by eight bytes for a
 * row and with what is kept. Refuses, before anything is given out, what `FrameFile` refuses, an id that stands twice (with both lines), a take
 * above what there is (saying by how much), weights without their column, and with weights an id that ends like a further ticket (`#2` … `#20`).
 */
export function takeFromFile(hasher: Hasher, request: TakeRequest): readonly Taken[] | Refusal {
  return answered(() => takeFrom(hasher, request, new FrameFile(request.path)));
}

function takeFrom(hasher: Hasher, { seed, take, reserves, weights, stratum }: TakeRequest, file: FrameFile): readonly Taken[] | Refusal {
  if (weights && !file.columns.weight) return refuse('draws.file-no-weights', {}, 'invalid');
  if (stratum !== undefined && !file.columns.stratum) return refuse('draws.file-no-strata', {}, 'invalid');
  const seedHash = seedHashOf(hasher, seed);
  const race = ticketRace(hasher, seedHash, take + reserves);
  const repetitions = new Repetitions(Math.ceil(file.bytes / 2));
  let size = 0;
  for (const row of file.rows()) {
    repetitions.add(row.id);
    if (weights && LIKE_A_TICKET.test(row.id)) return refuse('draws.file-id-like-ticket', { line: row.line, id: row.id }, 'invalid');
    if (stratum !== undefined && row.stratum !== stratum) continue;
    size += 1;
    race.offer({ id: row.id, weight: weights ? row.weight : 1 });
  }
  const twice = repetitions.first(() => file.rows());
  if (twice) return refuse('draws.file-duplicate-id', { ...twice }, 'invalid');
  if (stratum !== undefined && size === 0) return refuse('draws.stratum-without-units', { stratum }, 'invalid');
  if (stratum !== undefined && take > size) return refuse('draws.quota-above-stratum', { stratum, take, size, missing: take - size }, 'invalid');
  if (take > size) return refuse('draws.take-above-list', { take, size, missing: take - size }, 'invalid');
  return race.placed().map(({ id, drawnAs }, i) => ({ role: i < take ? 'unit' : 'reserve', id, drawnAs, ticket: ticketOf(hasher, seedHash, drawnAs) }));
}
