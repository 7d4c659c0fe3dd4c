import { useState } from 'react';
import { Button, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { sessionKey } from '../../api/query-client';
import { useSession } from '../../session/session';
import { PageHeader } from '../../parts/page-header';
import { StateTag } from '../../parts/state-tag';
import { useAction } from '../../parts/use-action';

interface Offer {
  readonly secret: string;
  /** `otpauth://totp/…`, which the QR code holds. */
  readonly uri: string;
}

/** TOTP: set up with a QR code and a first code, turned off with the password. */
export function TwoStep() {
  const { t } = useTranslation('session');
  const { account } = useSession();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  const [confirm] = Form.useForm<{ code: string }>();
  const [stop] = Form.useForm<{ password: string }>();
  const start = useAction<void, Offer>({ run: (_, key) => command('POST', '/api/session/totp', undefined, { key }), onDone: setOffer });
  const turnOn = useAction<{ code: string }, { recoveryCodes?: readonly string[] } | undefined>({
    run: ({ code }, key) => command('POST', '/api/session/totp/confirm', { code }, { key }),
    form: confirm,
    invalidates: [sessionKey],
    success: t('twoStep.doneOn'),
    onDone: (answer) => {
      setOffer(null);
      setRecovery(answer?.recoveryCodes ?? []);
    },
  });
  const turnOff = useAction<{ password: string }>({
    run: ({ password }, key) => command('DELETE', '/api/session/totp', { password }, { key }),
    form: stop,
    invalidates: [sessionKey],
    success: t('twoStep.doneOff'),
    onDone: () => stop.resetFields(),
  });
  return (
    <div style={{ maxWidth: 640 }}>
      <PageHeader title={t('twoStep.title')} state={<StateTag tone={account.totpEnabled ? 'done' : 'waiting'}>{t(account.totpEnabled ? 'twoStep.isOn' : 'twoStep.isOff')}</StateTag>} />
      <section className="hj-surface" style={{ padding: 24 }}>
        <p style={{ marginTop: 0 }}>{t('twoStep.why')}</p>
        {recovery.length > 0 && (
          <div>
            <h2 style={{ fontSize: 16 }}>{t('twoStep.recovery')}</h2>
            <p>{t('twoStep.recoveryDetail')}</p>
            <pre className="hj-figures" style={{ fontSize: 16, lineHeight: 1.8 }}>{recovery.join('\n')}</pre>
            <Button onClick={() => setRecovery([])}>{t('twoStep.kept')}</Button>
          </div>
        )}
        {!account.totpEnabled && !offer && recovery.length === 0 && <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>{t('twoStep.start')}</Button>}
        {offer && (
          <div className="hj-stack">
            <div>
              <h2 style={{ fontSize: 15 }}>{t('twoStep.scan')}</h2>
              <QRCode value={offer.uri} size={184} color="#000" bgColor="#fff" />
              <p className="hj-quiet">{t('twoStep.manual')}：<Typography.Text copyable code>{offer.secret}</Typography.Text></p>
            </div>
            <Form form={confirm} layout="vertical" onFinish={(values: { code: string }) => turnOn.mutate(values)}>
              <Form.Item name="code" label={<h2 style={{ fontSize: 15, margin: 0 }}>{t('twoStep.confirm')}</h2>} rules={[{ required: true, pattern: /^\d{6}$/, message: t('needCode') }]}>
                <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: 160 }} />
              </Form.Item>
              <Button type="primary" htmlType="submit" loading={turnOn.isPending}>{t('twoStep.turnOn')}</Button>
            </Form>
          </div>
        )}
        {account.totpEnabled && recovery.length === 0 && (
          <Form form={stop} layout="vertical" onFinish={(values: { password: string }) => turnOff.mutate(values)}>
            <Form.Item name="password" label={t('password')} extra={t('twoStep.turnOffDetail')} rules={[{ required: true, message: t('needPassword') }]}>
              <Input.Password autoComplete="current-password" style={{ maxWidth: 320 }} />
            </Form.Item>
            <Button danger htmlType="submit" loading={turnOff.isPending}>{t('twoStep.turnOff')}</Button>
          </Form>
        )}
      </section>
    </div>
  );
}
