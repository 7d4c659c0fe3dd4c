import { describe, expect, it } from '@jest/globals';
import { isRefusal, offered, take } from '../../kernel/index.js';
import { DRAW_LIFECYCLE, whyNotConfirmed, type DrawAction, type DrawState } from './lifecycle.js';

const after = { now: 1_000_000, eventAt: 1_000_000, enteredBy: 'first', reader: 'second' };
const codeOf = (decided: unknown): unknown => (isRefusal(decided) ? decided.code : decided);

describe('lifecycle of a draw', () => {
  const way: readonly [DrawState, DrawAction, DrawState][] = [
    ['committed', 'enter', 'committed'], ['committed', 'draw', 'drawn'], ['committed', 'redraw', 'superseded'], ['drawn', 'dispatch', 'dispatched'], ['drawn', 'redraw', 'superseded'],
    ['dispatched', 'close', 'closed'], ['dispatched', 'redraw', 'dispatched'], ['closed', 'redraw', 'closed'],
  ];

  it.each(way)('leads from %s by %s to %s', (state, action, next) => {
    expect(take(DRAW_LIFECYCLE, state, action, after)).toBe(next);
  });

  it('allows nothing else', () => {
    for (const state of Object.keys(DRAW_LIFECYCLE.states) as DrawState[]) {
      for (const action of ['enter', 'draw', 'dispatch', 'close', 'redraw'] as const) {
        if (way.some(([from, by]) => from === state && by === action)) continue;
        expect(codeOf(take(DRAW_LIFECYCLE, state, action, after))).toBe('lifecycle.not-now');
      }
    }
  });

  it('refuses the public value before its event', () => {
    for (const action of ['enter', 'draw'] as const) {
      expect(take(DRAW_LIFECYCLE, 'committed', action, { ...after, now: 999_999 })).toMatchObject({ code: 'draws.event-not-yet', facts: { minutes: 1 } });
    }
  });

  it('draws when another person confirms what was entered, never when the same one does', () => {
    expect(codeOf(take(DRAW_LIFECYCLE, 'committed', 'draw', { ...after, enteredBy: null }))).toBe('draws.value-not-entered');
    expect(codeOf(take(DRAW_LIFECYCLE, 'committed', 'draw', { ...after, reader: 'first' }))).toBe('draws.other-person');
  });

  it('names both values and the place where they begin to differ', () => {
    expect(whyNotConfirmed('01-02', '01-02')).toBeUndefined();
    expect(whyNotConfirmed('01-02', '01-12')).toMatchObject({ code: 'draws.values-differ', facts: { entered: '01-02', confirmed: '01-12', position: 4 } });
    expect(whyNotConfirmed('01', '012')).toMatchObject({ facts: { position: 3 } });
  });

  it('offers closing to nobody: it follows from the last visit', () => {
    expect(offered(DRAW_LIFECYCLE, 'dispatched', after, ['draw.conduct', 'draw.dispatch']).map(({ action }) => action)).toEqual(['redraw']);
  });
});
