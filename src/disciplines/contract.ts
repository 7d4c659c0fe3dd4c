import type { Refusal } from '../kernel/index.js';
import type { Judgement, Observation, QuantityObservation, Requirement } from './shared/index.js';

/** A word in both languages of the interface. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type DisciplineCode = string & { readonly brand?: 'DisciplineCode' };
/** What lets a laboratory test and which mark its documents may print. */
export type Regime = 'cma' | 'metrological-authorisation' | 'special-equipment-approval';
export type SamplingKind = 'supervision' | 'risk-monitoring' | 'evaluation';
export const SAMPLING_KINDS: readonly SamplingKind[] = ['supervision', 'risk-monitoring', 'evaluation'];

/** One field of the sampling or reception record, as the national form names it. */
export interface FieldSpec {
  readonly key: string;
  readonly label: Words;
  readonly kind: 'text' | 'long-text' | 'choice' | 'day' | 'decimal' | 'integer' | 'flag';
  readonly options?: readonly Words[];
  readonly required?: boolean;
  /** Another field's key and value that make this one needed, such as a licence number where a licence kind is chosen. */
  readonly requiredWhen?: { readonly key: string; readonly is: readonly string[] };
  readonly most?: number;
  /** Personal data: kept apart, erasable, in the ledger only as a salted digest. */
  readonly personal?: boolean;
  /** Where its first value comes from: the premises, the plan, the sampling organisation. */
  readonly prefill?: string;
  readonly hint?: Words;
}

export interface FormSection {
  readonly key: string;
  readonly title: Words;
  readonly fields: readonly FieldSpec[];
}

export type FormValues = Readonly<Record<string, string>>;

export interface FormProblem {
  readonly path: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface FormSpec {
  readonly sections: readonly FormSection[];
  /** Every reason why the form cannot be signed yet; empty for a sound one. */
  check(values: FormValues, facts: { readonly samplingKind: SamplingKind }): readonly FormProblem[];
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
}

export interface PortionRule {
  readonly kinds: (samplingKind: SamplingKind) => readonly PortionKind[];
  /** Why these portions cannot be sealed: a kind is missing or too many, a seal is missing, quantities do not add up to what was taken. */
  whyNot(portions: readonly PortionDraft[], facts: { readonly samplingKind: SamplingKind; readonly takenQuantity: string; readonly backupQuantity: string }): Refusal | undefined;
  /** The window after which a portion may be disposed of, and the day that ends it sooner. */
  retention(facts: RetentionFacts): { readonly window: string; readonly notAfter?: string };
}

/** A statutory clock: the fact that starts it and the window (dated configuration in `deadlines`) that it runs. */
export interface ClockRule {
  readonly code: string;
  readonly window: string;
  readonly starts: 'sampled' | 'received' | 'concluded-pass' | 'concluded-fail' | 'notice-delivered';
  readonly stops: 'received' | 'reported' | 'organiser-told' | 'applied';
  readonly responsible: 'sampler' | 'laboratory' | 'organiser';
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
  /** The template's file under `templates/`, without its version. */
  readonly template: string;
  readonly mark: Regime | 'none';
}

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
  readonly intake: FormSpec;
  readonly portions: PortionRule;
  readonly clocks: readonly ClockRule[];
  readonly reinspection: ReinspectionRule;
  readonly blind: BlindRule;
  /** The word for a verdict on the report: 合格 and 不合格 for food, 符合规定 for drugs. */
  readonly verdictWords: Readonly<Record<'pass' | 'fail' | 'problem' | 'not-judged', Words>>;
  judge(determination: Determination): Judgement | Refusal;
  conclude(examination: JudgedExamination): Conclusion | Refusal;
  /** Items of a scheme that are computed from others, such as a sum of ratios of additives; absent where the centre has none. */
  sums?(determinations: readonly SummedDetermination[]): readonly ComputedSum[];
  readonly documents: readonly DocumentSpec[];
}
