import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { isRefusal, granted, offered, refuse, take, type Refusal } from '../kernel/index.js';
import { disciplineOf, parseRequirement } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import { permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { LimitQuery, LimitView, ProposeLimitBody } from './catalogue.dto.js';
import { LIMIT_LIFECYCLE, type LimitAction, type LimitState } from './domain/limit-lifecycle.js';

type StoredLimit = Omit<LimitView, 'actions' | 'state'> & { state: LimitState; decisions: number };

const COLUMNS = `l.id, l.scheme_item_id AS "schemeItemId", s.code || ' ' || s.title AS scheme, l.parameter, l.food, l.food_type AS "foodType", l.requirement, l.unit,
  l.comparison, l.basis, l.source, l.confidence, l.valid_from AS "validFrom", l.valid_to AS "validTo", l.replaces, l.state, l.reason,
  l.proposed_by AS "proposedBy", l.decided_by AS "decidedBy", l.decisions`;
const FROM = `catalogue.limit_state l LEFT JOIN catalogue.scheme_item i ON i.id = l.scheme_item_id LEFT JOIN catalogue.scheme s ON s.id = i.scheme_id`;

/** Limits: proposed by a standards officer with their source, approved by a second person. */
@Injectable()
export class Limits {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  async list(caller: Caller, query: LimitQuery): Promise<Page<LimitView>> {
    const limit = query.limit ?? 50;
    const [parameter, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<StoredLimit>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE ($1::text IS NULL OR l.state = $1) AND ($2::text IS NULL OR strpos(l.parameter || ' ' || l.food || ' ' || l.basis || ' ' || coalesce(s.title, ''), $2) > 0)
         AND ($3::text IS NULL OR (l.scheme_item_id IS NULL) = ($3 = 'unattached')) AND ($4::text IS NULL OR (l.parameter, l.id) > ($4, $5::uuid))
       ORDER BY l.parameter, l.id LIMIT $6`,
      [query.state ?? null, query.q ?? null, query.place ?? null, parameter, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.parameter, row.id], (row) => viewOf(row, caller));
  }

  /** The limits that are approved or proposed for the items of one scheme. */
  async ofScheme(tx: Tx, schemeId: string): Promise<LimitView[]> {
    const rows = await tx.query<StoredLimit>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE i.scheme_id = $1 AND l.state IN ('approved', 'proposed') ORDER BY l.food_type NULLS FIRST, l.valid_from NULLS FIRST, l.id`, [schemeId],
    );
    return rows.map((row) => viewOf(row, tx.caller));
  }

  /** Proposes a limit for an item. It holds for nothing until a second person has approved it. */
  async propose(caller: Caller, body: ProposeLimitBody): Promise<LimitView> {
    if (body.validFrom && body.validTo && body.validTo < body.validFrom) granted(refuse('catalogue.validity', { from: body.validFrom, to: body.validTo }, 'invalid'));
    return this.uow.run(caller, async (tx) => {
      const [item] = await tx.query<{ parameter: string; discipline: string; replaceable: boolean }>(
        `SELECT i.parameter, e.discipline, $2::uuid IS NULL OR EXISTS (
           SELECT FROM catalogue.limit_state l WHERE l.id = $2 AND l.scheme_item_id = i.id AND l.state = 'approved' AND l.food_type IS NOT DISTINCT FROM $3) AS replaceable
         FROM catalogue.scheme_item i JOIN catalogue.scheme m ON m.id = i.scheme_id JOIN catalogue.edition e ON e.code = m.edition WHERE i.id = $1`,
        [body.schemeItemId, body.replaces ?? null, body.foodType || null],
      );
      if (!item) return granted(refuse('catalogue.item-not-found', {}, 'not-found'));
      const parsed = granted(requirementOf(body.requirement, disciplineOf(item.discipline)?.requirementsInWords ?? false));
      if (!item.replaceable) granted(refuse('catalogue.replaces-nothing', {}, 'invalid'));
      const id = newId();
      await tx.query(
        `INSERT INTO catalogue.limit_rule (id, scheme_item_id, parameter, food, food_type, requirement, parsed, unit, comparison, basis, source, confidence,
           valid_from, valid_to, replaces, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'entered', $12, $13, $14, $15, $16)`,
        [
          id, body.schemeItemId, item.parameter, body.food, body.foodType || null, body.requirement, JSON.stringify(parsed), 'unit' in parsed ? parsed.unit : '',
          body.comparison ?? 'full', body.basis, body.source, body.validFrom ?? null, body.validTo ?? null, body.replaces ?? null, caller.accountId, this.clock.now(),
        ],
      );
      await this.ledger.append(tx, [{
        aggregate: `limit:${id}`,
        action: 'limit.proposed',
        data: { parameter: item.parameter, food: body.food, requirement: body.requirement, basis: body.basis },
        rows: [{ table: 'catalogue.limit_rule', ids: [id] }],
      }]);
      return viewOf(await this.stored(tx, id), caller);
    });
  }

  /** Approves, rejects or withdraws a limit. A limit that corrects another withdraws that one when it is approved. */
  async decide(caller: Caller, id: string, action: LimitAction, reason: string | null): Promise<LimitView> {
    return this.uow.run(caller, async (tx) => {
      // One decision at a time per item: two proposals that compete must not both be approved.
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('catalogue.limit/' || coalesce(scheme_item_id, id), 0)) FROM catalogue.limit_rule WHERE id = $1", [id]);
      const limit = await this.stored(tx, id);
      const state = granted(take(LIMIT_LIFECYCLE, limit.state, action, { proposedBy: limit.proposedBy, actor: caller.accountId }));
      const decided = [{ limit: id, number: limit.decisions + 1, state, reason }];
      if (state === 'approved') {
        if (!limit.schemeItemId) granted(refuse('catalogue.limit-unattached', {}));
        await this.assertAlone(tx, limit);
        const replaced = limit.replaces ? await this.stored(tx, limit.replaces) : undefined;
        if (replaced?.state === 'approved') decided.push({ limit: replaced.id, number: replaced.decisions + 1, state: 'withdrawn', reason: `由新限量替代：${limit.requirement}` });
      }
      const rows = decided.map((decision) => ({ id: newId(), ...decision }));
      await tx.query(
        `INSERT INTO catalogue.limit_decision (id, limit_rule_id, number, state, reason, decided_by, decided_at)
         SELECT id, "limit", number, state, reason, $2, $3 FROM json_to_recordset($1) AS d (id uuid, "limit" uuid, number integer, state text, reason text)`,
        [JSON.stringify(rows), caller.accountId, this.clock.now()],
      );
      await this.ledger.append(tx, rows.map((row) => ({
        aggregate: `limit:${row.limit}`, action: `limit.${row.state}`, data: {}, rows: [{ table: 'catalogue.limit_decision', ids: [row.id] }],
      })));
      return viewOf(await this.stored(tx, id), caller);
    });
  }

  /** Two approved limits of one item, food type and beginning would leave the judge without a choice. */
  private async assertAlone(tx: Tx, limit: StoredLimit): Promise<void> {
    const [other] = await tx.query<{ requirement: string }>(
      `SELECT requirement FROM catalogue.limit_state
       WHERE scheme_item_id = $1 AND food_type IS NOT DISTINCT FROM $2 AND valid_from IS NOT DISTINCT FROM $3::date AND state = 'approved'
         AND requirement <> $4 AND id IS DISTINCT FROM $5 LIMIT 1`,
      [limit.schemeItemId, limit.foodType, limit.validFrom, limit.requirement, limit.replaces],
    );
    if (other) granted(refuse('catalogue.limit-competes', { requirement: limit.requirement, other: other.requirement }));
  }

  private async stored(tx: Tx, id: string): Promise<StoredLimit> {
    const [row] = await tx.query<StoredLimit>(`SELECT ${COLUMNS} FROM ${FROM} WHERE l.id = $1`, [id]);
    return row ?? granted(refuse('catalogue.limit-not-found', {}, 'not-found'));
  }
}

/** The requirement as the judge reads it; no limit at all is none here, nor are words that only a person could judge where the centre's standards are not written so. */
function requirementOf(text: string, inWords: boolean): Exclude<ReturnType<typeof parseRequirement>, Refusal> | Refusal {
  const read = parseRequirement(text);
  if (isRefusal(read)) return refuse('catalogue.requirement-unreadable', { text }, 'invalid');
  return read.kind === 'none' || (read.kind === 'text' && !inWords) ? refuse('catalogue.requirement-unreadable', { text }, 'invalid') : read;
}

function viewOf({ decisions: _, ...row }: StoredLimit, caller: Caller): LimitView {
  const actions = offered(LIMIT_LIFECYCLE, row.state, { proposedBy: row.proposedBy, actor: caller.accountId }, permissionsOf(caller.roles));
  return { ...row, actions: actions.map(({ action, refused }) => ({ action, ...(refused ? { refused: refused.code } : {}) })) };
}
