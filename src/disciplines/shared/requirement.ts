import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { parseNumber, plainText, type Bound, type TypedNumber } from '../../kernel/numbers/index.js';

/**
 * What a standard or a notice demands of one parameter. Plain JSON: numbers are text with the digits as printed (`0.20`, `5×10⁴`),
 * because 修约值 comparison rounds to those digits. Units are in the one spelling of `parseUnit`.
 */
export type Requirement =
  | MaxRequirement
  | MinRequirement
  | RangeRequirement
  | NotDetectedRequirement
  | ProhibitedRequirement
  | ClassRequirement
  | AttributesRequirement
  | TextRequirement
  | ProcedureRequirement
  | NoRequirement;

interface Numeric {
  readonly unit: string;
  /** How the result must be expressed (`干重计`, `以固态产品计`); judged only where the observation says the same. */
  readonly basis?: string;
}

export interface MaxRequirement extends Numeric {
  readonly kind: 'max';
  readonly limit: string;
  /** ≤ (true) or < (false). */
  readonly inclusive: boolean;
}

export interface MinRequirement extends Numeric {
  readonly kind: 'min';
  readonly limit: string;
  readonly inclusive: boolean;
}

export interface RangeEnd {
  readonly limit: string;
  readonly inclusive: boolean;
}

export interface RangeRequirement extends Numeric {
  readonly kind: 'range';
  readonly low: RangeEnd;
  readonly high: RangeEnd;
  /** Kept where it was printed as a tolerance, `10.0±0.1`; the ends are the truth. */
  readonly tolerance?: { readonly nominal: string; readonly plusMinus: string };
}

/** 不得检出: any detection fails. */
export interface NotDetectedRequirement {
  readonly kind: 'not-detected';
  /** The portion that was examined (`/25 g`), or the unit that the notice printed; empty where it says nothing. */
  readonly unit: string;
}

/** 不得使用, 不得添加: a detection fails and asks a person to look at natural background. */
export interface ProhibitedRequirement {
  readonly kind: 'prohibited';
}

/** A sampling class: n sub-samples; two-class (m, c) without M, three-class with it. `m` is `0` with a portion unit where it reads 不得检出/25 g. */
export interface ClassRequirement {
  readonly kind: 'class';
  readonly n: number;
  readonly c: number;
  readonly m: string;
  readonly M?: string;
  readonly unit: string;
}

/** Acceptance by attributes: of n inspected, up to `ac` nonconforming accept the lot, `re` and more do not. */
export interface AttributesRequirement {
  readonly kind: 'attributes';
  readonly n: number;
  readonly ac: number;
  readonly re: number;
}

/** Words that only a person can judge (色泽正常). */
export interface TextRequirement {
  readonly kind: 'text';
  readonly text: string;
}

/** How an original record is made and judged. */
export type RecordForm = 'points' | 'calibration' | 'net-content' | 'weighing' | 'checklist' | 'cylinders';

/** A whole original record (points, a series, a checklist) judged by a procedure that the centre knows by name (`JJG 52-2013`). */
export interface ProcedureRequirement {
  readonly kind: 'procedure';
  readonly form: RecordForm;
  readonly name: string;
}

/** The word before the procedure's name, as a scheme and a report write it. */
export const RECORD_FORM_WORDS: Readonly<Record<RecordForm, string>> = {
  points: '检定规程', calibration: '校准依据', 'net-content': '净含量', weighing: '零售称重', checklist: '检查表', cylinders: '气瓶批检验',
};

/** No limit is known. It never passes. */
export interface NoRequirement {
  readonly kind: 'none';
}

export type RequirementRefusal = Refusal<
  'requirement.empty' | 'requirement.unreadable' | 'requirement.no-direction' | 'requirement.contradictory' | 'unit.unknown'
>;

/** A bound from a number's text; `undefined` where it is none. */
export function boundOf(end: RangeEnd): Bound | undefined {
  const number = parseNumber(end.limit);
  return isRefusal(number) || number.qualifier ? undefined : { limit: number.value, inclusive: end.inclusive, lastDigit: number.lastDigit };
}

/**
 * A range from a nominal value and its tolerance; the ends carry the finer of both digits (35 ± 1.0 is 34.0–36.0).
 * `excluded` leaves out an end: `both`, `upper` (不含 +) or `lower` (不含 −).
 * @source GB/T 8170-2008 4.3.2, table of examples (unverified)
 */
export function toleranceRange(nominal: TypedNumber, plusMinus: TypedNumber, unit: string, excluded?: 'both' | 'upper' | 'lower'): RangeRequirement {
  const decimals = Math.max(0, -nominal.lastDigit, -plusMinus.lastDigit);
  return {
    kind: 'range',
    low: { limit: plainText(nominal.value.minus(plusMinus.value), decimals), inclusive: excluded !== 'both' && excluded !== 'lower' },
    high: { limit: plainText(nominal.value.plus(plusMinus.value), decimals), inclusive: excluded !== 'both' && excluded !== 'upper' },
    tolerance: { nominal: nominal.printed, plusMinus: plusMinus.printed },
    unit,
  };
}

/** The refusal of a requirement that contradicts itself (low above high, c not below n, m above M, a number that is none); `undefined` for a sound one. */
export function whyNotRequirement(requirement: Requirement): RequirementRefusal | undefined {
  const contradiction = (): RequirementRefusal => refuse('requirement.contradictory', { text: printRequirement(requirement) }, 'invalid');
  switch (requirement.kind) {
    case 'max':
    case 'min':
      return boundOf(requirement) ? undefined : contradiction();
    case 'range': {
      const low = boundOf(requirement.low);
      const high = boundOf(requirement.high);
      if (!low || !high) return contradiction();
      const order = low.limit.comparedTo(high.limit);
      return order > 0 || (order === 0 && !(low.inclusive && high.inclusive)) ? contradiction() : undefined;
    }
    case 'class': {
      const m = boundOf({ limit: requirement.m, inclusive: true });
      const M = requirement.M === undefined ? undefined : boundOf({ limit: requirement.M, inclusive: true });
      const counts = Number.isInteger(requirement.n) && Number.isInteger(requirement.c) && requirement.c >= 0 && requirement.n > requirement.c && requirement.n <= 1000;
      const ordered = m && !m.limit.isNegative() && (requirement.M === undefined || (M && M.limit.greaterThanOrEqualTo(m.limit)));
      return counts && ordered ? undefined : contradiction();
    }
    case 'attributes':
      return [requirement.n, requirement.ac, requirement.re].every(Number.isInteger) && requirement.ac >= 0 && requirement.re > requirement.ac && requirement.re <= requirement.n + 1 && requirement.n > 0 ? undefined : contradiction();
    case 'text':
      return requirement.text.trim() === '' ? refuse('requirement.empty', {}, 'invalid') : undefined;
    default:
      return undefined;
  }
}

/** The requirement as a report prints it: `≤0.2 mg/kg`, `44.0~46.0 %vol`, `10.0±0.1（不含+0.1）`, `n=5, c=2, m=10⁴, M=10⁵ CFU/g`, `不得检出/25 g`, `—` for none. */
export function printRequirement(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'max':
      return withUnit(`${requirement.inclusive ? '≤' : '<'}${requirement.limit}`, requirement);
    case 'min':
      return withUnit(`${requirement.inclusive ? '≥' : '>'}${requirement.limit}`, requirement);
    case 'range':
      return withUnit(printRange(requirement), requirement);
    case 'not-detected':
      return `不得检出${requirement.unit.startsWith('/') ? requirement.unit : requirement.unit && ` ${requirement.unit}`}`;
    case 'prohibited':
      return '不得使用';
    case 'class': {
      const M = requirement.M === undefined ? '' : `, M=${requirement.M}`;
      const unit = requirement.unit.startsWith('/') ? requirement.unit : requirement.unit && ` ${requirement.unit}`;
      return `n=${requirement.n}, c=${requirement.c}, m=${requirement.m}${M}${unit}`;
    }
    case 'attributes':
      return `n=${requirement.n}, Ac=${requirement.ac}, Re=${requirement.re}`;
    case 'text':
      return requirement.text;
    case 'procedure':
      return `${RECORD_FORM_WORDS[requirement.form]}：${requirement.name}`;
    case 'none':
      return '—';
  }
}

function withUnit(text: string, { unit, basis }: Numeric): string {
  return `${text}${unit && ` ${unit}`}${basis === undefined ? '' : `（${basis}）`}`;
}

function printRange({ low, high, tolerance }: RangeRequirement): string {
  if (tolerance) {
    const excluded = low.inclusive === high.inclusive ? (low.inclusive ? '' : '（不含±') : low.inclusive ? '（不含+' : '（不含-';
    return `${tolerance.nominal}±${tolerance.plusMinus}${excluded && `${excluded}${tolerance.plusMinus}）`}`;
  }
  if (low.inclusive && high.inclusive) return `${low.limit}~${high.limit}`;
  return `${low.inclusive ? '≥' : '>'}${low.limit}且${high.inclusive ? '≤' : '<'}${high.limit}`;
}
