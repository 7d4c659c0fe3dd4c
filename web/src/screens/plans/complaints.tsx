import { useState } from 'react';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import dayjs, { type Dayjs } from 'dayjs';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ListPage, PageHeader, useAction, type Column } from '../../parts';
import { useMay } from '../../session/session';
import type { Complaint } from './types';
import './plans.css';

/** Complaints of 12315 and 12345, from which special plans are made and which weigh in the risk rule. */
export function Complaints() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const plan = (row: Complaint) => {
    if (row.planId) return <Link to={`/plans/${row.planId}`} className="hj-figures">{row.planNumber}</Link>;
    if (!may('plan.edit')) return <span className="hj-quiet">—</span>;
    const query = new URLSearchParams({ occasion: 'complaint', channel: row.channel, reference: row.reference, title: t('complaint.planTitle', { subject: row.subject }), taskSource: t('complaint.taskSource'), ...(row.unitCode ? { unit: row.unitCode } : {}) });
    return <Link to={`/plans/new?${query.toString()}`}>{t('complaint.makePlan')}</Link>;
  };
  const columns: Column<Complaint>[] = [
    { key: 'channel', title: t('particulars.channel'), width: 80, fixed: true, render: (row) => <span className="hj-figures">{row.channel}</span> },
    { key: 'reference', title: t('reference.complaint'), width: 170, fixed: true, render: (row) => <span className="hj-figures">{row.reference}</span> },
    { key: 'receivedOn', title: t('complaint.receivedOn'), width: 110, render: (row) => <span className="hj-figures">{row.receivedOn}</span> },
    { key: 'unit', title: t('complaint.unit'), width: 240, render: (row) => row.unitName ?? <span className="hj-quiet">{t('complaint.noUnit')}</span> },
    { key: 'subject', title: t('complaint.subject'), render: (row) => row.subject },
    { key: 'plan', title: t('complaint.plan'), width: 140, render: plan },
  ];
  return (
    <>
      <PageHeader title={t('complaint.title')} back={{ to: '/plans', label: t('title') }} extra={may('plan.edit') && <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('complaint.add')}</Button>} />
      <ListPage<Complaint>
        list="complaints" endpoint="/api/complaints" columns={columns} rowKey={(row) => row.id} filters={[]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.unitName ?? t('complaint.noUnit')}</b><span className="hj-figures">{row.receivedOn}</span></div>
            <div>{row.subject}</div>
            <div className="hj-between hj-caption hj-figures" style={{ marginTop: 4 }}><span>{row.channel} {row.reference}</span>{plan(row)}</div>
          </>
        )}
      />
      {adding && <Add onClose={() => setAdding(false)} />}
    </>
  );
}

interface Fields {
  readonly channel: string;
  readonly reference: string;
  readonly receivedOn: Dayjs;
  readonly unitCode?: string;
  readonly subject: string;
}

function Add({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('plans');
  const [form] = Form.useForm<Fields>();
  const save = useAction<Fields, Complaint>({
    run: ({ channel, reference, receivedOn, unitCode, subject }, key) => command('POST', '/api/complaints', {
      channel, reference: reference.trim(), receivedOn: receivedOn.format('YYYY-MM-DD'), subject: subject.trim(), ...(unitCode?.trim() ? { unitCode: unitCode.trim() } : {}),
    }, { key }),
    form, invalidates: [['list'], ['complaints']], success: t('done'), onDone: onClose,
  });
  const need = [{ required: true, message: t('need') }];
  return (
    <Modal open title={t('complaint.add')} okText={t('complaint.add')} cancelText={t('parts:cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" initialValues={{ channel: '12315', receivedOn: dayjs() }} onFinish={(fields) => save.mutate(fields)}>
        <div className="hj-fields">
          <Form.Item name="channel" label={t('particulars.channel')} rules={need}><Select options={['12315', '12345'].map((value) => ({ value, label: value }))} /></Form.Item>
          <Form.Item name="reference" label={t('reference.complaint')} rules={need}><Input maxLength={100} /></Form.Item>
          <Form.Item name="receivedOn" label={t('complaint.receivedOn')} rules={need}><DatePicker style={{ width: '100%' }} disabledDate={(day) => day.isAfter(dayjs(), 'day')} /></Form.Item>
          <Form.Item name="unitCode" label={t('complaint.unitCode')} tooltip={t('unitCodesHelp')}><Input maxLength={40} /></Form.Item>
        </div>
        <Form.Item name="subject" label={t('complaint.subject')} rules={need} extra={t('complaint.subjectHelp')}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
