import { glyphOf, type Face, type Glyph } from './fonts.js';

export type Script = 'sub' | 'sup' | undefined;

/** What may stand beside a line break. */
export const Break = { space: 1, notFirst: 2, notLast: 4, wide: 8, digit: 16, letter: 32, upper: 64, joint: 128, halfEmpty: 256, unit: 512 } as const;

/** One character as it will be drawn, independent of the size: widths and rise in em of the surrounding text. */
export interface Sign {
  readonly face: Face;
  readonly glyph: Glyph;
  readonly scale: number;
  readonly rise: number;
  readonly width: number;
  readonly codePoint: number;
  /** Bits of `Break`. */
  readonly kind: number;
  /** The text to extract where what is drawn differs from what is meant. */
  readonly actual?: string;
  /** Drawn over the glyph: a tick, a cross, or the code point of a character that the font lacks. */
  readonly over?: 'tick' | 'cross' | 'code';
  readonly struck?: true;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const plain = '0123456789+−=()n';
const boxes = new Map<number, Sign['over']>([[0x2610, undefined], [0x2611, 'tick'], [0x2612, 'cross'], [0x2705, 'tick']]);
const notFirst = new Set('，。、；：！？）》】」』〉〕｝”’…—～·％%‰℃°,.;:!?)]}>々ー'.split(''));
const notLast = new Set('（《【「『〈〔｛“‘([{<￥¥$№#＃☐☑☒□≤≥＜＞≈±'.split(''));
const halfEmpty = new Set('，。、；：）》】」』〉〕'.split(''));
const raised: Record<'sub' | 'sup', { scale: number; rise: number }> = { sup: { scale: 0.64, rise: 0.36 }, sub: { scale: 0.64, rise: -0.13 } };
const box = 0x25a1;

const caches = new Map<string, Map<number, Sign | null>>();

function breakKind(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  let kind = 0;
  if (codePoint === 0x20) kind |= Break.space;
  if (notFirst.has(character)) kind |= Break.notFirst;
  if (notLast.has(character)) kind |= Break.notLast;
  if (halfEmpty.has(character)) kind |= Break.halfEmpty;
  if (codePoint >= 0x2e80) kind |= Break.wide;
  if (codePoint >= 0x30 && codePoint <= 0x39) kind |= Break.digit;
  if (/\p{Script=Latin}|\p{Script=Greek}|µ/u.test(character)) kind |= Break.letter;
  if (codePoint >= 0x41 && codePoint <= 0x5a) kind |= Break.upper;
  if ('-/_.@&='.includes(character)) kind |= Break.joint;
  if ('%‰℃°µμ℉'.includes(character)) kind |= Break.unit;
  return kind;
}

/** Characters that draw nothing: controls, zero-width joiners, variation selectors. */
function isSilent(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || (codePoint >= 0x200b && codePoint <= 0x200f) || codePoint === 0xad
    || codePoint === 0xfeff || (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

function compose(face: Face, codePoint: number, script: Script): Sign | null {
  if (isSilent(codePoint)) return null;
  const character = String.fromCodePoint(codePoint);
  const asSup = superscripts.indexOf(character);
  const asSub = subscripts.indexOf(character);
  const place = asSup >= 0 ? 'sup' : asSub >= 0 ? 'sub' : script;
  const meant = asSup >= 0 ? plain[asSup]! : asSub >= 0 ? plain[asSub]! : character;
  const { scale, rise } = place ? raised[place] : { scale: 1, rise: 0 };
  const kind = asSup >= 0 || asSub >= 0 ? Break.digit | Break.notFirst : breakKind(codePoint);
  const common = { face, scale, rise, codePoint, kind };
  if (boxes.has(codePoint)) {
    const glyph = glyphOf(face, box)!;
    return { ...common, glyph, width: glyph.advance * scale, actual: character, kind: kind | Break.wide, ...(boxes.get(codePoint) ? { over: boxes.get(codePoint) } : {}) };
  }
  const found = glyphOf(face, meant.codePointAt(0)!) ?? (meant === '−' ? glyphOf(face, 0x2d) : null);
  if (found) {
    const turned = plain.indexOf(meant.replace('-', '−'));
    const actual = asSup >= 0 || asSub >= 0 ? character : place === 'sup' && turned >= 0 ? superscripts[turned] : undefined;
    return { ...common, glyph: found, width: found.advance * scale, ...(actual === undefined ? {} : { actual }) };
  }
  const glyph = glyphOf(face, box)!;
  return { ...common, glyph, width: glyph.advance * scale, actual: character, over: 'code' };
}

/** How one character is drawn in this face and script; null for what draws nothing. A character that the font lacks becomes a box with its code point. */
export function signOf(face: Face, codePoint: number, script: Script): Sign | null {
  const key = `${face}${script ?? ''}`;
  let cache = caches.get(key);
  if (!cache) caches.set(key, (cache = new Map()));
  let sign = cache.get(codePoint);
  if (sign === undefined) cache.set(codePoint, (sign = compose(face, codePoint, script)));
  return sign;
}
