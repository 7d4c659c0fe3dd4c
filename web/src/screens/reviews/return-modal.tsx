import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Stage, StepAction } from './queries';

interface ReturnModalProps {
  readonly count: number;
  readonly stage: Stage;
  readonly busy: boolean;
  readonly onReturn: (action: StepAction, reason: string) => void;
  readonly onClose: () => void;
}

/** Sends results back, with the reason; the signatory says to whom. Ctrl+Enter confirms. */
export function ReturnModal({ count, stage, busy, onReturn, onClose }: ReturnModalProps) {
  const { t } = useTranslation('reviews');
  const [form] = Form.useForm<{ action: StepAction; reason: string }>();
  return (
    <Modal open title={t('return.title', { count })} okText={t('return.ok')} okButtonProps={{ danger: true }} cancelText={t('parts:cancel')} confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose} width={520}>
      <p>{t('return.detail')}</p>
      <Form form={form} layout="vertical" initialValues={{ action: 'return' }} onFinish={({ action, reason }) => onReturn(action, reason.trim())} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}>
        <Form.Item name="action" label={t('return.to')} hidden={stage === 'check'}>
          <Radio.Group options={[{ value: 'return', label: t('return.technician') }, { value: 'return-to-checker', label: t('return.checker') }]} />
        </Form.Item>
        <Form.Item name="reason" label={t('return.reason')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}>
          <Input.TextArea autoFocus rows={3} maxLength={1000} showCount placeholder={t('return.placeholder')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
