import type { FormValues, SamplingKind } from '../form.js';
import type { PartyFacts, Signatory } from './document.js';
import { present, said, type PrintedOrganisation } from './report-source.js';

export interface PrintedPortion {
  readonly code: string;
  readonly kind: string;
  readonly quantity: string;
  readonly unit: string;
  readonly sealNumber: string | null;
  readonly section: string | null;
  readonly label: string;
}

/** What the papers of a visit are made of. */
export interface VisitPaper {
  /** Null while nothing is signed or printed. */
  readonly number: string | null;
  readonly day: string;
  readonly samplingKind: SamplingKind;
  /** What the centre calls the sampling. */
  readonly kindWord: string;
  readonly planTitle: string;
  readonly taskSource: string;
  readonly organiser: PrintedOrganisation;
  readonly samplingOrganisation: PrintedOrganisation;
  readonly laboratory: PrintedOrganisation | null;
  readonly unit: { readonly name: string; readonly uscc: string | null; readonly address: string };
  readonly samplers: readonly string[];
  readonly values: FormValues;
  readonly portions: readonly PrintedPortion[];
  readonly refusal: { readonly reason: string; readonly facts: string; readonly witnesses: readonly string[] } | null;
  /** `image` is the name of an asset; absent where the paper was or will be signed by hand. */
  readonly signatures: readonly { readonly capacity: 'sampler' | 'unit' | 'witness'; readonly name: string; readonly image?: string }[];
  readonly photographs: number;
  /** The instant of signing as Shanghai's wall clock reads it, `2026-05-07 10:35`; null before. */
  readonly signedAt: string | null;
}

/** What the notice of a refused reception is made of. */
export interface RefusedReception {
  readonly recordNumber: string;
  readonly sampleName: string;
  readonly laboratory: PrintedOrganisation;
  readonly organiser: PrintedOrganisation;
  readonly samplingOrganisation: PrintedOrganisation;
  readonly reasons: readonly string[];
  readonly refusedOn: string;
  readonly refusedBy: string;
  readonly broughtBy: string;
}

/** Undefined members left out, on every level. */
export function facts<T>(value: object): T {
  return present(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, isPlain(member) ? facts(member) : member]))) as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function sampledUnitOf({ unit, values }: VisitPaper): PartyFacts {
  return present({ name: unit.name, address: said(unit.address), phone: said(values['phone']), contact: said(values['contact']) }) as PartyFacts;
}

export function signed({ name, image }: { readonly name: string; readonly image?: string }, { signedAt }: VisitPaper): Signatory {
  return present({ name, image, date: signedAt?.slice(0, 10) }) as Signatory;
}

/** Two places, filled by those who signed, else by the names of those who were sent. */
export function samplersOf(paper: VisitPaper): [Signatory, Signatory] {
  const who = paper.signatures.filter(({ capacity }) => capacity === 'sampler');
  const at = (index: number): Signatory => (who[index] ? signed(who[index], paper) : { name: paper.samplers[index] ?? '' });
  return [at(0), at(1)];
}

export function unitOf(paper: VisitPaper): Signatory | undefined {
  const unit = paper.signatures.find(({ capacity }) => capacity === 'unit');
  return unit && signed(unit, paper);
}
