import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Page } from '../../api/types';
import type { FilterBranch } from '../../parts';

export type Organisation = components['schemas']['OrganisationView'];
export type OrganisationBody = components['schemas']['OrganisationBody'];
export type Account = components['schemas']['AccountView'];
export type Division = components['schemas']['DivisionView'];

export const organisationKinds = ['city-bureau', 'county-bureau', 'station', 'laboratory', 'third-party-laboratory', 'enterprise'] as const;
/** What an administrator may add here, or make of another kind; the city's bureau is made at set-up, enterprises come with their users. */
export const editableKinds: readonly string[] = ['county-bureau', 'station', 'laboratory', 'third-party-laboratory'];
/** Those that work under certificates. */
export const laboratoryKinds: readonly string[] = ['laboratory', 'third-party-laboratory'];
export const disciplines = ['food', 'drug', 'product-quality', 'metrology', 'special-equipment'] as const;

/** Every item of a list, page after page. */
export async function everyPage<T>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await read<Page<T>>(path, { ...query, after, limit: 200 }, signal);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}

/** Every bureau, station and laboratory; a city has some two hundred. Enterprises are looked up by name instead. */
export function useOrganisations() {
  return useQuery({ queryKey: ['organisations', 'every'], queryFn: ({ signal }) => everyPage<Organisation>('/api/organisations', {}, signal), staleTime: 5 * 60_000 });
}

export function useDivisions() {
  return useQuery({ queryKey: ['divisions'], queryFn: ({ signal }) => read<Division[]>('/api/divisions', undefined, signal), staleTime: Infinity });
}

/** Divisions as a tree; the value of a branch is its code, or what `valueOf` makes of it. */
export function divisionTree(divisions: readonly Division[], valueOf: (division: Division) => string = (division) => division.code): FilterBranch[] {
  const below = new Map<string, Division[]>();
  for (const division of divisions) below.set(division.parent ?? '', [...(below.get(division.parent ?? '') ?? []), division]);
  const known = new Set(divisions.map((division) => division.code));
  const branch = (division: Division): FilterBranch => {
    const children = (below.get(division.code) ?? []).map(branch);
    return { value: valueOf(division), title: division.name, ...(children.length > 0 ? { children } : {}) };
  };
  return divisions.filter((division) => !division.parent || !known.has(division.parent)).map(branch);
}
