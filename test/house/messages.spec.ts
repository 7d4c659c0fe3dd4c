import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '../../src/platform/messages/index.js';

const CODE = /refuse(?:<[^>]*>)?\(\s*'([a-z-]+\.[a-zA-Z-]+)'/g;

function sources(): string[] {
  return readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a refusal', () => {
  const codes = [...new Set(sources().flatMap((path) => [...readFileSync(path, 'utf8').matchAll(CODE)].map((match) => match[1]!)))].sort();

  it('has a sentence in both languages for every code', () => {
    const dumb = codes.filter((code) => (['zh', 'en'] as const).some((language) => sentenceOf({ code, facts: {} }, language).detail === code));
    expect(dumb).toEqual([]);
    expect(codes.length).toBeGreaterThan(50);
  });
});
