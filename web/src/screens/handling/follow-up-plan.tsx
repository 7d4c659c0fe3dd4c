import { Button } from 'antd';
import { ScheduleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../parts';
import { useMay } from '../../session/session';
import type { Handling } from './types';

type FollowUpPlan = components['schemas']['FollowUpPlanView'];

/** Begins a follow-up plan for the handled unit; the bureau's planners fill in its strata. */
export function FollowUpPlanButton({ handling }: { handling: Handling }) {
  const { t } = useTranslation('handling');
  const may = useMay();
  const make = useAction<void, FollowUpPlan>({
    run: (_, key) => command('POST', `/api/handlings/${handling.id}/follow-up-plan`, undefined, { key }), invalidates: [['handling', handling.id], ['plans']], success: (plan) => t('followUp.made', { number: plan.number }),
  });
  const planned = handling.timeline.some(({ action }) => action === 'handling.follow-up-planned');
  if (!may('handling.act') || planned || handling.state === 'open') return null;
  return <Button icon={<ScheduleOutlined />} loading={make.isPending} onClick={() => make.mutate()}>{t('followUp.label')}</Button>;
}
