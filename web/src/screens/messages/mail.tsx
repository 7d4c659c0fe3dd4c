import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAIL_STATES } from '@pure/messages/domain/index.js';
import { command } from '../../api/client';
import { at, ListPage, PageHeader, StateTag, useAction, type Column, type Tone } from '../../parts';
import { useMay } from '../../session/session';
import type { Delivery } from './queries';

const tones: Readonly<Record<Delivery['state'], Tone>> = { waiting: 'waiting', sent: 'done', failed: 'soon', 'given-up': 'late' };

/** The mail that the system writes, and what became of it: nothing that failed goes unseen. */
export function Mail() {
  const { t } = useTranslation('messages');
  const may = useMay();
  const resend = useAction<string>({ run: (id, key) => command('POST', `/api/mail/${id}/resend`, undefined, { key }), invalidates: [['mail']], success: t('mail.queued') });
  const why = (row: Delivery) => row.reason && `${t(`mail.reason.${row.reason}`)}${row.serverCode ? `（${row.serverCode}）` : ''}`;
  const columns: Column<Delivery>[] = [
    { key: 'subject', title: t('mail.subject'), fixed: true, render: (row) => row.subject },
    { key: 'recipient', title: t('mail.recipient'), render: (row) => row.recipientName },
    { key: 'organisation', title: t('mail.organisation'), render: (row) => <span className="hj-clip" title={row.organisationName}>{row.organisationName}</span> },
    { key: 'state', title: t('mail.stateTitle'), render: (row) => <StateTag tone={tones[row.state]} plain>{t(`mail.state.${row.state}`)}</StateTag> },
    { key: 'reason', title: t('mail.why'), render: (row) => why(row) ?? '—' },
    { key: 'attempts', title: t('mail.attempts'), numeric: true, render: (row) => row.attempts },
    { key: 'at', title: t('mail.at'), render: (row) => <span className="hj-figures">{at(row.sentAt ?? row.at)}</span> },
    { key: 'next', title: t('mail.next'), hidden: true, render: (row) => (row.nextAt ? at(row.nextAt) : '—') },
    { key: 'act', title: '', width: 90, render: (row) => row.state !== 'sent' && may('mail.resend') && <Button size="small" loading={resend.isPending && resend.variables === row.id} onClick={() => resend.mutate(row.id)}>{t('mail.resend')}</Button> },
  ];
  return (
    <>
      <PageHeader title={t('mail.title')} />
      <ListPage<Delivery>
        list="mail"
        endpoint="/api/mail"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        filters={[
          { name: 'state', label: t('mail.stateTitle'), kind: 'select', width: 150, options: MAIL_STATES.map((value) => ({ value, label: t(`mail.state.${value}`) })) },
          { name: 'number', label: t('mail.number'), kind: 'text', width: 220 },
        ]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.subject}</b><StateTag tone={tones[row.state]} plain>{t(`mail.state.${row.state}`)}</StateTag></div>
            <div className="hj-caption">{row.recipientName} · {row.organisationName}</div>
            {why(row) && <div className="hj-caption">{why(row)}</div>}
          </>
        )}
      />
    </>
  );
}
