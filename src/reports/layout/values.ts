import type { Span } from './lines.js';
import type { Conditional } from './template.js';

/** Where paths are looked up: the document's facts, and inside a table or sheet the current row. */
export interface Scope {
  readonly facts: unknown;
  readonly row?: unknown;
  readonly number?: number;
  readonly page?: number;
  readonly pages?: number;
  readonly absent: string;
}

/** A styled piece of text among the facts, for formulas and units that a plain string cannot carry. */
export interface RichRun {
  readonly text: string;
  readonly style?: 'sub' | 'sup' | 'bold' | 'struck';
}

function isRichRun(value: unknown): value is RichRun {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'text') && typeof (value as RichRun).text === 'string';
}

const paths = new Map<string, readonly string[]>();

function namesOf(path: string): readonly string[] {
  let names = paths.get(path);
  if (!names) paths.set(path, (names = path.replace(/^\./, '').split('.')));
  return names;
}

/** The value at a dotted path of own properties, or undefined. Inherited properties are never read. */
export function valueAt(scope: Scope, path: string): unknown {
  const names = namesOf(path);
  if (path === '#') return scope.number;
  if (path === 'page') return scope.page;
  if (path === 'pages') return scope.pages;
  let value: unknown = path.startsWith('.') ? scope.row : scope.facts;
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Whether a value is there to be printed: not undefined, null, false, empty or an empty list. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}

export function appears(block: Conditional, scope: Scope): boolean {
  return (block.when === undefined || isPresent(valueAt(scope, block.when))) && (block.unless === undefined || !isPresent(valueAt(scope, block.unless)));
}

/** The list at a path; an absent one is empty. Throws where the fact is no list. */
export function listAt(scope: Scope, path: string): readonly unknown[] {
  const value = valueAt(scope, path);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new TypeError(`fact ${path} must be a list`);
  return value;
}

/** The text at a path, or undefined where it is absent. */
export function textAt(scope: Scope, path: string): string | undefined {
  const value = valueAt(scope, path);
  return isPresent(value) ? String(value) : undefined;
}

type Part =
  | { readonly text: string; readonly bold?: boolean; readonly script?: 'sub' | 'sup' }
  | { readonly path: string; readonly optional: boolean; readonly format: string | undefined; readonly bold?: boolean; readonly script?: 'sub' | 'sup' };

export const placeholder = /\{(\.?[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*|#)(\?)?(?:\|(date))?\}/g;
const token = new RegExp(`${placeholder.source}|<(/?)(b|sub|sup)>`, 'g');
const compiled = new Map<string, readonly Part[]>();

function partsOf(text: string): readonly Part[] {
  const known = compiled.get(text);
  if (known) return known;
  const parts: Part[] = [];
  let bold = false;
  let script: 'sub' | 'sup' | undefined;
  let from = 0;
  const style = () => ({ ...(bold ? { bold } : {}), ...(script ? { script } : {}) });
  for (const match of text.matchAll(token)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), ...style() });
    from = match.index + match[0].length;
    const [, path, optional, format, closes, tag] = match;
    if (path !== undefined) parts.push({ path, optional: optional !== undefined, format, ...style() });
    else if (tag === 'b') bold = !closes;
    else script = closes ? undefined : (tag as 'sub' | 'sup');
  }
  if (from < text.length) parts.push({ text: text.slice(from), ...style() });
  compiled.set(text, parts);
  return parts;
}

function formatted(text: string, format: string | undefined): string {
  const day = format === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  return day ? `${day[1]}年${day[2]}月${day[3]}日` : text;
}

/** A template's text with its facts filled in. What stands in a fact is printed as it is; only rich runs carry a style. */
export function spansOf(text: string, scope: Scope): readonly Span[] {
  const parts = partsOf(text);
  const [only] = parts;
  // Most cells are one fact or one word of the template.
  if (parts.length === 1 && only && !only.bold && !only.script) {
    if ('text' in only) return parts as readonly Span[];
    const value = valueAt(scope, only.path);
    if (typeof value === 'string' && value !== '') return [{ text: only.format === undefined ? value : formatted(value, only.format) }];
  }
  return parts.flatMap((part): Span[] => {
    const style = { ...(part.bold ? { bold: true } : {}), ...(part.script ? { script: part.script } : {}) };
    if ('text' in part) return [{ text: part.text, ...style }];
    const value = valueAt(scope, part.path);
    if (!isPresent(value)) return part.optional || scope.absent === '' ? [] : [{ text: scope.absent, ...style }];
    if (Array.isArray(value)) {
      if (!value.every((run) => isRichRun(run) || typeof run === 'string')) throw new TypeError(`fact ${part.path} must be a text or a list of styled texts`);
      return value.map((run: RichRun | string) => {
        if (typeof run === 'string') return { text: run, ...style };
        return { text: run.text, ...style, ...(run.style === 'bold' ? { bold: true } : run.style === 'struck' ? { struck: true } : run.style ? { script: run.style } : {}) };
      });
    }
    if (typeof value === 'object') throw new TypeError(`fact ${part.path} must be a text`);
    return [{ text: formatted(String(value), part.format), ...style }];
  });
}

/** The same as plain text, for titles and QR codes. */
export function plainText(text: string, scope: Scope): string {
  return spansOf(text, scope).map((span) => span.text).join('');
}
