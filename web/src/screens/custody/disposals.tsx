import { useState, type Key } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ConfirmAction, DueDate, EmptyState, ListPage, StateTag, useAction, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { MoveModal } from './actions';
import { PortionCode, PortionKind, quantityOf, Whereabouts } from './portion-parts';
import { touched } from './queries';
import type { Portion } from './types';

/** Portions whose time of keeping is over: approved by the quality manager, disposed of by another person. */
export function Disposals() {
  const { t } = useTranslation('custody');
  const may = useMay();
  const [selected, setSelected] = useState<readonly Key[]>([]);
  const [rows, setRows] = useState<readonly Portion[]>([]);
  const [disposing, setDisposing] = useState(false);
  const done = () => {
    setSelected([]);
    setRows([]);
    setDisposing(false);
  };
  const approve = useAction({
    run: (_, key) => command('POST', '/api/disposals/approve', { portionIds: rows.map((one) => one.id) }, { key }),
    invalidates: touched, success: t('disposalApproved'), onDone: done,
  });
  const columns: Column<Portion>[] = [
    { key: 'code', title: t('code'), fixed: true, render: (row) => <PortionCode portion={row} /> },
    { key: 'kind', title: t('portionKind'), render: (row) => <PortionKind portion={row} /> },
    { key: 'matrix', title: t('what'), render: (row) => row.matrix },
    { key: 'quantity', title: t('quantity'), numeric: true, render: quantityOf },
    { key: 'until', title: t('retainedUntil'), render: (row) => <DueDate dueOn={row.retainedUntil} provisional={row.retainedProvisional ?? false} /> },
    { key: 'where', title: t('where'), render: (row) => <Whereabouts portion={row} /> },
    { key: 'disposal', title: t('disposalState'), render: (row) => <StateTag tone={row.disposal === 'approved' ? 'working' : 'soon'} plain>{t(`disposal.${row.disposal}`)}</StateTag> },
  ];
  const proposed = rows.length > 0 && rows.every((one) => one.disposal === 'proposed');
  const approved = rows.length > 0 && rows.every((one) => one.disposal === 'approved');
  const bar = (
    <span className="hj-row">
      {may('disposal.approve') && <ConfirmAction label={t('approveDisposal')} title={t('approveTitle', { count: rows.length })} detail={t('approveDetail')} button={{ type: 'primary', danger: false, disabled: !proposed }} onConfirm={() => approve.mutateAsync()} />}
      {may('storage.manage') && <Button disabled={!approved} onClick={() => setDisposing(true)}>{t('move.dispose')}</Button>}
      {!proposed && !approved && <span className="hj-quiet">{t('oneState')}</span>}
    </span>
  );
  return (
    <>
      <ListPage<Portion>
        list="disposals"
        endpoint="/api/disposals"
        exported
        queryKey={['custody', 'disposals']}
        columns={columns}
        rowKey={(row) => row.id}
        filters={[{ name: 'state', label: t('disposalState'), kind: 'select', width: 140, options: (['proposed', 'approved'] as const).map((value) => ({ value, label: t(`disposal.${value}`) })) }]}
        empty={<EmptyState title={t('none.disposals')} detail={t('none.disposalsDetail')} />}
        selection={{ selected, onChange: (keys, chosen) => { setSelected(keys); setRows(chosen); }, bar }}
      />
      {disposing && <MoveModal move="dispose" portions={rows} onClose={() => setDisposing(false)} onDone={done} />}
    </>
  );
}
