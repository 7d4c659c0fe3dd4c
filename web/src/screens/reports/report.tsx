import type { ReactNode } from 'react';
import { Alert, App, Button, QRCode } from 'antd';
import { CopyOutlined, DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { read } from '../../api/client';
import type { LedgerEntry, Page } from '../../api/types';
import { Loaded, NumberLink, PageHeader, StateTag, Timeline } from '../../parts';
import { useMay } from '../../session/session';
import { ChangesOf, ProposeChange } from './changes';
import { OutcomeTag } from './outcome-tag';
import type { PrintedFacts, Report, ReportLine } from './types';
import './reports.css';

/** One report: what it says, its file and hash, how anyone checks it, what happened to it. */
export function ReportPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['reports', id],
    queryFn: ({ signal }) => read<Report>(`/api/reports/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'rendering' ? 2_000 : false),
  });
  return <Loaded query={query}>{(report) => <Shown key={report.id} report={report} />}</Loaded>;
}

function eventsOf(report: Report, t: TFunction): LedgerEntry[] {
  return report.timeline.map((event) => ({
    seq: event.seq,
    at: event.at,
    who: event.actor === 'system' ? t('reports:event.system') : event.actor,
    what: t(`reports:event.${event.action.slice('report.'.length)}`, { defaultValue: event.action }),
    ...(typeof event.data['sha256'] === 'string' ? { detail: t('reports:event.hash', { hash: event.data['sha256'].slice(0, 16) }) } : {}),
    hash: event.hash,
    sealed: event.index !== undefined,
  }));
}

function Shown({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const may = useMay();
  const { message } = App.useApp();
  const facts = report.facts as PrintedFacts;
  const versions = useQuery({ queryKey: ['reports', 'of', report.itemId], queryFn: ({ signal }) => read<Page<ReportLine>>('/api/reports', { itemId: report.itemId, limit: 50 }, signal) });
  const others = (versions.data?.items ?? []).filter((one) => one.id !== report.id);
  const issued = report.state !== 'rendering';
  const current = report.state === 'issued';
  const page = `${location.origin}/verify/r/${encodeURIComponent(report.number)}`;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('copied'));
    } catch {
      void message.info(text, 6); // the browser keeps the clipboard shut: show it to be copied by hand
    }
  };
  return (
    <div className="hj-stack">
      <PageHeader
        title={report.productName}
        number={<NumberLink number={report.number} />}
        state={<><OutcomeTag outcome={report.outcome} />{!current && <StateTag of="reports" state={report.state} tone={issued ? 'late' : 'working'} />}</>}
        facts={<><span>{t('issued', { day: report.issuedOn })}</span><span>{report.laboratoryName}</span>{report.version > 1 && <span>{t('versionNumber', { version: report.version })}</span>}</>}
        back={{ to: '/reports', label: t('title') }}
        actions={[]}
        extra={<><ProposeChange report={report} />{issued && report.outcome === 'fail' && may('handling.read') && (['unit', 'producer'] as const).filter((to) => to === 'unit' || facts.producer?.name).map((to) => <Button key={to} href={`/api/reports/${report.id}/result-notice?to=${to}`} download>{t(`resultNotice.${to}`)}</Button>)}<Button type="primary" icon={<DownloadOutlined />} disabled={!issued} {...(issued ? { href: `/api/reports/${report.id}/file`, download: true } : {})}>{t('download')}</Button></>}
      />
      {!issued && <Alert type="info" showIcon title={t('rendering')} />}
      {issued && !current && <Alert type="warning" showIcon title={t(`ended.${report.state}`)} />}
      <div className="hj-twocolumns">
        <div className="hj-stack">
          <section className="hj-surface hj-pad">
            <p style={{ margin: 0, fontSize: 15 }}>{report.conclusion}</p>
          </section>
          <Results facts={facts} />
          <section className="hj-surface">
            <h2 className="hj-section">{t('sample')}</h2>
            <dl className="hj-facts hj-pad">
              <Fact name={t('unit')}>{[facts.sampledUnit?.name ?? report.unitName, facts.sampledUnit?.address].filter(Boolean).join('，')}</Fact>
              <Fact name={t('producer')}>{[facts.producer?.name, facts.producer?.address].filter(Boolean).join('，')}</Fact>
              <Fact name={t('formNumber')}>{facts.sample?.['formNumber'] && (may('item.read') ? <Link to={`/items/${report.itemId}`}>{facts.sample['formNumber']}</Link> : facts.sample['formNumber'])}</Fact>
              {(['state', 'quantity', 'sealState', 'producedOn', 'sampledOn', 'receivedOn', 'sampledBy'] as const).map((key) => <Fact key={key} name={t(`fact.${key}`)}>{facts.sample?.[key]}</Fact>)}
              <Fact name={t('organiser')}>{report.organiserName}</Fact>
              <Fact name={t('judgedBy')}><span style={{ whiteSpace: 'pre-line' }}>{facts.testing?.judgedBy}</span></Fact>
              <Fact name={t('people')}>{(['inspector', 'checker', 'approver'] as const).flatMap((who) => (facts.signatures?.[who]?.name ? [`${t(`who.${who}`)} ${facts.signatures[who].name}（${facts.signatures[who].date ?? ''}）`] : [])).join('；')}</Fact>
            </dl>
          </section>
        </div>
        <div className="hj-stack">
          <section className="hj-surface">
            <h2 className="hj-section">{t('file')}</h2>
            <dl className="hj-facts hj-pad">
              <Fact name={t('pages')}>{report.pages === null ? null : t('pageCount', { count: report.pages })}{report.size ? `，${Math.ceil(report.size / 1024)} KB` : ''}</Fact>
              <Fact name={t('template')}>{report.template} v{report.templateVersion}</Fact>
              <Fact name="SHA-256">{report.sha256 && <><span className="hj-hash">{report.sha256}</span><Button type="text" size="small" icon={<CopyOutlined />} aria-label={t('copyHash')} onClick={() => void copy(report.sha256!)} /></>}</Fact>
              {may('examination.read') && <Fact name={t('examination')}><Link to={`/examinations/${report.examinationId}`}>{t('open')}</Link></Fact>}
            </dl>
          </section>
          <ChangesOf reportId={report.id} />
          {others.length > 0 && (
            <section className="hj-surface">
              <h2 className="hj-section">{t('otherVersions')}</h2>
              <div className="hj-cards">{others.map((one) => <Link key={one.id} to={`/reports/${one.id}`} className="hj-task"><span><b>{one.number}</b><small>{t('versionNumber', { version: one.version })} · {one.issuedOn}</small></span><OutcomeTag outcome={one.outcome} plain /></Link>)}</div>
            </section>
          )}
          {issued && (
            <section className="hj-surface">
              <h2 className="hj-section"><SafetyCertificateOutlined aria-hidden /> {t('verify')}</h2>
              <div className="hj-pad hj-verifybox">
                <QRCode value={page} size={112} bordered={false} bgColor="#fff" color="#000" />
                <div>
                  <p>{t('verifyHow')}</p>
                  <div className="hj-row"><a href={page} target="_blank" rel="noreferrer">{t('verifyPage')}</a><Button size="small" type="text" icon={<CopyOutlined />} onClick={() => void copy(page)}>{t('copyLink')}</Button></div>
                </div>
              </div>
            </section>
          )}
          <section className="hj-surface">
            <h2 className="hj-section">{t('history')}</h2>
            <div className="hj-pad"><Timeline entries={eventsOf(report, t)} /></div>
          </section>
        </div>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children?: ReactNode }) {
  return <><dt>{name}</dt><dd>{children || '—'}</dd></>;
}

/** What the verdict column of the document says, seen as good or bad by its own words. */
function toneOf(verdict: string | undefined): 'done' | 'late' | 'waiting' {
  if (!verdict) return 'waiting';
  return /不合格|问题|不符合/.test(verdict) ? 'late' : /合格|符合/.test(verdict) ? 'done' : 'waiting';
}

function Results({ facts }: { facts: PrintedFacts }) {
  const { t } = useTranslation('reports');
  const items = [...(facts.items ?? [])].sort((a, b) => Number(toneOf(b.verdict) === 'late') - Number(toneOf(a.verdict) === 'late'));
  return (
    <section className="hj-surface">
      <h2 className="hj-section">{t('results')} <span className="hj-quiet">{items.length}</span></h2>
      <div className="hj-scroll hj-resultlist">
        <table className="hj-plaintable">
          <thead><tr><th>{t('parameter')}</th><th>{t('requirement')}</th><th className="hj-right">{t('result')}</th><th>{t('verdict')}</th><th>{t('method')}</th></tr></thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={index}>
                <td>{item.name}</td>
                <td>{[item.requirement, item.unit].filter(Boolean).join(' ')}</td>
                <td className="hj-right">{item.result || '—'}{item.detectionLimit && <div className="hj-caption">{t('detectionLimit', { limit: item.detectionLimit })}</div>}</td>
                <td><StateTag tone={toneOf(item.verdict)} plain>{item.verdict ?? '—'}</StateTag></td>
                <td className="hj-caption">{item.method}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
