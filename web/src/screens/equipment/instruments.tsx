import { useState } from 'react';
import { Button, Drawer, Tooltip } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import { DueDate, legalDay, ListPage, Loaded, StateTag, type Column, type Tone } from '../../parts';
import { useMay } from '../../session/session';
import { FormModal } from '../qualification/form-modal';

type Row = components['schemas']['EquipmentRow'];
type File = components['schemas']['EquipmentView'];
const tones: Record<string, Tone> = { 'in-use': 'done', faulty: 'late', stopped: 'waiting', scrapped: 'waiting' };
const listKey = ['laboratory', 'equipment'];
const JUDGING = ['calibration', 'verification', 'intermediate-check'];

/** The register of instruments, what is due first; each one's file in the drawer. */
export function Instruments() {
  const { t } = useTranslation('equipment');
  const may = useMay();
  const [shown, setShown] = useState<string>();
  const [adding, setAdding] = useState(false);
  const columns: Column<Row>[] = [
    { key: 'code', title: t('code'), width: 110, fixed: true, render: (row) => <span className="hj-figures">{row.code}</span> },
    { key: 'name', title: t('name'), fixed: true, render: (row) => row.name },
    { key: 'model', title: t('model'), render: (row) => row.model || '—' },
    { key: 'place', title: t('place'), render: (row) => row.place || '—' },
    { key: 'needs', title: t('needs'), width: 100, render: (row) => t(`needsOf.${row.needs}`) },
    { key: 'due', title: t('due'), width: 150, render: (row) => (row.dueOn ? <DueDate dueOn={row.dueOn} /> : '—') },
    { key: 'state', title: t('state'), width: 160, render: (row) => <StateOf row={row} /> },
  ];
  return (
    <>
      <ListPage<Row>
        list="equipment" endpoint="/api/laboratory/equipment" queryKey={listKey} columns={columns} rowKey={(row) => row.id} onOpen={(row) => setShown(row.id)}
        filters={[
          { name: 'q', label: t('search'), kind: 'text', live: true, width: 240 },
          { name: 'state', label: t('state'), kind: 'select', options: ['in-use', 'faulty', 'stopped', 'scrapped'].map((value) => ({ value, label: t(`states.${value}`) })) },
        ]}
        toolbar={may('equipment.keep') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('add')}</Button>}
        card={(row) => <><b style={{ fontWeight: 500 }}>{row.name}</b><div className="hj-between hj-caption"><span className="hj-figures">{row.code}{row.dueOn ? ` · ${row.dueOn}` : ''}</span><StateOf row={row} /></div></>}
      />
      <InstrumentDrawer id={shown} onClose={() => setShown(undefined)} />
      {adding && (
        <FormModal<File>
          title={t('add')} path="/api/laboratory/equipment" invalidates={[listKey]} success={t('qualification:saved')} onClose={() => setAdding(false)} onDone={({ id }) => setShown(id)}
          fields={[
            { name: 'code', label: t('code'), required: true, max: 40 }, { name: 'name', label: t('name'), required: true, max: 100 },
            ...(['model', 'serial', 'maker', 'place'] as const).map((name) => ({ name, label: t(name), sendEmpty: true, max: 100 })), { name: 'measuringRange', label: t('range'), sendEmpty: true },
            { name: 'needs', label: t('needs'), kind: 'choice', required: true, initial: 'calibration', options: ['calibration', 'verification', 'none'].map((value) => ({ value, label: t(`needsOf.${value}`) })) },
          ]}
        />
      )}
    </>
  );
}

function StateOf({ row }: { row: Pick<Row, 'state' | 'notUsable'> }) {
  const { t } = useTranslation('equipment');
  const tag = <StateTag tone={row.notUsable ? 'late' : tones[row.state] ?? 'waiting'}>{row.state === 'in-use' && row.notUsable ? t('notUsable') : t(`states.${row.state}`)}</StateTag>;
  return row.notUsable ? <Tooltip title={row.notUsable}><span>{tag}</span></Tooltip> : tag;
}

function InstrumentDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('equipment');
  const [recording, setRecording] = useState(false);
  const query = useQuery({ queryKey: [...listKey, id], queryFn: ({ signal }) => read<File>(`/api/laboratory/equipment/${id}`, undefined, signal), enabled: id !== undefined });
  return (
    <Drawer open={id !== undefined} onClose={onClose} title={query.data?.name ?? t('file')} size={640}>
      {id !== undefined && (
        <Loaded query={query}>
          {(file) => (
            <div className="hj-stack">
              <div className="hj-row"><StateOf row={file} />{file.actions.length > 0 && <Button type="primary" onClick={() => setRecording(true)}>{t('record')}</Button>}</div>
              {file.notUsable && <p className="hj-notice">{file.notUsable}</p>}
              <dl className="hj-facts">
                <dt>{t('code')}</dt><dd className="hj-figures">{file.code}</dd><dt>{t('model')}</dt><dd>{file.model || '—'}</dd><dt>{t('serial')}</dt><dd>{file.serial || '—'}</dd><dt>{t('maker')}</dt><dd>{file.maker || '—'}</dd>
                <dt>{t('place')}</dt><dd>{file.place || '—'}</dd><dt>{t('range')}</dt><dd>{file.measuringRange || '—'}</dd><dt>{t('calibratedTo')}</dt><dd className="hj-figures">{file.calibratedTo ?? '—'}</dd><dt>{t('checkedTo')}</dt><dd className="hj-figures">{file.checkedTo ?? '—'}</dd>
              </dl>
              {file.events.length === 0 ? <p className="hj-quiet">{t('noEvents')}</p> : (
                <div className="hj-scroll"><table className="hj-plaintable">
                  <thead><tr><th>{t('onDay')}</th><th>{t('event')}</th><th>{t('dueOn')}</th><th>{t('note')}</th></tr></thead>
                  <tbody>{file.events.map((one) => (
                    <tr key={one.id}>
                      <td className="hj-figures">{one.onDay}</td><td>{t(`events.${one.kind}`)} {one.fit !== null && <StateTag tone={one.fit ? 'done' : 'late'} plain>{t(one.fit ? 'fitYes' : 'fitNo')}</StateTag>}</td><td className="hj-figures">{one.dueOn ?? '—'}</td>
                      <td>{[one.certificate, one.body, one.note].filter(Boolean).join('；') || '—'}<div className="hj-caption">{one.recordedByName}</div></td>
                    </tr>
                  ))}</tbody>
                </table></div>
              )}
              {recording && (
                <FormModal
                  title={t('record')} path={`/api/laboratory/equipment/${file.id}/events`} fixed={{ version: file.version }} invalidates={[listKey]} success={t('qualification:saved')} onClose={() => setRecording(false)}
                  fields={[
                    { name: 'kind', label: t('event'), kind: 'choice', required: true, initial: file.needs === 'none' ? 'maintenance' : file.needs, options: file.actions.map(({ action }) => ({ value: action, label: t(`events.${action}`) })) },
                    { name: 'onDay', label: t('onDay'), kind: 'day', required: true, initial: legalDay() },
                    { name: 'fit', label: t('fit'), kind: 'flag', initial: true, when: (values) => JUDGING.includes(String(values['kind'])) }, { name: 'dueOn', label: t('dueOn'), kind: 'day', when: (values) => JUDGING.includes(String(values['kind'])) && values['fit'] === true },
                    { name: 'certificate', label: t('certificate'), max: 100, when: (values) => JUDGING.includes(String(values['kind'])) }, { name: 'body', label: t('body'), when: (values) => JUDGING.includes(String(values['kind'])) },
                    { name: 'note', label: t('note'), kind: 'area', max: 500 },
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
