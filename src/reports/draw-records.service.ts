import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DrawReading, DrawTaken } from '../draws/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { SYSTEM, UnitOfWork, type Caller } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { DEMONSTRATION_MARK } from './approvals.service.js';
import { drawRecordFacts, type DrawRecordFacts } from './domain/index.js';
import { openTemplate, record, replay } from './layout/index.js';

export const DRAW_RECORD_JOB = 'reports.draw-record';
const DISCIPLINE = 'common';
const KIND = 'draw-record';
const VERSION = 1;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const wallClock = (instant: string | Date): string => new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The record of each draw as a paper: composed by the queue's worker once the units are drawn, its hash in the ledger. It names no unit and no inspector. */
@Injectable()
export class DrawRecords implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reading: DrawReading,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly ledger: Ledger,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ drawId: string }>(DRAW_RECORD_JOB, ({ drawId }) => this.make(drawId));
    this.facts.on(DrawTaken, async (tx, { drawId }) => {
      await tx.query(`SELECT platform.enqueue($1, json_build_object('drawId', $2::uuid), $1 || ':' || $2)`, [DRAW_RECORD_JOB, drawId]);
    });
  }

  /** The stored record; refuses a draw that this reader does not see, and one whose record is not made yet (`document.draw-record-not-ready`). */
  file(caller: Caller, drawId: string): Promise<{ readonly file: StoredFile; readonly name: string }> {
    return this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<{ number: string; fileId: string | null }>(
        'SELECT d.number, r.file_id AS "fileId" FROM draws.draw d LEFT JOIN reports.draw_record r ON r.draw_id = d.id WHERE d.id = $1', [drawId]);
      if (!row) return granted(refuse('draws.not-found', {}, 'not-found'));
      if (!row.fileId) return granted(refuse('document.draw-record-not-ready', { number: row.number }, 'not-found'));
      return { file: await this.files.find(tx, row.fileId, `draw:${drawId}`), name: `随机抽取记录 ${row.number}.pdf` };
    });
  }

  /** Composes outside the transaction; the row's key decides whether this run is the one that keeps it. */
  private async make(drawId: string): Promise<void> {
    const { known, content, issuedAt } = await this.uow.read(SYSTEM, async (tx) => {
      const [made] = await tx.query('SELECT 1 FROM reports.draw_record WHERE draw_id = $1', [drawId]);
      const source = await this.reading.recordFacts(tx, drawId);
      return { known: Boolean(made), content: this.printed(source), issuedAt: new Date(source.draw.drawnAt ?? '') };
    });
    if (known) return;
    const recording = record(openTemplate(DISCIPLINE, KIND, VERSION), content, { issuedAt, ...(this.config.demonstration ? { watermark: DEMONSTRATION_MARK } : {}) });
    const bytes = await replay(recording, {});
    await this.uow.run(SYSTEM, async (tx) => {
      await tx.query('SELECT 1 FROM draws.draw WHERE id = $1 FOR UPDATE', [drawId]);
      const [made] = await tx.query('SELECT 1 FROM reports.draw_record WHERE draw_id = $1', [drawId]);
      if (made) return;
      const file = await this.files.put(tx, { bytes, owner: `draw:${drawId}`, allow: ['application/pdf'], name: `${content.draw['number']}.pdf` });
      await tx.query('INSERT INTO reports.draw_record (draw_id, template_version, content, file_id, sha256, pages, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        drawId, VERSION, JSON.stringify(content), file.id, file.sha256, recording.pages.length, this.clock.now(),
      ]);
      await this.ledger.append(tx, [{
        aggregate: `draw:${drawId}`, action: 'draw.record-made', data: { sha256: file.sha256, pages: recording.pages.length }, rows: [{ table: 'reports.draw_record', ids: [drawId] }],
      }]);
    });
  }

  private printed({ draw, enteredBy, enteredAt, confirmedBy, names, codes, entries }: Awaited<ReturnType<DrawReading['recordFacts']>>): DrawRecordFacts {
    const upToTheDraw = entries.filter(({ action }) => ['draw.committed', 'draw.value-entered', 'draw.drawn'].includes(action));
    return drawRecordFacts({
      ...draw, publicValue: draw.publicValue ?? '', resultHash: draw.resultHash ?? '', units: draw.units ?? 0, reserves: draw.reserves ?? 0, enteredBy, confirmedBy,
      eventAt: wallClock(draw.eventAt), preparedAt: wallClock(draw.preparedAt), drawnAt: wallClock(draw.drawnAt ?? ''), enteredAt: wallClock(enteredAt),
      quotas: draw.quotas.map((quota) => ({ ...quota, name: names.get(quota.stratum) ?? '' })), codes, entries: upToTheDraw.map((entry) => ({ ...entry, at: wallClock(entry.at) })),
    }, `${this.config.publicUrl}/verify/draws/${draw.number}`);
  }
}
