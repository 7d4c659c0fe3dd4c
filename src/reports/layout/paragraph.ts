import { type Box, type Context } from './box.js';
import { drawLine, type LineStyle, type Stroke } from './display.js';
import { glyphOf } from './fonts.js';
import { breakLines, type Line, type Span } from './lines.js';
import type { Style } from './template.js';

const leading = 1.5;

/** The code point of a character that the font lacks, in small digits inside its box. */
function codeStrokes(text: string, x: number, baseline: number, size: number): Stroke[] {
  const rows = text.length > 4 ? [text.slice(0, 3), text.slice(3)] : [text.slice(0, 2), text.slice(2)];
  const small = size * 0.3;
  return rows.map((row, index) => {
    const glyphs = [...row].map((digit) => glyphOf('regular', digit.codePointAt(0)!)!);
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance * small, 0);
    return { kind: 'text', x: x + size / 2 - width / 2, y: baseline - size * (index === 0 ? 0.41 : 0.11), size: small, face: 'regular', glyphs, tracking: 0, grey: 0 };
  });
}

/** A measured paragraph: its lines are broken once and drawn from there. */
export class Paragraph implements Box {
  readonly height: number;

  constructor(private readonly lines: readonly Line[], private readonly style: LineStyle, private readonly lineHeight: number, private readonly width: number) {
    this.height = lines.length * lineHeight;
  }

  get count(): number {
    return this.lines.length;
  }

  /** The width of the longest line. */
  get widest(): number {
    return this.lines.reduce((widest, line) => Math.max(widest, line.width + line.indent), 0);
  }

  draw(into: Stroke[], x: number, y: number): void {
    for (let index = 0; index < this.lines.length; index += 1) drawLine(into, this.lines[index]!, x, y + index * this.lineHeight, this.lineHeight, this.width, this.style);
  }

  /** Divides after the lines that fit; leaves no single line alone where three or more are there. */
  split(available: number): readonly [Paragraph, Paragraph] | undefined {
    let kept = Math.floor((available + 0.01) / this.lineHeight);
    if (kept >= this.lines.length) return undefined;
    if (this.lines.length > 3) {
      kept = Math.min(kept, this.lines.length - 2);
      if (kept < 2) return undefined;
    }
    if (kept < 1) return undefined;
    const part = (lines: readonly Line[]) => new Paragraph(lines, this.style, this.lineHeight, this.width);
    return [part(this.lines.slice(0, kept)), part(this.lines.slice(kept))];
  }
}

/** Spans set in a style at a width in points. */
export function paragraph(spans: readonly Span[], style: Style & { readonly grey?: number }, width: number, context: Context): Paragraph {
  const size = (style.size ?? context.size) * context.scale;
  const { bold, indent, hanging, tracking, maxLines } = style;
  const lines = breakLines(spans, { size, width, bold, indent, hanging, tracking, maxLines });
  return new Paragraph(
    lines,
    { size, align: style.align ?? 'left', tracking, grey: style.grey, code: codeStrokes },
    size * (style.leading ?? leading), width,
  );
}
