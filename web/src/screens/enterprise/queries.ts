import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';

export type OwnSample = components['schemas']['OwnSampleRow'];
export type OwnReport = components['schemas']['OwnReportRow'];
export const steps = ['sampled', 'in-transit', 'in-test', 'reported', 'refused'] as const;

function useOwn<Row>(what: 'samples' | 'reports', query: Record<string, string | undefined> = {}) {
  return useInfiniteQuery({
    queryKey: ['enterprise', what, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<Row>>(`/api/enterprise/${what}`, { ...query, after: pageParam, limit: 20 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const useOwnSamples = (step: string | undefined) => useOwn<OwnSample>('samples', { step });
export const useOwnReports = () => useOwn<OwnReport>('reports');
