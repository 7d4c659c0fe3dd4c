import { useTranslation } from 'react-i18next';
import type { Counts } from './types';

/** The figures of what is looked at; late and failed in words, not by colour alone. */
export function Figures({ counts, quota }: { counts: Counts; quota: number }) {
  const { t } = useTranslation('board');
  const figures: readonly (readonly [string, number | null])[] = [
    ['quota', quota], ['waiting', counts.waiting], ['sampled', counts.sampled], ['received', counts.received], ['concluded', counts.concluded], ['failed', counts.failed], ['late', counts.late],
  ];
  return (
    <section className="hj-surface hj-pad hj-figurerow" aria-label={t('figures')}>
      {figures.map(([key, value]) => <div key={key} className={`hj-figure${key === 'late' && value ? ' hj-boardlate' : ''}`}><b>{value ?? '—'}</b><span title={value === null ? t('sealed') : undefined}>{t(`count.${key}`)}{value === null ? ` · ${t('sealedShort')}` : ''}</span></div>)}
    </section>
  );
}
