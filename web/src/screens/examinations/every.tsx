import { useTranslation } from 'react-i18next';
import { DueDate, ListPage, NumberLink, type Column } from '../../parts';
import { examinationsKey } from './queries';
import { states, type ExaminationLine } from './types';
import { ExaminationState } from './words';

/** The laboratory's examinations by due date. */
export function EveryExamination() {
  const { t } = useTranslation('examinations');
  const href = (row: ExaminationLine) => `/examinations/${row.id}`;
  const columns: Column<ExaminationLine>[] = [
    { key: 'code', title: t('code'), fixed: true, render: (row) => <NumberLink bare number={row.code} href={href(row)} /> },
    { key: 'state', title: t('stateTitle'), render: (row) => <ExaminationState state={row.state} /> },
    { key: 'due', title: t('due'), render: (row) => <DueDate dueOn={row.dueOn} provisional={row.dueProvisional} done={row.state === 'approved'} /> },
    { key: 'matrix', title: t('matrix'), render: (row) => [row.matrix, row.foodType].filter(Boolean).join(' · ') },
    { key: 'storage', title: t('storage'), render: (row) => [row.itemState, row.storage].filter(Boolean).join(' · ') },
    { key: 'received', title: t('receivedOn'), render: (row) => row.receivedOn },
    { key: 'return', title: t('returnReason'), render: (row) => <span className="hj-clip" title={row.returnReason ?? ''}>{row.returnReason ?? '—'}</span> },
  ];
  return (
    <ListPage<ExaminationLine>
      list="examinations"
      queryKey={[...examinationsKey, 'every']}
      endpoint="/api/examinations"
      exported
      columns={columns}
      rowKey={(row) => row.id}
      rowHref={href}
      filters={[
        { name: 'q', label: t('codeBegins'), kind: 'text', live: true, width: 200 },
        { name: 'state', label: t('stateTitle'), kind: 'select', width: 150, options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
      ]}
      card={(row) => (
        <>
          <div className="hj-between"><b style={{ fontWeight: 500 }} className="hj-figures">{row.code}</b><ExaminationState state={row.state} /></div>
          <div className="hj-between"><span className="hj-caption">{[row.matrix, row.storage].join(' · ')}</span><DueDate dueOn={row.dueOn} done={row.state === 'approved'} /></div>
        </>
      )}
    />
  );
}
