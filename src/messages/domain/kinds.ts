/** What a notice says, by its kind: a subject and a sentence for each language; `{name}` is one of its facts. Nothing of a case but its number: mail passes through others' machines. */
export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
}

export const NOTICE_KINDS = ['report-ready', 'report-superseded', 'report-recalled', 'report-reissued', 'result-notice'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const WORDS: Readonly<Record<NoticeKind, { readonly zh: NoticeWords; readonly en: NoticeWords }>> = {
  'report-ready': {
    zh: { subject: '检验报告 {number} 已签发', text: '检验报告 {number} 已签发，可以下载。' },
    en: { subject: 'Report {number} was issued', text: 'Report {number} was issued and can be downloaded.' },
  },
  'report-superseded': {
    zh: { subject: '检验报告 {number} 已更改', text: '您收到过的检验报告 {number}（第 {version} 版）已被更改后的版本代替，不再有效。请使用新版本。' },
    en: { subject: 'Report {number} was amended', text: 'Report {number} (version {version}), which you received, was replaced by a later version and no longer counts. Please use that one.' },
  },
  'report-recalled': {
    zh: { subject: '检验报告 {number} 已收回', text: '您收到过的检验报告 {number}（第 {version} 版）已被检验机构收回，不再有效。请停止使用。' },
    en: { subject: 'Report {number} was recalled', text: 'Report {number} (version {version}), which you received, was recalled by its laboratory and no longer counts. Please stop using it.' },
  },
  'report-reissued': {
    zh: { subject: '检验报告 {number} 已重新签发', text: '收回的检验报告 {number} 已重新签发，请使用新版本。' },
    en: { subject: 'Report {number} was issued anew', text: 'Report {number}, which had been recalled, was issued anew. Please use the new version.' },
  },
  'result-notice': {
    zh: { subject: '检验结果通知书（报告 {number}）已生成', text: '检验报告 {number} 的检验结果通知书已生成，请及时送达当事人。' },
    en: { subject: 'The notice of result for report {number} was made', text: 'The notice of result for report {number} was made. Please serve it in time.' },
  },
};

export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(WORDS, text);
}

/** Subject and sentence of a notice in a language; a fact that is missing stays empty. */
export function noticeWords(kind: NoticeKind, facts: Readonly<Record<string, string | number>>, language: 'zh' | 'en'): NoticeWords {
  const { subject, text } = WORDS[kind][language];
  const filled = (pattern: string): string => pattern.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : ''));
  return { subject: filled(subject), text: filled(text) };
}
