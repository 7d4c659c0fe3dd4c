import { useRef, useState, type ReactNode } from 'react';
import { Form, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../api/client';
import { useAction } from '../parts';

/** The server lets a session sign for five minutes after its proof; asked a little earlier here, so that no signature comes too late. */
const PROVEN_MS = 280_000;
/** Kept beside what the reader has read, so that it goes with the reader. */
const provenKey = ['proven'];

/**
 * Asks who signs to prove again who they are, unless they have just done so: `sign(then)` goes on with `then` once it is proven.
 * `asked` is the question; the screen shows it.
 */
export function useProof(): { readonly sign: (then: () => void) => void; readonly asked: ReactNode } {
  const { t } = useTranslation('session');
  const [form] = Form.useForm<{ secret: string }>();
  const [open, setOpen] = useState(false);
  const cache = useQueryClient();
  const next = useRef<() => void>(() => undefined);
  const prove = useAction<string>({
    run: (secret, key) => command('POST', '/api/session/proof', /^\d{6}$/.test(secret) ? { code: secret } : { password: secret }, { key }),
    onDone: () => {
      cache.setQueryData(provenKey, Date.now() + PROVEN_MS);
      setOpen(false);
      form.resetFields();
      next.current();
    },
    onProblem: ({ code, detail }) => {
      if (code !== 'confirmation.wrong') return false;
      form.setFields([{ name: 'secret', errors: [detail ?? ''] }]);
      return true;
    },
  });
  const sign = (then: () => void): void => {
    if (Date.now() < (cache.getQueryData<number>(provenKey) ?? 0)) return then();
    next.current = then;
    setOpen(true);
  };
  const asked = (
    <Modal open={open} title={t('proof.title')} okText={t('proof.ok')} cancelText={t('parts:cancel')} confirmLoading={prove.isPending} onCancel={() => setOpen(false)} onOk={() => form.submit()} width={440} destroyOnHidden>
      <p>{t('proof.why')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ secret }) => prove.mutate(secret)}>
        <Form.Item name="secret" label={t('proof.secret')} rules={[{ required: true, message: t('proof.needed') }]}><Input.Password autoFocus autoComplete="current-password" maxLength={128} /></Form.Item>
      </Form>
    </Modal>
  );
  return { sign, asked };
}
