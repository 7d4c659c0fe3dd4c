import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { at, ConfirmAction, ListPage, PageHeader, StateTag, useAction, type Column } from '../../parts';

type Row = components['schemas']['RegistrationRow'];
interface Decision { readonly row: Row; readonly action: 'approve' | 'decline'; readonly reason?: string }

/** Enterprises that ask for their portal, to be approved or declined. */
export function Registrations() {
  const { t } = useTranslation('portal');
  const decide = useAction<Decision>({
    run: ({ row, action, reason }, key) => command('POST', `/api/portal/registrations/${row.id}/decision`, { action, version: row.version, ...(reason ? { reason } : {}) }, { key }),
    invalidates: [['registrations'], ['home']],
    success: t('registrations.decided'),
  });
  const actions = (row: Row) => row.state === 'waiting' && (
    <div className="hj-row">
      <ConfirmAction
        label={t('registrations.approve')} title={t('registrations.approveTitle', { name: row.enterpriseName })} detail={t('registrations.approveDetail')}
        button={{ size: 'small', type: 'primary' }} onConfirm={() => decide.mutateAsync({ row, action: 'approve' })}
      />
      <ConfirmAction
        label={t('registrations.decline')} title={t('registrations.declineTitle', { name: row.enterpriseName })} reason={{ label: t('registrations.reason') }}
        button={{ size: 'small' }} onConfirm={(reason) => decide.mutateAsync({ row, action: 'decline', reason })}
      />
    </div>
  );
  const columns: Column<Row>[] = [
    { key: 'enterprise', title: t('registrations.enterprise'), fixed: true, render: (row) => row.enterpriseName },
    { key: 'uscc', title: t('register.uscc'), width: 190, render: (row) => <span className="hj-figures">{row.uscc ?? '—'}</span> },
    { key: 'contact', title: t('register.contactName'), width: 110, render: (row) => row.contactName },
    { key: 'phone', title: t('register.phone'), width: 140, render: (row) => row.phone ?? '—' },
    { key: 'login', title: t('register.login'), width: 240, render: (row) => row.login },
    { key: 'asked', title: t('registrations.askedAt'), width: 150, render: (row) => at(row.askedAt) },
    { key: 'state', title: t('registrations.state'), width: 150, render: (row) => <><StateTag of="portal" state={row.state} />{row.byInvitation && <div className="hj-caption">{t('registrations.byInvitation')}</div>}{row.reason && <div className="hj-caption">{row.reason}</div>}</> },
    { key: 'action', title: t('registrations.action'), width: 170, render: actions },
  ];
  return (
    <>
      <PageHeader title={t('registrations.title')} />
      <ListPage<Row>
        list="registrations"
        endpoint="/api/portal/registrations"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        filters={[{ name: 'state', label: t('registrations.state'), kind: 'select', options: ['waiting', 'approved', 'declined'].map((value) => ({ value, label: t(`state.${value}`) })) }]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.enterpriseName}</b><StateTag of="portal" state={row.state} /></div>
            <div className="hj-caption">{[row.uscc, row.contactName, row.phone].filter(Boolean).join(' · ')}</div>
            {actions(row)}
          </>
        )}
      />
    </>
  );
}
