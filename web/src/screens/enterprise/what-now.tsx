import { useTranslation } from 'react-i18next';

/**
 * What the enterprise has to do and may do after a result.
 * @source 食品安全法 art 88 and 食品安全抽样检验管理办法 arts 16, 30, 31, 37, 40: days from the receipt of the written notice (unverified)
 */
export function WhatNow({ outcome, samplingKind }: { outcome: string; samplingKind: string }) {
  const { t } = useTranslation('enterprise');
  if (outcome === 'pass') return null;
  const lines = outcome === 'problem' || samplingKind === 'risk-monitoring' ? ['check', 'contact'] : ['stop', 'wait', 'reinspection', 'objection'];
  return (
    <section className="hj-whatnow" aria-label={t('now.title')}>
      <b>{t('now.title')}</b>
      <ol>{lines.map((line) => <li key={line}>{t(`now.${line}`)}</li>)}</ol>
    </section>
  );
}
