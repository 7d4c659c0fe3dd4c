/** How the printed tables write names, judgement bases and methods, brought to one spelling. */

const CJK = '\\u3000-\\u9fff（）';

/**
 * A printed name in one spelling: full-width brackets, no blanks that a line break of the table left behind.
 * Changes widths and blanks only; anything else is a listed correction.
 */
export function normaliseName(printed: string): string {
  return printed
    .replaceAll('(', '（').replaceAll(')', '）')
    .replace(/\s+/g, ' ').trim()
    .replace(/ ?([（）、，/]) ?/g, '$1')
    .replace(new RegExp(`(?<=[${CJK}]) (?=[${CJK}0-9A-Za-z])`, 'g'), '')
    .replace(new RegExp(`(?<=[0-9A-Za-z]) (?=[${CJK}])`, 'g'), '');
}

const ODD: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'empty'],
  [/[a-z]$/, 'a footnote letter at the end'],
  [/）[a-z]/, 'a footnote letter after a bracket'],
  [/\s/, 'a blank inside'],
  [/[(),;〈〉]|、，|，、|、、/, 'a half-width or doubled sign'],
  [/）\d/, 'a subscript that slipped behind its bracket'],
  [/（以[A-Za-z]*O ?计|（以NO-计/, 'a subscript that is missing'],
  [/[Ａ-Ｚａ-ｚ０-９]/, 'a full-width letter or digit'],
  [/^所有|豹/, 'not a parameter'],
];

/** Why a cleaned parameter name still looks misread, in words; undefined where it does not. `2,4-滴` is a name. */
export function whyOdd(name: string): string | undefined {
  const plain = name.replaceAll(/\d,\d/g, '');
  if ((plain.match(/（/g)?.length ?? 0) !== (plain.match(/）/g)?.length ?? 0)) return 'brackets that do not match';
  return ODD.find(([sign]) => sign.test(plain))?.[1];
}

const STANDARD = '(?:GB/T|GB|NY/T|SN/T|QB/T|SB/T|LS/T|BJS)';
const LABEL = /^产品明示标准[和或]质量要求$/;

/** Judgement bases as printed in one cell, apart and in order. An announcement is one basis, however many offices signed it. */
export function splitBases(printed: string): string[] {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (/公告|〔|技术 ?要求/.test(text)) return [text.replaceAll(' ', '')];
  return text
    .split(new RegExp(` / |(?<!^)(?=${STANDARD} ?[0-9])|(?<!^)(?=产品明示)`))
    .map((part) => part.replace(/^[ /]+|[ /]+$/g, ''))
    .filter((part) => part !== '')
    .map(spellStandard);
}

/** Test methods as printed in one cell, apart and in order; `/` alone is none. A qualifier (`平板计数法`, `第二法`) stays with its method. */
export function splitMethods(printed: string): string[] {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (text === '' || text === '/') return [];
  if (/技术 ?要求/.test(text)) return [text.replaceAll(' ', '')];
  return text
    .split(new RegExp(`(?<!^|参照)(?=(?:参照)?${STANDARD} ?[0-9])|(?<!^)(?=农业部)`))
    .map((part) => part.replace(/^[ /]+|[ /]+$/g, ''))
    .filter((part) => part !== '')
    .map(spellStandard);
}

function spellStandard(part: string): string {
  const match = new RegExp(`^(参照)?(${STANDARD}) ?([0-9][0-9.]*(?:-[0-9]{4})?) ?(.*)$`).exec(part);
  if (!match) return part.replaceAll(' ', '');
  const [, refer = '', body, number, rest = ''] = match;
  const qualifier = rest.replaceAll(' ', '');
  return `${refer}${body} ${number}${qualifier === '' ? '' : ` ${qualifier}`}`;
}

/** Whether the product's own label has a say beside the standards: what it declares may be stricter than the catalogue's limit. */
export function hasLabelBasis(bases: readonly string[]): boolean {
  return bases.some((basis) => LABEL.test(basis) || /技术要求$/.test(basis));
}

/** Whether an item is judged by nothing but what the product's own label declares: no catalogue can hold that limit. */
export function isJudgedByLabel(bases: readonly string[]): boolean {
  return bases.length > 0 && bases.every((basis) => hasLabelBasis([basis]));
}
