import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DueRegister, revisionData, type OpenDue } from '../deadlines/index.js';
import { Ledger } from '../ledger/index.js';
import { reportClockOf } from './upper-rooms.js';

/** The day by which the report of an open examination is due: it follows the calendar and the rules. */
@Injectable()
export class ExaminationDueDays implements OnModuleInit {
  constructor(private readonly register: DueRegister, private readonly ledger: Ledger) {}

  onModuleInit(): void {
    this.register.keep({
      name: 'results.report',
      open: async (tx, { today, after, limit, lock }) => {
        const rows = await tx.query<Omit<OpenDue, 'code'> & { discipline: string }>(
          `SELECT id, discipline, received_on::text AS "from", NULL AS "notAfter", due_on::text AS day, due_provisional AS provisional FROM results.examination
           WHERE state <> 'approved' AND due_on >= $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 ${lock ? 'FOR UPDATE' : ''}`,
          [today, after, limit]);
        return rows.map(({ discipline, ...row }) => ({ ...row, code: reportClockOf(discipline) }));
      },
      write: async (tx, revised, because) => {
        await tx.query(
          `UPDATE results.examination e SET due_on = r.day, due_provisional = r.provisional FROM json_to_recordset($1) AS r (id uuid, day date, provisional boolean) WHERE e.id = r.id`,
          [JSON.stringify(revised.map(({ due, day, provisional }) => ({ id: due.id, day, provisional })))]);
        await this.ledger.append(tx, revised.map((one) => ({
          aggregate: `examination:${one.due.id}`, action: 'examination.due-revised', data: revisionData('report', one, because), rows: [{ table: 'results.examination', ids: [one.due.id] }],
        })));
      },
    });
  }
}
