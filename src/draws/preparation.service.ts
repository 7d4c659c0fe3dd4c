import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { legalDayAt } from '../deadlines/domain/index.js';
import { Supervision, type FrameCandidate } from '../directory/index.js';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import { pastOf, Plans, stratumRules, windowsOf, type PlanForDraw } from '../plans/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { asSystem, takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { seal } from '../platform/secrets/index.js';
import {
  commitmentOf, DRAW_LIFECYCLE, eligibleUnits, exclusionsCsv, freezeFrame, lineSums, sampledSince, sha256Hex, usualCap, warningsCsv, whyNotPattern, whyNotQuotas,
  type DrawState, type Frame,
} from './domain/index.js';
import { factsOf, findDraw, type StoredDraw } from './draw-rows.js';
import type { PrepareDrawBody, QuotaView } from './draws.dto.js';
import { LaboratoryPools } from './laboratory-pools.service.js';
import { nodeHasher } from './node-hasher.js';
import { NonceSource } from './nonce-source.js';
import { latestDue, Rosters } from './roster.service.js';
import { noncePurpose } from './sealed-nonce.js';

interface Frozen {
  readonly frame: Frame;
  readonly exclusions: { readonly csv: string; readonly counts: Readonly<Record<string, number>> };
  readonly warnings: string;
}

/** How this draw weighs and whom it leaves out: what the request says, otherwise what the plan says. */
interface FrameChoice {
  readonly weighting: 'none' | 'credit-class' | 'risk';
  readonly excludeSampledMonths: number;
}

@Injectable()
export class DrawPreparation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly plans: Plans,
    private readonly supervision: Supervision,
    private readonly rosters: Rosters,
    private readonly laboratories: LaboratoryPools,
    private readonly nonces: NonceSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Prepares a draw from a published plan: frame and roster are frozen, the nonce is sealed, hashes and rule are committed; returns its id.
   * With `replaces`, a redraw: the former draw is given up, unless its visits are under way already.
   */
  prepare(caller: Caller, body: PrepareDrawBody): Promise<string> {
    return this.uow.run(caller, async (tx) => {
      const now = this.clock.now();
      const plan = await this.plans.forDraw(tx, body.planId);
      granted(whyNotPattern(body.pattern) ?? body);
      if (new Date(body.eventAt) <= now) granted(refuse('draws.event-past', {}, 'invalid'));
      return asSystem(tx, async () => {
        const replaced = await this.replaced(tx, plan, body);
        const quotas = quotasOf(plan, body);
        const choice: FrameChoice = { weighting: body.weighting ?? (plan.riskRule ? 'risk' : 'none'), excludeSampledMonths: body.excludeSampledMonths ?? plan.exclusions.sampledMonths };
        if (choice.weighting === 'risk' && !plan.riskRule) granted(refuse('draws.no-risk-rule', { number: plan.number }, 'invalid'));
        const { frame, exclusions, warnings } = await this.freeze(tx, plan, quotas, choice, now);
        granted(whyNotQuotas(frame, quotas) ?? frame);
        const drawnOn = legalDayAt(new Date(body.eventAt).getTime());
        const duty = { from: drawnOn, until: latestDue(plan, drawnOn), certified: body.certified ?? false, avoidLast: body.avoidLast ?? false };
        const { roster, key } = await this.rosters.freeze(tx, plan, body.rosterOrganisationIds ?? null, frame, duty, this.nonces.next().toString('hex'));
        const perUnit = body.perUnit ?? 2;
        const [units, reserves] = [sum(quotas, 'take'), sum(quotas, 'reserves')];
        const cap = body.cap ?? usualCap(units + reserves, perUnit, roster.members.length);
        const places = roster.members.length * cap;
        if (roster.members.length < perUnit || places < units * perUnit) {
          granted(refuse('draws.roster-too-small', { roster: roster.members.length, cap, units, perUnit, missing: Math.max(perUnit - roster.members.length, units * perUnit - places) }, 'invalid'));
        }
        const tested = await this.laboratories.freeze(tx, plan.discipline, plan.strata, quotas, frame, drawnOn, this.nonces.next().toString('hex'), body.laboratoryCap);
        const id = newId();
        const nonce = this.nonces.next();
        const year = this.clock.today().slice(0, 4);
        const number = `CQ${year}${String(await takeNumbers(tx, `draw:${year}`)).padStart(4, '0')}`;
        const announced = {
          number, planId: plan.id, frameHash: frame.hash, frameUnits: frame.units.length, exclusionsHash: sha256Hex(nodeHasher, exclusions.csv),
          commitment: granted(commitmentOf(nodeHasher, nonce.toString('hex'))), rosterHash: roster.hash, rosterSize: roster.members.length, perUnit, cap,
          event: body.event, eventAt: new Date(body.eventAt).toISOString(), pattern: body.pattern, ...choice,
          weightsPublic: body.weightsPublic ?? false, planRevision: plan.revision, exclusionRule: plan.exclusions, riskRule: choice.weighting === 'risk' ? plan.riskRule : null,
          certified: duty.certified, avoidLast: duty.avoidLast, ...(tested ? { laboratories: tested.rule } : {}),
        };
        const sizes = sizesOf(frame);
        const sized = quotas.map((quota) => ({ ...quota, size: sizes.get(quota.stratum) ?? 0 }));
        const [made] = await tx.query(
          `INSERT INTO draws.draw (id, number, plan_id, organiser_id, state, quotas, frame_hash, frame_units, exclusions_hash, exclusions, exclude_sampled_months, weighting,
             weights_public, roster_hash, roster_size, certified, avoid_last, per_unit, cap, commitment, event, event_at, pattern, prepared_by, prepared_at, replaces, redraw_reason,
             plan_revision, exclusion_rule, risk_rule, laboratories)
           SELECT $1, a.number, a."planId", $2, 'committed', $3, a."frameHash", a."frameUnits", a."exclusionsHash", $4, a."excludeSampledMonths", a.weighting, a."weightsPublic",
             a."rosterHash", a."rosterSize", a.certified, a."avoidLast", a."perUnit", a.cap, a.commitment, a.event, a."eventAt", a.pattern, $5, $6, $7, $8,
             a."planRevision", a."exclusionRule", a."riskRule", a.laboratories
           FROM json_to_record($9) AS a (number text, "planId" uuid, "frameHash" text, "frameUnits" int, "exclusionsHash" text, "excludeSampledMonths" int, weighting text,
             "weightsPublic" boolean, "rosterHash" text, "rosterSize" int, certified boolean, "avoidLast" boolean, "perUnit" int, cap int, commitment text, event text, "eventAt" timestamptz, pattern text,
             "planRevision" int, "exclusionRule" jsonb, "riskRule" jsonb, laboratories jsonb)
           ON CONFLICT ON CONSTRAINT draw_commitment_once DO NOTHING RETURNING id`,
          [id, plan.organiserId, JSON.stringify(sized), JSON.stringify(exclusions.counts), caller.accountId, now, replaced?.id ?? null, body.reason ?? null, JSON.stringify(announced)],
        );
        if (!made) granted(refuse('draws.nonce-used'));
        await tx.query(
          `WITH kept AS (INSERT INTO draws.secret (draw_id, sealed) VALUES ($1, $2)) INSERT INTO draws.frame (draw_id, csv, exclusions, roster, warnings) VALUES ($1, $3, $4, $5, $6)`,
          [id, seal(this.config.secret, noncePurpose(id), nonce), frame.csv, exclusions.csv, roster.csv, warnings],
        );
        await tx.query('INSERT INTO draws.frozen_key (draw_id, roster_key, line_sums) VALUES ($1, $2, $3)', [id, key, lineSums(frame.csv)]);
        if (tested) await tx.query('INSERT INTO draws.laboratory_roster (draw_id, csv, roster_key) VALUES ($1, $2, $3)', [id, tested.roster.csv, tested.key]);
        await this.ledger.append(tx, [
          {
            aggregate: `draw:${id}`, action: 'draw.committed', data: { ...announced, quotas: sized, exclusions: exclusions.counts, ...(replaced ? { replaces: replaced.number } : {}) },
            rows: [{ table: 'draws.draw', ids: [id] }, { table: 'draws.secret', ids: [id] }, { table: 'draws.frame', ids: [id] }, { table: 'draws.frozen_key', ids: [id] },
              ...(tested ? [{ table: 'draws.laboratory_roster', ids: [id] }] : [])],
          },
          ...(replaced ? [supersededEntry(replaced, number)] : []),
        ]);
        return id;
      });
    });
  }

  /** The draw that this one replaces, already given up where nothing of it was dispatched. A plan with a draw is drawn again by a redraw only. */
  private async replaced(tx: Tx, plan: PlanForDraw, body: PrepareDrawBody): Promise<(StoredDraw & { readonly next: DrawState }) | undefined> {
    const others = await tx.query<{ id: string; number: string; state: DrawState }>(
      `SELECT id, number, state FROM draws.draw WHERE plan_id = $1 AND state <> 'superseded' ORDER BY prepared_at DESC`, [plan.id]);
    if (!body.replaces) {
      if (others[0]) granted(refuse('draws.plan-has-draw', { number: others[0].number }));
      return undefined;
    }
    if (!body.reason) granted(refuse('draws.reason-needed', {}, 'invalid'));
    const former = await findDraw(tx, { id: body.replaces }, 'FOR UPDATE OF d');
    if (former.planId !== plan.id) granted(refuse('draws.other-plan', { number: former.number }, 'invalid'));
    const open = others.find(({ id, state }) => id !== former.id && (state === 'committed' || state === 'drawn'));
    if (open) granted(refuse('draws.plan-has-draw', { number: open.number }));
    const next = granted(take(DRAW_LIFECYCLE, former.state, 'redraw', factsOf(former, this.clock.now(), tx.caller.accountId)));
    await tx.query('UPDATE draws.draw SET state = $2, version = version + 1 WHERE id = $1', [former.id, next]);
    return { ...former, next };
  }

  private async freeze(tx: Tx, plan: PlanForDraw, quotas: readonly QuotaView[], { weighting, excludeSampledMonths }: FrameChoice, now: Date): Promise<Frozen> {
    const strata = await stratumRules(tx, plan.organiserId, quotas.map(({ stratumId }) => plan.strata.find(({ id }) => id === stratumId)!));
    const today = legalDayAt(now.getTime());
    const candidates = await this.supervision.frameCandidates(tx, {
      divisions: [...new Set(strata.map(({ division }) => division))], statuses: ['open', 'suspended', 'closed'], codes: plan.unitCodes, past: pastOf(windowsOf(today, plan.exclusions, plan.riskRule)),
    });
    const eligible = granted(eligibleUnits(candidates.map(candidateOf), strata, {
      weighting,
      sampledSince: excludeSampledMonths > 0 ? sampledSince(today, excludeSampledMonths) : null,
      exclusions: plan.exclusions,
      ...(plan.riskRule ? { risk: plan.riskRule } : {}),
    }));
    return { frame: granted(freezeFrame(nodeHasher, eligible.units)), exclusions: exclusionsCsv(eligible.exclusions), warnings: warningsCsv(eligible.warnings) };
  }
}

function candidateOf(candidate: FrameCandidate) {
  return { ...candidate, lastSampledAt: candidate.lastSampledAt?.getTime() ?? null };
}

/** The quotas of this draw: the plan's, or those that a redraw asks for instead. */
function quotasOf(plan: PlanForDraw, body: PrepareDrawBody): QuotaView[] {
  const asked = body.quotas ?? plan.strata.map(({ id, quota, reserves }) => ({ stratumId: id, take: quota, reserves }));
  return asked.map(({ stratumId, take: wanted, reserves }) => {
    const stratum = plan.strata.find(({ id }) => id === stratumId);
    if (!stratum) return granted(refuse('draws.stratum-not-in-plan', {}, 'invalid'));
    return { stratumId, stratum: stratum.code, take: wanted, reserves, size: 0 };
  });
}

function sizesOf(frame: Frame): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { stratum } of frame.units) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  return sizes;
}

function sum(quotas: readonly QuotaView[], what: 'take' | 'reserves'): number {
  return quotas.reduce((total, quota) => total + quota[what], 0);
}

function supersededEntry(former: StoredDraw & { readonly next: DrawState }, by: string): NewEntry {
  return {
    aggregate: `draw:${former.id}`, action: former.next === 'superseded' ? 'draw.superseded' : 'draw.followed', data: { by },
    rows: [{ table: 'draws.draw', ids: [former.id] }],
  };
}
