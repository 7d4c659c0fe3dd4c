import { readdirSync, readFileSync } from 'node:fs';
import type { FormProblem } from '../../disciplines/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';

export type Language = 'zh' | 'en';
type Sentences = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Every sentence that a refusal can become, by code: one JSON file per module in this folder. */
const sentences: Sentences = Object.assign(
  {},
  ...readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Sentences),
);

/** Chinese unless the reader's browser asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}

/** The sentence of a refusal, its `{facts}` filled in. A code without a sentence falls back to the code; a test finds those. */
export function sentenceOf(refusal: Pick<Refusal, 'code' | 'facts'>, language: Language): { title: string; detail: string } {
  const template = sentences[refusal.code]?.[language] ?? refusal.code;
  const detail = template.replace(/\{(\w+)\}/g, (_, name: string) => wordOf(refusal.facts[name], language));
  return { title: detail.split(/[。；]|(?<=\w)\. /)[0] ?? detail, detail };
}

function wordOf(fact: unknown, language: Language): string {
  if (Array.isArray(fact)) return fact.map((one) => wordOf(one, language)).join(fact.some(isNested) ? '；' : '、');
  if (isNested(fact)) return sentenceOf(fact, language).detail.replace(/[。.]$/, '');
  if (typeof fact === 'object' && fact !== null) return Object.values(fact).map((one) => wordOf(one, language)).join(' ');
  return fact === null || fact === undefined ? '' : String(fact);
}

/** A reason within a refusal, such as why each of several determinations is not covered: it has a sentence of its own. */
function isNested(fact: unknown): fact is Pick<Refusal, 'code' | 'facts'> {
  return typeof fact === 'object' && fact !== null && typeof (fact as { code?: unknown }).code === 'string' && typeof (fact as { facts?: unknown }).facts === 'object';
}

export function knownCodes(): readonly string[] {
  return Object.keys(sentences);
}

/** The refusal of a form with faults (`form.invalid`), each fault in its facts with its sentence in both languages; undefined where there are none. */
export function whyNotForm(problems: readonly FormProblem[]): Refusal | undefined {
  if (problems.length === 0) return undefined;
  return refuse('form.invalid', {
    count: problems.length,
    problems: problems.map(({ path, code, facts }) => ({ path, code, zh: sentenceOf({ code, facts }, 'zh').detail, en: sentenceOf({ code, facts }, 'en').detail })),
  }, 'invalid');
}
