import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { convert, Decimal, parseUnit, plainText, WideDecimal, type ConversionRefusal } from '../../kernel/numbers/index.js';
import type { FindingObservation, QuantityObservation } from './observation.js';

/** What a part below its detection limit counts as; the method or the residue definition says which. */
export type BelowDetection = 'zero' | 'half' | 'full';

export type SumRefusal = ConversionRefusal | Refusal<'judgement.no-parts' | 'judgement.detection-limit-missing' | 'judgement.part-without-amount' | 'judgement.maximum-not-positive'>;

export interface Part {
  readonly name: string;
  readonly observation: QuantityObservation | FindingObservation;
}

export interface RatioPart extends Part {
  /** The largest amount allowed of this additive alone. */
  readonly maximum: string;
  readonly maximumUnit: string;
}

export interface ResiduePart extends Part {
  /** Converts the part to what the residue is expressed as (by molecular mass); 1 where absent. */
  readonly factor?: string;
}

export interface SumOfRatios {
  /** A bare number to hold against `≤1`. Never above 1 by rounding alone. */
  readonly observation: QuantityObservation;
  readonly parts: readonly { readonly name: string; readonly used: string; readonly unit: string; readonly ratio: string }[];
}

interface Amount {
  readonly value: Decimal;
  /** `false` where the part lay below its detection limit. */
  readonly detected: boolean;
  readonly detectionLimit?: Decimal;
}

/**
 * Σ(used ÷ maximum) of additives of one function in one food, added exactly as fractions: three thirds are 1.
 * @source GB 2760-2024 appendix A (unverified)
 */
export function sumOfRatios(parts: readonly RatioPart[], below: BelowDetection): SumOfRatios | SumRefusal {
  if (parts.length === 0) return refuse('judgement.no-parts', {}, 'invalid');
  let over = new WideDecimal(0);
  let under = new WideDecimal(1);
  const listed: { name: string; used: string; unit: string; ratio: string }[] = [];
  for (const part of parts) {
    const amount = amountOf(part, part.maximumUnit, below);
    if (isRefusal(amount)) return amount;
    const maximum = new WideDecimal(part.maximum);
    if (!maximum.greaterThan(0)) return refuse('judgement.maximum-not-positive', { part: part.name, maximum: part.maximum }, 'invalid');
    const used = new WideDecimal(amount.value);
    over = over.times(maximum).plus(used.times(under));
    under = under.times(maximum);
    listed.push({ name: part.name, used: plainText(amount.value), unit: part.maximumUnit, ratio: plainText(narrow(used.dividedBy(maximum))) });
  }
  const sum = plainText(narrow(over.dividedBy(under)));
  return { observation: { kind: 'quantity', text: sum, value: sum, printed: sum, unit: '' }, parts: listed };
}

/**
 * The sum over a residue definition (恩诺沙星 + 环丙沙星 is one determination), in `unit`. Where no part was detected the sum is a 未检出 whose
 * detection limit is the sum of the parts' own, because that much could have stayed unseen.
 */
export function sumOfResidue(parts: readonly ResiduePart[], below: BelowDetection, unit: string): QuantityObservation | FindingObservation | SumRefusal {
  if (parts.length === 0) return refuse('judgement.no-parts', {}, 'invalid');
  const target = parseUnit(unit);
  if (isRefusal(target)) return target;
  let sum = new Decimal(0);
  let unseen: Decimal | undefined = new Decimal(0);
  let detected = false;
  for (const part of parts) {
    const amount = amountOf(part, target.text, below);
    if (isRefusal(amount)) return amount;
    const factor = part.factor ?? '1';
    sum = sum.plus(amount.value.times(factor));
    detected ||= amount.detected;
    unseen = unseen && amount.detectionLimit ? unseen.plus(amount.detectionLimit.times(factor)) : undefined;
  }
  const text = plainText(sum);
  if (detected) return { kind: 'quantity', text, value: text, printed: text, unit: target.text };
  return { kind: 'finding', text: '未检出', detected: false, unit: target.text, ...(unseen ? { detectionLimit: plainText(unseen) } : {}) };
}

/** The amount that a part adds, in `unit`. */
function amountOf({ name, observation }: Part, unit: string, below: BelowDetection): Amount | SumRefusal {
  const limit = observation.detectionLimit === undefined ? undefined : convert(new Decimal(observation.detectionLimit), observation.unit, unit);
  if (isRefusal(limit)) return limit;
  if (observation.kind === 'finding' && observation.detected) return refuse('judgement.part-without-amount', { part: name }, 'invalid');
  if (observation.kind === 'quantity') {
    const value = convert(new Decimal(observation.value), observation.unit, unit);
    if (isRefusal(value)) return value;
    if (observation.qualifier === '>' || observation.qualifier === '≥') return refuse('judgement.part-without-amount', { part: name }, 'invalid');
    if (observation.qualifier !== undefined) return unseenAmount(name, limit ? Decimal.max(limit, value) : value, below);
    if (!limit || value.greaterThanOrEqualTo(limit)) return { value, detected: true, ...(limit ? { detectionLimit: limit } : {}) };
  }
  return unseenAmount(name, limit, below);
}

function unseenAmount(name: string, limit: Decimal | undefined, below: BelowDetection): Amount | SumRefusal {
  if (below === 'zero') return { value: new Decimal(0), detected: false, ...(limit ? { detectionLimit: limit } : {}) };
  if (!limit) return refuse('judgement.detection-limit-missing', { part: name }, 'invalid');
  return { value: below === 'half' ? limit.dividedBy(2) : limit, detected: false, detectionLimit: limit };
}

/** Forty significant digits, rounded once from an exact fraction; a fraction not above 1 does not come out above 1. */
function narrow(value: Decimal): Decimal {
  return new Decimal(value.toSignificantDigits(40, Decimal.ROUND_HALF_EVEN).toString());
}
