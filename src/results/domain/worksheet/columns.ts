import { refuse, type Refusal } from '../../../kernel/index.js';

/** A determination that is to go on a worksheet. */
export interface Candidate {
  readonly id: string;
  readonly code: string;
  readonly parameter: string;
  readonly method: string;
  readonly technicianId: string | null;
  readonly seq: number;
  /** The number of the worksheet on which it is now. */
  readonly worksheet: string | null;
  readonly isOpen: boolean;
}

export const MOST_PLACES = 100;
export const MOST_COLUMNS = 60;

/**
 * Why these determinations cannot become a worksheet of the reader's: none or unknown ones (`worksheet.nothing`), several methods (`worksheet.several-methods`), somebody
 * else's (`worksheet.not-assigned`), one that is on a worksheet now (`worksheet.on-another`), is submitted (`worksheet.submitted`), or more than a run holds (`worksheet.too-large`).
 */
export function whyNotBegin(candidates: readonly Candidate[], wanted: number, reader: string): Refusal | undefined {
  const [first] = candidates;
  if (!first || candidates.length < wanted) return refuse('worksheet.nothing', {}, 'invalid');
  const methods = [...new Set(candidates.map(({ method }) => method))];
  if (methods.length > 1) return refuse('worksheet.several-methods', { methods }, 'invalid');
  const foreign = candidates.filter(({ technicianId }) => technicianId !== reader);
  if (foreign.length > 0) return refuse('worksheet.not-assigned', { cells: foreign.map(({ code, parameter }) => `${code} ${parameter}`) }, 'forbidden');
  const elsewhere = candidates.filter(({ worksheet }) => worksheet !== null);
  if (elsewhere.length > 0) return refuse('worksheet.on-another', { cells: elsewhere.map(({ code, parameter, worksheet }) => `${code} ${parameter}（${worksheet}）`) });
  const late = candidates.filter(({ isOpen }) => !isOpen);
  if (late.length > 0) return refuse('worksheet.submitted', { cells: late.map(({ code, parameter }) => `${code} ${parameter}`) });
  const places = new Set(candidates.map(({ code }) => code)).size;
  const columns = new Set(candidates.map(({ parameter }) => parameter)).size;
  return places > MOST_PLACES || columns > MOST_COLUMNS ? refuse('worksheet.too-large', { places, columns, mostPlaces: MOST_PLACES, mostColumns: MOST_COLUMNS }, 'invalid') : undefined;
}

/** The columns of a worksheet: every parameter once, in the order in which the schemes name them. */
export function columnsOf(candidates: readonly Pick<Candidate, 'parameter' | 'seq'>[]): readonly string[] {
  const first = new Map<string, number>();
  for (const { parameter, seq } of candidates) first.set(parameter, Math.min(seq, first.get(parameter) ?? seq));
  return [...first].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1)).map(([parameter]) => parameter);
}
