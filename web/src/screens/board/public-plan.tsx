import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { EmptyState, ListPage, Loaded, PageHeader, type Column } from '../../parts';
import type { PublicPlanData, PublicSampled } from './types';

/** One published plan: what will be sampled, its draws, and who was sampled once every visit of a draw is over. */
export function PublicPlan() {
  const { number = '' } = useParams();
  const plan = useQuery({ queryKey: ['public', 'plans', number], queryFn: ({ signal }) => read<PublicPlanData>(`/api/public/plans/${encodeURIComponent(number)}`, undefined, signal) });
  return <Loaded query={plan}>{(data) => <Shown plan={data} />}</Loaded>;
}

function Shown({ plan }: { plan: PublicPlanData }) {
  const { t } = useTranslation('board');
  const columns: Column<PublicSampled>[] = [
    { key: 'unit', title: t('unit'), fixed: true, render: (row) => row.unitName },
    { key: 'division', title: t('public.division'), width: 120, render: (row) => row.divisionName },
    { key: 'category', title: t('public.category'), render: (row) => row.category },
    { key: 'sampledOn', title: t('public.sampledOn'), width: 120, render: (row) => <span className="hj-figures">{row.sampledOn}</span> },
    { key: 'number', title: t('record'), width: 220, render: (row) => <span className="hj-figures">{row.number}</span> },
    { key: 'draw', title: t('public.draw'), width: 140, render: (row) => <Link to={`/verify/draws/${row.drawNumber}`} className="hj-figures">{row.drawNumber}</Link> },
  ];
  return (
    <div className="hj-door-body" style={{ maxWidth: 1120 }}>
      <PageHeader title={plan.title} documentTitle={plan.number} back={{ to: '/public/plans', label: t('public.title') }} facts={<><span className="hj-figures">{plan.number}</span><span>{plan.organiserName}</span><span className="hj-figures">{plan.periodFrom} — {plan.periodTo}</span></>} />
      <div className="hj-stack">
        <section className="hj-surface" aria-label={t('public.will')}>
          <h2 className="hj-section">{t('public.will')}</h2>
          <div className="hj-scroll">
            <table className="hj-plaintable">
              <thead><tr><th>{t('stratum')}</th><th>{t('public.category')}</th><th>{t('public.division')}</th><th>{t('public.businessType')}</th><th className="hj-right">{t('count.quota')}</th><th>{t('public.until')}</th></tr></thead>
              <tbody>
                {plan.strata.map((one) => (
                  <tr key={one.code}><td className="hj-figures">{one.code}</td><td>{one.category}</td><td>{one.divisionName ?? t('public.anywhere')}</td><td>{one.businessType ? t(`plans:businessType.${one.businessType}`) : t('public.anyType')}</td><td className="hj-right hj-figures">{one.quota}</td><td className="hj-figures">{one.dueOn}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section className="hj-surface" aria-label={t('public.draws')}>
          <h2 className="hj-section">{t('public.draws')}</h2>
          {plan.draws.length === 0 ? <p className="hj-pad hj-quiet" style={{ margin: 0 }}>{t('public.noDraws')}</p> : (
            <ul className="hj-pad" style={{ margin: 0, listStyle: 'none' }}>
              {plan.draws.map((draw) => <li key={draw.number}><Link to={`/verify/draws/${draw.number}`} className="hj-figures">{draw.number}</Link> <span className="hj-quiet">{t(`draws:state.${draw.state}`)} · {t(draw.closed ? 'public.open' : 'public.sealed')}</span></li>)}
            </ul>
          )}
        </section>
        <h2 style={{ margin: 0, fontSize: 16 }}>{t('public.was')} {plan.refused > 0 && <span className="hj-quiet">{t('public.refused', { count: plan.refused })}</span>}</h2>
        <ListPage<PublicSampled>
          list="public-sampled"
          endpoint={`/api/public/plans/${encodeURIComponent(plan.number)}/sampled`}
          queryKey={['public', 'plans', plan.number, 'sampled']}
          columns={columns}
          rowKey={(row) => row.number}
          empty={<EmptyState title={t('public.noSampled')} detail={t('public.noSampledDetail')} />}
          card={(row) => <><b style={{ fontWeight: 500 }}>{row.unitName}</b><div className="hj-caption hj-figures">{row.category} · {row.divisionName} · {row.sampledOn}</div></>}
        />
      </div>
    </div>
  );
}
