import type { TableLayout } from './declaration.js';

/** One line of a file as its cells, trimmed; `number` counts from 1. `fault` says why its cells cannot be trusted. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly fault?: 'quote-open';
}

type Delimiter = TableLayout['delimiter'];

/** The lines of a text, split at the delimiter; a quoted field may hold the delimiter and doubled quotes, and ends with its line. */
export function linesOf(text: string, delimiter: Delimiter, isQuoted: boolean): readonly Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => {
    const number = index + 1;
    if (delimiter === 'blanks') return { number, text: line, cells: line.trim().split(/[ \t]+/).filter((cell) => cell !== '') };
    if (!isQuoted || !line.includes('"')) return { number, text: line, cells: line.split(delimiter).map((cell) => cell.trim()) };
    return { number, text: line, ...quotedCells(line, delimiter) };
  });
}

function quotedCells(line: string, delimiter: string): { readonly cells: readonly string[]; readonly fault?: 'quote-open' } {
  const cells: string[] = [];
  let cell = '';
  let isInside = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!;
    if (sign === '"') {
      if (isInside && line[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (isInside || cell.trim() === '') isInside = !isInside;
      else cell += sign;
    } else if (sign === delimiter && !isInside) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  cells.push(cell.trim());
  return isInside ? { cells, fault: 'quote-open' } : { cells };
}

export function isBlank(line: Line): boolean {
  return line.cells.every((cell) => cell === '');
}
