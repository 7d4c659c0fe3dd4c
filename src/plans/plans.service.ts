import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Catalogue, gapsOf } from '../catalogue/index.js';
import { disciplineOf } from '../disciplines/index.js';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Organisations, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { Plan, PlanForDraw } from './contract.js';
import { PLAN_LIFECYCLE, whyNotPlan, type PlanAction, type PlanFacts } from './domain/index.js';
import { namedTimeline, PLAN_LIST, readPlan, readStrata, readStratum, type StoredPlan } from './plan-rows.js';
import type { ChangePlanBody, PlanBody, PlanQuery, PlanRow, PlanView, SchemeGapsView, StratumBody, StratumView } from './plans.dto.js';

/** A plan's page before its actions are put into words. */
export type PlanPageData = Omit<PlanView, 'actions'> & { readonly actions: readonly OfferedAction[] };

@Injectable()
export class Plans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly organisations: Organisations,
    private readonly catalogue: Catalogue,
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
    return this.uow.run(caller, async (tx) => {
      await this.assertSound(tx, body);
      const id = newId();
      const year = this.clock.today().slice(0, 4);
      const number = `JH${year}${String(await takeNumbers(tx, `plan:${year}`)).padStart(4, '0')}`;
      // Parties first: the row policy shows and takes a plan's rows to its parties alone.
      await this.organisations.addParties(tx, [{ caseId: id, organisationId: caller.organisationId, capacity: 'organiser' }]);
      await tx.query(
        `INSERT INTO plans.plan (id, number, title, kind, discipline, organiser_id, task_source, period_from, period_to, numbering, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, number, body.title, body.kind, body.discipline, caller.organisationId, body.taskSource, body.periodFrom, body.periodTo, body.numbering, caller.accountId],
      );
      const strata = await this.saveStrata(tx, id, body.strata);
      await this.witness(tx, id, 'plan.created', { number, version: 1, strata: body.strata.length }, strata);
      return this.page(tx, id);
    });
  }

  /** Replaces a draft and its strata. `version` must be the one that was read (`plan.stale`). Strata keep their ids by code. */
  async change(caller: Caller, id: string, body: ChangePlanBody): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => {
      const plan = await this.locked(tx, id, body.version);
      granted(take(PLAN_LIFECYCLE, plan.state, 'edit', await this.factsOf(tx, plan)));
      await this.assertSound(tx, body);
      await tx.query(
        `UPDATE plans.plan SET title = $2, kind = $3, discipline = $4, task_source = $5, period_from = $6, period_to = $7, numbering = $8, version = version + 1 WHERE id = $1`,
        [id, body.title, body.kind, body.discipline, body.taskSource, body.periodFrom, body.periodTo, body.numbering],
      );
      const strata = await this.saveStrata(tx, id, body.strata);
      await this.witness(tx, id, 'plan.changed', { version: plan.version + 1, strata: body.strata.length }, strata);
      return this.page(tx, id);
    });
  }

  /** Takes a step of the plan's lifecycle. Publishing makes the strata's laboratories parties of the plan. */
  async step(caller: Caller, id: string, action: Exclude<PlanAction, 'edit'>, version: number, reason?: string): Promise<PlanPageData> {
    return this.uow.run(caller, async (tx) => {
      const plan = await this.locked(tx, id, version);
      const state = granted(take(PLAN_LIFECYCLE, plan.state, action, await this.factsOf(tx, plan)));
      await tx.query(
        `UPDATE plans.plan SET state = $2, version = version + 1,
           submitted_by = CASE $3 WHEN 'submit' THEN $4::uuid WHEN 'return' THEN NULL ELSE submitted_by END,
           approved_by = CASE $3 WHEN 'approve' THEN $4::uuid WHEN 'return' THEN NULL ELSE approved_by END,
           return_reason = CASE $3 WHEN 'return' THEN $5 WHEN 'submit' THEN NULL ELSE return_reason END WHERE id = $1`,
        [id, state, action, caller.accountId, reason ?? null],
      );
      if (action === 'publish') {
        const laboratories = await tx.query<{ organisationId: string }>('SELECT DISTINCT laboratory_id AS "organisationId" FROM plans.stratum WHERE plan_id = $1', [id]);
        await this.organisations.addParties(tx, laboratories.map(({ organisationId }) => ({ caseId: id, organisationId, capacity: 'laboratory' as const })));
      }
      await this.witness(tx, id, ACTIONS[action], { version: plan.version + 1, state, ...(reason ? { reason } : {}) });
      return this.page(tx, id);
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
       WHERE s.plan_id = $1 AND NOT EXISTS (SELECT FROM catalogue.scheme_item i WHERE i.scheme_id = m.id) ORDER BY 1`,
      [plan.id],
    );
    return { strata: plan.strataCount, emptySchemes: empty.map(({ title }) => title), createdBy: plan.createdBy, submittedBy: plan.submittedBy, reader: tx.caller.accountId };
  }

  private async page(tx: Tx, id: string): Promise<PlanPageData> {
    const { createdBy, submittedBy, approvedBy: _, ...plan } = await this.found(tx, id);
    const strata = await readStrata(tx, id);
    const facts = await this.factsOf(tx, { ...plan, createdBy, submittedBy, approvedBy: null });
    const permissions = plan.organiserId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
    return {
      ...plan,
      strata,
      timeline: await namedTimeline(tx, await this.ledger.timeline(tx, `plan:${id}`)),
      actions: offered(PLAN_LIFECYCLE, plan.state, facts, permissions),
    };
  }

  /** Inserts, updates and removes strata in one statement; the ids of all rows that changed. */
  private async saveStrata(tx: Tx, planId: string, strata: readonly StratumBody[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH given AS (
         SELECT * FROM json_to_recordset($2) AS g (id uuid, code text, "divisionCode" text, "businessType" text, tag text, "categoryCode" text, "schemeId" uuid, quota int,
           reserves int, "laboratoryId" uuid, "dueOn" date)
       ), gone AS (
         DELETE FROM plans.stratum s WHERE s.plan_id = $1 AND s.code NOT IN (SELECT g.code FROM given g) RETURNING s.id
       ), kept AS (
         INSERT INTO plans.stratum AS s (id, plan_id, code, division_code, business_type, tag, category_code, scheme_id, quota, reserves, laboratory_id, due_on)
         SELECT id, $1, code, "divisionCode", "businessType", tag, "categoryCode", "schemeId", quota, reserves, "laboratoryId", "dueOn" FROM given
         ON CONFLICT (plan_id, code) DO UPDATE SET division_code = excluded.division_code, business_type = excluded.business_type, tag = excluded.tag,
           category_code = excluded.category_code, scheme_id = excluded.scheme_id, quota = excluded.quota, reserves = excluded.reserves,
           laboratory_id = excluded.laboratory_id, due_on = excluded.due_on RETURNING s.id
       ) SELECT id FROM gone UNION ALL SELECT id FROM kept`,
      [planId, JSON.stringify(strata.map((stratum) => ({ ...stratum, id: newId() })))],
    );
    return rows.map(({ id }) => id);
  }

  /** Refuses a period or strata that cannot be, and strata that name what does not exist or cannot serve: one statement for all of them. */
  private async assertSound(tx: Tx, body: PlanBody): Promise<void> {
    if (!disciplineOf(body.discipline)) granted(refuse('plan.discipline-unknown', { discipline: body.discipline }, 'invalid'));
    granted(whyNotPlan(body, body.strata) ?? body);
    const [wrong] = await tx.query<{ code: string; fault: string }>(
      `SELECT g.code, CASE
           WHEN g."divisionCode" IS NOT NULL AND d.code IS NULL THEN 'plan.division-unknown'
           WHEN m.id IS NULL THEN 'catalogue.scheme-not-found'
           WHEN m.valid_from > $3 OR m.valid_to < $2 THEN 'plan.scheme-not-in-force'
           WHEN g."categoryCode" IS NOT NULL AND c.code IS NULL THEN 'plan.category-unknown'
           ELSE 'plan.not-a-laboratory' END AS fault
       FROM json_to_recordset($1) AS g (code text, "divisionCode" text, "categoryCode" text, "schemeId" uuid, "laboratoryId" uuid)
       LEFT JOIN organisations.division d ON d.code = g."divisionCode"
       LEFT JOIN catalogue.scheme m ON m.id = g."schemeId"
       LEFT JOIN catalogue.category c ON c.edition = m.edition AND c.code = g."categoryCode"
       LEFT JOIN organisations.organisation l ON l.id = g."laboratoryId" AND l.active AND l.kind IN ('laboratory', 'third-party-laboratory')
       WHERE (g."divisionCode" IS NOT NULL AND d.code IS NULL) OR m.id IS NULL OR m.valid_from > $3 OR m.valid_to < $2
         OR (g."categoryCode" IS NOT NULL AND c.code IS NULL) OR l.id IS NULL
       ORDER BY g.code LIMIT 1`,
      [JSON.stringify(body.strata), body.periodFrom, body.periodTo],
    );
    if (wrong) granted(refuse(wrong.fault, { stratum: wrong.code }, 'invalid'));
  }

  private async witness(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>, strata: readonly string[] = []): Promise<void> {
    const rows = [{ table: 'plans.plan', ids: [id] }, ...(strata.length > 0 ? [{ table: 'plans.stratum', ids: strata }] : [])];
    await this.ledger.append(tx, [{ aggregate: `plan:${id}`, action, data, rows }]);
  }
}

const ACTIONS: Readonly<Record<Exclude<PlanAction, 'edit'>, string>> = {
  submit: 'plan.submitted', return: 'plan.returned', approve: 'plan.approved', publish: 'plan.published', close: 'plan.closed',
};

/** The bureaus above see a plan; only its organiser's people act on it. */
function assertOrganiser(caller: Caller, plan: StoredPlan): void {
  if (plan.organiserId !== caller.organisationId) granted(refuse('plan.not-organiser', { organiser: plan.organiserName }, 'forbidden'));
}
