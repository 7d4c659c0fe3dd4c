import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';

/** The beam of a balance, level: weighing (衡) and a clear look (鉴). */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M16 4v22M10 28h12M4.5 9h23" />
      <path d="M2 19 6.5 9.5 11 19a4.6 4.6 0 0 1-9 0zM21 19l4.5-9.5L30 19a4.6 4.6 0 0 1-9 0z" />
      <circle cx="16" cy="5" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}

export function Brand({ to = '/' }: { to?: string }) {
  const { t } = useTranslation('frame');
  return (
    <Link to={to} className="hj-brand" aria-label={t('toHome')}>
      <Mark />
      <span>{t('name')}</span>
    </Link>
  );
}
