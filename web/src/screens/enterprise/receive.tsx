import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { ConfirmAction, useAction } from '../../parts';

/** Receives a report with a click that says what begins thereby; then it can be read. */
export function Receive({ reportId, number }: { reportId: string; number: string }) {
  const { t } = useTranslation('enterprise');
  const receive = useAction({ run: (_, key) => command('POST', `/api/enterprise/reports/${reportId}/receipt`, undefined, { key }), invalidates: [['enterprise'], ['home']] });
  return (
    <ConfirmAction label={t('receive')} title={t('receiveTitle', { number })} detail={t('receiveDetail')} okText={t('receive')} button={{ type: 'primary' }} onConfirm={() => receive.mutateAsync()} />
  );
}
