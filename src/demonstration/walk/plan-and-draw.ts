import type { Cast } from './hand.js';

export interface StratumOrder {
  readonly schemeId: string;
  readonly quota: number;
  readonly reserves: number;
  readonly laboratoryId: string;
  readonly dueOn: string;
  readonly businessType?: string;
  readonly divisionCode?: string;
}

export interface PlanOrder {
  /** Food's unless it says otherwise. */
  readonly discipline?: string;
  readonly title: string;
  readonly kind: string;
  readonly taskSource: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly strata: readonly StratumOrder[];
  readonly riskRuleId?: string;
  readonly budget?: string;
  readonly exclusions?: Readonly<Record<string, unknown>>;
}

interface PlanAnswer {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

export interface Visit {
  readonly id: string;
  readonly samplers: readonly { readonly accountId: string; readonly name: string }[];
  readonly strata: readonly { readonly stratumId: string; readonly schemeId: string; readonly schemeTitle: string; readonly laboratoryId: string }[];
  readonly samplingKind: string;
}

/** Writes a plan; it stays a draft. */
export async function drafted(cast: Cast, order: PlanOrder): Promise<PlanAnswer> {
  const strata = order.strata.map((stratum, index) => ({ code: `S${String(index + 1).padStart(3, '0')}`, ...stratum }));
  return (await cast.planner()).post('/api/plans', { discipline: 'food', ...order, numbering: 'local', strata });
}

export async function submitted(cast: Cast, { id, version }: PlanAnswer): Promise<PlanAnswer> {
  return (await cast.planner()).post(`/api/plans/${id}/submit`, { version });
}

/** A plan that was approved by another person and published. */
export async function published(cast: Cast, order: PlanOrder): Promise<PlanAnswer> {
  const waiting = await submitted(cast, await drafted(cast, order));
  const { version } = await (await cast.leader()).post<PlanAnswer>(`/api/plans/${waiting.id}/approve`, { version: waiting.version });
  return (await cast.planner()).post(`/api/plans/${waiting.id}/publish`, { version });
}

/** A draw that is committed to, with the event whose outcome will be its public value still ahead: an hour, unless told otherwise. */
export async function committed(
  cast: Cast, planId: string, event: string, { hoursAhead = 1, ...choices }: { hoursAhead?: number; rosterOrganisationIds?: readonly string[] } = {},
): Promise<{ id: string; number: string }> {
  const eventAt = new Date(cast.now().getTime() + hoursAhead * 3_600_000).toISOString();
  return (await cast.dispatcher()).post('/api/draws', { planId, event, eventAt, pattern: '99-99-99-99-99-99+99', weighting: 'credit-class', ...choices });
}

/** Two people read the public value, one after the other, and the units are drawn with it. */
export async function valueKnown(cast: Cast, drawId: string, value: string): Promise<void> {
  await (await cast.planner()).post(`/api/draws/${drawId}/value`, { value });
  await (await cast.dispatcher()).post(`/api/draws/${drawId}/confirmation`, { value });
}

/** The units are drawn with the public value, and sent out as visits. */
export async function dispatched(cast: Cast, drawId: string, value: string): Promise<Visit[]> {
  const dispatcher = await cast.dispatcher();
  await cast.wait(3_700);
  await valueKnown(cast, drawId, value);
  await dispatcher.post(`/api/draws/${drawId}/dispatch`);
  return visitsOf(cast, drawId);
}

export async function visitsOf(cast: Cast, drawId: string): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: { items: Visit[]; next?: string } = await (await cast.dispatcher()).get(`/api/visits?drawId=${drawId}&limit=200${after && `&after=${after}`}`);
    visits.push(...page.items);
    after = page.next;
  }
  return visits;
}
