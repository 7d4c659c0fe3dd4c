import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblem, FormSection, Words } from '@pure/disciplines/index.js';
import sentences from '@pure/platform/messages/disciplines.json';

const known = sentences as Readonly<Record<string, Words>>;

/** A word of a form in the reader's language. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage === 'en' ? 'en' : 'zh';
  return useCallback((words) => words[language], [language]);
}

/** A form's problem, or a refusal of its portions, as the sentence that the server would say. */
export function useSentence(sections: readonly FormSection[]): (problem: { readonly code: string; readonly facts: Readonly<Record<string, unknown>>; readonly path?: string }) => string {
  const words = useWords();
  const { t } = useTranslation('visits');
  return useCallback(
    ({ code, facts, path }) => {
      const sentence = known[code];
      if (!sentence) return code;
      const field = sections.flatMap((section) => section.fields).find((one) => one.key === path);
      const said = (fact: unknown): string => (Array.isArray(fact) ? fact.map((one) => t(`portion.${String(one)}`, { defaultValue: String(one) })).join('、') : String(fact ?? ''));
      return words(sentence).replace(/\{(\w+)\}/g, (_, name: string) => (name === 'field' && field ? words(field.label) : said(facts[name])));
    },
    [words, sections, t],
  );
}

export type { FormProblem };
