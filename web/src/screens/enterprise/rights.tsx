import { useTranslation } from 'react-i18next';
import { DueDate, StateTag } from '../../parts';
import type { OwnSample } from './queries';

/** What the enterprise may apply for of a sample: until when, from when, and by which article. */
export function Rights({ rights }: { rights: OwnSample['rights'] }) {
  const { t, i18n } = useTranslation('enterprise');
  if (rights.length === 0) return null;
  const language = i18n.language.startsWith('en') ? 'en' : 'zh';
  return (
    <section aria-label={t('rights')}>
      <b>{t('rights')}</b>
      <ul className="hj-rights">
        {rights.map((right) => (
          <li key={right.code}>
            <div className="hj-between"><span>{right.title[language]}</span>{right.isOpen ? <DueDate dueOn={right.until} provisional={right.provisional} /> : <StateTag plain tone="waiting">{t('until', { day: right.until })}，{t('over')}</StateTag>}</div>
            <div className="hj-caption">{t('rightFrom', { day: right.from, instrument: right.instrument, article: right.article })}{right.provisional && `；${t('provisional')}`}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
