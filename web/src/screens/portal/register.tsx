import { useEffect, useState } from 'react';
import { Button, Form, Input, Result, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../parts';

type Registered = components['schemas']['RegisteredView'];
type Body = components['schemas']['RegisterBody'];
type Way = 'invitation' | 'uscc';

/** An enterprise comes to its portal: by the code on its copy of a sampling record at once, by its USCC after an officer's look. */
export function Register() {
  const { t } = useTranslation('portal');
  const [search] = useSearchParams();
  const [way, setWay] = useState<Way>('invitation');
  const [done, setDone] = useState<Registered | null>(null);
  const [form] = Form.useForm<Body>();
  const register = useAction<Body, Registered>({
    run: (body, key) => command<Registered>('POST', '/api/portal/registrations', body, { key }),
    form,
    onDone: setDone,
  });
  useEffect(() => {
    document.title = `${t('register.title')} · ${t('frame:name')}`;
  }, [t]);
  if (done) {
    return (
      <div className="hj-door-body hj-slim">
        <section className="hj-surface hj-pad">
          <Result
            status={done.state === 'approved' ? 'success' : 'info'}
            title={t(`register.done.${done.state}`, { name: done.enterpriseName })}
            subTitle={<>{t('register.login')} <b className="hj-figures">{done.login}</b><br />{t(`register.next.${done.state}`)}</>}
            extra={<Link to="/sign-in"><Button type="primary">{t('register.signIn')}</Button></Link>}
          />
        </section>
      </div>
    );
  }
  const need = { required: true, whitespace: true, message: t('register.need') };
  return (
    <div className="hj-door-body hj-slim">
      <section className="hj-surface" style={{ padding: 24 }}>
        <h1 style={{ fontSize: 20, margin: '0 0 8px' }}>{t('register.title')}</h1>
        <p className="hj-quiet" style={{ marginTop: 0 }}>{t('register.lead')}</p>
        <Segmented<Way> block value={way} onChange={setWay} style={{ marginBottom: 16 }} options={(['invitation', 'uscc'] as const).map((value) => ({ value, label: t(`register.way.${value}`) }))} />
        <Form<Body>
          form={form} layout="vertical" size="large" requiredMark={false} onFinish={(body) => register.mutate(body)}
          initialValues={{ recordNumber: search.get('record') ?? '', invitation: search.get('c') ?? '' }}
        >
          {way === 'invitation' && (
            <>
              <Form.Item name="recordNumber" label={t('register.recordNumber')} rules={[need]}><Input autoCapitalize="characters" spellCheck={false} /></Form.Item>
              <Form.Item name="invitation" label={t('register.invitation')} extra={t('register.invitationHelp')} rules={[need]}><Input autoCapitalize="characters" spellCheck={false} /></Form.Item>
            </>
          )}
          {way === 'uscc' && <Form.Item name="uscc" label={t('register.uscc')} extra={t('register.usccHelp')} rules={[need]}><Input maxLength={18} autoCapitalize="characters" spellCheck={false} /></Form.Item>}
          <Form.Item name="contactName" label={t('register.contactName')} rules={[need]}><Input autoComplete="name" /></Form.Item>
          <Form.Item name="phone" label={t('register.phone')} rules={way === 'uscc' ? [need] : []}><Input inputMode="tel" autoComplete="tel" /></Form.Item>
          <Form.Item name="name" label={t('register.name')} extra={t('register.nameHelp')} rules={[need, { pattern: /^[A-Za-z0-9._-]{2,20}$/, message: t('register.nameRule') }]}><Input autoComplete="username" autoCapitalize="none" spellCheck={false} /></Form.Item>
          <Form.Item name="password" label={t('session:password')} extra={t('session:change.rule')} rules={[{ required: true, message: t('register.need') }, { min: 10, message: t('session:change.short') }]}><Input.Password autoComplete="new-password" /></Form.Item>
          <Button block type="primary" htmlType="submit" loading={register.isPending}>{t(`register.submit.${way}`)}</Button>
        </Form>
      </section>
    </div>
  );
}
