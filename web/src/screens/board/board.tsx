import { Button, Select } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { EmptyState, legalDay, Loaded, PageHeader } from '../../parts';
import { Changes } from './changes';
import { Figures } from './figures';
import { Items } from './items';
import { Plans, Strata } from './levels';
import { Stations } from './stations';
import type { BoardData } from './types';
import './board.css';

/** Where the reader stands: year and plan, stratum, division or station. All of it lives in the address. */
const PLACES = ['year', 'planId', 'stratumId', 'division', 'stationId'] as const;

/** Plan → stratum → visit → item → result with due days, and the same by station; the address of any view can be sent to a colleague. */
export function Board() {
  const { t } = useTranslation('board');
  const [search, setSearch] = useSearchParams();
  const at = Object.fromEntries(PLACES.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : []))) as Partial<Record<(typeof PLACES)[number], string>>;
  const scope = { ...(at.year ? { year: at.year } : {}), ...(at.planId ? { planId: at.planId } : {}) };
  const board = useQuery({ queryKey: ['board', scope], queryFn: ({ signal }) => read<BoardData>('/api/board', scope, signal), placeholderData: (before) => before });
  /** The address with these places changed; a change of plan forgets the stratum and the place within it. */
  const to = (change: Partial<Record<(typeof PLACES)[number], string | undefined>>): string => {
    const next = new URLSearchParams(search);
    if ('planId' in change || 'year' in change) for (const name of ['stratumId', 'division', 'stationId']) next.delete(name);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return `?${next}`;
  };
  const thisYear = Number(legalDay().slice(0, 4));
  return (
    <>
      <PageHeader
        title={t('title')}
        facts={<><span>{t('why')}</span><Link to="/public/plans">{t('public.title')}</Link></>}
        extra={!at.planId && <Select aria-label={t('year')} value={at.year ?? String(thisYear)} style={{ width: 110 }} options={[1, 0, -1, -2, -3].map((away) => ({ value: String(thisYear + away), label: `${thisYear + away}` }))} onChange={(year) => setSearch(to({ year }).slice(1))} />}
      />
      <Loaded query={board}>
        {(data) => {
          const plan = at.planId ? data.plans[0] : undefined;
          const stratum = data.strata.find(({ id }) => id === at.stratumId);
          return (
            <div className="hj-stack">
              {plan && (
                <nav className="hj-row hj-boardway" aria-label={t('way')}>
                  <Link to={to({ planId: undefined })}>{t('allPlans')}</Link><span aria-hidden>›</span>
                  <Link to={to({ stratumId: undefined })}><span className="hj-figures">{plan.number}</span> {plan.title}</Link>
                  {stratum && <><span aria-hidden>›</span><b><span className="hj-figures">{stratum.code}</span> {stratum.title}</b></>}
                  <Link to={`/plans/${plan.id}`} className="hj-quiet">{t('openPlan')}</Link>
                </nav>
              )}
              <Figures counts={stratum ?? data.total} quota={stratum?.quota ?? data.plans.reduce((sum, { quota }) => sum + quota, 0)} />
              <div className="hj-boardsplit">
                <div className="hj-stack">
                  {data.plans.length === 0 && <section className="hj-surface"><EmptyState title={t('none')} detail={t('noneDetail')} /></section>}
                  {!at.planId && data.plans.length > 0 && <Plans plans={data.plans} to={(planId) => to({ planId })} />}
                  {plan && <Strata strata={data.strata} chosen={at.stratumId} today={data.today} to={(stratumId) => to({ stratumId })} />}
                  {plan && <Changes changes={data.changes} />}
                </div>
                <Stations stations={data.stations} division={at.division} stationId={at.stationId} to={(place) => to(place)} />
              </div>
              {(at.division ?? at.stationId) && <div><Button size="small" icon={<CloseOutlined />} onClick={() => setSearch(to({ division: undefined, stationId: undefined }).slice(1))}>{t('everywhere')}</Button></div>}
              <Items fixed={at} />
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
