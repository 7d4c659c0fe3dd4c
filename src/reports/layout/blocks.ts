import { points, stack, type Box, type Context, type Piece } from './box.js';
import { choiceSpans } from './cells.js';
import type { Stroke } from './display.js';
import { framePiece, imagePiece, imagesPieces, qrPiece, sealPiece } from './figures.js';
import { gridPieces, tablePieces } from './grids.js';
import { Paragraph, paragraph } from './paragraph.js';
import type { Block, ColumnsBlock, LinesBlock, NotesBlock, SheetBlock, SignaturesBlock } from './template.js';
import { appears, listAt, spansOf, textAt } from './values.js';

const piece = (box: Box, more: Partial<Piece> = {}): Piece => ({ height: box.height, draw: (into, x, y) => box.draw(into, x, y), ...more });

/** The pieces of blocks at a width in points, in order; a block whose condition fails gives none. */
export function layBlocks(blocks: readonly Block[], width: number, context: Context): Piece[] {
  return blocks.filter((block) => appears(block, context.scope)).flatMap((block) => layBlock(block, width, context));
}

function layBlock(block: Block, width: number, context: Context): Piece[] {
  switch (block.kind) {
    case 'text': {
      const scoped = block.absent === undefined ? context : { ...context, scope: { ...context.scope, absent: block.absent } };
      const pieces = [flowing(paragraph(spansOf(block.text, scoped.scope), block, width, context), points(block.before ?? 0, context), block.keepWithNext ?? false)];
      if (block.after) pieces.push(space(points(block.after, context), block.keepWithNext));
      return pieces;
    }
    case 'choices': {
      const label = block.label === undefined ? [] : spansOf(block.label, context.scope);
      return [piece(paragraph([...label, ...choiceSpans(block, context)], block, width, context))];
    }
    case 'grid': return gridPieces(block, width, context, layBlocks);
    case 'table': return tablePieces(block, width, context);
    case 'lines': return linesPieces(block, width, context);
    case 'notes': return notesPieces(block, width, context);
    case 'signatures': return [signaturesPiece(block, width, context)];
    case 'image': return imagePiece(block, width, context);
    case 'images': return imagesPieces(block, width, context);
    case 'qr': return [qrPiece(block, width, context)];
    case 'seal': return [sealPiece(block, width, context)];
    case 'frame': return [framePiece(block, width, context, layBlocks)];
    case 'columns': return [columnsPiece(block, width, context)];
    case 'group': return [piece(stack(layBlocks(block.blocks, width, context)))];
    case 'sheet': return sheetPieces(block, width, context);
    case 'rule': {
      const before = points(block.before ?? 0, context);
      const after = points(block.after ?? 0, context);
      const draw = (into: Stroke[], x: number, y: number) => into.push({ kind: 'line', points: [x, y + before, x + width, y + before], width: block.width ?? 0.6, grey: 0 });
      return [{ height: before + after, draw }];
    }
    case 'space': return [space(points(block.height, context))];
    case 'spring': return [{ height: 0, draw: () => undefined, spring: true }];
  }
}

function space(height: number, keepWithNext = false): Piece {
  return { height: 0, before: height, draw: () => undefined, keepWithNext };
}

/** A paragraph that may go on on the next page. */
function flowing(text: Paragraph, before: number, keepWithNext: boolean): Piece {
  return {
    height: text.height, before, keepWithNext, splitEarly: true,
    draw: (into, x, y) => text.draw(into, x, y),
    split: (available) => {
      const parts = text.split(available);
      return parts ? [flowing(parts[0], before, false), flowing(parts[1], 0, keepWithNext)] : undefined;
    },
  };
}

/** Label and underlined value, as on a cover: the labels are spread to one width. */
function linesPieces(block: LinesBlock, width: number, context: Context): Piece[] {
  const labelWidth = points(block.labelWidth, context);
  const gap = points(3, context);
  const size = block.size ?? context.size;
  return block.items.filter((item) => appears(item, context.scope)).map((item, index) => {
    const label = paragraph(spansOf(item.label, context.scope), { size, align: 'spread' }, labelWidth, context);
    const value = paragraph(spansOf(item.text, context.scope), { size, align: 'center', leading: 1.55 }, width - labelWidth - gap, context);
    const lineHeight = value.height / value.count;
    return {
      height: value.height, before: index ? points(block.gap, context) : 0,
      draw(into, x, y) {
        label.draw(into, x, y + lineHeight - label.height);
        value.draw(into, x + labelWidth + gap, y);
        for (let line = 1; line <= value.count; line += 1) {
          into.push({ kind: 'line', points: [x + labelWidth + gap, y + line * lineHeight, x + width, y + line * lineHeight], width: 0.6, grey: 0 });
        }
      },
    };
  });
}

/** Numbered notes with their numbers in the margin. */
function notesPieces(block: NotesBlock, width: number, context: Context): Piece[] {
  const texts = block.from === undefined ? (block.items ?? []).map((item) => spansOf(item, context.scope)) : listAt(context.scope, block.from).map((item) => [{ text: String(item) }]);
  const room = (block.size ?? context.size) * context.scale * (texts.length > 9 ? 2.1 : 1.6);
  const before = points(block.gap ?? 1, context);
  return texts.map((spans, index) => {
    const number = paragraph([{ text: `${index + 1}.` }], block, room, context);
    const text = paragraph(spans, { align: 'justify', ...block }, width - room, context);
    return {
      height: text.height, before: index ? before : 0,
      draw(into, x, y) {
        number.draw(into, x, y);
        text.draw(into, x + room, y);
      },
    };
  });
}

/** Names with their signatures: the image stands on the line, the name beside it; without an image the line waits for a hand. */
function signaturesPiece(block: SignaturesBlock, width: number, context: Context): Piece {
  const height = points(block.height ?? 12, context);
  const column = width / block.columns;
  const rows = Math.ceil(block.people.length / block.columns);
  const size = block.size ?? context.size;
  const people = block.people.map((person) => {
    const label = paragraph(spansOf(person.label, context.scope), { size }, column, context);
    const name = person.name === undefined ? undefined : textAt(context.scope, person.name);
    const date = person.date === undefined ? undefined : textAt(context.scope, person.date);
    const text = (value: string, align: 'left' | 'right', small = 0) => paragraph([{ text: value }], { size: size - small, align }, column, context);
    return { label, image: person.image === undefined ? undefined : textAt(context.scope, person.image), name: name === undefined ? undefined : text(name, 'left'), date: date === undefined ? undefined : text(date, 'left', 1) };
  });
  return {
    height: rows * height,
    draw(into, x, y) {
      people.forEach((person, index) => {
        const left = x + (index % block.columns) * column;
        const bottom = y + (Math.floor(index / block.columns) + 1) * height;
        const base = bottom - points(1.6, context);
        const baseline = (text: Paragraph) => base - text.height + points(0.6, context);
        person.label.draw(into, left, baseline(person.label));
        const start = left + person.label.widest + points(1, context);
        const end = left + column - points(4, context);
        const after = (person.date?.widest ?? 0) + (person.date ? points(2, context) : 0);
        into.push({ kind: 'line', points: [start, base, end - after, base], width: 0.5, grey: 0 });
        if (person.date) person.date.draw(into, end - person.date.widest, baseline(person.date));
        const named = person.name ? person.name.widest + points(1.5, context) : 0;
        if (person.image) {
          into.push({ kind: 'image', x: start, y: bottom - height + points(0.4, context), width: Math.max(end - after - start - named, points(12, context)), height: height - points(2.2, context), asset: person.image });
          if (person.name) person.name.draw(into, end - after - person.name.widest, baseline(person.name));
        } else if (person.name) person.name.draw(into, start + points(1, context), baseline(person.name));
      });
    },
  };
}

function columnsPiece(block: ColumnsBlock, width: number, context: Context): Piece {
  const gap = points(block.gap ?? 0, context);
  const sum = block.columns.reduce((total, column) => total + column.width, 0);
  const room = width - gap * (block.columns.length - 1);
  let left = 0;
  const boxes = block.columns.map((column) => {
    const own = (column.width / sum) * room;
    const box = stack(layBlocks(column.blocks, own, context));
    const placed = { x: left, box, valign: column.valign ?? 'top' };
    left += own + gap;
    return placed;
  });
  const height = Math.max(0, ...boxes.map(({ box }) => box.height));
  return {
    height,
    draw(into, x, y) {
      for (const { x: dx, box, valign } of boxes) {
        const spare = height - box.height;
        box.draw(into, x + dx, y + (valign === 'middle' ? spare / 2 : valign === 'bottom' ? spare : 0));
      }
    },
  };
}

/** Equal cells, for example labels on a sheet. What does not fit into its cell is set smaller, down to half the size. */
function sheetPieces(block: SheetBlock, width: number, context: Context): Piece[] {
  const cellWidth = width / block.columns;
  const cellHeight = points(297, { scale: 1 }) / block.rows;
  const padding = points(block.padding, context);
  const facts = listAt(context.scope, block.each);
  const cells = facts.map((row, index) => {
    const scope = { ...context.scope, row, number: index + 1 };
    for (let scale = context.scale; ; scale *= 0.94) {
      const box = stack(layBlocks(block.blocks, cellWidth - 2 * padding, { ...context, scope, scale }));
      if (box.height <= cellHeight - 2 * padding || scale < context.scale * 0.5) return box;
    }
  });
  const pieces: Piece[] = [];
  for (let start = 0; start < cells.length; start += block.columns) {
    const row = cells.slice(start, start + block.columns);
    pieces.push({
      height: cellHeight,
      draw(into, x, y) {
        row.forEach((box, index) => {
          const left = x + index * cellWidth;
          if (block.outline) into.push({ kind: 'box', x: left, y, width: cellWidth, height: cellHeight, line: 0.3, grey: 0.75, dash: 2 });
          box.draw(into, left + padding, y + (cellHeight - box.height) / 2);
        });
      },
    });
  }
  return pieces;
}
