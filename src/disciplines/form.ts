/** A word in both languages of the interface. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a plan samples for. */
export type PlanKind = 'supervision' | 'risk-monitoring' | 'evaluation';
/** `entrusted`: nobody sampled it; a customer ordered the examination and answers for where the item came from. */
export type SamplingKind = PlanKind | 'entrusted';
export const SAMPLING_KINDS: readonly PlanKind[] = ['supervision', 'risk-monitoring', 'evaluation'];

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
