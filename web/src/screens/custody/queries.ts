import { useQuery, type QueryKey } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { FilterBranch } from '../../parts';
import type { Colleague, StoragePlace } from './types';

/** Read again after whatever moves a portion. */
export const touched: readonly QueryKey[] = [['custody'], ['items'], ['home']];

export function usePlaces(enabled = true) {
  return useQuery({ queryKey: ['custody', 'places'], queryFn: ({ signal }) => read<StoragePlace[]>('/api/storage-places', undefined, signal), enabled });
}

export function useColleagues(enabled = true) {
  return useQuery({ queryKey: ['custody', 'colleagues'], queryFn: ({ signal }) => read<Colleague[]>('/api/custody/colleagues', undefined, signal), enabled });
}

/** Places as a tree, those in use; `all` for those out of use too. */
export function placeTree(places: readonly StoragePlace[], all = false): FilterBranch[] {
  const shown = places.filter((one) => all || one.active);
  const known = new Set(shown.map((one) => one.id));
  const branch = (place: StoragePlace): FilterBranch => ({ value: place.id, title: `${place.name}（${place.code}）`, children: shown.filter((one) => one.parentId === place.id).map(branch) });
  return shown.filter((one) => one.parentId === null || !known.has(one.parentId)).map(branch);
}
