import { useState } from 'react';
import { Button, Checkbox } from 'antd';
import { DownloadOutlined, FileZipOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { commandFile } from '../../api/client';
import { EmptyState, NumberLink, PageHeader, saveFile, StateTag, useAction } from '../../parts';
import { OutcomeTag } from '../reports/outcome-tag';
import './enterprise.css';
import { Pages } from './pages';
import { useOwnReports, type OwnReport } from './queries';
import { Receive } from './receive';

const MOST = 100;
const waits = (report: OwnReport) => report.outcome === 'fail' && !report.receivedOn;

/** The issued reports on the reader's samples: to be received, downloaded one by one or many at once, and how to check one. */
export function OwnReports() {
  const { t } = useTranslation('enterprise');
  const query = useOwnReports();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const pack = useAction<readonly string[], Awaited<ReturnType<typeof commandFile>>>({
    run: (ids, key) => commandFile('/api/enterprise/reports/archive', { ids }, { key }),
    success: t('packed'),
    onDone: ({ name, blob }) => {
      saveFile(name, blob);
      setChosen(null);
    },
  });
  const choose = (id: string, isChosen: boolean) => setChosen((before) => (isChosen ? [...(before ?? []), id].slice(0, MOST) : (before ?? []).filter((one) => one !== id)));
  return (
    <div className="hj-own">
      <PageHeader
        title={t('reports')}
        extra={chosen === null ? <Button icon={<FileZipOutlined />} onClick={() => setChosen([])}>{t('chooseMany')}</Button> : (
          <>
            <Button onClick={() => setChosen(null)}>{t('cancelMany')}</Button>
            <Button type="primary" icon={<FileZipOutlined />} disabled={chosen.length === 0} loading={pack.isPending} onClick={() => pack.mutate(chosen)}>{t('pack', { count: chosen.length })}</Button>
          </>
        )}
      />
      <p className="hj-ownlead">{t('reportsLead')}</p>
      <Pages query={query} empty={<EmptyState title={t('noReports')} detail={t('noReportsDetail')} />}>
        {(report) => (
          <article key={report.id} className="hj-surface hj-pad hj-sample">
            <div className="hj-between" style={{ alignItems: 'flex-start' }}>
              <h2>{chosen !== null && <Checkbox checked={chosen.includes(report.id)} disabled={waits(report)} onChange={({ target }) => choose(report.id, target.checked)} aria-label={report.number} style={{ marginRight: 8 }} />}{report.productName}</h2>
              <OutcomeTag outcome={report.outcome} />
            </div>
            <dl className="hj-facts">
              <dt>{t('report')}</dt><dd><NumberLink number={report.number} /></dd>
              <dt>{t('issuedOn')}</dt><dd className="hj-figures">{report.issuedOn}</dd>
              <dt>{t('laboratory')}</dt><dd>{report.laboratoryName}</dd>
            </dl>
            {waits(report) && <StateTag tone="soon">{t('toReceive')}</StateTag>}
            {report.receivedOn && <div className="hj-caption">{t('received', { day: report.receivedOn })}</div>}
            <div className="hj-row">
              {waits(report) ? <Receive reportId={report.id} number={report.number} /> : <Button type="primary" icon={<DownloadOutlined />} href={`/api/enterprise/reports/${report.id}/file`} download>{t('downloadReport')}</Button>}
              <Button icon={<SafetyCertificateOutlined />} href={`/verify/r/${encodeURIComponent(report.number)}`} target="_blank" rel="noreferrer">{t('verify')}</Button>
            </div>
          </article>
        )}
      </Pages>
    </div>
  );
}
