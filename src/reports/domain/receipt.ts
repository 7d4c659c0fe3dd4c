import { disciplineOf, type ClockRule } from '../../disciplines/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';

/** An issued report as far as its receipt depends on it. */
export interface ReceiptFacts {
  readonly number: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
  readonly isReceived: boolean;
}

/**
 * Why an enterprise may not read its report yet: a failing one is received first, with a click that says what begins thereby, so that
 * the day from which the windows of the law run is proven (`report.receipt-needed`).
 * @source 食品安全法 art 88: seven working days from the receipt of the conclusion
 */
export function whyNotRead({ number, outcome, isReceived }: ReceiptFacts): Refusal | undefined {
  return outcome === 'fail' && !isReceived ? refuse('report.receipt-needed', { number }) : undefined;
}

const MOST_MEGABYTES = 100;

/** Why reports of so many bytes are not packed into one archive (`report.archive-too-large`). */
export function whyNotPacked(sizes: readonly number[]): Refusal | undefined {
  const megabytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1_048_576);
  return megabytes > MOST_MEGABYTES ? refuse('report.archive-too-large', { most: MOST_MEGABYTES, megabytes }, 'invalid') : undefined;
}

/** What an enterprise may apply for, and the day from which its window runs. */
export interface OpenRight {
  readonly code: string;
  readonly window: string;
  readonly from: string;
}

/** Sampling by which the authority acts on the enterprise; risk monitoring and what it entrusted itself give no such rights. @source order 15 arts 16, 30, 37 */
const WITH_RIGHTS: readonly string[] = ['supervision', 'evaluation'];

/**
 * What an enterprise may apply for of a sample: every clock of the discipline that an application stops, once it has started. What starts with the
 * notice runs from the receipt. Nothing where the sample passed.
 */
export function rightsOf(discipline: string, facts: {
  readonly samplingKind: string; readonly outcome: string | null; readonly sampledOn: string; readonly receivedOn: string | null;
}): readonly OpenRight[] {
  if (!WITH_RIGHTS.includes(facts.samplingKind) || (facts.outcome !== null && facts.outcome !== 'fail')) return [];
  const started: Readonly<Partial<Record<ClockRule['starts'], string | null>>> = { sampled: facts.sampledOn, 'notice-delivered': facts.receivedOn };
  return (disciplineOf(discipline)?.clocks ?? []).flatMap(({ code, window, starts, stops }) => {
    const from = started[starts];
    return stops === 'applied' && from ? [{ code, window, from }] : [];
  });
}
