import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { PageSkeleton } from './skeletons';
import { ErrorState } from './states';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, unknown>;
  readonly children: (data: T) => ReactNode;
  readonly skeleton?: ReactNode;
}

/** What a query answered; its skeleton while there is nothing yet, the error state where nothing came. An error over data already shown keeps the data. */
export function Loaded<T>({ query, children, skeleton }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <div className="hj-surface"><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>;
  return skeleton ?? <PageSkeleton />;
}
