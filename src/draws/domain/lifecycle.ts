import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

/** `superseded`: given up for a redraw before anything was dispatched. It stays visible. */
export type DrawState = 'committed' | 'drawn' | 'dispatched' | 'closed' | 'superseded';
export type DrawAction = 'draw' | 'dispatch' | 'close' | 'redraw';

/** Instants in milliseconds since 1970, UTC. */
export interface DrawFacts {
  readonly now: number;
  /** When the public value comes to be. */
  readonly eventAt: number;
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
export function whyNotDraw({ now, eventAt }: DrawFacts): Refusal | undefined {
  return now < eventAt ? refuse('draws.event-not-yet', { minutes: Math.ceil((eventAt - now) / 60_000) }) : undefined;
}
