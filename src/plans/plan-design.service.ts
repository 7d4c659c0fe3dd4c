import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Supervision } from '../directory/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import type { Upload } from '../platform/http/index.js';
import type { PlanningFiguresBody, PlanningFiguresView, PlanPopulationView, PlanRevisionView } from './design.dto.js';
import { readAttachments, readPlan, readStrata, type StoredPlan } from './plan-rows.js';
import { ATTACHMENT_KINDS, type PlanAttachmentView } from './plans.dto.js';
import { foodPrior } from './domain/index.js';
import { populationsIn, priorsIn } from './populations.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a planner looks at beside the grid, and what hangs on a plan. */
const NO_RESULTS = { concluded: 0, failed: 0 };

@Injectable()
export class PlanDesign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly supervision: Supervision,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** Each stratum's units, who stays out and why, what their results were, and the distribution of their weights. */
  population(caller: Caller, id: string): Promise<PlanPopulationView> {
    return this.uow.read(caller, async (tx) => {
      const plan = await this.found(tx, id);
      const populations = await populationsIn(tx, this.supervision, plan, this.clock.now());
      const priors = await priorsIn(tx, plan, this.clock.now());
      const units = populations.reduce<number[]>((sums, { weights }) => sums.map((n, at) => n + (weights[at] ?? 0)), Array.from({ length: 20 }, () => 0));
      return { strata: populations.map(({ weights: _, ...stratum }) => ({ ...stratum, prior: priors.get(stratum.stratum) ?? foodPrior(NO_RESULTS, NO_RESULTS, NO_RESULTS) })), weights: units.map((n, at) => ({ weight: at + 1, units: n })) };
    });
  }

  /** A revision as it was approved; refuses one that was not (`plan.revision-not-found`). */
  revision(caller: Caller, id: string, revision: number): Promise<PlanRevisionView> {
    return this.uow.read(caller, async (tx) => {
      await this.found(tx, id);
      const [kept] = await tx.query<{ head: Omit<PlanRevisionView, 'revision' | 'strata' | 'approvedAt'>; approvedAt: string }>(
        'SELECT head, approved_at AS "approvedAt" FROM plans.approval WHERE plan_id = $1 AND revision = $2', [id, revision]);
      if (!kept) return granted(refuse('plan.revision-not-found', { revision }, 'not-found'));
      const { title, periodFrom, periodTo, taskSource, particulars, exclusions, budget } = kept.head;
      return { revision, title, periodFrom, periodTo, taskSource, particulars, exclusions, budget, approvedAt: kept.approvedAt, strata: await readStrata(tx, id, revision) };
    });
  }

  /** Prices and capacities of the reader's bureau, and what its other plans already send to laboratories. */
  figures(caller: Caller): Promise<PlanningFiguresView> {
    return this.uow.read(caller, (tx) => this.figuresIn(tx));
  }

  /** Sets the prices and capacities that are named; others stay. Refuses what is no laboratory or no scheme (`plan.figure-unknown`). */
  setFigures(caller: Caller, { prices, capacities }: PlanningFiguresBody): Promise<PlanningFiguresView> {
    return this.uow.run(caller, async (tx) => {
      const now = this.clock.now();
      const priced = await tx.query(
        `INSERT INTO plans.scheme_price (organiser_id, scheme_id, price, set_by, set_at)
         SELECT $2, m.id, g.price, $3, $4 FROM json_to_recordset($1) AS g ("schemeId" uuid, price numeric) JOIN catalogue.scheme m ON m.id = g."schemeId"
         ON CONFLICT (organiser_id, scheme_id) DO UPDATE SET price = excluded.price, set_by = excluded.set_by, set_at = excluded.set_at RETURNING scheme_id`,
        [JSON.stringify(prices), caller.organisationId, caller.accountId, now],
      );
      const able = await tx.query(
        `INSERT INTO plans.laboratory_capacity (organiser_id, laboratory_id, batches_per_week, set_by, set_at)
         SELECT $2, o.id, g."batchesPerWeek", $3, $4 FROM json_to_recordset($1) AS g ("laboratoryId" uuid, "batchesPerWeek" int)
         JOIN organisations.organisation o ON o.id = g."laboratoryId" AND o.kind IN ('laboratory', 'third-party-laboratory')
         ON CONFLICT (organiser_id, laboratory_id) DO UPDATE SET batches_per_week = excluded.batches_per_week, set_by = excluded.set_by, set_at = excluded.set_at RETURNING laboratory_id`,
        [JSON.stringify(capacities), caller.organisationId, caller.accountId, now],
      );
      if (priced.length < prices.length || able.length < capacities.length) granted(refuse('plan.figure-unknown', {}, 'invalid'));
      return this.figuresIn(tx);
    });
  }

  /** Adds a screenshot, an unpacking film or a document to a plan, of at most 20 MB. The same id with the same bytes is done once. */
  attach(caller: Caller, planId: string, { bytes, name, fields }: Upload): Promise<PlanAttachmentView> {
    const { id = '', kind = '', orderNumber = '' } = fields;
    const isKind = (ATTACHMENT_KINDS as readonly string[]).includes(kind);
    if (!UUID.test(id) || !isKind || orderNumber.length > 100) granted(refuse('plan.attachment-fields', { kinds: [...ATTACHMENT_KINDS] }, 'invalid'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.uow.run(caller, async (tx) => {
      const plan = await this.found(tx, planId);
      if (plan.organiserId !== caller.organisationId) granted(refuse('plan.not-organiser', { organiser: plan.organiserName }, 'forbidden'));
      if (plan.state === 'closed') granted(refuse('plan.attachments-closed', { number: plan.number }));
      const known = (await readAttachments(tx, planId)).find((row) => row.id === id);
      if (known) return known.sha256 === sha256 ? known : granted(refuse('plan.attachment-reused'));
      const allow = kind === 'unpacking-film' ? ['video/mp4'] as const : kind === 'screenshot' ? ['image/jpeg', 'image/png', 'image/webp'] as const : ['application/pdf', 'image/jpeg', 'image/png'] as const;
      const file = await this.files.put(tx, { bytes, owner: `plan:${planId}`, allow, name });
      const [added] = await tx.query(
        `INSERT INTO plans.attachment (id, plan_id, kind, order_number, file_id, sha256, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [id, planId, kind, orderNumber.trim() || null, file.id, sha256, caller.accountId, this.clock.now()],
      );
      if (!added) granted(refuse('plan.attachment-reused'));
      await this.ledger.append(tx, [{ aggregate: `plan:${planId}`, action: 'plan.attached', data: { attachment: id, kind, sha256 }, rows: [{ table: 'plans.attachment', ids: [id] }] }]);
      return (await readAttachments(tx, planId)).find((row) => row.id === id) ?? granted(refuse('plan.attachment-not-found', {}, 'not-found'));
    });
  }

  /** The file of an attachment of a plan that the reader may see. */
  open(caller: Caller, planId: string, id: string): Promise<{ readonly file: StoredFile; readonly name: string }> {
    return this.uow.read(caller, async (tx) => {
      await this.found(tx, planId);
      const [row] = await tx.query<{ fileId: string }>('SELECT file_id AS "fileId" FROM plans.attachment WHERE plan_id = $1 AND id = $2', [planId, id]);
      if (!row) return granted(refuse('plan.attachment-not-found', {}, 'not-found'));
      const file = await this.files.find(tx, row.fileId, `plan:${planId}`);
      return { file, name: file.name ?? id };
    });
  }

  private async figuresIn(tx: Tx): Promise<PlanningFiguresView> {
    const organiser = tx.caller.organisationId;
    const prices = await tx.query<PlanningFiguresView['prices'][number]>('SELECT scheme_id AS "schemeId", price::text FROM plans.scheme_price WHERE organiser_id = $1 ORDER BY 1', [organiser]);
    const capacities = await tx.query<PlanningFiguresView['capacities'][number]>(
      'SELECT laboratory_id AS "laboratoryId", batches_per_week AS "batchesPerWeek" FROM plans.laboratory_capacity WHERE organiser_id = $1 ORDER BY 1', [organiser]);
    const others = await tx.query<PlanningFiguresView['others'][number]>(
      // A pool shares a stratum's batches evenly; the draw will.
      `SELECT p.id AS "planId", l.id AS "laboratoryId", (s.quota / l.of + (l.place <= s.quota % l.of)::int)::int AS quota, greatest(p.period_from, $2::date)::text AS "from", s.due_on::text AS "to"
       FROM plans.plan p JOIN plans.stratum s ON s.plan_id = p.id AND s.revision = p.revision
       CROSS JOIN LATERAL (SELECT u.id, u.place, coalesce(cardinality(s.laboratory_pool), 1) AS of FROM unnest(coalesce(s.laboratory_pool, ARRAY[s.laboratory_id])) WITH ORDINALITY u (id, place)) l
       WHERE p.organiser_id = $1 AND p.state IN ('approved', 'published') AND s.due_on >= $2 AND s.quota > 0 ORDER BY p.number, s.code`,
      [organiser, this.clock.today()],
    );
    return { prices, capacities, others };
  }

  private async found(tx: Tx, id: string): Promise<StoredPlan> {
    return (await readPlan(tx, id)) ?? granted(refuse('plan.not-found', {}, 'not-found'));
  }
}
