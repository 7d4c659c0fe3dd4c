import { Decimal } from '@pure/kernel/numbers/index.js';

/** A long unrounded number as a screen shows it; what is kept stays whole. */
export function shown(text: string, digits = 5): string {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length > digits + 3 ? new Decimal(text).toSignificantDigits(digits).toString() : text;
}
