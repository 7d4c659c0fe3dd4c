import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Plans, type PlanForDraw, type Stratum } from '../plans/index.js';
import { codeOfFrameId, OFF_DUTY, pseudonymousRoster, whyOffDuty, type DutyRule, type Frame, type KeyedRoster, type OffDuty } from './domain/index.js';
import { nodeHasher } from './node-hasher.js';
import type { PersonView, RosterBody, RosterPersonView } from './personnel.dto.js';

/** Whose samplers a roster takes: the organiser's whole tree, or organisations of it and laboratories of the plan. */
interface Scope {
  readonly organiserId: string;
  readonly organisationIds: readonly string[] | null;
  readonly laboratories: readonly string[];
}

export interface RosterRule extends DutyRule {
  /** Whether whoever sampled a unit last time stays away from it this time. */
  readonly avoidLast: boolean;
}

/** `$1` organiser, `$2` organisations or null, `$3` laboratories that may be named. */
const PEOPLE = `WITH RECURSIVE tree AS (
     SELECT id FROM organisations.organisation WHERE id = $1 OR ($2::uuid[] IS NOT NULL AND id = ANY ($3))
     UNION SELECT o.id FROM organisations.organisation o JOIN tree ON o.parent_id = tree.id),
   person AS (
     SELECT a.id, a.name, a.organisation_id FROM organisations.account a JOIN tree ON tree.id = a.organisation_id
     WHERE a.active AND 'sampler' = ANY (a.roles) AND ($2::uuid[] IS NULL OR a.organisation_id = ANY ($2)))`;

/** The samplers who may be drawn: who is on duty, whom each must avoid, how much each has to do. */
@Injectable()
export class Rosters {
  constructor(private readonly uow: UnitOfWork, private readonly plans: Plans, private readonly clock: Clock) {}

  /** The samplers of the caller's organisation and those below it, with their entries and their visits. */
  people(caller: Caller): Promise<PersonView[]> {
    return this.uow.read(caller, (tx) => this.read(tx, { organiserId: caller.organisationId, organisationIds: null, laboratories: [] }));
  }

  /** Who would stand in the roster of a draw of this plan, and who would not and why. */
  preview(caller: Caller, body: RosterBody): Promise<RosterPersonView[]> {
    return this.uow.read(caller, async (tx) => {
      const { organiserId } = await this.plans.of(tx, body.planId);
      const strata = await tx.query<Pick<Stratum, 'laboratoryId' | 'laboratoryPool' | 'dueOn'>>('SELECT laboratory_id AS "laboratoryId", laboratory_pool AS "laboratoryPool", due_on AS "dueOn" FROM plans.stratum WHERE plan_id = $1', [body.planId]);
      if (organiserId !== caller.organisationId) granted(refuse('draws.other-organiser', {}, 'forbidden'));
      const plan = { organiserId, strata };
      const people = await this.read(tx, scopeOf(plan, body.rosterOrganisationIds ?? null));
      const rule = { from: body.on, until: latestDue(plan, body.on), certified: body.certified ?? false };
      return people.map((person) => ({ ...person, out: whyOut(person, rule) }));
    });
  }

  /**
   * The frozen roster of a draw: everyone on duty, each with the units of the frame that declared or derived avoidance keeps from them: premises declared one by
   * one, all premises of an enterprise of the same household or a former employer, and what the person sampled last time where the draw says so.
   * People stand in it under pseudonyms that come out of `secret`, 64 hexadecimal digits of chance; the key to them comes with it.
   * Refuses where nobody is left, with how many stay out for which reason (`draws.nobody-on-duty`).
   */
  async freeze(tx: Tx, plan: PlanForDraw, organisationIds: readonly string[] | null, frame: Frame, rule: RosterRule, secret: string): Promise<KeyedRoster> {
    const people = await this.read(tx, scopeOf(plan, organisationIds));
    const reasons = people.map((person) => whyOut(person, rule));
    const members = people.filter((_, at) => reasons[at] === null).map(({ accountId }) => accountId);
    const left = Object.fromEntries(OFF_DUTY.map((reason) => [reason, reasons.filter((one) => one === reason).length]));
    if (people.length > 0 && members.length === 0) {
      granted(refuse('draws.nobody-on-duty', { people: people.length, leave: left['on-leave'] ?? 0, missing: left['no-certificate'] ?? 0, ending: left['certificate-ends'] ?? 0 }, 'invalid'));
    }
    const avoided = await asSystem(tx, () => tx.query<{ id: string; code: string }>(
      `SELECT v.account_id AS id, p.code FROM draws.avoidance v JOIN directory.premises p ON p.id = v.premises_id WHERE v.account_id = ANY ($1) AND v.ended_at IS NULL
       UNION SELECT t.account_id, p.code FROM draws.personnel_entry t JOIN directory.premises p ON p.enterprise_id = t.enterprise_id
         WHERE t.account_id = ANY ($1) AND t.ended_at IS NULL AND t.kind IN ('household', 'former-employer')
       UNION SELECT s.id::uuid, p.code FROM (
           SELECT DISTINCT ON (r.premises_id) r.premises_id, r.data FROM directory.supervision_record r
           WHERE $2 AND r.kind = 'sampled' AND r.premises_id IS NOT NULL ORDER BY r.premises_id, r.at DESC) l
         CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(l.data -> 'samplers', '[]')) s (id) JOIN directory.premises p ON p.id = l.premises_id
         WHERE s.id::uuid = ANY ($1)`,
      [members, rule.avoidLast],
    ));
    const codes = new Set(avoided.map(({ code }) => code));
    const idsOf = new Map<string, string[]>();
    if (codes.size > 0) {
      for (const { id, stratum } of frame.units) {
        const code = codeOfFrameId(id, stratum);
        if (codes.has(code)) idsOf.set(code, [...(idsOf.get(code) ?? []), id]);
      }
    }
    const avoids = new Map<string, string[]>();
    for (const { id, code } of avoided) avoids.set(id, [...(avoids.get(id) ?? []), ...(idsOf.get(code) ?? [])]);
    return granted(pseudonymousRoster(nodeHasher, secret, members.map((accountId) => ({ accountId, avoids: avoids.get(accountId) ?? [] }))));
  }

  private read(tx: Tx, { organiserId, organisationIds, laboratories }: Scope): Promise<PersonView[]> {
    const yearAgo = new Date(this.clock.now().getTime() - 365 * 86_400_000);
    return asSystem(tx, () => tx.query<PersonView>(
      `${PEOPLE},
       load AS (
         SELECT s.id, count(DISTINCT v.visit_id)::int AS visits, count(DISTINCT v.visit_id) FILTER (WHERE d.state = 'dispatched')::int AS under_way
         FROM draws.dispatch v JOIN draws.draw d ON d.id = v.draw_id CROSS JOIN LATERAL unnest(v.sampler_ids) s (id) WHERE v.at > $4 GROUP BY s.id)
       SELECT p.id AS "accountId", p.name, p.organisation_id AS "organisationId", o.name AS "organisationName",
         (SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'number', t.number, 'enterpriseName', e.name, 'validFrom', t.valid_from, 'validTo', t.valid_to)
             ORDER BY t.kind, t.valid_to DESC, t.id), '[]')
           FROM draws.personnel_entry t LEFT JOIN directory.enterprise e ON e.id = t.enterprise_id WHERE t.account_id = p.id AND t.ended_at IS NULL) AS entries,
         (SELECT count(*)::int FROM draws.avoidance v WHERE v.account_id = p.id AND v.ended_at IS NULL) AS avoidances,
         coalesce(load.under_way, 0) AS "underWay", coalesce(load.visits, 0) AS "lastYear"
       FROM person p JOIN organisations.organisation o ON o.id = p.organisation_id LEFT JOIN load ON load.id = p.id ORDER BY o.name, p.name, p.id`,
      [organiserId, organisationIds, laboratories, yearAgo],
    ));
  }
}

type PlanPart = Pick<PlanForDraw, 'organiserId'> & { readonly strata: readonly Pick<Stratum, 'laboratoryId' | 'laboratoryPool' | 'dueOn'>[] };

function scopeOf(plan: PlanPart, organisationIds: readonly string[] | null): Scope {
  return { organiserId: plan.organiserId, organisationIds, laboratories: plan.strata.flatMap(({ laboratoryId, laboratoryPool }) => laboratoryPool ?? [laboratoryId]) };
}

function whyOut({ entries }: PersonView, rule: DutyRule): OffDuty | null {
  const spans = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ validFrom, validTo }) => ({ from: validFrom ?? '', to: validTo ?? '' }));
  return whyOffDuty({ certificates: spans('certificate'), leaves: spans('leave') }, rule) ?? null;
}

/** The last day on which a visit of the plan is due, never before `from`. */
export function latestDue(plan: PlanPart, from: string): string {
  return plan.strata.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), from);
}
