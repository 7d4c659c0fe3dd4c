import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState, StateTag } from '../../parts';
import { useMay } from '../../session/session';
import type { SchemeGaps } from './types';

/** What the catalogue lacks for the schemes of a plan: seen before anything is sampled. */
export function Gaps({ query }: { query: UseQueryResult<SchemeGaps[], unknown> }) {
  const { t } = useTranslation('plans');
  const may = useMay();
  const doubtful = (query.data ?? []).filter(({ gaps, blocking }) => gaps.length > 0 || blocking);
  const count = doubtful.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    <section className="hj-surface" aria-label={t('gaps.title')}>
      <div className="hj-sectionhead">
        <h2>{t('gaps.title')}</h2>
        {query.data && (doubtful.length === 0 ? <StateTag tone="done" plain>{t('gaps.none')}</StateTag> : <StateTag tone="soon" plain>{t('gaps.count', { count })}</StateTag>)}
      </div>
      {query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : !query.data ? <div className="hj-pad"><Skeleton active paragraph={{ rows: 2 }} title={false} /></div> : (
        <>
          {doubtful.length === 0 && <p className="hj-quiet" style={{ margin: 0, padding: '12px 16px' }}>{t('gaps.noneDetail')}</p>}
          <ul className="hj-gaps">
            {doubtful.map((one) => (
              <li key={one.schemeId}>
                <div className="hj-row">
                  {may('catalogue.read') ? <Link to={`/catalogue/${one.schemeId}`}>{one.schemeCode} {one.schemeTitle}</Link> : <b>{one.schemeCode} {one.schemeTitle}</b>}
                  <span className="hj-caption">{one.strata.join('、')}</span>
                  {one.blocking && <StateTag tone="late">{t('gaps.blocking')}</StateTag>}
                  <span className="hj-caption" style={{ marginLeft: 'auto' }}>{t('gaps.ofItems', { count: one.gaps.length, items: one.items })}</span>
                </div>
                <ul>{one.gaps.map((gap) => <li key={gap.seq}>{gap.parameter} <span className="hj-caption">{t(`gaps.reason.${gap.reason}`)}</span></li>)}</ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
