import { Link } from 'react-router';
import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { at, DueDate, EmptyState, ListPage, NumberLink, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { worksheetsKey } from './queries';
import { worksheetStates, worksheetTone, type WorksheetLine } from './types';

/** The laboratory's worksheets, the latest first. */
export function Worksheets() {
  const { t } = useTranslation('worksheets');
  const may = useMay();
  const state = (row: WorksheetLine) => <StateTag of="worksheets" state={row.state} tone={worksheetTone[row.state]} plain />;
  const columns: Column<WorksheetLine>[] = [
    { key: 'number', title: t('number'), fixed: true, render: (row) => <NumberLink bare number={row.number} href={`/worksheets/${row.id}`} /> },
    { key: 'state', title: t('stateTitle'), render: state },
    { key: 'method', title: t('method'), render: (row) => <span className="hj-clip" title={row.method}>{row.method || '—'}</span> },
    { key: 'parameters', title: t('parameter'), render: (row) => <span className="hj-clip" style={{ maxWidth: 260 }} title={row.parameters.join('、')}>{row.parameters.join('、')}</span> },
    { key: 'places', title: t('places'), numeric: true, render: (row) => row.places },
    { key: 'due', title: t('due'), render: (row) => <DueDate dueOn={row.dueOn} done={row.state !== 'open' && row.state !== 'held'} /> },
    { key: 'technicians', title: t('technicians'), render: (row) => row.technicians.join('、') },
    { key: 'createdAt', title: t('begun'), render: (row) => at(row.createdAt) },
  ];
  return (
    <>
      <PageHeader title={t('title')} extra={may('result.enter') && <Link to="/examinations?new=worksheet"><Button type="primary" icon={<PlusOutlined />}>{t('new.label')}</Button></Link>} />
      <ListPage<WorksheetLine>
        list="worksheets" queryKey={worksheetsKey} endpoint="/api/worksheets" exported columns={columns} rowKey={(row) => row.id} rowHref={(row) => `/worksheets/${row.id}`}
        filters={[
          { name: 'q', label: t('number'), kind: 'text', live: true, width: 160 },
          { name: 'state', label: t('stateTitle'), kind: 'select', width: 150, options: worksheetStates.map((value) => ({ value, label: t(`state.${value}`) })) },
        ]}
        empty={<EmptyState title={t('empty')} detail={t('emptyDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b className="hj-figures" style={{ fontWeight: 500 }}>{row.number}</b>{state(row)}</div>
            <div>{row.method} · {row.parameters.join('、')}</div>
            <div className="hj-between"><span className="hj-caption">{row.technicians.join('、')}</span><DueDate dueOn={row.dueOn} /></div>
          </>
        )}
      />
    </>
  );
}
