import { refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, plainText } from '../../../kernel/numbers/index.js';

/** How the packaging's mass is taken off: one mean for all, or each package's own. */
export type TareRule = { readonly kind: 'mean'; readonly count: number; readonly mean: string } | { readonly kind: 'each'; readonly mean: string };

/**
 * What the tares measured so far allow: the mean of 10 where it is at most a tenth of the nominal content; the mean of 25 where it is more and s < 0.25 T;
 * else each package has its own. Refuses fewer than are needed for either (`net-content.tares`).
 * @source JJF 1070-2005 4.3 on tare (unverified)
 */
export function tareRule(tares: readonly Decimal[], nominal: Decimal, T: Decimal): TareRule | Refusal<'net-content.tares'> {
  if (tares.length < 10) return refuse('net-content.tares', { count: tares.length, needed: 10 }, 'invalid');
  const ten = meanOf(tares.slice(0, 10));
  if (ten.lessThanOrEqualTo(nominal.dividedBy(10))) return { kind: 'mean', count: 10, mean: plainText(ten) };
  if (tares.length < 25) return refuse('net-content.tares', { count: tares.length, needed: 25 }, 'invalid');
  const all = tares.slice(0, 25);
  const mean = meanOf(all);
  return deviationOf(all, mean).lessThan(T.times('0.25')) ? { kind: 'mean', count: 25, mean: plainText(mean) } : { kind: 'each', mean: plainText(mean) };
}

/** The arithmetic mean; throws where there is nothing to average. */
export function meanOf(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError('a mean needs at least one value');
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0)).dividedBy(values.length);
}

/** The standard deviation with n − 1; zero for a single value. */
export function deviationOf(values: readonly Decimal[], mean: Decimal): Decimal {
  if (values.length < 2) return new Decimal(0);
  return values.reduce((sum, value) => sum.plus(value.minus(mean).pow(2)), new Decimal(0)).dividedBy(values.length - 1).sqrt();
}
