import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyLine } from '../../directory/domain/copy-text.js';
import type { DirectoryRow } from '../../directory/domain/row.js';
import { whyNotUscc } from '../../kernel/index.js';
import { demonstrationCity, divisionsFrom, wordsFrom } from './index.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const city = demonstrationCity(divisionsFrom(read('../../organisations/data/divisions-gansu.csv')), wordsFrom(JSON.parse(read('../data/words.json'))), '2026-11-23');
const rows: DirectoryRow[] = [...city.enterprises()];
const small: DirectoryRow[] = [...city.smallSubjects()];
const share = (test: (row: DirectoryRow) => boolean) => rows.filter(test).length / rows.length;

describe('the demonstration city', () => {
  it('has 131 townships with a differently named station each', () => {
    expect(city.townships).toHaveLength(131);
    expect(new Set(city.townships.map((township) => township.stationName)).size).toBe(131);
  });

  it('has 137,115 enterprises, whose codes and names are never repeated', () => {
    expect(rows).toHaveLength(137_115);
    expect(new Set(rows.map((row) => row.uscc)).size).toBe(137_115);
    expect(new Set(rows.map((row) => row.name)).size).toBeGreaterThan(136_900);
  });

  it('gives every enterprise a valid USCC under the unassigned division 99', () => {
    for (const row of rows) {
      if (row.uscc?.slice(2, 4) !== '99' || whyNotUscc(row.uscc) !== null) throw new Error(`${row.uscc} is not an invented valid code`);
    }
  });

  it('is the same every time: the first 1,000 rows have the recorded hash', () => {
    const hash = createHash('sha256');
    for (const [index, row] of rows.slice(0, 1000).entries()) hash.update(copyLine('x', index + 1, row));
    expect(hash.digest('hex')).toBe('HASH');
    expect([...demonstrationCityRows()].slice(0, 50)).toEqual(rows.slice(0, 50));
  });

  it('is made in less than two seconds', () => {
    const start = performance.now();
    let count = 0;
    for (const row of city.enterprises()) count += row.name.length > 0 ? 1 : 0;
    expect(count).toBe(137_115);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('has telephones that no network connects', () => {
    expect([...rows, ...small].every((row) => row.phone?.startsWith('000-'))).toBe(true);
  });

  it('has every business type, tag and credit class in believable shares', () => {
    expect(share((row) => row.businessTypes.includes('catering'))).toBeGreaterThan(0.3);
    expect(share((row) => row.businessTypes.includes('distribution'))).toBeGreaterThan(0.5);
    expect(share((row) => row.businessTypes.includes('production'))).toBeGreaterThan(0.03);
    expect(share((row) => row.businessTypes.includes('online'))).toBeGreaterThan(0.03);
    expect(share((row) => row.creditClass === 'D')).toBeGreaterThan(0.02);
    expect(share((row) => row.creditClass === 'B')).toBeGreaterThan(0.5);
    expect(share((row) => row.status !== 'open')).toBeLessThan(0.07);
    expect(share((row) => row.tags.includes('rural-market'))).toBeGreaterThan(0.02);
    expect(share((row) => row.tags.includes('school-surroundings'))).toBeGreaterThan(0.03);
  });

  it('has vendors without a USCC, and stalls whose organiser is one of the enterprises', () => {
    const known = new Set(rows.map((row) => row.uscc));
    expect(small.every((row) => row.uscc === null && /^[0-9A-Za-z-]+$/.test(row.premisesCode))).toBe(true);
    expect(small.filter((row) => row.kind === 'stall').every((row) => known.has(row.organiser))).toBe(true);
    expect(new Set(small.map((row) => row.premisesCode)).size).toBe(small.length);
  });

  it('has people for all eleven roles, one of each shown at sign-in, in institutions whose parents stand before them', () => {
    expect(city.people.filter((person) => person.shownAtSignIn).map((person) => person.roles[0]).sort()).toEqual([
      'auditor', 'checker', 'custodian', 'enterprise-user', 'handling-officer', 'planner', 'platform-administrator', 'quality-manager',
      'sampler', 'signatory', 'technician',
    ]);
    const seen = new Set<string | null>([null]);
    for (const institution of city.institutions) {
      expect(seen.has(institution.parent)).toBe(true);
      seen.add(institution.key);
    }
    expect(new Set(city.people.map((person) => person.login)).size).toBe(city.people.length);
  });
});

function demonstrationCityRows(): Iterable<DirectoryRow> {
  return demonstrationCity(divisionsFrom(read('../../organisations/data/divisions-gansu.csv')), wordsFrom(JSON.parse(read('../data/words.json'))), '2026-11-23').enterprises();
}
