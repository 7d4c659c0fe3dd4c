import { describe, expect, it } from '@jest/globals';
import { offered, take, type Lifecycle } from './lifecycle.js';
import { isRefusal, refuse } from './refusal.js';

type Facts = { readonly own: boolean };
const door: Lifecycle<'open' | 'shut', 'shut' | 'lock', Facts> = {
  name: 'door',
  initial: 'open',
  states: {
    open: { shut: { to: 'shut', permission: 'door.use', rule: ({ own }) => (own ? undefined : refuse('door.not-own')) } },
    shut: {},
  },
};

describe('a lifecycle', () => {
  it('leads to the next state', () => expect(take(door, 'open', 'shut', { own: true })).toBe('shut'));
  it('refuses an action that its state does not have, naming both', () => {
    expect(take(door, 'shut', 'lock', { own: true })).toMatchObject({ code: 'lifecycle.not-now', facts: { what: 'door', state: 'shut', action: 'lock' } });
  });
  it('hands on the refusal of its rule', () => expect(isRefusal(take(door, 'open', 'shut', { own: false }))).toBe(true));
  it('offers what the reader may do, with the reason where the rule refuses', () => {
    expect(offered(door, 'open', { own: false }, ['door.use'])).toMatchObject([{ action: 'shut', refused: { code: 'door.not-own' } }]);
    expect(offered(door, 'open', { own: true }, [])).toEqual([]);
  });
});
