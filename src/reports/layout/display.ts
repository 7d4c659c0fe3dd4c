import type { Face, Glyph } from './fonts.js';
import type { Line } from './lines.js';
import type { Sign } from './signs.js';

/** The one colour: a seal's red, dark enough to read where it is printed in black. */
export type Ink = 'seal';

/**
 * What is drawn on a page, in points from its upper left corner. Greys: 0 is black, 1 white; `ink` stands in place of the grey.
 * `signature` draws nothing: it is the place that shows the digital signature when it is pointed at.
 */
export type Stroke =
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly size: number; readonly face: Face; readonly glyphs: readonly Glyph[]; readonly tracking: number; readonly grey: number; readonly ink?: Ink; readonly angle?: number; readonly squeeze?: number; readonly actual?: string; readonly over?: readonly Stroke[] }
  | { readonly kind: 'line'; readonly points: readonly number[]; readonly width: number; readonly grey: number; readonly dash?: number }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly line: number; readonly grey: number; readonly dash?: number }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number; readonly width: number; readonly grey: number; readonly ink?: Ink; readonly dash?: number }
  | { readonly kind: 'polygon'; readonly points: readonly number[]; readonly grey: number; readonly ink?: Ink }
  | { readonly kind: 'fill'; readonly rects: readonly number[]; readonly grey: number }
  | { readonly kind: 'image'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly asset: string }
  | { readonly kind: 'signature'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Align = 'left' | 'center' | 'right' | 'justify' | 'spread';

/** Centre of a Chinese character above its baseline, in em. */
const middle = 0.37;

function marks(sign: Sign, x: number, baseline: number, size: number): Stroke[] {
  const at = (dx: number, dy: number) => [x + dx * size, baseline - dy * size];
  const width = 0.09 * size;
  if (sign.over === 'tick') return [{ kind: 'line', points: [...at(0.22, 0.4), ...at(0.44, 0.16), ...at(0.86, 0.76)], width, grey: 0 }];
  if (sign.over === 'cross') {
    return [{ kind: 'line', points: [...at(0.25, 0.12), ...at(0.75, 0.62)], width, grey: 0 }, { kind: 'line', points: [...at(0.25, 0.62), ...at(0.75, 0.12)], width, grey: 0 }];
  }
  return [];
}

/** Signs of one line that are drawn in one stroke, and how far they reach. */
interface Stretch {
  readonly first: Sign;
  readonly glyphs: readonly Glyph[];
  readonly actual: string | undefined;
  readonly width: number;
}

function joins(first: Sign, next: Sign): boolean {
  return next.face === first.face && next.scale === first.scale && next.rise === first.rise && next.struck === first.struck && !next.over && !first.over && (next.actual === undefined) === (first.actual === undefined);
}

function stretchesOf(signs: readonly Sign[], size: number, tracking: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < signs.length;) {
    const first = signs[from]!;
    const glyphs = [first.glyph];
    let actual = first.actual;
    let width = first.width * size + tracking;
    let to = from + 1;
    for (; to < signs.length && joins(first, signs[to]!); to += 1) {
      const sign = signs[to]!;
      glyphs.push(sign.glyph);
      if (actual !== undefined) actual += sign.actual!;
      width += sign.width * size + tracking;
    }
    stretches.push({ first, glyphs, actual, width });
    from = to;
  }
  return stretches;
}

/** Lines are shared by all paragraphs that say the same: how they fall into stretches is found once. */
const known = new WeakMap<readonly Sign[], { readonly size: number; readonly tracking: number; readonly stretches: readonly Stretch[] }>();

function stretched(signs: readonly Sign[], size: number, tracking: number): readonly Stretch[] {
  const found = known.get(signs);
  if (found && found.size === size && found.tracking === tracking) return found.stretches;
  const stretches = stretchesOf(signs, size, tracking);
  known.set(signs, { size, tracking, stretches });
  return stretches;
}

export interface LineStyle {
  readonly size: number;
  readonly align: Align;
  readonly tracking?: number | undefined;
  readonly grey?: number | undefined;
  readonly code: (text: string, x: number, y: number, size: number) => Stroke[];
}

/** Draws one line of text with its baseline placed so that Chinese characters sit in the middle of the line's height. */
export function drawLine(into: Stroke[], line: Line, x: number, top: number, lineHeight: number, width: number, style: LineStyle): void {
  const { signs } = line;
  const { size, align } = style;
  const grey = style.grey ?? 0;
  const baseline = top + lineHeight / 2 + middle * size;
  const spare = width - line.indent - line.width;
  let tracking = (style.tracking ?? 0) * size;
  let left = x + line.indent;
  if (align === 'center') left += spare / 2;
  else if (align === 'right') left += spare;
  else if (signs.length > 1 && (align === 'spread' || (align === 'justify' && !line.last && spare < size * 2))) tracking += spare / (signs.length - 1);

  for (const { first, glyphs, actual, width: reach } of stretched(signs, size, tracking)) {
    const stroke = { kind: 'text', x: left, y: baseline - first.rise * size, size: size * first.scale, face: first.face, glyphs, tracking, grey } as const;
    if (actual === undefined && !first.over) into.push(stroke);
    else {
      const over = first.over === 'code' ? style.code(first.codePoint.toString(16).toUpperCase(), left, baseline, size) : first.over ? marks(first, left, baseline, size) : undefined;
      into.push({ ...stroke, ...(actual === undefined ? {} : { actual }), ...(over ? { over } : {}) });
    }
    if (first.struck) into.push({ kind: 'line', points: [left, stroke.y - 0.32 * size, left + reach, stroke.y - 0.32 * size], width: 0.06 * size, grey });
    left += reach;
  }
}
