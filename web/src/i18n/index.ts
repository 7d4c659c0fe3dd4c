import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

export type Language = 'zh' | 'en';
const remembered = 'hengjian.language';

/** Every `<area>.<language>.json` beside this file becomes the namespace `<area>`; the glob also reaches a screen's own folder. */
const files = import.meta.glob<Record<string, unknown>>(['./*.json', '../screens/**/*.{zh,en}.json'], { eager: true, import: 'default' });

const resources: Record<Language, Record<string, Record<string, unknown>>> = { zh: {}, en: {} };
for (const [path, words] of Object.entries(files)) {
  const [, area, language] = /([^/]+)\.(zh|en)\.json$/.exec(path) ?? [];
  if (area && language) resources[language as Language][area] = { ...resources[language as Language][area], ...words };
}

function initial(): Language {
  try {
    const chosen = localStorage.getItem(remembered);
    if (chosen === 'zh' || chosen === 'en') return chosen;
  } catch {
    return 'zh'; // storage is switched off
  }
  return 'zh';
}

function apply(language: string): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}

void i18n.use(initReactI18next).init({
  resources,
  lng: initial(),
  fallbackLng: 'zh',
  supportedLngs: ['zh', 'en'],
  defaultNS: 'frame',
  ns: Object.keys(resources.zh),
  interpolation: { escapeValue: false },
  returnNull: false,
});
apply(i18n.language);
i18n.on('languageChanged', apply);

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // storage is switched off: the choice holds for this page only
  }
  void i18n.changeLanguage(language);
}

export default i18n;
