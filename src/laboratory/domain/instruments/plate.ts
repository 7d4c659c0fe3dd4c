import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import type { CellReader, Found } from './cells.js';
import type { PlateLayout } from './declaration.js';
import type { Line } from './lines.js';

/** The wells of a plate. The grid begins under the line that counts 1, 2, 3 …; a row that is missing, short or out of order is refused by name. */
export function parsePlate(lines: readonly Line[], layout: PlateLayout, cells: CellReader): Found | Refusal {
  const from = layout.after === undefined ? 0 : lines.findIndex(({ text }) => text.trim().startsWith(layout.after!)) + 1;
  if (layout.after !== undefined && from === 0) return refuse('instrument.no-table', { looked: layout.after }, 'invalid');
  const top = lines.findIndex((line, index) => index >= from && isCount(line, layout.columns));
  if (top < 0) return refuse('instrument.no-table', { looked: `1 … ${layout.columns}` }, 'invalid');
  const found: Found = { readings: [], bad: [] };
  const empty = new Set(['', ...(layout.empty ?? [])]);
  for (let row = 0; row < layout.rows; row += 1) {
    const letter = String.fromCharCode(65 + row);
    const line = lines[top + 1 + row];
    if (!line || line.cells[0]?.toUpperCase() !== letter) {
      found.bad.push({ line: line?.number ?? lines.length, text: line?.text ?? '', why: refuse('instrument.plate-row-missing', { row: letter }, 'invalid') });
      break;
    }
    if (line.cells.length < layout.columns + 1) {
      found.bad.push({ line: line.number, text: line.text, why: refuse('instrument.line-short', { got: line.cells.length, need: layout.columns + 1 }, 'invalid') });
      continue;
    }
    for (let column = 1; column <= layout.columns; column += 1) {
      const text = line.cells[column] ?? '';
      if (empty.has(text)) continue;
      const content = cells.read(text, layout.analyte, layout.analyte.fileUnit);
      if (isRefusal(content)) found.bad.push({ line: line.number, text, why: content });
      else found.readings.push({ line: line.number, sample: `${letter}${column}`, analyte: layout.analyte.analyte, text, ...content });
    }
  }
  return found;
}

function isCount({ cells }: Line, columns: number): boolean {
  const counted = cells.slice(-columns);
  return counted.length === columns && cells.length <= columns + 1 && counted.every((cell, index) => cell === String(index + 1));
}
