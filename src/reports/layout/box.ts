import type { Stroke } from './display.js';
import type { Scope } from './values.js';

/** Something with a height that can be drawn at a place. */
export interface Box {
  readonly height: number;
  draw(into: Stroke[], x: number, y: number): void;
  /** The part that fits and the rest, or undefined where it cannot be divided so. */
  split?(available: number): readonly [Box, Box] | undefined;
}

/** Pieces of one table or grid: its header is repeated on each page, and its edge is closed where a page ends. */
export interface Run {
  readonly width: number;
  readonly header?: Box | undefined;
  readonly border: boolean;
  readonly continued?: Box | undefined;
  readonly continuation?: Box | undefined;
}

/** What the flow places on pages, one after the other. */
export interface Piece extends Box {
  /** Space above, which vanishes at the top of a page. */
  readonly before?: number;
  readonly keepWithNext?: boolean;
  readonly run?: Run;
  readonly spring?: boolean;
  /** May be divided at the end of a page, not only where it is taller than a page. */
  readonly splitEarly?: boolean;
  readonly pageBreakAfter?: boolean;
}

export interface Context {
  readonly scope: Scope;
  /** Size of type, in points, before scaling. */
  readonly size: number;
  /** 1, or less where a section must fit on one page. */
  readonly scale: number;
}

export const outer = 0.9;
export const inner = 0.45;

/** Points of so many millimetres, scaled. */
export function points(millimetres: number, context: { readonly scale: number }): number {
  return (millimetres * 72 * context.scale) / 25.4;
}

/** The strong line above or below a table. */
export function edge(into: Stroke[], x: number, y: number, run: Run): void {
  if (run.border) into.push({ kind: 'line', points: [x - outer / 2, y, x + run.width + outer / 2, y], width: outer, grey: 0 });
}

/** Pieces one under the other as one box that is never divided. */
export function stack(pieces: readonly Piece[]): Box {
  let height = 0;
  const places: { y: number; draw: (into: Stroke[], x: number, y: number) => void }[] = [];
  let run: Run | undefined;
  const put = (draw: (into: Stroke[], x: number, y: number) => void) => places.push({ y: height, draw });
  pieces.forEach((piece, index) => {
    if (index > 0) height += piece.before ?? 0;
    if (piece.run !== run) {
      const opened = piece.run;
      run = opened;
      if (opened) {
        put((into, x, y) => edge(into, x, y, opened));
        if (opened.header) {
          const { header } = opened;
          put((into, x, y) => header.draw(into, x, y));
          height += header.height;
        }
      }
    }
    put((into, x, y) => piece.draw(into, x, y));
    height += piece.height;
    if (run && pieces[index + 1]?.run !== run) {
      const closed = run;
      put((into, x, y) => edge(into, x, y, closed));
    }
  });
  return {
    height,
    draw(into, x, y) {
      for (const place of places) place.draw(into, x, y + place.y);
    },
  };
}
