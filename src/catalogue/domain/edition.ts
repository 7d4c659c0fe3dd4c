import { CONTAMINANT_STANDARD, contaminantLimits, type ContaminantCorrection, type ContaminantRow, type SourceLimit } from './contaminants.js';
import { cleanSchemes, type CleanItem, type CleanScheme, type Correction, type PrintedRow } from './cleaning.js';

/** A row of a `limits-*.csv` file. */
export interface LimitRow {
  readonly ref: string;
  readonly standard: string;
  readonly parameter: string;
  readonly food: string;
  readonly requirement: string;
  readonly unit: string;
  readonly confidence: SourceLimit['confidence'];
  readonly source: string;
  readonly valid_from: string;
}

/** Says that a limit holds for an item of a scheme: for all its foods, or for one finer type only. */
export interface MappingRow {
  readonly scheme: string;
  readonly parameter: string;
  readonly food_type: string;
  readonly limit_ref: string;
}

/** The shipped files, read and parsed into rows. */
export interface EditionFiles {
  readonly chapters: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly PrintedRow[];
  readonly corrections: readonly Correction[];
  readonly doubts: readonly { readonly scheme: string; readonly doubt: string }[];
  readonly contaminants: readonly ContaminantRow[];
  readonly contaminantCorrections: readonly ContaminantCorrection[];
  readonly limits: readonly LimitRow[];
  readonly mapping: readonly MappingRow[];
}

export interface MappedLimit {
  readonly scheme: string;
  readonly seq: number;
  readonly foodType: string | null;
  readonly limit: SourceLimit;
}

export interface Edition {
  /** The 39 chapters of the rules; one of them has no table. */
  readonly chapters: readonly { readonly code: string; readonly name: string }[];
  readonly schemes: readonly (CleanScheme & { readonly chapter: string })[];
  readonly limits: readonly SourceLimit[];
  readonly mapped: readonly MappedLimit[];
}

/** Tables whose title was read but whose rows were not: they stay visible, empty and marked. */
const EMPTY_TABLES: readonly { code: string; title: string; category: string }[] = [
  { code: '31-16', title: '除上述类别的餐饮加工自制食品', category: '餐饮食品' },
];

/**
 * The catalogue of one edition of the rules: cleaned schemes, all limits of the files, and which limit holds for which item.
 * Throws where the files contradict each other: a reference to a limit or an item that does not exist, or two limits with one name.
 */
export function composeEdition(files: EditionFiles): Edition {
  const doubts = new Map<string, string[]>();
  for (const { scheme, doubt } of files.doubts) doubts.set(scheme, [...(doubts.get(scheme) ?? []), doubt]);
  const chapterOf = new Map(files.chapters.map((chapter) => [chapter.name, chapter.code]));
  const read = cleanSchemes(files.rows, files.corrections, doubts);
  const empty = EMPTY_TABLES.map((table) => ({ ...table, items: [], doubts: doubts.get(table.code) ?? [] }));
  const schemes = [...read, ...empty].map((scheme) => {
    const chapter = chapterOf.get(scheme.category);
    if (!chapter) throw new Error(`No chapter ${scheme.category}`);
    return { ...scheme, chapter };
  });

  const limits = [...contaminantLimits(files.contaminants, files.contaminantCorrections), ...files.limits.map(sourceLimit)];
  const byRef = new Map(limits.map((limit) => [limit.ref, limit]));
  if (byRef.size !== limits.length) throw new Error('Two limits with one name');
  const items = new Map<string, CleanItem[]>();
  for (const scheme of schemes) {
    for (const item of scheme.items) items.set(`${scheme.code}|${item.parameter}`, [...(items.get(`${scheme.code}|${item.parameter}`) ?? []), item]);
  }
  const mapped = files.mapping.flatMap((row) => {
    const limit = byRef.get(row.limit_ref);
    if (!limit) throw new Error(`No limit ${row.limit_ref}`);
    const found = items.get(`${row.scheme}|${row.parameter}`);
    if (!found) throw new Error(`No item ${row.parameter} in ${row.scheme}`);
    return found.map((item) => ({ scheme: row.scheme, seq: item.seq, foodType: row.food_type || null, limit }));
  });
  return { chapters: files.chapters, schemes, limits, mapped };
}

function sourceLimit(row: LimitRow): SourceLimit {
  if (row.standard === CONTAMINANT_STANDARD) throw new Error(`${row.ref} belongs into the file of ${CONTAMINANT_STANDARD}`);
  const bare = row.requirement.startsWith('不得') || row.unit === '';
  return {
    ref: row.ref,
    standard: row.standard,
    parameter: row.parameter,
    food: row.food,
    requirement: bare ? row.requirement : `${row.requirement} ${row.unit}`,
    unit: row.unit,
    confidence: row.confidence,
    source: row.source,
    validFrom: row.valid_from || null,
  };
}
