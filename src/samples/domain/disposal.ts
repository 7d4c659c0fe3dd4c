import { refuse, type Refusal } from '../../kernel/index.js';

export interface PortionToDispose {
  readonly code: string;
  readonly state: string;
  readonly disposal: 'proposed' | 'approved' | 'done' | null;
  readonly retainedUntil: string | null;
  readonly approvedBy: string | null;
}

/** Why the disposal of these cannot be approved: it was not proposed, or the time of keeping runs until the day of approval or longer. */
export function whyNotApproveDisposal(portions: readonly PortionToDispose[], today: string): Refusal | undefined {
  const other = portions.filter(({ disposal }) => disposal !== 'proposed').map(({ code }) => code);
  if (other.length > 0) return refuse('disposal.not-proposed', { portions: other });
  const early = portions.filter(({ retainedUntil }) => retainedUntil === null || retainedUntil >= today).map(({ code }) => code);
  return early.length > 0 ? refuse('disposal.too-early', { portions: early }) : undefined;
}

/** Why these cannot be disposed of by `by`: the quality manager has not approved it, or the approver and the one who carries it out are one person. */
export function whyNotDispose(portions: readonly PortionToDispose[], by: string): Refusal | undefined {
  const other = portions.filter(({ disposal }) => disposal !== 'approved').map(({ code }) => code);
  if (other.length > 0) return refuse('disposal.not-approved', { portions: other });
  return portions.some(({ approvedBy }) => approvedBy === by) ? refuse('disposal.own-approval', {}, 'forbidden') : undefined;
}
