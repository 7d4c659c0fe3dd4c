import { useState, type Key } from 'react';
import { Button, Form, Input, Modal, Select, Table } from 'antd';
import { UserSwitchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { Loaded, useAction } from '../../parts';
import { useOutcomeNotice } from './outcome';
import { examinationsKey, useSheetQuery, useTechnicians } from './queries';
import type { Examination, ExaminationLine, Outcome } from './types';

interface Assignment { readonly examinationId: string; readonly version: number; readonly technicianId: string; readonly determinationIds?: readonly string[] }

function useAssign(onDone: () => void) {
  const { t } = useTranslation('examinations');
  const notice = useOutcomeNotice();
  return useAction<readonly Assignment[], Outcome>({
    run: (assignments, key) => command('POST', '/api/examinations/assign', { assignments }, { key }),
    invalidates: [examinationsKey, ['home']],
    onDone: (outcome) => {
      notice(outcome, t('assign.done', { count: outcome.done.length }));
      onDone();
    },
  });
}

/** The laboratory's technicians, with how much lies open with each. */
function TechnicianSelect({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const { t } = useTranslation('examinations');
  const technicians = useTechnicians();
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 240 }}
      placeholder={t('assign.who')}
      aria-label={t('assign.who')}
      loading={technicians.isPending}
      value={value}
      options={(technicians.data ?? []).map((one) => ({ value: one.id, label: t('assign.technician', { name: one.name, open: one.open }) }))}
      onChange={onChange}
    />
  );
}

/** Gives the chosen examinations to one technician. */
export function AssignBar({ chosen, onDone }: { chosen: readonly ExaminationLine[]; onDone: () => void }) {
  const { t } = useTranslation('examinations');
  const [technicianId, setTechnician] = useState<string>();
  const assign = useAssign(onDone);
  return (
    <>
      <TechnicianSelect value={technicianId} onChange={setTechnician} />
      <Button
        type="primary"
        icon={<UserSwitchOutlined />}
        disabled={!technicianId}
        loading={assign.isPending}
        onClick={() => technicianId && assign.mutate(chosen.map(({ id, version }) => ({ examinationId: id, version, technicianId })))}
      >
        {t('assign.many', { count: chosen.length })}
      </Button>
    </>
  );
}

/** Gives one examination to a technician, whole or in part. */
export function AssignOne({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { t } = useTranslation('examinations');
  const [technicianId, setTechnician] = useState<string>();
  const [chosen, setChosen] = useState<Key[] | null>(null);
  const assign = useAssign(onClose);
  const sheet = useSheetQuery(id);
  const all = sheet.data?.determinations ?? [];
  const ids = chosen ?? all.map((row) => row.determinationId);
  const send = () => {
    if (technicianId) assign.mutate([{ examinationId: id, version, technicianId, ...(ids.length < all.length ? { determinationIds: ids as string[] } : {}) }]);
  };
  return (
    <Modal open title={t('assign.title')} width={720} onCancel={onClose} cancelText={t('parts:cancel')} okText={t('assign.cells', { count: ids.length })} okButtonProps={{ disabled: !technicianId || ids.length === 0 }} confirmLoading={assign.isPending} onOk={send}>
      <div className="hj-row" style={{ marginBottom: 12 }}>
        <TechnicianSelect value={technicianId} onChange={setTechnician} />
        <span className="hj-caption">{t('assign.partly')}</span>
      </div>
      <Loaded query={sheet}>
        {({ determinations }) => (
          <Table
            size="small"
            pagination={false}
            scroll={{ y: '50dvh' }}
            rowKey={(row) => row.determinationId}
            dataSource={determinations}
            rowSelection={{ selectedRowKeys: ids, onChange: setChosen }}
            columns={[
              { title: t('sheet.parameter'), render: (_, row) => `${row.seq}. ${row.parameter}` },
              { title: t('sheet.method'), render: (_, row) => row.methods.join('、') },
              { title: t('sheet.technician'), width: 110, render: (_, row) => row.technicianName ?? <span className="hj-quiet">{t('assign.nobody')}</span> },
            ]}
          />
        )}
      </Loaded>
    </Modal>
  );
}

/** Leaves determinations of an examination out, with the reason that the report will print. */
export function LeaveOut({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { t } = useTranslation('examinations');
  const [form] = Form.useForm<{ reason: string }>();
  const [chosen, setChosen] = useState<Key[] | null>(null);
  const sheet = useSheetQuery(id);
  const open = (sheet.data?.determinations ?? []).filter((row) => !row.leftOut && !row.reading);
  const ids = chosen ?? open.filter((row) => row.requirementText === null).map((row) => row.determinationId);
  const leave = useAction<{ version: number; determinationIds: readonly Key[]; reason: string }, Examination>({
    run: (body, key) => command('POST', `/api/examinations/${id}/leave-out`, body, { key }),
    invalidates: [examinationsKey, ['home']],
    form,
    success: t('leaveOut.done'),
    onDone: onClose,
  });
  return (
    <Modal open title={t('leaveOut.title')} width={640} onCancel={onClose} cancelText={t('parts:cancel')} okText={t('leaveOut.ok', { count: ids.length })} okButtonProps={{ danger: true, disabled: ids.length === 0 }} confirmLoading={leave.isPending} onOk={() => form.submit()}>
      <p>{t('leaveOut.detail')}</p>
      <Loaded query={sheet}>
        {() => (
          <Table
            size="small"
            pagination={false}
            scroll={{ y: '40dvh' }}
            rowKey={(row) => row.determinationId}
            dataSource={open}
            rowSelection={{ selectedRowKeys: ids, onChange: setChosen }}
            columns={[{ title: t('sheet.parameter'), render: (_, row) => `${row.seq}. ${row.parameter}` }, { title: t('sheet.requirement'), render: (_, row) => row.requirementText ?? t('sheet.noRequirement') }]}
          />
        )}
      </Loaded>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={({ reason }) => leave.mutate({ version, determinationIds: ids, reason: reason.trim() })}>
        <Form.Item name="reason" label={t('leaveOut.reason')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}>
          <Input.TextArea rows={2} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
