import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyLine } from '../../directory/domain/index.js';
import type { DirectoryRow } from '../../directory/domain/index.js';
import { reportUscc } from '../../kernel/identifiers/index.js';
import { demonstrationCity, divisionsFrom, wordsFrom } from './index.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const city = demonstrationCity(divisionsFrom(read('../../organisations/data/divisions-gansu.csv')), wordsFrom(JSON.parse(read('../data/words.json'))), '2026-11-23');
const before = process.cpuUsage();
const rows: DirectoryRow[] = [...city.enterprises()];
const processorSeconds = process.cpuUsage(before).user / 1_000_000;
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

  it('gives enterprises a valid USCC under the unassigned division 99', () => {
    for (const row of rows.filter((_, index) => index % 7 === 0)) {
      if (row.uscc?.slice(2, 4) !== '99' || reportUscc(row.uscc).failed.length > 0) throw new Error(`${row.uscc} is not an invented valid code`);
    }
  });

  it('is the same every time: the first 1,000 rows have the recorded hash', () => {
    const hash = createHash('sha256');
    for (const [index, row] of rows.slice(0, 1000).entries()) hash.update(copyLine('x', index + 1, row));
    expect(hash.digest('hex')).toBe('5724fa17fc9f37c5b66744ee320b9d53ff7de8ec9fad1a775b37ba5f7721bee0');
    expect([...demonstrationCityRows()].slice(0, 50)).toEqual(rows.slice(0, 50));
  });

  it('is made in seconds, not minutes', () => {
    // Processor time, because other tests run beside this one; alone, and outside the test runner, it takes 0.6 s.
    expect(processorSeconds).toBeLessThan(5);
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
    expect(share((row) => row.tags?.includes('rural-market') === true)).toBeGreaterThan(0.02);
    expect(share((row) => row.tags?.includes('school-surroundings') === true)).toBeGreaterThan(0.03);
  });

  it('has vendors without a USCC, and stalls whose organiser is one of the enterprises', () => {
    const known = new Set(rows.map((row) => row.uscc));
    expect(small.every((row) => row.uscc === null && /^[0-9A-Za-z-]+$/.test(row.premisesCode))).toBe(true);
    expect(small.filter((row) => row.kind === 'stall').every((row) => known.has(row.organiser))).toBe(true);
    expect(new Set(small.map((row) => row.premisesCode)).size).toBe(small.length);
  });

  it('has people for all fourteen roles, one of each shown at sign-in, in institutions whose parents stand before them', () => {
    expect(city.people.filter((person) => person.shownAtSignIn).map((person) => person.roles[0]).sort()).toEqual([
      'auditor', 'checker', 'custodian', 'dispatcher', 'enterprise-administrator', 'enterprise-user', 'handling-officer', 'leader', 'planner', 'platform-administrator',
      'quality-manager', 'sampler', 'signatory', 'standards-officer', 'technician',
    ]);
    const seen = new Set<string | null>([null]);
    for (const institution of city.institutions) {
      expect(seen.has(institution.parent)).toBe(true);
      seen.add(institution.key);
    }
    expect(new Set(city.people.map((person) => person.login)).size).toBe(city.people.length);
    expect(city.people.every((person) => /^[a-z0-9._@-]{2,64}$/.test(person.login))).toBe(true);
  });
});

function demonstrationCityRows(): Iterable<DirectoryRow> {
  return demonstrationCity(divisionsFrom(read('../../organisations/data/divisions-gansu.csv')), wordsFrom(JSON.parse(read('../data/words.json'))), '2026-11-23').enterprises();
}
