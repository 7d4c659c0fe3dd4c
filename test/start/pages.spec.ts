import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makePlace, start, type Place, type Started } from './product.js';

let place: Place;
let system: Started;
const get = (path: string) => fetch(`http://127.0.0.1:${system.port}${path}`);

beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../bin/build.mjs', import.meta.url))], { stdio: 'ignore' });
  place = makePlace();
  system = await (await start(place)).ready();
}, 300_000);
afterAll(async () => {
  await system?.stop();
  place?.remove();
}, 60_000);

describe('the pages of a started product', () => {
  it('are one page at its root and at every address of the application, which a browser asks for anew each time', async () => {
    const root = await get('/');
    expect([root.status, root.headers.get('content-type'), root.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    const page = await root.text();
    expect(page).toContain('<div id="root"');
    for (const path of ['/plans/0190aaaa-0000-7000-8000-000000000000/edit', '/verify', '/sign-in?next=%2Fplans']) {
      const deep = await get(path);
      expect([path, deep.status, await deep.text() === page]).toEqual([path, 200, true]);
    }
    expect(root.headers.get('content-security-policy')).toContain(`default-src 'self'`);
  });

  it('load scripts and styles whose names carry their hash, and which are kept for a year', async () => {
    const page = await (await get('/')).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(assets.length).toBeGreaterThan(0);
    for (const path of assets) {
      const asset = await get(path);
      expect([path, asset.status, asset.headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
      expect(asset.headers.get('content-type')).toMatch(/javascript|css|font/);
      expect(path).toMatch(/-[\w-]{8}\.\w+$/);
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('are not what an unknown address of the API answers, nor anything outside their folder', async () => {
    for (const path of ['/api/nothing', '/api', '/health/nothing', '/metrics/nothing']) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')?.includes('html') ?? false]).toEqual([path, 404, false]);
    }
    const { code } = (await (await get('/api/nothing')).json()) as { code: string };
    expect(code).toBe('http.not-found');
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/package.json']) expect(await (await get(path)).text()).not.toContain('"hengjian"');
  });
});
