import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import type { Plan } from './types';

interface Fields {
  readonly title: string;
  readonly period: readonly [Dayjs, Dayjs];
}

/** A new draft with this plan's strata, a year later unless told otherwise. */
export function CarryOver({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const make = useAction<Fields, Plan>({
    run: ({ title, period: [from, to] }, key) => command('POST', `/api/plans/${plan.id}/carry-over`, { title: title.trim(), periodFrom: from.format('YYYY-MM-DD'), periodTo: to.format('YYYY-MM-DD') }, { key }),
    form, invalidates: [['plans']], onDone: (made) => void navigate(`/plans/${made.id}/edit`),
  });
  const year = Number(plan.periodFrom.slice(0, 4));
  return (
    <Modal open title={t('carry.title')} okText={t('carry.make')} cancelText={t('parts:cancel')} confirmLoading={make.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <p>{t('carry.detail')}</p>
      <Form
        form={form} layout="vertical" onFinish={(fields) => make.mutate(fields)}
        initialValues={{ title: plan.title.replace(String(year), String(year + 1)), period: [dayjs(plan.periodFrom).add(1, 'year'), dayjs(plan.periodTo).add(1, 'year')] }}
      >
        <Form.Item name="title" label={t('field.title')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="period" label={t('field.period')} rules={[{ required: true, message: t('need') }]}><DatePicker.RangePicker style={{ width: '100%' }} /></Form.Item>
      </Form>
    </Modal>
  );
}
