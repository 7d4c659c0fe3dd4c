import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import type { MadeDocument } from './documents.service.js';
import { assetsOf, recordFrozen } from './frozen.js';
import { replay, type PaintedPage } from './layout/index.js';
import { REBUILDABLE, type RebuildableReport } from './rebuilding.js';

const MOST_PAGES = 2000;

/** Many reports as one document for the printer. */
@Injectable()
export class Printing {
  constructor(private readonly uow: UnitOfWork, private readonly files: Files, private readonly clock: Clock, private readonly config: Config) {}

  /**
   * The pages of these reports one after the other, in the order given, composed from what was frozen; a signature in one file cannot cover many, so this copy has none
   * and each report's own file stays what is verified. Refuses an unknown report (`report.not-found`), one still in the making (`report.not-ready`) and too many pages (`report.print-pages`).
   */
  async print(caller: Caller, ids: readonly string[]): Promise<MadeDocument> {
    const rows = await this.uow.read(caller, (tx) => tx.query<RebuildableReport & { id: string; pages: number | null }>(
      `SELECT id, pages, ${REBUILDABLE} FROM reports.report WHERE id = ANY ($1::uuid[])`, [ids],
    ));
    const ordered = ids.map((id) => rows.find((row) => row.id === id) ?? granted(refuse('report.not-found', {}, 'not-found')));
    const waiting = ordered.find(({ state }) => state === 'rendering');
    if (waiting) granted(refuse('report.not-ready', { number: waiting.number }));
    const total = ordered.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
    if (total > MOST_PAGES) granted(refuse('report.print-pages', { most: MOST_PAGES, pages: total }));
    const pages: PaintedPage[] = [];
    const images: Record<string, string> = {};
    for (const row of ordered) {
      const recording = recordFrozen(row, this.config.secret);
      // The same person's signature may have changed between two reports: a picture is named by its hash.
      const renamed = (asset: string): string => row.content.images[asset] ?? asset;
      for (const asset of Object.values(row.content.images)) images[asset] = asset;
      for (const page of recording.pages) {
        pages.push({ ...page, strokes: page.strokes.map((stroke) => (stroke.kind === 'image' ? { ...stroke, asset: renamed(stroke.asset) } : stroke)), ...(page.bookmark ? { bookmark: `${row.number} ${page.bookmark}` } : {}) });
      }
    }
    const numbers = ordered.map(({ number }) => number);
    const title = `检验报告 ${numbers[0]}${numbers.length > 1 ? ` 等 ${numbers.length} 份` : ''}`;
    const bytes = await replay({ title, subject: 'print', keywords: numbers.join(' '), author: 'Hengjian', issuedAt: this.clock.now(), pages }, await assetsOf(this.files, images));
    return { bytes, name: `${title}.pdf` };
  }
}
