import { useState } from 'react';
import { Button, Checkbox, Form, Input, Modal, Switch } from 'antd';
import { UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import { ConfirmAction, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { InitialPassword, type IssuedPassword } from '../organisations/initial-password';

type User = components['schemas']['PortalUserView'];
type NewUser = components['schemas']['NewPortalUserBody'];
const ROLES = ['enterprise-administrator', 'enterprise-user'] as const;

/** Who signs in for the reader's own enterprise. */
export function People() {
  const { t } = useTranslation('portal');
  const query = useQuery({ queryKey: ['portal', 'users'], queryFn: ({ signal }) => read<User[]>('/api/portal/users', undefined, signal) });
  const [adding, setAdding] = useState(false);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const [form] = Form.useForm<NewUser>();
  const invalidates = [['portal', 'users']];
  const add = useAction<NewUser, components['schemas']['NewPortalUserView']>({
    run: (body, key) => command('POST', '/api/portal/users', body, { key }),
    form, invalidates,
    onDone: ({ login, initialPassword }, { name }) => {
      setAdding(false);
      setIssued({ name, login, password: initialPassword });
    },
  });
  const change = useAction<{ user: User; roles?: string[]; active?: boolean }>({
    run: ({ user, ...body }, key) => command('PATCH', `/api/portal/users/${user.id}`, { version: user.version, ...body }, { key }), invalidates, success: t('people.changed'),
  });
  const reset = useAction<User, { initialPassword: string }>({
    run: (user, key) => command('POST', `/api/portal/users/${user.id}/reset-password`, undefined, { key }),
    onDone: ({ initialPassword }, { name, login }) => setIssued({ name, login, password: initialPassword }),
  });
  return (
    <div className="hj-own">
      <PageHeader title={t('people.title')} extra={<Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>{t('people.add')}</Button>} />
      <Loaded query={query}>
        {(users) => (
          <div className="hj-stack">
            {users.map((user) => (
              <article key={user.id} className="hj-surface hj-pad hj-stack">
                <div className="hj-between"><b>{user.name}{user.isSelf && `（${t('people.self')}）`}</b><StateTag plain tone={user.active ? 'done' : 'waiting'}>{t(user.active ? 'people.active' : 'people.inactive')}</StateTag></div>
                <div className="hj-caption">{user.login}</div>
                {!user.isSelf && (
                  <div className="hj-row">
                    <Checkbox.Group value={user.roles} options={ROLES.map((value) => ({ value, label: t(`roles:${value}`) }))} onChange={(roles) => roles.length > 0 && change.mutate({ user, roles })} />
                    <Switch checked={user.active} checkedChildren={t('people.active')} unCheckedChildren={t('people.inactive')} onChange={(active) => change.mutate({ user, active })} aria-label={t('people.mayEnter', { name: user.name })} />
                    <ConfirmAction label={t('people.reset')} title={t('people.resetTitle', { name: user.name })} detail={t('people.resetDetail')} button={{ size: 'small' }} onConfirm={() => reset.mutateAsync(user)} />
                  </div>
                )}
              </article>
            ))}
          </div>
        )}
      </Loaded>
      <Modal open={adding} title={t('people.add')} onCancel={() => setAdding(false)} onOk={() => form.submit()} okButtonProps={{ loading: add.isPending }} destroyOnHidden>
        <Form<NewUser> form={form} layout="vertical" requiredMark={false} initialValues={{ roles: ['enterprise-user'] }} onFinish={(body) => add.mutate(body)}>
          <Form.Item name="name" label={t('register.contactName')} rules={[{ required: true, whitespace: true, message: t('register.need') }]}><Input autoFocus /></Form.Item>
          <Form.Item name="login" label={t('register.name')} extra={t('register.nameHelp')} rules={[{ required: true, message: t('register.need') }, { pattern: /^[A-Za-z0-9._-]{2,20}$/, message: t('register.nameRule') }]}><Input autoCapitalize="none" spellCheck={false} /></Form.Item>
          <Form.Item name="roles" label={t('people.roles')} rules={[{ required: true, message: t('register.need') }]}><Checkbox.Group options={ROLES.map((value) => ({ value, label: t(`roles:${value}`) }))} /></Form.Item>
        </Form>
      </Modal>
      {issued && <InitialPassword issued={issued} onClose={() => setIssued(null)} />}
    </div>
  );
}
