import { points, type Box, type Context, type Piece, type Run } from './box.js';
import { asRun, cellBox, closed, rowsBox, type CellBox, type LayBlocks } from './cells.js';
import { paragraph } from './paragraph.js';
import type { Column, GridBlock, TableBlock } from './template.js';
import { appears, isPresent, listAt, spansOf, valueAt, type Scope } from './values.js';

/** Left edges of columns of relative widths, and the right edge of the last. */
function edgesOf(widths: readonly number[], width: number): number[] {
  const sum = widths.reduce((total, one) => total + one, 0);
  let left = 0;
  return [0, ...widths.map((one) => (left += (one / sum) * width))];
}

/** A grid of labels and values: cells may reach over columns and rows; rows bound together stay on one page. */
export function gridPieces(block: GridBlock, width: number, outerContext: Context, layBlocks: LayBlocks): Piece[] {
  const context = block.size === undefined ? outerContext : { ...outerContext, size: block.size };
  const edges = edgesOf(block.columns, width);
  const border = block.border !== 'none';
  const free = new Array<number>(block.columns.length).fill(0);
  const rows: CellBox[][] = [];
  const heights: number[] = [];
  const shown = block.rows.filter((row) => appears(row, context.scope));
  shown.forEach((row, index) => {
    let column = 0;
    const cells = row.cells.map((cell) => {
      while (free[column]! > index) column += 1;
      const span = cell.span ?? 1;
      const left = edges[column]!;
      const right = edges[column + span];
      if (right === undefined) throw new RangeError(`grid row ${index + 1}: cells reach beyond ${block.columns.length} columns`);
      for (let at = column; at < column + span; at += 1) free[at] = index + (cell.rows ?? 1);
      column += span;
      return cellBox(cell, left, right - left, context, layBlocks);
    });
    rows.push(cells);
    heights.push(Math.max(points(row.height ?? block.height ?? 7, context), ...cells.filter((cell) => cell.rows === 1).map((cell) => cell.height)));
  });
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      if (cell.rows === 1) continue;
      const end = Math.min(index + cell.rows, rows.length);
      const room = heights.slice(index, end).reduce((sum, height) => sum + height, 0);
      if (cell.height > room) heights[end - 1]! += cell.height - room;
    }
  });
  const boxes: Box[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start + 1;
    for (let at = start; at < end; at += 1) end = Math.max(end, ...rows[at]!.map((cell) => Math.min(at + cell.rows, rows.length)));
    boxes.push(rowsBox(rows.slice(start, end), heights.slice(start, end), width, border));
    start = end;
  }
  return asRun(boxes, { width, border }, () => false);
}

/** A table: its header is repeated, a row stays whole, the last row keeps the line under it, and groups stand under their heading. */
export function tablePieces(block: TableBlock, width: number, outerContext: Context): Piece[] {
  const context = block.size === undefined ? outerContext : { ...outerContext, size: block.size };
  const columns = block.columns.filter((column) => appears(column, context.scope));
  const edges = edgesOf(columns.map((column) => column.width), width);
  const least = points(block.height ?? 7, context);
  const padding = { paddingX: points(0.9, context), paddingY: points(0.8, context) };
  const row = (make: (column: Column, room: number) => Box[]): Box => {
    const cells = columns.map((column, index) => {
      const room = edges[index + 1]! - edges[index]!;
      return closed({ x: edges[index]!, width: room, ...padding, valign: 'middle', rows: 1, content: make(column, room - 2 * padding.paddingX) });
    });
    return rowsBox([cells], [Math.max(least, ...cells.map((cell) => cell.height))], width, true);
  };
  const wide = (text: string, scope: Scope, style: { bold?: boolean; align: 'left' | 'center' | 'right' }): Box => {
    const content = [paragraph(spansOf(text, scope), { ...style, leading: 1.35 }, width - 2 * padding.paddingX, context)];
    const cell = closed({ x: 0, width, ...padding, valign: 'middle', rows: 1, content });
    return rowsBox([[cell]], [Math.max(least, cell.height)], width, true);
  };
  const mark = (text: string | undefined, align: 'left' | 'right'): Box | undefined =>
    text === undefined ? undefined : paragraph([{ text }], { size: context.size - 1, align }, width, context);

  const boxes: Box[] = [];
  const headings = new Set<number>();
  const facts = listAt(context.scope, block.rows);
  let group: unknown;
  facts.forEach((fact, index) => {
    const scope: Scope = { ...context.scope, row: fact, number: index + 1 };
    if (block.group !== undefined) {
      const own = valueAt(scope, block.group);
      if (own !== group && isPresent(own)) {
        headings.add(boxes.length);
        boxes.push(wide(block.groupText ?? `{${block.group}}`, scope, { bold: true, align: 'left' }));
      }
      group = own;
    }
    const bold = block.boldWhen !== undefined && isPresent(valueAt(scope, block.boldWhen));
    boxes.push(row((column, room) => {
      const style = { bold, align: column.align ?? 'center', leading: 1.3 };
      const main = paragraph(spansOf(column.text, scope), style, room, context);
      if (column.note === undefined || (column.noteWhen !== undefined && !isPresent(valueAt(scope, column.noteWhen)))) return [main];
      const note = spansOf(column.note, scope);
      return note.length ? [main, paragraph(note, { ...style, size: context.size - 1.2 }, room, context)] : [main];
    }));
  });
  if (facts.length === 0 && block.empty !== undefined) boxes.push(wide(block.empty, context.scope, { align: 'center' }));
  if (block.end !== undefined) boxes.push(wide(block.end, context.scope, { align: 'center' }));
  const run: Run = {
    width,
    border: true,
    header: row((column, room) => [paragraph(spansOf(column.head, context.scope), { bold: true, align: 'center', leading: 1.3 }, room, context)]),
    continued: mark(block.continued, 'right'),
    continuation: mark(block.continuation, 'left'),
  };
  return asRun(boxes, run, (index) => headings.has(index) || (block.end !== undefined && index === boxes.length - 2));
}
