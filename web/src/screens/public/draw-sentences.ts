import i18n from 'i18next';
import sentences from '@pure/platform/messages/draws.json';

type Code = keyof typeof sentences;

/** The sentence of a check or a refusal as the server would say it. */
export function drawSentence(code: string, facts: Readonly<Record<string, unknown>> = {}): string {
  if (!(code in sentences)) return code;
  const template = sentences[code as Code][i18n.language.startsWith('en') ? 'en' : 'zh'];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
