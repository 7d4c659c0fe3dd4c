import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../kernel/index.js';
import { copyLine } from './copy-text.js';
import { columnPlaces, headings, type ColumnPlaces, type HeadingField } from './headings.js';
import { legalDay, readRow } from './read-row.js';
import { escapeLike, searchTerms } from './search.js';
import { tabularFormatOf, whyNotInflate } from './tabular-file.js';
import { whyNotUnit } from './unit.js';

const places = columnPlaces(headings.map(({ zh }) => zh)) as ColumnPlaces;
const good: Partial<Record<HeadingField, string>> = {
  uscc: '91350100M000100Y43', name: '演示超市', address: '某县某镇一号', divisionCode: '622901001', businessTypes: '流通、餐饮',
};
const read = (change: Partial<Record<HeadingField, string>>) => readRow(headings.map(({ field }) => ({ ...good, ...change })[field] ?? ''), places);
const codes = (change: Partial<Record<HeadingField, string>>) => (read(change).problems ?? []).map((problem) => problem.code);

describe('one line of an import file', () => {
  it('becomes a unit whose premises carry the USCC as code, in words or codes alike', () => {
    expect(read({ creditClass: 'b级', tags: 'rural-market 校园周边', 'food-trade': 'JY19929010000012', 'food-trade-to': '2030年1月2日' }).row).toMatchObject({
      kind: 'enterprise', premisesCode: '91350100M000100Y43', businessTypes: ['distribution', 'catering'], creditClass: 'B', status: null,
      tags: ['school-surroundings', 'rural-market'], licences: [{ kind: 'food-trade', number: 'JY19929010000012', validFrom: null, validTo: '2030-01-02' }],
    });
  });

  it('takes a line without USCC for a vendor, and one with an organiser for a stall', () => {
    expect(read({ uscc: '', premisesCode: 'F-1' }).row?.kind).toBe('vendor');
    expect(read({ uscc: '', premisesCode: 'T-1', organiser: '91350100M000100Y43' }).row?.kind).toBe('stall');
  });

  it.each<[string, Partial<Record<HeadingField, string>>, string[]]>([
    ['a wrong check character', { uscc: '91350100M000100Y44' }, ['directory.row-uscc-check']],
    ['a wrong organisation part', { uscc: '91110000600007519X' }, ['directory.row-uscc-organisation']],
    ['a short code', { uscc: '9135' }, ['directory.row-uscc-length']],
    ['a letter that is never used', { uscc: '91350100I000100Y43' }, ['directory.row-uscc-alphabet']],
    ['letters where the division stands', { uscc: '91AB0100M000100Y43' }, ['directory.row-uscc-division']],
    ['an enterprise without a code', { uscc: '', kind: '企业', premisesCode: 'X' }, ['directory.row-missing']],
    ['no name and no address', { name: ' ', address: '' }, ['directory.row-missing', 'directory.row-missing']],
    ['a name that is too long', { name: '长'.repeat(201) }, ['directory.row-too-long']],
    ['a null character', { name: 'a\u0000b' }, ['directory.row-character']],
    ['an unknown business type', { businessTypes: '流通、批发' }, ['directory.row-unknown-word']],
    ['no business type', { businessTypes: '' }, ['directory.row-missing']],
    ['an unknown credit class', { creditClass: 'E' }, ['directory.row-unknown-word']],
    ['an unknown state', { status: '睡眠' }, ['directory.row-unknown-word']],
    ['a division with letters', { divisionCode: '6229A' }, ['directory.row-division-form']],
    ['a stall without organiser', { uscc: '', kind: '摊位', premisesCode: 'T-1' }, ['directory.row-stall-without-organiser']],
    ['an organiser that no stall needs', { organiser: '91350100M000100Y43' }, ['directory.row-organiser-without-stall']],
    ['a vendor without premises code', { uscc: '' }, ['directory.row-missing-code']],
    ['a premises code that a frame cannot hold', { premisesCode: '甲 1' }, ['directory.row-code-form']],
    ['half a place', { latitude: '35.6' }, ['directory.row-half-place']],
    ['a place off the globe', { latitude: '95', longitude: '103' }, ['directory.row-degrees']],
    ['a day that no calendar has', { drug: 'X1', 'drug-from': '2026-02-30' }, ['directory.row-day']],
    ['a licence that ends before it begins', { drug: 'X1', 'drug-from': '2026-02-03', 'drug-to': '2026-02-02' }, ['directory.row-days-order']],
  ])('reports %s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('names the column of a problem as the file does', () => {
    expect(read({ uscc: '9' }).problems?.[0]?.heading).toBe('统一社会信用代码');
  });

  it.each([
    ['2024-2-29', '2024-02-29'], ['2026/09/02', '2026-09-02'], ['20260902', '2026-09-02'], ['', null], ['2023-2-29', undefined], ['2026-92', undefined], ['2026112', undefined],
  ])('reads the day %s as %s', (written, day) => {
    expect(legalDay(written)).toBe(day);
  });

  it('escapes what COPY would take for its own', () => {
    const { row } = read({ name: 'a\tb\\c\nd' });
    expect(row && copyLine('i', 1, row)).toContain('\ta\\tb\\\\c\\nd\t');
  });
});

describe('the headings of an import file', () => {
  it('are found in any order, with marks and blanks, in Chinese or English', () => {
    const found = columnPlaces(['业态*', ' 名 称', 'USCC', '经营地址', '区划代码', '备注']);
    expect(found).toMatchObject({ businessTypes: 0, name: 1, uscc: 2, address: 3, divisionCode: 4, tags: -1 });
  });

  it('are refused when a required one is missing, with its name', () => {
    expect(columnPlaces(['名称', '统一社会信用代码', '经营地址', '业态'])).toMatchObject({ code: 'directory.import-headings', facts: { missing: '区划代码' } });
  });
});

describe('what is uploaded', () => {
  it('is known by its first bytes, not by its name', () => {
    expect(tabularFormatOf(Buffer.from('PK\u0003\u0004rest'))).toBe('xlsx');
    expect(tabularFormatOf(Buffer.from('名称,地址'))).toBe('csv');
    for (const other of ['', '%PDF-1.7', 'a\u0000b']) expect(tabularFormatOf(Buffer.from(other))).toMatchObject({ code: 'directory.import-not-a-table' });
  });

  it('is not inflated beyond 200 MB, a ratio of 100 or a thousand entries', () => {
    const entry = (compressedBytes: number, inflatedBytes: number) => ({ name: 'x', compressedBytes, inflatedBytes });
    expect(whyNotInflate([entry(10_000_000, 100_000_000)])).toBeUndefined();
    expect(whyNotInflate([entry(1000, 900_000)])).toBeUndefined();
    for (const bad of [[entry(150_000_000, 210_000_000)], [entry(10_000, 2_000_000)], Array.from({ length: 1001 }, () => entry(1, 1))]) {
      expect(whyNotInflate(bad)).toMatchObject({ code: 'directory.import-inflates' });
    }
  });
});

describe('search terms', () => {
  it('need two characters, of any script', () => {
    expect(searchTerms(' 面 ')).toBeNull();
    expect(searchTerms('羊肉')?.contained).toEqual(['%羊肉%']);
  });

  it('are separate words, and a code prefix where the text can be a code', () => {
    expect(searchTerms('临夏 ９１ab')).toEqual({ contained: ['%临夏%', '%91ab%'], codePrefix: null });
    expect(searchTerms('91ma')?.codePrefix).toBe('91MA%');
  });

  it('take per cent signs and underscores as written', () => {
    expect(escapeLike('100%_\\')).toBe('100\\%\\_\\\\');
  });
});

describe('a unit as edited', () => {
  const premises = { code: 'X-1', licences: [] };
  it.each([
    ['directory.uscc-missing', { kind: 'enterprise', premises: [premises] }],
    ['directory.stall-without-organiser', { kind: 'stall', premises: [premises] }],
    ['directory.organiser-without-stall', { kind: 'vendor', organiserId: 'x', premises: [premises] }],
    ['directory.code-missing', { kind: 'vendor', premises: [{ licences: [] }] }],
    ['directory.code-taken', { kind: 'vendor', premises: [premises, premises] }],
    ['directory.half-place', { kind: 'vendor', premises: [{ ...premises, latitude: '1' }] }],
    ['directory.licence-repeated', { kind: 'vendor', premises: [{ ...premises, licences: [{ kind: 'drug' }, { kind: 'drug' }] }] }],
    ['directory.licence-days', { kind: 'vendor', premises: [{ ...premises, licences: [{ kind: 'drug', validFrom: '2026-02-02', validTo: '2026-02-01' }] }] }],
  ])('is refused with %s', (code, unit) => {
    expect(whyNotUnit(unit)).toMatchObject({ code });
  });

  it('is possible as a vendor with a code of its own', () => {
    expect(isRefusal(whyNotUnit({ kind: 'vendor', premises: [premises] }))).toBe(false);
  });
});
