import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const MODULES = createRequire(import.meta.url)('../../modules.cjs') as string[];
const SCHEMA = new RegExp(`(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|COPY|EXISTS)\\s+(${MODULES.join('|')})\\.[a-z_]+`, 'g');
/** Boards that cross modules read views of all; the demonstration fills everything. */
const READS_ALL = ['insight', 'demonstration'];

/** Schemas named by SQL in a text that stand below its module in the house. */
function schemasBelow(module: string, text: string): string[] {
  if (READS_ALL.includes(module)) return [];
  const place = MODULES.indexOf(module);
  return [...text.matchAll(SCHEMA)].map((match) => match[1]!).filter((schema) => MODULES.indexOf(schema) > place);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('SQL', () => {
  it('names only schemas of its own module and those above it', () => {
    const breaches = MODULES.flatMap((module) => {
      const folder = `src/${module}`;
      try {
        readdirSync(folder);
      } catch {
        return [];
      }
      return sources(folder).flatMap((path) => schemasBelow(module, readFileSync(path, 'utf8')).map((schema) => `${path}: ${schema}`));
    });
    expect(breaches).toEqual([]);
  });

  it('that names a lower schema would be found', () => {
    expect(schemasBelow('plans', 'SELECT 1 FROM samples.item')).toEqual(['samples']);
    expect(schemasBelow('samples', 'SELECT 1 FROM plans.plan JOIN samples.item ON true')).toEqual([]);
  });
});
