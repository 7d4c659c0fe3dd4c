import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hasher } from '../../draws/domain/index.js';
import { isRefusal } from '../../kernel/index.js';
import { takeFromFile, type Taken, type TakeRequest } from './take.js';

const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };
const folder = mkdtempSync(join(tmpdir(), 'hengjian-take-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string | Uint8Array): string {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, content);
  return path;
}
const take = (content: string | Uint8Array, change: Partial<TakeRequest> = {}) =>
  takeFromFile(hasher, { path: file(content), seed: '314159', take: 1, reserves: 0, weights: false, ...change });
const taken = (content: string, change: Partial<TakeRequest> = {}): readonly Taken[] => {
  const answer = take(content, change);
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
};

/**
 * The published algorithm written down once more, with none of the product's code: SHA-256 of the hexadecimal SHA-256 of the seed and the id, as a decimal
 * fraction with its digits reversed; the list sorted by it. Source: R. Rivest, arXiv:1808.10016.
 */
function oracle(seed: string, ids: readonly string[]): { id: string; ticket: string }[] {
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const prefix = sha256(seed);
  const ticket = (id: string): string => `0.${[...BigInt(`0x${sha256(prefix + id)}`).toString(10).padStart(64, '0')].reverse().join('')}`;
  return ids.map((id) => ({ id, ticket: ticket(id) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/#\d+$/.test(text));
const holders = fc.uniqueArray(fc.record({ id: anyText, weight: fc.integer({ min: 1, max: 20 }) }), { selector: ({ id }) => id, minLength: 1, maxLength: 40 });

describe('taking from a file', () => {
  it('draws the published units and tickets', () => {
    const cases = JSON.parse(readFileSync(new URL('../../draws/domain/cases/tickets.json', import.meta.url), 'utf8')) as {
      drawn: { seed: string; ids: string[]; take: number; expected: string[] }[]; tickets: { seed: string; id: string; ticket: string }[];
    };
    for (const { seed, ids, take: count, expected } of cases.drawn) expect(taken(['id', ...ids, ''].join('\n'), { seed, take: count }).map(({ id }) => id)).toEqual(expected);
    for (const { seed, id, ticket } of cases.tickets) expect(taken(`id\n${quoted(id)}\n`, { seed })[0]).toMatchObject({ id, ticket });
  });

  it('has the order of the published algorithm for ids and seeds of any text', () => {
    fc.assert(fc.property(holders, fc.string({ unit: 'grapheme' }), (units, seed) => {
      const content = ['id,weight', ...units.map(({ id, weight }) => `${quoted(id)},${weight}`)].join('\r\n');
      expect(taken(content, { seed, take: units.length }).map(({ id, ticket }) => ({ id, ticket }))).toEqual(oracle(seed, units.map(({ id }) => id)));
    }), { numRuns: 60 });
  });

  it('by weight has the order of the expanded list', () => {
    fc.assert(fc.property(holders, fc.string({ unit: 'grapheme' }), (units, seed) => {
      const content = ['weight,other,id', ...units.map(({ id, weight }) => `${weight},x,${quoted(id)}`), ''].join('\n');
      const owner = new Map(units.flatMap(({ id, weight }) => Array.from({ length: weight }, (_, k): [string, string] => [k === 0 ? id : `${id}#${k + 1}`, id])));
      const firsts = new Map<string, string>();
      for (const { id, ticket } of oracle(seed, [...owner.keys()])) if (!firsts.has(owner.get(id)!)) firsts.set(owner.get(id)!, ticket);
      expect(taken(content, { seed, take: units.length, weights: true }).map(({ id, ticket }) => [id, ticket])).toEqual([...firsts]);
    }), { numRuns: 60 });
  });

  it('does not depend on the order of the rows; reserves continue the order; a stratum is drawn as if it stood alone', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `u-${n},${n % 2 ? '甲' : '乙'}`);
    const [all, turned] = [taken(['id,stratum', ...rows].join('\n'), { take: 5, reserves: 5 }), taken(['id,stratum', ...rows.reverse()].join('\n'), { take: 5, reserves: 5 })];
    expect(turned).toEqual(all);
    expect(all.map(({ role }) => role)).toEqual([...Array<string>(5).fill('unit'), ...Array<string>(5).fill('reserve')]);
    expect(taken(['id,stratum', ...rows].join('\n'), { take: 10 }).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const alone = taken(['id', ...rows.filter((row) => row.endsWith('甲')).map((row) => row.split(',')[0])].join('\n'), { take: 7 });
    expect(taken(['id,stratum', ...rows].join('\n'), { take: 7, stratum: '甲' })).toEqual(alone);
  });

  it('reads a file in pieces as it reads it whole, with a byte order mark, CRLF, quotes over lines and many blocks', () => {
    const ids = Array.from({ length: 90_000 }, (_, n) => (n % 1000 === 0 ? `甘南 ${n}\n"第二行", ${'x'.repeat(40)}` : `unit-${n}-${'y'.repeat(20)}`));
    const content = `\uFEFFid,stratum\r\n${ids.map((id) => `${quoted(id)},s`).join('\r\n')}`;
    expect(taken(content, { take: 20 }).map(({ id, ticket }) => ({ id, ticket }))).toEqual(oracle('314159', ids).slice(0, 20));
  });

  it.each<[string, string | Uint8Array, Partial<TakeRequest>, string, Record<string, unknown>]>([
    ['no column id', 'name\nx\n', {}, 'draws.file-no-id', {}],
    ['an empty file', '', {}, 'draws.file-no-id', {}],
    ['a column twice', 'id,id\nx,y\n', {}, 'draws.file-column-twice', {}],
    ['an id that stands twice', 'id\nx\ny\n\nx\n', {}, 'draws.file-duplicate-id', { id: 'x', first: 2, line: 5 }],
    ['a weight of zero', 'id,weight\nx,1\ny,0\n', { weights: true }, 'draws.file-bad-weight', { line: 3, weight: '0' }],
    ['a weight above 20', 'id,weight\nx,21\n', { weights: true }, 'draws.file-bad-weight', { line: 2 }],
    ['a weight that is no integer', 'id,weight\nx,1.5\n', { weights: true }, 'draws.file-bad-weight', { line: 2 }],
    ['weights that are not there', 'id\nx\n', { weights: true }, 'draws.file-no-weights', {}],
    ['an empty stratum', 'id,stratum\nx,s\ny,\n', {}, 'draws.file-empty-stratum', { line: 3 }],
    ['an empty id', 'id,stratum\n,s\n', {}, 'draws.file-no-id-in-line', { line: 2 }],
    ['a row of another width', 'id,stratum\nx\n', {}, 'draws.file-width', { line: 2, fields: 1, columns: 2 }],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from('id\nx\n'), Buffer.from([0xbc, 0xd7, 10])]), {}, 'draws.file-not-utf8', { line: 3 }],
    ['a quote that is never closed', 'id\nx\n"y\n', {}, 'draws.file-open-quote', { line: 3 }],
    ['a quote in the middle', 'id\nx"y"\n', {}, 'draws.file-quote', { line: 2 }],
    ['a line without end', `id\n${'x'.repeat(1_100_000)}`, {}, 'draws.file-line-too-long', { line: 2 }],
    ['a quota above the list', 'id\nx\ny\n', { take: 5 }, 'draws.take-above-list', { take: 5, size: 2, missing: 3 }],
    ['a quota above its stratum', 'id,stratum\nx,s\ny,t\n', { take: 2, stratum: 's' }, 'draws.quota-above-stratum', { size: 1, missing: 1 }],
    ['a stratum that nobody is in', 'id,stratum\nx,s\n', { stratum: 'u' }, 'draws.stratum-without-units', { stratum: 'u' }],
    ['a stratum where there are none', 'id\nx\n', { stratum: 'u' }, 'draws.file-no-strata', {}],
    ['with weights, an id like a further ticket', 'id,weight\nx,2\nx#2,1\n', { weights: true }, 'draws.file-id-like-ticket', { line: 3 }],
  ])('refuses %s', (_, content, change, code, facts) => {
    expect(take(content, change)).toMatchObject({ code, facts });
  });
});
