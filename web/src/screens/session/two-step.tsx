import { useState } from 'react';
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { sessionKey } from '../../api/query-client';
import { useSession } from '../../session/session';
import { PageHeader } from '../../parts/page-header';
import { StateTag } from '../../parts/state-tag';
import { useAction } from '../../parts/use-action';
import { CodesOnce, RecoveryCodes, type NewCodes } from './recovery-codes';

interface Offer {
  readonly secret: string;
  /** `otpauth://totp/…`, which the QR code holds. */
  readonly address: string;
}

/** TOTP: set up with a QR code and a first code. Roles that need it come here before anything else opens. */
export function TwoStep() {
  const { t } = useTranslation('session');
  const { account } = useSession();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [form] = Form.useForm<{ code: string }>();
  const start = useAction<void, Offer>({ run: (_, key) => command('POST', '/api/session/totp', undefined, { key }), onDone: setOffer });
  const [made, setMade] = useState<NewCodes | null>(null);
  const turnOn = useAction<{ code: string }, NewCodes>({
    run: ({ code }, key) => command('POST', '/api/session/totp/confirm', { code }, { key }),
    form,
    invalidates: [sessionKey],
    success: t('twoStep.doneOn'),
    onDone: (codes) => {
      setMade(codes);
      setOffer(null);
    },
  });
  return (
    <div style={{ maxWidth: 640 }}>
      <PageHeader title={t('twoStep.title')} state={<StateTag tone={account.totpEnabled ? 'done' : 'waiting'}>{t(account.totpEnabled ? 'twoStep.isOn' : 'twoStep.isOff')}</StateTag>} />
      {account.pending === 'totp' && <Alert type="info" showIcon title={t('twoStep.must')} style={{ marginBottom: 16 }} />}
      <section className="hj-surface" style={{ padding: 24 }}>
        <p style={{ marginTop: 0 }}>{t('twoStep.why')}</p>
        {account.totpEnabled && !made && <p className="hj-quiet">{t('twoStep.lost')}</p>}
        {made && <CodesOnce codes={made.codes} onKept={() => setMade(null)} />}
        {!account.totpEnabled && !offer && !made && <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>{t('twoStep.start')}</Button>}
        {offer && (
          <div className="hj-stack">
            <div>
              <h2 style={{ fontSize: 15 }}>{t('twoStep.scan')}</h2>
              <QRCode value={offer.address} size={184} color="#000" bgColor="#fff" />
              <p className="hj-quiet">{t('twoStep.manual')}：<Typography.Text copyable code>{offer.secret}</Typography.Text></p>
            </div>
            <Form form={form} layout="vertical" requiredMark={false} onFinish={(values: { code: string }) => turnOn.mutate(values)}>
              <Form.Item name="code" label={<b style={{ fontSize: 15 }}>{t('twoStep.confirm')}</b>} rules={[{ required: true, pattern: /^\d{6}$/, message: t('needCode') }]}>
                <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: 160 }} />
              </Form.Item>
              <Button type="primary" htmlType="submit" loading={turnOn.isPending}>{t('twoStep.turnOn')}</Button>
            </Form>
          </div>
        )}
      </section>
      {account.totpEnabled && !made && <RecoveryCodes />}
    </div>
  );
}
