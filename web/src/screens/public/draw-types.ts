import type { Tone } from '../../parts';

export type DrawState = 'committed' | 'drawn' | 'dispatched' | 'closed' | 'superseded';

export const drawTone: Readonly<Record<DrawState, Tone>> = { committed: 'waiting', drawn: 'working', dispatched: 'working', closed: 'done', superseded: 'soon' };

export interface DrawRow {
  readonly number: string;
  readonly planTitle: string;
  readonly organiserName: string;
  readonly state: DrawState;
  readonly eventAt: string;
}

/** What everyone may know of a draw (`/api/public/draws/{number}`). */
export interface Draw extends DrawRow {
  readonly planNumber: string;
  readonly frameHash: string;
  readonly frameUnits: number;
  readonly exclusionsHash: string;
  readonly exclusions: Readonly<Record<string, number>>;
  readonly excludeSampledMonths: number;
  readonly weighting: string;
  readonly weightsPublic: boolean;
  readonly commitment: string;
  readonly event: string;
  readonly pattern: string;
  readonly quotas: readonly { readonly stratumId: string; readonly stratum: string; readonly take: number; readonly reserves: number; readonly size: number }[];
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly perUnit: number;
  readonly cap: number;
  readonly laboratories: { readonly hash: string; readonly count: number; readonly cap: number } | null;
  readonly preparedAt: string;
  readonly replaces: string | null;
  readonly redrawReason: string | null;
  readonly replacedBy: string | null;
  readonly publicValue: string | null;
  readonly resultHash: string | null;
  readonly units: number | null;
  readonly reserves: number | null;
  readonly drawnAt: string | null;
  readonly revealedAt: string | null;
  readonly nonce: string | null;
  readonly frameUrl?: string;
  readonly rosterUrl?: string;
  readonly avoidancesUrl?: string;
  readonly laboratoriesUrl?: string;
  readonly resultUrl?: string;
  readonly bundleUrl?: string;
  readonly entries: readonly { readonly id: number; readonly seq: number; readonly at: string; readonly action: string; readonly hash: string; readonly index?: number }[];
}
