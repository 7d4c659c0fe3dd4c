import type { Refusal } from '../kernel/index.js';
import type { FormSpec, FormValues, SamplingKind, Words } from './form.js';
import type { IssuedFacts, ReportSource, VisitPaper } from './paper/index.js';
import type { Judgement, Observation, QuantityObservation, RecordLibrary, Requirement } from './shared/index.js';

export * from './form.js';

export type DisciplineCode = string & { readonly brand?: 'DisciplineCode' };
/** What lets a laboratory test and which mark its documents may print. */
export type Regime = 'cma' | 'metrological-authorisation' | 'special-equipment-approval';
/** What a customer orders: of a sample that is brought, or of a device that lives on in the directory. */
export type OrderKind = 'entrusted-test' | 'verification' | 'calibration' | 'periodic-inspection';
export const ORDER_KINDS: readonly OrderKind[] = ['entrusted-test', 'verification', 'calibration', 'periodic-inspection'];

/** What a centre takes orders for, and what a customer declares of a sample. Keys that the report prints are those of the intake form. */
export interface Entrustment {
  readonly kinds: readonly OrderKind[];
  readonly sample: FormSpec;
}

export type PortionKind = 'test' | 'backup' | 'retained';

export interface PortionDraft {
  readonly kind: PortionKind;
  readonly quantity: string;
  readonly unit: string;
  readonly sealNumber?: string;
}

export interface RetentionFacts {
  readonly kind: PortionKind;
  readonly outcome: 'pass' | 'fail' | 'problem';
  readonly concludedOn: string;
  /** The last day of shelf life, where the product has one. */
  readonly shelfLifeEndsOn?: string;
  /** What the record says, without personal values: how long it is kept may hang on the kind of product. */
  readonly values: FormValues;
}

export interface PortionFacts {
  readonly samplingKind: SamplingKind;
  readonly takenQuantity: string;
  readonly backupQuantity: string;
  /** What one full test needs, where the form asks for it. */
  readonly fullTestQuantity?: string;
}

export interface PortionRule {
  readonly kinds: (samplingKind: SamplingKind) => readonly PortionKind[];
  /** Why these portions cannot be sealed: a kind is missing or too many, a seal is missing, quantities do not add up to what was taken. */
  whyNot(portions: readonly PortionDraft[], facts: PortionFacts): Refusal | undefined;
  /** The window after which a portion may be disposed of, and the day that ends it sooner. */
  retention(facts: RetentionFacts): { readonly window: string; readonly notAfter?: string };
}

/** A statutory clock: the fact that starts it and the window (dated configuration in `deadlines`) that it runs. */
export interface ClockRule {
  readonly code: string;
  readonly window: string;
  readonly starts: 'sampled' | 'received' | 'concluded-pass' | 'concluded-fail' | 'notice-delivered';
  readonly stops: 'received' | 'reported' | 'organiser-told' | 'applied';
  readonly responsible: 'sampler' | 'laboratory' | 'organiser' | 'enterprise';
}

export interface ReinspectionRule {
  readonly who: readonly ('sampled' | 'producer')[];
  readonly window: string;
  readonly laboratory: 'drawn' | 'applicant-chooses' | 'designated';
  /** Why this determination can never be re-inspected; undefined where it can. */
  whyNever(determination: { readonly parameter: string; readonly requirement: Requirement; readonly samplingKind: SamplingKind }): Refusal | undefined;
}

/** What a technician may see of an item. Everything else of it stays hidden until the result is approved. */
export interface BlindRule {
  readonly visible: readonly string[];
}

export interface Determination {
  readonly parameter: string;
  readonly requirement: Requirement;
  readonly observation: Observation;
  readonly comparison: 'full' | 'rounded';
  /** What the judge's sentence ends with, such as `GB 2762-2025 镉（以Cd计）· 叶菜蔬菜`. */
  readonly basis: string;
  readonly samplingKind: SamplingKind;
}

export interface JudgedExamination {
  readonly samplingKind: SamplingKind;
  /** Each with the standard that its verdict rests on. */
  readonly determinations: readonly { readonly parameter: string; readonly basis: string; readonly judgement: Judgement }[];
  /** Items of the scheme that were not examined: some conclusions speak of a part only. */
  readonly unexamined?: readonly string[];
}

export interface RepeatBan {
  /** The window of `deadlines` within which the same product is not sampled again. */
  readonly window: string;
  /** The fields of the record that say which product it is; a product that leaves one of the needed ones empty is not held against another. */
  readonly fields: readonly string[];
  /** Occasions of a plan that are exempt. */
  readonly exempt: readonly string[];
}

export interface Conclusion {
  readonly outcome: 'pass' | 'fail' | 'problem';
  /** The sentence on the report. */
  readonly text: Words;
  readonly failed: readonly string[];
}

export interface DocumentSpec {
  readonly kind: string;
  readonly title: Words;
  /** The template as `<folder>/<kind>` under `templates/`, without its version: a folder of the centre's own, or `common`. */
  readonly template: string;
  /** The version of the template by which new documents are made; 1 where it says nothing. Documents that exist keep theirs. */
  readonly version?: number;
  /** The mark that it prints: that of the regime, or none (a verification certificate bears no CMA mark). */
  readonly mark: Regime | 'none';
  /** Of a document that is issued under a number: the path of the fact that lists show it by. */
  readonly named?: string;
  /** Of the same: the facts that an amendment may correct, by path, with their word on paper. Never a result, a requirement or a conclusion. */
  readonly correctable?: Readonly<Record<string, string>>;
}

/** What an approved examination becomes: one of the centre's documents, and all that it prints but its verification. */
export interface IssuedDocument {
  readonly kind: string;
  readonly facts: IssuedFacts;
}

/** What the papers of a visit print, by the kind of document; undefined where the visit gives nothing for it, such as no refusal. */
export type VisitDocuments = Readonly<Record<string, (paper: VisitPaper) => object | undefined>>;

/** A determination as far as a computed item depends on it. */
export interface SummedDetermination {
  readonly parameter: string;
  readonly requirement: Requirement | null;
  readonly observation: Observation | null;
}

/** What an item of a scheme comes to when it is computed from the others. */
export interface ComputedSum {
  /** The item, as the scheme names it. */
  readonly parameter: string;
  readonly observation: QuantityObservation;
  readonly judgement: Judgement;
  readonly words: Words;
}

/** All that a centre adds: data and pure functions. No Nest, no SQL, no clock. */
export interface Discipline {
  readonly code: DisciplineCode;
  readonly name: Words;
  readonly regime: Regime;
  /** The kinds of sampling that the centre knows, each in its own word: 监督抽检 for food, 监督抽查 for products. */
  readonly samplingKinds: Readonly<Partial<Record<SamplingKind, Words>>>;
  readonly intake: FormSpec;
  readonly entrustment: Entrustment;
  readonly portions: PortionRule;
  /** What each portion is called: 检样 and 备样, or 检验、复验、留样. */
  readonly portionWords: Readonly<Partial<Record<PortionKind, Words>>>;
  readonly clocks: readonly ClockRule[];
  /** The windows of `deadlines` within which the handling of a failure or a refusal starts and finishes. */
  readonly handling: { readonly start: string; readonly finish: string };
  readonly reinspection: ReinspectionRule;
  /** Where a centre may not sample the same product twice within a time. */
  readonly repeatBan?: RepeatBan;
  /** Whether samples of one producer are counted against the most of a quarter (batches and chapters of food). */
  readonly producerLimits?: boolean;
  readonly blind: BlindRule;
  /** The word for a verdict on the report: 合格 and 不合格 for food, 符合规定 for drugs. */
  readonly verdictWords: Readonly<Record<'pass' | 'fail' | 'problem' | 'not-judged', Words>>;
  /** Whether a limit of the catalogue may be words that a person judges: 本品为白色片. */
  readonly requirementsInWords: boolean;
  /** The procedures and checklists that its records name; absent where results are single values. */
  readonly records?: RecordLibrary;
  judge(determination: Determination): Judgement | Refusal;
  conclude(examination: JudgedExamination): Conclusion | Refusal;
  /** Items of a scheme that are computed from others, such as a sum of ratios of additives; absent where the centre has none. */
  sums?(determinations: readonly SummedDetermination[]): readonly ComputedSum[];
  readonly documents: readonly DocumentSpec[];
  /** The document that an approved examination becomes; its kind may hang on the conclusion (certificate or notice). */
  document(source: ReportSource): IssuedDocument;
  readonly visitDocuments: VisitDocuments;
}
