import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DueRegister, revisionData, ruleOf, type DueKind, type OpenDue } from '../deadlines/index.js';
import { Ledger } from '../ledger/index.js';

/** Due days of handlings that are still open: they follow the calendar and the rules. */
@Injectable()
export class HandlingDueDays implements OnModuleInit {
  constructor(private readonly register: DueRegister, private readonly ledger: Ledger) {}

  onModuleInit(): void {
    this.register.keep(this.kind('start', `state = 'open'`));
    this.register.keep(this.kind('finish', `state <> 'closed'`));
  }

  private kind(which: 'start' | 'finish', isOpen: string): DueKind {
    return {
      name: `followup.${which}`,
      open: (tx, { today, after, limit, lock }) => tx.query<OpenDue>(
        `SELECT id, ${which}_rule ->> 'code' AS code, opened_on::text AS "from", NULL AS "notAfter", ${which}_due::text AS day, ${which}_due_provisional AS provisional
         FROM followup.handling WHERE ${isOpen} AND ${which}_due >= $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 ${lock ? 'FOR UPDATE' : ''}`,
        [today, after, limit]),
      write: async (tx, revised, because) => {
        await tx.query(
          `UPDATE followup.handling h SET ${which}_due = r.day, ${which}_due_provisional = r.provisional, ${which}_rule = r.rule
           FROM json_to_recordset($1) AS r (id uuid, day date, provisional boolean, rule jsonb) WHERE h.id = r.id`,
          [JSON.stringify(revised.map((one) => ({ id: one.due.id, day: one.day, provisional: one.provisional, rule: ruleOf(one) })))]);
        await this.ledger.append(tx, revised.map((one) => ({
          aggregate: `handling:${one.due.id}`, action: 'handling.due-revised', data: revisionData(which, one, because), rows: [{ table: 'followup.handling', ids: [one.due.id] }],
        })));
      },
    };
  }
}
