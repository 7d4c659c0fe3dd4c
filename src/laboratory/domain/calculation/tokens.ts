import { refuse, Refused } from '../../../kernel/index.js';

export type TokenKind = 'number' | 'unit' | 'name' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** A number's digits, a unit without its brackets, a name, or a sign in its one spelling (`*` for `×`). */
  readonly text: string;
  /** Column of its first character, counted from 1. */
  readonly at: number;
}

export const MOST_CHARACTERS = 2000;
const MOST_DIGITS = 30;

const SPELLINGS: Readonly<Record<string, string>> = {
  '×': '*', '·': '*', '∙': '*', '÷': '/', '／': '/', '−': '-', '－': '-', '–': '-', '＋': '+', '＊': '*', '（': '(', '）': ')', '，': ',',
  '≤': '<=', '≥': '>=', '≠': '!=', '＜': '<', '＞': '>', '＝': '=',
};
const PATTERN = /([ \t\r\n\u00a0\u3000]+)|(\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?)|\[([^[\]]{1,40})\]|([\p{L}_][\p{L}\p{N}_]{0,39})|(<=|>=|!=|[-+*/^(),<>=×·∙÷／−－–＋＊（），≤≥≠＜＞＝])/uy;

/**
 * The pieces of an expression with their columns; the last is `end`. Numbers are plain decimals, a unit stands in brackets behind a number
 * (`56.1[g/mol]`), names are letters of any script, digits and `_`. Throws `Refused` with the column of what is no piece of the language.
 */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > MOST_CHARACTERS) throw new Refused(refuse('expression.too-long', { length: text.length, most: MOST_CHARACTERS }, 'invalid'));
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    PATTERN.lastIndex = position;
    const match = PATTERN.exec(text);
    if (!match) throw new Refused(refuse('expression.unreadable', { at: position + 1, near: text.slice(position, position + 12) }, 'invalid'));
    const [whole, blank, number, unit, name, sign] = match;
    const at = position + 1;
    position += whole.length;
    if (blank !== undefined) continue;
    const previous = tokens.at(-1);
    if (number !== undefined && (number.length > MOST_DIGITS || /^[\d.\p{L}_]/u.test(text.slice(position)))) {
      throw new Refused(refuse('expression.unreadable', { at, near: text.slice(at - 1, at + 11) }, 'invalid'));
    }
    if (unit !== undefined && previous?.kind !== 'number') throw new Refused(refuse('expression.unit-misplaced', { at, unit }, 'invalid'));
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (unit !== undefined) tokens.push({ kind: 'unit', text: unit, at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: SPELLINGS[sign] ?? sign, at });
  }
  tokens.push({ kind: 'end', text: '', at: text.length + 1 });
  return tokens;
}
