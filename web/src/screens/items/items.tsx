import { useTranslation } from 'react-i18next';
import { DueDate, ListPage, NumberLink, PageHeader, StateTag, type Column } from '../../parts';
import { itemTones } from '../custody/portion-parts';
import { useOrganisations } from '../organisations/queries';
import { useSession } from '../../session/session';
import type { ItemRow } from './types';

const states = ['sampled', 'in-transit', 'received', 'in-test', 'concluded', 'disposed', 'refused'] as const;

/** What an item waits for: to reach its laboratory, then its report. */
export function ItemDue({ row }: { row: ItemRow }) {
  if (row.state === 'sampled' || row.state === 'in-transit') return <DueDate dueOn={row.deliveryDueOn} provisional={row.deliveryProvisional} />;
  return <DueDate dueOn={row.reportDueOn} provisional={row.reportProvisional ?? false} done={row.state !== 'received' && row.state !== 'in-test'} />;
}

/** Items of which the reader's organisation is a party, newest first. */
export function Items() {
  const { t } = useTranslation('items');
  const session = useSession();
  const isLaboratory = session.organisation.kind.endsWith('laboratory');
  const every = useOrganisations();
  const laboratories = (every.data ?? []).filter((one) => one.kind === 'laboratory' || one.kind === 'third-party-laboratory');
  const columns: Column<ItemRow>[] = [
    { key: 'number', title: t('recordNumber'), fixed: true, render: (row) => <NumberLink number={row.recordNumber} href={`/items/${row.id}`} bare /> },
    { key: 'code', title: t('code'), render: (row) => <span className="hj-figures">{row.code}</span> },
    { key: 'name', title: t('name'), render: (row) => <span className="hj-clip" style={{ maxWidth: 220 }} title={row.name}>{row.name}</span> },
    { key: 'state', title: t('stateLabel'), render: (row) => <StateTag of="items" state={row.state} tone={itemTones[row.state]} plain /> },
    { key: 'due', title: t('due'), render: (row) => <ItemDue row={row} /> },
    { key: 'outcome', title: t('outcomeLabel'), render: (row) => (row.outcome ? <StateTag tone={row.outcome === 'pass' ? 'done' : row.outcome === 'fail' ? 'late' : 'soon'} plain>{t(`outcome.${row.outcome}`)}</StateTag> : '—') },
    { key: 'unit', title: t('unit'), render: (row) => <span className="hj-clip" style={{ maxWidth: 240 }} title={row.unitName}>{row.unitName}</span> },
    { key: 'laboratory', title: t('laboratory'), hidden: isLaboratory, render: (row) => row.laboratoryName },
    { key: 'sampledOn', title: t('sampledOn'), render: (row) => <span className="hj-figures">{row.sampledOn}</span> },
    { key: 'matrix', title: t('matrix'), hidden: true, render: (row) => row.matrix },
    { key: 'kind', title: t('kindLabel'), hidden: true, render: (row) => t(`visits:kind.${row.samplingKind}`) },
    { key: 'storage', title: t('storage'), hidden: true, render: (row) => row.storage },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <ListPage<ItemRow>
        list="items"
        endpoint="/api/items"
        exported
        queryKey={['items']}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/items/${row.id}`}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 240 },
          { name: 'state', label: t('stateLabel'), kind: 'select', width: 130, options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
          ...(isLaboratory ? [] : [{ name: 'laboratoryId', label: t('laboratory'), kind: 'select' as const, width: 220, options: laboratories.map((one) => ({ value: one.id, label: one.name })) }]),
        ]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.name}</b><StateTag of="items" state={row.state} tone={itemTones[row.state]} plain /></div>
            <div className="hj-caption hj-figures">{row.recordNumber} · {row.code}</div>
            <div className="hj-caption">{row.unitName}</div>
            <ItemDue row={row} />
          </>
        )}
      />
    </>
  );
}
