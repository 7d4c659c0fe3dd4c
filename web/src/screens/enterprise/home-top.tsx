import { Button } from 'antd';
import { FileDoneOutlined, InboxOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { role } from '../../roles';
import './enterprise.css';

export const roles: readonly string[] = [role.enterprise];

/** The first words an enterprise reads: what a sampling means, and where to look. */
export function HomeTop() {
  const { t } = useTranslation('enterprise');
  return (
    <section className="hj-surface hj-pad hj-calm">
      <h2>{t('calm.title')}</h2>
      <p>{t('calm.detail')}</p>
      <div className="hj-row">
        <Link to="/enterprise/samples"><Button type="primary" icon={<InboxOutlined />}>{t('samples')}</Button></Link>
        <Link to="/enterprise/reports"><Button icon={<FileDoneOutlined />}>{t('reports')}</Button></Link>
      </div>
    </section>
  );
}
