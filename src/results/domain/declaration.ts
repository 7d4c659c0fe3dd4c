import { convert, Decimal, isRefusal, parseNumber, plainText, refuse, type Refusal } from '../../kernel/index.js';
import { parseRequirement, type Requirement } from '../../disciplines/index.js';

/** What stands on the label, and how much of it the product's standard demands. */
export interface Declared {
  /** With its sign and unit: `≥3.0 g/100 g`. A sign that the label does not print is the standard's for this parameter. */
  readonly text: string;
  /** Per cent of the declared value that the standard demands at least (lower bound) or allows at most (upper bound); absent: the declared value itself. */
  readonly percent?: string;
  /** The standard and clause that say so. */
  readonly allowedBy?: string;
}

export interface DeclaredRequirement {
  readonly requirement: Requirement;
  /** As sheet and report print it: `标签明示值 ≥3.0 g/100 g`. */
  readonly text: string;
}

/** The determination that is to be judged by the label. */
export interface ByLabel {
  readonly parameter: string;
  readonly byLabel: boolean;
  /** The label may be stricter than the catalogue's limit. */
  readonly labelToo: boolean;
  /** The catalogue's own limit, where it has one. */
  readonly limit: Requirement | null;
}

const PREFIX = '标签明示值';

/**
 * What the label demands of a determination. Refuses a determination that is not judged by the label (`declared.not-by-label`), text that is no limit with a
 * direction (`declared.unreadable`), a share without its standard or with anything but a plain limit (`declared.share`), and a declared value that the
 * catalogue's limit is stricter than or that cannot be held against it (`declared.looser`, `declared.incomparable`): then the limit stays.
 * @source 食品安全监督抽检实施细则（2026年版）, judgement bases 产品明示标准和质量要求, 标签明示值
 */
export function declaredRequirement(item: ByLabel, { text, percent, allowedBy }: Declared): DeclaredRequirement | Refusal {
  if (!item.byLabel && !item.labelToo) return refuse('declared.not-by-label', { parameter: item.parameter });
  const read = parseRequirement(text);
  if (isRefusal(read) || read.kind === 'none' || read.kind === 'text') return refuse('declared.unreadable', { text }, 'invalid');
  if ((percent === undefined) !== (allowedBy === undefined || allowedBy.trim() === '')) return refuse('declared.share', { text }, 'invalid');
  const printed = `${PREFIX} ${text.trim()}`;
  const demanded = percent === undefined ? { requirement: read, text: printed } : shared(read, percent, printed, allowedBy ?? '');
  if (isRefusal(demanded) || item.limit === null) return demanded;
  return whyNotStricter(demanded.requirement, item.limit) ?? demanded;
}

function shared(read: Requirement, percent: string, printed: string, allowedBy: string): DeclaredRequirement | Refusal {
  const share = parseNumber(percent);
  const sound = !isRefusal(share) && !share.qualifier && share.value.greaterThan(0) && share.value.lessThan(1000);
  const declared = read.kind === 'max' || read.kind === 'min' ? parseNumber(read.limit) : undefined;
  if (!sound || (read.kind !== 'max' && read.kind !== 'min') || !declared || isRefusal(declared)) return refuse('declared.share', { text: percent }, 'invalid');
  const sign = read.kind === 'min' ? '≥' : '≤';
  return {
    requirement: { ...read, limit: plainText(declared.value.times(share.value).dividedBy(100)), inclusive: true },
    text: `${printed}（允许${sign}${percent}%标示值，${allowedBy.trim()}）`,
  };
}

function whyNotStricter(declared: Requirement, limit: Requirement): Refusal | undefined {
  if (declared.kind !== limit.kind || (declared.kind !== 'max' && declared.kind !== 'min') || (limit.kind !== 'max' && limit.kind !== 'min')) return refuse('declared.incomparable', {});
  const [own, other] = [parseNumber(declared.limit), parseNumber(limit.limit)];
  const converted = isRefusal(own) ? own : convert(own.value, declared.unit, limit.unit);
  if (isRefusal(converted) || isRefusal(other) || declared.basis !== limit.basis) return refuse('declared.incomparable', {});
  const order = new Decimal(converted).comparedTo(other.value) * (declared.kind === 'max' ? 1 : -1);
  return order > 0 || (order === 0 && declared.inclusive && !limit.inclusive) ? refuse('declared.looser', {}) : undefined;
}
