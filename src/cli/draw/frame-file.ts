import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';

/** A row of a frame file. `line` counts from 1, the header being the first. */
export interface FrameRow {
  readonly line: number;
  readonly id: string;
  readonly weight: number;
  readonly stratum: string;
}

export interface Columns {
  readonly weight: boolean;
  readonly stratum: boolean;
}

const BLOCK = 1 << 20;
const LONGEST_LINE = 1 << 20;
const [LF, CR, COMMA, QUOTE] = [10, 13, 44, 34];

/** A refusal on the way through a file, thrown where a generator can answer nothing else. */
export class Faulty extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const faulty = (code: string, facts: Refusal['facts'] = {}): Faulty => new Faulty(refuse(code, facts, 'invalid'));

/**
 * Reads a CSV with the columns `id[,weight][,stratum]` in any order, row by row and never as a whole: a file may be larger than the memory. UTF-8 with or without
 * a byte order mark, LF or CRLF, fields quoted where they need it; other columns are passed over. Refuses, with the line: bytes that are not UTF-8, a
 * missing column `id`, a row of another width, an empty id or stratum, and a weight that is no integer from 1 to 20.
 */
export class FrameFile {
  readonly columns: Columns;
  readonly bytes: number;
  private readonly at: { readonly id: number; readonly weight: number; readonly stratum: number; readonly width: number };

  constructor(private readonly path: string) {
    const [header] = this.lines();
    const names = (header?.fields() ?? []).map((name) => name.trim());
    const position = (name: string): number => names.indexOf(name);
    if (position('id') < 0) throw faulty('draws.file-no-id');
    if (new Set(names).size !== names.length) throw faulty('draws.file-column-twice');
    this.at = { id: position('id'), weight: position('weight'), stratum: position('stratum'), width: names.length };
    this.columns = { weight: this.at.weight >= 0, stratum: this.at.stratum >= 0 };
    this.bytes = sizeOf(path);
  }

  *rows(): Generator<FrameRow> {
    const { id, weight, stratum, width } = this.at;
    let isHeader = true;
    for (const line of this.lines()) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const number = line.number;
      if (line.width !== width) throw faulty('draws.file-width', { line: number, fields: line.width, columns: width });
      const row = { line: number, id: line.field(id), weight: weight < 0 ? 1 : weightOf(line.field(weight), number), stratum: stratum < 0 ? '' : line.field(stratum) };
      if (row.id === '') throw faulty('draws.file-no-id-in-line', { line: number });
      if (stratum >= 0 && row.stratum === '') throw faulty('draws.file-empty-stratum', { line: number });
      yield row;
    }
  }

  /** The lines of the file that hold anything; the same object each time, with another line in it. */
  private *lines(): Generator<Line> {
    const file = openSync(this.path, 'r');
    try {
      const line = new Line();
      let carried = Buffer.alloc(0);
      let number = 0;
      let block = Buffer.allocUnsafe(BLOCK);
      for (;;) {
        const read = readSync(file, block, carried.length, BLOCK - carried.length, null);
        const filled = carried.length + read;
        block.set(carried, 0);
        if (filled === 0) return;
        const isLast = read === 0;
        const end = isLast ? filled : block.lastIndexOf(LF, filled - 1) + 1;
        if (end === 0) {
          if (filled >= LONGEST_LINE) throw faulty('draws.file-line-too-long', { line: number + 1 });
          carried = Buffer.from(block.subarray(0, filled));
          continue;
        }
        const whole = block.subarray(0, end);
        assertUtf8(whole, number);
        let from = number === 0 && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0;
        while (from < end) {
          const next = line.take(whole, from, number + 1);
          // A quoted field goes on behind this block: what is left of it is read again together with what follows.
          if (next < 0) break;
          number += line.lines;
          from = next;
          if (!line.isEmpty) yield line;
        }
        if (isLast && from < end) throw faulty('draws.file-open-quote', { line: number + 1 });
        if (isLast) return;
        carried = Buffer.from(block.subarray(from, filled));
        if (carried.length >= LONGEST_LINE) throw faulty('draws.file-line-too-long', { line: number + 1 });
        block = Buffer.allocUnsafe(BLOCK);
      }
    } finally {
      closeSync(file);
    }
  }
}

/** One record of a CSV, which may go over several lines where a field is quoted. Fields become text only when they are asked for. */
class Line {
  number = 0;
  lines = 1;
  width = 0;
  isEmpty = false;
  private block: Buffer = Buffer.alloc(0);
  private readonly ends: number[] = [];
  private from = 0;
  private quoted = false;

  /** Takes the record that begins at `from`; where the next one begins, or -1 where this one is not complete. */
  take(block: Buffer, from: number, number: number): number {
    this.block = block;
    this.from = from;
    this.number = number;
    this.lines = 1;
    this.width = 0;
    this.quoted = false;
    let isOpen = false;
    for (let at = from; at < block.length; at++) {
      const byte = block[at]!;
      if (byte === QUOTE) {
        this.quoted = true;
        isOpen = !isOpen;
      } else if (byte === LF) {
        if (!isOpen) return this.close(at > from && block[at - 1] === CR ? at - 1 : at, at + 1);
        this.lines += 1;
      } else if (byte === COMMA && !isOpen) this.ends[this.width++] = at;
    }
    return isOpen || block.length === from ? -1 : this.close(block[block.length - 1] === CR ? block.length - 1 : block.length, block.length);
  }

  fields(): string[] {
    return Array.from({ length: this.width }, (_, i) => this.field(i));
  }

  field(index: number): string {
    const start = index === 0 ? this.from : this.ends[index - 1]! + 1;
    const text = this.block.toString('utf8', start, this.ends[index]!);
    return this.quoted ? unquoted(text, this.number) : text;
  }

  private close(end: number, next: number): number {
    this.ends[this.width++] = end;
    this.isEmpty = this.width === 1 && end === this.from;
    return next;
  }
}

function unquoted(text: string, line: number): string {
  if (!text.includes('"')) return text;
  if (!/^"(?:[^"]|"")*"$/.test(text)) throw faulty('draws.file-quote', { line });
  return text.slice(1, -1).replaceAll('""', '"');
}

function weightOf(text: string, line: number): number {
  if (!/^(?:[1-9]|1[0-9]|20)$/.test(text)) throw faulty('draws.file-bad-weight', { line, weight: text.slice(0, 20) });
  return Number(text);
}

function assertUtf8(block: Buffer, linesBefore: number): void {
  if (isUtf8(block)) return;
  let line = linesBefore;
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf(LF, from);
    line += 1;
    if (!isUtf8(block.subarray(from, end < 0 ? block.length : end))) break;
    if (end < 0) break;
    from = end + 1;
  }
  throw faulty('draws.file-not-utf8', { line });
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

/** What a piece of work on files answers, or the refusal that stopped it. */
export function answered<T>(work: () => T | Refusal): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Faulty && isRefusal(error.refusal)) return error.refusal;
    throw error;
  }
}
