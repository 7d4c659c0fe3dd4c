import type { Refusal } from '@pure/kernel/index.js';
import metrology from '@pure/platform/messages/metrology.json';
import equipment from '@pure/platform/messages/special-equipment.json';

const sentences: Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>> = { ...metrology, ...equipment };

/** The sentence that the server would say of the same record, before it is sent. */
export function sentenceOf({ code, facts }: Refusal, language: 'zh' | 'en'): string {
  return (sentences[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => [facts[name]].flat().join('、'));
}
