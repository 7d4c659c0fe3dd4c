import { useState } from 'react';
import { Button, Form, Modal, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { at, ConfirmAction, EmptyState, ListPage, PageHeader, StateTag, useAction, type Column } from '../../parts';
import { LaboratoryInterests } from './laboratory-interests';
import { PremisesSelect } from './premises-select';
import { avoidanceGrounds, type Avoidance, type Sampler } from './types';

/** Whom samplers must not inspect: what stands here when a roster is frozen keeps them apart. */
export function Avoidances() {
  const { t } = useTranslation('draws');
  const [adding, setAdding] = useState(false);
  const samplers = useQuery({ queryKey: ['avoidances', 'samplers'], queryFn: ({ signal }) => read<Sampler[]>('/api/avoidances/samplers', undefined, signal) });
  const organisationOf = new Map(samplers.data?.map((one) => [one.accountId, one.organisationName]));
  const options = samplers.data?.map(({ accountId, name, organisationName }) => ({ value: accountId, label: `${name} · ${organisationName}` })) ?? [];
  const end = useAction<string>({ run: (id, key) => command('POST', `/api/avoidances/${id}/end`, undefined, { key }), invalidates: [['avoidances']], success: t('avoidance.ended') });
  const ending = (row: Avoidance) => row.endedAt === null && (
    <ConfirmAction label={t('avoidance.end')} title={t('avoidance.endTitle', { name: row.accountName })} detail={t('avoidance.endDetail')} onConfirm={() => end.mutateAsync(row.id)} button={{ size: 'small' }} />
  );
  const columns: Column<Avoidance>[] = [
    { key: 'person', title: t('avoidance.person'), width: 240, fixed: true, render: (row) => <>{row.accountName}<span className="hj-caption"> {organisationOf.get(row.accountId)}</span></> },
    { key: 'premises', title: t('avoidance.premises'), fixed: true, render: (row) => <>{row.premisesName} <span className="hj-caption hj-figures">{row.premisesCode}</span></> },
    { key: 'ground', title: t('avoidance.ground'), width: 150, render: (row) => t(`ground.${row.ground}`) },
    { key: 'declared', title: t('avoidance.declared'), width: 150, render: (row) => <span className="hj-figures">{at(row.declaredAt)}</span> },
    { key: 'state', title: t('field.state'), width: 170, render: (row) => (row.endedAt ? <StateTag tone="waiting">{t('avoidance.endedOn', { day: at(row.endedAt).slice(0, 10) })}</StateTag> : <StateTag tone="working">{t('avoidance.stands')}</StateTag>) },
    { key: 'end', title: '', width: 90, fixed: true, render: ending },
  ];
  return (
    <>
      <PageHeader title={t('avoidance.title')} back={{ to: '/draws', label: t('title') }} facts={<span>{t('avoidance.why')}</span>} extra={<Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('avoidance.add')}</Button>} />
      <ListPage<Avoidance>
        list="avoidances"
        endpoint="/api/avoidances"
        columns={columns}
        rowKey={(row) => row.id}
        filters={[{ name: 'accountId', label: t('avoidance.person'), kind: 'select', width: 260, options }]}
        empty={<EmptyState title={t('avoidance.none')} detail={t('avoidance.noneDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.accountName}</b>{ending(row)}</div>
            <div>{row.premisesName}</div>
            <div className="hj-caption">{t(`ground.${row.ground}`)} · {row.endedAt ? t('avoidance.endedOn', { day: at(row.endedAt).slice(0, 10) }) : t('avoidance.stands')}</div>
          </>
        )}
      />
      <LaboratoryInterests />
      {adding && <Declare options={options} onEnd={() => setAdding(false)} />}
    </>
  );
}

function Declare({ options, onEnd }: { options: readonly { value: string; label: string }[]; onEnd: () => void }) {
  const { t } = useTranslation('draws');
  const [form] = Form.useForm<{ accountId: string; premisesId: string; ground: string }>();
  const add = useAction<{ accountId: string; premisesId: string; ground: string }, Avoidance>({
    run: (fields, key) => command('POST', '/api/avoidances', fields, { key }), form, invalidates: [['avoidances']], success: t('avoidance.added'), onDone: onEnd,
  });
  const need = [{ required: true, message: t('plans:need') }];
  return (
    <Modal open title={t('avoidance.add')} okText={t('avoidance.add')} cancelText={t('parts:cancel')} onCancel={onEnd} onOk={() => form.submit()} confirmLoading={add.isPending}>
      <p className="hj-quiet">{t('avoidance.addWhy')}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => add.mutate(fields)}>
        <Form.Item name="accountId" label={t('avoidance.person')} rules={need}><Select showSearch={{ optionFilterProp: 'label' }} options={[...options]} /></Form.Item>
        <Form.Item name="premisesId" label={t('avoidance.premises')} rules={need}><PremisesSelect /></Form.Item>
        <Form.Item name="ground" label={t('avoidance.ground')} rules={need}><Select options={avoidanceGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))} /></Form.Item>
      </Form>
    </Modal>
  );
}
