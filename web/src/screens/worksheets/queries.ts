import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { InputHistory, Worksheet } from './types';

export const worksheetsKey = ['worksheets'] as const;
export const worksheetKey = (id: string) => [...worksheetsKey, id, 'one'] as const;

/** Others may work on it at the same time: it is read again while it lies open. */
export function useWorksheetQuery(id: string) {
  return useQuery({ queryKey: worksheetKey(id), queryFn: ({ signal }) => read<Worksheet>(`/api/worksheets/${id}`, undefined, signal), refetchInterval: 15_000, enabled: id !== '' });
}

export function useInputHistory(id: string, enabled: boolean) {
  return useQuery({ queryKey: [...worksheetsKey, id, 'inputs'], queryFn: ({ signal }) => read<InputHistory[]>(`/api/worksheets/${id}/inputs`, undefined, signal), enabled });
}
