import type { Conclusion, SamplingKind } from '../disciplines/index.js';

export interface PersonOnDay {
  readonly accountId: string;
  readonly name: string;
  /** Legal day of what this person did last. */
  readonly day: string;
}

export interface ApprovedDetermination {
  readonly seq: number;
  readonly parameter: string;
  /** The heading of the report under which it stands. */
  readonly group: string | null;
  readonly severity: string | null;
  /** Unit of the requirement; a result typed in another unit carries its own in `resultText`. */
  readonly unit: string;
  readonly requirementText: string;
  /** What the report prints: exactly what was typed, or 未检出. Empty where the parameter was not examined. */
  readonly resultText: string;
  /** The method's detection limit with its unit, where one was entered. */
  readonly detectionLimit: string | null;
  /** `problem` where risk monitoring found what supervision would call a failure. */
  readonly verdict: 'pass' | 'fail' | 'problem' | 'not-judged';
  readonly reasonText: string;
  readonly methods: readonly string[];
  readonly basis: string;
  /** Why it was not examined. */
  readonly notExamined: string | null;
  /** Who examined it with the organiser's consent, where it was not this laboratory; its certificate and its own report. */
  readonly subcontracted?: { readonly laboratory: string; readonly certificate: string | null; readonly report: string | null };
}

/** All that a report prints of an approved examination. */
export interface ApprovedExamination {
  readonly examinationId: string;
  readonly itemId: string;
  readonly laboratoryId: string;
  readonly discipline: string;
  readonly samplingKind: SamplingKind;
  readonly conclusion: Conclusion;
  readonly determinations: readonly ApprovedDetermination[];
  readonly people: { readonly technicians: readonly PersonOnDay[]; readonly checker: PersonOnDay; readonly signatory: PersonOnDay };
  /** Legal day of the first reading. */
  readonly startedOn: string;
  /** Legal day of the approval. */
  readonly finishedOn: string;
  readonly bases: readonly string[];
  /** Computed items in words: what the single results come to. */
  readonly sums: readonly string[];
}
