/** A test method as a rule, an annex or a certificate of competence names it. */
export interface MethodName {
  /** `GB 5009.12`, `GB/T 20769`, `农业部781号公告-4`, `通则0502` of the pharmacopoeia: the standard without its year, in one spelling. */
  readonly standard: string;
  /** The year; null where none is named. A number that holds its own date (BJS 201802) has none and needs none. */
  readonly edition: string | null;
  /** The way within the standard that is named with it, such as 第二法 or 平板计数法; null where none is. */
  readonly part: string | null;
}

const PREFIX = '(?:GB/T|GB/Z|GB|NY/T|NY|SN/T|SN|QB/T|QB|SB/T|SB|LS/T|LS|SC/T|SC|YY/T|YY|HG/T|HG|JB/T|JB|HJ|JJG|JJF|TSG|DB[0-9]{2}/T|DB[0-9]{2}|DBS[0-9]{2}|T/[A-Z]+|BJS)';
const CODE = new RegExp(`${PREFIX} ?[0-9]+(?:\\.[0-9]+)*(?:-(?:19|20)[0-9]{2})?(?![0-9])|(?:农业部|农业农村部|卫生部) ?(?:第)?[0-9]+号 ?公 ?告-[0-9]+-[0-9]{4}|通则 ?[0-9]{4}(?![0-9])`, 'g');

const NAMED = new RegExp(`^(${PREFIX}) ?([0-9].*)$`);

/** Widths, dashes and blanks in one spelling, so that `ＧＢ／Ｔ　20769—2008` and `GB/T 20769-2008` are one name. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[—–－‐―−]+/g, '-').replace(/\s+/g, ' ').replace(/ ?- ?/g, '-');
}

/**
 * The methods that a text names, in order, each once; empty where it names none (`产品明示标准`). Titles in 《》 and words around the number are passed over.
 * @source 检验检测机构资质认定 能力附表, column 依据的标准（方法）名称及编号（含年号） (unverified)
 */
export function methodsIn(text: string): MethodName[] {
  const whole = plain(text).replace(/《[^》]*》/g, ' ');
  const found = [...whole.matchAll(CODE)];
  const methods = found.map((match, at): MethodName => {
    const tail = whole.slice(match.index + match[0].length, found[at + 1]?.index ?? whole.length);
    const announced = /^(.*公 ?告-[0-9]+)-([0-9]{4})$/.exec(match[0]);
    const [, name = match[0], edition = null] = announced ?? /^(.*?)(?:-((?:19|20)[0-9]{2}))?$/.exec(match[0]) ?? [];
    return { standard: spelled(name, announced !== null || name.startsWith('通则')), edition: edition ?? null, part: partOf(tail) };
  });
  return methods.filter((one, at) => methods.findIndex((other) => sameMethod(one, other)) === at);
}

/** Whether a number dates itself, so that no year is missing from it. */
export function isSelfDated(standard: string): boolean {
  return standard.startsWith('BJS ');
}

/** `GB 5009.12-2023 第一法` as it is printed. */
export function printedMethod({ standard, edition, part }: MethodName): string {
  return `${standard}${edition ? `-${edition}` : ''}${part ? ` ${part}` : ''}`;
}

function sameMethod(one: MethodName, other: MethodName): boolean {
  return one.standard === other.standard && one.edition === other.edition && one.part === other.part;
}

function spelled(name: string, announced: boolean): string {
  if (announced) return name.replaceAll(' ', '');
  const [, prefix = '', number = ''] = NAMED.exec(name) ?? [];
  return prefix ? `${prefix} ${number}` : name;
}

/** 第二法, 附录B or a way named outright (平板计数法), as far as the next separator. */
function partOf(tail: string): string | null {
  const head = tail.replace(/^[ (（]+/, '').split(/[;；、,，\n)）]/)[0] ?? '';
  const text = head.replaceAll(' ', '');
  return /^(第[一二三四五六七八九十0-9]+[法篇章]|附录[A-Z]|[\u4e00-\u9fffA-Za-z-]{2,24}(法|检验))$/.test(text) ? text : null;
}
