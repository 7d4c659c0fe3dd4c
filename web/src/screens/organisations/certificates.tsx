import { useState } from 'react';
import { Button, DatePicker, Form, Input, Modal, Select, Tooltip } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import { EmptyState, legalDay, ListSkeleton, Loaded, StateTag, useAction, type Tone } from '../../parts';

type Certificates = components['schemas']['CertificatesView'];
type Certificate = components['schemas']['CertificateView'];
const regimes = ['cma', 'metrological-authorisation', 'special-equipment-approval'] as const;

interface Fields {
  readonly regime: string;
  readonly number: string;
  readonly validFrom: Dayjs;
  readonly validTo: Dayjs;
}

const keyOf = (laboratoryId: string) => ['certificates', laboratoryId];

function stateOf({ validFrom, validTo }: Certificate): { state: 'valid' | 'expired' | 'upcoming'; tone: Tone } {
  const today = legalDay();
  if (validTo < today) return { state: 'expired', tone: 'late' };
  return validFrom > today ? { state: 'upcoming', tone: 'waiting' } : { state: 'valid', tone: 'done' };
}

/** Under which certificates a laboratory works; without a valid one it issues no report. */
export function CertificateSection({ laboratoryId }: { laboratoryId: string }) {
  const { t } = useTranslation('organisations');
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: keyOf(laboratoryId), queryFn: ({ signal }) => read<Certificates>(`/api/laboratories/${laboratoryId}/certificates`, undefined, signal) });
  const register = query.data?.actions.find(({ action }) => action === 'register');
  return (
    <section className="hj-surface" aria-label={t('certificate.title')}>
      <div className="hj-sectionhead">
        <h2>{t('certificate.title')}</h2>
        {register && <Tooltip title={register.reason}><Button icon={<PlusOutlined />} disabled={register.code !== undefined} onClick={() => setAdding(true)}>{t('certificate.register')}</Button></Tooltip>}
      </div>
      <Loaded query={query} skeleton={<ListSkeleton rows={2} />}>
        {({ certificates }) => certificates.length === 0 ? <EmptyState title={t('certificate.none')} detail={t('certificate.noneDetail')} /> : (
          <div className="hj-pad hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('certificate.regime')}</th><th>{t('certificate.number')}</th><th>{t('certificate.validity')}</th><th>{t('field.state')}</th></tr></thead>
              <tbody>{certificates.map((one) => <Row key={one.id} certificate={one} />)}</tbody>
            </table>
          </div>
        )}
      </Loaded>
      {adding && <Register laboratoryId={laboratoryId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Row({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('organisations');
  const { state, tone } = stateOf(certificate);
  return (
    <tr>
      <td>{t(`certificate.kind.${certificate.regime}`)}</td>
      <td className="hj-figures">{certificate.number}</td>
      <td className="hj-figures">{t('certificate.fromTo', { from: certificate.validFrom, to: certificate.validTo })}</td>
      <td><StateTag of="organisations" state={state} tone={tone} /></td>
    </tr>
  );
}

function Register({ laboratoryId, onClose }: { laboratoryId: string; onClose: () => void }) {
  const { t } = useTranslation('organisations');
  const [form] = Form.useForm<Fields>();
  const save = useAction<Fields, Certificates>({
    run: ({ regime, number, validFrom, validTo }, key) => command('POST', `/api/laboratories/${laboratoryId}/certificates`, {
      regime, number: number.trim(), validFrom: validFrom.format('YYYY-MM-DD'), validTo: validTo.format('YYYY-MM-DD'),
    }, { key }),
    form,
    invalidates: [keyOf(laboratoryId)],
    success: t('certificate.registered'),
    onDone: onClose,
  });
  const need = { required: true, message: t('need') };
  return (
    <Modal open title={t('certificate.register')} okText={t('certificate.register')} cancelText={t('cancel')} confirmLoading={save.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }} width={520}>
      <p className="hj-quiet">{t('certificate.final')}</p>
      <Form<Fields> form={form} layout="vertical" initialValues={{ regime: 'cma' }} onFinish={(fields) => save.mutate(fields)}>
        <Form.Item name="regime" label={t('certificate.regime')} rules={[need]}><Select options={regimes.map((one) => ({ value: one, label: t(`certificate.kind.${one}`) }))} /></Form.Item>
        <Form.Item name="number" label={t('certificate.number')} rules={[{ ...need, whitespace: true }]}><Input maxLength={60} autoFocus /></Form.Item>
        <div className="hj-fields">
          <Form.Item name="validFrom" label={t('certificate.from')} rules={[need]}><DatePicker style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="validTo" label={t('certificate.to')} rules={[need]}><DatePicker style={{ width: '100%' }} /></Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
