import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Deadlines } from '../deadlines/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { rightsOf, whyNotRead, type ReceiptFacts } from './domain/index.js';
import { ReportReceived } from './facts.js';
import type { RightView } from './reports.dto.js';

/**
 * The day on which the party `p` received the report `r`: the first receipt of any version that says the same, for the correction of a misprint
 * gives no new time.
 */
export const RECEIVED_ON = `(SELECT min(c.received_on) FROM reports.receipt c JOIN reports.report x ON x.id = c.report_id
  WHERE c.item_id = r.item_id AND c.organisation_id = p.organisation_id AND x.outcome = r.outcome)`;

interface ReadReport extends ReceiptFacts {
  readonly id: string;
  readonly itemId: string;
}

/** When an enterprise received its reports, and what it may apply for until when. */
@Injectable()
export class Receipts {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly deadlines: Deadlines, private readonly facts: Facts,
  ) {}

  /** The enterprise receives its report: once, on the day of the first click. Returns that day. Refuses another's report (`report.not-found`). */
  async receive(caller: Caller, reportId: string): Promise<{ readonly receivedOn: string }> {
    return this.uow.run(caller, async (tx) => {
      const [report] = await this.reports(tx, [reportId]);
      if (!report) return granted(refuse('report.not-found', {}, 'not-found'));
      const [id, now, receivedOn] = [newId(), this.clock.now(), this.clock.today()];
      const [made] = await tx.query(
        `INSERT INTO reports.receipt (id, report_id, item_id, organisation_id, account_id, received_on, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (report_id, organisation_id) DO NOTHING RETURNING id`,
        [id, report.id, report.itemId, caller.organisationId, caller.accountId, receivedOn, now],
      );
      if (!made) {
        const [known] = await tx.query<{ receivedOn: string }>('SELECT received_on AS "receivedOn" FROM reports.receipt WHERE report_id = $1 AND organisation_id = $2', [report.id, caller.organisationId]);
        return known ?? granted(refuse('report.not-found', {}, 'not-found'));
      }
      await this.ledger.append(tx, [{ aggregate: `report:${report.id}`, action: 'report.received', data: { receivedOn, means: 'portal' }, rows: [{ table: 'reports.receipt', ids: [id] }] }]);
      await this.facts.announce(tx, ReportReceived, { reportId: report.id, number: report.number, itemId: report.itemId, organisationId: caller.organisationId, receivedOn });
      return { receivedOn };
    });
  }

  /** Refuses the sampled enterprise the content of a report that it has not received (`report.receipt-needed`). */
  async assertReceived(tx: Tx, reportId: string): Promise<void> {
    const [report] = await this.reports(tx, [reportId]);
    if (report) granted(whyNotRead(report));
  }

  /** What may be applied for of each sample, with the last day and the article. The calendar and the rules are read once, however many samples. */
  async rights(tx: Tx, samples: readonly { readonly itemId: string; readonly discipline: string; readonly samplingKind: string; readonly outcome: string | null; readonly sampledOn: string; readonly receivedOn: string | null }[]): Promise<ReadonlyMap<string, RightView[]>> {
    const { windows } = await this.deadlines.known(tx);
    const found = new Map<string, RightView[]>();
    for (const sample of samples) {
      const rights: RightView[] = [];
      for (const { code, window, from } of rightsOf(sample.discipline, sample)) {
        const { day, provisional, rule } = await this.deadlines.due(tx, window, from);
        const title = windows.find((each) => each.code === window)?.title ?? { zh: window, en: window };
        rights.push({ code, title, until: day, provisional, from, instrument: rule.instrument, article: rule.article, isOpen: day >= this.clock.today() });
      }
      found.set(sample.itemId, rights);
    }
    return found;
  }

  /** Reports of the caller's enterprise as the sampled one; others are not found. */
  private reports(tx: Tx, ids: readonly string[]): Promise<ReadReport[]> {
    return tx.query<ReadReport>(
      `SELECT r.id, r.number, r.item_id AS "itemId", r.outcome, ${RECEIVED_ON} IS NOT NULL AS "isReceived" FROM reports.report r
       JOIN organisations.case_party p ON p.case_id = r.item_id AND p.organisation_id = $2 AND p.capacity = 'sampled'
       WHERE r.id = ANY ($1::uuid[]) AND r.state <> 'rendering'`,
      [ids, tx.caller.organisationId],
    );
  }
}
