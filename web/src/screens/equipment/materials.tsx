import { useState } from 'react';
import { Button, Drawer, Tooltip } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { DueDate, legalDay, ListPage, Loaded, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal } from '../qualification/form-modal';

type Row = components['schemas']['MaterialRow'];
type File = components['schemas']['MaterialView'];
const listKey = ['laboratory', 'materials'];
const KINDS = ['reference-material', 'standard-solution', 'reagent'] as const;

/** Reference materials, solutions and reagents, what expires first; what each was made from and how it was used in the drawer. */
export function Materials() {
  const { t } = useTranslation('equipment');
  const may = useMay();
  const [shown, setShown] = useState<string>();
  const [adding, setAdding] = useState(false);
  const columns: Column<Row>[] = [
    { key: 'code', title: t('code'), width: 130, fixed: true, render: (row) => <span className="hj-figures">{row.code}</span> },
    { key: 'name', title: t('name'), fixed: true, render: (row) => row.name },
    { key: 'kind', title: t('material.kind'), width: 110, render: (row) => t(`material.kinds.${row.kind}`) },
    { key: 'concentration', title: t('material.concentration'), numeric: true, render: (row) => (row.concentration ? `${row.concentration} ${row.concentrationUnit ?? ''}` : '—') },
    { key: 'left', title: t('material.left'), numeric: true, render: (row) => `${row.left} / ${row.amount} ${row.unit}` },
    { key: 'due', title: t('material.expiresOn'), width: 150, render: (row) => <DueDate dueOn={row.dueOn} /> },
    { key: 'state', title: t('state'), width: 110, render: (row) => (row.notUsable ? <Tooltip title={row.notUsable}><span><StateTag tone="late">{t('notUsable')}</StateTag></span></Tooltip> : <StateTag tone="done">{t('usable')}</StateTag>) },
  ];
  return (
    <>
      <ListPage<Row>
        list="materials" endpoint="/api/laboratory/materials" queryKey={listKey} columns={columns} rowKey={(row) => row.id} onOpen={(row) => setShown(row.id)}
        filters={[{ name: 'q', label: t('material.search'), kind: 'text', live: true, width: 240 }, { name: 'kind', label: t('material.kind'), kind: 'select', options: KINDS.map((value) => ({ value, label: t(`material.kinds.${value}`) })) }]}
        toolbar={may('laboratory.record') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('add')}</Button>}
        card={(row) => <><b style={{ fontWeight: 500 }}>{row.name}</b><div className="hj-between hj-caption"><span className="hj-figures">{row.code} · {row.left} {row.unit}</span><span className="hj-figures">{row.dueOn}</span></div></>}
      />
      <LotDrawer id={shown} onClose={() => setShown(undefined)} />
      {adding && (
        <FormModal<File>
          title={t('add')} path="/api/laboratory/materials" invalidates={[listKey]} success={t('qualification:saved')} onClose={() => setAdding(false)} onDone={({ id }) => setShown(id)}
          fields={[
            { name: 'kind', label: t('material.kind'), kind: 'choice', required: true, initial: 'reference-material', options: KINDS.map((value) => ({ value, label: t(`material.kinds.${value}`) })) },
            { name: 'code', label: t('code'), required: true, max: 40 }, { name: 'name', label: t('name'), required: true, max: 100 }, { name: 'lot', label: t('material.lot'), sendEmpty: true, max: 60 },
            { name: 'supplier', label: t('material.supplier'), sendEmpty: true, max: 100 }, { name: 'certificate', label: t('material.certificate'), sendEmpty: true, max: 100 },
            { name: 'concentration', label: t('material.concentration'), kind: 'decimal' }, { name: 'concentrationUnit', label: t('material.concentrationUnit'), max: 30 }, { name: 'uncertainty', label: t('material.uncertainty'), max: 60 },
            { name: 'amount', label: t('material.amount'), kind: 'decimal', required: true }, { name: 'unit', label: t('material.unit'), required: true, max: 20 }, { name: 'storage', label: t('material.storage'), sendEmpty: true, max: 60 },
            { name: 'madeOn', label: t('material.madeOn'), kind: 'day', required: true, initial: legalDay() }, { name: 'expiresOn', label: t('material.expiresOn'), kind: 'day', required: true }, { name: 'opensUntil', label: t('material.opensUntil'), kind: 'day' },
          ]}
        />
      )}
    </>
  );
}

function LotDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('equipment');
  const may = useMay();
  const [asking, setAsking] = useState<'step' | 'dilute'>();
  const query = useQuery({ queryKey: [...listKey, id], queryFn: ({ signal }) => read<File>(`/api/laboratory/materials/${id}`, undefined, signal), enabled: id !== undefined });
  return (
    <Drawer open={id !== undefined} onClose={onClose} title={query.data?.name} size={640}>
      {id !== undefined && (
        <Loaded query={query}>
          {(lot) => (
            <div className="hj-stack">
              {lot.notUsable && <p className="hj-notice">{lot.notUsable}</p>}
              {may('laboratory.record') && !lot.discarded && (
                <div className="hj-row"><Button type="primary" onClick={() => setAsking('step')}>{t('material.step')}</Button>{lot.concentration && !lot.notUsable && <Button onClick={() => setAsking('dilute')}>{t('material.dilute')}</Button>}</div>
              )}
              <dl className="hj-facts">
                <dt>{t('code')}</dt><dd className="hj-figures">{lot.code}</dd><dt>{t('material.lot')}</dt><dd>{lot.lot || '—'}</dd><dt>{t('material.supplier')}</dt><dd>{lot.supplier || '—'}</dd><dt>{t('material.certificate')}</dt><dd>{lot.certificate || '—'}</dd>
                <dt>{t('material.uncertainty')}</dt><dd>{lot.uncertainty ?? '—'}</dd><dt>{t('material.left')}</dt><dd className="hj-figures">{lot.left} / {lot.amount} {lot.unit}</dd><dt>{t('material.storage')}</dt><dd>{lot.storage || '—'}</dd>
                <dt>{t('material.openedOn')}</dt><dd className="hj-figures">{lot.openedOn ?? '—'}</dd><dt>{t('material.expiresOn')}</dt><dd className="hj-figures">{lot.dueOn}</dd>
              </dl>
              {lot.chain.length > 1 && (
                <section>
                  <h3>{t('material.chain')}</h3>
                  <ol>{lot.chain.map((one) => <li key={one.id}><span className="hj-figures">{one.code}</span> {one.name} {one.concentration ? `${one.concentration} ${one.concentrationUnit ?? ''}` : ''} {one.taken && <span className="hj-caption">{t('material.taken')} {one.taken}，{t('material.filledTo')} {one.filledTo}</span>}</li>)}</ol>
                </section>
              )}
              {lot.events.length > 0 && (
                <section>
                  <h3>{t('material.history')}</h3>
                  <table className="hj-plaintable"><tbody>{lot.events.map((one) => <tr key={one.id}><td className="hj-figures">{one.onDay}</td><td>{t(`material.steps.${one.kind}`)}</td><td className="hj-right">{one.amount ? `${one.amount} ${lot.unit}` : ''}</td><td>{one.note}</td><td>{one.recordedByName}</td></tr>)}</tbody></table>
                </section>
              )}
              {asking === 'step' && (
                <FormModal
                  title={t('material.step')} path={`/api/laboratory/materials/${lot.id}/steps`} fixed={{ version: lot.version }} invalidates={[listKey]} success={t('qualification:saved')} onClose={() => setAsking(undefined)}
                  fields={[
                    { name: 'kind', label: t('event'), kind: 'choice', required: true, initial: 'use', options: ['use', 'open', 'check', 'discard'].map((value) => ({ value, label: t(`material.steps.${value}`) })) },
                    { name: 'amount', label: `${t('material.amount')}（${lot.unit}）`, kind: 'decimal', required: true, when: (values) => values['kind'] === 'use' }, { name: 'note', label: t('note'), kind: 'area', max: 500 },
                  ]}
                />
              )}
              {asking === 'dilute' && (
                <FormModal
                  title={t('material.dilute')} detail={t('material.diluteDetail', { code: lot.code })} path={`/api/laboratory/materials/${lot.id}/dilutions`} invalidates={[listKey]} success={t('qualification:saved')} onClose={() => setAsking(undefined)}
                  fields={[
                    { name: 'code', label: t('code'), required: true, max: 40 }, { name: 'name', label: t('name'), required: true, max: 100, initial: lot.name }, { name: 'taken', label: `${t('material.taken')}（${lot.unit}）`, kind: 'decimal', required: true },
                    { name: 'filledTo', label: `${t('material.filledTo')}（${lot.unit}）`, kind: 'decimal', required: true }, { name: 'expiresOn', label: t('material.expiresOn'), kind: 'day', required: true }, { name: 'storage', label: t('material.storage'), sendEmpty: true, max: 60 },
                  ]}
                />
              )}
            </div>
          )}
        </Loaded>
      )}
    </Drawer>
  );
}
