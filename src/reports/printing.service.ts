import { Injectable, type OnModuleInit } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Jobs } from '../platform/jobs/index.js';
import type { PrintBody, PrintView } from './change.dto.js';
import type { MadeDocument } from './documents.service.js';
import { assetsOf, recordFrozen } from './frozen.js';
import { replay, type PaintedPage } from './layout/index.js';
import { REBUILDABLE, type RebuildableReport } from './rebuilding.js';

export const PRINT_JOB = 'reports.print';
const CLEAR_JOB = 'reports.clear-prints';
const MOST_PAGES = 2000;
const KEPT_MS = 86_400_000;
/** So many reports between two looks at whether it was cancelled. */
const AT_ONCE = 10;

type Row = RebuildableReport & { readonly id: string; readonly pages: number | null };

/** Many reports as one document for the printer, in the order in which they were chosen. */
@Injectable()
export class Printing implements OnModuleInit {
  constructor(private readonly uow: UnitOfWork, private readonly jobs: Jobs, private readonly files: Files, private readonly clock: Clock, private readonly config: Config) {}

  onModuleInit(): void {
    this.jobs.define<{ printId: string }>(PRINT_JOB, ({ printId }) => this.make(printId).catch(async (error: unknown) => {
      // Who waits is told; the queue tells the operator, and finds nothing more to do.
      await this.uow.run(SYSTEM, (tx) => tx.query(`UPDATE reports.print SET state = 'failed', ended_at = $2 WHERE id = $1 AND state = 'working'`, [printId, this.clock.now()]));
      throw error;
    }));
    this.jobs.define(CLEAR_JOB, async () => {
      await this.uow.run(SYSTEM, (tx) => tx.query('DELETE FROM reports.print WHERE asked_at < $1', [new Date(this.clock.now().getTime() - KEPT_MS)]));
    });
    this.jobs.every(CLEAR_JOB, '17 * * * *');
  }

  /** Asks for a print; sent again under its id it is asked once. Refuses an unknown report (`report.not-found`), one still in the making (`report.not-ready`) and too many pages (`report.print-pages`). */
  async ask(caller: Caller, { id, ids }: PrintBody): Promise<PrintView> {
    await this.uow.run(caller, async (tx) => {
      await this.printable(tx, ids);
      const [asked] = await tx.query(
        `INSERT INTO reports.print (id, account_id, report_ids, state, asked_at) VALUES ($1, $2, $3, 'waiting', $4) ON CONFLICT DO NOTHING RETURNING id`,
        [id, caller.accountId, ids, this.clock.now()],
      );
      if (asked) await tx.query(`SELECT platform.enqueue($1, json_build_object('printId', $2::uuid), $1 || ':' || $2)`, [PRINT_JOB, id]);
    });
    return this.one(caller, id);
  }

  /** How far the caller's print is; refuses another's (`report.print-not-found`). */
  async one(caller: Caller, id: string): Promise<PrintView> {
    const [row] = await this.uow.read(caller, (tx) => tx.query<PrintView>(
      'SELECT id, state, made, cardinality(report_ids) AS total, pages FROM reports.print WHERE id = $1 AND account_id = $2', [id, caller.accountId],
    ));
    return row ?? granted(refuse('report.print-not-found', {}, 'not-found'));
  }

  /** Stops the caller's print; one that has ended stays as it is. */
  async cancel(caller: Caller, id: string): Promise<PrintView> {
    await this.uow.run(caller, (tx) => tx.query(
      `UPDATE reports.print SET state = 'cancelled', ended_at = $3 WHERE id = $1 AND account_id = $2 AND state IN ('waiting', 'working')`, [id, caller.accountId, this.clock.now()],
    ));
    return this.one(caller, id);
  }

  /** The document, for who asked for it alone. Refuses one that is not done (`report.print-not-ready`). */
  async file(caller: Caller, id: string): Promise<MadeDocument> {
    const { state, total } = await this.one(caller, id);
    if (state !== 'done') granted(refuse('report.print-not-ready'));
    const [row] = await this.uow.read(caller, (tx) => tx.query<{ file: Buffer }>('SELECT file FROM reports.print WHERE id = $1 AND account_id = $2', [id, caller.accountId]));
    return { bytes: row!.file, name: `检验报告 ${total} 份.pdf` };
  }

  /** What the reports' pages need, in the order given. */
  private async printable(tx: Tx, ids: readonly string[]): Promise<Row[]> {
    const rows = new Map((await tx.query<Row>(`SELECT id, pages, ${REBUILDABLE} FROM reports.report WHERE id = ANY ($1::uuid[])`, [ids])).map((row) => [row.id, row]));
    const ordered = ids.map((id) => rows.get(id) ?? granted(refuse('report.not-found', {}, 'not-found')));
    const waiting = ordered.find(({ state }) => state === 'rendering');
    if (waiting) granted(refuse('report.not-ready', { number: waiting.number }));
    const total = ordered.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
    if (total > MOST_PAGES) granted(refuse('report.print-pages', { most: MOST_PAGES, pages: total }));
    return ordered;
  }

  /**
   * Composes the pages from what was frozen, one report after the other; a signature in one file cannot cover many, so this copy has none and each report's own file
   * stays what is verified. Between reports it lets others work, tells how far it is and sees whether it was cancelled.
   */
  private async make(printId: string): Promise<void> {
    const [asked] = await this.uow.run(SYSTEM, (tx) => tx.query<{ ids: string[] }>(
      `UPDATE reports.print SET state = 'working', made = 0 WHERE id = $1 AND state IN ('waiting', 'working') RETURNING report_ids AS ids`, [printId]));
    if (!asked) return;
    const ordered = await this.uow.read(SYSTEM, (tx) => this.printable(tx, asked.ids));
    const pages: PaintedPage[] = [];
    const images: Record<string, string> = {};
    for (const [at, row] of ordered.entries()) {
      if (at > 0 && at % AT_ONCE === 0 && !(await this.isWanted(printId, at))) return;
      pages.push(...this.pagesOf(row, images));
      await setImmediate();
    }
    const numbers = ordered.map(({ number }) => number);
    const title = `检验报告 ${numbers[0]}${numbers.length > 1 ? ` 等 ${numbers.length} 份` : ''}`;
    const file = await replay({ title, subject: 'print', keywords: numbers.slice(0, 20).join(' '), author: 'Hengjian', issuedAt: this.clock.now(), pages }, await assetsOf(this.files, images));
    await this.uow.run(SYSTEM, (tx) => tx.query(
      `UPDATE reports.print SET state = 'done', made = $2, pages = $3, file = $4, ended_at = $5 WHERE id = $1 AND state = 'working'`, [printId, ordered.length, pages.length, file, this.clock.now()],
    ));
  }

  private async isWanted(printId: string, made: number): Promise<boolean> {
    const [row] = await this.uow.run(SYSTEM, (tx) => tx.query(`UPDATE reports.print SET made = $2 WHERE id = $1 AND state = 'working' RETURNING id`, [printId, made]));
    return row !== undefined;
  }

  private pagesOf(row: Row, images: Record<string, string>): PaintedPage[] {
    const recording = recordFrozen(row, this.config.secret);
    // The same person's signature may have changed between two reports: a picture is named by its hash.
    const renamed = (asset: string): string => row.content.images[asset] ?? asset;
    for (const asset of Object.values(row.content.images)) images[asset] = asset;
    return recording.pages.map((page) => ({
      ...page, strokes: page.strokes.map((stroke) => (stroke.kind === 'image' ? { ...stroke, asset: renamed(stroke.asset) } : stroke)),
      ...(page.bookmark ? { bookmark: `${row.number} ${page.bookmark}` } : {}),
    }));
  }
}
