import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOf, ROLES } from '../../src/organisations/index.js';
import { HOME_GROUPS } from '../../src/insight/home-groups.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

describe('the home page', () => {
  it.each(ROLES)('asks what waits for %s, and only what this role may see', async (role) => {
    const { body } = await (await world.as(role)).get('/api/home').expect(200);
    const expected = HOME_GROUPS.filter((group) => (permissionsOf([role]) as string[]).includes(group.permission)).map((group) => group.key);
    expect(body.groups.map((group: { group: string }) => group.group)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('counts in a draft of one’s own, with its next step’s address', async () => {
    const administrator = await world.as('platform-administrator');
    await administrator.post('/api/accounts', { organisationId: world.places.bureau, login: 'left', name: '离岗', roles: ['planner'] }).expect(201);
    const { body: page } = await administrator.get('/api/accounts?q=left').expect(200);
    await administrator.patch(`/api/accounts/${page.items[0].id}`, { version: page.items[0].version, active: false }).expect(200);
    const { body } = await administrator.get('/api/home').expect(200);
    expect(body.groups.find((group: { group: string }) => group.group === 'accounts-locked')).toMatchObject({
      count: 1, overCount: false, items: [{ id: 'left', title: '离岗', href: '/accounts?q=left' }],
    });
  });
});

describe('the search box', () => {
  it.each(ROLES)('answers %s', async (role) => {
    const { body } = await (await world.as(role)).get('/api/search').query({ q: `100%_\\'` }).expect(200);
    expect(body.items).toEqual([]);
  });

  it('wants two characters', async () => {
    expect((await (await world.as('planner')).get('/api/search?q=a')).status).toBe(422);
  });
});
