import { useState } from 'react';
import { Form, Input, Modal, Select } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { useAction } from '../../parts';
import { examinationsKey } from '../examinations/queries';
import { worksheetKey, worksheetsKey } from './queries';
import type { Worksheet } from './types';

export interface Step {
  readonly action: string;
  readonly reason?: string;
  readonly positionIds?: readonly string[];
  readonly technicianIds?: readonly string[];
}

/** A technician's step; the worksheet is shown as it stands then. */
export function useStep(worksheet: Worksheet, onSettled: () => void) {
  const { t } = useTranslation('worksheets');
  const cache = useQueryClient();
  return useAction<Step, Worksheet>({
    run: (step, key) => command<Worksheet>('POST', `/api/worksheets/${worksheet.id}/steps`, { version: worksheet.version, ...step }, { key }),
    invalidates: [worksheetsKey, examinationsKey, ['home']],
    success: (after) => t(`done.${after.state}`),
    onDone: (after) => {
      cache.setQueryData(worksheetKey(worksheet.id), after);
      onSettled();
    },
    onProblem: () => {
      onSettled();
      void cache.invalidateQueries({ queryKey: worksheetKey(worksheet.id) });
    },
  });
}

interface Asked { readonly title: string; readonly detail: string; readonly busy: boolean; readonly onClose: () => void }

/** A step with its reason. */
export function Reasoned({ title, detail, busy, onClose, onDone }: Asked & { readonly onDone: (reason: string) => void }) {
  const { t } = useTranslation('worksheets');
  const [reason, setReason] = useState('');
  return (
    <Modal open title={title} okText={title} cancelText={t('parts:cancel')} confirmLoading={busy} okButtonProps={{ disabled: !reason.trim() }} onOk={() => onDone(reason.trim())} onCancel={onClose}>
      <p className="hj-quiet">{detail}</p>
      <Input.TextArea autoFocus value={reason} maxLength={1000} rows={3} aria-label={t('parts:reason')} placeholder={t('parts:reason')} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

/** Positions of the run by place and parameter, with the reason. */
export function PickPositions({ worksheet, title, detail, busy, onClose, onDone }: Asked & { readonly worksheet: Worksheet; readonly onDone: (positionIds: readonly string[], reason: string) => void }) {
  const { t } = useTranslation('worksheets');
  const [form] = Form.useForm<{ positionIds: string[]; reason: string }>();
  const options = worksheet.positions.filter((one) => one.place > 0 && one.removed === null).map((one) => ({ value: one.id, label: `${one.place} · ${one.code} · ${one.parameter}` }));
  return (
    <Modal open title={title} okText={title} cancelText={t('parts:cancel')} confirmLoading={busy} onOk={form.submit} onCancel={onClose} mask={{ closable: false }}>
      <p className="hj-quiet">{detail}</p>
      <Form form={form} layout="vertical" onFinish={({ positionIds, reason }) => onDone(positionIds, reason.trim())}>
        <Form.Item name="positionIds" label={t('cellName')} rules={[{ required: true, message: t('pick') }]}><Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
        <Form.Item name="reason" label={t('parts:reason')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Other technicians who enter the same worksheet. */
export function Join({ worksheet, busy, onClose, onDone }: { worksheet: Worksheet; busy: boolean; onClose: () => void; onDone: (technicianIds: readonly string[]) => void }) {
  const { t } = useTranslation('worksheets');
  const [chosen, setChosen] = useState<string[]>([]);
  const colleagues = useQuery({ queryKey: [...worksheetsKey, 'colleagues'], queryFn: ({ signal }) => read<{ id: string; name: string }[]>('/api/worksheets/colleagues', undefined, signal) });
  const present = new Set(worksheet.technicians.map(({ id }) => id));
  return (
    <Modal open title={t('step.join')} okText={t('step.join')} cancelText={t('parts:cancel')} confirmLoading={busy} okButtonProps={{ disabled: chosen.length === 0 }} onOk={() => onDone(chosen)} onCancel={onClose}>
      <p className="hj-quiet">{t('joinDetail')}</p>
      <Select mode="multiple" style={{ width: '100%' }} aria-label={t('technicians')} value={chosen} onChange={setChosen} options={(colleagues.data ?? []).filter(({ id }) => !present.has(id)).map(({ id, name }) => ({ value: id, label: name }))} />
    </Modal>
  );
}
