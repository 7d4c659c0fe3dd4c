import { describe, expect, it } from '@jest/globals';
import { isRefusal, offered, take } from '../../kernel/index.js';
import { DRAW_LIFECYCLE, type DrawAction, type DrawState } from './lifecycle.js';

const after = { now: 1_000_000, eventAt: 1_000_000 };
const codeOf = (decided: unknown): unknown => (isRefusal(decided) ? decided.code : decided);

describe('lifecycle of a draw', () => {
  const way: readonly [DrawState, DrawAction, DrawState][] = [
    ['committed', 'draw', 'drawn'], ['committed', 'redraw', 'superseded'], ['drawn', 'dispatch', 'dispatched'], ['drawn', 'redraw', 'superseded'],
    ['dispatched', 'close', 'closed'], ['dispatched', 'redraw', 'dispatched'], ['closed', 'redraw', 'closed'],
  ];

  it.each(way)('leads from %s by %s to %s', (state, action, next) => {
    expect(take(DRAW_LIFECYCLE, state, action, after)).toBe(next);
  });

  it('allows nothing else', () => {
    for (const state of Object.keys(DRAW_LIFECYCLE.states) as DrawState[]) {
      for (const action of ['draw', 'dispatch', 'close', 'redraw'] as const) {
        if (way.some(([from, by]) => from === state && by === action)) continue;
        expect(codeOf(take(DRAW_LIFECYCLE, state, action, after))).toBe('lifecycle.not-now');
      }
    }
  });

  it('refuses the public value before its event', () => {
    expect(take(DRAW_LIFECYCLE, 'committed', 'draw', { now: 999_999, eventAt: 1_000_000 })).toMatchObject({ code: 'draws.event-not-yet', facts: { minutes: 1 } });
  });

  it('offers closing to nobody: it follows from the last visit', () => {
    expect(offered(DRAW_LIFECYCLE, 'dispatched', after, ['draw.conduct', 'draw.dispatch']).map(({ action }) => action)).toEqual(['redraw']);
  });
});
