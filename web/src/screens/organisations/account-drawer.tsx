import { useState } from 'react';
import { Alert, Button, Checkbox, Drawer, Form, Input } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ROLES_BY_ORGANISATION } from '@pure/organisations/domain/access.js';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import { ConfirmAction, StateTag, useAction } from '../../parts';
import { useMay, useSession } from '../../session/session';
import type { IssuedPassword } from './initial-password';
import type { Account, Organisation } from './queries';

interface Change {
  readonly version: number;
  readonly name?: string;
  readonly roles?: string[];
  readonly active?: boolean;
}

interface AccountDrawerProps {
  readonly account: Account;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

/** One account: name and roles, a new initial password, in use or not. */
export function AccountDrawer({ account, onClose, onIssued }: AccountDrawerProps) {
  const { t } = useTranslation('organisations');
  const session = useSession();
  const may = useMay();
  const cache = useQueryClient();
  const [version, setVersion] = useState(account.version);
  const [form] = Form.useForm<{ name: string; roles: string[] }>();
  const organisation = useQuery({ queryKey: ['organisations', account.organisationId], queryFn: ({ signal }) => read<Organisation>(`/api/organisations/${account.organisationId}`, undefined, signal) });
  const possible = ROLES_BY_ORGANISATION[organisation.data?.kind ?? ''] ?? [];
  const own = account.id === session.account.id;
  const mayChange = may('account.manage');
  const change = useAction<Change>({
    run: (body, key) => command('PATCH', `/api/accounts/${account.id}`, body, { key }),
    form,
    invalidates: [['accounts']],
    success: t('saved'),
    onDone: onClose,
    onProblem: (problem) => {
      if (problem.code !== 'account.stale') return;
      // What was typed stays; the next save says that it was typed over the newer state.
      if (typeof problem.facts['version'] === 'number') setVersion(problem.facts['version']);
      void cache.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const reset = useAction<void, components['schemas']['InitialPasswordView']>({
    run: (_, key) => command('POST', `/api/accounts/${account.id}/password`, undefined, { key }),
    invalidates: [['accounts']],
    onDone: ({ initialPassword }) => {
      onClose();
      onIssued({ name: account.name, login: account.login, password: initialPassword });
    },
  });
  const save = ({ name, roles }: { name: string; roles: string[] }) =>
    change.mutate({ version, name: name.trim(), ...(own ? {} : { roles: possible.filter((role) => roles.includes(role)) }) });
  return (
    <Drawer open title={account.name} onClose={onClose} size={480} mask={{ closable: !change.isPending }}>
      <dl className="hj-facts" style={{ marginBottom: 20 }}>
        <dt>{t('account.login')}</dt><dd>{account.login}</dd>
        <dt>{t('account.organisation')}</dt><dd>{account.organisationName}</dd>
        <dt>{t('account.twoStep')}</dt><dd>{t(account.totpEnabled ? 'account.on' : 'account.off')}</dd>
        <dt>{t('field.state')}</dt><dd><StateTag of="organisations" state={account.active ? 'active' : 'closed'} /></dd>
      </dl>
      {own && <Alert type="info" showIcon title={t('account.own')} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" initialValues={{ name: account.name, roles: account.roles }} onFinish={save} disabled={!mayChange}>
        <Form.Item name="name" label={t('account.name')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input maxLength={50} /></Form.Item>
        <Form.Item name="roles" label={t('account.roles')} rules={[{ required: true, message: t('need') }]}>
          <Checkbox.Group className="hj-checks" disabled={own} options={possible.map((role) => ({ value: role, label: t(`roles:${role}`, { defaultValue: role }) }))} />
        </Form.Item>
        {mayChange && <Button type="primary" htmlType="submit" loading={change.isPending}>{t('save')}</Button>}
      </Form>
      {mayChange && (
        <div className="hj-row" style={{ marginTop: 28, paddingTop: 20, borderTop: '1px solid var(--hj-line)' }}>
          <ConfirmAction label={t('account.reset')} title={t('account.resetTitle', { name: account.name })} detail={t('account.resetDetail')} onConfirm={() => reset.mutateAsync()} />
          {!own && (
            <ConfirmAction
              danger={account.active}
              label={t(account.active ? 'account.deactivate' : 'account.activate')}
              title={t(account.active ? 'account.deactivateTitle' : 'account.activateTitle', { name: account.name })}
              detail={t(account.active ? 'account.deactivateDetail' : 'account.activateDetail')}
              onConfirm={() => change.mutateAsync({ version, active: !account.active })}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}
