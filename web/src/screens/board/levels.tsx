import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { DueDate, StateTag } from '../../parts';
import type { BoardPlan, BoardStratum, Counts } from './types';

interface LevelRow {
  readonly key: string;
  readonly href: string;
  readonly chosen?: boolean;
  readonly name: ReactNode;
  readonly due: ReactNode;
  readonly quota: number;
  readonly counts: Counts;
  readonly end?: ReactNode;
}

/** One level of the drill-down: a row is a link, with how far it is as a bar. */
function Level({ title, first, rows }: { title: string; first: string; rows: readonly LevelRow[] }) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  return (
    <section className="hj-surface" aria-label={title}>
      <h2 className="hj-section">{title} <span className="hj-quiet hj-figures">{rows.length}</span></h2>
      <div className="hj-scroll">
        <table className="hj-plaintable hj-boardtable">
          <thead><tr><th>{first}</th><th>{t('progress')}</th><th className="hj-right">{t('count.quota')}</th><th className="hj-right">{t('count.sampled')}</th><th className="hj-right">{t('count.concluded')}</th><th className="hj-right">{t('count.failed')}</th><th className="hj-right">{t('count.late')}</th><th>{t('due')}</th></tr></thead>
          <tbody>
            {rows.map(({ key, href, chosen, name, due, quota, counts, end }) => (
              <tr key={key} className={chosen ? 'hj-focused' : ''} onClick={(event) => { if (!(event.target as HTMLElement).closest('a')) void navigate(href); }}>
                <td className="hj-wrap"><Link to={href} aria-current={chosen ? 'true' : undefined}>{name}</Link>{end}</td>
                <td><div className="hj-bar" style={{ minWidth: 90 }} role="img" aria-label={t('progressOf', { done: counts.concluded, sampled: counts.sampled, quota })}><span style={{ width: `${Math.min(100, (counts.sampled / Math.max(1, quota)) * 100)}%` }} /></div></td>
                <td className="hj-right hj-figures">{quota}</td><td className="hj-right hj-figures">{counts.sampled}</td><td className="hj-right hj-figures">{counts.concluded}</td>
                <td className="hj-right hj-figures">{counts.failed > 0 ? <b>{counts.failed}</b> : 0}</td>
                <td className="hj-right hj-figures">{counts.late > 0 ? <StateTag tone="late">{counts.late}</StateTag> : 0}</td><td style={{ whiteSpace: 'nowrap' }}>{due}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function Plans({ plans, to }: { plans: readonly BoardPlan[]; to: (planId: string) => string }) {
  const { t } = useTranslation('board');
  return (
    <Level
      title={t('plans')}
      first={t('plan')}
      rows={plans.map((plan) => ({
        key: plan.id, href: to(plan.id), name: plan.title, due: <span className="hj-figures">{plan.periodTo}</span>, quota: plan.quota, counts: plan,
        end: <div className="hj-caption hj-figures">{plan.number} · {plan.organiserName}{plan.redraws > 0 ? ` · ${t('redraws', { count: plan.redraws })}` : ''}</div>,
      }))}
    />
  );
}

export function Strata({ strata, chosen, today, to }: { strata: readonly BoardStratum[]; chosen: string | undefined; today: string; to: (stratumId: string | undefined) => string }) {
  const { t } = useTranslation('board');
  return (
    <Level
      title={t('strata')}
      first={t('stratum')}
      rows={strata.map((stratum) => ({
        key: stratum.id, href: to(stratum.id === chosen ? undefined : stratum.id), chosen: stratum.id === chosen, quota: stratum.quota, counts: stratum,
        name: <><span className="hj-figures">{stratum.code}</span> {stratum.title}{stratum.divisionName ? ` · ${stratum.divisionName}` : ''}</>,
        due: <DueDate dueOn={stratum.dueOn} done={stratum.sampled >= stratum.quota || stratum.dueOn >= today} />,
      }))}
    />
  );
}
