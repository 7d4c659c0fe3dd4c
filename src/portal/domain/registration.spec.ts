import { describe, expect, it } from '@jest/globals';
import { take } from '../../kernel/index.js';
import { REGISTRATION_LIFECYCLE } from './lifecycle.js';
import { loginOf, whyNotInvite, whyNotLastAdministrator } from './registration.js';

describe('the registration of an enterprise', () => {
  it('is decided once', () => {
    expect(take(REGISTRATION_LIFECYCLE, 'waiting', 'approve', undefined)).toBe('approved');
    for (const state of ['approved', 'declined'] as const) {
      for (const action of ['approve', 'decline'] as const) expect(take(REGISTRATION_LIFECYCLE, state, action, undefined)).toMatchObject({ code: 'lifecycle.not-now' });
    }
  });

  it('makes a login of the chosen name and the code, in small letters', () => {
    expect(loginOf('Zhang.San', '92140702MA0K2AX62M')).toBe('zhang.san@92140702ma0k2ax62m');
  });

  it('by invitation is for an enterprise that has no administrator', () => {
    expect(whyNotInvite(0)).toBeUndefined();
    expect(whyNotInvite(1)).toMatchObject({ code: 'registration.has-administrator' });
  });

  it.each([
    [{ active: false }, 0, true], [{ roles: ['enterprise-user'] }, 0, true], [{ roles: ['enterprise-user'] }, 1, false], [{ active: false }, 2, false],
    [{ roles: ['enterprise-administrator'] }, 0, false], [{ active: true }, 0, false], [{}, 0, false],
  ])('leaves an enterprise its last administrator: %j with %i others', (change, others, isRefused) => {
    expect(whyNotLastAdministrator(change, others) !== undefined).toBe(isRefused);
  });
});
