import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import type { LaboratoryInterestBody, LaboratoryInterestView } from './laboratories.dto.js';

const INTEREST = `SELECT i.id, i.laboratory_id AS "laboratoryId", l.name AS "laboratoryName", i.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", i.ground,
    i.declared_at AS "declaredAt", i.ended_at AS "endedAt"
  FROM draws.laboratory_interest i JOIN organisations.organisation l ON l.id = i.laboratory_id JOIN directory.enterprise e ON e.id = i.enterprise_id`;

/** 回避 of laboratories: declared by themselves or by a bureau; what stands when a draw is prepared counts for it, whoever declared it. */
@Injectable()
export class LaboratoryInterests {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  async list(caller: Caller, query: PageQuery): Promise<Page<LaboratoryInterestView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<LaboratoryInterestView>(`${INTEREST} WHERE $1::uuid IS NULL OR i.id > $1 ORDER BY i.id LIMIT $2`, [after, limit + 1]));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** Declares that a laboratory must not test what this enterprise sells or makes. Refuses what is no laboratory, unknown premises, and what the same organisation declared already. */
  declare(caller: Caller, body: LaboratoryInterestBody): Promise<LaboratoryInterestView> {
    return this.uow.run(caller, async (tx) => {
      const [known] = await tx.query<{ laboratory: boolean; enterpriseId: string | null }>(
        `SELECT EXISTS (SELECT FROM organisations.organisation WHERE id = $1 AND kind IN ('laboratory', 'third-party-laboratory')) AS laboratory,
           (SELECT enterprise_id FROM directory.premises WHERE id = $2) AS "enterpriseId"`, [body.laboratoryId, body.premisesId]);
      if (!known?.laboratory) granted(refuse('plan.not-a-laboratory', {}, 'invalid'));
      if (!known?.enterpriseId) granted(refuse('draws.premises-unknown', {}, 'invalid'));
      const id = newId();
      const [made] = await tx.query(
        `INSERT INTO draws.laboratory_interest (id, laboratory_id, enterprise_id, ground, organisation_id, declared_by, declared_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (laboratory_id, enterprise_id, organisation_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
        [id, body.laboratoryId, known?.enterpriseId, body.ground, caller.organisationId, caller.accountId, this.clock.now()],
      );
      if (!made) granted(refuse('draws.interest-exists'));
      return this.witnessed(tx, id, 'laboratory-interest.declared');
    });
  }

  end(caller: Caller, id: string): Promise<LaboratoryInterestView> {
    return this.uow.run(caller, async (tx) => {
      const [ended] = await tx.query('UPDATE draws.laboratory_interest SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL RETURNING id', [id, caller.accountId, this.clock.now()]);
      if (!ended) granted(refuse('draws.interest-not-found', {}, 'not-found'));
      return this.witnessed(tx, id, 'laboratory-interest.ended');
    });
  }

  private async witnessed(tx: Tx, id: string, action: string): Promise<LaboratoryInterestView> {
    await this.ledger.append(tx, [{ aggregate: `laboratory-interest:${id}`, action, rows: [{ table: 'draws.laboratory_interest', ids: [id] }] }]);
    const [row] = await tx.query<LaboratoryInterestView>(`${INTEREST} WHERE i.id = $1`, [id]);
    return row ?? granted(refuse('draws.interest-not-found', {}, 'not-found'));
  }
}
