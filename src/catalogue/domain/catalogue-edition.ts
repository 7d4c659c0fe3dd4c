import { refuse, type Refusal } from '../../kernel/index.js';
import type { SourceLimit } from './contaminants.js';
import type { Edition } from './edition.js';

/** A limit of an edition; without a scheme it holds for no item yet, and a standards officer can attach it. */
export interface EditionLimit extends SourceLimit {
  readonly scheme?: string;
  readonly seq?: number;
  readonly foodType?: string | null;
}

export interface EditionItem {
  readonly scheme: string;
  readonly seq: number;
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly bases: readonly string[];
  readonly byLabel: boolean;
  readonly labelToo: boolean;
  readonly note: string | null;
  /** The heading of the report under which it stands. */
  readonly group: string | null;
  /** 重要程度分类. */
  readonly severity: string | null;
}

/** One edition of one centre's catalogue, ready to be loaded. A scheme without items is a kind that is known by name alone: it shows, and is assigned to nobody. */
export interface CatalogueEdition {
  readonly code: string;
  readonly discipline: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly categories: readonly { readonly code: string; readonly name: string; readonly parent: string | null; readonly level: number }[];
  readonly schemes: readonly { readonly code: string; readonly title: string; readonly source: string; readonly doubts: readonly string[] }[];
  readonly items: readonly EditionItem[];
  readonly limits: readonly EditionLimit[];
  /** Where its numbering begins, so that two editions of a centre that are in force together stand one after the other. */
  readonly positionFrom: number;
  /** Whether limits of no item are this edition's. */
  readonly ownsUnattached: boolean;
}

/** A catalogue as a data file: classes, and under each the kinds with their standard and items. */
export interface CatalogueFile {
  readonly code: string;
  readonly discipline: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly positionFrom?: number;
  readonly classes: readonly { readonly code: string; readonly name: string }[];
  readonly kinds: readonly {
    readonly code: string;
    readonly title: string;
    readonly class: string;
    readonly source?: string;
    readonly doubts?: readonly string[];
    readonly bases?: readonly string[];
    readonly items: readonly {
      readonly parameter: string;
      readonly group?: string;
      readonly severity?: string;
      readonly methods?: readonly string[];
      readonly bases?: readonly string[];
      readonly byLabel?: boolean;
      readonly labelToo?: boolean;
      readonly note?: string;
      readonly limits?: readonly { readonly requirement: string; readonly standard: string; readonly food?: string; readonly source: string; readonly confidence: SourceLimit['confidence']; readonly validFrom?: string }[];
    }[];
  }[];
}

/** The edition of a data file; refuses one that names a class that it does not have, a kind or class twice, or an item twice in a kind (`catalogue.file-…`). */
export function editionOfFile(file: CatalogueFile): CatalogueEdition | Refusal {
  const classes = new Set(file.classes.map(({ code }) => code));
  const codes = new Set([...classes, ...file.kinds.map(({ code }) => code)]);
  if (codes.size < file.classes.length + file.kinds.length) return refuse('catalogue.file-code-twice', { file: file.code }, 'invalid');
  const homeless = file.kinds.find((kind) => !classes.has(kind.class));
  if (homeless) return refuse('catalogue.file-class-unknown', { kind: homeless.code, class: homeless.class }, 'invalid');
  const doubled = file.kinds.find(({ items }) => new Set(items.map(({ parameter, group }) => `${group}|${parameter}`)).size < items.length);
  if (doubled) return refuse('catalogue.file-item-twice', { kind: doubled.code }, 'invalid');
  return {
    code: file.code, discipline: file.discipline, title: file.title, validFrom: file.validFrom, validTo: file.validTo, ownsUnattached: false, positionFrom: file.positionFrom ?? 0,
    categories: [
      ...file.classes.map(({ code, name }) => ({ code, name, parent: null, level: 1 })),
      ...file.kinds.map((kind) => ({ code: kind.code, name: kind.title, parent: kind.class, level: 2 })),
    ],
    schemes: file.kinds.map(({ code, title, source = file.source, doubts = [] }) => ({ code, title, source, doubts })),
    items: file.kinds.flatMap((kind) => kind.items.map((item, index) => ({
      scheme: kind.code, seq: index + 1, parameter: item.parameter, methods: item.methods ?? [], bases: item.bases ?? kind.bases ?? [], byLabel: item.byLabel ?? false,
      labelToo: item.labelToo ?? false, note: item.note ?? null, group: item.group ?? null, severity: item.severity ?? null,
    }))),
    limits: file.kinds.flatMap((kind) => kind.items.flatMap((item, index) => (item.limits ?? []).map((limit, at) => ({
      ref: `${kind.code}-${index + 1}-${at + 1}`, scheme: kind.code, seq: index + 1, foodType: null, standard: limit.standard, parameter: item.parameter, food: limit.food ?? kind.title,
      requirement: limit.requirement, unit: '', confidence: limit.confidence, source: limit.source, validFrom: limit.validFrom ?? null,
    })))),
  };
}

/** The edition of the food rules, composed from its cleaned files. Every mapped limit under its item, and every other limit of the files without one. */
export function editionOfFood(edition: Edition, head: Pick<CatalogueEdition, 'code' | 'title' | 'validFrom' | 'validTo' | 'discipline'>): CatalogueEdition {
  const types = new Map(edition.mapped.flatMap(({ scheme, foodType }) => (foodType === null ? [] : [[`${scheme}/${foodType}`, { parent: scheme, name: foodType }] as const])));
  const used = new Set(edition.mapped.map(({ limit }) => limit.ref));
  return {
    ...head, ownsUnattached: true, positionFrom: 0,
    categories: [
      ...edition.chapters.map(({ code, name }) => ({ code, name, parent: null, level: 1 })),
      ...edition.schemes.map(({ code, title, chapter }) => ({ code, name: title, parent: chapter, level: 2 })),
      ...[...types].map(([code, type]) => ({ code, ...type, level: 4 })),
    ],
    schemes: edition.schemes.map(({ code, title, doubts }) => ({ code, title, source: head.title, doubts })),
    items: edition.schemes.flatMap((scheme) => scheme.items.map((item) => ({ ...item, scheme: scheme.code, group: null, severity: null }))),
    limits: [...edition.mapped.map(({ limit, ...place }) => ({ ...limit, ...place })), ...edition.limits.filter((limit) => !used.has(limit.ref))],
  };
}
