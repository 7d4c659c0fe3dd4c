import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { unitInHeader, type CellReader, type Found } from './cells.js';
import type { AnalyteSpec, TableLayout } from './declaration.js';
import { isBlank, type Line } from './lines.js';

interface Header {
  readonly names: readonly string[];
  /** The place of the first line of the table's body. */
  readonly body: number;
  readonly line: number;
}

/** Every reading of the tables of a file, wide or long. Refused where no header is found or a declared column is missing. */
export function parseTable(lines: readonly Line[], layout: TableLayout, cells: CellReader): Found | Refusal {
  const found: Found = { readings: [], bad: [] };
  const starts = layout.after === undefined ? [0] : lines.flatMap(({ text }, index) => (text.trim().startsWith(layout.after!) ? [index + 1] : []));
  if (starts.length === 0) return refuse('instrument.no-table', { looked: layout.after ?? '' }, 'invalid');
  for (const [index, start] of starts.entries()) {
    const end = layout.after === undefined ? lines.length : (starts[index + 1] ?? lines.length + 1) - 1;
    const header = headerOf(lines, start, end, layout);
    if (!header) return refuse('instrument.no-table', { looked: layout.headerHas.join(', ') }, 'invalid');
    const labelled = labelledSample(lines, index === 0 ? 0 : (starts[index - 1] ?? 0), header.line, layout);
    const refused = readBody(lines, header, end, layout, labelled, cells, found);
    if (refused) return refused;
  }
  return found;
}

function headerOf(lines: readonly Line[], start: number, end: number, layout: TableLayout): Header | undefined {
  for (let at = start; at < end; at += 1) {
    const names = layout.headerLines === 2 ? joined(lines[at]?.cells ?? [], lines[at + 1]?.cells ?? []) : (lines[at]?.cells ?? []);
    if (layout.headerHas.every((name) => names.includes(name))) return { names, body: at + (layout.headerLines ?? 1), line: at };
  }
  return undefined;
}

/** Two header lines as one: an empty cell above takes the name before it; both are joined by `|`, a lone one stands by itself. */
function joined(above: readonly string[], below: readonly string[]): readonly string[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const [over = '', under = ''] = [above[index], below[index]];
    if (over !== '') group = over;
    if (under === '') return over;
    return group === '' ? under : `${group}|${under}`;
  });
}

function labelledSample(lines: readonly Line[], from: number, to: number, layout: TableLayout): string | undefined {
  if ('column' in layout.sample) return undefined;
  const { label } = layout.sample;
  return lines.slice(from, to).findLast(({ cells }) => cells[0] === label)?.cells[1];
}

function readBody(lines: readonly Line[], header: Header, end: number, layout: TableLayout, labelled: string | undefined, cells: CellReader, found: Found): Refusal | undefined {
  const { names } = header;
  const needed = [
    ...('column' in layout.sample ? [layout.sample.column] : []), ...[layout.analyteColumn, layout.valueColumn, layout.unitColumn].filter((name) => name !== undefined),
    ...(layout.kind === 'wide' ? layout.analytes.map(({ called }) => called) : []), ...(layout.leaveOut ?? []).map(({ column }) => column),
  ];
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) return refuse('instrument.column-missing', { column: missing, line: header.line + 1 }, 'invalid');
  const twice = needed.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) return refuse('instrument.column-twice', { column: twice, line: header.line + 1 }, 'invalid');
  const place = (name: string): number => names.indexOf(name);
  // A line with fewer cells than the header was cut off, and so may be the number in its last cell.
  const width = names.findLastIndex((name) => name !== '') + 1;
  for (const line of lines.slice(header.body, end)) {
    if (isBlank(line)) {
      if (layout.until === 'blank') break;
      continue;
    }
    const isLeftOut = (layout.leaveOut ?? []).some(({ column, begins }) => begins.some((word) => (line.cells[place(column)] ?? '').startsWith(word)));
    if (isLeftOut) continue;
    const bad = (why: Refusal, text = line.text): unknown => found.bad.push({ line: line.number, text, why });
    if (line.fault) bad(refuse('instrument.quote-open', {}, 'invalid'));
    else if (line.cells.length < width) bad(refuse('instrument.line-short', { got: line.cells.length, need: width }, 'invalid'));
    else if (line.cells.length > names.length && line.cells.slice(names.length).some((cell) => cell !== '')) {
      bad(refuse('instrument.line-long', { got: line.cells.length, most: names.length }, 'invalid'));
    } else {
      const sample = 'column' in layout.sample ? (line.cells[place(layout.sample.column)] ?? '') : (labelled ?? '');
      if (sample === '') bad(refuse('instrument.sample-missing', {}, 'invalid'));
      else if (layout.kind === 'wide') readWide(line, sample, layout.analytes, place, cells, found);
      else readLong(line, sample, layout, place, cells, found);
    }
  }
  return undefined;
}

function readWide(line: Line, sample: string, analytes: readonly AnalyteSpec[], place: (name: string) => number, cells: CellReader, found: Found): void {
  for (const spec of analytes) {
    const text = line.cells[place(spec.called)] ?? '';
    take(line, sample, spec, text, unitInHeader(spec.called), cells, found);
  }
}

function readLong(line: Line, sample: string, layout: TableLayout, place: (name: string) => number, cells: CellReader, found: Found): void {
  const called = layout.analyteColumn === undefined ? undefined : (line.cells[place(layout.analyteColumn)] ?? '');
  const spec = called === undefined ? layout.analytes[0] : layout.analytes.find((one) => one.called === called);
  if (!spec) {
    found.bad.push({ line: line.number, text: line.text, why: refuse('instrument.analyte-unknown', { analyte: called ?? '' }, 'invalid') });
    return;
  }
  const text = line.cells[place(layout.valueColumn ?? spec.called)] ?? '';
  const printed = layout.unitColumn === undefined ? unitInHeader(layout.valueColumn ?? '') : line.cells[place(layout.unitColumn)];
  take(line, sample, spec, text, printed, cells, found);
}

/** One cell, taken or listed as bad. A unit in the header that is no unit (`[He]`, `(Ch1)`) is left aside where the declaration names the file's own. */
function take(line: Line, sample: string, spec: AnalyteSpec, text: string, printed: string | undefined, cells: CellReader, found: Found): void {
  const content = cells.read(text, spec, spec.fileUnit === undefined ? printed : spec.fileUnit);
  if (isRefusal(content)) found.bad.push({ line: line.number, text, why: content });
  else found.readings.push({ line: line.number, sample, analyte: spec.analyte, text, ...content });
}
