import type { OrderKind } from '../../disciplines/index.js';
import { refuse, type Fact, type Refusal } from '../../kernel/index.js';
import { Decimal, printedAtDigit } from '../../kernel/numbers/index.js';

export interface ReviewedLine {
  readonly lineId: string;
  readonly schemeId: string;
  /** Null for all items of the scheme. */
  readonly schemeItemIds: readonly string[] | null;
  /** Yuan. */
  readonly price: string;
  readonly withoutMark: boolean;
}

export interface ReviewedScheme {
  readonly id: string;
  readonly itemIds: readonly string[];
}

const PRICE = /^\d{1,9}(\.\d{1,2})?$/;

/**
 * Why this review cannot become a quotation: scope, methods or capacity were not found sufficient (then it is declined), a line has no answer, its scheme or items are
 * unknown, its price is none, or the quotation ends before it begins.
 */
export function whyNotQuote(
  { scope, methods, capacity, lines, until, today }: {
    readonly scope: boolean; readonly methods: boolean; readonly capacity: boolean; readonly lines: readonly ReviewedLine[]; readonly until: string; readonly today: string;
  },
  lineIds: readonly string[], schemes: readonly ReviewedScheme[],
): Refusal | undefined {
  if (!scope || !methods || !capacity) return refuse('order.review-negative', {});
  if (lines.length !== lineIds.length || !lineIds.every((id) => lines.some(({ lineId }) => lineId === id))) return refuse('order.review-incomplete', {}, 'invalid');
  for (const [at, { schemeId, schemeItemIds, price }] of lines.entries()) {
    const scheme = schemes.find(({ id }) => id === schemeId);
    if (!scheme || schemeItemIds?.length === 0 || schemeItemIds?.some((id) => !scheme.itemIds.includes(id))) return refuse('order.scheme-unknown', { line: at + 1 }, 'invalid');
    if (!PRICE.test(price)) return refuse('order.price', { line: at + 1 }, 'invalid');
  }
  return until < today ? refuse('order.quotation-past', { until }, 'invalid') : undefined;
}

/**
 * Why a line may not be promised: the laboratory's scope does not cover it on the day. An entrusted test may be, where the customer is told beforehand that the report carries no
 * mark (`withoutMark`); verification, calibration and inspection never.
 * @source 检验检测机构资质认定管理办法 (order 163): the mark stands on reports within the scope only (unverified)
 */
export function whyOutsideScope(kind: OrderKind, line: Pick<ReviewedLine, 'withoutMark'>, place: number, lacks: readonly Refusal[]): Refusal | undefined {
  if (line.withoutMark && kind !== 'entrusted-test') return refuse('order.mark-needed', { line: place }, 'invalid');
  if (lacks.length === 0 || line.withoutMark) return undefined;
  return refuse('order.outside-scope', { line: place, items: lacks.map(({ code, facts }): Fact => ({ code, facts })) });
}

/** The sum of the lines' prices, in yuan with two digits: each price has at most two, so nothing is rounded. */
export function totalOf(lines: readonly Pick<ReviewedLine, 'price'>[]): string {
  return printedAtDigit(Decimal.sum(0, ...lines.map(({ price }) => price)), -2);
}

/** An order's number within its laboratory: the year and a sequence without gaps. */
export function orderNumber(day: string, sequence: number): string {
  return `WT${day.slice(0, 4)}-${String(sequence).padStart(5, '0')}`;
}
