import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

/** `superseded`: given up for a redraw before anything was dispatched. It stays visible. */
export type DrawState = 'committed' | 'drawn' | 'dispatched' | 'closed' | 'superseded';
export type DrawAction = 'enter' | 'draw' | 'dispatch' | 'close' | 'redraw';

/** Instants in milliseconds since 1970, UTC. */
export interface DrawFacts {
  readonly now: number;
  /** When the public value comes to be. */
  readonly eventAt: number;
  /** The account that entered the public value last; null while nobody has. */
  readonly enteredBy: string | null;
  /** Who asks. */
  readonly reader: string;
}

/**
 * A draw from its commitment to its publication. `close` is nobody's to take: it follows from the last visit. A redraw is a new draw that names
 * this one; where visits are already under way, this one goes on.
 * @source the verifiable draw: commit, then reveal; a draw is append-only
 */
export const DRAW_LIFECYCLE: Lifecycle<DrawState, DrawAction, DrawFacts> = {
  name: 'draw',
  initial: 'committed',
  states: {
    committed: {
      enter: { to: 'committed', permission: 'draw.conduct', rule: whyNotEnter },
      draw: { to: 'drawn', permission: 'draw.conduct', rule: whyNotDraw },
      redraw: { to: 'superseded', permission: 'draw.conduct' },
    },
    drawn: {
      dispatch: { to: 'dispatched', permission: 'draw.dispatch' },
      redraw: { to: 'superseded', permission: 'draw.conduct' },
    },
    dispatched: {
      close: { to: 'closed', permission: 'system' },
      redraw: { to: 'dispatched', permission: 'draw.conduct' },
    },
    closed: { redraw: { to: 'closed', permission: 'draw.conduct' } },
    superseded: {},
  },
};

/** Why the public value cannot be entered yet: its event has not taken place. */
export function whyNotEnter({ now, eventAt }: DrawFacts): Refusal | undefined {
  return now < eventAt ? refuse('draws.event-not-yet', { minutes: Math.ceil((eventAt - now) / 60_000) }) : undefined;
}

/** Why this reader cannot confirm the public value and so draw: its event is still ahead, nobody has entered it, or the reader did (`draws.other-person`). */
export function whyNotDraw(facts: DrawFacts): Refusal | undefined {
  const early = whyNotEnter(facts);
  if (early) return early;
  if (facts.enteredBy === null) return refuse('draws.value-not-entered');
  return facts.enteredBy === facts.reader ? refuse('draws.other-person') : undefined;
}

/**
 * Why the value that a second person read does not confirm the first: the place, counted from 1, of the first character that differs, and both values
 * (`draws.values-differ`). Undefined where they are equal. Both are in their one spelling (`publicValueOf`).
 */
export function whyNotConfirmed(entered: string, confirmed: string): Refusal | undefined {
  if (entered === confirmed) return undefined;
  const [a, b] = [[...entered], [...confirmed]];
  let position = 0;
  while (a[position] === b[position]) position += 1;
  return refuse('draws.values-differ', { entered, confirmed, position: position + 1 }, 'invalid');
}
