import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const below = (folder: string, end: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith(end)).map((entry) => join(entry.parentPath, entry.name));
const screenOf = (path: string): string | undefined => /screens\/([a-z]+)\//.exec(path)?.[1];

it('a screen wears its own styles and the shared ones: a class that another screen defines is missing until that one was visited', () => {
  const definers = new Map<string, (string | undefined)[]>();
  for (const path of below('web/src', '.css')) {
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/\.(hj-[a-z0-9-]+)/g)) definers.set(name!, [...(definers.get(name!) ?? []), screenOf(path)]);
  }
  const borrowed = below('web/src', '.tsx').flatMap((path) => [...new Set(readFileSync(path, 'utf8').match(/\bhj-[a-z0-9-]+/g))].flatMap((name) => {
    const screens = definers.get(name);
    return screens && !screens.includes(undefined) && !screens.includes(screenOf(path)) ? [`${path}: ${name}`] : [];
  }));
  expect(borrowed).toEqual([]);
  expect(definers.size).toBeGreaterThan(100);
});
