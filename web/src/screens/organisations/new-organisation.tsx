import { Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { PageHeader, useAction } from '../../parts';
import { bodyOf, OrganisationFormFields, type OrganisationFields } from './organisation-fields';
import type { Organisation } from './queries';

export function NewOrganisation() {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const [form] = Form.useForm<OrganisationFields>();
  const make = useAction<OrganisationFields, Organisation>({
    run: (fields, key) => command('POST', '/api/organisations', bodyOf(fields), { key }),
    form,
    invalidates: [['organisations']],
    success: t('made'),
    onDone: (made) => void navigate(`/organisations/${made.id}`, { replace: true }),
  });
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeader title={t('new')} back={{ to: '/organisations', label: t('title') }} />
      <Form<OrganisationFields> form={form} layout="vertical" className="hj-surface hj-pad" initialValues={{ kind: 'laboratory' }} onFinish={(fields) => make.mutate(fields)}>
        <OrganisationFormFields />
        <Button type="primary" htmlType="submit" loading={make.isPending}>{t('save')}</Button>
      </Form>
    </div>
  );
}
