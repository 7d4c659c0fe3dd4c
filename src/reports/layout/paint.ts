import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { RANGE_PLACEHOLDER } from '../signing/placing.js';
import { sRgbProfile } from './colour-profile.js';
import type { Ink, Stroke } from './display.js';
import { font, type Face, type Glyph } from './fonts.js';

export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly bookmark?: string | undefined;
}

export interface Recording {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly author: string;
  readonly issuedAt: Date;
  readonly pages: readonly PaintedPage[];
  readonly signature?: SignatureRoom;
}

/** What a document says of its digital signature, and the room that it leaves for it. */
export interface SignatureRoom {
  /** Who signs. */
  readonly name: string;
  readonly reason: string;
  readonly location?: string;
  /** Bytes of the CMS value at most. */
  readonly bytes: number;
}

/** PNG or JPEG files by the name that the facts give them. */
export type Assets = Readonly<Record<string, Uint8Array>>;

/** PDFKit's own record of an embedded font: we choose the glyphs, it makes the subset. */
interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): unknown;
}

interface Image {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  obj: unknown;
  embed(document: unknown): void;
  finalize?(): unknown;
}

interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

type Internals = Omit<PDFKit.PDFDocument, 'page' | 'ref' | 'endAcroForm'> & {
  readonly _font: EmbeddedFont;
  readonly _root: Reference;
  readonly page: { fonts: Record<string, unknown>; annotations: Reference[]; dictionary: Reference; height: number; write(content: string): void };
  ref(data: Record<string, unknown>): Reference;
  appendXML(xml: string): void;
  _addColorOutputIntent(): void;
  endAcroForm(): void;
  openImage(data: Uint8Array): Image;
};

/** The seal's red in sRGB. */
const RED = '0.75 0.1 0.12';

const number = (value: number) => String(Math.round(value * 1000) / 1000);
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** One face in one document: its subset grows with each glyph that is placed. */
class Pen {
  private readonly hex = new Map<number, string>();

  constructor(private readonly embedded: EmbeddedFont) {}

  get name(): string {
    return this.embedded.id;
  }

  use(page: { fonts: Record<string, unknown> }): void {
    page.fonts[this.embedded.id] ??= this.embedded.ref();
  }

  code(glyph: Glyph): string {
    const known = this.hex.get(glyph.id);
    if (known) return known;
    const placed = this.embedded.subset.includeGlyph(glyph.id);
    this.embedded.widths[placed] = (glyph.advance + 2 * glyph.pull) * 1000;
    this.embedded.unicode[placed] = [glyph.codePoint];
    const hex = placed.toString(16).padStart(4, '0');
    this.hex.set(glyph.id, hex);
    return hex;
  }
}

/** Writes strokes as PDF operators, setting font, spacing and grey only where they change. */
class Page {
  private readonly out: string[] = [];
  private face = '';
  private tracking = 0;
  private fillColour = '';
  private strokeColour = '';
  private lineWidth = -1;
  private dash = 0;

  constructor(private readonly height: number, private readonly pens: Record<Face, Pen>, private readonly resources: { fonts: Record<string, unknown> }) {}

  content(): string {
    return `q\n1 0 0 -1 0 ${number(this.height)} cm\n${this.out.join('\n')}\nQ`;
  }

  draw(stroke: Stroke): void {
    if (stroke.kind === 'text') return this.text(stroke);
    if (stroke.kind === 'image' || stroke.kind === 'signature') return;
    if (stroke.kind === 'fill') {
      this.fill(stroke.grey);
      const { rects } = stroke;
      for (let at = 0; at + 3 < rects.length; at += 4) {
        this.out.push(`${number(rects[at]!)} ${number(this.height - rects[at + 1]! - rects[at + 3]!)} ${number(rects[at + 2]!)} ${number(rects[at + 3]!)} re`);
      }
      this.out.push('f');
      return;
    }
    if (stroke.kind === 'polygon') {
      this.fill(stroke.grey, stroke.ink);
      this.out.push(`${this.path(stroke.points)} f`);
      return;
    }
    this.pencil(stroke.kind === 'box' ? stroke.line : stroke.width, stroke.grey, stroke.dash ?? 0, stroke.kind === 'circle' ? stroke.ink : undefined);
    if (stroke.kind === 'box') this.out.push(`${number(stroke.x)} ${number(this.height - stroke.y - stroke.height)} ${number(stroke.width)} ${number(stroke.height)} re S`);
    else if (stroke.kind === 'circle') this.circle(stroke.x, this.height - stroke.y, stroke.radius);
    else this.out.push(`${this.path(stroke.points)} S`);
  }

  private path(points: readonly number[]): string {
    const steps = [];
    for (let at = 0; at + 1 < points.length; at += 2) steps.push(`${number(points[at]!)} ${number(this.height - points[at + 1]!)} ${at ? 'l' : 'm'}`);
    return steps.join(' ');
  }

  private text(stroke: Extract<Stroke, { kind: 'text' }>): void {
    if (stroke.glyphs.length === 0) return;
    const pen = this.pens[stroke.face];
    pen.use(this.resources);
    this.fill(stroke.grey, stroke.ink);
    if (stroke.actual !== undefined) this.out.push(`/Span <</ActualText <FEFF${utf16(stroke.actual)}>>> BDC`);
    this.out.push('BT');
    const face = `/${pen.name} ${number(stroke.size)} Tf`;
    if (face !== this.face) this.out.push((this.face = face));
    if (stroke.tracking !== this.tracking) this.out.push(`${number((this.tracking = stroke.tracking))} Tc`);
    const x = number(stroke.x);
    const y = number(this.height - stroke.y);
    if (stroke.angle !== undefined || stroke.squeeze !== undefined) {
      const cos = Math.cos(stroke.angle ?? 0);
      const sin = Math.sin(stroke.angle ?? 0);
      const squeeze = stroke.squeeze ?? 1;
      this.out.push(`${number(cos * squeeze)} ${number(sin * squeeze)} ${number(-sin)} ${number(cos)} ${x} ${y} Tm`);
    } else this.out.push(`${x} ${y} Td`);
    let codes = '';
    let pulled = false;
    for (const glyph of stroke.glyphs) {
      const code = pen.code(glyph);
      if (glyph.pull === 0) codes += code;
      else {
        const pull = number(glyph.pull * 1000);
        codes += `> ${pull} <${code}> ${pull} <`;
        pulled = true;
      }
    }
    this.out.push(pulled ? `[<${codes}>] TJ` : `<${codes}> Tj`, 'ET');
    for (const over of stroke.over ?? []) this.draw(over);
    if (stroke.actual !== undefined) this.out.push('EMC');
  }

  private circle(x: number, y: number, radius: number): void {
    const bend = radius * 0.5523;
    const at = (...values: number[]) => values.map(number).join(' ');
    this.out.push(`${at(x + radius, y)} m ${at(x + radius, y + bend, x + bend, y + radius, x, y + radius)} c ${at(x - bend, y + radius, x - radius, y + bend, x - radius, y)} c `
      + `${at(x - radius, y - bend, x - bend, y - radius, x, y - radius)} c ${at(x + bend, y - radius, x + radius, y - bend, x + radius, y)} c S`);
  }

  private fill(grey: number, ink?: Ink): void {
    const colour = ink ? `${RED} rg` : `${number(grey)} g`;
    if (colour !== this.fillColour) this.out.push((this.fillColour = colour));
  }

  private pencil(width: number, grey: number, dash: number, ink?: Ink): void {
    const colour = ink ? `${RED} RG` : `${number(grey)} G`;
    if (colour !== this.strokeColour) this.out.push((this.strokeColour = colour));
    if (width !== this.lineWidth) this.out.push(`${number((this.lineWidth = width))} w`);
    if (dash !== this.dash) this.out.push((this.dash = dash) ? `[${number(dash)}] 0 d` : '[] 0 d');
  }
}

/** Embeds one image after the other and waits for each: PDFKit splits the alpha channel in the background, and the order in the file must not depend on it. */
async function embed(document: Internals, data: Uint8Array, name: string): Promise<Image> {
  let image: Image;
  try {
    image = document.openImage(data);
  } catch (cause) {
    throw new Error(`image ${name} is neither PNG nor JPEG`, { cause });
  }
  if (!image.finalize) {
    image.embed(document);
    return image;
  }
  await new Promise<void>((done) => {
    const finalize = image.finalize!.bind(image);
    image.finalize = () => {
      finalize();
      done();
    };
    image.embed(document);
  });
  return image;
}

// XMP is written by PDFKit without escaping; the full-width twins keep both copies of the title equal, as PDF/A asks.
const safe = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '＆', '<': '＜', '>': '＞' })[sign]!);

const deflatedProfile = deflateSync(sRgbProfile);

/** PDF/A's output intent, with a profile of our own in place of PDFKit's. */
function addOutputIntent(document: Internals): void {
  const profile = document.ref({ N: 3, Filter: 'FlateDecode' });
  profile.end(deflatedProfile);
  const intent = document.ref({
    Type: 'OutputIntent', S: 'GTS_PDFA1', Info: new String('sRGB'), OutputConditionIdentifier: new String('sRGB'), RegistryName: new String('http://www.color.org'), DestOutputProfile: profile,
  });
  intent.end();
  document._root.data['OutputIntents'] = [intent];
}

/** Print and Locked. @source ISO 32000-1:2008, 12.5.3; ISO 19005-2:2011, 6.3.2 (the annotation prints) */
const PRINTED_AND_LOCKED = 4 | 128;

/**
 * The field of the digital signature with room for it, over its place on the page that is being made; without a place it is invisible, on the last page.
 * @source ISO 32000-1:2008, 12.8.1 and 12.7.4.5; ETSI EN 319 142-1 v1.2.1, 6.2.1 (no Cert key, SubFilter)
 */
function addSignature(document: Internals, room: SignatureRoom, at: Date, place?: Extract<Stroke, { kind: 'signature' }>): void {
  const value = document.ref({
    Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached', Name: new String(room.name), Reason: new String(room.reason),
    ...(room.location ? { Location: new String(room.location) } : {}), M: at, ByteRange: [0, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER], Contents: Buffer.alloc(room.bytes),
  });
  const { page } = document;
  const field = document.ref({
    Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: new String('Signature1'), V: value, P: page.dictionary, F: PRINTED_AND_LOCKED,
    Rect: place ? [place.x, page.height - place.y - place.height, place.x + place.width, page.height - place.y].map((edge) => Math.round(edge * 100) / 100) : [0, 0, 0, 0],
  });
  if (place) {
    // What is seen is drawn on the page itself, so that it is there in every reader and on paper: the field adds nothing to it.
    const appearance = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, place.width, place.height].map((edge) => Math.round(edge * 100) / 100), Resources: {} });
    appearance.end(' ');
    field.data['AP'] = { N: appearance };
  }
  field.end();
  value.end();
  page.annotations.push(field);
  const form = document.ref({ Fields: [field], SigFlags: 3 });
  form.end();
  document._root.data['AcroForm'] = form;
  document.endAcroForm = () => undefined; // PDFKit would write a form of its own
}

/**
 * The PDF bytes of recorded pages: PDF 1.7 marked as PDF/A-2b, fonts embedded as subsets, every date and id from the recording, so that
 * the same recording gives the same bytes under the same Node version. Where it is to be signed, there is room for the signature, filled with zeros. Throws for an image that the assets lack or that is not PNG or JPEG.
 */
export async function replay(recording: Recording, assets: Assets = {}): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false, pdfVersion: '1.7', subset: 'PDF/A-2b', lang: 'zh-CN', displayTitle: true, font: font('regular') as unknown as string,
    info: {
      Title: safe(recording.title), Subject: safe(recording.subject), Keywords: safe(recording.keywords), Author: safe(recording.author),
      Creator: 'Hengjian', Producer: 'Hengjian', CreationDate: recording.issuedAt, ModDate: recording.issuedAt,
    },
  }) as unknown as Internals;
  document._addColorOutputIntent = () => addOutputIntent(document);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => {
    document.on('end', done);
    document.on('error', fail);
  });
  const regular = document._font;
  document.font(font('bold') as unknown as string);
  const pens = { regular: new Pen(regular), bold: new Pen(document._font) };
  const images = new Map<string, Image>();
  let isSigned = false;
  for (const page of recording.pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    if (page.bookmark) document.outline.addItem(page.bookmark);
    const drawn = new Page(page.height, pens, document.page);
    for (const stroke of page.strokes) drawn.draw(stroke);
    document.page.write(drawn.content());
    for (const stroke of page.strokes) {
      if (stroke.kind !== 'image') continue;
      let image = images.get(stroke.asset);
      if (!image) {
        const data = Object.hasOwn(assets, stroke.asset) ? assets[stroke.asset] : undefined;
        if (!data) throw new Error(`the document names the image ${stroke.asset}, which was not handed over`);
        images.set(stroke.asset, (image = await embed(document, data, stroke.asset)));
      }
      document.image(image as unknown as string, stroke.x, stroke.y, { fit: [stroke.width, stroke.height], align: 'center', valign: 'center' });
    }
    const place = page.strokes.find((stroke) => stroke.kind === 'signature');
    if (recording.signature && !isSigned && (place || page === recording.pages.at(-1))) {
      addSignature(document, recording.signature, recording.issuedAt, place);
      isSigned = true;
    }
  }
  const modified = `${recording.issuedAt.toISOString().split('.')[0]}Z`;
  document.appendXML(`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${modified}</xmp:ModifyDate></rdf:Description>`);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
