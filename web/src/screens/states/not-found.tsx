import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { NotFoundState } from '../../parts/states';

export function NotFound() {
  const { t } = useTranslation('parts');
  return <NotFoundState><Link to="/">{t('notFound.home')}</Link></NotFoundState>;
}
