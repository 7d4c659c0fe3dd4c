import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { AvoidanceBody, AvoidanceQuery, AvoidanceView, SamplerView } from './draws.dto.js';

const AVOIDANCE = `SELECT v.id, v.account_id AS "accountId", v.organisation_id AS "organisationId", v.premises_id AS "premisesId", e.name AS "premisesName", p.code AS "premisesCode",
    '' AS "accountName", v.ground, v.declared_at AS "declaredAt", v.ended_at AS "endedAt"
  FROM draws.avoidance v JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = p.enterprise_id`;

/** 回避: declared by the person or by the bureau; what stands when a roster is frozen counts for that draw. */
@Injectable()
export class Avoidances {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  async list(caller: Caller, query: AvoidanceQuery): Promise<Page<AvoidanceView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, async (tx) => named(tx, await tx.query<AvoidanceView>(
      `${AVOIDANCE} WHERE ($1::uuid IS NULL OR v.account_id = $1) AND ($2::uuid IS NULL OR v.id > $2) ORDER BY v.id LIMIT $3`, [query.accountId ?? null, after, limit + 1])));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** The samplers of the caller's organisation and those below it, by organisation and name: whose avoidances the caller may declare. */
  samplers(caller: Caller): Promise<SamplerView[]> {
    return this.uow.read(caller, (tx) => asSystem(tx, () => tx.query<SamplerView>(
      `SELECT a.id AS "accountId", a.name, o.id AS "organisationId", o.name AS "organisationName"
       FROM organisations.account a JOIN organisations.organisation o ON o.id = a.organisation_id
       WHERE a.active AND 'sampler' = ANY (a.roles) AND $1 IN (SELECT organisations.lineage(a.organisation_id)) ORDER BY o.name, a.name`,
      [caller.organisationId],
    )));
  }

  /** Declares that a sampler must not inspect these premises: one's own, or one of the caller's organisation and those below it. */
  declare(caller: Caller, body: AvoidanceBody): Promise<AvoidanceView> {
    return this.uow.run(caller, async (tx) => {
      const organisationId = await this.organisationOf(tx, body.accountId);
      const [premises] = await tx.query('SELECT 1 FROM directory.premises WHERE id = $1', [body.premisesId]);
      if (!premises) granted(refuse('draws.premises-unknown', {}, 'invalid'));
      const id = newId();
      const [made] = await tx.query(
        `INSERT INTO draws.avoidance (id, account_id, organisation_id, premises_id, ground, declared_by, declared_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (account_id, premises_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
        [id, body.accountId, organisationId, body.premisesId, body.ground, caller.accountId, this.clock.now()],
      );
      if (!made) granted(refuse('draws.avoidance-exists'));
      return this.witnessed(tx, id, 'avoidance.declared');
    });
  }

  end(caller: Caller, id: string): Promise<AvoidanceView> {
    return this.uow.run(caller, async (tx) => {
      const [ended] = await tx.query('UPDATE draws.avoidance SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL RETURNING id', [id, caller.accountId, this.clock.now()]);
      if (!ended) granted(refuse('draws.avoidance-not-found', {}, 'not-found'));
      return this.witnessed(tx, id, 'avoidance.ended');
    });
  }

  private async organisationOf(tx: Tx, accountId: string): Promise<string> {
    const [sampler] = await asSystem(tx, () => tx.query<{ organisationId: string }>(
      `SELECT organisation_id AS "organisationId" FROM organisations.account
       WHERE id = $1 AND active AND 'sampler' = ANY (roles) AND ($1 = $2 OR $3 IN (SELECT organisations.lineage(organisation_id)))`,
      [accountId, tx.caller.accountId, tx.caller.organisationId],
    ));
    return sampler?.organisationId ?? granted(refuse('draws.not-a-sampler', {}, 'invalid'));
  }

  private async witnessed(tx: Tx, id: string, action: string): Promise<AvoidanceView> {
    await this.ledger.append(tx, [{ aggregate: `avoidance:${id}`, action, rows: [{ table: 'draws.avoidance', ids: [id] }] }]);
    const [row] = await named(tx, await tx.query<AvoidanceView>(`${AVOIDANCE} WHERE v.id = $1`, [id]));
    return row ?? granted(refuse('draws.avoidance-not-found', {}, 'not-found'));
  }
}

/** Row-level security hides the accounts of other organisations; who may see the avoidance may see whose it is. */
async function named(tx: Tx, rows: readonly AvoidanceView[]): Promise<AvoidanceView[]> {
  const people = await asSystem(tx, () => tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisations.account WHERE id = ANY ($1)', [[...new Set(rows.map(({ accountId }) => accountId))]]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, accountName: nameOf.get(row.accountId) ?? '' }));
}
