import { useState } from 'react';
import { Button, Form, Modal, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { at, ConfirmAction, EmptyState, ListPage, StateTag, useAction, type Column } from '../../parts';
import { useOrganisations } from '../organisations/queries';
import { PremisesSelect } from './premises-select';
import { interestGrounds, type LaboratoryInterest } from './types';

/** Which laboratories keep away from which enterprises: what stands here when a draw is prepared keeps them apart. */
export function LaboratoryInterests() {
  const { t } = useTranslation('draws');
  const [adding, setAdding] = useState(false);
  const end = useAction<string>({ run: (id, key) => command('POST', `/api/laboratory-interests/${id}/end`, undefined, { key }), invalidates: [['laboratory-interests']], success: t('avoidance.ended') });
  const ending = (row: LaboratoryInterest) => row.endedAt === null && (
    <ConfirmAction label={t('avoidance.end')} title={t('interest.endTitle', { name: row.laboratoryName })} detail={t('interest.endDetail')} onConfirm={() => end.mutateAsync(row.id)} button={{ size: 'small' }} />
  );
  const columns: Column<LaboratoryInterest>[] = [
    { key: 'laboratory', title: t('interest.laboratory'), width: 280, fixed: true, render: (row) => row.laboratoryName },
    { key: 'enterprise', title: t('interest.enterprise'), fixed: true, render: (row) => row.enterpriseName },
    { key: 'ground', title: t('avoidance.ground'), width: 150, render: (row) => t(`interestGround.${row.ground}`) },
    { key: 'declared', title: t('avoidance.declared'), width: 150, render: (row) => <span className="hj-figures">{at(row.declaredAt)}</span> },
    { key: 'state', title: t('field.state'), width: 170, render: (row) => (row.endedAt ? <StateTag tone="waiting">{t('avoidance.endedOn', { day: at(row.endedAt).slice(0, 10) })}</StateTag> : <StateTag tone="working">{t('avoidance.stands')}</StateTag>) },
    { key: 'end', title: '', width: 90, fixed: true, render: ending },
  ];
  return (
    <section aria-label={t('interest.title')}>
      <div className="hj-between" style={{ margin: '24px 0 12px' }}>
        <div><h2 style={{ margin: 0 }}>{t('interest.title')}</h2><p className="hj-quiet" style={{ margin: 0 }}>{t('interest.why')}</p></div>
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>{t('interest.add')}</Button>
      </div>
      <ListPage<LaboratoryInterest>
        list="laboratory-interests"
        endpoint="/api/laboratory-interests"
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('interest.none')} detail={t('interest.noneDetail')} />}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.laboratoryName}</b>{ending(row)}</div>
            <div>{row.enterpriseName}</div>
            <div className="hj-caption">{t(`interestGround.${row.ground}`)} · {row.endedAt ? t('avoidance.endedOn', { day: at(row.endedAt).slice(0, 10) }) : t('avoidance.stands')}</div>
          </>
        )}
      />
      {adding && <Declare onEnd={() => setAdding(false)} />}
    </section>
  );
}

interface Fields {
  readonly laboratoryId: string;
  readonly premisesId: string;
  readonly ground: string;
}

function Declare({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('draws');
  const [form] = Form.useForm<Fields>();
  const organisations = useOrganisations();
  const laboratories = (organisations.data ?? []).filter(({ kind, active }) => active && (kind === 'laboratory' || kind === 'third-party-laboratory'));
  const add = useAction<Fields, LaboratoryInterest>({
    run: (fields, key) => command('POST', '/api/laboratory-interests', fields, { key }), form, invalidates: [['laboratory-interests']], success: t('interest.added'), onDone: onEnd,
  });
  const need = [{ required: true, message: t('plans:need') }];
  return (
    <Modal open title={t('interest.add')} okText={t('interest.add')} cancelText={t('parts:cancel')} onCancel={onEnd} onOk={() => form.submit()} confirmLoading={add.isPending}>
      <Form form={form} layout="vertical" onFinish={(fields) => add.mutate(fields)}>
        <Form.Item name="laboratoryId" label={t('interest.laboratory')} rules={need}><Select showSearch={{ optionFilterProp: 'label' }} options={laboratories.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
        <Form.Item name="premisesId" label={t('interest.enterprise')} rules={need}><PremisesSelect /></Form.Item>
        <Form.Item name="ground" label={t('avoidance.ground')} rules={need}><Select options={interestGrounds.map((value) => ({ value, label: t(`interestGround.${value}`) }))} /></Form.Item>
      </Form>
    </Modal>
  );
}
