import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { legalDay } from '../../parts';
import { PlanWay } from './plan-way';
import { useLatestDraws } from './queries';
import type { PlanRow } from './types';
import './plans.css';

export const roles = ['planner', 'leader', 'dispatcher'];

/** This year's plans that are not closed, each with how far it is. */
export function HomeTop() {
  const { t } = useTranslation('plans');
  const draws = useLatestDraws();
  const { data } = useQuery({ queryKey: ['plans', 'home'], queryFn: ({ signal }) => read<Page<PlanRow>>('/api/plans', { limit: 50 }, signal) });
  const year = legalDay().slice(0, 4);
  const plans = (data?.items ?? []).filter(({ state, periodTo }) => state !== 'closed' && periodTo >= `${year}-01-01`).slice(0, 6);
  if (plans.length === 0) return null;
  return (
    <section className="hj-surface" aria-label={t('thisYear')}>
      <div className="hj-sectionhead"><h2>{t('thisYear')}</h2><Link to="/plans">{t('home:all')}</Link></div>
      <div className="hj-cards">
        {plans.map((plan) => (
          <Link key={plan.id} to={`/plans/${plan.id}`} className="hj-task hj-plantask">
            <span><b>{plan.title}</b><small className="hj-figures">{plan.number} · {t('batches', { count: plan.quota })}</small></span>
            <PlanWay plan={plan} draw={draws.get(plan.id)} />
          </Link>
        ))}
      </div>
    </section>
  );
}
