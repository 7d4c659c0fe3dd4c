import { Injectable, type OnModuleInit } from '@nestjs/common';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { Files } from '../platform/files/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Samples } from '../samples/index.js';
import { REPORT_LIFECYCLE, type ReportState } from './domain/index.js';
import { ReportIssued, ReportReissued } from './facts.js';
import { DocumentSigners } from './document-signers.js';
import { composeFrozen } from './frozen.js';
import { ReportReaders } from './readers.service.js';
import { checkDocument, fingerprintOf, sha256, signDocument, withSignature } from './signing/index.js';
import { REBUILDABLE, rebuildReport, type RebuildableReport, type RebuiltReport } from './rebuilding.js';

export const RENDER_JOB = 'reports.render';
const LEFT_JOB = 'reports.render-left';
const LEFT_MINUTES = 10;

interface Row extends RebuildableReport {
  readonly id: string;
  readonly itemId: string;
  readonly examinationId: string;
  readonly organiserId: string | null;
  readonly laboratoryId: string;
  readonly outcome: 'pass' | 'fail' | 'problem';
  readonly replacesId: string | null;
  readonly issuedOn: string;
}

interface Made {
  readonly bytes: Buffer;
  readonly pages: number;
  readonly signature: Buffer;
  readonly composedSha256: string;
}

const COLUMNS = `id, replaces_id AS "replacesId", issued_on::text AS "issuedOn", item_id AS "itemId", examination_id AS "examinationId", organiser_id AS "organiserId", laboratory_id AS "laboratoryId", outcome, ${REBUILDABLE}`;

/** Puts reports into the queue, each once; the jobs exist when this transaction commits. One statement, however many. */
export async function enqueueRendering(tx: Tx, reportIds: readonly string[]): Promise<void> {
  await tx.query(`SELECT platform.enqueue($1, json_build_object('reportId', r.id), $1 || ':' || r.id) FROM unnest($2::uuid[]) r (id)`, [RENDER_JOB, reportIds]);
}

/** Makes the files of frozen reports: by the queue's worker, once each, however often the job runs. */
@Injectable()
export class Rendering implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly ledger: Ledger,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signers: DocumentSigners,
    private readonly readers: ReportReaders,
    private readonly samples: Samples,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ reportId: string }>(RENDER_JOB, ({ reportId }) => this.render(reportId));
    this.jobs.define(LEFT_JOB, () => this.enqueueLeft());
    this.jobs.every(LEFT_JOB, '*/10 * * * *');
  }

  /** Composes outside the transaction; the locked row decides whether this run is the one that issues. */
  private async render(reportId: string): Promise<void> {
    const [report] = await this.uow.read(SYSTEM, (tx) => tx.query<Row>(`SELECT ${COLUMNS} FROM reports.report WHERE id = $1`, [reportId]));
    if (!report) throw new Error(`There is no report ${reportId}`);
    if (report.state !== 'rendering') return;
    const { bytes, pages } = await composeFrozen(report, this.config.secret, this.files);
    // Where a time stamp authority does not answer, the job fails and is tried again: a report without its time stamp is not issued in silence.
    const signature = await signDocument(bytes, await this.signers.of(report.laboratoryId), this.config.timeStampUrl);
    const made: Made = { bytes: withSignature(bytes, signature), pages, signature, composedSha256: sha256(bytes).toString('hex') };
    await this.uow.run(SYSTEM, async (tx) => {
      const [locked] = await tx.query<{ state: ReportState }>('SELECT state FROM reports.report WHERE id = $1 FOR UPDATE', [reportId]);
      if (locked?.state !== 'rendering') return;
      await this.issue(tx, report, made);
    });
  }

  private async issue(tx: Tx, report: Row, { bytes, pages, signature, composedSha256 }: Made): Promise<void> {
    const { id, number, version, itemId, examinationId, organiserId, laboratoryId, outcome } = report;
    const state = granted(take(REPORT_LIFECYCLE, report.state, 'issue', {}));
    const { faults, chain } = checkDocument(bytes);
    if (faults.length > 0) throw new Error(`The signature of report ${number} is not sound: ${faults.join(', ')}`);
    if (report.replacesId) await this.replace(tx, report.replacesId, id);
    const file = await this.files.put(tx, { bytes, owner: `report:${id}`, allow: ['application/pdf'], name: `${number}.pdf` });
    await tx.query(
      'UPDATE reports.report SET state = $2, file_id = $3, sha256 = $4, size = $5, pages = $6, made_with = $7, composed_sha256 = $8, signature = $9 WHERE id = $1',
      [id, state, file.id, file.sha256, file.size, pages, process.version, composedSha256, signature],
    );
    await this.ledger.append(tx, [{
      aggregate: `report:${id}`, action: 'report.issued',
      data: {
        number, version, sha256: file.sha256, pages, outcome, issuedOn: report.issuedOn, signature: sha256(signature).toString('hex'), certificate: fingerprintOf(chain![0]!),
      },
      rows: [{ table: 'reports.report', ids: [id] }],
    }]);
    if (version === 1) await this.readers.ready(tx, report);
    if (version === 1) await this.samples.reported(tx, itemId, number);
    if (version === 1) await this.facts.announce(tx, ReportIssued, { reportId: id, number, itemId, examinationId, organiserId, laboratoryId, outcome });
    else await this.facts.announce(tx, ReportReissued, { reportId: id, replacesId: report.replacesId!, number, version, itemId, organiserId, laboratoryId, outcome });
  }

  /** The version before stops counting in the moment in which the new one begins; a recalled one stays recalled. */
  private async replace(tx: Tx, formerId: string, byId: string): Promise<void> {
    const [former] = await tx.query<{ state: ReportState; number: string; version: number }>('SELECT state, number, version FROM reports.report WHERE id = $1 FOR UPDATE', [formerId]);
    if (!former) throw new Error(`There is no report ${formerId}`);
    if (former.state === 'issued') {
      await tx.query('UPDATE reports.report SET state = $2 WHERE id = $1', [formerId, granted(take(REPORT_LIFECYCLE, former.state, 'supersede', {}))]);
      await this.ledger.append(tx, [{
        aggregate: `report:${formerId}`, action: 'report.superseded', data: { number: former.number, version: former.version, by: byId }, rows: [{ table: 'reports.report', ids: [formerId] }],
      }]);
    }
    await this.readers.changed(tx, { id: formerId, ...former }, former.state === 'issued' ? 'superseded' : 'reissued');
  }

  /** Puts back what no job brought to its end, such as after the queue gave up. */
  private async enqueueLeft(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LEFT_MINUTES * 60_000);
    await this.uow.run(SYSTEM, async (tx) => {
      const left = await tx.query<{ id: string }>(`SELECT id FROM reports.report WHERE state = 'rendering' AND issued_at < $1 ORDER BY id LIMIT 500`, [before]);
      await enqueueRendering(tx, left.map(({ id }) => id));
    });
  }

  /** Composes every version of a report again from the database and compares with the row and the stored file. Refuses an unknown number (`report.not-found`). */
  async rebuild(tx: Tx, number: string): Promise<RebuiltReport[]> {
    const rows = await tx.query<RebuildableReport>(`SELECT ${REBUILDABLE} FROM reports.report WHERE number = $1 ORDER BY version`, [number]);
    if (rows.length === 0) granted(refuse('report.not-found', {}, 'not-found'));
    const found: RebuiltReport[] = [];
    for (const row of rows) found.push(await rebuildReport(row, this.config.secret, this.files));
    return found;
  }
}
