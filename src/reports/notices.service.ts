import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ReportNoticeQuery, ReportNoticeRow } from './change.dto.js';

/** Tells everyone who has fetched a report that it no longer counts, or that a later version is there. Told twice, it is said once. */
export function tellReaders(tx: Tx, reportId: string, kind: 'superseded' | 'recalled' | 'reissued', at: Date): Promise<unknown> {
  return asSystem(tx, async () => {
    const readers = await tx.query<{ accountId: string }>('SELECT account_id AS "accountId" FROM reports.download WHERE report_id = $1 ORDER BY account_id', [reportId]);
    if (readers.length === 0) return;
    await tx.query(
      `INSERT INTO reports.notice (id, account_id, report_id, kind, at) SELECT n.id, n.account, $3, $4, $5 FROM unnest($1::uuid[], $2::uuid[]) n (id, account)
       ON CONFLICT (account_id, report_id, kind) DO NOTHING`,
      [readers.map(() => newId()), readers.map(({ accountId }) => accountId), reportId, kind, at],
    );
  });
}

/** What a person is told of reports that they have fetched. */
@Injectable()
export class ReportNotices {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  /** Remembers that the caller fetches a report's file. */
  async fetched(caller: Caller, reportId: string): Promise<void> {
    const { command: _, ...person } = caller;
    await this.uow.run(person, (tx) => tx.query(
      `INSERT INTO reports.download (report_id, account_id, first_at, last_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (report_id, account_id) DO UPDATE SET last_at = excluded.last_at`,
      [reportId, caller.accountId, this.clock.now()],
    ));
  }

  /** The caller's own notices, newest first; the unread ones only where asked. */
  async own(caller: Caller, query: ReportNoticeQuery): Promise<Page<ReportNoticeRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<ReportNoticeRow>(
      `SELECT n.id, n.report_id AS "reportId", n.kind, n.at, n.read_at AS "readAt", r.number, r.version, r.product_name AS "productName",
         (SELECT c.id FROM reports.report c WHERE c.number = r.number AND c.state = 'issued') AS "currentId"
       FROM reports.notice n JOIN reports.report r ON r.id = n.report_id
       WHERE n.account_id = $1 AND ($2::boolean IS NOT TRUE OR n.read_at IS NULL) AND ($3::uuid IS NULL OR n.id < $3) ORDER BY n.id DESC LIMIT $4`,
      [caller.accountId, query.unread === 'yes', after, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  /** Marks one of the caller's notices as read; again is harmless. Refuses another's (`report.notice-not-found`). */
  async read(caller: Caller, id: string): Promise<void> {
    await this.uow.run(caller, async (tx) => {
      const [row] = await tx.query('UPDATE reports.notice SET read_at = coalesce(read_at, $3) WHERE id = $1 AND account_id = $2 RETURNING id', [id, caller.accountId, this.clock.now()]);
      if (!row) granted(refuse('report.notice-not-found', {}, 'not-found'));
    });
  }
}
