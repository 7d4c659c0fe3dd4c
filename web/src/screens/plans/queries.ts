import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import type { Page } from '../../api/types';
import { useSession } from '../../session/session';
import type { DrawRow } from '../draws/types';
import { everyPage, useDivisions, useOrganisations } from '../organisations/queries';
import type { Figures, Plan, Population, Revision, RiskRuleVersion, SchemeGaps, SchemeRow } from './types';

export function usePlan(id: string) {
  return useQuery({ queryKey: ['plans', id], queryFn: ({ signal }) => read<Plan>(`/api/plans/${id}`, undefined, signal) });
}

export function useGaps(id: string, enabled = true) {
  return useQuery({ queryKey: ['plans', id, 'gaps'], queryFn: ({ signal }) => read<SchemeGaps[]>(`/api/plans/${id}/gaps`, undefined, signal), enabled });
}

/** The draws of one plan, newest first; nothing is asked where the reader sees no draws. */
export function useDrawsOf(planId: string) {
  const { permissions } = useSession();
  return useQuery({
    queryKey: ['draws', 'of-plan', planId],
    queryFn: ({ signal }) => read<Page<DrawRow>>('/api/draws', { planId, limit: 50 }, signal),
    enabled: permissions.includes('draw.read'),
  });
}

/** The newest draws by plan, for lists of plans. */
export function useLatestDraws(): ReadonlyMap<string, DrawRow> {
  const { permissions } = useSession();
  const { data } = useQuery({
    queryKey: ['draws', 'latest'],
    queryFn: ({ signal }) => read<Page<DrawRow>>('/api/draws', { limit: 200 }, signal),
    enabled: permissions.includes('draw.read'),
  });
  const latest = new Map<string, DrawRow>();
  for (const draw of data?.items ?? []) if (!latest.has(draw.planId)) latest.set(draw.planId, draw);
  return latest;
}

/** Every scheme of a centre's catalogue: for food some three hundred tables of the rules. */
export function useSchemes(discipline: string | undefined) {
  return useQuery({ queryKey: ['catalogue', 'schemes', 'every', discipline], enabled: discipline !== undefined, queryFn: ({ signal }) => everyPage<SchemeRow>('/api/catalogue/schemes', discipline ? { discipline } : {}, signal), staleTime: 5 * 60_000 });
}

/** The divisions that the reader's organisation looks after, itself first. */
export function useOwnDivisions() {
  const session = useSession();
  const divisions = useDivisions();
  const organisations = useOrganisations();
  const own = organisations.data?.find(({ id }) => id === session.organisation.id)?.divisionCode;
  const begin = !own ? '' : own.endsWith('0000') ? own.slice(0, 2) : own.endsWith('00') && own.length === 6 ? own.slice(0, 4) : own;
  return (divisions.data ?? []).filter(({ code }) => code.startsWith(begin));
}

/** Who can be drawn for each stratum as it was saved last. */
export function usePopulation(id: string, enabled = true) {
  return useQuery({ queryKey: ['plans', id, 'population'], queryFn: ({ signal }) => read<Population>(`/api/plans/${id}/population`, undefined, signal), enabled });
}

export function useRevision(id: string, revision: number | null) {
  return useQuery({ queryKey: ['plans', id, 'revision', revision], queryFn: ({ signal }) => read<Revision>(`/api/plans/${id}/revisions/${revision}`, undefined, signal), enabled: revision !== null });
}

export function useFigures() {
  return useQuery({ queryKey: ['planning-figures'], queryFn: ({ signal }) => read<Figures>('/api/planning-figures', undefined, signal) });
}

/** The versions of the bureau's risk rule, newest first. */
export function useRiskRules() {
  return useQuery({ queryKey: ['risk-rules'], queryFn: ({ signal }) => read<Page<RiskRuleVersion>>('/api/risk-rules', { limit: 50 }, signal) });
}
