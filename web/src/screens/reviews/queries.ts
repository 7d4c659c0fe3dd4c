import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import { useAction } from '../../parts';
import { useOutcomeNotice } from '../examinations/outcome';
import { examinationsKey } from '../examinations/queries';
import type { Outcome, ReviewLine } from '../examinations/types';

export type Stage = 'check' | 'approve';
export type StepAction = 'check' | 'approve' | 'return' | 'return-to-checker';
export interface Step { readonly id: string; readonly version: number; readonly action: StepAction; readonly reason?: string }

/** What waits for check or approval, the unusual first. */
export function useReviewList(stage: Stage) {
  return useInfiniteQuery({
    queryKey: [...examinationsKey, 'review', stage],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<ReviewLine>>('/api/examinations/review', { stage, after: pageParam, limit: 100 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  });
}

/** Takes steps of one stage, many at once; the refused ones come back with the reason. */
export function useSteps(stage: Stage, said: (count: number) => string, onDone: (outcome: Outcome) => void) {
  const notice = useOutcomeNotice();
  return useAction<readonly Step[], Outcome>({
    run: (steps, key) => command('POST', `/api/examinations/${stage}`, { steps }, { key }),
    invalidates: [examinationsKey, ['home'], ['reports']],
    onDone: (outcome) => {
      notice(outcome, said(outcome.done.length));
      onDone(outcome);
    },
  });
}

export type Remark = components['schemas']['RemarkView'];

/** What quality control and history say, by determination. */
export function useRemarks(id: string): ReadonlyMap<string, Remark> {
  const remarks = useQuery({ queryKey: [...examinationsKey, id, 'remarks'], queryFn: ({ signal }) => read<Remark[]>(`/api/examinations/${id}/remarks`, undefined, signal) });
  return new Map((remarks.data ?? []).map((remark) => [remark.determinationId, remark]));
}
