import { useState } from 'react';
import { Button, DatePicker, Form, Input, Modal, Upload } from 'antd';
import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { legalDay, ListPage, useAction, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { Decide, DefinitionState } from './definition';
import type { Instrument } from './types';

type Attempt = components['schemas']['AttemptView'];
const EXAMPLE = {
  name: '', encoding: 'auto', repeats: 'replicates',
  layout: { kind: 'wide', delimiter: ',', headerHas: ['Sample'], until: 'end', sample: { column: 'Sample' }, analytes: [{ called: 'Pb (mg/L)', analyte: '铅', unit: 'μg/L' }] },
};

/** How the files of instruments are read, as declarations that a second person approves. */
export function Instruments() {
  const { t } = useTranslation('floor');
  const may = useMay();
  const [writing, setWriting] = useState<object>();
  const columns: Column<Instrument>[] = [
    { key: 'name', title: t('instrument'), fixed: true, render: (row) => row.subject },
    { key: 'version', title: t('version'), width: 70, numeric: true, render: (row) => row.number },
    { key: 'state', title: t('state'), width: 130, fixed: true, render: (row) => <DefinitionState definition={row} /> },
    { key: 'validFrom', title: t('validFrom'), width: 110, render: (row) => <span className="hj-figures">{row.validFrom}</span> },
    { key: 'who', title: t('proposedBy'), width: 110, render: (row) => row.proposedByName ?? '—' },
  ];
  return (
    <>
      <ListPage<Instrument>
        list="instruments" endpoint="/api/instruments" queryKey={['instruments']} columns={columns} rowKey={(row) => row.id} onOpen={(row) => { if (may('floor.propose')) setWriting(row.body); }}
        expandedRow={(row) => <><Decide definition={row} path={`/api/instruments/${row.id}/decision`} invalidates={[['instruments']]} /><p className="hj-caption">{row.reason}</p><pre style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{JSON.stringify(row.body, null, 2)}</pre></>}
        toolbar={may('floor.propose') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting(EXAMPLE)}>{t('instruments.propose')}</Button>}
      />
      {writing && <Declare initial={writing} onClose={() => setWriting(undefined)} />}
    </>
  );
}

function Declare({ initial, onClose }: { initial: object; onClose: () => void }) {
  const { t } = useTranslation('floor');
  const [text, setText] = useState(JSON.stringify(initial, null, 2));
  const [reason, setReason] = useState('');
  const [validFrom, setValidFrom] = useState(legalDay());
  const [read, setRead] = useState<Attempt>();
  const attempt = useAction<File, Attempt>({
    run: (file, key) => {
      const form = new FormData();
      form.append('declaration', text);
      form.append('file', file);
      return command('POST', '/api/instruments/attempt', form, { key });
    },
    onDone: setRead,
  });
  const propose = useAction({ run: (_: void, key) => command('POST', '/api/instruments', { declaration: parsed(text), validFrom, reason }, { key }), invalidates: [['instruments']], success: t('proposed'), onDone: onClose });
  const isSound = parsed(text) !== undefined;
  return (
    <Modal open title={t('instruments.propose')} width={820} okText={t('rules.submit')} cancelText={t('parts:cancel')} okButtonProps={{ disabled: !isSound || reason.trim() === '' }} confirmLoading={propose.isPending} onOk={() => propose.mutate()} onCancel={onClose} mask={{ closable: false }}>
      <p className="hj-quiet">{t('instruments.detail')}</p>
      <Form layout="vertical">
        <Form.Item label={t('instruments.declaration')} validateStatus={isSound ? '' : 'error'} help={isSound ? undefined : t('instruments.unreadable')}>
          <Input.TextArea aria-label={t('instruments.declaration')} rows={14} value={text} spellCheck={false} style={{ fontFamily: 'monospace' }} onChange={({ target }) => setText(target.value)} />
        </Form.Item>
        <div className="hj-fields">
          <Form.Item label={t('validFrom')}><DatePicker style={{ width: '100%' }} allowClear={false} value={dayjs(validFrom)} onChange={(day: dayjs.Dayjs | null) => { if (day) setValidFrom(day.format('YYYY-MM-DD')); }} /></Form.Item>
          <Form.Item label={t('reason')} required><Input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} /></Form.Item>
        </div>
        <Upload maxCount={1} showUploadList={false} beforeUpload={(file) => { attempt.mutate(file); return false; }}><Button icon={<UploadOutlined />} loading={attempt.isPending}>{t('instruments.attempt')}</Button></Upload>
        {read && (
          <div className="hj-scroll" style={{ maxHeight: 240, marginTop: 8 }}>
            <p>{t('instruments.read', { readings: read.readingCount, bad: read.badCount, encoding: read.encoding.toUpperCase() })}</p>
            <table className="hj-plaintable"><tbody>
              {read.readings.slice(0, 50).map((one, at) => <tr key={at}><td className="hj-right hj-figures">{one.line}</td><td>{one.sample}</td><td>{one.analyte}</td><td className="hj-figures">{one.detected ? `${one.qualifier ?? ''}${one.value ?? ''} ${one.unit}` : t('file.notDetected')}</td></tr>)}
              {read.bad.slice(0, 50).map((one, at) => <tr key={`bad${at}`}><td className="hj-right hj-figures">{one.line}</td><td colSpan={2}><code>{one.text}</code></td><td>{one.reason}</td></tr>)}
            </tbody></table>
          </div>
        )}
      </Form>
    </Modal>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said beside the field
  }
}
