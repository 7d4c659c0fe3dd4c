import { Alert, Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { sessionKey } from '../../api/query-client';
import { useSessionQuery, useSignOut } from '../../session/session';
import { PageSkeleton } from '../../parts/skeletons';
import { useAction } from '../../parts/use-action';

interface Fields {
  readonly present: string;
  readonly next: string;
  readonly again: string;
}

/** The reader's own password; at the first sign-in nothing else opens before it is done. */
export function ChangePassword() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { data: session, isPending } = useSessionQuery();
  const signOut = useSignOut();
  const [form] = Form.useForm<Fields>();
  const save = useAction<Fields>({
    run: ({ present, next }, key) => command('POST', '/api/session/password', { present, next }, { key }),
    form,
    success: t('change.done'),
    // Every session has ended, this one too.
    onDone: () => {
      cache.setQueryData(sessionKey, null);
      void navigate('/sign-in');
    },
  });
  if (isPending) return <PageSkeleton />;
  if (!session) return <Navigate to="/sign-in" replace />;
  const first = session.account.mustChangePassword;
  return (
    <div className="hj-door-body hj-slim">
      <section className="hj-surface" style={{ padding: 24 }}>
        <h1 style={{ fontSize: 20, margin: '0 0 16px' }}>{t('change.title')}</h1>
        {first && <Alert type="info" showIcon title={t('change.first')} description={t('change.firstDetail')} style={{ marginBottom: 16 }} />}
        <Form<Fields> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => save.mutate(values)}>
          <input type="text" autoComplete="username" value={session.account.login} readOnly hidden style={{ display: 'none' }} />
          <Form.Item name="present" label={t('change.current')} rules={[{ required: true, message: t('change.need') }]}>
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label={t('change.next')}
            extra={t('change.rule')}
            dependencies={['present']}
            rules={[
              { required: true, message: t('change.need') },
              { min: 10, message: t('change.short') },
              ({ getFieldValue }) => ({ validator: (_, value) => (value && value === getFieldValue('present') ? Promise.reject(new Error(t('change.same'))) : Promise.resolve()) }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('change.again')}
            dependencies={['next']}
            rules={[
              { required: true, message: t('change.need') },
              ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('change.differs')))) }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button block type="primary" htmlType="submit" loading={save.isPending}>{t('change.save')}</Button>
          <Button block type="text" style={{ marginTop: 8 }} onClick={() => void (first ? signOut().then(() => navigate('/sign-in')) : navigate(-1))}>{first ? t('change.later') : t('parts:cancel')}</Button>
        </Form>
      </section>
    </div>
  );
}
