import { Alert, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export interface IssuedPassword {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** A password that is seen once: it closes by its button only. */
export function InitialPassword({ issued, onClose }: { issued: IssuedPassword; onClose: () => void }) {
  const { t } = useTranslation('organisations');
  return (
    <Modal
      open
      title={t('password.title', { name: issued.name })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={t('password.noted')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      width={460}
    >
      <Alert type="warning" showIcon title={t('password.once')} style={{ marginBottom: 16 }} />
      <dl className="hj-facts">
        <dt>{t('account.login')}</dt><dd><Typography.Text copyable>{issued.login}</Typography.Text></dd>
        <dt>{t('password.initial')}</dt><dd><Typography.Text copyable code style={{ fontSize: 16 }} data-testid="initial-password">{issued.password}</Typography.Text></dd>
      </dl>
      <p className="hj-quiet" style={{ marginBottom: 0 }}>{t('password.next')}</p>
    </Modal>
  );
}
