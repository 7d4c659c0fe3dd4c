import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { parseUnit } from '../../../kernel/numbers/index.js';
import type { InstrumentDeclaration } from './declaration.js';

type Shape = (value: unknown) => boolean;

const LONGEST = 200;
const text: Shape = (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST;
const yes: Shape = (value) => typeof value === 'boolean';
const one = (...words: readonly string[]): Shape => (value) => typeof value === 'string' && words.includes(value);
const whole = (least: number, most: number): Shape => (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const list = (inner: Shape, least: number, most: number): Shape => (value) => Array.isArray(value) && value.length >= least && value.length <= most && value.every(inner);
const map = (inner: Shape, most: number): Shape => (value) => isObject(value) && Object.keys(value).length <= most && Object.keys(value).every((key) => key.length <= LONGEST) && Object.values(value).every(inner);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first part of a value that is not as its shape says; `''` for the value itself, undefined where all of it is. A name with `?` may be left out. */
function wrongPart(value: unknown, shape: Readonly<Record<string, Shape>>): string | undefined {
  if (!isObject(value)) return '';
  const names = Object.keys(shape).map((name) => name.replace('?', ''));
  const stranger = Object.keys(value).find((name) => !names.includes(name));
  if (stranger !== undefined) return stranger;
  return Object.entries(shape).find(([name, is]) => {
    const given = value[name.replace('?', '')];
    return given === undefined ? !name.endsWith('?') : !is(given);
  })?.[0].replace('?', '');
}

const ANALYTE = { called: text, analyte: text, unit: text, 'fileUnit?': text };
const analyte: Shape = (value) => wrongPart(value, ANALYTE) === undefined && soundUnits(value as { unit: string; fileUnit?: string });
const DELIMITED = { delimiter: one(',', ';', '\t', '|', 'blanks'), 'quoted?': yes };
const TABLE = {
  ...DELIMITED, kind: one('wide', 'long'), 'after?': text, headerHas: list(text, 1, 20), 'headerLines?': whole(1, 2), until: one('blank', 'end'),
  sample: (value: unknown) => wrongPart(value, { column: text }) === undefined || wrongPart(value, { label: text }) === undefined,
  analytes: list(analyte, 1, 200), 'analyteColumn?': text, 'valueColumn?': text, 'unitColumn?': text,
  'leaveOut?': list((value) => wrongPart(value, { column: text, begins: list(text, 1, 50) }) === undefined, 1, 20),
};
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  wide: TABLE, long: TABLE,
  plate: { ...DELIMITED, kind: one('plate'), 'after?': text, columns: whole(1, 48), rows: whole(1, 26), analyte, 'empty?': list(text, 1, 20) },
  blocks: { kind: one('blocks'), sampleLabel: text, analytes: list(analyte, 1, 200) },
};
const DECLARATION = {
  name: text, encoding: one('auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'), layout: isObject, 'notDetected?': list(text, 1, 50), 'unitNames?': map(text, 100), 'decimalComma?': yes, 'lastLine?': text,
  repeats: one('replicates', 'refuse'),
};

function soundUnits({ unit, fileUnit }: { readonly unit: string; readonly fileUnit?: string }): boolean {
  const [own, file] = [parseUnit(unit), parseUnit(fileUnit ?? unit)];
  // A name of the instrument's own for a unit (`ppb`) is looked up when the file is read.
  return !isRefusal(own) && (isRefusal(file) || file.dimension === own.dimension);
}

/**
 * A declaration out of JSON that somebody wrote, checked part by part; refused with the part that is not as it should be (`instrument.declaration-wrong`). Its name
 * becomes a folder's name where files are picked up, so that it has no slash and does not begin with a dot.
 */
export function readDeclaration(sent: unknown): InstrumentDeclaration | Refusal {
  const wrong = wrongPart(sent, DECLARATION);
  if (wrong !== undefined) return refuse('instrument.declaration-wrong', { part: wrong }, 'invalid');
  const declaration = sent as InstrumentDeclaration;
  if (/[/\\]|^\./.test(declaration.name)) return refuse('instrument.declaration-wrong', { part: 'name' }, 'invalid');
  const kind = declaration.layout.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(LAYOUTS, kind)) return refuse('instrument.declaration-wrong', { part: 'layout.kind' }, 'invalid');
  const part = wrongPart(declaration.layout, LAYOUTS[kind]!);
  return part === undefined ? declaration : refuse('instrument.declaration-wrong', { part: `layout.${part}` }, 'invalid');
}
