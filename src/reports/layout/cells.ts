import { inner, outer, points, stack, type Box, type Context, type Piece, type Run } from './box.js';
import type { Stroke } from './display.js';
import type { Span } from './lines.js';
import { Paragraph, paragraph } from './paragraph.js';
import type { Block, Cell, Choices } from './template.js';
import { isPresent, spansOf, valueAt } from './values.js';

/** One cell of a row, measured: paragraphs one under the other, or a box of blocks. */
export interface CellBox {
  readonly x: number;
  readonly width: number;
  readonly paddingX: number;
  readonly paddingY: number;
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly content: readonly Box[];
  readonly height: number;
  readonly rows: number;
}

export type LayBlocks = (blocks: readonly Block[], width: number, context: Context) => Piece[];

const other = '其他';

/** The options with a box each, ticked where the fact names them. */
export function choiceSpans(choices: Choices, context: Context): Span[] {
  const value = valueAt(context.scope, choices.of);
  const chosen = (Array.isArray(value) ? value : isPresent(value) ? [value] : []).map(String);
  const foreign = chosen.filter((one) => !choices.options.includes(one));
  return choices.options.map((option, index) => {
    const ticked = chosen.includes(option) || (option === other && foreign.length > 0);
    const named = option === other && foreign.length > 0 ? `${option}（${foreign.join('、')}）` : option;
    return { text: `${index ? '  ' : ''}${ticked ? '☑' : '☐'}${named}` };
  });
}

/** Measures one cell of a grid at its place. */
export function cellBox(cell: Cell, x: number, width: number, context: Context, layBlocks: LayBlocks): CellBox {
  const paddingX = points(cell.padding ?? 1.2, context);
  const paddingY = points(cell.padding ?? 0.9, context);
  const room = width - 2 * paddingX;
  const scoped = cell.absent === undefined ? context : { ...context, scope: { ...context.scope, absent: cell.absent } };
  const align = cell.align ?? (cell.label ? 'center' : 'left');
  const style = { ...cell, align, leading: cell.leading ?? 1.35 };
  const content: Box[] = [];
  if (cell.text !== undefined) content.push(paragraph(spansOf(cell.text, scoped.scope), style, room, scoped));
  if (cell.choices) content.push(paragraph(choiceSpans(cell.choices, scoped), { ...style, ...cell.choices }, room, scoped));
  if (cell.blocks) content.push(stack(layBlocks(cell.blocks, room, scoped)));
  return closed({ x, width, paddingX, paddingY, valign: cell.valign ?? 'middle', content, rows: cell.rows ?? 1 });
}

export function closed(cell: Omit<CellBox, 'height'>): CellBox {
  const { x, width, paddingX, paddingY, valign, rows, content } = cell;
  let height = 0;
  for (const box of content) height += box.height;
  return { x, width, paddingX, paddingY, valign, rows, content, height: height + 2 * paddingY };
}

function drawContent(into: Stroke[], cell: CellBox, x: number, y: number, height: number): void {
  const used = cell.height - 2 * cell.paddingY;
  let top = y + cell.paddingY;
  if (cell.valign === 'middle') top = y + (height - used) / 2;
  else if (cell.valign === 'bottom') top = y + height - cell.paddingY - used;
  for (const box of cell.content) {
    box.draw(into, x + cell.x + cell.paddingX, top);
    top += box.height;
  }
}

/** Rows that are bound together by cells over several of them, as one box with its lines. Usually it is one row. */
export function rowsBox(rows: readonly (readonly CellBox[])[], heights: readonly number[], width: number, border: boolean): Box {
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  const height = tops.at(-1)!;
  return {
    height,
    draw(into, x, y) {
      rows.forEach((cells, index) => {
        const top = y + tops[index]!;
        for (const cell of cells) {
          const bottom = y + tops[Math.min(index + cell.rows, heights.length)]!;
          if (border) {
            if (cell.x > 0.01) into.push({ kind: 'line', points: [x + cell.x, top, x + cell.x, bottom], width: inner, grey: 0 });
            into.push({ kind: 'line', points: [x + cell.x, bottom, x + cell.x + cell.width, bottom], width: inner, grey: 0 });
          }
          drawContent(into, cell, x, top, bottom - top);
        }
      });
      if (border) {
        into.push({ kind: 'line', points: [x, y, x, y + height], width: outer, grey: 0 });
        into.push({ kind: 'line', points: [x + width, y, x + width, y + height], width: outer, grey: 0 });
      }
    },
    split(available) {
      const only = rows.length === 1 ? rows[0]! : undefined;
      return only ? splitRow(only, available, width, border) : undefined;
    },
  };
}

/** Divides one row between two pages: every cell keeps the lines that fit. */
function splitRow(cells: readonly CellBox[], available: number, width: number, border: boolean): readonly [Box, Box] | undefined {
  const first: CellBox[] = [];
  const rest: CellBox[] = [];
  for (const cell of cells) {
    const room = available - 2 * cell.paddingY;
    const kept: Box[] = [];
    const later: Box[] = [];
    let used = 0;
    for (const box of cell.content) {
      if (later.length === 0 && used + box.height <= room) kept.push(box);
      else if (later.length > 0) later.push(box);
      else {
        const parts = box instanceof Paragraph ? box.split(room - used) : undefined;
        if (parts) kept.push(parts[0]);
        else if (!(box instanceof Paragraph)) return undefined;
        later.push(parts ? parts[1] : box);
      }
      used += box.height;
    }
    first.push(closed({ ...cell, valign: 'top', content: kept }));
    rest.push(closed({ ...cell, valign: 'top', content: later }));
  }
  if (first.every((cell) => cell.content.length === 0)) return undefined;
  const tallest = (row: readonly CellBox[]) => Math.max(...row.map((cell) => cell.height));
  return [rowsBox([first], [tallest(first)], width, border), rowsBox([rest], [tallest(rest)], width, border)];
}

/** Pieces of one run: every box knows the table it belongs to. */
export function asRun(boxes: readonly Box[], run: Run, keeps: (index: number) => boolean): Piece[] {
  return boxes.map((box, index) => ({
    height: box.height,
    draw: (into, x, y) => box.draw(into, x, y),
    ...(box.split ? { split: (available: number) => box.split!(available) } : {}),
    run,
    keepWithNext: keeps(index),
  }));
}
