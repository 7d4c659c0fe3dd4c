import { useState } from 'react';
import { Button, Tooltip } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { Link, Navigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ListPage, NumberLink, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { ReportNotices } from './changes';
import { OutcomeTag } from './outcome-tag';
import { PrintChosen } from './print';
import { outcomes, type ReportLine } from './types';

/** The reports of the reader's cases, newest first. */
export function Reports() {
  const { t } = useTranslation('reports');
  const may = useMay();
  const [chosen, setChosen] = useState<readonly ReportLine[]>([]);
  if (may('enterprise.own')) return <Navigate to="/enterprise/reports" replace />;
  const href = (row: ReportLine) => `/reports/${row.id}`;
  const clip = (text: string) => <span className="hj-clip" title={text}>{text}</span>;
  const columns: Column<ReportLine>[] = [
    { key: 'number', title: t('number'), fixed: true, render: (row) => <NumberLink bare number={row.number} href={href(row)} /> },
    { key: 'outcome', title: t('conclusion'), render: (row) => <OutcomeTag outcome={row.outcome} /> },
    { key: 'product', title: t('product'), render: (row) => clip(row.productName) },
    { key: 'unit', title: t('unit'), render: (row) => clip(row.unitName ?? '—') },
    { key: 'issued', title: t('issuedOn'), render: (row) => (row.state === 'issued' ? <span className="hj-figures">{row.issuedOn}</span> : <StateTag of="reports" state={row.state} tone={row.state === 'rendering' ? 'working' : 'late'} plain />) },
    { key: 'laboratory', title: t('laboratory'), render: (row) => clip(row.laboratoryName) },
    { key: 'organiser', title: t('organiser'), hidden: true, render: (row) => clip(row.organiserName) },
    { key: 'version', title: t('version'), hidden: true, numeric: true, render: (row) => row.version },
    { key: 'pages', title: t('pages'), hidden: true, numeric: true, render: (row) => row.pages ?? '—' },
    {
      key: 'file', title: 'PDF', width: 60,
      render: (row) => row.state === 'issued' && <Tooltip title={t('download')}><Button type="text" size="small" icon={<DownloadOutlined />} href={`/api/reports/${row.id}/file`} download aria-label={t('downloadOne', { number: row.number })} /></Tooltip>,
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} {...(may('report.propose-change') ? { extra: <Link to="/reports/changes">{t('change.waiting')}</Link> } : {})} />
      <ReportNotices />
      <ListPage<ReportLine>
        list="reports"
        endpoint="/api/reports"
        exported
        {...(may('report.print') ? {
          selection: {
            selected: chosen.map(({ id }) => id), onChange: (_, rows) => setChosen(rows.filter(({ state }) => state !== 'rendering')),
            bar: <PrintChosen ids={chosen.map(({ id }) => id)} onDone={() => setChosen([])} />,
          },
        } : {})}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={href}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 280 },
          { name: 'outcome', label: t('conclusion'), kind: 'select', width: 130, options: outcomes.map((value) => ({ value, label: t(`outcome.${value}`) })) },
          { name: 'state', label: t('stateTitle'), kind: 'select', width: 130, options: ['rendering', 'issued', 'superseded', 'recalled'].map((value) => ({ value, label: t(`state.${value}`) })) },
          { name: 'from', label: t('from'), kind: 'date' },
          { name: 'to', label: t('to'), kind: 'date' },
        ]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.productName}</b><OutcomeTag outcome={row.outcome} /></div>
            <div className="hj-caption">{row.unitName}</div>
            <div className="hj-between"><span className="hj-caption hj-figures">{row.number}</span><span className="hj-caption hj-figures">{row.state === 'issued' ? row.issuedOn : t(`state.${row.state}`)}</span></div>
          </>
        )}
      />
    </>
  );
}
