import { edge, type Piece, type Run } from './box.js';
import type { Stroke } from './display.js';

/** The room for a section's pieces on each of its pages, in points from the page's upper left corner. */
export interface Area {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const slack = 0.05;

/**
 * Places pieces on as many pages as they need and returns the strokes of each. A piece that keeps with the next moves with it;
 * a table repeats its header and closes its edge where a page ends; only what is taller than a page is divided, paragraphs excepted.
 */
export function flow(queue: readonly Piece[], area: Area): Stroke[][] {
  const pieces = [...queue];
  const pages: Stroke[][] = [[]];
  let page = pages[0]!;
  let y = area.top;
  let run: Run | undefined;

  const close = () => {
    if (run) edge(page, area.x, y, run);
    run = undefined;
  };
  const turn = (next: Piece) => {
    const interrupted = next.run !== undefined && next.run === run;
    if (interrupted && next.run!.continued) next.run!.continued.draw(page, area.x, y + 1);
    close();
    pages.push((page = []));
    y = area.top;
    if (interrupted && next.run!.continuation) {
      next.run!.continuation.draw(page, area.x, y - 1);
      y += next.run!.continuation.height;
    }
  };
  const opening = (piece: Piece) => (piece.run && piece.run !== run ? (piece.run.header?.height ?? 0) : 0);
  const isLastOfRun = (index: number) => pieces[index + 1]?.run !== pieces[index]!.run;
  const reserve = (index: number) => (pieces[index]!.run && !isLastOfRun(index) ? (pieces[index]!.run!.continued?.height ?? 0) : 0);
  const before = (piece: Piece) => (y > area.top + slack ? (piece.before ?? 0) : 0);
  const needed = (from: number) => {
    let sum = opening(pieces[from]!) + before(pieces[from]!);
    let at = from;
    for (;;) {
      sum += pieces[at]!.height + (at > from ? (pieces[at]!.before ?? 0) : 0);
      if (!pieces[at]!.keepWithNext || at + 1 >= pieces.length) break;
      at += 1;
      if (pieces[at]!.run && pieces[at]!.run !== pieces[at - 1]!.run) sum += pieces[at]!.run!.header?.height ?? 0;
    }
    return sum + reserve(at);
  };
  const put = (piece: Piece) => {
    if (piece.run !== run) {
      close();
      y += before(piece);
      run = piece.run;
      if (run) {
        edge(page, area.x, y, run);
        if (run.header) {
          run.header.draw(page, area.x, y);
          y += run.header.height;
        }
      }
    } else y += before(piece);
    piece.draw(page, area.x, y);
    y += piece.height;
  };

  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    if (piece.spring) {
      close();
      const rest = pieces.slice(index + 1).reduce((sum, next) => sum + next.height + (next.before ?? 0), 0);
      y = Math.max(y, area.bottom - rest);
      continue;
    }
    const split = (room: number) => {
      const parts = piece.split?.(room);
      if (!parts) return false;
      const shared = { ...(piece.run ? { run: piece.run } : {}), ...(piece.splitEarly ? { splitEarly: true } : {}) };
      const as = (box: (typeof parts)[number], last: boolean): Piece => ({
        ...shared, height: box.height, draw: (into, x, at) => box.draw(into, x, at), ...(box.split ? { split: (more: number) => box.split!(more) } : {}), keepWithNext: last && (piece.keepWithNext ?? false),
      });
      pieces.splice(index, 1, as(parts[0], false), as(parts[1], true));
      return true;
    };
    if (y + needed(index) > area.bottom + slack) {
      const room = () => area.bottom - y - opening(piece) - before(piece) - (piece.run?.continued?.height ?? 0);
      if (!(piece.splitEarly && piece.height > room() && split(room())) && y > area.top + slack) turn(piece);
      if (pieces[index]!.height > room()) split(room());
    }
    put(pieces[index]!);
    if (pieces[index + 1] && pieces[index] !== piece) turn(pieces[index + 1]!);
  }
  close();
  return pages;
}
