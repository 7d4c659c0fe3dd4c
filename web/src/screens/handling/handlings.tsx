import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ListPage, PageHeader, StateTag, type Column } from '../../parts';
import { Clock } from './clock';
import { handlingKinds, handlingStates, type HandlingRow } from './types';
import './handling.css';

/** Refusals and failing reports, those whose clock ends first at the top. */
export function Handlings() {
  const { t } = useTranslation('handling');
  const kind = (row: HandlingRow) => <StateTag tone={row.kind === 'failure' ? 'late' : 'soon'} plain>{t(`kind.${row.kind}`)}</StateTag>;
  const columns: Column<HandlingRow>[] = [
    { key: 'unit', title: t('field.unit'), fixed: true, render: (row) => <Link to={`/handling/${row.id}`} className="hj-clip" title={row.unitName}>{row.unitName}</Link> },
    { key: 'kind', title: t('field.kind'), width: 130, render: kind },
    { key: 'reference', title: t('field.reference'), render: (row) => <span className="hj-clip" title={row.reference}>{row.reference}</span> },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <StateTag of="handling" state={row.state} tone={row.state === 'open' ? 'waiting' : row.state === 'accepted' ? 'working' : 'done'} /> },
    { key: 'clock', title: t('field.clock'), width: 260, fixed: true, render: (row) => <Clock row={row} /> },
    { key: 'opened', title: t('field.openedOn'), width: 120, hidden: true, render: (row) => <span className="hj-figures">{row.openedOn}</span> },
    { key: 'responsible', title: t('field.responsible'), render: (row) => row.responsibleName },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <ListPage<HandlingRow>
        list="handling"
        endpoint="/api/handlings"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/handling/${row.id}`}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 240 },
          { name: 'state', label: t('field.state'), kind: 'select', width: 130, options: handlingStates.map((value) => ({ value, label: t(`state.${value}`) })) },
          { name: 'kind', label: t('field.kind'), kind: 'select', width: 140, options: handlingKinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
        ]}
        empty={<EmptyState title={t('empty')} detail={t('emptyDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.unitName}</b>{kind(row)}</div>
            <div className="hj-quiet hj-lines">{row.reference}</div>
            <div className="hj-between" style={{ marginTop: 4 }}><Clock row={row} stacked /><span className="hj-caption">{t(`state.${row.state}`)}</span></div>
          </>
        )}
      />
    </>
  );
}
