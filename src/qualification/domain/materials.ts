import { refuse, type Refusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';

export const MATERIAL_KINDS = ['reference-material', 'standard-solution', 'reagent'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** A lot in the store. Amounts are decimal text in `unit`. */
export interface MaterialLot {
  readonly code: string;
  readonly left: string;
  readonly unit: string;
  readonly expiresOn: string;
  readonly openedOn: string | null;
  /** Last day after opening; null where opening changes nothing. */
  readonly opensUntil: string | null;
  readonly discarded: boolean;
}

/** The last day on which a lot may be used: its own, or the one after opening where that comes first. */
export function lastDayOf({ expiresOn, openedOn, opensUntil }: Pick<MaterialLot, 'expiresOn' | 'openedOn' | 'opensUntil'>): string {
  return openedOn !== null && opensUntil !== null && opensUntil < expiresOn ? opensUntil : expiresOn;
}

/** Why an amount may not be taken from a lot on a day: `material.discarded`, `material.expired` or `material.not-enough`. */
export function whyNotTake(lot: MaterialLot, amount: string, day: string): Refusal | undefined {
  if (lot.discarded) return refuse('material.discarded', { code: lot.code });
  const last = lastDayOf(lot);
  if (last < day) return refuse('material.expired', { code: lot.code, on: last });
  if (!new Decimal(amount).greaterThan(0)) return refuse('material.amount', { amount }, 'invalid');
  return new Decimal(amount).greaterThan(lot.left) ? refuse('material.not-enough', { code: lot.code, left: lot.left, unit: lot.unit, amount }) : undefined;
}

/**
 * The concentration of a solution that is made from `taken` of a parent and filled up to `filledTo` (both in one unit): exact, unrounded, in the parent's
 * unit of concentration. Refuses a volume that is not greater than what was taken or not above zero (`material.dilution`).
 * @source GB/T 602-2002, dilution of standard solutions (unverified)
 */
export function dilutedTo(concentration: string, taken: string, filledTo: string): string | Refusal<'material.dilution'> {
  const [part, whole] = [new Decimal(taken), new Decimal(filledTo)];
  if (!part.greaterThan(0) || part.greaterThan(whole)) return refuse('material.dilution', { taken, filledTo }, 'invalid');
  return new Decimal(concentration).times(part).dividedBy(whole).toSignificantDigits(12).toString();
}

/** Why a solution may not last until a day: nothing lasts longer than what it was made from (`material.outlives-parent`). */
export function whyNotLast(expiresOn: string, parent: Pick<MaterialLot, 'code' | 'expiresOn' | 'openedOn' | 'opensUntil'>): Refusal | undefined {
  const last = lastDayOf(parent);
  return expiresOn > last ? refuse('material.outlives-parent', { code: parent.code, on: last }, 'invalid') : undefined;
}
