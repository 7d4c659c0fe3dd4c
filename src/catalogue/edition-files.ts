import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { granted } from '../kernel/index.js';
import { editionOfFile, editionOfFood, type CatalogueEdition, type CatalogueFile } from './domain/catalogue-edition.js';
import { composeEdition, type Edition, type EditionFiles } from './domain/edition.js';

export const EDITION = {
  code: '2026',
  title: '食品安全监督抽检实施细则（2026年版）',
  discipline: 'food',
  validFrom: '2026-01-01',
  validTo: null,
} as const;

function rows<T>(name: string): readonly T[] {
  return parse(readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8'), {
    columns: true, bom: true, skip_empty_lines: true, relax_column_count_less: true,
  }) as T[];
}

/** The files that the product ships, parsed. @source data/README.md */
export function editionFiles(): EditionFiles {
  return {
    chapters: rows('chapters'),
    rows: rows('food-schemes-2026'),
    corrections: rows('food-schemes-2026.cleaning'),
    doubts: rows('food-schemes-2026.doubts'),
    contaminants: rows('gb-2762-2025'),
    contaminantCorrections: rows('gb-2762-2025.cleaning'),
    limits: ['limits-toxins-residues', 'limits-additives-others', 'limits-microbiology'].flatMap((name) => rows<EditionFiles['limits'][number]>(name)),
    mapping: rows('limit-mapping'),
  };
}

export function shippedEdition(): Edition {
  return composeEdition(editionFiles());
}

export function foodCatalogue(): CatalogueEdition {
  return editionOfFood(shippedEdition(), EDITION);
}

/** The shipped catalogues of the other centres, and those that a centre adds beside the rules: every `data/*.catalogue.json`. */
export function furtherCatalogues(): readonly CatalogueEdition[] {
  const folder = new URL('./data/', import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith('.catalogue.json')).sort()
    .map((name) => granted(editionOfFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CatalogueFile)));
}
