import table from './bands.json' with { type: 'json' };
import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { Decimal, parseNumber, plainText } from '../../../kernel/numbers/index.js';
import type { RecordText } from '../record/record-text.js';

export interface WeighedSale {
  readonly line: number;
  readonly goods: string;
  readonly band: string;
  /** What was charged less what was found, in g; negative where the buyer got more. */
  readonly short: string;
  readonly tolerance: string;
  readonly isShort: boolean;
}

export interface WeighingResult {
  readonly sales: readonly WeighedSale[];
  readonly failed: readonly string[];
  readonly verdict: 'pass' | 'fail';
}

/**
 * Sales weighed again: each row is goods, kind of goods (may be empty), price in 元/kg, charged and found mass in kg. The kind decides the band where the rule names it,
 * else the price; a price on a bound belongs to the lower band. Short by more than the tolerance fails; `isEqualScale` doubles it, where the check scale is only as
 * accurate as the one that is checked. Refuses rows that are incomplete or no numbers and masses beyond the band, with their line.
 * @source 零售商品称重计量监督管理办法 annex 1; factor 2 for a check scale of equal accuracy
 */
export function judgeWeighing(record: RecordText): WeighingResult | Refusal {
  const scale = record.facts.get('核称秤')?.value ?? '';
  if (scale !== '' && scale !== '高一级' && scale !== '同级') return refuse('weighing.scale', { value: scale }, 'invalid');
  const factor = scale === '同级' ? 2 : 1;
  const sales: WeighedSale[] = [];
  for (const { line, cells } of [...record.tables.values()].flat()) {
    const [goods = '', kind = '', ...numbers] = cells;
    const read = numbers.map((cell) => parseNumber(cell));
    const [price, charged, found] = read.map((number) => (isRefusal(number) || number.qualifier || number.value.isNegative() ? undefined : number.value));
    if (goods === '' || read.length !== 3 || !price || !charged || !found) return refuse('weighing.row', { line }, 'invalid');
    const band = table.bands.find((one) => one.goods.some((named) => named === kind)) ?? table.bands.find(({ priceUpTo }) => kind === '' && (priceUpTo === undefined || price.lessThanOrEqualTo(priceUpTo)));
    if (!band) return refuse('weighing.kind', { line, kind }, 'invalid');
    const row = band.rows.find(({ upTo }) => charged.lessThanOrEqualTo(upTo));
    if (!row) return refuse('weighing.beyond', { line, mass: plainText(charged), band: band.name }, 'invalid');
    const tolerance = new Decimal(row.grams).times(factor);
    const short = charged.minus(found).times(1000);
    sales.push({ line, goods, band: band.name, short: plainText(short), tolerance: plainText(tolerance), isShort: short.greaterThan(tolerance) });
  }
  if (sales.length === 0) return refuse('record.empty', {}, 'invalid');
  const failed = sales.filter(({ isShort }) => isShort).map(({ goods }) => goods);
  return { sales, failed, verdict: failed.length === 0 ? 'pass' : 'fail' };
}
