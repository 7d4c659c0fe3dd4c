import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES_BY_ORGANISATION } from '@pure/organisations/domain/access.js';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../parts';
import type { IssuedPassword } from './initial-password';
import { OrganisationSelect } from './organisation-select';
import type { Organisation } from './queries';

interface Fields {
  readonly organisation: Organisation;
  readonly login: string;
  readonly name: string;
  readonly roles: string[];
}

interface NewAccountProps {
  /** The organisation that is chosen at first. */
  readonly within?: Organisation;
  readonly onClose: () => void;
  readonly onMade: (issued: IssuedPassword) => void;
}

/** A new account; the organisation decides which roles there are. */
export function NewAccount({ within, onClose, onMade }: NewAccountProps) {
  const { t } = useTranslation('organisations');
  const [form] = Form.useForm<Fields>();
  const organisation = Form.useWatch('organisation', form);
  const possible = ROLES_BY_ORGANISATION[organisation?.kind ?? ''] ?? [];
  const make = useAction<Fields, components['schemas']['InitialPasswordView']>({
    run: ({ organisation: { id }, login, name, roles }, key) => command('POST', '/api/accounts', { organisationId: id, login: login.trim(), name: name.trim(), roles }, { key }),
    form,
    invalidates: [['accounts']],
    onDone: ({ initialPassword }, { name, login }) => onMade({ name, login: login.trim().toLowerCase(), password: initialPassword }),
  });
  const need = { required: true, message: t('need') };
  return (
    <Modal open title={t('account.new')} okText={t('account.make')} cancelText={t('cancel')} confirmLoading={make.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }} width={560}>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={within ? { organisation: within } : {}}
        onFinish={(fields) => make.mutate(fields)}
        onValuesChange={(changed: Partial<Fields>) => { if (changed.organisation) form.setFieldValue('roles', []); }}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}
      >
        <Form.Item name="name" label={t('account.name')} rules={[{ ...need, whitespace: true }]}><Input autoFocus maxLength={50} /></Form.Item>
        <Form.Item name="login" label={t('account.login')} extra={t('account.loginHelp')} rules={[need, { pattern: /^[A-Za-z0-9._@-]{2,64}$/, message: t('account.loginRule') }]}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="organisation" label={t('account.organisation')} rules={[need]}><OrganisationSelect /></Form.Item>
        <Form.Item name="roles" label={t('account.roles')} rules={[need]} extra={organisation ? undefined : t('account.rolesFirst')}>
          <Checkbox.Group className="hj-checks" options={possible.map((role) => ({ value: role, label: t(`roles:${role}`, { defaultValue: role }) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
