import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Codes that nothing provokes, and why. It may only become shorter. */
const NOT_PROVOKED: Readonly<Record<string, string>> = {
  'directory.import-too-many-lines': 'needs a file of more lines than any test should write',
  'disposal.elsewhere': 'row-level security hides another laboratory’s portions first; it guards an item with two laboratories, which no flow makes yet',
  'http.try-again': 'needs two transactions that PostgreSQL breaks off; the locks are ordered so that none do',
};

const CODE = /refuse(?:<[^>]*>)?\(\s*'([a-z-]+\.[a-zA-Z-]+)'/g;
const THIS = 'refusal-codes.spec.ts';

function files(folder: string, isWanted: (path: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter(isWanted);
}

it('every refusal code stands in some test or table of cases', () => {
  const codes = new Set(files('src', (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts')).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(CODE)].map((match) => match[1]!)));
  const tests = [...files('test', (path) => /\.(ts|json)$/.test(path) && !path.endsWith(THIS)), ...files('src', (path) => /\.(spec\.ts|cases\.json)$/.test(path))];
  const text = tests.map((path) => readFileSync(path, 'utf8')).join('\n');
  const named = new Set(text.match(/[a-z-]+\.[a-zA-Z-]+/g));
  const missing = [...codes].filter((code) => !named.has(code)).sort();
  expect(codes.size).toBeGreaterThan(250);
  expect(missing).toEqual(Object.keys(NOT_PROVOKED).sort());
});
