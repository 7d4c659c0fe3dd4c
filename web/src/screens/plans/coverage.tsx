import { Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { ErrorState, StateTag } from '../../parts';
import type { SchemeCoverage } from '../qualification/types';

/** Which laboratories cover the plan's schemes today, and which parameters nobody covers: seen before the draw. */
export function Coverage({ discipline, strata }: { discipline: string; strata: readonly { readonly schemeId: string; readonly laboratoryId: string; readonly laboratoryPool: readonly string[] | null }[] }) {
  const { t } = useTranslation('qualification');
  const schemes = [...new Set(strata.map(({ schemeId }) => schemeId))].sort().join(',');
  const query = useQuery({ queryKey: ['scope-coverage', discipline, schemes], queryFn: ({ signal }) => read<SchemeCoverage[]>('/api/scope-coverage', { discipline, schemes }, signal) });
  const chosen = (one: SchemeCoverage) => one.laboratories.filter(({ id }) => strata.some((stratum) => stratum.schemeId === one.schemeId && (stratum.laboratoryPool ?? [stratum.laboratoryId]).includes(id)));
  const doubtful = (query.data ?? []).filter((one) => one.nobody.length > 0 || chosen(one).some(({ lacks }) => lacks.length > 0));
  return (
    <section className="hj-surface" aria-label={t('coverage.title')}>
      <div className="hj-sectionhead">
        <h2>{t('coverage.title')}</h2>
        {query.data && <StateTag tone={doubtful.length === 0 ? 'done' : 'soon'} plain>{doubtful.length === 0 ? t('coverage.all') : t('coverage.some', { count: doubtful.length })}</StateTag>}
      </div>
      {query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : !query.data ? <div className="hj-pad"><Skeleton active paragraph={{ rows: 2 }} title={false} /></div> : (
        <ul className="hj-gaps">
          {doubtful.map((one) => (
            <li key={one.schemeId}>
              <div className="hj-row"><b>{one.code} {one.title}</b><span className="hj-caption">{t('coverage.full', { laboratories: one.laboratories.filter(({ lacks }) => lacks.length === 0).map(({ name }) => name).join('、') || t('coverage.nobody') })}</span></div>
              <ul>
                {chosen(one).flatMap(({ id, name, lacks }) => lacks.map(({ parameter, why }) => <li key={`${id}/${parameter}`}>{name}：<span className="hj-caption">{why}</span></li>))}
                {one.nobody.length > 0 && <li>{t('coverage.none', { parameters: one.nobody.join('、') })}</li>}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
