import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { normaliseText, parseUnit, readLeadingNumber } from '../../../kernel/numbers/index.js';

/** One value of a series as it was written: the line it stands in (from 1), its digits and its unit where one was written. */
export interface SeriesValue {
  readonly line: number;
  readonly text: string;
  /** Empty where the line names none. */
  readonly unit: string;
  /** The package's own tare, where the series has a column for it. */
  readonly tare?: string;
}

export type SeriesRefusal = Refusal<'series.empty' | 'series.missing' | 'series.not-a-number' | 'series.unstable' | 'series.too-long' | 'series.columns'>;

const MOST = 10_000;
const CONTENT = /^(净含量|实际含量|净重|毛重|重量|质量|体积|长度|面积|数量|读数|示值|content|net|gross|value|mass|weight|reading)/i;
const TARE = /^(皮重|tare)/i;
/**
 * What balances print before a value: stability and kind of weight, in the forms of several makers (`ST,GS,+ 498.20 g`, `S S 498.20 g`, `N + 498.2 g`).
 * @source Mettler-Toledo SICS (S S stable, S D dynamic), A&D and Sartorius print formats (unverified)
 */
const LOG = /^(?:(ST|US|OL|QT)\s*,\s*(?:GS|NT|TR|G|N)?\s*,?|S\s+([SDIL+-])\s+|(?:N|G|Net|Gross)\s*:?\s+(?=[+-]?\s*[\d.]))\s*(.*)$/i;

/**
 * The values of a series that was typed (`498.2, 501.0 499.5`), one or more in a line, pasted, read from a CSV file with or without a header, or logged
 * from a balance's serial port. Refuses, with its line, a value that is missing between others (`series.missing`), that is no number
 * (`series.not-a-number`) and that the balance did not call stable (`series.unstable`): a series is read whole or not at all.
 */
export function readSeries(text: string): readonly SeriesValue[] | SeriesRefusal {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line.trim() }));
  const first = lines.findIndex((line) => line.text !== '');
  const last = lines.findLastIndex((line) => line.text !== '');
  if (first < 0) return refuse('series.empty', {}, 'invalid');
  const header = headerOf(lines[first]!.text);
  if (isRefusal(header)) return header;
  const values: SeriesValue[] = [];
  for (const { line, text: written } of lines.slice(header ? first + 1 : first, last + 1)) {
    if (written === '') return refuse('series.missing', { line }, 'invalid');
    const found = header ? fromColumns(written, line, header) : fromLine(written, line);
    if (isRefusal(found)) return found;
    values.push(...found);
    if (values.length > MOST) return refuse('series.too-long', { most: MOST }, 'invalid');
  }
  return values.length === 0 ? refuse('series.empty', {}, 'invalid') : values;
}

interface Header { readonly content: number; readonly tare: number; readonly unit: string }

/** Where a CSV names its columns; undefined where the first line is data already. */
function headerOf(text: string): Header | undefined | SeriesRefusal {
  const names = cellsOf(text);
  if (names.some((name) => /^[<>≤≥+\-]?\s*[\d.]/.test(normaliseText(name))) || LOG.test(text)) return undefined;
  // Tares measured apart are a series of their own, with one column.
  const isOfTares = names.length === 1 && TARE.test(names[0]!);
  const content = isOfTares ? 0 : names.findIndex((name) => CONTENT.test(name));
  if (content < 0) return names.length === 1 ? undefined : refuse('series.columns', { columns: names.join('、') }, 'invalid');
  return { content, tare: isOfTares ? -1 : names.findIndex((name) => TARE.test(name)), unit: /[(（]\s*([^)）]+?)\s*[)）]\s*$/.exec(names[content]!)?.[1] ?? '' };
}

const cellsOf = (text: string): string[] => text.split(/[,，;；\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());

function fromColumns(text: string, line: number, { content, tare, unit }: Header): readonly SeriesValue[] | SeriesRefusal {
  const cells = cellsOf(text);
  const value = readValue(cells[content] ?? '', line);
  if (isRefusal(value)) return value;
  const own = value.unit === '' ? { ...value, unit } : value;
  if (tare < 0) return [own];
  const packaging = readValue(cells[tare] ?? '', line);
  return isRefusal(packaging) ? packaging : [{ ...own, tare: packaging.text }];
}

function fromLine(text: string, line: number): readonly SeriesValue[] | SeriesRefusal {
  const log = LOG.exec(text);
  if (log) {
    const mark = (log[1] ?? log[2] ?? 'S').toUpperCase();
    if (mark === 'US' || mark === 'D' || mark === 'I') return refuse('series.unstable', { line, text }, 'invalid');
    const value = readValue((log[3] ?? '').replace(/^([+-])\s+/, '$1'), line, text);
    return isRefusal(value) ? value : [value];
  }
  const values: SeriesValue[] = [];
  // A blank separates numbers, never a number and its unit; a separator at the end of a line separates nothing.
  const cells = text.replace(/[,，;；、\t]\s*$/, '').split(/ *[,，;；、\t] *| +(?=[+\-−<>＜＞]?[\d.])/);
  for (const cell of cells) {
    const value = readValue(cell, line);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  return values;
}

function readValue(cell: string, line: number, shown = cell): SeriesValue | SeriesRefusal {
  const plain = normaliseText(cell);
  if (plain === '') return refuse('series.missing', { line }, 'invalid');
  const read = readLeadingNumber(plain, cell);
  if (isRefusal(read) || read.number.qualifier || (read.rest !== '' && isRefusal(parseUnit(read.rest)))) return refuse('series.not-a-number', { line, text: shown.trim() }, 'invalid');
  return { line, text: read.number.printed, unit: read.rest };
}
