import { useTranslation } from 'react-i18next';
import type { DrawRow } from '../draws/types';
import type { PlanRow } from './types';

const steps = ['draft', 'submitted', 'approved', 'published', 'committed', 'drawn', 'dispatched', 'closed'] as const;

/** How far a plan is on its way from draft to the last visit, as a bar and in words. */
export function PlanWay({ plan, draw }: { plan: Pick<PlanRow, 'state'>; draw?: DrawRow | undefined }) {
  const { t } = useTranslation('plans');
  const at = plan.state === 'closed' ? 'closed' : plan.state === 'published' && draw && draw.state !== 'superseded' ? draw.state : plan.state;
  const done = steps.indexOf(at as (typeof steps)[number]) + 1;
  const words = draw?.visits && at === 'dispatched' ? t('way.dispatchedVisits', { count: draw.visits }) : t(`way.${at}`);
  return (
    <div className="hj-way" role="img" aria-label={`${words}（${done}/${steps.length}）`}>
      <div className="hj-bar" aria-hidden><span style={{ width: `${(done / steps.length) * 100}%` }} /></div>
      <span className="hj-caption">{words}</span>
    </div>
  );
}
