import type { OfferedAction } from '../../api/types';
import type { Happened } from '../plans/types';

export const drawStates = ['committed', 'drawn', 'dispatched', 'closed', 'superseded'] as const;
export type DrawState = (typeof drawStates)[number];
export const avoidanceGrounds = ['kin', 'former-employment', 'interest', 'other'] as const;

export interface DrawRow {
  readonly id: string;
  readonly number: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly state: DrawState;
  readonly frameUnits: number;
  readonly eventAt: string;
  readonly preparedAt: string;
  readonly drawnAt: string | null;
  readonly units: number | null;
  readonly reserves: number | null;
  readonly visits: number | null;
  readonly version: number;
}

export interface Quota {
  readonly stratumId: string;
  readonly stratum: string;
  readonly take: number;
  readonly reserves: number;
  readonly size: number;
}

export interface Draw extends DrawRow {
  readonly frameHash: string;
  readonly exclusionsHash: string;
  readonly exclusions: Readonly<Record<string, number>>;
  readonly excludeSampledMonths: number;
  readonly weighting: 'none' | 'credit-class';
  readonly weightsPublic: boolean;
  readonly commitment: string;
  readonly event: string;
  readonly pattern: string;
  readonly quotas: readonly Quota[];
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly perUnit: number;
  readonly cap: number;
  readonly replaces: string | null;
  readonly replacesId: string | null;
  readonly redrawReason: string | null;
  readonly replacedBy: string | null;
  readonly publicValue: string | null;
  readonly resultHash: string | null;
  readonly dispatchedAt: string | null;
  readonly revealedAt: string | null;
  readonly nonce: string | null;
  readonly mayRead: boolean;
  readonly timeline: readonly Happened[];
  readonly actions: readonly OfferedAction[];
}

export interface DrawnUnit {
  readonly id: string;
  readonly role: 'unit' | 'reserve';
  readonly rank: number;
  readonly position: number;
  readonly frameId: string;
  readonly stratumId: string;
  readonly stratum: string;
  readonly ticket: string;
  readonly premisesId: string;
  readonly unitCode: string;
  readonly name: string;
  readonly address: string;
  readonly inspectors: readonly { readonly accountId: string; readonly name: string; readonly organisationName: string }[];
  readonly visitId: string | null;
  readonly dueOn: string | null;
  readonly replacesVisitId: string | null;
  readonly reason: string | null;
}

export interface Visit {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly outcomeReason: string | null;
  readonly dueOn: string;
}

export interface Sampler {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface Avoidance {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly premisesName: string;
  readonly premisesCode: string;
  readonly ground: (typeof avoidanceGrounds)[number];
  readonly declaredAt: string;
  readonly endedAt: string | null;
}
