import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { Badges, Chain, Declaration, Examination, Method, Sheet, Technician } from './types';

export const examinationsKey = ['examinations'] as const;

export function useExamination(id: string) {
  return useQuery({ queryKey: [...examinationsKey, id, 'detail'], queryFn: ({ signal }) => read<Examination>(`/api/examinations/${id}`, undefined, signal), enabled: id !== '' });
}

export const sheetKey = (id: string) => [...examinationsKey, id, 'sheet'] as const;

/** Others may enter cells of the same sheet: it is read again while it lies open. */
export function useSheetQuery(id: string) {
  return useQuery({ queryKey: sheetKey(id), queryFn: ({ signal }) => read<Sheet>(`/api/examinations/${id}/sheet`, undefined, signal), refetchInterval: 30_000, enabled: id !== '' });
}

export function useReadings(id: string, enabled = true) {
  return useQuery({ queryKey: [...examinationsKey, id, 'readings'], queryFn: ({ signal }) => read<Chain[]>(`/api/examinations/${id}/readings`, undefined, signal), enabled: enabled && id !== '' });
}

/** What was declared by the label; whoever enters it may ask. */
export function useDeclarations(id: string) {
  return useQuery({ queryKey: [...examinationsKey, id, 'declarations'], queryFn: ({ signal }) => read<Declaration[]>(`/api/examinations/${id}/declarations`, undefined, signal), enabled: id !== '' });
}

export function useBadges() {
  return useQuery({ queryKey: [...examinationsKey, 'badges'], queryFn: ({ signal }) => read<Badges>('/api/examinations/badges', undefined, signal), refetchInterval: 60_000 });
}

export function useMethods(enabled = true) {
  return useQuery({ queryKey: [...examinationsKey, 'methods'], queryFn: ({ signal }) => read<Method[]>('/api/examinations/queue/methods', undefined, signal), enabled });
}

export function useTechnicians(enabled = true) {
  return useQuery({ queryKey: [...examinationsKey, 'technicians'], queryFn: ({ signal }) => read<Technician[]>('/api/examinations/technicians', undefined, signal), enabled });
}
