import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { parseBlocks } from './blocks.js';
import { CellReader, type BadLine, type Found, type InstrumentReading, type RawReading } from './cells.js';
import type { InstrumentDeclaration } from './declaration.js';
import { decode, type Encoding } from './decode.js';
import { linesOf, type Line } from './lines.js';
import { parsePlate } from './plate.js';
import { parseTable } from './table.js';

export interface InstrumentFile {
  readonly encoding: Encoding | 'text';
  readonly readings: readonly InstrumentReading[];
  readonly bad: readonly BadLine[];
}

export const MOST_LINES = 200_000;

/**
 * What an instrument's file says, by its declaration: every reading with its line, and every line or cell that cannot be taken with the reason.
 * Nothing is guessed and nothing is dropped in silence. Refused as a whole where the bytes are no text in that encoding, the file is cut off
 * (`lastLine`), or no table is found.
 */
export function parseInstrumentFile(content: Uint8Array | string, declaration: InstrumentDeclaration): InstrumentFile | Refusal {
  const decoded = typeof content === 'string' ? { text: content, encoding: 'text' as const } : decode(content, declaration.encoding);
  if (isRefusal(decoded)) return decoded;
  const { layout } = declaration;
  const isTable = layout.kind === 'wide' || layout.kind === 'long' || layout.kind === 'plate';
  const lines = linesOf(decoded.text, isTable ? layout.delimiter : 'blanks', isTable && layout.quoted === true);
  if (lines.length > MOST_LINES) return refuse('instrument.too-many-lines', { lines: lines.length, most: MOST_LINES }, 'invalid');
  const body = withoutLastLine(lines, declaration.lastLine);
  if (isRefusal(body)) return body;
  const cells = new CellReader(declaration);
  const found = layout.kind === 'plate' ? parsePlate(body, layout, cells) : layout.kind === 'blocks' ? parseBlocks(body, layout, cells) : parseTable(body, layout, cells);
  if (isRefusal(found)) return found;
  const { readings, bad } = withRepeats(found, declaration.repeats, lines);
  return { encoding: decoded.encoding, readings, bad: bad.sort((one, other) => one.line - other.line) };
}

function withoutLastLine(lines: readonly Line[], last: string | undefined): readonly Line[] | Refusal {
  if (last === undefined) return lines;
  const index = lines.findLastIndex(({ text }) => text.trim() !== '');
  return lines[index]?.text.trim().startsWith(last) ? lines.slice(0, index) : refuse('instrument.cut-off', { last, lines: lines.length }, 'invalid');
}

/**
 * Numbers repeats, or refuses all of them; a line that is the same as one before it, to the last digit, is refused as sent twice.
 * Where repeats are numbered, two lines that say “not detected” alike are two determinations.
 */
function withRepeats({ readings, bad }: Found, repeats: InstrumentDeclaration['repeats'], lines: readonly Line[]): { readonly readings: readonly InstrumentReading[]; readonly bad: BadLine[] } {
  const all = [...bad];
  const firstOf = new Map<string, number>();
  const reported = new Set<number>();
  const fresh = readings.filter((reading) => {
    const key = `${reading.sample}\n${reading.analyte}\n${lines[reading.line - 1]?.text ?? ''}`;
    const first = firstOf.get(key);
    if (first === undefined || first === reading.line || (repeats === 'replicates' && !reading.detected)) {
      firstOf.set(key, reading.line);
      return true;
    }
    if (!reported.has(reading.line)) all.push({ line: reading.line, text: reading.text, why: refuse('instrument.line-twice', { first }, 'invalid') });
    reported.add(reading.line);
    return false;
  });
  const times = new Map<string, number>();
  const key = (reading: RawReading): string => `${reading.sample}\n${reading.analyte}`;
  for (const reading of fresh) times.set(key(reading), (times.get(key(reading)) ?? 0) + 1);
  const seen = new Map<string, number>();
  const kept: InstrumentReading[] = [];
  for (const reading of fresh) {
    if (repeats === 'refuse' && (times.get(key(reading)) ?? 0) > 1) {
      all.push({ line: reading.line, text: reading.text, why: refuse('instrument.repeated', { sample: reading.sample, analyte: reading.analyte }, 'invalid') });
      continue;
    }
    const replicate = (seen.get(key(reading)) ?? 0) + 1;
    seen.set(key(reading), replicate);
    kept.push({ ...reading, replicate });
  }
  return { readings: kept, bad: all };
}
