import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { PERMISSIONS, ROLES, type Permission } from '../../src/organisations/index.js';
import { ACCESS, buildDocument, type AccessRule } from '../../src/platform/http/index.js';
import { World, type Person } from '../support/world.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule | undefined;
  readonly name: string;
}

let world: World;
let routes: Route[];

beforeAll(async () => {
  world = await World.open();
  routes = routesOf(world);
}, 120_000);
afterAll(() => world.close());

/** Every handler of every controller, as Nest registered it. */
function routesOf({ app }: World): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const type = metatype as { name: string; prototype: Record<string, object> };
    const prefixes = [Reflect.getMetadata('path', type) as string | string[]].flat();
    return Object.getOwnPropertyNames(type.prototype).flatMap((handler) => {
      if (handler === 'constructor') return [];
      const target = type.prototype[handler] as object;
      const paths = Reflect.getMetadata('path', target) as string | string[] | undefined;
      if (paths === undefined) return [];
      const method = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'][Reflect.getMetadata('method', target) as number] ?? 'GET';
      const rule = (Reflect.getMetadata(ACCESS, target) ?? Reflect.getMetadata(ACCESS, type)) as AccessRule | undefined;
      return prefixes.flatMap((prefix) => [paths].flat().map((path) => ({ method, rule, name: `${type.name}.${handler}`, path: `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1') })));
    });
  });
}

const filled = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => (/id$/i.test(name) ? '0190aaaa-0000-7000-8000-000000000000' : 'unknown'));
const ask = (person: Person, route: Route) => person.send(route.method, filled(route.path));

describe('every route', () => {
  it('declares who may call it, by a permission of the table or with a reason for being public', () => {
    const undeclared = routes.filter(({ rule }) => !rule || ('permission' in rule ? !(rule.permission in PERMISSIONS) : rule.publicBecause.length < 10));
    expect(undeclared.map((route) => route.name)).toEqual([]);
    expect(routes.length).toBeGreaterThan(20);
  });

  it('stands in the API document, with its permission', () => {
    const document = buildDocument(world.app, '0');
    const missing = routes.filter(({ path, method, name }) => !name.endsWith('.metrics') && !(document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, unknown> | undefined)?.[method.toLowerCase()]);
    expect(missing.map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  it('that does not exist is not found', async () => {
    const { body } = await (await world.as('planner')).get('/api/no-such-thing').expect(404);
    expect(body.code).toBe('http.not-found');
  });

  it('answers 401 to who has not signed in, unless it is public', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { status } = await ask(world.anonymous(), route);
      const isPublic = route.rule !== undefined && 'publicBecause' in route.rule;
      if (!isPublic && status !== 401) wrong.push(`${route.method} ${route.path}: ${status}`);
      if (status >= 500) wrong.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('is open to %s exactly where the table says so', async (role) => {
    const person = await world.as(role);
    const wrong: string[] = [];
    for (const route of routes) {
      if (!route.rule || 'publicBecause' in route.rule || endsSession(route)) continue;
      const may = (PERMISSIONS[route.rule.permission as Permission] as readonly string[]).includes(role);
      const response = await ask(person, route);
      const denied = response.status === 403 && response.body.code === 'access.denied';
      if (denied === may || response.status >= 500) wrong.push(`${route.method} ${route.path}: ${response.status} ${response.body?.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

/** These would sign the person out in the middle of the walk; any role may call them on itself. */
function endsSession({ method, path }: Route): boolean {
  return method === 'DELETE' && /^\/api\/sessions?$/.test(path);
}
