import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Catalogue, gapsOf } from '../catalogue/index.js';
import { disciplineOf, SAMPLING_KINDS } from '../disciplines/index.js';
import { Supervision } from '../directory/index.js';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { namedEntries, Organisations, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { Plan, PlanForDraw } from './contract.js';
import { carriedDay, PLAN_LIFECYCLE, USUAL_EXCLUSIONS, whyNotOccasion, whyNotPlan, whyNotPopulated, type PlanAction, type PlanFacts } from './domain/index.js';
import { PLAN_LIST, readAttachments, readPlan, readRevisions, readStrata, readStratum, type StoredPlan } from './plan-rows.js';
import { populationsIn } from './populations.js';
import type { CarryOverBody, ChangePlanBody, PlanBody, PlanQuery, PlanRow, PlanView, SchemeGapsView, StratumBody, StratumView } from './plans.dto.js';

/** A plan's page before its actions are put into words. */
export type PlanPageData = Omit<PlanView, 'actions'> & { readonly actions: readonly OfferedAction[] };

@Injectable()
export class Plans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly organisations: Organisations,
    private readonly catalogue: Catalogue,
    private readonly supervision: Supervision,
    private readonly clock: Clock,
  ) {}

  /** The plans of which the reader's organisation is a party, newest number first. */
  async list(caller: Caller, query: PlanQuery): Promise<Page<PlanRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<PlanRow>(
      `${PLAN_LIST} WHERE ($1::text IS NULL OR p.state = $1) AND ($2::text IS NULL OR p.kind = $2) AND ($3::text IS NULL OR strpos(p.number || ' ' || p.title, $3) > 0)
         AND ($4::text IS NULL OR p.number < $4) ORDER BY p.number DESC LIMIT $5`,
      [query.state ?? null, query.kind ?? null, query.q ?? null, after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  one(caller: Caller, id: string): Promise<PlanPageData> {
    return this.uow.read(caller, (tx) => this.page(tx, id));
  }

  /** A new draft with its strata. Refuses strata whose division, scheme or laboratory cannot serve, each named by its code. */
  async create(caller: Caller, body: PlanBody): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => this.page(tx, await this.draft(tx, caller.organisationId, body)));
  }

  /** A new draft of that organiser within the caller's command; its id. Modules below begin a plan by it. */
  async draft(tx: Tx, organiserId: string, body: PlanBody, carried?: { readonly from: StoredPlan; readonly left: readonly string[] }): Promise<string> {
    await this.assertSound(tx, organiserId, body);
    const id = newId();
    const year = this.clock.today().slice(0, 4);
    const number = `JH${year}${String(await takeNumbers(tx, `plan:${year}`)).padStart(4, '0')}`;
    // Parties first: the row policy shows and takes a plan's rows to its parties alone.
    await this.organisations.addParties(tx, [{ caseId: id, organisationId: organiserId, capacity: 'organiser' }]);
    await tx.query(
      `INSERT INTO plans.plan (id, number, title, kind, discipline, organiser_id, task_source, period_from, period_to, numbering, created_by, carried_from, occasion, particulars, unit_codes,
         exclusions, risk_rule_id, budget)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, ${DESIGN(13)})`,
      [
        id, number, body.title, body.kind, body.discipline, organiserId, body.taskSource, body.periodFrom, body.periodTo, body.numbering, tx.caller.accountId, carried?.from.id ?? null, ...designOf(body),
      ],
    );
    const strata = await this.saveStrata(tx, id, body.strata);
    await this.witness(tx, id, carried ? 'plan.carried-over' : 'plan.created', {
      number, version: 1, strata: body.strata.length, ...(carried ? { by: carried.from.number, left: [...carried.left] } : {}),
    }, strata);
    return id;
  }

  /** Replaces a draft and its strata. `version` must be the one that was read (`plan.stale`). Strata keep their ids by code. */
  async change(caller: Caller, id: string, body: ChangePlanBody): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => {
      const plan = await this.locked(tx, id, body.version);
      granted(take(PLAN_LIFECYCLE, plan.state, 'edit', await this.factsOf(tx, plan)));
      await this.assertSound(tx, plan.organiserId, body);
      await tx.query(
        `UPDATE plans.plan SET title = $2, kind = $3, discipline = $4, task_source = $5, period_from = $6, period_to = $7, numbering = $8, version = version + 1,
           (occasion, particulars, unit_codes, exclusions, risk_rule_id, budget) = ROW (${DESIGN(9)}) WHERE id = $1`,
        [id, body.title, body.kind, body.discipline, body.taskSource, body.periodFrom, body.periodTo, body.numbering, ...designOf(body)],
      );
      const strata = await this.saveStrata(tx, id, body.strata);
      await this.witness(tx, id, 'plan.changed', { version: plan.version + 1, strata: body.strata.length }, strata);
      return this.page(tx, id);
    });
  }

  /**
   * Takes a step of the plan's lifecycle. Submission refuses quotas above what can be drawn, saying by how much. Approval keeps the revision as it is;
   * a return or a revision after it begins the next one. Publishing makes the strata's laboratories parties of the plan.
   */
  async step(caller: Caller, id: string, action: Exclude<PlanAction, 'edit'>, version: number, reason?: string): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => {
      const plan = await this.locked(tx, id, version);
      const state = granted(take(PLAN_LIFECYCLE, plan.state, action, await this.factsOf(tx, plan)));
      if (action === 'submit') granted(whyNotPopulated(await readStrata(tx, id), await populationsIn(tx, this.supervision, plan, this.clock.now())) ?? plan);
      const isNext = action === 'revise' || (action === 'return' && plan.state === 'approved');
      await tx.query(
        `UPDATE plans.plan SET state = $2, version = version + 1, revision = revision + $6::int,
           submitted_by = CASE WHEN $3 = 'submit' THEN $4::uuid WHEN $2 = 'draft' THEN NULL ELSE submitted_by END,
           approved_by = CASE WHEN $3 = 'approve' THEN $4::uuid WHEN $2 = 'draft' THEN NULL ELSE approved_by END,
           return_reason = CASE $3 WHEN 'return' THEN $5 WHEN 'submit' THEN NULL WHEN 'revise' THEN NULL ELSE return_reason END WHERE id = $1`,
        [id, state, action, caller.accountId, reason ?? null, isNext ? 1 : 0],
      );
      if (action === 'publish') {
        const laboratories = [...new Set((await readStrata(tx, id)).flatMap(({ laboratoryId, laboratoryPool }) => laboratoryPool ?? [laboratoryId]))];
        await this.organisations.addParties(tx, laboratories.map((organisationId) => ({ caseId: id, organisationId, capacity: 'laboratory' as const })));
      }
      const evidence = action === 'approve' ? await this.keepApproved(tx, plan) : isNext ? await this.beginRevision(tx, plan, reason ?? '') : [];
      await this.witness(tx, id, ACTIONS[action], { version: plan.version + 1, state, revision: plan.revision + (isNext ? 1 : 0), ...(reason ? { reason } : {}) }, [], evidence);
      return this.page(tx, id);
    });
  }

  /**
   * A new draft from this plan for another period: strata with their due days moved by the years between, schemes replaced by those of the same code in force then.
   * Strata whose scheme has no successor are left out and named in the history. Refuses where none is left (`plan.nothing-to-carry`).
   */
  carryOver(caller: Caller, id: string, { title, periodFrom, periodTo }: CarryOverBody): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => {
      const from = await this.found(tx, id);
      assertOrganiser(caller, from);
      const strata = await readStrata(tx, id);
      const successors = await tx.query<{ id: string; next: string }>(
        `SELECT m.id, n.id AS next FROM catalogue.scheme m CROSS JOIN LATERAL (
           SELECT s.id FROM catalogue.scheme s WHERE s.code = m.code AND s.valid_from <= $3 AND (s.valid_to IS NULL OR s.valid_to >= $2) ORDER BY s.valid_from DESC LIMIT 1) n
         WHERE m.id = ANY ($1::uuid[])`,
        [[...new Set(strata.map(({ schemeId }) => schemeId))], periodFrom, periodTo],
      );
      const nextOf = new Map(successors.map((row) => [row.id, row.next]));
      const kept = strata.filter(({ schemeId }) => nextOf.has(schemeId));
      if (kept.length === 0) granted(refuse('plan.nothing-to-carry', { number: from.number }, 'invalid'));
      const made = await this.draft(tx, caller.organisationId, {
        title, kind: from.kind, discipline: from.discipline, taskSource: from.taskSource, periodFrom, periodTo, numbering: from.numbering, exclusions: from.exclusions, riskRuleId: from.riskRuleId,
        budget: from.budget,
        strata: kept.map(({ code, divisionCode, businessType, tag, creditClass, schemeId, quota, reserves, laboratoryId, laboratoryPool, dueOn, categoryCode }) => ({
          code, divisionCode, businessType, tag, creditClass, categoryCode: nextOf.get(schemeId) === schemeId ? categoryCode : null, schemeId: nextOf.get(schemeId)!, quota, reserves, laboratoryId,
          laboratoryPool, dueOn: carriedDay(dueOn, from.periodFrom, periodFrom, periodTo),
        })),
      }, { from, left: strata.filter(({ schemeId }) => !nextOf.has(schemeId)).map(({ code, schemeTitle }) => `${code} ${schemeTitle}`) });
      return this.page(tx, made);
    });
  }

  /** What the catalogue lacks for the plan's schemes on the first day of its period: seen before anything is assigned. */
  async gaps(caller: Caller, id: string): Promise<SchemeGapsView[]> {
    return this.uow.read(caller, async (tx) => {
      const plan = await this.found(tx, id);
      const strata = await readStrata(tx, id);
      const schemes = await this.catalogue.schemesWithLimits(tx, [...new Set(strata.map(({ schemeId }) => schemeId))]);
      return schemes.map((scheme) => ({
        schemeId: scheme.id,
        schemeCode: scheme.code,
        schemeTitle: scheme.title,
        strata: strata.filter(({ schemeId }) => schemeId === scheme.id).map(({ code }) => code),
        items: scheme.items.length,
        blocking: scheme.items.length === 0,
        gaps: gapsOf(scheme, plan.periodFrom),
      }));
    });
  }

  /** The plan, for modules below; refuses where this reader sees none (`plan.not-found`). */
  of(tx: Tx, planId: string): Promise<Plan> {
    return this.found(tx, planId);
  }

  /** One stratum with its names; refuses an unknown id (`plan.stratum-not-found`). */
  async stratum(tx: Tx, id: string): Promise<StratumView> {
    return (await readStratum(tx, id)) ?? granted(refuse('plan.stratum-not-found', {}, 'not-found'));
  }

  /** The plan and its strata, the plan's row locked; refuses another organiser's plan and one that is not published (`plan.not-published`). */
  async forDraw(tx: Tx, planId: string): Promise<PlanForDraw> {
    const plan = await this.found(tx, planId, 'FOR UPDATE OF p');
    assertOrganiser(tx.caller, plan);
    if (plan.state !== 'published') granted(refuse('plan.not-published', { number: plan.number, state: plan.state }));
    return { ...plan, strata: await readStrata(tx, planId) };
  }

  private async locked(tx: Tx, id: string, version: number): Promise<StoredPlan> {
    const plan = await this.found(tx, id, 'FOR UPDATE OF p');
    assertOrganiser(tx.caller, plan);
    if (plan.version !== version) granted(refuse('plan.stale', { sent: version, version: plan.version, state: plan.state }));
    return plan;
  }

  private async found(tx: Tx, id: string, lock: '' | 'FOR UPDATE OF p' = ''): Promise<StoredPlan> {
    return (await readPlan(tx, id, lock)) ?? granted(refuse('plan.not-found', {}, 'not-found'));
  }

  private async factsOf(tx: Tx, plan: StoredPlan): Promise<PlanFacts> {
    const empty = await tx.query<{ title: string }>(
      `SELECT DISTINCT m.title FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id
       WHERE s.plan_id = $1 AND s.revision = $2 AND NOT EXISTS (SELECT FROM catalogue.scheme_item i WHERE i.scheme_id = m.id) ORDER BY 1`,
      [plan.id, plan.revision],
    );
    return {
      strata: plan.strataCount, emptySchemes: empty.map(({ title }) => title), createdBy: plan.createdBy, submittedBy: plan.submittedBy, reader: tx.caller.accountId,
      incomplete: whyNotOccasion(plan.occasion, plan.particulars, plan.unitCodes),
    };
  }

  private async page(tx: Tx, id: string): Promise<PlanPageData> {
    const { createdBy, submittedBy, approvedBy: _, riskRule: __, ...plan } = await this.found(tx, id);
    const strata = await readStrata(tx, id);
    const facts = await this.factsOf(tx, { ...plan, createdBy, submittedBy, approvedBy: null, riskRule: null });
    const permissions = plan.organiserId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
    return {
      ...plan,
      strata,
      revisions: await readRevisions(tx, id),
      attachments: await readAttachments(tx, id),
      timeline: await namedEntries(tx, await this.ledger.timeline(tx, `plan:${id}`)),
      actions: offered(PLAN_LIFECYCLE, plan.state, facts, permissions),
    };
  }

  /** Inserts, updates and removes strata in one statement; the ids of all rows that changed. */
  private async saveStrata(tx: Tx, planId: string, strata: readonly StratumBody[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH given AS (
         SELECT g.*, p.revision FROM plans.plan p, json_to_recordset($2) AS g (id uuid, code text, "divisionCode" text, "businessType" text, tag text, "creditClass" text, "categoryCode" text,
           "schemeId" uuid, quota int, reserves int, "laboratoryId" uuid, "laboratoryPool" uuid[], "dueOn" date) WHERE p.id = $1
       ), gone AS (
         DELETE FROM plans.stratum s WHERE s.plan_id = $1 AND s.revision = (SELECT p.revision FROM plans.plan p WHERE p.id = $1) AND s.code NOT IN (SELECT g.code FROM given g) RETURNING s.id
       ), kept AS (
         INSERT INTO plans.stratum AS s (id, plan_id, revision, code, division_code, business_type, tag, credit_class, category_code, scheme_id, quota, reserves, laboratory_id, laboratory_pool, due_on)
         SELECT id, $1, revision, code, "divisionCode", "businessType", tag, "creditClass", "categoryCode", "schemeId", quota, reserves, "laboratoryId", "laboratoryPool", "dueOn" FROM given
         ON CONFLICT (plan_id, revision, code) DO UPDATE SET division_code = excluded.division_code, business_type = excluded.business_type, tag = excluded.tag,
           credit_class = excluded.credit_class,
           category_code = excluded.category_code, scheme_id = excluded.scheme_id, quota = excluded.quota, reserves = excluded.reserves,
           laboratory_id = excluded.laboratory_id, laboratory_pool = excluded.laboratory_pool, due_on = excluded.due_on RETURNING s.id
       ) SELECT id FROM gone UNION ALL SELECT id FROM kept`,
      [planId, JSON.stringify(strata.map((stratum) => ({ ...stratum, ...poolOf(stratum), id: newId() })))],
    );
    return rows.map(({ id }) => id);
  }

  /** Refuses a period or strata that cannot be, and strata that name what does not exist or cannot serve: one statement for all of them. */
  private async assertSound(tx: Tx, organiserId: string, body: PlanBody): Promise<void> {
    const centre = disciplineOf(body.discipline) ?? granted(refuse('plan.discipline-unknown', { discipline: body.discipline }, 'invalid'));
    if (!centre.samplingKinds[body.kind]) granted(refuse('plan.kind-of-another-centre', { centre: centre.name.zh, kinds: SAMPLING_KINDS.flatMap((kind) => centre.samplingKinds[kind]?.zh ?? []) }, 'invalid'));
    granted(whyNotPlan(body, body.strata) ?? body);
    const [asked] = await tx.query<{ isRule: boolean; unknown: string[] }>(
      `SELECT $1::uuid IS NULL OR EXISTS (SELECT FROM plans.risk_rule r JOIN plans.risk_rule_decision d ON d.rule_id = r.id AND d.state = 'approved' WHERE r.id = $1 AND r.organiser_id = $2) AS "isRule",
         ARRAY(SELECT c FROM unnest($3::text[]) c WHERE NOT EXISTS (SELECT FROM directory.premises p WHERE p.code = c)) AS unknown`,
      [body.riskRuleId ?? null, organiserId, body.unitCodes ?? []],
    );
    if (!asked?.isRule) granted(refuse('plan.risk-rule-not-approved', {}, 'invalid'));
    if (asked && asked.unknown.length > 0) granted(refuse('plan.unit-unknown', { codes: asked.unknown.slice(0, 10) }, 'invalid'));
    const [wrong] = await tx.query<{ code: string; fault: string }>(
      `SELECT g.code, CASE
           WHEN g."divisionCode" IS NOT NULL AND d.code IS NULL THEN 'plan.division-unknown'
           WHEN m.id IS NULL THEN 'catalogue.scheme-not-found'
           WHEN e.discipline <> $4 THEN 'plan.scheme-of-another-centre'
           WHEN m.valid_from > $3 OR m.valid_to < $2 THEN 'plan.scheme-not-in-force'
           WHEN g."categoryCode" IS NOT NULL AND c.code IS NULL THEN 'plan.category-unknown'
           ELSE 'plan.not-a-laboratory' END AS fault
       FROM json_to_recordset($1) AS g (code text, "divisionCode" text, "categoryCode" text, "schemeId" uuid, "laboratoryId" uuid, "laboratoryPool" uuid[])
       LEFT JOIN organisations.division d ON d.code = g."divisionCode"
       LEFT JOIN catalogue.scheme m ON m.id = g."schemeId" LEFT JOIN catalogue.edition e ON e.code = m.edition
       LEFT JOIN catalogue.category c ON c.edition = m.edition AND c.code = g."categoryCode"
       LEFT JOIN organisations.organisation l ON l.id = g."laboratoryId" AND l.active AND l.kind IN ('laboratory', 'third-party-laboratory')
       WHERE (g."divisionCode" IS NOT NULL AND d.code IS NULL) OR m.id IS NULL OR e.discipline <> $4 OR m.valid_from > $3 OR m.valid_to < $2
         OR (g."categoryCode" IS NOT NULL AND c.code IS NULL) OR l.id IS NULL
         OR EXISTS (SELECT FROM unnest(g."laboratoryPool") x WHERE NOT EXISTS (
           SELECT FROM organisations.organisation o WHERE o.id = x AND o.active AND o.kind IN ('laboratory', 'third-party-laboratory')))
       ORDER BY g.code LIMIT 1`,
      [JSON.stringify(body.strata.map((stratum) => ({ ...stratum, ...poolOf(stratum) }))), body.periodFrom, body.periodTo, body.discipline],
    );
    if (wrong) granted(refuse(wrong.fault, { stratum: wrong.code }, 'invalid'));
  }

  /** What is approved is kept as it is; later revisions leave it alone. */
  private async keepApproved(tx: Tx, plan: StoredPlan): Promise<EvidenceRows[]> {
    const { title, kind, discipline, taskSource, periodFrom, periodTo, numbering, occasion, particulars, unitCodes, exclusions, riskRuleId, budget } = plan;
    const id = newId();
    await tx.query('INSERT INTO plans.approval (id, plan_id, revision, head, approved_by, approved_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      id, plan.id, plan.revision, JSON.stringify({ title, kind, discipline, taskSource, periodFrom, periodTo, numbering, occasion, particulars, unitCodes, exclusions, riskRuleId, budget }),
      tx.caller.accountId, this.clock.now(),
    ]);
    return [{ table: 'plans.approval', ids: [id] }];
  }

  /** The strata of the approved revision stay, for the draws that were made under it; the next one begins with copies of them. */
  private async beginRevision(tx: Tx, plan: StoredPlan, reason: string): Promise<EvidenceRows[]> {
    const id = newId();
    await tx.query('INSERT INTO plans.revision (id, plan_id, revision, reason, begun_by, begun_at) VALUES ($1, $2, $3, $4, $5, $6)', [id, plan.id, plan.revision + 1, reason, tx.caller.accountId, this.clock.now()]);
    const strata = await this.saveStrata(tx, plan.id, await readStrata(tx, plan.id, plan.revision));
    return [{ table: 'plans.revision', ids: [id] }, { table: 'plans.stratum', ids: strata }];
  }

  private async witness(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>, strata: readonly string[] = [], evidence: readonly EvidenceRows[] = []): Promise<void> {
    const rows = [{ table: 'plans.plan', ids: [id] }, ...(strata.length > 0 ? [{ table: 'plans.stratum', ids: strata }] : []), ...evidence];
    await this.ledger.append(tx, [{ aggregate: `plan:${id}`, action, data, rows }]);
  }
}

interface EvidenceRows {
  readonly table: string;
  readonly ids: readonly string[];
}

const ACTIONS: Readonly<Record<Exclude<PlanAction, 'edit'>, string>> = {
  submit: 'plan.submitted', return: 'plan.returned', approve: 'plan.approved', publish: 'plan.published', revise: 'plan.revised', close: 'plan.closed',
};

/** The laboratories of a stratum in one form: several different ones are a pool, its first the stratum's own; one alone is the contract's. */
function poolOf({ laboratoryId, laboratoryPool }: Pick<StratumBody, 'laboratoryId' | 'laboratoryPool'>): Pick<StratumBody, 'laboratoryId' | 'laboratoryPool'> {
  const pool = [...new Set(laboratoryPool ?? [])];
  return pool.length > 1 ? { laboratoryId: pool[0]!, laboratoryPool: pool } : { laboratoryId: pool[0] ?? laboratoryId, laboratoryPool: null };
}

/** The places of what `designOf` gives. */
const DESIGN = (first: number): string => ['', '::jsonb', '::text[]', '::jsonb', '::uuid', '::numeric'].map((type, at) => `$${first + at}${type}`).join(', ');

/** Occasion, particulars, named units, exclusions, risk rule and budget, as columns. */
function designOf({ occasion, particulars, unitCodes, exclusions, riskRuleId, budget }: PlanBody): unknown[] {
  return [occasion ?? 'regular', JSON.stringify(particulars ?? {}), [...new Set(unitCodes)].sort(), JSON.stringify(exclusions ?? USUAL_EXCLUSIONS), riskRuleId ?? null, budget ?? null];
}

/** The bureaus above see a plan; only its organiser's people act on it. */
function assertOrganiser(caller: Caller, plan: StoredPlan): void {
  if (plan.organiserId !== caller.organisationId) granted(refuse('plan.not-organiser', { organiser: plan.organiserName }, 'forbidden'));
}
