import { refuse, type Refusal } from '../../kernel/index.js';

export interface PortionToDispose {
  readonly code: string;
  readonly state: string;
  readonly disposal: 'proposed' | 'approved' | 'done' | null;
  readonly retainedUntil: string | null;
  readonly approvedBy: string | null;
  /** The hand-over that it is offered in and that waits for its answer. */
  readonly offeredIn: string | null;
}

/** What may be proposed for disposal: at hand, on offer to nobody, and kept until a day before `today`. */
export function isToBeProposed({ state, disposal, offeredIn, retainedUntil }: PortionToDispose, today: string): boolean {
  return disposal === null && offeredIn === null && (state === 'held' || state === 'stored') && retainedUntil !== null && retainedUntil < today;
}

function whyOnOffer(portions: readonly PortionToDispose[]): Refusal | undefined {
  const offered = portions.filter(({ offeredIn }) => offeredIn !== null).map(({ code }) => code);
  return offered.length > 0 ? refuse('custody.offered-already', { portions: offered }) : undefined;
}

/** Why the disposal of these cannot be approved: it was not proposed, the time of keeping runs until the day of approval or longer, or one is on offer. */
export function whyNotApproveDisposal(portions: readonly PortionToDispose[], today: string): Refusal | undefined {
  const other = portions.filter(({ disposal }) => disposal !== 'proposed').map(({ code }) => code);
  if (other.length > 0) return refuse('disposal.not-proposed', { portions: other });
  const early = portions.filter(({ retainedUntil }) => retainedUntil === null || retainedUntil >= today).map(({ code }) => code);
  return early.length > 0 ? refuse('disposal.too-early', { portions: early }) : whyOnOffer(portions);
}

/** Why these cannot be disposed of by `by`: the quality manager has not approved it, the approver and the one who carries it out are one person, or one is on offer. */
export function whyNotDispose(portions: readonly PortionToDispose[], by: string): Refusal | undefined {
  const other = portions.filter(({ disposal }) => disposal !== 'approved').map(({ code }) => code);
  if (other.length > 0) return refuse('disposal.not-approved', { portions: other });
  return portions.some(({ approvedBy }) => approvedBy === by) ? refuse('disposal.own-approval', {}, 'forbidden') : whyOnOffer(portions);
}
