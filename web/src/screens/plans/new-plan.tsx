import { Button, Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { PageHeader, useAction } from '../../parts';
import { headOf, PlanFormFields, PlanRuleFields, type HeadFields } from './plan-fields';
import { occasions, USUAL_EXCLUSIONS, type Plan } from './types';
import './plans.css';

/** The head of a new plan; its strata come next, in a draft that saves itself. */
export function NewPlan() {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const [from] = useSearchParams();
  const occasion = occasions.find((one) => one === from.get('occasion')) ?? 'regular';
  const given = (name: string) => (from.get(name) ? { [name]: from.get(name) ?? '' } : {});
  const [form] = Form.useForm<HeadFields>();
  const make = useAction<HeadFields, Plan>({
    run: (fields, key) => command('POST', '/api/plans', { ...headOf(fields), strata: [] }, { key }),
    form,
    invalidates: [['plans']],
    onDone: (plan) => void navigate(`/plans/${plan.id}/edit`, { replace: true }),
  });
  return (
    <div style={{ maxWidth: 860 }}>
      <PageHeader title={t('new')} back={{ to: '/plans', label: t('title') }} />
      <Form<HeadFields>
        form={form}
        layout="vertical"
        className="hj-surface hj-pad"
        initialValues={{
          discipline: 'food', kind: 'supervision', numbering: 'local', occasion, particulars: { ...given('channel'), ...given('reference') }, unitCodes: from.get('unit') ? [from.get('unit')] : [], exclusions: USUAL_EXCLUSIONS,
          ...given('title'), ...given('taskSource'),
        }}
        onFinish={(fields) => make.mutate(fields)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit(); }}
      >
        <PlanFormFields />
        <PlanRuleFields />
        <div className="hj-row">
          <Button type="primary" htmlType="submit" loading={make.isPending}>{t('toStrata')}</Button>
          <Button onClick={() => void navigate('/plans')}>{t('parts:cancel')}</Button>
        </div>
      </Form>
    </div>
  );
}
