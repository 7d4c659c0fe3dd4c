import type { FormValues, SamplingKind, Words } from '../form.js';
import type { PartyFacts } from './document.js';

/** An organisation as a document prints it. */
export interface PrintedOrganisation {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
}

export type ReportVerdict = 'pass' | 'fail' | 'problem' | 'not-judged';
export type VerdictWords = Readonly<Record<ReportVerdict, Words>>;

/** What a report is made from: the sample as it was recorded, the examination as it was approved, the laboratory as it is certified that day. */
export interface ReportSource {
  readonly number: string;
  readonly issuedOn: string;
  /** The number of the certificate whose mark is printed; null where the document carries none. */
  readonly certificate: string | null;
  readonly laboratory: PrintedOrganisation;
  /** Who asked for it: the organiser of a plan, or the customer of an order. */
  readonly client: PrintedOrganisation;
  readonly sample: {
    readonly samplingKind: SamplingKind;
    /** The blind code under which the laboratory knew it. */
    readonly code?: string;
    readonly recordNumber: string;
    /** Null where nobody was sampled: a customer brought it. */
    readonly unit: { readonly name: string; readonly address: string } | null;
    readonly producerName: string | null;
    readonly producerAddress: string | null;
    readonly values: FormValues;
    readonly samplers: readonly string[];
    readonly sampledOn: string;
    readonly receivedOn: string | null;
    readonly condition: string | null;
    readonly portions: readonly { readonly kind: string; readonly quantity: string; readonly unit: string; readonly sealNumber: string | null }[];
  };
  readonly examination: {
    readonly conclusion: string;
    readonly startedOn: string;
    readonly finishedOn: string;
    readonly bases: readonly string[];
    /** What items that are computed from others come to, in words. */
    readonly sums?: readonly string[];
    readonly determinations: readonly ReportDetermination[];
    readonly technicians: readonly ReportPerson[];
    readonly checker: ReportPerson;
    readonly signatory: ReportPerson;
  };
  readonly words: VerdictWords;
  /** What the centre calls the sampling: 监督抽检. */
  readonly kindWord: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
}

export interface ReportPerson {
  readonly name: string;
  readonly day: string;
  /** The stored picture of the signature, by the name of its asset. */
  readonly image?: string;
}

export interface ReportDetermination {
  readonly parameter: string;
  /** The heading under which it stands, such as 鉴别. */
  readonly group?: string | null;
  /** 重要程度分类. */
  readonly severity?: string | null;
  readonly unit: string | null;
  readonly requirementText: string;
  /** Empty where the parameter was not examined. */
  readonly resultText: string;
  /** With its unit. */
  readonly detectionLimit: string | null;
  readonly verdict: ReportVerdict;
  readonly reasonText: string;
  /** Why it was not examined. */
  readonly notExamined: string | null;
  readonly methods: readonly string[];
  /** Who examined it in this laboratory's stead. */
  readonly subcontracted?: { readonly laboratory: string; readonly certificate: string | null; readonly report: string | null };
}

/** `undefined` for what is absent or only a stroke on the form, so that the template prints its own mark for nothing. */
export const said = (text: string | null | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' || trimmed === '/' ? undefined : trimmed;
};

/** The members that are not undefined: an absent fact is left out, never an empty word. */
export function present<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export function partyOf({ name, address, phone }: PrintedOrganisation): PartyFacts {
  return present({ name, address: said(address), phone: said(phone) }) as PartyFacts;
}
