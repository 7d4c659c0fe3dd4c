import type { Face } from './fonts.js';
import { Break, signOf, type Script, type Sign } from './signs.js';

/** A stretch of text in one style. A line feed in it ends the line. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly script?: Script;
  /** Struck through: what was replaced stays readable. */
  readonly struck?: boolean;
}

export interface Line {
  readonly signs: readonly Sign[];
  /** In points, without the spaces at the end. */
  readonly width: number;
  /** The last line of its paragraph is never stretched. */
  readonly last: boolean;
  readonly indent: number;
}

export interface Measure {
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean | undefined;
  /** First line, in em. */
  readonly indent?: number | undefined;
  /** All lines but the first, in em. */
  readonly hanging?: number | undefined;
  /** Extra room after each character, in em. */
  readonly tracking?: number | undefined;
  readonly maxLines?: number | undefined;
}

const lineFeed = null;

function signsOf(spans: readonly Span[], bold: boolean): (Sign | typeof lineFeed)[] {
  const signs: (Sign | null)[] = [];
  for (const span of spans) {
    const face: Face = (span.bold ?? bold) ? 'bold' : 'regular';
    for (const character of span.text) {
      const codePoint = character.codePointAt(0)!;
      if (codePoint === 0x0a) {
        signs.push(lineFeed);
        continue;
      }
      const sign = signOf(face, codePoint === 0x09 || codePoint === 0xa0 ? 0x20 : codePoint, span.script);
      if (sign) signs.push(span.struck ? { ...sign, struck: true } : sign);
    }
  }
  return signs;
}

/** 0: none · 1: free · 2: only in need, at a space inside a number with its unit or a standard's number · 3: only in need, after a hyphen or slash. */
function opportunity(signs: readonly (Sign | null)[], at: number): 0 | 1 | 2 | 3 {
  const before = signs[at]!.kind;
  const next = signs[at + 1];
  if (!next) return 0;
  const after = next.kind;
  if (after & Break.space) return 0;
  if (before & Break.space) {
    const earlier = signs[at - 1]?.kind ?? 0;
    if (after & Break.notFirst && !(after & Break.unit)) return 0;
    const numberAndUnit = earlier & Break.digit && after & (Break.letter | Break.unit);
    const nameAndNumber = earlier & Break.upper && after & Break.digit;
    return numberAndUnit || nameAndNumber || earlier & Break.notLast ? 2 : 1;
  }
  if (before & Break.notLast || after & Break.notFirst) return 0;
  if (before & Break.wide || after & Break.wide) return 1;
  return before & Break.joint && !(after & Break.joint) ? 3 : 0;
}

/** Reports say the same again and again (labels, notes, methods, units, requirements): what was broken into lines once is not measured again. */
const broken = new Map<string, readonly Line[]>();
const MOST_KNOWN = 20_000;

function keyOf(spans: readonly Span[], { size, width, bold, indent, hanging, tracking, maxLines }: Measure): string {
  let key = `${size} ${width} ${bold ? 'b' : ''} ${indent ?? ''} ${hanging ?? ''} ${tracking ?? ''} ${maxLines ?? ''}`;
  // The length before the text keeps two lists of spans apart that join to the same words.
  for (const { text, bold: own, script, struck } of spans) key += `\n${own === undefined ? '' : own ? 'b' : 'r'}${script ?? ''}${struck ? 'x' : ''}${text.length} ${text}`;
  return key;
}

/**
 * The lines of a paragraph at a width in points, by greedy filling under the Chinese rules: no line begins with a closing mark
 * or ends with an opening one, Latin words stay whole, and so do numbers with their unit and standards with their number while there is room.
 * A word wider than the line is broken. Empty text has one empty line.
 */
export function breakLines(spans: readonly Span[], measure: Measure): readonly Line[] {
  const key = keyOf(spans, measure);
  const known = broken.get(key);
  if (known) return known;
  const lines = broke(spans, measure);
  if (broken.size >= MOST_KNOWN) broken.clear();
  broken.set(key, lines);
  return lines;
}

function broke(spans: readonly Span[], measure: Measure): readonly Line[] {
  const signs = signsOf(spans, measure.bold ?? false);
  const { size } = measure;
  const tracking = (measure.tracking ?? 0) * size;
  const lines: Line[] = [];
  let paragraphStart = true;
  let start = 0;

  const room = () => {
    const indent = (paragraphStart ? (measure.indent ?? 0) : (measure.hanging ?? 0)) * size;
    return { indent, limit: measure.width - indent + 0.01 };
  };
  const emit = (end: number, last: boolean) => {
    let stop = end;
    while (stop > start && signs[stop - 1]!.kind & Break.space) stop -= 1;
    const line = signs.slice(start, stop) as Sign[];
    let width = 0;
    for (const sign of line) width += sign.width * size + tracking;
    lines.push({ signs: line, width: line.length ? width - tracking : 0, last, indent: room().indent });
    paragraphStart = last;
  };

  let width = 0;
  let free = -1;
  let inNeed = -1;
  let atSpace = -1;
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign) {
      emit(at, true);
      start = at + 1;
      width = 0;
      free = inNeed = atSpace = -1;
      continue;
    }
    const own = sign.width * size;
    const hang = sign.kind & Break.halfEmpty ? own * 0.45 : 0;
    if (width + own - hang > room().limit && at > start && !(sign.kind & Break.space)) {
      const cut = free >= start ? free : atSpace >= start ? atSpace : inNeed >= start ? inNeed : at - 1;
      emit(cut + 1, false);
      start = cut + 1;
      while (signs[start] && signs[start]!.kind & Break.space) start += 1;
      at = start - 1;
      width = 0;
      free = inNeed = atSpace = -1;
      continue;
    }
    width += own + tracking;
    const kind = opportunity(signs, at);
    if (kind === 1) free = at;
    else if (kind === 2) atSpace = at;
    else if (kind === 3) inNeed = at;
  }
  emit(signs.length, true);
  return measure.maxLines !== undefined && lines.length > measure.maxLines ? shortened(lines, measure) : lines;
}

function shortened(lines: readonly Line[], measure: Measure): Line[] {
  const kept = lines.slice(0, measure.maxLines);
  const final = kept.pop()!;
  const dots = signOf(measure.bold ? 'bold' : 'regular', 0x2026, undefined)!;
  const signs = [...final.signs];
  let width = final.width;
  while (signs.length && width + dots.width * measure.size > measure.width - final.indent) width -= signs.pop()!.width * measure.size;
  return [...kept, { ...final, signs: [...signs, dots], width: width + dots.width * measure.size, last: true }];
}
