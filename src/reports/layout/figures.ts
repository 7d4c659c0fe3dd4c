import QRCode from 'qrcode';
import { points, stack, type Context, type Piece } from './box.js';
import type { LayBlocks } from './cells.js';
import type { Stroke } from './display.js';
import { paragraph } from './paragraph.js';
import { sealStrokes } from './seal.js';
import type { FrameBlock, ImageBlock, ImagesBlock, QrBlock, SealBlock } from './template.js';
import { listAt, plainText, spansOf, textAt, valueAt, type Scope } from './values.js';

type Side = 'left' | 'center' | 'right';

function leftOf(align: Side | undefined, width: number, own: number): number {
  return align === 'right' ? width - own : align === 'center' ? (width - own) / 2 : 0;
}

/** A QR code as filled rectangles on white, so that neither print nor watermark blurs it. Absent text gives an empty place. */
export function qrPiece(block: QrBlock, width: number, context: Context): Piece {
  const size = points(block.size, context);
  const left = leftOf(block.align, width, size);
  const text = plainText(block.text, { ...context.scope, absent: '' });
  if (text === '') return { height: size, draw: () => undefined };
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 2;
  const unit = size / (modules.size + 2 * quiet);
  return {
    height: size,
    draw(into, x, y) {
      const rects: number[] = [];
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          const from = column;
          while (column < modules.size && modules.get(row, column)) column += 1;
          if (column > from) rects.push(x + left + (from + quiet) * unit, y + (row + quiet) * unit, (column - from) * unit, unit);
        }
      }
      into.push({ kind: 'fill', rects: [x + left, y, size, size], grey: 1 }, { kind: 'fill', rects, grey: 0 });
    },
  };
}

export function imagePiece(block: ImageBlock, width: number, context: Context): Piece[] {
  const asset = textAt(context.scope, block.image);
  if (asset === undefined) return [];
  const own = Math.min(points(block.width, context), width);
  const height = points(block.height, context);
  return [{ height, draw: (into, x, y) => into.push({ kind: 'image', x: x + leftOf(block.align, width, own), y, width: own, height, asset }) }];
}

/** Photographs in rows, each with its caption. */
export function imagesPieces(block: ImagesBlock, width: number, context: Context): Piece[] {
  const gap = points(4, context);
  const own = (width - gap * (block.columns - 1)) / block.columns;
  const height = points(block.height, context);
  const photographs = listAt(context.scope, block.from).map((row) => {
    const scope: Scope = { ...context.scope, row };
    const image = valueAt(scope, '.image');
    if (typeof image !== 'string') throw new TypeError(`fact ${block.from} must be a list of {image, caption}`);
    return { image, caption: paragraph(spansOf('{.caption?}', scope), { size: context.size - 1, align: 'center' }, own, context) };
  });
  const pieces: Piece[] = [];
  for (let start = 0; start < photographs.length; start += block.columns) {
    const row = photographs.slice(start, start + block.columns);
    pieces.push({
      height: height + Math.max(...row.map(({ caption }) => caption.height)), before: start ? gap : 0,
      draw(into, x, y) {
        row.forEach(({ image, caption }, index) => {
          const left = x + index * (own + gap);
          into.push({ kind: 'image', x: left, y, width: own, height, asset: image });
          caption.draw(into, left, y + height);
        });
      },
    });
  }
  return pieces;
}

/** The place of a seal. Its words stand in the middle; the image, where there is one, lies over them. */
export function sealPiece(block: SealBlock, width: number, context: Context): Piece {
  const size = points(block.size, context);
  const left = leftOf(block.align, width, size);
  const image = block.image === undefined ? undefined : textAt(context.scope, block.image);
  const plain = (text: string | undefined) => (text === undefined ? '' : plainText(text, { ...context.scope, absent: '' }));
  const name = plain(block.name);
  const isSealed = image !== undefined || name !== '';
  const text = paragraph(spansOf(block.text, context.scope), { align: 'center', leading: 1.6 }, isSealed ? width : size, context);
  const height = isSealed ? size + text.height : Math.max(block.outline ? size : 0, text.height);
  return {
    height,
    draw(into, x, y) {
      if (image !== undefined) into.push({ kind: 'image', x: x + left, y, width: size, height: size, asset: image });
      else if (name !== '') for (const stroke of sealStrokes(name, plain(block.purpose), plain(block.note), x + left + size / 2, y + size / 2, size / 2)) into.push(stroke);
      else if (block.outline) into.push({ kind: 'circle', x: x + left + size / 2, y: y + height / 2, radius: size / 2, width: 0.6, grey: 0.6, dash: 2.5 });
      if (isSealed) text.draw(into, x + leftOf(block.align, width, width), y + size);
      else text.draw(into, x + left, y + (height - text.height) / 2);
      if (block.signature) into.push({ kind: 'signature', x: x + left, y, width: size, height: size });
    },
  };
}

export function framePiece(block: FrameBlock, width: number, context: Context, layBlocks: LayBlocks): Piece {
  const own = Math.min(points(block.width, context), width);
  const inside = stack(layBlocks(block.blocks, own - 4, context));
  const height = Math.max(points(block.height, context), inside.height);
  const left = leftOf(block.align, width, own);
  return {
    height,
    draw(into: Stroke[], x: number, y: number) {
      into.push({ kind: 'box', x: x + left, y, width: own, height, line: 0.6, grey: 0.6, dash: 2.5 });
      inside.draw(into, x + left + 2, y + (height - inside.height) / 2);
    },
  };
}
