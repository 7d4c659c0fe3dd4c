/** The few parts of fontkit that the engine uses; the package ships no types. */
declare module 'fontkit' {
  export interface GlyphPath {
    scale(factor: number): GlyphPath;
    toSVG(): string;
  }
  export interface FontGlyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: GlyphPath;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
    getGlyph(id: number): FontGlyph;
    layout(text: string): unknown;
  }
  export function create(data: Uint8Array): Font;
}
