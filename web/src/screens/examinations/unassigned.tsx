import { useState } from 'react';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { DueDate, EmptyState, ListPage, NumberLink, type Column } from '../../parts';
import { AssignBar } from './assign';
import { Blocked } from './blocked';
import { examinationsKey } from './queries';
import type { ExaminationLine } from './types';
import { ExaminationState } from './words';

type Show = '' | 'ready' | 'blocked';

/** What has still to be given to somebody: many at once; what lacks a limit says which, and the way to it. */
export function Unassigned() {
  const { t } = useTranslation('examinations');
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<readonly ExaminationLine[]>([]);
  const show = (search.get('show') ?? ({ blocked: 'blocked', waiting: 'ready' } as Record<string, string>)[search.get('state') ?? ''] ?? '') as Show;
  const href = (row: ExaminationLine) => `/examinations/${row.id}`;
  const columns: Column<ExaminationLine>[] = [
    { key: 'code', title: t('code'), fixed: true, render: (row) => <NumberLink bare number={row.code} href={href(row)} /> },
    { key: 'state', title: t('stateTitle'), render: (row) => <ExaminationState state={row.state} /> },
    { key: 'due', title: t('due'), render: (row) => <DueDate dueOn={row.dueOn} provisional={row.dueProvisional} /> },
    { key: 'open', title: t('withoutTechnician'), numeric: true, render: (row) => row.unassigned },
    { key: 'matrix', title: t('matrix'), render: (row) => [row.matrix, row.foodType].filter(Boolean).join(' · ') },
    { key: 'storage', title: t('storage'), render: (row) => [row.itemState, row.storage].filter(Boolean).join(' · ') },
    { key: 'received', title: t('receivedOn'), render: (row) => row.receivedOn },
    { key: 'missing', title: t('blocked.what'), render: (row) => <span className="hj-clip" title={row.blockedItems.join('、')}>{row.blockedItems.join('、') || '—'}</span> },
  ];
  return (
    <ListPage<ExaminationLine>
      list="examinations-unassigned"
      queryKey={[...examinationsKey, 'unassigned']}
      endpoint="/api/examinations/unassigned"
      exported
      columns={columns}
      rowKey={(row) => row.id}
      rowHref={href}
      fixedQuery={{ show }}
      toolbar={<Segmented<Show> value={show} onChange={(next) => { setChosen([]); setSearch({ view: 'unassigned', ...(next ? { show: next } : {}) }, { replace: true }); }} options={(['', 'ready', 'blocked'] as const).map((value) => ({ value, label: t(`show.${value || 'both'}`) }))} />}
      selection={{ selected: chosen.map((row) => row.id), onChange: (_, rows) => setChosen(rows), bar: <AssignBar chosen={chosen} onDone={() => setChosen([])} /> }}
      expandedRow={(row) => (row.state === 'blocked' ? <Blocked examination={row} mayRefresh /> : <span className="hj-quiet">{t('blocked.none')}</span>)}
      empty={<EmptyState title={t('unassignedEmpty')} detail={t('unassignedEmptyDetail')} />}
      card={(row) => (
        <>
          <div className="hj-between"><b style={{ fontWeight: 500 }} className="hj-figures">{row.code}</b><ExaminationState state={row.state} /></div>
          <div className="hj-between"><span className="hj-caption">{[row.matrix, row.storage].join(' · ')}</span><DueDate dueOn={row.dueOn} /></div>
          {row.blockedItems.length > 0 && <div className="hj-caption">{t('blocked.missing')} {row.blockedItems.join('、')}</div>}
        </>
      )}
    />
  );
}
