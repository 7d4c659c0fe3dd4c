import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../api/types';
import { CardsSkeleton, ErrorState } from '../../parts';

/** Cards of a list that is read page by page, with its states. */
export function Pages<Row>({ query, empty, children }: { query: UseInfiniteQueryResult<InfiniteData<Page<Row>>, unknown>; empty: ReactNode; children: (row: Row) => ReactNode }) {
  const { t } = useTranslation('enterprise');
  if (query.isPending) return <CardsSkeleton />;
  if (query.error && !query.data) return <div className="hj-surface"><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return <div className="hj-surface">{empty}</div>;
  return (
    <div className="hj-stack">
      {rows.map(children)}
      {query.hasNextPage && <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('parts:more')}</Button>}
    </div>
  );
}
