import { isRefusal, refuse } from '../../kernel/index.js';
import { normaliseText, parseUnit, plainText, readLeadingNumber, type TypedNumber } from '../../kernel/numbers/index.js';
import {
  RECORD_FORM_WORDS, toleranceRange, whyNotRequirement,
  type ClassRequirement, type MaxRequirement, type MinRequirement, type RangeRequirement, type RecordForm, type Requirement, type RequirementRefusal,
} from './requirement.js';

export interface RequirementReading {
  /** What a number without a sign means in this source; refused where the source does not say. */
  readonly bare?: 'max' | 'min';
  /** The unit of the column, for texts that carry none. */
  readonly unit?: string;
}

const NOTHING = new Set(['', '-', '—', '--', '——', '/', '\\', '无']);
const NOT_DETECTED = /^(?:不得检出|不应检出|不可检出|阴性)(.*)$/;
const PROHIBITED = /^(?:不得使用|不得添加|禁止使用|禁止添加|禁用|不得用)(.*)$/;
const FORM_OF = new Map(Object.entries(RECORD_FORM_WORDS).map(([form, word]) => [word, form as RecordForm]));
const PROCEDURE = new RegExp(`^(${[...FORM_OF.keys()].join('|')})[:：](.+)$`);
const CLASS = /^[<>≤≥]?n *= *(\d+) *,? *c *= *(\d+) *,? *m *= *([^=]+?)(?:[ ,]*M *= *([^=]+))?$/;
const EXCLUSION = /\((?:不含|不包括) *([+-]|±)? *[\d.]+ *\)/;
const BASIS = / *\(([^()]*[计重基][^()]*)\)$/;
const ATTRIBUTES = /^n *= *(\d+)[ ,]+Ac *= *(\d+)[ ,]+Re *= *(\d+)$/i;

/**
 * The requirement that a Chinese standard or notice prints: `≤0.2 mg/kg`, `＜10`, `44.0~46.0 %vol`, `41.0%vol～43.0%vol`, `≤35±1.0%vol`,
 * `10.0±0.1(不含+0.1)`, `80+2/-1 mm`, `500(1±3%) g`, `-18~-15 ℃`, `不得检出/25g`, `不得使用`, `n=5,c=2,m=10⁴,M=10⁵CFU/g`, `n=50, Ac=1, Re=2`, `2.0(干重计)`, `—`. Text without any digit is for a person
 * to judge. `检定规程：JJG 52-2013` names the procedure by which a whole record is judged. Text with digits that cannot be read whole is refused: half a limit is worse than none.
 */
export function parseRequirement(text: string, reading: RequirementReading = {}): Requirement | RequirementRefusal {
  const plain = normaliseText(text).replace(/[,;。、]+$/, '').trim();
  if (plain === '') return refuse('requirement.empty', {}, 'invalid');
  const requirement = read(plain, text, reading);
  if (isRefusal(requirement)) return requirement;
  return whyNotRequirement(requirement) ?? requirement;
}

function read(plain: string, text: string, reading: RequirementReading): Requirement | RequirementRefusal {
  if (NOTHING.has(plain)) return { kind: 'none' };
  const procedure = PROCEDURE.exec(plain);
  if (procedure) return { kind: 'procedure', form: FORM_OF.get(procedure[1]!)!, name: procedure[2]!.trim() };
  const attributes = ATTRIBUTES.exec(plain);
  if (attributes) return { kind: 'attributes', n: Number(attributes[1]), ac: Number(attributes[2]), re: Number(attributes[3]) };
  const notDetected = NOT_DETECTED.exec(plain);
  if (notDetected) {
    const unit = unitText((notDetected[1] ?? '').replace(/^[( ]+|[) ]+$/g, ''), reading.unit);
    return unit === undefined ? unreadable(text) : { kind: 'not-detected', unit };
  }
  const prohibited = PROHIBITED.exec(plain);
  if (prohibited) return unitText(prohibited[1] ?? '', '') === undefined ? unreadable(text) : { kind: 'prohibited' };
  const sampling = CLASS.exec(plain);
  if (sampling) return readClass(sampling, text, reading);
  if (!/\d/.test(plain)) return { kind: 'text', text: text.trim() };
  const basis = BASIS.exec(plain)?.[1];
  const requirement = readNumeric(basis === undefined ? plain : plain.replace(BASIS, ''), text, reading);
  return isRefusal(requirement) || basis === undefined ? requirement : { ...requirement, basis };
}

function readNumeric(plain: string, text: string, reading: RequirementReading): MaxRequirement | MinRequirement | RangeRequirement | RequirementRefusal {
  const both = readBothEnds(plain, text, reading);
  if (both) return both;
  const first = readLeadingNumber(plain, text);
  if (isRefusal(first)) return unreadable(text);
  const { number, rest } = first;
  if (rest.startsWith('±')) return readTolerance(number, rest.slice(1), text, reading);
  const uneven = number.qualifier ? undefined : readUneven(number, rest, text, reading);
  if (uneven) return uneven;
  const second = /^(.*?) *(?:~+|—+|至|到|-) *(?=[+-]?[\d.])(.*)$/.exec(rest);
  if (second) return readRange(number, second[1] ?? '', second[2] ?? '', text, reading);
  const unit = unitText(rest, reading.unit);
  if (unit === undefined) return unreadable(text);
  switch (number.qualifier) {
    case '≤':
    case '<':
      return { kind: 'max', limit: number.printed, inclusive: number.qualifier === '≤', unit };
    case '≥':
    case '>':
      return { kind: 'min', limit: number.printed, inclusive: number.qualifier === '≥', unit };
    default:
      return reading.bare ? { kind: reading.bare, limit: number.printed, inclusive: true, unit } : refuse('requirement.no-direction', { text }, 'invalid');
  }
}

/** `≥0.5且≤2.0 g/kg`: two one-sided limits joined. */
function readBothEnds(plain: string, text: string, reading: RequirementReading): RangeRequirement | RequirementRefusal | undefined {
  const parts = plain.split(/[,，;且]/).map((part) => part.trim());
  if (parts.length !== 2 || !parts.every((part) => /^[<>≤≥]/.test(part))) return undefined;
  const [low, high] = parts.map((part) => readLeadingNumber(part, text)).map((end) => (isRefusal(end) ? undefined : end));
  if (!low || !high || !/^[>≥]$/.test(low.number.qualifier ?? '') || !/^[<≤]$/.test(high.number.qualifier ?? '')) return unreadable(text);
  const unit = sharedUnit(low.rest, high.rest, reading.unit);
  if (unit === undefined) return unreadable(text);
  return {
    kind: 'range',
    low: { limit: low.number.printed, inclusive: low.number.qualifier === '≥' },
    high: { limit: high.number.printed, inclusive: high.number.qualifier === '≤' },
    unit,
  };
}

function readRange(low: TypedNumber, lowUnit: string, after: string, text: string, reading: RequirementReading): RangeRequirement | RequirementRefusal {
  const high = readLeadingNumber(after, text);
  if (isRefusal(high) || high.number.qualifier) return unreadable(text);
  const unit = sharedUnit(lowUnit, high.rest, reading.unit);
  if (unit === undefined) return unreadable(text);
  return { kind: 'range', low: { limit: low.printed, inclusive: true }, high: { limit: high.number.printed, inclusive: true }, unit };
}

function readTolerance(nominal: TypedNumber, after: string, text: string, reading: RequirementReading): RangeRequirement | RequirementRefusal {
  const exclusion = EXCLUSION.exec(after);
  const plusMinus = readLeadingNumber(after.replace(EXCLUSION, '').trim(), text);
  if (isRefusal(plusMinus) || plusMinus.number.qualifier || plusMinus.number.value.isNegative()) return unreadable(text);
  const unit = unitText(plusMinus.rest, reading.unit);
  if (unit === undefined) return unreadable(text);
  const excluded = !exclusion ? undefined : exclusion[1] === '+' ? 'upper' : exclusion[1] === '-' ? 'lower' : 'both';
  return toleranceRange(nominal, plusMinus.number, unit, excluded);
}

/** `80+2/-1 mm` and `500(1±3%) g`: a nominal value with two deviations, or with one in per cent of it. */
function readUneven(nominal: TypedNumber, rest: string, text: string, reading: RequirementReading): RangeRequirement | RequirementRefusal | undefined {
  const deviations = /^\(? *\+ *(\d[\d.]*) *[/,] *-? *(\d[\d.]*) *\)? *(.*)$/.exec(rest);
  const relative = /^\( *1 *± *(\d[\d.]*) *% *\) *(.*)$/.exec(rest);
  if (!deviations && !relative) return undefined;
  const above = readLeadingNumber(deviations?.[1] ?? relative?.[1] ?? '', text);
  const below = deviations ? readLeadingNumber(deviations[2] ?? '', text) : above;
  const unit = unitText((deviations?.[3] ?? relative?.[2] ?? '').trim(), reading.unit);
  if (isRefusal(above) || isRefusal(below) || above.rest !== '' || below.rest !== '' || unit === undefined) return unreadable(text);
  const share = relative ? nominal.value.abs().dividedBy(100) : 1;
  const digits = relative ? [nominal] : [nominal, above.number, below.number];
  const decimals = Math.max(0, ...digits.map(({ lastDigit }) => -lastDigit));
  const low = nominal.value.minus(below.number.value.times(share));
  const high = nominal.value.plus(above.number.value.times(share));
  return { kind: 'range', low: { limit: plainText(low, decimals), inclusive: true }, high: { limit: plainText(high, decimals), inclusive: true }, unit };
}

function readClass(match: RegExpExecArray, text: string, reading: RequirementReading): ClassRequirement | RequirementRefusal {
  const [, n, c, mText = '', MText] = match;
  const m = readClassLimit(mText.replace(/[ ,]+$/, ''));
  const twoClass = MText === undefined || NOTHING.has(MText.trim());
  const M = twoClass ? undefined : readClassLimit(MText.replace(/[ ,]+$/, ''));
  if (!m || !(twoClass || M)) return unreadable(text);
  const unit = M ? sharedUnit(m.rest, M.rest, reading.unit) : unitText(m.rest, reading.unit);
  if (unit === undefined) return unreadable(text);
  return { kind: 'class', n: Number(n), c: Number(c), m: m.printed, ...(M ? { M: M.printed } : {}), unit };
}

function readClassLimit(plain: string): { readonly printed: string; readonly rest: string } | undefined {
  const notDetected = /^不得检出(.*)$/.exec(plain);
  if (notDetected) return { printed: '0', rest: notDetected[1] ?? '' };
  const read = readLeadingNumber(plain);
  if (isRefusal(read) || read.number.qualifier) return undefined;
  return { printed: read.number.printed, rest: read.rest };
}

/** The unit's one spelling; `undefined` where the text is no unit. */
function unitText(plain: string, whenSilent: string | undefined): string | undefined {
  const unit = parseUnit(plain === '' ? (whenSilent ?? '') : plain);
  return isRefusal(unit) ? undefined : unit.text;
}

/** The unit of two ends, printed on one or both; `undefined` where they differ or are no units. */
function sharedUnit(one: string, other: string, whenSilent: string | undefined): string | undefined {
  const first = unitText(one, whenSilent);
  const second = unitText(other, whenSilent);
  if (one === '') return second;
  if (other === '') return first;
  return first === second ? first : undefined;
}

function unreadable(text: string): RequirementRefusal {
  return refuse('requirement.unreadable', { text }, 'invalid');
}
