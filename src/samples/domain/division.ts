import { refuse, type Refusal } from '../../kernel/index.js';
import { Decimal } from '../../kernel/numbers/index.js';
import { MOST_PORTIONS } from './codes.js';
import type { PortionInCustody } from './custody.js';

export interface SubSample {
  readonly quantity: string;
  readonly section: string;
}

const QUANTITY = /^\d{1,9}(\.\d{1,6})?$/;

/**
 * What is left of a portion when sub-samples were taken from it, in its unit (`0`: it is used up), or why it cannot be parted so:
 * only a test portion of an item that the laboratory has, by quantities above zero that do not add up to more than there is.
 * `taken` is the number of portions that the item has already.
 */
export function leftAfter(portion: PortionInCustody & { readonly leftQuantity: string }, parts: readonly SubSample[], taken: number): string | Refusal {
  if (portion.kind !== 'test') return refuse('division.test-only', { portion: portion.code });
  if (portion.itemState !== 'received' && portion.itemState !== 'in-test') return refuse('division.not-here', { portion: portion.code });
  if (parts.length === 0 || parts.some(({ quantity }) => !QUANTITY.test(quantity) || new Decimal(quantity).isZero())) return refuse('division.quantity', {}, 'invalid');
  if (taken + parts.length > MOST_PORTIONS) return refuse('division.too-many', { most: MOST_PORTIONS }, 'invalid');
  const sum = Decimal.sum(0, ...parts.map(({ quantity }) => quantity));
  const left = new Decimal(portion.leftQuantity).minus(sum);
  return left.isNegative() ? refuse('division.sum', { left: portion.leftQuantity, parts: sum.toString() }, 'invalid') : left.toString();
}
