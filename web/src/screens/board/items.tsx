import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Query } from '../../api/client';
import { DueDate, EmptyState, ListPage, NumberLink, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { boardOutcomes, boardStages, type BoardItem } from './types';

const FINISHED: readonly string[] = ['concluded', 'rejected', 'refused', 'closed', 'no-product'];
const TONES = { assigned: 'waiting', started: 'working', sampled: 'working', 'in-transit': 'working', received: 'working', 'in-test': 'working', concluded: 'done', refused: 'late', closed: 'waiting', 'no-product': 'waiting', rejected: 'late' } as const;

/** Visits and samples by due day; everything that is narrowed stands in the address. */
export function Items({ fixed }: { fixed: Query }) {
  const { t } = useTranslation('board');
  const may = useMay();
  const hrefOf = (row: BoardItem) => (row.itemId && may('item.read') ? `/items/${row.itemId}` : row.visitOpen && may('visit.dispatch') ? `/visits/${row.visitId}` : undefined);
  const outcome = (row: BoardItem) => (row.outcome ? <StateTag tone={row.outcome === 'pass' ? 'done' : 'late'}>{t(`outcome.${row.outcome}`)}</StateTag> : <span className="hj-quiet">—</span>);
  const stage = (row: BoardItem) => <StateTag tone={TONES[row.stage]}>{t(`stage.${row.stage}`)}</StateTag>;
  const columns: Column<BoardItem>[] = [
    { key: 'unit', title: t('unit'), fixed: true, render: (row) => { const href = hrefOf(row); return <>{href ? <Link to={href}>{row.unitName}</Link> : row.unitName}{row.reserve && <span className="hj-caption"> {t('reserve')}</span>}</>; } },
    { key: 'stage', title: t('stageTitle'), width: 120, fixed: true, render: stage },
    { key: 'due', title: t('due'), width: 170, render: (row) => <DueDate dueOn={row.dueOn} done={FINISHED.includes(row.stage)} /> },
    { key: 'record', title: t('record'), width: 210, render: (row) => (row.recordNumber ? <NumberLink number={row.recordNumber} {...(row.itemId ? { href: `/items/${row.itemId}` } : {})} /> : '—') },
    { key: 'sample', title: t('sample'), render: (row) => row.sampleName ?? '—' },
    { key: 'outcome', title: t('outcomeTitle'), width: 110, render: outcome },
    { key: 'station', title: t('station'), render: (row) => <>{row.stationName}<span className="hj-caption"> {row.divisionName}</span></> },
    { key: 'stratum', title: t('stratum'), render: (row) => <><span className="hj-figures">{row.stratum}</span> {row.category}</> },
    { key: 'plan', title: t('plan'), width: 130, hidden: true, render: (row) => <span className="hj-figures">{row.planNumber}</span> },
    { key: 'reason', title: t('reason'), render: (row) => row.reason ?? '—' },
  ];
  return (
    <ListPage<BoardItem>
      list="board"
      endpoint="/api/board/items"
      exported
      columns={columns}
      rowKey={(row) => row.id}
      fixedQuery={fixed}
      filters={[
        { name: 'stage', label: t('stageTitle'), kind: 'select', width: 140, options: boardStages.map((value) => ({ value, label: t(`stage.${value}`) })) },
        { name: 'outcome', label: t('outcomeTitle'), kind: 'select', width: 120, options: boardOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })) },
        { name: 'late', label: t('count.late'), kind: 'select', width: 110, options: [{ value: 'true', label: t('lateOnly') }] },
      ]}
      empty={<EmptyState title={t('noItems')} detail={t('noItemsDetail')} />}
      card={(row) => (
        <>
          <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.unitName}</b>{stage(row)}</div>
          <div className="hj-caption hj-wrap">{row.stratum} {row.category} · {row.stationName}</div>
          <div className="hj-between hj-caption"><span>{row.sampleName ?? row.reason ?? ''}</span><DueDate dueOn={row.dueOn} done={FINISHED.includes(row.stage)} /></div>
        </>
      )}
    />
  );
}
