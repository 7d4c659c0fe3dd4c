import { useEffect, useState } from 'react';
import { Alert, Button, Form, Input } from 'antd';
import { LockOutlined, NumberOutlined, UserOutlined } from '@ant-design/icons';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { asProblem, wordsOf, type Problem } from '../../api/problem';
import { pendingOf, useDemonstration, useSessionQuery, useSignIn, type Credentials } from '../../session/session';
import { ListSkeleton } from '../../parts/skeletons';

/** Only a path of our own is a place to go back to. */
function placeAfter(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}

const asksForCode = (problem: Problem) => /(totp|code)/.test(problem.code);

export function SignIn() {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  const { data: session } = useSessionQuery();
  const demonstration = useDemonstration();
  const logins = demonstration.data?.logins ?? [];
  const signIn = useSignIn();
  const [form] = Form.useForm<Credentials>();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [code, setCode] = useState(false);

  useEffect(() => {
    document.title = `${t('title')} · ${t('frame:name')}`;
  }, [t]);

  const enter = async (credentials: Credentials, who: string) => {
    setBusy(who);
    setProblem(null);
    try {
      await signIn(credentials);
    } catch (error) {
      const found = asProblem(error);
      if (asksForCode(found)) setCode(true);
      if (!asksForCode(found) || code) setProblem(found);
      form.setFieldsValue({ code: '' });
    } finally {
      setBusy(null);
    }
  };
  if (session) return <Navigate to={pendingOf(session) === 'password' ? '/change-password' : placeAfter(search.get('to'))} replace />;

  const words = problem && wordsOf(problem);
  const several = logins.length > 0;
  return (
    <div className="hj-door-body">
      <div className={`hj-signin${several || demonstration.isPending ? '' : ' hj-alone'}`}>
        <section className="hj-surface" style={{ padding: 24 }} aria-labelledby="sign-in">
          <h1 id="sign-in" style={{ fontSize: 20, margin: '0 0 16px' }}>{t('title')}</h1>
          {words && <Alert type="error" showIcon title={words.title} description={words.detail} style={{ marginBottom: 16 }} role="alert" />}
          <Form<Credentials> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void enter(values, 'form')}>
            <Form.Item name="login" label={t('login')} rules={[{ required: true, whitespace: true, message: t('needLogin') }]}>
              <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} prefix={<UserOutlined />} />
            </Form.Item>
            <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needPassword') }]}>
              <Input.Password autoComplete="current-password" prefix={<LockOutlined />} />
            </Form.Item>
            {code && (
              <Form.Item name="code" label={t('codeOrRecovery')} extra={t('codeHelp')} rules={[{ required: true, message: t('needCodeOrRecovery') }]}>
                <Input autoFocus autoComplete="one-time-code" maxLength={20} prefix={<NumberOutlined />} />
              </Form.Item>
            )}
            <Button block type="primary" htmlType="submit" loading={busy === 'form'} disabled={busy !== null && busy !== 'form'}>{t('submit')}</Button>
          </Form>
          <p style={{ margin: '16px 0 0', textAlign: 'center' }}><Link to="/portal/register">{t('portal:register.title')}</Link></p>
        </section>
        {demonstration.isPending && <ListSkeleton rows={4} />}
        {several && (
          <section aria-labelledby="roles">
            <h2 id="roles" style={{ fontSize: 16, margin: '0 0 4px' }}>{t('demonstration.title')}</h2>
            <p className="hj-quiet" style={{ margin: '0 0 16px' }}>{t('demonstration.detail')}{t('demonstration.production')}</p>
            <div className="hj-roles">
              {logins.map((one) => (
                <button
                  key={one.login}
                  type="button"
                  data-role={one.role}
                  data-login={one.login}
                  disabled={busy !== null}
                  aria-label={t('demonstration.enter', { role: t(`roles:${one.role}`, { defaultValue: one.roleName }), name: one.name })}
                  onClick={() => void enter({ login: one.login, password: one.password }, one.login)}
                >
                  <b>{t(`roles:${one.role}`, { defaultValue: one.roleName })}</b>
                  <small>{one.name} · {one.organisation}</small>
                </button>
              ))}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
