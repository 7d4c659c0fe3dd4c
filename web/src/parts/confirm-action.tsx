import { useState, type ReactNode } from 'react';
import { Button, Form, Input, Modal, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';

interface ConfirmActionProps {
  readonly label: ReactNode;
  readonly title: ReactNode;
  /** What will happen and whether it can be taken back. */
  readonly detail?: ReactNode;
  readonly okText?: ReactNode;
  readonly danger?: boolean;
  /** Ask for a reason in words, which is passed on. */
  readonly reason?: boolean | { readonly label: string; readonly required?: boolean };
  /** A rejected promise keeps the question open, with what was typed. */
  readonly onConfirm: (reason: string) => Promise<unknown> | void;
  readonly button?: ButtonProps;
}

interface ConfirmModalProps extends Omit<ConfirmActionProps, 'label' | 'button'> {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The question of `ConfirmAction` without its button, for actions that stand in a page's header. */
export function ConfirmModal({ open, onClose, title, detail, okText, danger = false, reason, onConfirm }: ConfirmModalProps) {
  const { t } = useTranslation('parts');
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ reason?: string }>();
  const required = reason === true || (typeof reason === 'object' && reason.required !== false);
  const confirm = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setBusy(true);
    try {
      await onConfirm(values.reason?.trim() ?? '');
      onClose();
    } catch {
      // whoever sent the command has already said what went wrong; the question stays open
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open={open} title={title} okText={okText} okButtonProps={{ danger }} confirmLoading={busy} onOk={() => void confirm()} onCancel={onClose} cancelText={t('cancel')} width={480} destroyOnHidden>
      {detail && <p>{detail}</p>}
      <Form form={form} layout="vertical" onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void confirm(); }}>
        {reason && (
          <Form.Item name="reason" label={typeof reason === 'object' ? reason.label : t('reason')} rules={[{ required, whitespace: true, message: t('reasonNeeded') }]}>
            <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** A button that asks before it acts, once, in words; Ctrl+Enter confirms. */
export function ConfirmAction({ label, button, okText, ...question }: ConfirmActionProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger={question.danger ?? false} {...button} onClick={() => setOpen(true)}>{label}</Button>
      <ConfirmModal {...question} okText={okText ?? label} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
