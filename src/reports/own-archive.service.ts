import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { zipOf } from '../draws/domain/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { whyNotPacked, whyNotRead, type ReceiptFacts } from './domain/index.js';
import { ReportReaders } from './readers.service.js';
import { RECEIVED_ON } from './receipts.service.js';

const deflated = promisify(deflateRaw);

interface OwnReport extends ReceiptFacts {
  readonly id: string;
  readonly version: number;
  readonly productName: string;
  readonly sha256: string;
  readonly size: number;
}

/** Many reports of one enterprise as one ZIP archive. */
@Injectable()
export class OwnArchive {
  constructor(private readonly uow: UnitOfWork, private readonly files: Files, private readonly readers: ReportReaders, private readonly clock: Clock) {}

  /**
   * The files of these reports of the caller's enterprise, in the order given, each signed file as it is. Refuses another's or an unfinished report
   * (`report.not-found`), failing ones that were not received (`report.receipt-needed`), more than 100 MB (`report.archive-too-large`) and a file that the disk has lost (`file.lost`).
   */
  async of(caller: Caller, ids: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    const rows = await this.uow.read(caller, (tx) => tx.query<OwnReport>(
      `SELECT r.id, r.number, r.version, r.product_name AS "productName", r.sha256, r.size, r.outcome, ${RECEIVED_ON} IS NOT NULL AS "isReceived" FROM reports.report r
       JOIN organisations.case_party p ON p.case_id = r.item_id AND p.organisation_id = $2 AND p.capacity IN ('sampled', 'customer')
       WHERE r.id = ANY ($1::uuid[]) AND r.state = 'issued'`,
      [ids, caller.organisationId],
    ));
    const wanted = [...new Set(ids)].map((id) => rows.find((row) => row.id === id) ?? granted(refuse('report.not-found', {}, 'not-found')));
    for (const report of wanted) granted(whyNotRead(report));
    granted(whyNotPacked(wanted.map(({ size }) => size)));
    const packed = [];
    for (const report of wanted) {
      const bytes = await this.bytesOf(report);
      packed.push({ name: `${nameable(`${report.number} ${report.productName}`)}.pdf`, bytes, deflated: await deflated(bytes) });
    }
    await this.readers.fetched(caller, wanted.map(({ id }) => id));
    return { bytes: zipOf(packed), name: `检验报告 ${this.clock.today()}.zip` };
  }

  private async bytesOf({ sha256, number }: OwnReport): Promise<Buffer> {
    const bytes = await readFile(this.files.pathOf(sha256)).catch(() => granted(refuse('file.lost', { number })));
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : granted(refuse('file.lost', { number }));
  }
}

/** A file name on every system: what some of them read as folders, drives or wildcards becomes a blank. */
function nameable(text: string): string {
  return text.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').slice(0, 120).trim();
}
