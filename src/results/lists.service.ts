import { Injectable } from '@nestjs/common';
import type { Judgement } from '../disciplines/index.js';
import { offered, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { namedEntries, permissionsOf, type HistoryEntryView } from '../organisations/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { badge, EXAMINATION_LIFECYCLE, type ExaminationState } from './domain/index.js';
import { EXAMINATION, factsOf, readExamination, readWork, type StoredExamination } from './examination-rows.js';
import type { BadgesView, ExaminationQuery, MethodView, QueueQuery, ReviewQuery, TechnicianView, UnassignedQuery } from './results.dto.js';

export interface QueuedWork {
  readonly determinationId: string;
  readonly examinationId: string;
  readonly method: string;
  readonly dueOn: string;
  readonly code: string;
  readonly matrix: string;
  readonly itemState: string;
  readonly storage: string;
  readonly state: ExaminationState;
  readonly returnReason: string | null;
  readonly seq: number;
  readonly parameter: string;
  readonly requirementText: string;
  readonly unit: string;
  readonly text: string | null;
  readonly samplingKind: string;
  readonly verdict: Judgement['verdict'] | null;
  /** The worksheet that it is on now. */
  readonly worksheet: { readonly id: string; readonly number: string } | null;
}

export interface Remarkable {
  readonly seq: number;
  readonly parameter: string;
  readonly basis: string;
  readonly food: string | null;
  readonly text: string;
  readonly notExamined: string | null;
  readonly judgement: Judgement | null;
  readonly nearLimit: boolean;
  readonly corrections: number;
}

export interface ReviewRow extends StoredExamination {
  readonly rank: number;
  readonly submittedByName: string | null;
  readonly checkedByName: string | null;
  readonly remarkable: readonly Remarkable[];
}

export interface ExaminationDetail {
  readonly examination: StoredExamination;
  readonly determinations: number;
  readonly missing: number;
  readonly names: { readonly submittedByName: string | null; readonly checkedByName: string | null; readonly approvedByName: string | null };
  readonly actions: readonly OfferedAction[];
  readonly timeline: readonly HistoryEntryView[];
}

/** The same words as the partial index `examination_unassigned`. */
const UNASSIGNED = `e.unassigned > 0 AND e.state IN ('blocked', 'waiting', 'assigned', 'entering')`;
const MOST_COUNTED = 100;

/** What waits for whom: each list reads one index, from the key where the page before ended. */
@Injectable()
export class ExaminationLists {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger) {}

  /** The reader's determinations that wait, by method and due day, or by due day alone. */
  async queue(caller: Caller, query: QueueQuery): Promise<Page<QueuedWork>> {
    const limit = query.limit ?? 50;
    const isByDue = query.by === 'due';
    const [method, due, id] = isByDue ? [null, ...(keyOf(query.after, 2) ?? [null, null])] : keyOf(query.after, 3) ?? [null, null, null];
    const [order, beyond] = isByDue
      ? ['w.due_on, w.determination_id', '$3::text IS NULL AND (w.due_on, w.determination_id) > ($4::date, $5::uuid)']
      : ['w.method, w.due_on, w.determination_id', '(w.method, w.due_on, w.determination_id) > ($3::text, $4::date, $5::uuid)'];
    const rows = await this.uow.read(caller, (tx) => tx.query<QueuedWork>(
      `SELECT w.determination_id AS "determinationId", w.examination_id AS "examinationId", w.method, w.due_on AS "dueOn", e.code, e.matrix, e.item_state AS "itemState",
         e.storage, e.state, e.return_reason AS "returnReason", e.sampling_kind AS "samplingKind", d.seq, d.parameter, d.requirement_text AS "requirementText", d.unit,
         r.typed AS text, j.verdict, (SELECT json_build_object('id', x.id, 'number', x.number) FROM results.worksheet_position q JOIN results.worksheet x ON x.id = q.worksheet_id
           WHERE q.determination_id = d.id AND q.active) AS worksheet
       FROM (SELECT * FROM results.open_work w WHERE w.technician_id = $1 AND ($2::text IS NULL OR w.method = $2)
               AND ($5::uuid IS NULL OR (${beyond})) ORDER BY ${order} LIMIT $6) w
       JOIN results.determination d ON d.id = w.determination_id JOIN results.examination e ON e.id = w.examination_id
       LEFT JOIN results.judgement j ON j.determination_id = d.id LEFT JOIN results.reading r ON r.id = j.reading_id
       ORDER BY ${order}`,
      [caller.accountId, query.method ?? null, method, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => (isByDue ? [row.dueOn, row.determinationId] : [row.method, row.dueOn, row.determinationId]), (row) => row);
  }

  /** The reader's open determinations by method, with the earliest due day. */
  methods(caller: Caller): Promise<MethodView[]> {
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<{ method: string; open: number; dueOn: string }>(
        'SELECT method, count(*)::int AS open, min(due_on) AS "dueOn" FROM results.open_work WHERE technician_id = $1 GROUP BY method ORDER BY min(due_on), method', [caller.accountId],
      );
      return rows.map((row) => ({ ...row, open: badge(row.open) }));
    });
  }

  /** What waits for the checker or the signatory, the most unusual first, then by due day. */
  async review(caller: Caller, query: ReviewQuery): Promise<Page<ReviewRow>> {
    const limit = query.limit ?? 50;
    const [rank, due, id] = keyOf(query.after, 3) ?? [null, null, null];
    const state = query.stage === 'check' ? 'submitted' : 'checked';
    const rows = await this.uow.read(caller, (tx) => tx.query<ReviewRow>(
      `SELECT ${EXAMINATION}, e.rank, (SELECT a.name FROM organisations.account a WHERE a.id = e.submitted_by) AS "submittedByName",
         (SELECT a.name FROM organisations.account a WHERE a.id = e.checked_by) AS "checkedByName",
         coalesce((SELECT json_agg(json_build_object('seq', d.seq, 'parameter', d.parameter, 'basis', coalesce(d.basis, ''), 'food', d.food, 'text', coalesce(r.typed, ''),
             'notExamined', coalesce(r.not_examined, d.left_out), 'judgement', CASE WHEN j.verdict IS NOT NULL THEN json_build_object('verdict', j.verdict, 'reason', j.reason, 'flags', j.flags) END,
             'nearLimit', coalesce(j.near_limit, false), 'corrections', coalesce(j.corrections, 0)) ORDER BY j.verdict IS DISTINCT FROM 'fail', NOT coalesce(j.near_limit, false), d.seq)
           FROM results.determination d LEFT JOIN results.judgement j ON j.determination_id = d.id LEFT JOIN results.reading r ON r.id = j.reading_id
           WHERE d.examination_id = e.id AND (j.verdict IS DISTINCT FROM 'pass' OR j.near_limit OR j.corrections > 0)), '[]') AS remarkable
       FROM (SELECT * FROM results.examination e WHERE e.laboratory_id = $1 AND e.state = '${state}'
               AND ($2::int IS NULL OR (e.rank, e.due_on, e.id) > ($2, $3::date, $4::uuid)) ORDER BY e.rank, e.due_on, e.id LIMIT $5) e
       ORDER BY e.rank, e.due_on, e.id`,
      [caller.organisationId, rank, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.rank, row.dueOn, row.id], (row) => row);
  }

  /** What the manager has still to give to somebody, blocked ones included. */
  async unassigned(caller: Caller, query: UnassignedQuery): Promise<Page<StoredExamination>> {
    const limit = query.limit ?? 50;
    const [due, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredExamination>(
      `SELECT ${EXAMINATION} FROM results.examination e WHERE e.laboratory_id = $1 AND ${UNASSIGNED} AND ($2::boolean IS NULL OR (e.state = 'blocked') = $2)
         AND ($3::date IS NULL OR (e.due_on, e.id) > ($3, $4::uuid)) ORDER BY e.due_on, e.id LIMIT $5`,
      [caller.organisationId, query.show ? query.show === 'blocked' : null, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.dueOn, row.id], (row) => row);
  }

  /** The laboratory's examinations by due day; `q` is a sample's code or how it begins. */
  async list(caller: Caller, query: ExaminationQuery): Promise<Page<StoredExamination>> {
    const limit = query.limit ?? 50;
    const [due, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredExamination>(
      `SELECT ${EXAMINATION} FROM results.examination e WHERE (e.laboratory_id = $1 OR $2) AND ($3::text IS NULL OR e.state = $3)
         AND ($4::text IS NULL OR (e.code >= $4 AND e.code < $4 || chr(1114111))) AND ($5::date IS NULL OR (e.due_on, e.id) > ($5, $6::uuid))
       ORDER BY e.due_on, e.id LIMIT $7`,
      [caller.organisationId, caller.reach === 'all', query.state ?? null, query.q ?? null, due, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.dueOn, row.id], (row) => row);
  }

  /** How much waits for the reader; counting stops at 99. */
  badges(caller: Caller): Promise<BadgesView> {
    return this.uow.read(caller, async (tx) => {
      const some = (what: string) => `(SELECT count(*)::int FROM (SELECT FROM ${what} LIMIT ${MOST_COUNTED}) x)`;
      const [row] = await tx.query<Record<keyof BadgesView, number>>(
        `SELECT ${some('results.open_work w WHERE w.technician_id = $1')} AS mine, ${some(`results.examination e WHERE e.laboratory_id = $2 AND ${UNASSIGNED}`)} AS unassigned,
           ${some("results.examination e WHERE e.laboratory_id = $2 AND e.state = 'blocked'")} AS blocked,
           ${some("results.examination e WHERE e.laboratory_id = $2 AND e.state = 'submitted'")} AS "toCheck",
           ${some("results.examination e WHERE e.laboratory_id = $2 AND e.state = 'checked'")} AS "toApprove"`,
        [caller.accountId, caller.organisationId],
      );
      const { mine = 0, unassigned = 0, blocked = 0, toCheck = 0, toApprove = 0 } = row ?? {};
      return { mine: badge(mine), unassigned: badge(unassigned), blocked: badge(blocked), toCheck: badge(toCheck), toApprove: badge(toApprove) };
    });
  }

  /** The laboratory's technicians with how much lies open with each. */
  technicians(caller: Caller): Promise<TechnicianView[]> {
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<{ id: string; name: string; open: number }>(
        `SELECT a.id, a.name, (SELECT count(*)::int FROM (SELECT FROM results.open_work w WHERE w.technician_id = a.id LIMIT ${MOST_COUNTED}) x) AS open
         FROM organisations.account a WHERE a.organisation_id = $1 AND a.active AND 'technician' = ANY (a.roles) ORDER BY a.name, a.id`,
        [caller.organisationId],
      );
      return rows.map((row) => ({ ...row, open: badge(row.open) }));
    });
  }

  /** One examination with what the reader may do now and everything that happened to it. */
  detail(caller: Caller, id: string): Promise<ExaminationDetail> {
    return this.uow.read(caller, (tx) => this.page(tx, id));
  }

  private async page(tx: Tx, id: string): Promise<ExaminationDetail> {
    const examination = await readExamination(tx, id);
    const work = (await readWork(tx, [id])).get(id);
    const [names] = await tx.query<ExaminationDetail['names'] & { determinations: number }>(
      `SELECT (SELECT count(*)::int FROM results.determination d WHERE d.examination_id = $1) AS determinations,
         (SELECT a.name FROM organisations.account a WHERE a.id = $2) AS "submittedByName", (SELECT a.name FROM organisations.account a WHERE a.id = $3) AS "checkedByName",
         (SELECT a.name FROM organisations.account a WHERE a.id = $4) AS "approvedByName"`,
      [id, examination.submittedBy, examination.checkedBy, examination.approvedBy],
    );
    const { determinations = 0, submittedByName = null, checkedByName = null, approvedByName = null } = names ?? {};
    const held = examination.laboratoryId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
    return {
      examination,
      determinations,
      missing: work?.missing.length ?? 0,
      names: { submittedByName, checkedByName, approvedByName },
      actions: offered(EXAMINATION_LIFECYCLE, examination.state, factsOf(tx, examination, work), held),
      timeline: await namedEntries(tx, await this.ledger.timeline(tx, `examination:${id}`)),
    };
  }
}
