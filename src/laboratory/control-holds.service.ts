import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, offered, refuse, take, type OfferedAction, type Refusal } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { HOLD_LIFECYCLE, isWaiting, type ControlRule, type HoldAction, type HoldState, type RunFinding } from './domain/index.js';
import { ControlDecided } from './facts.js';

/** Why results are held: a value beyond its chart, or a control of the run that does not keep its rule. */
export type HoldFinding =
  | { readonly kind: 'chart'; readonly chartId: string; readonly parameter: string; readonly material: string; readonly value: string; readonly z: string; readonly rules: readonly ControlRule[] }
  | { readonly kind: 'run'; readonly parameter: string; readonly finding: RunFinding };

export interface NewHold {
  readonly worksheetId: string;
  readonly method: string;
  readonly kind: 'chart' | 'run';
  /** Points of charts that broke a rule. */
  readonly pointIds: readonly string[];
  readonly findings: readonly HoldFinding[];
}

interface StoredHold extends NewHold {
  readonly id: string;
  readonly laboratoryId: string;
  readonly state: HoldState;
  readonly raisedByName: string | null;
  readonly raisedAt: string;
  readonly explainedBy: string | null;
  readonly explainedByName: string | null;
  readonly explainedAt: string | null;
  readonly reason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly version: number;
}
export type ControlHold = Omit<StoredHold, 'laboratoryId' | 'explainedBy'> & { readonly waiting: boolean; readonly actions: readonly OfferedAction[] };

const HOLD = `SELECT h.id, h.laboratory_id AS "laboratoryId", h.worksheet_id AS "worksheetId", h.method, h.kind, h.point_ids AS "pointIds", h.findings, h.state, r.name AS "raisedByName",
    h.raised_at AS "raisedAt", h.explained_by AS "explainedBy", e.name AS "explainedByName", h.explained_at AS "explainedAt", h.reason, d.name AS "decidedByName", h.decided_at AS "decidedAt",
    h.decision_reason AS "decisionReason", h.version
  FROM laboratory.control_hold h LEFT JOIN organisations.account r ON r.id = h.raised_by LEFT JOIN organisations.account e ON e.id = h.explained_by LEFT JOIN organisations.account d ON d.id = h.decided_by`;

/** Results that wait because their quality control failed: the technician's reason, then the quality manager's decision. */
@Injectable()
export class ControlHolds {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly ledger: Ledger, private readonly facts: Facts) {}

  /** Holds the results of worksheets within the caller's command. Returns the ids, in the order given. */
  async raise(tx: Tx, laboratoryId: string, holds: readonly NewHold[]): Promise<string[]> {
    if (holds.length === 0) return [];
    const rows = holds.map((hold) => ({ ...hold, id: newId() }));
    await tx.query(
      `INSERT INTO laboratory.control_hold (id, laboratory_id, worksheet_id, method, kind, point_ids, findings, state, raised_by, raised_at)
       SELECT id, $2, "worksheetId", method, kind, ARRAY(SELECT p::uuid FROM jsonb_array_elements_text("pointIds") p), findings, $3, $4, $5
       FROM jsonb_to_recordset($1) AS g (id uuid, "worksheetId" uuid, method text, kind text, "pointIds" jsonb, findings jsonb)`,
      [JSON.stringify(rows), laboratoryId, HOLD_LIFECYCLE.initial, tx.caller.accountId, this.clock.now()],
    );
    await this.ledger.append(tx, rows.map(({ id, worksheetId, method, findings }) => ({
      aggregate: `control-hold:${id}`, action: 'control.held', data: { worksheet: worksheetId, method, findings }, rows: [{ table: 'laboratory.control_hold', ids: [id] }],
    })));
    return rows.map(({ id }) => id);
  }

  /** Every hold of these worksheets, decided ones too, oldest first. */
  async holdsOf(tx: Tx, worksheetIds: readonly string[]): Promise<ControlHold[]> {
    const rows = await tx.query<StoredHold>(`${HOLD} WHERE h.worksheet_id = ANY ($1::uuid[]) ORDER BY h.raised_at, h.id`, [worksheetIds]);
    return rows.map((row) => shown(tx, row));
  }

  /** Why the results of these worksheets may not be submitted (`control.held`): a hold of theirs is not decided yet. */
  async whyNotSubmit(tx: Tx, worksheetIds: readonly string[]): Promise<Refusal | undefined> {
    const [waiting] = await tx.query<{ count: number; explained: boolean }>(
      `SELECT count(*)::int AS count, coalesce(bool_and(state = 'explained'), false) AS explained FROM laboratory.control_hold WHERE worksheet_id = ANY ($1::uuid[]) AND state IN ('open', 'explained')`, [worksheetIds]);
    if (!waiting || waiting.count === 0) return undefined;
    return waiting.explained ? refuse('control.held-undecided', { count: waiting.count }) : refuse('control.held', { count: waiting.count });
  }

  /** Holds of the reader's laboratory, newest first; `waiting` only those that are not decided. */
  async list(caller: Caller, { waiting, after, limit = 50 }: { readonly waiting?: boolean | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Page<ControlHold>> {
    const [at, id] = keyOf(after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await tx.query<StoredHold & { key: string }>(
        `${HOLD.replace('SELECT ', 'SELECT h.raised_at::text AS key, ')} WHERE ($1::boolean IS NULL OR (h.state IN ('open', 'explained')) = $1)
         AND ($2::text IS NULL OR (h.raised_at, h.id) < ($2::timestamptz, $3::uuid)) ORDER BY h.raised_at DESC, h.id DESC LIMIT $4`,
        [waiting ?? null, at, id, limit + 1]);
      return paged(rows, limit, (row) => [row.key, row.id], ({ key: _, ...row }) => shown(tx, row as unknown as StoredHold));
    });
  }

  one(caller: Caller, id: string): Promise<ControlHold> {
    return this.uow.read(caller, async (tx) => shown(tx, await this.found(tx, id)));
  }

  /** Takes a hold on: the technician's reason, or the decision, which results hear of in the same transaction. Refuses as the lifecycle does, and a stale page (`control.hold-stale`). */
  step(caller: Caller, id: string, { version, action, reason }: { readonly version: number; readonly action: HoldAction; readonly reason: string }): Promise<ControlHold> {
    return this.uow.run(caller, async (tx) => {
      await tx.query('SELECT id FROM laboratory.control_hold WHERE id = $1 FOR UPDATE', [id]);
      const known = await this.found(tx, id);
      if (known.laboratoryId !== caller.organisationId) granted(refuse('control.hold-not-found', {}, 'not-found'));
      if (known.version !== version) granted(refuse('control.hold-stale', { version: known.version }));
      const state = granted(take(HOLD_LIFECYCLE, known.state, action, { explainedBy: known.explainedBy, reader: caller.accountId, reason }));
      const who = action === 'explain' ? 'explained_by = $3, explained_at = $4, reason = $5' : 'decided_by = $3, decided_at = $4, decision_reason = $5';
      await tx.query(`UPDATE laboratory.control_hold SET state = $2, ${who}, version = version + 1 WHERE id = $1`, [id, state, caller.accountId, this.clock.now(), reason.trim()]);
      await this.ledger.append(tx, [{ aggregate: `control-hold:${id}`, action: `control.${action}`, data: { worksheet: known.worksheetId, reason: reason.trim() }, rows: [{ table: 'laboratory.control_hold', ids: [id] }] }]);
      if (action !== 'explain') await this.facts.announce(tx, ControlDecided, { holdId: id, worksheetId: known.worksheetId, laboratoryId: known.laboratoryId, decision: action, reason: reason.trim() });
      return shown(tx, await this.found(tx, id));
    });
  }

  private async found(tx: Tx, id: string): Promise<StoredHold> {
    const [row] = await tx.query<StoredHold>(`${HOLD} WHERE h.id = $1`, [id]);
    return row ?? granted(refuse('control.hold-not-found', {}, 'not-found'));
  }
}

function shown(tx: Tx, { laboratoryId, explainedBy, ...hold }: StoredHold): ControlHold {
  const permissions = laboratoryId === tx.caller.organisationId ? permissionsOf(tx.caller.roles) : [];
  return {
    ...hold, waiting: isWaiting(hold.state),
    // What will be written is not known yet.
    actions: offered(HOLD_LIFECYCLE, hold.state, { explainedBy, reader: tx.caller.accountId, reason: '-' }, permissions),
  };
}
