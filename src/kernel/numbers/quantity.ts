import { refuse, type Refusal } from '../refusal.js';
import { normaliseText, readLeadingNumber, type NumberRefusal, type TypedNumber } from './typed-number.js';
import { parseUnit, type UnitRefusal } from './unit.js';

export interface TypedQuantity extends TypedNumber {
  /** The unit's one spelling (see `Unit.text`). */
  readonly unit: string;
}

export type QuantityRefusal = NumberRefusal | UnitRefusal | Refusal<'quantity.unit-mismatch'>;

/**
 * A number with its unit as typed (`0.31 mg/kg`, `1.04x10³mg/kg`, `<10CFU/g`). Without one, `unitWhenSilent` is taken.
 * A unit that was typed always wins; the caller decides whether it may differ from the expected one.
 */
export function parseQuantity(text: string, unitWhenSilent = ''): TypedQuantity | QuantityRefusal {
  const read = readLeadingNumber(normaliseText(text), text);
  if ('refused' in read) return read;
  const unit = parseUnit(read.rest === '' ? unitWhenSilent : read.rest);
  if ('refused' in unit) return read.rest === '' ? unit : refuse('unit.unknown', { unit: read.rest }, 'invalid');
  return { ...read.number, unit: unit.text };
}
