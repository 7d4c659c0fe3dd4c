import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../api/types';
import { ErrorState, StateTag, at } from '../../parts';
import type { DrawRow } from '../draws/types';

/** The draws of a plan, one line each. */
export function PlanDraws({ query }: { query: UseQueryResult<Page<DrawRow>, unknown> }) {
  const { t } = useTranslation('plans');
  const draws = query.data?.items ?? [];
  return (
    <section className="hj-surface" aria-label={t('draws')}>
      <h2 className="hj-section">{t('draws')}</h2>
      {query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : draws.length === 0 ? <p className="hj-quiet" style={{ margin: 0, padding: '12px 16px' }}>{t('noDraws')}</p> : (
        <div className="hj-cards">
          {draws.map((draw) => (
            <Link key={draw.id} to={`/draws/${draw.id}`} className="hj-task">
              <span><b className="hj-figures">{draw.number}</b><small className="hj-figures">{draw.drawnAt ? t('drawnAt', { at: at(draw.drawnAt) }) : t('eventAt', { at: at(draw.eventAt) })}</small></span>
              <StateTag of="draws" state={draw.state} />
            </Link>
          ))}
        </div>
      )}
    </section>
  );
}
