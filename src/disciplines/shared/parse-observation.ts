import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import { convert, normaliseText, parseNumber, parseUnit, plainText, readLeadingNumber, type TypedNumber } from '../../kernel/numbers/index.js';
import type { AttributesObservation, Count, CountsObservation, FindingObservation, Observation, QuantityObservation, TextObservation } from './observation.js';

export interface ObservationReading {
  /** The shape that the requirement expects; without it a list is counts, anything else one result. */
  readonly shape?: 'single' | 'counts' | 'text' | 'record' | 'attributes';
  /** The unit of the column: taken where none was typed, and the unit of the two limits below. */
  readonly unit?: string;
  readonly detectionLimit?: string;
  readonly quantitationLimit?: string;
  readonly basis?: string;
}

export type ObservationRefusal = Refusal<
  | 'observation.empty' | 'observation.unreadable' | 'observation.mixed-units' | 'observation.limit-unreadable'
  | 'number.exponent-unclear' | 'unit.unknown' | 'quantity.unit-mismatch' | 'quantity.not-exact'
>;

interface Sensitivity { detectionLimit?: string; quantitationLimit?: string }
interface Finding { readonly detected: boolean; readonly rest: string; readonly detectionLimit?: string }

const NOT_DETECTED = /^(?:未检出|未检测到|未检到|阴性|n\.? ?d\.?|<(?:lod|mdl|检出限))(.*)$/i;
const DETECTED = /^(?:检出|阳性)(.*)$/;
/** A slash separates only between two numbers: neither in `350CFU/g` nor in `mg/100cm²` nor in `检出/25g`. */
const SEPARATOR = /[;,、|]|(?<=\d) *\/ *(?=[<>≤≥]? *\d)/;

/**
 * What a technician typed, as an observation: `0.31`, `1.04x10³mg/kg`, `未检出`, `ND`, `未检出（<0.01）`, `<10`, `检出/25g`, and for a sampling
 * class `10;15;<10;390` or `未检出；1；27 CFU/250mL` (separators ; , 、 / or line ends; the unit once or at each). Nothing typed is refused.
 */
export function parseObservation(text: string, reading: ObservationReading = {}): Observation | ObservationRefusal {
  if (text.trim() === '') return refuse('observation.empty', {}, 'invalid');
  if (reading.shape === 'text' || reading.shape === 'record') return { kind: reading.shape, text };
  if (reading.shape === 'attributes') return readAttributes(text);
  const plain = normaliseText(text.replace(/\r?\n/g, ';')).replace(/[,;。、 ]+$/, '');
  const parts = plain.split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length === 0) return unreadable(text);
  if (reading.shape === 'counts' || (reading.shape === undefined && parts.length > 1)) return readCounts(parts, text, reading);
  return readSingle(plain, text, reading);
}

/** A description with the finding of the person who examined it. */
export function textObservation(text: string, meets: boolean): TextObservation {
  return { kind: 'text', text, meets };
}

function readSingle(plain: string, text: string, reading: ObservationReading): QuantityObservation | FindingObservation | ObservationRefusal {
  const read = readPart(plain, text);
  if (isRefusal(read)) return read;
  const unit = unitText(read.rest, reading.unit, text);
  if (isRefusal(unit)) return unit;
  const sensitivity = limits(reading, unit);
  if (isRefusal(sensitivity)) return sensitivity;
  const basis = reading.basis === undefined ? {} : { basis: reading.basis };
  if ('number' in read) return { kind: 'quantity', text, ...written(read.number), unit, ...sensitivity, ...basis };
  const stated = read.detectionLimit === undefined ? {} : { detectionLimit: read.detectionLimit };
  return { kind: 'finding', text, detected: read.detected, unit, ...sensitivity, ...stated, ...basis };
}

/** `2/50`: two nonconforming of fifty inspected. */
function readAttributes(text: string): AttributesObservation | ObservationRefusal {
  const found = /^(\d{1,6}) *\/ *(\d{1,6})$/.exec(normaliseText(text).trim());
  const [nonconforming, inspected] = [Number(found?.[1]), Number(found?.[2])];
  return found && nonconforming <= inspected && inspected > 0 ? { kind: 'attributes', text, nonconforming, inspected } : unreadable(text);
}

function readCounts(parts: readonly string[], text: string, reading: ObservationReading): CountsObservation | ObservationRefusal {
  const counts: Count[] = [];
  const units = new Set<string>();
  for (const part of parts) {
    const read = readPart(part, text);
    if (isRefusal(read)) return read;
    if (read.rest !== '') {
      const unit = unitText(read.rest, undefined, text);
      if (isRefusal(unit)) return unit;
      units.add(unit);
    }
    counts.push('number' in read ? written(read.number) : { detected: read.detected });
  }
  if (units.size > 1) return refuse('observation.mixed-units', { text }, 'invalid');
  const unit = unitText([...units][0] ?? '', reading.unit, text);
  if (isRefusal(unit)) return unit;
  const sensitivity = limits(reading, unit);
  return isRefusal(sensitivity) ? sensitivity : { kind: 'counts', text, counts, unit, ...sensitivity };
}

function readPart(plain: string, text: string): Finding | { readonly number: TypedNumber; readonly rest: string } | ObservationRefusal {
  const finding = readFinding(plain);
  if (finding) return finding;
  const read = readLeadingNumber(plain, text);
  if (!isRefusal(read)) return read;
  return read.code === 'number.exponent-unclear' ? refuse('number.exponent-unclear', { text }, 'invalid') : unreadable(text);
}

function readFinding(plain: string): Finding | undefined {
  const present = DETECTED.exec(plain);
  if (present) return { detected: true, rest: (present[1] ?? '').trim() };
  const absent = NOT_DETECTED.exec(plain);
  if (!absent) return undefined;
  const rest = (absent[1] ?? '').replace(/^[ (]*(?:检出限|lod)?[ :为]*<?[ ]*|[ )]+$/gi, '');
  const limit = /^[\d.]/.test(rest) ? readLeadingNumber(rest) : undefined;
  if (limit === undefined || isRefusal(limit)) return { detected: false, rest };
  return { detected: false, rest: limit.rest, detectionLimit: written(limit.number).value };
}

function written(number: TypedNumber): { readonly value: string; readonly printed: string; readonly qualifier?: '<' | '>' | '≤' | '≥' } {
  const value = plainText(number.value, Math.max(0, -number.lastDigit));
  return number.qualifier ? { value, printed: number.printed, qualifier: number.qualifier } : { value, printed: number.printed };
}

function unitText(typed: string, whenSilent: string | undefined, text: string): string | ObservationRefusal {
  if (/^[\d.,;]/.test(typed)) return unreadable(text);
  const unit = parseUnit(typed === '' ? (whenSilent ?? '') : typed);
  return isRefusal(unit) ? unit : unit.text;
}

/** The method's limits in the unit that was typed. */
function limits(reading: ObservationReading, unit: string): Sensitivity | ObservationRefusal {
  const found: Sensitivity = {};
  for (const key of ['detectionLimit', 'quantitationLimit'] as const) {
    const text = reading[key];
    if (text === undefined || text.trim() === '') continue;
    const number = parseNumber(text);
    if (isRefusal(number) || number.qualifier) return refuse('observation.limit-unreadable', { text }, 'invalid');
    const value = convert(number.value, reading.unit ?? unit, unit);
    if (isRefusal(value)) return value;
    found[key] = plainText(value);
  }
  return found;
}

function unreadable(text: string): ObservationRefusal {
  return refuse('observation.unreadable', { text }, 'invalid');
}
