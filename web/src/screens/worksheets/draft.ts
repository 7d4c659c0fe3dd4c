import { keyOfInput, type InputPlace } from '@pure/results/domain/index.js';
import type { Input } from './types';

/** Why a cell does not go to the server by itself. */
export type Hold = 'unreadable' | 'stale' | 'reason' | 'refused';

/** What somebody else typed meanwhile. */
export interface Theirs {
  readonly text: string;
  readonly number: number;
  readonly by: string;
  readonly at: string;
}

/** A cell that the server has not got yet. */
export interface Pending extends InputPlace {
  readonly text: string;
  /** The number of the input that was on the screen when the typing began. */
  readonly base: number;
  readonly reason: string;
  readonly hold?: Hold;
  readonly message?: string;
  readonly theirs?: Theirs | null;
}

export type Cells = ReadonlyMap<string, Pending>;

/** Cells that waited on this device when it was closed. */
export function recall(name: string): Cells {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, Pending>));
  } catch {
    return new Map();
  }
}

export function keep(name: string, cells: Cells): void {
  try {
    if (cells.size === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(Object.fromEntries([...cells].map(([key, { positionId, replicate, name: input, text, base, reason }]) => [key, { positionId, replicate, name: input, text, base, reason }]))));
  } catch {
    // full or switched off: the server's copy is then the only one
  }
}

export function inputsOf(inputs: readonly Input[]): ReadonlyMap<string, Input> {
  return new Map(inputs.map((input) => [keyOfInput(input), input]));
}

/** A copy of the cells with those of `keys` changed; undefined takes a cell out. */
export function changedBy(cells: Cells, keys: Iterable<string>, change: (cell: Pending, key: string) => Pending | undefined): Cells {
  const next = new Map(cells);
  for (const key of keys) {
    const cell = next.get(key);
    const made = cell && change(cell, key);
    if (made) next.set(key, made);
    else next.delete(key);
  }
  return next;
}

/** A cell that goes out again by itself. */
export function freed({ hold: _, message: __, theirs: ___, ...cell }: Pending): Pending {
  return cell;
}
