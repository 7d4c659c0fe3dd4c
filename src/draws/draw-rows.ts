import { granted, refuse } from '../kernel/index.js';
import { asSystem, type Caller, type Tx } from '../platform/database/index.js';
import type { ExclusionRule, RiskRule } from '../plans/index.js';
import type { LaboratoryRule } from './laboratory-pools.service.js';
import type { DrawRow, PublicDrawRow, QuotaView } from './draws.dto.js';
import type { DrawFacts, DrawState } from './domain/index.js';

/** A draw's row: hashes, counts and rules. What was drawn lies elsewhere. */
export interface StoredDraw {
  readonly id: string;
  readonly number: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly state: DrawState;
  readonly frameHash: string;
  readonly frameUnits: number;
  readonly exclusionsHash: string;
  readonly exclusions: Record<string, number>;
  readonly excludeSampledMonths: number;
  readonly weighting: 'none' | 'credit-class' | 'risk';
  readonly planRevision: number;
  readonly exclusionRule: ExclusionRule;
  readonly riskRule: RiskRule | null;
  readonly weightsPublic: boolean;
  readonly commitment: string;
  readonly event: string;
  readonly eventAt: string;
  readonly pattern: string;
  readonly quotas: QuotaView[];
  readonly rosterHash: string;
  readonly rosterSize: number;
  readonly certified: boolean;
  readonly avoidLast: boolean;
  readonly perUnit: number;
  readonly cap: number;
  readonly laboratories: LaboratoryRule | null;
  readonly preparedAt: string;
  readonly replacesId: string | null;
  readonly replaces: string | null;
  readonly redrawReason: string | null;
  readonly replacedBy: string | null;
  readonly publicValue: string | null;
  readonly resultHash: string | null;
  readonly units: number | null;
  readonly reserves: number | null;
  readonly visits: number | null;
  readonly drawnAt: string | null;
  readonly dispatchedAt: string | null;
  readonly revealedAt: string | null;
  readonly nonce: string | null;
  readonly version: number;
}

const FROM = 'FROM draws.draw d JOIN plans.plan p ON p.id = d.plan_id JOIN organisations.organisation o ON o.id = d.organiser_id';

const WHOLE = `SELECT d.id, d.number, d.plan_id AS "planId", p.number AS "planNumber", p.title AS "planTitle", d.organiser_id AS "organiserId", o.name AS "organiserName", d.state,
    d.frame_hash AS "frameHash", d.frame_units AS "frameUnits", d.exclusions_hash AS "exclusionsHash", d.exclusions, d.exclude_sampled_months AS "excludeSampledMonths",
    d.weighting, d.plan_revision AS "planRevision", d.exclusion_rule AS "exclusionRule", d.risk_rule AS "riskRule", d.weights_public AS "weightsPublic", d.commitment, d.event, d.event_at AS "eventAt", d.pattern, d.quotas, d.roster_hash AS "rosterHash",
    d.roster_size AS "rosterSize", d.certified, d.avoid_last AS "avoidLast", d.per_unit AS "perUnit", d.cap, d.laboratories, d.prepared_at AS "preparedAt", d.replaces AS "replacesId",
    (SELECT r.number FROM draws.draw r WHERE r.id = d.replaces) AS replaces, d.redraw_reason AS "redrawReason",
    (SELECT r.number FROM draws.draw r WHERE r.replaces = d.id ORDER BY r.prepared_at DESC LIMIT 1) AS "replacedBy", d.public_value AS "publicValue",
    d.result_hash AS "resultHash", d.units, d.reserves, d.visits, d.drawn_at AS "drawnAt", d.dispatched_at AS "dispatchedAt", d.revealed_at AS "revealedAt", d.nonce, d.version
  ${FROM}`;

/** The draw by its id or number; refuses where this reader sees none (`draws.not-found`). */
export async function findDraw(tx: Tx, key: { readonly id: string } | { readonly number: string }, lock: '' | 'FOR UPDATE OF d' = ''): Promise<StoredDraw> {
  const [draw] = await tx.query<StoredDraw>(`${WHOLE} WHERE ${'id' in key ? 'd.id' : 'd.number'} = $1 ${lock}`, ['id' in key ? key.id : key.number]);
  return draw ?? granted(refuse('draws.not-found', {}, 'not-found'));
}

export function listDraws(tx: Tx, filter: { planId?: string; state?: string }, before: unknown, limit: number): Promise<DrawRow[]> {
  return tx.query<DrawRow>(
    `SELECT d.id, d.number, d.plan_id AS "planId", p.number AS "planNumber", p.title AS "planTitle", d.organiser_id AS "organiserId", o.name AS "organiserName", d.state,
       d.frame_units AS "frameUnits", d.event_at AS "eventAt", d.prepared_at AS "preparedAt", d.drawn_at AS "drawnAt", d.units, d.reserves, d.visits, d.version
     ${FROM} WHERE ($1::uuid IS NULL OR d.plan_id = $1) AND ($2::text IS NULL OR d.state = $2) AND ($3::text IS NULL OR d.number < $3) ORDER BY d.number DESC LIMIT $4`,
    [filter.planId ?? null, filter.state ?? null, before, limit],
  );
}

export function listPublicDraws(tx: Tx, before: unknown, limit: number): Promise<PublicDrawRow[]> {
  return tx.query<PublicDrawRow>(
    `SELECT d.number, p.title AS "planTitle", o.name AS "organiserName", d.state, d.event_at AS "eventAt" ${FROM}
     WHERE $1::text IS NULL OR d.number < $1 ORDER BY d.number DESC LIMIT $2`,
    [before, limit],
  );
}

/** The bureaus above see a draw; only its organiser's people act on it. */
export function assertOrganiser(caller: Caller, draw: StoredDraw): void {
  if (draw.organiserId !== caller.organisationId) granted(refuse('draws.not-organiser', { organiser: draw.organiserName }, 'forbidden'));
}

/** Whether this reader may see what was drawn: everyone entitled once it is revealed, before that the organiser's dispatchers alone. */
export function mayRead(caller: Caller, draw: StoredDraw): boolean {
  return draw.revealedAt !== null || (draw.organiserId === caller.organisationId && caller.roles.includes('dispatcher'));
}

/** The public value as one person read it last, before another confirms it. */
export interface ValueEntry {
  readonly id: string;
  readonly value: string;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly enteredAt: string;
}

/** What was entered last of a draw, whoever asks: the second person reads for him- or herself, so the value goes no further than the service. */
export async function lastEntry(tx: Tx, drawId: string): Promise<ValueEntry | undefined> {
  const [entry] = await asSystem(tx, () => tx.query<ValueEntry>(
    `SELECT v.id, v.value, v.entered_by AS "enteredBy", a.name AS "enteredByName", v.entered_at AS "enteredAt"
     FROM draws.value_entry v JOIN organisations.account a ON a.id = v.entered_by WHERE v.draw_id = $1 ORDER BY v.entered_at DESC, v.id DESC LIMIT 1`,
    [drawId],
  ));
  return entry;
}

export function factsOf(draw: StoredDraw, now: Date, reader: string, entry?: ValueEntry): DrawFacts {
  return { now: now.getTime(), eventAt: new Date(draw.eventAt).getTime(), enteredBy: entry?.enteredBy ?? null, reader };
}
