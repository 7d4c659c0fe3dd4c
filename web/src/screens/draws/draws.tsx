import { Button } from 'antd';
import { PlusOutlined, StopOutlined, TeamOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { at, ListPage, NumberLink, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { drawTone } from './tone';
import { drawStates, type DrawRow } from './types';

export function Draws() {
  const { t } = useTranslation('draws');
  const may = useMay();
  const columns: Column<DrawRow>[] = [
    { key: 'number', title: t('field.number'), width: 140, fixed: true, render: (row) => <NumberLink number={row.number} href={`/draws/${row.id}`} /> },
    { key: 'plan', title: t('field.plan'), fixed: true, render: (row) => <span className="hj-clip" title={row.planTitle}>{row.planTitle}</span> },
    { key: 'state', title: t('field.state'), width: 130, render: (row) => <StateTag of="draws" state={row.state} tone={drawTone[row.state]} /> },
    { key: 'event', title: t('field.eventAt'), width: 150, render: (row) => <span className="hj-figures">{at(row.eventAt)}</span> },
    { key: 'frame', title: t('field.frameUnits'), width: 100, numeric: true, render: (row) => row.frameUnits },
    { key: 'units', title: t('field.units'), width: 90, numeric: true, render: (row) => row.units ?? '—' },
    { key: 'reserves', title: t('field.reserves'), width: 90, numeric: true, render: (row) => row.reserves ?? '—' },
    { key: 'visits', title: t('field.visits'), width: 90, numeric: true, render: (row) => row.visits ?? '—' },
    { key: 'planNumber', title: t('field.planNumber'), hidden: true, render: (row) => <Link to={`/plans/${row.planId}`} className="hj-figures">{row.planNumber}</Link> },
    { key: 'organiser', title: t('field.organiser'), hidden: true, render: (row) => row.organiserName },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        extra={may('draw.conduct') && (
          <>
            <Link to="/draws/personnel"><Button icon={<TeamOutlined />}>{t('personnel.title')}</Button></Link>
            <Link to="/draws/avoidances"><Button icon={<StopOutlined />}>{t('avoidance.title')}</Button></Link>
            <Link to="/draws/new"><Button type="primary" icon={<PlusOutlined />}>{t('prepare.open')}</Button></Link>
          </>
        )}
      />
      <ListPage<DrawRow>
        list="draws"
        endpoint="/api/draws"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/draws/${row.id}`}
        filters={[{ name: 'state', label: t('field.state'), kind: 'select', width: 150, options: drawStates.map((value) => ({ value, label: t(`state.${value}`) })) }]}
        card={(row) => (
          <>
            <div className="hj-between"><b className="hj-figures" style={{ fontWeight: 500 }}>{row.number}</b><StateTag of="draws" state={row.state} tone={drawTone[row.state]} /></div>
            <div className="hj-wrap" style={{ marginTop: 4 }}>{row.planTitle}</div>
            <div className="hj-caption hj-figures">{t('field.eventAt')} {at(row.eventAt)}{row.units === null ? '' : ` · ${t('unitsAndReserves', { units: row.units, reserves: row.reserves ?? 0 })}`}</div>
          </>
        )}
      />
    </>
  );
}
