import { useState } from 'react';
import { Button, Form, Modal, Select, Upload } from 'antd';
import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { Page } from '../../api/types';
import { at, ListPage, StateTag, useAction, type Column } from '../../parts';
import { useMay } from '../../session/session';
import type { FileRow, Instrument, InstrumentFile } from './types';

export function FileState({ state }: { state: FileRow['state'] }) {
  const { t } = useTranslation('floor');
  return <StateTag tone={state === 'accepted' ? 'done' : state === 'previewed' ? 'soon' : 'waiting'}>{t(`file.state.${state}`)}</StateTag>;
}

/** Result files of instruments, newest first. */
export function Files() {
  const { t } = useTranslation('floor');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const columns: Column<FileRow>[] = [
    { key: 'receivedAt', title: t('file.receivedAt'), width: 150, render: (row) => <span className="hj-figures">{at(row.receivedAt)}</span> },
    { key: 'instrument', title: t('instrument'), fixed: true, render: (row) => row.instrument },
    { key: 'name', title: t('file.name'), fixed: true, render: (row) => row.fileName },
    { key: 'source', title: t('file.source'), width: 110, render: (row) => t(`file.from.${row.source}`) },
    { key: 'readings', title: t('file.readings'), width: 80, numeric: true, render: (row) => row.readingCount },
    { key: 'bad', title: t('file.bad'), width: 120, numeric: true, render: (row) => (row.badCount > 0 ? <StateTag plain tone="soon">{row.badCount}</StateTag> : 0) },
    { key: 'state', title: t('state'), width: 120, render: (row) => <FileState state={row.state} /> },
    { key: 'who', title: t('file.receivedBy'), width: 110, render: (row) => row.receivedByName ?? '—' },
  ];
  return (
    <>
      <ListPage<FileRow>
        list="instrument-files" endpoint="/api/instrument-files" queryKey={['instrument-files']} columns={columns} rowKey={(row) => row.id} rowHref={(row) => `/floor/files/${row.id}`} exported
        filters={[{ name: 'state', label: t('state'), kind: 'select', options: (['previewed', 'accepted', 'discarded'] as const).map((value) => ({ value, label: t(`file.state.${value}`) })) }]}
        toolbar={may('instrument.receive') && <Button type="primary" icon={<UploadOutlined />} onClick={() => setAdding(true)}>{t('file.upload')}</Button>}
        card={(row) => <><b style={{ fontWeight: 500 }}>{row.fileName}</b><div className="hj-between hj-caption"><span>{row.instrument} <span className="hj-figures">{at(row.receivedAt)}</span></span><FileState state={row.state} /></div></>}
      />
      {adding && <UploadFile onClose={() => setAdding(false)} />}
    </>
  );
}

function UploadFile({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('floor');
  const navigate = useNavigate();
  const [instrument, setInstrument] = useState<string>();
  const [file, setFile] = useState<File>();
  const instruments = useQuery({ queryKey: ['instruments', 'approved'], queryFn: ({ signal }) => read<Page<Instrument>>('/api/instruments', { limit: 200 }, signal) });
  const names = [...new Set((instruments.data?.items ?? []).filter(({ state }) => state === 'approved').map(({ subject }) => subject))];
  const send = useAction<{ instrument: string; file: File }, InstrumentFile>({
    run: ({ instrument: of, file: chosen }, key) => {
      const form = new FormData();
      form.append('instrument', of);
      form.append('file', chosen);
      return command('POST', '/api/instrument-files', form, { key });
    },
    invalidates: [['instrument-files']], onDone: ({ id }) => void navigate(`/floor/files/${id}`),
  });
  return (
    <Modal open title={t('file.upload')} okText={t('file.read')} cancelText={t('parts:cancel')} okButtonProps={{ disabled: !instrument || !file }} confirmLoading={send.isPending} onCancel={onClose} onOk={() => { if (instrument && file) send.mutate({ instrument, file }); }}>
      <p className="hj-quiet">{t('file.uploadDetail')}</p>
      <Form layout="vertical">
        <Form.Item label={t('instrument')} extra={instruments.data && names.length === 0 ? t('file.noInstrument') : undefined}><Select aria-label={t('instrument')} value={instrument ?? null} options={names.map((value) => ({ value, label: value }))} onChange={(value: string) => setInstrument(value)} /></Form.Item>
        <Form.Item label={t('file.name')}>
          <Upload maxCount={1} beforeUpload={(chosen) => { setFile(chosen); return false; }} onRemove={() => setFile(undefined)}><Button icon={<UploadOutlined />}>{t('file.choose')}</Button></Upload>
        </Form.Item>
      </Form>
    </Modal>
  );
}
