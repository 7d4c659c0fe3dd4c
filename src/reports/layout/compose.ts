import { points, stack, type Context } from './box.js';
import { layBlocks } from './blocks.js';
import type { Stroke } from './display.js';
import { flow } from './flow.js';
import { glyphOf } from './fonts.js';
import { replay, type Assets, type PaintedPage, type Recording, type SignatureRoom } from './paint.js';
import type { Section, Template } from './template.js';
import { appears, plainText, type Scope } from './values.js';

export interface ComposeOptions {
  /** Images by the name that the facts give them. */
  readonly assets?: Assets;
  /** Set in light grey under the text of every page. */
  readonly watermark?: string;
  /** The instant written into the file; the same instant gives the same bytes. */
  readonly issuedAt: Date;
  /** Room for a digital signature. */
  readonly signature?: SignatureRoom;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

const a4: Sheet = { width: 595.28, height: 841.89 };
const smallest = 0.7;

function watermarkStrokes(text: string, sheet: Sheet): Stroke[] {
  const glyphs = [...text].map((character) => glyphOf('bold', character.codePointAt(0)!)).filter((glyph) => glyph !== null);
  const angle = Math.PI / 6;
  const length = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  const size = Math.min(36, (sheet.width * 0.8) / Math.cos(angle) / length);
  const half = (length * size) / 2;
  return [0.2, 0.52, 0.84].map((height) => ({
    kind: 'text', face: 'bold', glyphs, size, tracking: 0, grey: 0.94, angle,
    x: sheet.width / 2 - half * Math.cos(angle), y: sheet.height * height + half * Math.sin(angle),
  }));
}

interface LaidSection {
  readonly section: Section;
  readonly pages: Stroke[][];
  readonly context: Context;
}

function laySection(template: Template, section: Section, sheet: Sheet, scope: Scope): LaidSection {
  for (let scale = 1; ; scale *= 0.97) {
    const context: Context = { scope, size: template.page.size, scale };
    const area = areaOf(template, section, sheet, context);
    const pages = flow(layBlocks(section.blocks, area.width, context), area);
    if (!section.onePage || pages.length === 1 || scale < smallest) return { section, pages, context: { ...context, scale: 1 } };
  }
}

/** Header and footer keep their size; the body lies between them. */
function areaOf(template: Template, section: Section, sheet: Sheet, context: Context) {
  const full = { ...context, scale: 1, scope: { ...context.scope, page: 88, pages: 88 } };
  const margins = section.margins ?? template.page.margins;
  const left = points(margins.left, full);
  const width = sheet.width - left - points(margins.right, full);
  const headTop = points(margins.top, full);
  const footBottom = sheet.height - points(margins.bottom, full);
  const header = section.header ? stack(layBlocks(section.header, width, full)).height : 0;
  const footer = section.footer ? stack(layBlocks(section.footer, width, full)).height : 0;
  return { x: left, width, headTop, footTop: footBottom - footer, top: headTop + header, bottom: footBottom - footer };
}

/** Lays out everything without writing PDF: what is drawn on each page, measured once. */
export function record(template: Template, facts: object, options: ComposeOptions): Recording {
  const sheet = template.page.orientation === 'landscape' ? { width: a4.height, height: a4.width } : a4;
  const scope: Scope = { facts, absent: template.absent };
  const laid = template.sections.filter((section) => appears(section, scope)).map((section) => laySection(template, section, sheet, scope));
  const total = laid.reduce((sum, { pages }) => sum + pages.length, 0);
  const mark = options.watermark ? watermarkStrokes(options.watermark, sheet) : [];
  const pages: PaintedPage[] = [];
  for (const { section, pages: bodies, context } of laid) {
    const area = areaOf(template, section, sheet, context);
    bodies.forEach((body, index) => {
      const numbered: Context = { ...context, scope: { ...scope, page: pages.length + 1, pages: total } };
      const strokes: Stroke[] = [...mark];
      if (section.header) stack(layBlocks(section.header, area.width, numbered)).draw(strokes, area.x, area.headTop);
      for (const stroke of body) strokes.push(stroke);
      if (section.footer) stack(layBlocks(section.footer, area.width, numbered)).draw(strokes, area.x, area.footTop);
      pages.push({ ...sheet, strokes, ...(index === 0 && section.bookmark ? { bookmark: plainText(section.bookmark, scope) } : {}) });
    });
  }
  return {
    title: plainText(template.title, scope), subject: `${template.discipline}/${template.kind}.v${template.version}`,
    keywords: plainText(template.keywords ?? '', scope), author: plainText(template.author ?? '', scope), issuedAt: options.issuedAt, pages,
    ...(options.signature ? { signature: options.signature } : {}),
  };
}

/**
 * The PDF of a template filled with facts. The same template, facts, assets, watermark and instant give the same bytes.
 * Throws where a fact has the wrong shape or names an image that the assets lack; absent facts print the template's mark for "nothing".
 */
export async function compose(template: Template, facts: object, options: ComposeOptions): Promise<Buffer> {
  return replay(record(template, facts, options), options.assets);
}
