import { useState } from 'react';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import { sessionKey } from '../../api/query-client';
import { at, Loaded, saveFile, useAction } from '../../parts';
import { useSession } from '../../session/session';

export interface NewCodes {
  readonly codes: readonly string[];
}

const usedKey = ['session', 'recovery-codes'] as const;

/** Codes that were made just now, shown this once: to be copied, saved or written down before they are put away. */
export function CodesOnce({ codes, onKept }: NewCodes & { onKept: () => void }) {
  const { t } = useTranslation('session');
  const { account } = useSession();
  const text = codes.join('\n');
  return (
    <div className="hj-stack" data-testid="recovery-codes">
      <Alert type="warning" showIcon title={t('recovery.once')} description={t('recovery.onceDetail')} />
      <ol className="hj-figures" style={{ columns: '160px 2', margin: 0, paddingInlineStart: 28, maxWidth: 440 }}>
        {codes.map((code) => <li key={code}><Typography.Text code style={{ fontSize: 15 }}>{code}</Typography.Text></li>)}
      </ol>
      <div className="hj-row">
        <Typography.Text copyable={{ text, tooltips: false }}>{t('recovery.copy')}</Typography.Text>
        <Button onClick={() => saveFile(`hengjian-${account.login}.txt`, new Blob([`${t('frame:name')} · ${account.login}\n${text}\n`], { type: 'text/plain' }))}>{t('recovery.save')}</Button>
        <Button type="primary" onClick={onKept}>{t('recovery.kept')}</Button>
      </div>
    </div>
  );
}

/** How many codes are left, when others were used, and ten new ones for who gives password and code. */
export function RecoveryCodes() {
  const { t } = useTranslation('session');
  const [made, setMade] = useState<NewCodes | null>(null);
  const [renewing, setRenewing] = useState(false);
  const [form] = Form.useForm<{ password: string; code: string }>();
  const query = useQuery({ queryKey: usedKey, queryFn: ({ signal }) => read<{ left: number; used: string[] }>('/api/session/recovery-codes', undefined, signal) });
  const renew = useAction<{ password: string; code: string }, NewCodes>({
    run: ({ password, code }, key) => command('POST', '/api/session/recovery-codes', { password, code }, { key }),
    form,
    invalidates: [sessionKey, usedKey],
    onDone: (fresh) => {
      setMade(fresh);
      setRenewing(false);
      form.resetFields();
    },
  });
  return (
    <section className="hj-surface" style={{ padding: 24, marginTop: 16 }} aria-labelledby="recovery">
      <h2 id="recovery" style={{ fontSize: 16, margin: '0 0 8px' }}>{t('recovery.title')}</h2>
      <p style={{ marginTop: 0 }}>{t('recovery.why')}</p>
      {made ? <CodesOnce codes={made.codes} onKept={() => setMade(null)} /> : (
        <Loaded query={query}>{({ left, used }) => (
          <div className="hj-stack">
            {left <= 2 && <Alert type="warning" showIcon title={t('recovery.few', { count: left })} />}
            <div><b>{t('recovery.left', { count: left })}</b></div>
            {used.length > 0 && (
              <div>
                <span className="hj-quiet">{t('recovery.used')}</span>
                <ul style={{ margin: 0 }}>{used.map((one) => <li key={one} className="hj-figures">{at(one)}</li>)}</ul>
                <span className="hj-quiet">{t('recovery.notYou')}</span>
              </div>
            )}
            {!renewing && <div><Button onClick={() => setRenewing(true)}>{t('recovery.renew')}</Button></div>}
          </div>
        )}</Loaded>
      )}
      {renewing && !made && (
        <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16, maxWidth: 320 }} onFinish={(values: { password: string; code: string }) => renew.mutate(values)}>
          <Form.Item name="password" label={t('change.current')} rules={[{ required: true, message: t('change.need') }]}><Input.Password autoFocus autoComplete="current-password" /></Form.Item>
          <Form.Item name="code" label={t('code')} rules={[{ required: true, pattern: /^\d{6}$/, message: t('needCode') }]}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} /></Form.Item>
          <div className="hj-row">
            <Button type="primary" htmlType="submit" loading={renew.isPending}>{t('recovery.renewNow')}</Button>
            <Button onClick={() => setRenewing(false)}>{t('parts:cancel')}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
