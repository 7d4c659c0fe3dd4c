import { useState } from 'react';
import { Button } from 'antd';
import { UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ROLES } from '@pure/organisations/domain/access.js';
import { read } from '../../api/client';
import { ListPage, PageHeader, StateTag, type Column } from '../../parts';
import { useMay } from '../../session/session';
import { AccountDrawer } from './account-drawer';
import { InitialPassword, type IssuedPassword } from './initial-password';
import { NewAccount } from './new-account';
import { useOrganisations, type Account, type Organisation } from './queries';

/** Who may sign in, where they work and what they may do. */
export function Accounts() {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const every = useOrganisations();
  const [address, setAddress] = useSearchParams();
  // Enterprises are too many for the filter's list; the one that the address names joins it.
  const namedId = address.get('organisationId');
  const named = useQuery({ queryKey: ['organisations', namedId], queryFn: ({ signal }) => read<Organisation>(`/api/organisations/${namedId}`, undefined, signal), enabled: Boolean(namedId) });
  const organisations = named.data && every.data?.every((one) => one.id !== named.data.id) ? [named.data, ...every.data] : every.data ?? [];
  const [asked, setAsked] = useState(false);
  const making = may('account.manage') && (asked || (address.has('new') && (!namedId || !named.isPending)));
  const setMaking = (open: boolean) => {
    setAsked(open);
    if (!open && address.has('new')) setAddress((now) => { now.delete('new'); return now; }, { replace: true });
  };
  const [opened, setOpened] = useState<Account | null>(null);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const rolesOf = (row: Account) => row.roles.map((one) => t(`roles:${one}`, { defaultValue: one })).join('、');
  const columns: Column<Account>[] = [
    { key: 'name', title: t('account.name'), width: 140, fixed: true, render: (row) => <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpened(row)}>{row.name}</Button> },
    { key: 'login', title: t('account.login'), width: 200, render: (row) => row.login },
    { key: 'roles', title: t('account.roles'), render: rolesOf },
    { key: 'organisation', title: t('account.organisation'), render: (row) => <Link to={`/organisations/${row.organisationId}`}>{row.organisationName}</Link> },
    { key: 'totp', title: t('account.twoStep'), width: 110, render: (row) => <StateTag plain tone={row.totpEnabled ? 'done' : 'waiting'}>{t(row.totpEnabled ? 'account.on' : 'account.off')}</StateTag> },
    { key: 'state', title: t('field.state'), width: 110, render: (row) => <StateTag of="organisations" state={row.active ? 'active' : 'closed'} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('account.title')}
        extra={may('account.manage') && <Button type="primary" icon={<UserAddOutlined />} onClick={() => setMaking(true)}>{t('account.new')}</Button>}
      />
      <ListPage<Account>
        list="accounts"
        endpoint="/api/accounts"
        exported
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={setOpened}
        filters={[
          { name: 'q', label: t('account.search'), kind: 'text', live: true, width: 260 },
          { name: 'role', label: t('account.role'), kind: 'select', options: ROLES.map((role) => ({ value: role, label: t(`roles:${role}`, { defaultValue: role }) })) },
          { name: 'organisationId', label: t('account.organisation'), kind: 'select', width: 260, options: organisations.map((one) => ({ value: one.id, label: one.name })) },
        ]}
        card={(row) => (
          <>
            <div className="hj-between"><b style={{ fontWeight: 500 }}>{row.name}</b><StateTag of="organisations" state={row.active ? 'active' : 'closed'} /></div>
            <div className="hj-caption">{row.login} · {rolesOf(row)}</div>
            <div className="hj-caption">{row.organisationName}</div>
          </>
        )}
      />
      {making && <NewAccount {...(named.data ? { within: named.data } : {})} onClose={() => setMaking(false)} onMade={(made) => { setMaking(false); setIssued(made); }} />}
      {opened && <AccountDrawer key={opened.id} account={opened} onClose={() => setOpened(null)} onIssued={setIssued} />}
      {issued && <InitialPassword issued={issued} onClose={() => setIssued(null)} />}
    </>
  );
}
