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
  readonly weighting: 'none' | 'credit-class' | 'risk';
  readonly weightsPublic: boolean;
  readonly commitment: string;
  readonly event: string;
  readonly pattern: string;
  readonly quotas: readonly Quota[];
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly perUnit: number;
  readonly cap: number;
  /** Null: contracts name every laboratory. */
  readonly laboratories: { readonly hash: string; readonly count: number; readonly cap: number } | null;
  readonly certified: boolean;
  readonly avoidLast: boolean;
  /** One person has read the public value; a second has not. */
  readonly entered: { readonly byName: string; readonly at: string; readonly own: boolean } | null;
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
  readonly laboratoryName: string | null;
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

export const interestGrounds = ['same-group', 'holding', 'service', 'other'] as const;

/** A laboratory that keeps away from an enterprise. */
export interface LaboratoryInterest {
  readonly id: string;
  readonly laboratoryName: string;
  readonly enterpriseName: string;
  readonly ground: (typeof interestGrounds)[number];
  readonly declaredAt: string;
  readonly endedAt: string | null;
}

export interface DrawnCode {
  readonly position: number;
  readonly stratum: string;
  readonly rank: number;
  readonly code: string;
}

export const personnelKinds = ['certificate', 'leave', 'household', 'former-employer'] as const;
export type PersonnelKind = (typeof personnelKinds)[number];

export interface PersonnelEntry {
  readonly id: string;
  readonly kind: PersonnelKind;
  readonly number: string | null;
  readonly enterpriseName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface PersonOnDuty {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly entries: readonly PersonnelEntry[];
  readonly avoidances: number;
  readonly underWay: number;
  readonly lastYear: number;
  /** In the preview of a roster: why the person would not stand in it. */
  readonly out?: 'on-leave' | 'no-certificate' | 'certificate-ends' | null;
}

export interface PersonnelList {
  readonly sha256: string;
  readonly lines: number;
  readonly entries: number;
  readonly rows: readonly { readonly line: number; readonly login: string; readonly name: string; readonly adds: string }[];
  readonly problems: readonly { readonly line: number; readonly heading: string; readonly code: string; readonly reason: string }[];
}
