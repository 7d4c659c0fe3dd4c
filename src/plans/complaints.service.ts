import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Supervision } from '../directory/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { HotlineComplaintBody, HotlineComplaintQuery, HotlineComplaintView } from './design.dto.js';

const COMPLAINT = `SELECT c.id, c.channel, c.reference, c.received_on::text AS "receivedOn", p.code AS "unitCode", e.name AS "unitName", c.subject, n.id AS "planId", n.number AS "planNumber"
  FROM plans.complaint c LEFT JOIN directory.premises p ON p.id = c.premises_id LEFT JOIN directory.enterprise e ON e.id = p.enterprise_id
  LEFT JOIN LATERAL (SELECT x.id, x.number FROM plans.plan x WHERE x.occasion = 'complaint' AND x.particulars ->> 'channel' = c.channel AND x.particulars ->> 'reference' = c.reference
    ORDER BY x.number DESC LIMIT 1) n ON true`;

/** Complaints of 12315 and 12345 as planning needs them: reference, day, unit, subject. */
@Injectable()
export class Complaints {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly supervision: Supervision, private readonly clock: Clock) {}

  /** The bureau's complaints, newest first. */
  async list(caller: Caller, query: HotlineComplaintQuery): Promise<Page<HotlineComplaintView>> {
    const limit = query.limit ?? 50;
    const after = keyOf(query.after, 2);
    const rows = await this.uow.read(caller, (tx) => tx.query<HotlineComplaintView>(
      `${COMPLAINT} WHERE $1::date IS NULL OR (c.received_on, c.id) < ($1, $2::uuid) ORDER BY c.received_on DESC, c.id DESC LIMIT $3`, [after?.[0] ?? null, after?.[1] ?? null, limit + 1]));
    return paged(rows, limit, (row) => [row.receivedOn, row.id], (row) => row);
  }

  /** Records a complaint; with a unit it stands in that unit's supervision record, where risk rules find it. Refuses a reference known already, an unknown unit and a day to come. */
  record(caller: Caller, { channel, reference, receivedOn, unitCode, subject }: HotlineComplaintBody): Promise<HotlineComplaintView> {
    return this.uow.run(caller, async (tx) => {
      if (receivedOn > this.clock.today()) granted(refuse('plan.complaint-day', { day: receivedOn }, 'invalid'));
      const [premises] = unitCode ? await tx.query<{ id: string }>('SELECT id FROM directory.premises WHERE code = $1', [unitCode]) : [];
      if (unitCode && !premises) granted(refuse('plan.unit-unknown', { codes: [unitCode] }, 'invalid'));
      const id = newId();
      const now = this.clock.now();
      const [made] = await tx.query(
        `INSERT INTO plans.complaint (id, organiser_id, channel, reference, received_on, premises_id, subject, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (channel, reference) DO NOTHING RETURNING id`,
        [id, caller.organisationId, channel, reference.trim(), receivedOn, premises?.id ?? null, subject, caller.accountId, now],
      );
      if (!made) granted(refuse('plan.complaint-known', { channel, reference }));
      await this.ledger.append(tx, [{ aggregate: `complaint:${id}`, action: 'complaint.recorded', data: { channel, reference: reference.trim(), receivedOn }, rows: [{ table: 'plans.complaint', ids: [id] }] }]);
      if (premises) await this.supervision.appendSupervisionFacts(tx, [{ premisesId: premises.id, kind: 'complaint', at: new Date(`${receivedOn}T12:00:00+08:00`), data: { channel, reference: reference.trim() }, source: `complaint:${id}` }]);
      const [row] = await tx.query<HotlineComplaintView>(`${COMPLAINT} WHERE c.id = $1`, [id]);
      return row ?? granted(refuse('plan.complaint-known', { channel, reference }));
    });
  }
}
