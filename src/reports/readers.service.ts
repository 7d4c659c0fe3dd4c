import { Injectable } from '@nestjs/common';
import { Messages } from '../messages/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';

export interface ReadyReport {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly itemId: string;
  readonly organiserId: string | null;
  readonly outcome: string;
}

/** Who has a report or is to have it, and is told what becomes of it. */
@Injectable()
export class ReportReaders {
  constructor(private readonly uow: UnitOfWork, private readonly messages: Messages, private readonly clock: Clock) {}

  /** Remembers that the caller fetches the files of reports. */
  async fetched(caller: Caller, reportIds: readonly string[]): Promise<void> {
    const { command: _, ...person } = caller;
    await this.uow.run(person, (tx) => tx.query(
      `INSERT INTO reports.download (report_id, account_id, first_at, last_at) SELECT unnest($1::uuid[]), $2, $3, $3
       ON CONFLICT (report_id, account_id) DO UPDATE SET last_at = excluded.last_at`,
      [reportIds, caller.accountId, this.clock.now()],
    ));
  }

  /** Tells the people of the sampled enterprise or of the customer that a report is there, and the organiser's handling officers where it fails: their clock runs. */
  async ready(tx: Tx, { id, number, version, itemId, organiserId, outcome }: ReadyReport): Promise<void> {
    const people = await asSystem(tx, () => tx.query<{ id: string; serves: boolean }>(
      `SELECT a.id, 'handling-officer' = ANY (a.roles) AS serves FROM organisations.account a WHERE a.active AND (
         (a.roles && '{enterprise-administrator,enterprise-user}' AND a.organisation_id IN (SELECT p.organisation_id FROM organisations.case_party p WHERE p.case_id = $1 AND p.capacity IN ('sampled', 'customer')))
         OR ($3 AND a.organisation_id = $2 AND 'handling-officer' = ANY (a.roles)))`,
      [itemId, organiserId, outcome === 'fail'],
    ));
    const those = (serves: boolean) => people.filter((one) => one.serves === serves).map((one) => one.id);
    await this.messages.tell(tx, those(false), { kind: 'report-ready', about: `report:${id}`, facts: { number, version } });
    await this.messages.tell(tx, those(true), { kind: 'result-notice', about: `report:${id}`, facts: { number, version } });
  }

  /** Tells everyone who has fetched a report, or was told that it is there, that it no longer counts, or that a later version is there. */
  async changed(tx: Tx, report: Pick<ReadyReport, 'id' | 'number' | 'version'>, kind: 'superseded' | 'recalled' | 'reissued'): Promise<void> {
    const about = `report:${report.id}`;
    const readers = await asSystem(tx, () => tx.query<{ id: string }>('SELECT account_id AS id FROM reports.download WHERE report_id = $1', [report.id]));
    const told = [...await this.messages.told(tx, about, 'report-ready'), ...await this.messages.told(tx, about, 'result-notice')];
    await this.messages.tell(tx, [...readers.map(({ id }) => id), ...told], { kind: `report-${kind}`, about, facts: { number: report.number, version: report.version } });
  }
}
