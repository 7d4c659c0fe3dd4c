import { useTranslation } from 'react-i18next';

export function DemonstrationBanner({ shown }: { shown: boolean }) {
  const { t } = useTranslation('frame');
  if (!shown) return null;
  return (
    <div className="hj-banner" role="note">
      <strong>{t('demonstration.title')}</strong>
      <span> · {t('demonstration.detail')}</span>
    </div>
  );
}
