import type { Stroke } from './display.js';
import { glyphOf, type Glyph } from './fonts.js';

/** Of the full circle: where the name of the institution may stand. */
const WIDEST_ARC = 1.32 * Math.PI;

function glyphsOf(text: string): Glyph[] {
  return [...text].map((character) => glyphOf('bold', character.codePointAt(0)!)).filter((glyph) => glyph !== null);
}

function star(x: number, y: number, radius: number): Stroke {
  const points: number[] = [];
  for (let at = 0; at < 10; at += 1) {
    const angle = (at * Math.PI) / 5;
    const reach = at % 2 === 0 ? radius : radius * 0.382;
    points.push(x + reach * Math.sin(angle), y - reach * Math.cos(angle));
  }
  return { kind: 'polygon', points, grey: 0, ink: 'seal' };
}

/** The name on an arc around the centre, every sign upright to the rim; narrower where it is long. */
function arc(text: string, x: number, y: number, radius: number): Stroke[] {
  const glyphs = glyphsOf(text);
  const size = radius * (glyphs.length > 18 ? 0.2 : glyphs.length > 13 ? 0.23 : 0.26);
  const baseline = radius * 0.9 - size;
  const natural = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * size * 1.12;
  const room = baseline * Math.min(WIDEST_ARC, Math.max(Math.PI * 0.9, (natural * 1.05) / baseline));
  const squeeze = Math.min(0.92, room / natural);
  const ems = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  let before = 0;
  return glyphs.map((glyph) => {
    const angle = (((before + glyph.advance / 2) / ems - 0.5) * room) / baseline;
    before += glyph.advance;
    const half = (glyph.advance * size * squeeze) / 2;
    return {
      kind: 'text', face: 'bold', glyphs: [glyph], size, tracking: 0, grey: 0, ink: 'seal', angle: -angle, squeeze,
      x: x + baseline * Math.sin(angle) - half * Math.cos(angle), y: y - baseline * Math.cos(angle) - half * Math.sin(angle),
    };
  });
}

function level(text: string, x: number, y: number, size: number, widest: number): Stroke {
  const glyphs = glyphsOf(text);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * size;
  const squeeze = Math.min(1, widest / width);
  return { kind: 'text', face: 'bold', glyphs, size, tracking: 0, grey: 0, ink: 'seal', squeeze, x: x - (width * squeeze) / 2, y };
}

/**
 * An institution's round seal: its name on an arc, a five-pointed star, what the seal is for beneath it. `note` stands in small type under that.
 * @source 国务院关于国家行政机关和企业事业单位社会团体印章管理的规定 (国发〔1999〕25号), 3 and 5: round, a star in the middle, the name on an arc from left to right
 */
export function sealStrokes(name: string, purpose: string, note: string, x: number, y: number, radius: number): Stroke[] {
  return [
    { kind: 'circle', x, y, radius: radius - 1, width: 2, grey: 0, ink: 'seal' },
    ...arc(name, x, y, radius),
    star(x, y - radius * 0.04, radius * 0.27),
    level(purpose, x, y + radius * 0.6, radius * 0.18, radius * 1.12),
    ...(note ? [level(note, x, y + radius * 0.78, radius * 0.115, radius * 0.8)] : []),
  ];
}
