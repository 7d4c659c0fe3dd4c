import type { Ink, Stroke } from './display.js';
import { font, type Face, type Glyph } from './fonts.js';
import type { PaintedPage } from './paint.js';

const RED = '#bf1a1f';
const GLYPH_UNITS = 1000;

const number = (value: number): string => String(Math.round(value * 100) / 100);
const grey = (level: number, ink?: Ink): string => {
  if (ink) return RED;
  const part = Math.round(level * 255).toString(16).padStart(2, '0');
  return `#${part}${part}${part}`;
};

/** The outlines that a page uses, each once; their ids are the glyphs'. */
class Outlines {
  private readonly known = new Map<string, string>();

  use(face: Face, glyph: Glyph): string {
    const id = `${face[0]}${glyph.id}`;
    if (!this.known.has(id)) {
      const opened = font(face);
      const path = opened.getGlyph(glyph.id).path.scale(GLYPH_UNITS / opened.unitsPerEm).toSVG();
      this.known.set(id, `<path id="${id}" d="${path.replace(/-?\d+\.\d+/g, (value) => String(Math.round(Number(value))))}"/>`);
    }
    return id;
  }

  toString(): string {
    return [...this.known.values()].join('');
  }
}

/** A page as an SVG picture for the screen: the same strokes as the paper's, letter for letter from the document's own fonts. Images are left out. */
export function picture({ width, height, strokes }: PaintedPage): string {
  const outlines = new Outlines();
  const drawn = strokes.map((stroke) => shape(stroke, outlines)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}"><defs>${outlines.toString()}</defs><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`;
}

function shape(stroke: Stroke, outlines: Outlines): string {
  switch (stroke.kind) {
    case 'text':
      return text(stroke, outlines);
    case 'fill':
      return `<path fill="${grey(stroke.grey)}" d="${rects(stroke.rects)}"/>`;
    case 'polygon':
      return `<polygon fill="${grey(stroke.grey, stroke.ink)}" points="${stroke.points.map(number).join(' ')}"/>`;
    case 'box':
      return `<rect x="${number(stroke.x)}" y="${number(stroke.y)}" width="${number(stroke.width)}" height="${number(stroke.height)}" ${pencil(stroke.line, stroke.grey, stroke.dash)}/>`;
    case 'circle':
      return `<circle cx="${number(stroke.x)}" cy="${number(stroke.y)}" r="${number(stroke.radius)}" ${pencil(stroke.width, stroke.grey, stroke.dash, stroke.ink)}/>`;
    case 'line':
      return `<polyline points="${stroke.points.map(number).join(' ')}" ${pencil(stroke.width, stroke.grey, stroke.dash)}/>`;
    case 'image':
    case 'signature':
      return '';
  }
}

function pencil(width: number, level: number, dash?: number, ink?: Ink): string {
  return `fill="none" stroke="${grey(level, ink)}" stroke-width="${number(width)}"${dash ? ` stroke-dasharray="${number(dash)}"` : ''}`;
}

function rects(edges: readonly number[]): string {
  let path = '';
  for (let at = 0; at + 3 < edges.length; at += 4) path += `M${number(edges[at]!)} ${number(edges[at + 1]!)}h${number(edges[at + 2]!)}v${number(edges[at + 3]!)}h${number(-edges[at + 2]!)}z`;
  return path;
}

/** Glyphs in thousandths of an em from the run's beginning, under one matrix that places, turns and squeezes the run; the outlines' y points up. */
function text(stroke: Extract<Stroke, { kind: 'text' }>, outlines: Outlines): string {
  const { size, tracking, angle = 0, squeeze = 1 } = stroke;
  const [cos, sin, scale] = [Math.cos(angle), Math.sin(angle), size / GLYPH_UNITS];
  let along = 0;
  let glyphs = '';
  for (const glyph of stroke.glyphs) {
    glyphs += `<use href="#${outlines.use(stroke.face, glyph)}" x="${Math.round(along - glyph.pull * GLYPH_UNITS)}"/>`;
    along += glyph.advance * GLYPH_UNITS + tracking / scale;
  }
  const matrix = [cos * squeeze, -sin * squeeze, -sin, -cos].map((part) => String(Math.round(part * scale * 1e6) / 1e6));
  return `<g fill="${grey(stroke.grey, stroke.ink)}" transform="matrix(${matrix.join(' ')} ${number(stroke.x)} ${number(stroke.y)})">${glyphs}</g>${(stroke.over ?? []).map((one) => shape(one, outlines)).join('')}`;
}
