import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { command, read } from '../../api/client';
import { useAction } from '../../parts';
import { everyPage } from '../organisations/queries';
import type { Draw, DrawnCode, DrawnUnit, Visit } from './types';

/** One draw. While its public value is awaited it is read again, so that every screen in the room shows the same. */
export function useDraw(id: string, live = false) {
  return useQuery({
    queryKey: ['draws', id],
    queryFn: ({ signal }) => read<Draw>(`/api/draws/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (live ? 3_000 : state.data?.state === 'committed' ? 5_000 : false),
  });
}

export function useUnits(id: string, role: 'unit' | 'reserve', enabled: boolean) {
  return useQuery({ queryKey: ['draws', id, 'units', role], queryFn: ({ signal }) => everyPage<DrawnUnit>(`/api/draws/${id}/units`, { role }, signal), enabled });
}

/** What was drawn as codes, for everybody in the room. */
export function useCodes(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['draws', id, 'codes'], queryFn: ({ signal }) => everyPage<DrawnCode>(`/api/draws/${id}/codes`, {}, signal), enabled });
}

/** The visits of a draw by id, for those who dispatch. */
export function useVisits(drawId: string, enabled: boolean) {
  return useQuery({ queryKey: ['visits', 'of-draw', drawId], queryFn: ({ signal }) => everyPage<Visit>('/api/visits', { drawId }, signal), enabled, retry: false });
}

/** Milliseconds until an instant, counted down by the second; never below zero. */
export function useCountdown(instant: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, new Date(instant).getTime() - now);
}

/** `2 天 03:04:05` in parts: whole days, and the clock of the rest. */
export function clockOf(milliseconds: number): { days: number; clock: string } {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return { days: Math.floor(seconds / 86_400), clock: [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':') };
}

/** One person's reading of the public value; the confirming one draws. Two readings that differ stay on the screen, in the server's words. */
export function useReadValue(draw: Draw, reading: 'enter' | 'confirm', success: string, onDone: () => void, onDiffer: (words: string) => void) {
  return useAction<string, Draw>({
    run: (value, key) => command('POST', `/api/draws/${draw.id}/${reading === 'enter' ? 'value' : 'confirmation'}`, { value }, { key }),
    invalidates: [['draws'], ['plans'], ['home']],
    success,
    onDone,
    onProblem: ({ code, detail }) => {
      if (code !== 'draws.values-differ') return false;
      onDiffer(detail ?? '');
      return true;
    },
  });
}
