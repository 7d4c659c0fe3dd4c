import { useState } from 'react';
import { Button } from 'antd';
import { CheckCircleFilled, CloseCircleFilled, DownloadOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { address, read } from '../../api/client';
import type { components } from '../../api/schema';
import { asProblem } from '../../api/problem';
import { at, ErrorState, PageSkeleton, PdfDrop, StateTag, type HashedFile } from '../../parts';
import { useUnlisted } from './use-unlisted';

type Report = components['schemas']['VerifiedReportView'];

const outcomeTone = { pass: 'done', fail: 'late', problem: 'soon' } as const;

/** Whether number and code, or a dropped file, belong to a report that counts, and whether a file is that report. */
export function VerifiedReport() {
  const { t } = useTranslation('public');
  const { number = '', sha256 = '' } = useParams();
  const [search] = useSearchParams();
  const code = search.get('c') ?? search.get('code') ?? '';
  const source = sha256 === '' ? `/api/public/reports/${encodeURIComponent(number)}` : `/api/public/report-files/${encodeURIComponent(sha256)}`;
  const known = sha256 === '' ? { code } : {};
  useUnlisted(`${t('verify.title')} · ${t('frame:name')}`);
  const query = useQuery({
    queryKey: ['public', 'report', source, code],
    queryFn: ({ signal }) => read<Report>(source, known, signal),
    retry: false,
    refetchOnWindowFocus: false,
    enabled: code !== '' || sha256 !== '',
  });
  const again = <Link to="/verify"><Button>{t('verify.again')}</Button></Link>;
  // A number alone proves nothing: whoever has only that is asked for the code.
  if (code === '' && sha256 === '') return <Navigate to={`/verify?number=${encodeURIComponent(number)}`} replace />;
  const refused = query.error && [404, 400, 422].includes(asProblem(query.error).status);
  return (
    <div className="hj-door-body" style={{ maxWidth: 720 }}>
      {refused ? (
        <section className="hj-surface" style={{ padding: 24 }}>
          <div className="hj-verdict hj-late" role="alert">
            <CloseCircleFilled aria-hidden />
            <div><h1 className="hj-verdicthead">{t('report.unknown')}</h1><p>{t(sha256 === '' ? 'report.unknownDetail' : 'report.unknownFile')}</p></div>
          </div>
          <dl className="hj-facts" style={{ margin: '20px 0' }}>{sha256 === '' ? <><dt>{t('verify.number')}</dt><dd>{number}</dd></> : <><dt>{t('report.sha256')}</dt><dd className="hj-hash">{sha256}</dd></>}</dl>
          {again}
        </section>
      ) : query.data ? <Shown report={query.data} again={again} proof={address(`${source}/proof`, known)} dropped={sha256 !== ''} /> : query.error ? (
        <section className="hj-surface"><ErrorState error={query.error} onRetry={() => void query.refetch()} /></section>
      ) : <PageSkeleton />}
    </div>
  );
}

function Shown({ report, again, proof, dropped }: { report: Report; again: React.ReactNode; proof: string; dropped: boolean }) {
  const { t } = useTranslation('public');
  const [file, setFile] = useState<HashedFile | null>(null);
  const current = report.state === 'current';
  const same = file?.sha256 === report.sha256;
  return (
    <section className="hj-surface" style={{ padding: 24 }}>
      <div className={`hj-verdict ${current ? 'hj-done' : report.state === 'superseded' ? 'hj-soon' : 'hj-late'}`} role="status">
        {current ? <CheckCircleFilled aria-hidden /> : report.state === 'superseded' ? <ExclamationCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
        <div>
          <h1 className="hj-verdicthead">{t(`report.${report.state}`)}</h1>
          <p>{t(`report.${report.state}Detail`)}{report.successor && ` ${t('report.successor', { version: report.successor.version, day: report.successor.issuedOn })}`}</p>
          {dropped && <p>{t('report.fileKnown')}</p>}
        </div>
      </div>
      <dl className="hj-facts" style={{ margin: '20px 0' }}>
        <dt>{t('verify.number')}</dt><dd className="hj-figures">{report.number}{report.version > 1 ? ` · ${t('report.version', { version: report.version })}` : ''}</dd>
        <dt>{t('report.product')}</dt><dd>{report.productName}</dd>
        <dt>{t('report.laboratory')}</dt><dd>{report.laboratoryName}</dd>
        <dt>{t('report.issuedOn')}</dt><dd className="hj-figures">{report.issuedOn}</dd>
        {report.endedAt && <><dt>{t('report.endedAt')}</dt><dd className="hj-figures">{at(report.endedAt)}</dd></>}
        <dt>{t('report.conclusion')}</dt><dd><StateTag tone={outcomeTone[report.outcome]}>{t(`report.outcome.${report.outcome}`)}</StateTag></dd>
        <dt>{t('report.pages')}</dt><dd className="hj-figures">{report.pages}</dd>
        <dt>{t('report.sha256')}</dt><dd className="hj-hash">{report.sha256}</dd>
        <dt>{t('report.log')}</dt><dd className="hj-figures">{t(report.log.index === undefined ? 'report.logOpen' : 'report.logSealed', { entry: report.log.entry })}</dd>
      </dl>
      {report.log.index !== undefined && (
        <p style={{ margin: '0 0 8px' }}>
          <Button icon={<DownloadOutlined />} href={proof} download={`${report.number}.proof.json`}>{t('report.proof')}</Button>
          <span className="hj-caption" style={{ display: 'block', marginTop: 4 }}>{t('report.proofWhy')}</span>
        </p>
      )}
      {!dropped && (
        <>
          <h2 style={{ fontSize: 16, margin: '24px 0 4px' }}>{t('report.file')}</h2>
          <p className="hj-quiet" style={{ marginTop: 0 }}>{t('report.fileWhy')}</p>
          <PdfDrop onFile={setFile} />
        </>
      )}
      {file && (
        <div className={`hj-verdict ${same ? 'hj-done' : 'hj-late'}`} role="alert" style={{ marginTop: 16 }}>
          {same ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          <div>
            <h2>{t(same ? 'report.same' : 'report.different')}</h2>
            <p>{t(same ? (current ? 'report.sameDetail' : 'report.sameNotCurrent') : 'report.differentDetail', { name: file.name })}</p>
            <p className="hj-hash">{file.sha256}</p>
          </div>
        </div>
      )}
      <div style={{ marginTop: 24 }}>{again}</div>
    </section>
  );
}
