import { useState, type ReactNode } from 'react';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { Page } from '../../api/types';
import { DueDate, EmptyState, ListSkeleton, Loaded, StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import type { Device } from './types';

type Fields = Omit<Device, 'id' | 'nextDue' | 'version' | 'premisesId'> & { nextDue?: Dayjs | null };

/** Devices in one of the unit's premises, those due first. */
export function Devices({ premisesId, chooser }: { premisesId: string | undefined; chooser: ReactNode }) {
  const { t } = useTranslation('directory');
  const may = useMay();
  const [opened, setOpened] = useState<Device | 'new' | null>(null);
  const query = useQuery({
    queryKey: ['directory', 'devices', premisesId],
    queryFn: ({ signal }) => read<Page<Device>>('/api/directory/devices', { premisesId, limit: 200 }, signal),
    enabled: premisesId !== undefined,
  });
  const mayEdit = may('directory.edit') && premisesId !== undefined;
  return (
    <section className="hj-surface">
      <div className="hj-section hj-between" style={{ flexWrap: 'wrap' }}>
        <h2 style={{ font: 'inherit', margin: 0 }}>{t('device.title')}</h2>
        <span className="hj-row" style={{ fontWeight: 400 }}>
          {chooser}
          {mayEdit && <Button size="small" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{t('device.new')}</Button>}
        </span>
      </div>
      <Loaded query={query} skeleton={<ListSkeleton rows={2} />}>
        {({ items }) => items.length === 0 ? <EmptyState title={t('device.none')} /> : (
          <div className="hj-scroll">
            <table className="hj-plaintable hj-wide">
              <thead><tr><th>{t('device.kind')}</th><th>{t('device.code')}</th><th>{t('device.serial')}</th><th>{t('device.nextDue')}</th><th>{t('device.status')}</th><th aria-label={t('edit')} /></tr></thead>
              <tbody>
                {items.map((device) => (
                  <tr key={device.id}>
                    <td>{device.kind}<div className="hj-caption">{t(`discipline.${device.discipline}`)}{device.model ? ` · ${device.model}` : ''}</div></td>
                    <td className="hj-figures">{device.code}</td>
                    <td className="hj-figures">{device.serial}</td>
                    <td><DueDate dueOn={device.nextDue} done={device.status !== 'in-use'} soonWithin={30} /></td>
                    <td><StateTag of="directory" state={`device-${device.status}`} tone={device.status === 'in-use' ? 'done' : 'waiting'} plain /></td>
                    <td>{mayEdit && <Button size="small" type="text" onClick={() => setOpened(device)}>{t('edit')}</Button>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {opened && premisesId && <DeviceForm device={opened === 'new' ? null : opened} premisesId={premisesId} onClose={() => setOpened(null)} />}
    </section>
  );
}

function DeviceForm({ device, premisesId, onClose }: { device: Device | null; premisesId: string; onClose: () => void }) {
  const { t } = useTranslation('directory');
  const [form] = Form.useForm<Fields>();
  const save = useAction<Fields>({
    run: ({ nextDue, ...fields }, key) => {
      const body = { ...fields, model: fields.model || null, manufacturer: fields.manufacturer || null, premisesId, nextDue: nextDue ? nextDue.format('YYYY-MM-DD') : null };
      return device ? command('PUT', `/api/directory/devices/${device.id}`, { ...body, version: device.version }, { key }) : command('POST', '/api/directory/devices', body, { key });
    },
    form,
    invalidates: [['directory', 'devices', premisesId]],
    success: t('saved'),
    onDone: onClose,
  });
  const need = { required: true, whitespace: true, message: t('need') };
  const known = device && { ...device, nextDue: device.nextDue ? dayjs(device.nextDue) : null };
  return (
    <Modal open title={t(device ? 'device.edit' : 'device.new')} okText={t('save')} cancelText={t('cancel')} confirmLoading={save.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }} width={640}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={known ?? { discipline: 'metrology', status: 'in-use' }}
        onFinish={() => {
          const { discipline, kind, code, serial, model, manufacturer, status, nextDue } = form.getFieldsValue();
          save.mutate({ discipline, kind, code, serial, model, manufacturer, status, nextDue: nextDue ?? null });
        }}
      >
        <div className="hj-fields">
          <Form.Item name="discipline" label={t('device.discipline')} rules={[{ required: true }]}>
            <Select options={['metrology', 'special-equipment'].map((one) => ({ value: one, label: t(`discipline.${one}`) }))} />
          </Form.Item>
          <Form.Item name="kind" label={t('device.kind')} rules={[need]}><Input maxLength={100} placeholder={t('device.kindExample')} /></Form.Item>
          <Form.Item name="code" label={t('device.code')} rules={[need, { pattern: /^[0-9A-Za-z-]+$/, message: t('codeRule') }]}><Input maxLength={40} /></Form.Item>
          <Form.Item name="serial" label={t('device.serial')} rules={[need]}><Input maxLength={100} /></Form.Item>
          <Form.Item name="model" label={t('device.model')}><Input maxLength={100} /></Form.Item>
          <Form.Item name="manufacturer" label={t('device.manufacturer')}><Input maxLength={200} /></Form.Item>
          <Form.Item name="status" label={t('device.status')} rules={[{ required: true }]}>
            <Select options={['in-use', 'out-of-use', 'scrapped'].map((one) => ({ value: one, label: t(`state.device-${one}`) }))} />
          </Form.Item>
          <Form.Item name="nextDue" label={t('device.nextDue')}><DatePicker style={{ width: '100%' }} /></Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
