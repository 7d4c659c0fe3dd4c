import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Key } from 'react';
import { ListPage, EmptyState, StateTag, DueDate, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { MoveBar } from './actions';
import { itemTones, PortionCode, PortionKind, quantityOf, Whereabouts } from './portion-parts';
import { placeTree, usePlaces } from './queries';
import type { Portion } from './types';

/** What the reader's organisation has, by place; several are moved or handed on at once. */
export function InStore() {
  const { t } = useTranslation('custody');
  const may = useMay();
  const navigate = useNavigate();
  const places = usePlaces();
  const [selected, setSelected] = useState<readonly Key[]>([]);
  const [rows, setRows] = useState<readonly Portion[]>([]);
  const columns: Column<Portion>[] = [
    { key: 'code', title: t('code'), fixed: true, render: (row) => <PortionCode portion={row} /> },
    { key: 'kind', title: t('portionKind'), render: (row) => <PortionKind portion={row} /> },
    { key: 'matrix', title: t('what'), render: (row) => <span className="hj-clip" title={row.matrix}>{row.matrix}</span> },
    { key: 'quantity', title: t('quantity'), numeric: true, render: quantityOf },
    { key: 'storage', title: t('storage'), render: (row) => row.storage },
    { key: 'where', title: t('where'), render: (row) => <Whereabouts portion={row} /> },
    { key: 'state', title: t('itemState'), render: (row) => <StateTag of="items" state={row.itemState} tone={itemTones[row.itemState as keyof typeof itemTones]} plain /> },
    { key: 'until', title: t('retainedUntil'), render: (row) => (row.retainedUntil ? <DueDate dueOn={row.retainedUntil} provisional={row.retainedProvisional ?? false} /> : '—') },
  ];
  const allowed = [...(may('custody.receive') ? [{ action: 'store' }] : []), ...(may('custody.hold') ? [{ action: 'offer-to-colleague' }] : []), ...(rows.every((one) => one.itemState === 'sampled') && may('custody.act') ? [{ action: 'offer-to-laboratory' }] : [])];
  const done = () => {
    setSelected([]);
    setRows([]);
  };
  return (
    <ListPage<Portion>
      list="in-store"
      endpoint="/api/portions"
      exported
      queryKey={['custody', 'store']}
      columns={columns}
      rowKey={(row) => row.id}
      filters={[
        ...(may('custody.receive') || may('storage.manage') ? [{ name: 'placeId', label: t('place'), kind: 'tree' as const, width: 220, branches: placeTree(places.data ?? [], true) }] : []),
        { name: 'state', label: t('portionStateLabel'), kind: 'select', width: 130, options: (['held', 'stored'] as const).map((value) => ({ value, label: t(`portionState.${value}`) })) },
        { name: 'kind', label: t('portionKind'), kind: 'select', width: 120, options: (['test', 'backup', 'retained'] as const).map((value) => ({ value, label: t(`kind.${value}`) })) },
      ]}
      empty={<EmptyState title={t('none.store')} detail={t('none.storeDetail')} />}
      {...(may('custody.hold') ? { selection: { selected, onChange: (keys: Key[], chosen: Portion[]) => { setSelected(keys); setRows(chosen); }, bar: <MoveBar portions={rows} offered={allowed} onDone={(made) => { done(); if (made) void navigate(`/custody/handovers/${made.id}`); }} /> } } : {})}
      card={(row) => (
        <>
          <div className="hj-between"><b><PortionCode portion={row} /></b><span><PortionKind portion={row} /> <span className="hj-figures">{quantityOf(row)}</span></span></div>
          <div className="hj-caption">{row.matrix} · {row.storage}</div>
          <div><Whereabouts portion={row} /></div>
        </>
      )}
    />
  );
}
