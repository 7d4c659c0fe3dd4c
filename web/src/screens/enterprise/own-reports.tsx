import { Button } from 'antd';
import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { EmptyState, NumberLink, PageHeader } from '../../parts';
import { OutcomeTag } from '../reports/outcome-tag';
import './enterprise.css';
import { Pages } from './pages';
import { useOwnReports } from './queries';

/** The issued reports on the reader's samples, to be downloaded, and how to check one. */
export function OwnReports() {
  const { t } = useTranslation('enterprise');
  const query = useOwnReports();
  return (
    <div className="hj-own">
      <PageHeader title={t('reports')} />
      <p className="hj-ownlead">{t('reportsLead')}</p>
      <Pages query={query} empty={<EmptyState title={t('noReports')} detail={t('noReportsDetail')} />}>
        {(report) => (
          <article key={report.id} className="hj-surface hj-pad hj-sample">
            <div className="hj-between" style={{ alignItems: 'flex-start' }}><h2>{report.productName}</h2><OutcomeTag outcome={report.outcome} /></div>
            <dl className="hj-facts">
              <dt>{t('report')}</dt><dd><NumberLink number={report.number} /></dd>
              <dt>{t('issuedOn')}</dt><dd className="hj-figures">{report.issuedOn}</dd>
              <dt>{t('laboratory')}</dt><dd>{report.laboratoryName}</dd>
            </dl>
            <div className="hj-row">
              <Button type="primary" icon={<DownloadOutlined />} href={`/api/enterprise/reports/${report.id}/file`} download>{t('downloadReport')}</Button>
              <Button icon={<SafetyCertificateOutlined />} href={`/verify/r/${encodeURIComponent(report.number)}`} target="_blank" rel="noreferrer">{t('verify')}</Button>
            </div>
          </article>
        )}
      </Pages>
    </div>
  );
}
