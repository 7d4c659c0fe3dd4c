import { useState } from 'react';
import { Button, Input } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { EmptyState, ErrorState, ListSkeleton, PageHeader } from '../../parts';
import { RowTable } from './row-table';
import type { ScopeRow } from './types';

/** One version of an annex, page by page; old ones stay readable. */
export function ScopeRowsPage() {
  const { t } = useTranslation('qualification');
  const { id = '' } = useParams();
  const [q, setQ] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['scopes', 'rows', id, q],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => read<Page<ScopeRow>>(`/api/scopes/${id}/rows`, { q, after: pageParam, limit: 100 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => [...page.items]) ?? [];
  return (
    <>
      <PageHeader title={t('scope.title')} back={{ to: '/qualification', label: t('title') }} />
      <section className="hj-surface">
        <div className="hj-pad"><Input.Search allowClear placeholder={t('scope.search')} aria-label={t('scope.search')} style={{ maxWidth: 360 }} onSearch={(text) => setQ(text.trim())} /></div>
        {query.isPending ? <ListSkeleton /> : query.error && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : rows.length === 0 ? <EmptyState title={t('scope.nothing')} /> : <RowTable rows={rows} />}
        {query.hasNextPage && <div className="hj-listfoot"><span /><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('parts:more')}</Button></div>}
      </section>
    </>
  );
}
