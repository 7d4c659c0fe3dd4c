import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parseRequirement, type Requirement } from '../../src/disciplines/index.js';
import { shippedEdition } from '../../src/catalogue/edition-files.js';
import { isRefusal } from '../../src/kernel/index.js';

interface Published { food: string; category: string; item: string; limit_raw: string }
const rows = ['numeric_limits', 'prohibited'].flatMap((name) =>
  parse(readFileSync(new URL(`../fixtures/published-results/${name}.csv`, import.meta.url), 'utf8'), { columns: true, bom: true }) as Published[]);

const edition = shippedEdition();
const plain = (name: string) => name.replace(/[（(].*/s, '').replaceAll('₁', '1').trim();
const essence = (requirement: Requirement): string => {
  switch (requirement.kind) {
    case 'max': return `max ${Number(requirement.limit)} ${requirement.unit}`;
    case 'min': return `min ${Number(requirement.limit)} ${requirement.unit}`;
    case 'not-detected': case 'prohibited': return 'none allowed';
    default: return requirement.kind;
  }
};
const read = (text: string): string | undefined => {
  const requirement = parseRequirement(text);
  return isRefusal(requirement) ? undefined : essence(requirement);
};

/**
 * Rows whose food names a scheme (`老姜` → 姜) and whose item has limits there. Limits marked `printed` came from notices: for them this
 * proves the transcription and the mapping; for `read` and `known` ones it is an independent check.
 */
const comparable = rows.flatMap((row) => {
  const chapter = row.category.split('-->')[0];
  const schemes = edition.schemes.filter((scheme) => scheme.category === chapter && row.food.includes(plain(scheme.title)));
  const scheme = schemes.sort((a, b) => plain(b.title).length - plain(a.title).length)[0];
  const limits = edition.mapped.filter((m) => m.scheme === scheme?.code && plain(m.limit.parameter) === plain(row.item)).map((m) => m.limit.requirement);
  return scheme && limits.length > 0 ? [{ row, scheme: plain(scheme.title), limits }] : [];
});

describe('the limits of the catalogue beside those that notices printed', () => {
  it('can be compared for at least fifty published determinations', () => {
    expect(comparable.length).toBeGreaterThanOrEqual(50);
  });

  it('are the same', () => {
    const different = comparable
      .filter(({ row, limits }) => !limits.map(read).includes(read(row.limit_raw)))
      .map(({ row, scheme, limits }) => `${scheme} ${row.food} ${row.item}: ${row.limit_raw}, here ${limits.join(' / ')}`);
    expect(different).toEqual([]);
  });
});
