import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ListPage, NumberLink, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { PlanWay } from './plan-way';
import { useLatestDraws } from './queries';
import { planStates, samplingKinds, type PlanRow } from './types';
import './plans.css';

/** The plans of the reader's organisation, newest first, each with how far it is. */
export function Plans() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const draws = useLatestDraws();
  const columns: Column<PlanRow>[] = [
    { key: 'number', title: t('field.number'), width: 140, fixed: true, render: (row) => <NumberLink number={row.number} href={`/plans/${row.id}`} /> },
    { key: 'title', title: t('field.title'), fixed: true, render: (row) => <span title={row.title} className="hj-clip">{row.title}</span> },
    { key: 'kind', title: t('field.kind'), width: 110, render: (row) => t(`kind.${row.kind}`) },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <StateTag of="plans" state={row.state} /> },
    { key: 'way', title: t('field.way'), width: 180, render: (row) => <PlanWay plan={row} draw={draws.get(row.id)} /> },
    { key: 'strata', title: t('field.strata'), width: 80, numeric: true, hidden: true, render: (row) => row.strataCount },
    { key: 'quota', title: t('field.quota'), width: 90, numeric: true, render: (row) => row.quota },
    { key: 'period', title: t('field.period'), width: 210, render: (row) => <span className="hj-figures">{row.periodFrom} – {row.periodTo}</span> },
    { key: 'source', title: t('field.taskSource'), hidden: true, render: (row) => row.taskSource },
    { key: 'organiser', title: t('field.organiser'), hidden: true, render: (row) => row.organiserName },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        extra={(
          <>
            <Link to="/plans/complaints"><Button>{t('complaint.title')}</Button></Link>
            <Link to="/plans/risk-rules"><Button>{t('risk.title')}</Button></Link>
            {may('plan.edit') && <Link to="/plans/new"><Button type="primary" icon={<PlusOutlined />}>{t('new')}</Button></Link>}
          </>
        )}
      />
      <ListPage<PlanRow>
        list="plans"
        endpoint="/api/plans"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/plans/${row.id}`}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 240 },
          { name: 'state', label: t('field.state'), kind: 'select', width: 130, options: planStates.map((value) => ({ value, label: t(`state.${value}`) })) },
          { name: 'kind', label: t('field.kind'), kind: 'select', width: 130, options: samplingKinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
        ]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.title}</b><StateTag of="plans" state={row.state} /></div>
            <div className="hj-between hj-caption hj-figures" style={{ marginTop: 4 }}><span>{row.number}</span><span>{t('batches', { count: row.quota })}</span></div>
            <div style={{ marginTop: 6 }}><PlanWay plan={row} draw={draws.get(row.id)} /></div>
          </>
        )}
      />
    </>
  );
}
