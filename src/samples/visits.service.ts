import { Injectable } from '@nestjs/common';
import { Catalogue, foodTypesOfScheme } from '../catalogue/index.js';
import { Supervision } from '../directory/index.js';
import { disciplineOf, kindWords, type Discipline } from '../disciplines/index.js';
import { granted, offered, refuse, take, type Fact, type OfferedAction } from '../kernel/index.js';
import { DrawDispatched, Draws } from '../draws/index.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import { Organisations, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { afterNoProduct, prefilled, VISIT_LIFECYCLE, type VisitAction } from './domain/index.js';
import { Numbers } from './numbers.service.js';
import { attachmentsOf, endStrata, lockedVisit, recordsOf, VISIT, visitFacts, visitOf, type StoredVisit } from './visit-rows.js';
import type { DraftBody, DraftView, EndlessBody, MyVisitsQuery, StartBody, VisitQuery, VisitRow, VisitView } from './visits.dto.js';

type Dispatched = NonNullable<(typeof DrawDispatched)['payload']>;
export type VisitPageData = Omit<VisitView, 'actions'> & { readonly actions: readonly OfferedAction[] };

/** What a dispatcher's list is narrowed to. `lateOn`: only what waits for its samplers on that day, and was due before it. */
interface Narrowed {
  readonly planId?: string | undefined;
  readonly drawId?: string | undefined;
  readonly lateOn?: string | undefined;
}

const LARGEST_DRAFT = 400_000;

/** Visits from dispatch to their end. */
@Injectable()
export class Visits {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly organisations: Organisations,
    private readonly supervision: Supervision, private readonly catalogue: Catalogue, private readonly draws: Draws, private readonly numbers: Numbers,
  ) {}

  /** Makes the visits that a draw dispatched, with what they repeat of the plan. Does it as the system: whoever reports a visit may not see the next one. */
  async create(tx: Tx, { drawId, planId, organiserId, visits }: Dispatched, replacesId?: string): Promise<void> {
    if (visits.length === 0) return;
    const made = await asSystem(tx, async () => {
      const accounts = [...new Set(visits.flatMap(({ samplers }) => samplers.map(({ accountId }) => accountId)))];
      const homes = await tx.query<{ id: string; organisationId: string }>('SELECT id, organisation_id AS "organisationId" FROM organisations.account WHERE id = ANY ($1)', [accounts]);
      const homeOf = new Map(homes.map(({ id, organisationId }) => [id, organisationId]));
      await this.organisations.addParties(tx, visits.flatMap(({ visitId, samplingOrganisationId, samplers }) => [
        { caseId: visitId, organisationId: organiserId, capacity: 'organiser' as const },
        ...[...new Set([samplingOrganisationId, ...samplers.flatMap(({ accountId }) => homeOf.get(accountId) ?? [])])].map((organisationId) => ({ caseId: visitId, organisationId, capacity: 'sampler' as const })),
      ]));
      await tx.query(
        `INSERT INTO samples.visit (id, draw_id, drawn_unit_id, plan_id, plan_number, plan_title, task_source, numbering, sampling_kind, discipline, organiser_id,
           sampling_organisation_id, premises_id, enterprise_id, unit_code, sampler_ids, due_on, replaces_id)
         SELECT g."visitId", $2, g."drawnUnitId", pl.id, pl.number, pl.title, pl.task_source, pl.numbering, pl.kind, pl.discipline, $4, g."samplingOrganisationId", p.id, p.enterprise_id,
           g."unitCode", g."samplerIds", g."dueOn", $5
         FROM json_to_recordset($1) AS g ("visitId" uuid, "drawnUnitId" uuid, "premisesId" uuid, "unitCode" text, "samplerIds" uuid[], "samplingOrganisationId" uuid, "dueOn" date)
         JOIN plans.plan pl ON pl.id = $3 JOIN directory.premises p ON p.id = g."premisesId"`,
        [JSON.stringify(visits.map((visit) => ({ ...visit, samplerIds: visit.samplers.map(({ accountId }) => accountId) }))), drawId, planId, organiserId, replacesId ?? null],
      );
      const samplers = await tx.query<MadeRow>(
        `INSERT INTO samples.visit_sampler (visit_id, account_id, name, position)
         SELECT visit, account, name, position FROM json_to_recordset($1) AS g (visit uuid, account uuid, name text, position int) RETURNING id, visit_id AS "visitId"`,
        [JSON.stringify(visits.flatMap(({ visitId, samplers }) => samplers.map(({ accountId, name }, position) => ({ visit: visitId, account: accountId, name, position }))))],
      );
      const strata = await tx.query<MadeRow>(
        `INSERT INTO samples.visit_stratum (visit_id, stratum_id, code, scheme_id, scheme_title, laboratory_id, laboratory_name, due_on)
         SELECT g.visit, s.id, s.code, s.scheme_id, m.title, l.id, l.name, s.due_on
         FROM json_to_recordset($1) AS g (visit uuid, stratum uuid, laboratory uuid) JOIN plans.stratum s ON s.id = g.stratum JOIN catalogue.scheme m ON m.id = s.scheme_id
         JOIN organisations.organisation l ON l.id = coalesce(g.laboratory, s.laboratory_id) RETURNING id, visit_id AS "visitId"`,
        [JSON.stringify(visits.flatMap(({ visitId, stratumIds, laboratories }) => stratumIds.map((stratum) => ({
          visit: visitId, stratum, laboratory: laboratories.find(({ stratumId }) => stratumId === stratum)?.laboratoryId ?? null,
        }))))],
      );
      return { samplers: idsByVisit(samplers), strata: idsByVisit(strata) };
    });
    await this.ledger.append(tx, visits.map(({ visitId, samplers, stratumIds, dueOn }) => ({
      aggregate: `visit:${visitId}`, action: 'visit.assigned', data: { samplers: samplers.map(({ accountId }) => accountId), strata: [...stratumIds], dueOn },
      rows: [
        { table: 'samples.visit', ids: [visitId] }, { table: 'samples.visit_sampler', ids: made.samplers.get(visitId) ?? [] },
        { table: 'samples.visit_stratum', ids: made.strata.get(visitId) ?? [] },
      ],
    })));
  }

  /** The sampler's own visits, by due day: those that wait, or all with `state`. */
  async mine(caller: Caller, query: MyVisitsQuery): Promise<Page<VisitRow>> {
    return this.page(caller, query, 'v.sampler_ids @> ARRAY[$1::uuid]', caller.accountId, query.show === 'all' ? null : 'open');
  }

  /** All visits of the dispatcher's own draws. */
  async list(caller: Caller, query: VisitQuery): Promise<Page<VisitRow>> {
    const lateOn = query.late === 'true' ? this.clock.today() : undefined;
    return this.page(caller, query, 'v.organiser_id = $1', caller.organisationId, query.state ?? null, { planId: query.planId, drawId: query.drawId, lateOn });
  }

  one(caller: Caller, id: string): Promise<VisitPageData> {
    return this.uow.read(caller, async (tx) => this.view(tx, await visitOf(tx, id)));
  }

  /** The samplers are at the place. Said twice, it was said once. */
  start(caller: Caller, id: string, body: StartBody): Promise<VisitPageData> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, id);
      if (visit.state !== 'assigned') return this.view(tx, visit);
      const state = granted(take(VISIT_LIFECYCLE, visit.state, 'start', visitFacts(tx, visit)));
      await tx.query(
        `UPDATE samples.visit SET state = $2, started_at = $3, started_by = $4, start_latitude = $5, start_longitude = $6, start_accuracy_metres = $7, version = version + 1 WHERE id = $1`,
        [id, state, this.clock.now(), caller.accountId, body.latitude ?? null, body.longitude ?? null, body.accuracyMetres ?? null],
      );
      return this.witnessed(tx, id, 'visit.started', {});
    });
  }

  /** Keeps what was typed so far, whole. A save with a stale version is refused with the draft as it is now (`draft.stale`). */
  saveDraft(caller: Caller, id: string, { version, content }: DraftBody): Promise<DraftView> {
    return this.uow.run(caller, async (tx) => {
      const text = JSON.stringify(content);
      if (text.length > LARGEST_DRAFT) granted(refuse('draft.too-large', { kilobytes: LARGEST_DRAFT / 1000 }, 'invalid'));
      const visit = await lockedVisit(tx, id);
      granted(take(VISIT_LIFECYCLE, visit.state, 'save-draft', visitFacts(tx, visit)));
      const present = await draftOf(tx, id);
      if ((present?.version ?? 0) !== version) {
        granted(refuse('draft.stale', { sent: version, version: present?.version ?? 0, savedBy: present?.savedByName ?? '', savedAt: present?.savedAt ?? '', current: (present?.content ?? null) as Fact }));
      }
      await tx.query(
        `INSERT INTO samples.record_draft AS d (visit_id, version, content, saved_at, saved_by, saved_by_name) VALUES ($1, 1, $2, $3, $4, $5)
         ON CONFLICT (visit_id) DO UPDATE SET version = d.version + 1, content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name`,
        [id, text, this.clock.now(), caller.accountId, caller.name],
      );
      const saved = await draftOf(tx, id);
      if (!saved) throw new Error(`The draft of visit ${id} is gone`);
      return saved;
    });
  }

  /** The place was shut: the next reserve of every stratum that is still open, if there is one. */
  closed(caller: Caller, id: string, body: EndlessBody): Promise<VisitPageData> {
    return this.without(caller, id, 'closed', body);
  }

  /** The product was not there, in all or some of the strata. */
  noProduct(caller: Caller, id: string, body: EndlessBody): Promise<VisitPageData> {
    return this.without(caller, id, 'no-product', body);
  }

  /** The samplers are done. The last visit of a draw closes the draw. */
  end(caller: Caller, id: string): Promise<VisitPageData> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, id);
      if (visit.state === 'ended') return this.view(tx, visit);
      const state = granted(take(VISIT_LIFECYCLE, visit.state, 'end', visitFacts(tx, visit)));
      await tx.query('UPDATE samples.visit SET state = $2, ended_at = $3, version = version + 1 WHERE id = $1', [id, state, this.clock.now()]);
      await tx.query('DELETE FROM samples.record_draft WHERE visit_id = $1', [id]);
      const page = await this.witnessed(tx, id, 'visit.ended', { outcome: visit.outcome });
      const [open] = await tx.query<{ count: number }>('SELECT samples.open_visits($1) AS count', [visit.drawId]);
      if (open?.count === 0) await this.draws.whenVisitsClosed(tx, visit.drawId);
      return page;
    });
  }

  /** Sends samplers to the next reserve of strata that gave no sample here; the visit that it makes, null where no reserve is left. */
  async replaced(tx: Tx, { id, drawId, planId, organiserId }: StoredVisit, stratumIds: readonly string[], reason: string): Promise<string | null> {
    const reserve = await this.draws.takeReserve(tx, { drawId, visitId: id, stratumIds, reason });
    if (reserve) await this.create(tx, { drawId, planId, organiserId, visits: [reserve] }, id);
    return reserve?.visitId ?? null;
  }

  /** Writes the ledger's entry of a step and answers with the visit as it is now. */
  async witnessed(tx: Tx, id: string, action: string, data: Readonly<Record<string, unknown>>, rows: NewEntry['rows'] = []): Promise<VisitPageData> {
    await this.ledger.append(tx, [{ aggregate: `visit:${id}`, action, data, rows: [{ table: 'samples.visit', ids: [id] }, ...rows] }]);
    return this.view(tx, await visitOf(tx, id));
  }

  async view(tx: Tx, visit: StoredVisit): Promise<VisitPageData> {
    const discipline = disciplineFor(visit);
    const [premises] = await this.supervision.premises(tx, [visit.premisesId]);
    if (!premises) throw new Error(`Visit ${visit.id} has no premises`);
    const schemes = await this.catalogue.schemesWithLimits(tx, visit.strata.map(({ schemeId }) => schemeId));
    const foodTypes = new Map(schemes.map((scheme) => [scheme.id, foodTypesOfScheme(scheme)]));
    const { drawId: _, outcomeCommands: __, samplerIds: ___, photos: ____, strata, ...shown } = visit;
    const draft = await draftOf(tx, visit.id);
    return {
      ...shown,
      unitName: premises.name,
      unitAddress: premises.address,
      unitPhone: premises.phone,
      strata: strata.map((stratum) => ({ ...stratum, foodTypes: foodTypes.get(stratum.schemeId) ?? [] })),
      sections: discipline.intake.sections as unknown as Record<string, unknown>[],
      portionKinds: [...discipline.portions.kinds(visit.samplingKind)],
      prefill: prefilled(discipline.intake, { today: this.clock.today(), taskSource: visit.taskSource, kindWord: kindWords(visit.discipline, visit.samplingKind).zh, premises }),
      numbersLeft: await this.numbers.left(tx, visit),
      numbers: await tx.query('SELECT record_id AS "recordId", number FROM samples.issued_number WHERE visit_id = $1 ORDER BY number', [visit.id]),
      ...(draft ? { draft } : {}),
      records: (await recordsOf(tx, visit.id)).map(({ form: ____form, ...record }) => record),
      attachments: await attachmentsOf(tx, visit.id),
      actions: offered(VISIT_LIFECYCLE, visit.state, visitFacts(tx, visit), permissionsOf(tx.caller.roles)),
    };
  }

  private without(caller: Caller, id: string, action: Extract<VisitAction, 'closed' | 'no-product'>, body: EndlessBody): Promise<VisitPageData> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, id);
      if (visit.outcomeCommands.includes(body.id)) return this.view(tx, visit);
      const facts = visitFacts(tx, visit);
      granted(take(VISIT_LIFECYCLE, visit.state, action, facts));
      const open = visit.strata.filter(({ outcome }) => outcome === null).map(({ stratumId }) => stratumId);
      const named = action === 'closed' || !body.stratumIds?.length ? open : body.stratumIds;
      if (named.length === 0 || named.some((stratumId) => !open.includes(stratumId))) granted(refuse('visit.stratum-not-open', {}, 'invalid'));
      const state = action === 'closed' ? 'closed' as const : afterNoProduct(visit.state, open.length - named.length, visit.strata.some(({ outcome }) => outcome === 'sampled'));
      const ended = await endStrata(tx, id, named, action, body.id);
      const reserve = await this.replaced(tx, visit, named, `${action}: ${body.reason}`);
      await tx.query(
        `UPDATE samples.visit SET state = $2, outcome = CASE WHEN $2 = 'started' THEN NULL ELSE $2 END, outcome_reason = $3, next_visit_id = $4, version = version + 1 WHERE id = $1`,
        [id, state, body.reason, reserve ?? visit.nextVisitId],
      );
      return this.witnessed(tx, id, `visit.${action}`, { reason: body.reason, strata: named, reserve }, [ended]);
    });
  }

  private async page(caller: Caller, query: MyVisitsQuery, whose: string, owner: string, state: string | null, more: Narrowed = {}): Promise<Page<VisitRow>> {
    const limit = query.limit ?? 50;
    const [due, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredVisit>(
      `${VISIT} WHERE ${whose} AND ($2::text IS NULL OR ($2 = 'open' AND v.state <> 'ended') OR v.state = $2) AND ($3::date IS NULL OR (v.due_on, v.id) > ($3, $4::uuid))
         AND ($6::uuid IS NULL OR v.plan_id = $6) AND ($7::uuid IS NULL OR v.draw_id = $7)
         AND ($8::date IS NULL OR (v.state IN ('assigned', 'started') AND v.due_on < $8)) ORDER BY v.due_on, v.id LIMIT $5`,
      [owner, state, due, id, limit + 1, more.planId ?? null, more.drawId ?? null, more.lateOn ?? null],
    ));
    return paged(rows, limit, (row) => [row.dueOn, row.id], ({ samplerIds: _, outcomeCommands: __, photos: ___, enterpriseId: ____, taskSource: _____, ...row }) => row);
  }
}

interface MadeRow {
  readonly id: string;
  readonly visitId: string;
}

function idsByVisit(rows: readonly MadeRow[]): ReadonlyMap<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, visitId } of rows) ids.set(visitId, [...(ids.get(visitId) ?? []), id]);
  return ids;
}

/** The discipline that a visit or item belongs to; plans are made for known ones only. */
export function disciplineFor({ discipline }: { readonly discipline: string }): Discipline {
  const known = disciplineOf(discipline);
  if (!known) throw new Error(`There is no discipline ${discipline}`);
  return known;
}

async function draftOf(tx: Tx, visitId: string): Promise<DraftView | undefined> {
  const [draft] = await tx.query<DraftView>('SELECT version, content, saved_at AS "savedAt", saved_by_name AS "savedByName" FROM samples.record_draft WHERE visit_id = $1', [visitId]);
  return draft;
}
