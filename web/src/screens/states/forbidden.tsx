import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ForbiddenState } from '../../parts/states';

export function Forbidden() {
  const { t } = useTranslation('parts');
  return <ForbiddenState><Link to="/">{t('notFound.home')}</Link></ForbiddenState>;
}
