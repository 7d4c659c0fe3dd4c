import { describe, expect, it } from '@jest/globals';
import { editionOfFile, type CatalogueFile } from './catalogue-edition.js';

const file: CatalogueFile = {
  code: 'x-2026', discipline: 'x', title: '目录', validFrom: '2026-01-01', validTo: null, source: '来源', classes: [{ code: 'A', name: '甲类' }],
  kinds: [{ code: 'A-1', title: '品种', class: 'A', items: [{ parameter: '水分', group: '检查' }, { parameter: '性状' }] }],
};

describe('a catalogue file', () => {
  it('becomes an edition with its classes above its kinds', () => {
    expect(editionOfFile(file)).toMatchObject({ categories: [{ code: 'A', parent: null }, { code: 'A-1', parent: 'A' }], items: [{ scheme: 'A-1', seq: 1, group: '检查' }, { seq: 2, group: null }] });
  });

  it.each<[string, Partial<CatalogueFile>]>([
    ['catalogue.file-code-twice', { kinds: [...file.kinds, ...file.kinds] }], ['catalogue.file-class-unknown', { kinds: [{ ...file.kinds[0]!, class: 'B' }] }],
    ['catalogue.file-item-twice', { kinds: [{ ...file.kinds[0]!, items: [{ parameter: '水分' }, { parameter: '水分' }] }] }],
  ])('is refused with %s', (code, change) => expect(editionOfFile({ ...file, ...change })).toMatchObject({ code }));
});
