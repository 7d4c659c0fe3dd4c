import { useState } from 'react';
import { Alert, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts/use-action';

interface Fields {
  readonly bureauName: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** An empty system's first page: the one-time token stands behind the `#`, so that no server log ever sees it. */
export function SetUp() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const [form] = Form.useForm<Fields>();
  const make = useAction<Fields>({
    run: (fields, key) => command('POST', '/api/setup', { token, ...fields }, { key }),
    form,
    success: t('setup.done'),
    onDone: () => void navigate('/sign-in'),
  });
  const need = { required: true, whitespace: true, message: t('change.need') };
  return (
    <div className="hj-door-body hj-slim">
      <section className="hj-surface" style={{ padding: 24 }}>
        <h1 style={{ fontSize: 20, margin: '0 0 8px' }}>{t('setup.title')}</h1>
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('setup.why')}</p>
        {!token && <Alert type="warning" showIcon title={t('setup.noToken')} description={t('setup.noTokenDetail')} />}
        {token && (
          <Form<Fields> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(fields) => make.mutate(fields)}>
            <Form.Item name="bureauName" label={t('setup.bureau')} rules={[need]}><Input autoFocus placeholder={t('setup.bureauExample')} /></Form.Item>
            <Form.Item name="login" label={t('setup.login')} rules={[need, { pattern: /^[a-z0-9._@-]{2,64}$/, message: t('setup.loginRule') }]}><Input autoComplete="username" autoCapitalize="none" spellCheck={false} /></Form.Item>
            <Form.Item name="name" label={t('setup.name')} rules={[need]}><Input autoComplete="name" /></Form.Item>
            <Form.Item name="password" label={t('password')} extra={t('change.rule')} rules={[{ required: true, message: t('change.need') }, { min: 10, message: t('change.short') }]}><Input.Password autoComplete="new-password" /></Form.Item>
            <Button block type="primary" htmlType="submit" loading={make.isPending}>{t('setup.submit')}</Button>
          </Form>
        )}
      </section>
    </div>
  );
}
