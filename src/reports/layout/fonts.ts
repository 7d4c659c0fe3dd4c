import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Face = 'regular' | 'bold';

/** One glyph as it is placed: widths in em, already tightened where the font gives a Latin operator the room of a Chinese character. */
export interface Glyph {
  readonly id: number;
  readonly codePoint: number;
  readonly advance: number;
  /** How far the glyph is pulled to the left before it is drawn, and again after. */
  readonly pull: number;
}

const files: Record<Face, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

// The font gives these the width of a Chinese character; between digits that looks like a hole.
const tightened = new Map<number, number>([...'×±÷≤≥≠≈·'].map((sign) => [sign.codePointAt(0)!, sign === '·' ? 0.3 : 0.16]));

const opened = new Map<Face, Font>();
const glyphs: Record<Face, Map<number, Glyph | null>> = { regular: new Map(), bold: new Map() };

/** The face's font, opened once per process: opening costs several times more than a whole report. */
export function font(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const fresh = create(readFileSync(createRequire(import.meta.url).resolve(files[face])));
  opened.set(face, fresh);
  return fresh;
}

/** The glyph of a character with its advance in em, or null where the font has none. Cached for the life of the process. */
export function glyphOf(face: Face, codePoint: number): Glyph | null {
  const cache = glyphs[face];
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const opened = font(face);
  let glyph: Glyph | null = null;
  if (opened.hasGlyphForCodePoint(codePoint)) {
    const { id, advanceWidth } = opened.glyphForCodePoint(codePoint);
    const width = advanceWidth / opened.unitsPerEm;
    const pull = width >= 1 ? (tightened.get(codePoint) ?? 0) : 0;
    glyph = { id, codePoint, advance: width - 2 * pull, pull };
  }
  cache.set(codePoint, glyph);
  return glyph;
}
