import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { sentenceOf, type Language } from '../platform/messages/index.js';
import type { CalendarView, NoticePreview, NoticeView, PreviewNoticeBody, ImportNoticeBody } from './deadlines.dto.js';
import { Deadlines } from './deadlines.service.js';
import { readNotice, withNotice, type ReadNotice } from './domain/index.js';
import { REVISE_JOB, Revisions } from './revisions.service.js';

const NOTICE = `n.id, n.year, n.document_number AS "documentNumber", n.title, n.issued_on::text AS "issuedOn", n.source, jsonb_array_length(n.days) AS days, a.name AS "importedBy",
  n.imported_at AS "importedAt"`;

/** The State Council's notices: looked at first, then imported as a whole, and every open due day that depended on the year computed again. */
@Injectable()
export class Notices {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly deadlines: Deadlines, private readonly revisions: Revisions,
  ) {}

  /** The noticed days of a year and the notices that named them; `announced` is false while the year's days are provisional. */
  calendar(caller: Caller, year?: number): Promise<CalendarView> {
    return this.uow.read(caller, async (tx) => {
      const { calendar } = await this.deadlines.known(tx, 'now');
      const shown = year ?? Number(this.clock.today().slice(0, 4));
      const days = [...calendar.days.values()].filter(({ day }) => day.startsWith(`${shown}-`)).sort((a, b) => (a.day < b.day ? -1 : 1));
      const notices = await tx.query<NoticeView>(
        `SELECT ${NOTICE} FROM deadlines.notice n JOIN organisations.account a ON a.id = n.imported_by ORDER BY n.year DESC, n.imported_at DESC LIMIT 100`);
      return { year: shown, announced: calendar.announcedYears.has(shown), announcedYears: [...calendar.announcedYears].sort((a, b) => a - b).map(String), days, notices };
    });
  }

  /** What the notice says line by line, which lines are bad and why, and how many open due days it would move. Writes nothing. */
  async preview(caller: Caller, { year, text }: PreviewNoticeBody, language: Language): Promise<NoticePreview> {
    const { calendar, windows } = await this.uow.read(caller, (tx) => this.deadlines.known(tx, 'now'));
    const notice = readNotice(calendar, year, text);
    const isGood = notice.lacks === null && notice.lines.every(({ problem }) => problem === null);
    return {
      year,
      lines: notice.lines.map(({ line, text: typed, days, problem }) => ({ line, text: typed, days: [...days], ...(problem ? { problem: sentenceOf(problem, language).detail } : {}) })),
      ...(notice.lacks ? { lacks: sentenceOf(notice.lacks, language).detail } : {}),
      importable: isGood,
      revisions: isGood ? await this.revisions.counts(withNotice(calendar, notice), windows) : [],
    };
  }

  /** Imports a notice that has no bad line. The days hold at once; the job that computes due days again exists when this commits. */
  async import(caller: Caller, body: ImportNoticeBody): Promise<NoticeView> {
    const { year, text, documentNumber, title, issuedOn, source } = body;
    const view = await this.uow.run(caller, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('deadlines.calendar', 0))`);
      const { calendar } = await this.deadlines.known(tx, 'now');
      const days = daysOf(readNotice(calendar, year, text));
      const id = newId();
      const [made] = await tx.query(
        `INSERT INTO deadlines.notice (id, year, document_number, title, issued_on, source, days, imported_by, imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (document_number) DO NOTHING RETURNING id`,
        [id, year, documentNumber, title, issuedOn, source, JSON.stringify(days), caller.accountId, this.clock.now()],
      );
      if (!made) granted(refuse('deadlines.notice-known', { number: documentNumber }));
      await tx.query(
        `INSERT INTO deadlines.noticed_day (day, name, off) SELECT day, name, off FROM json_to_recordset($1) AS d (day date, name text, off boolean)
         ON CONFLICT (day) DO UPDATE SET name = excluded.name, off = excluded.off`,
        [JSON.stringify(days)],
      );
      await this.ledger.append(tx, [{
        aggregate: 'deadlines:calendar', action: 'calendar.notice-imported', data: { year, number: documentNumber, title, issuedOn, source, days: days.length },
        rows: [{ table: 'deadlines.notice', ids: [id] }, { table: 'deadlines.noticed_day', ids: days.map(({ day }) => day) }],
      }]);
      await tx.enqueue(REVISE_JOB, { because: documentNumber });
      tx.afterCommit(() => this.deadlines.forget());
      return this.one(tx, id);
    });
    return view;
  }

  private async one(tx: Tx, id: string): Promise<NoticeView> {
    const [row] = await tx.query<NoticeView>(`SELECT ${NOTICE} FROM deadlines.notice n JOIN organisations.account a ON a.id = n.imported_by WHERE n.id = $1`, [id]);
    return row!;
  }
}

/** All days of a notice without a bad line; refuses the notice otherwise, with the first reason and the number of bad lines. */
function daysOf({ lines, lacks }: ReadNotice) {
  const bad = lines.filter(({ problem }) => problem !== null);
  if (bad.length > 0) granted(refuse('deadlines.notice-bad-lines', { count: bad.length, lines: bad.map(({ line }) => line).slice(0, 20) }, 'invalid'));
  if (lacks) granted(lacks);
  return lines.flatMap(({ days }) => days.map(({ day, name, off }) => ({ day, name, off })));
}
