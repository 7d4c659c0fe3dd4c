export { Decimal, plainText, powerOfTen, printedPowerOfTen, WideDecimal } from './decimal.js';
export * from './typed-number.js';
export * from './rounding.js';
export * from './comparison.js';
export { convert, parseUnit, type ConversionRefusal, type Unit, type UnitRefusal } from './unit.js';
export * from './quantity.js';
