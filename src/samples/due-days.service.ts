import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DueRegister, revisionData, ruleOf, type DueKind, type OpenDue, type RevisedDue } from '../deadlines/index.js';
import type { FormValues, PortionKind } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import type { Tx } from '../platform/database/index.js';
import { disciplineFor } from './visits.service.js';

/** Due days of items and portions that something still waits for: they follow the calendar and the rules. */
@Injectable()
export class ItemDueDays implements OnModuleInit {
  constructor(private readonly register: DueRegister, private readonly ledger: Ledger) {}

  onModuleInit(): void {
    this.register.keep(this.ofItem('delivery', `state IN ('sampled', 'in-transit')`));
    this.register.keep(this.ofItem('report', `state IN ('received', 'in-test')`));
    this.register.keep(this.ofPortion());
  }

  private ofItem(which: 'delivery' | 'report', isOpen: string): DueKind {
    return {
      name: `samples.${which}`,
      open: (tx, { today, after, limit, lock }) => tx.query<OpenDue>(
        `SELECT id, ${which}_rule ->> 'code' AS code, ${which}_rule ->> 'from' AS "from", NULL AS "notAfter", ${which}_due_on::text AS day, ${which}_provisional AS provisional
         FROM samples.item WHERE ${isOpen} AND ${which}_due_on >= $1 AND ${which}_rule ->> 'from' IS NOT NULL AND ($2::uuid IS NULL OR id > $2)
         ORDER BY id LIMIT $3 ${lock ? 'FOR UPDATE' : ''}`,
        [today, after, limit]),
      write: async (tx, revised, because) => {
        await tx.query(
          `UPDATE samples.item i SET ${which}_due_on = r.day, ${which}_provisional = r.provisional, ${which}_rule = r.rule
           FROM json_to_recordset($1) AS r (id uuid, day date, provisional boolean, rule jsonb) WHERE i.id = r.id`,
          [JSON.stringify(rowsOf(revised))]);
        await this.ledger.append(tx, revised.map((one) => ({
          aggregate: `item:${one.due.id}`, action: 'item.due-revised', data: revisionData(which, one, because), rows: [{ table: 'samples.item', ids: [one.due.id] }],
        })));
      },
    };
  }

  /** Until when a portion is kept, as long as nobody has decided to dispose of it. */
  private ofPortion(): DueKind {
    return {
      name: 'samples.kept',
      open: async (tx, { today, after, limit, lock }) => {
        const rows = await tx.query<Omit<OpenDue, 'notAfter'> & { kind: PortionKind; discipline: string; outcome: 'pass' | 'fail' | 'problem'; concludedOn: string; shelfLifeEndsOn: string | null; values: FormValues }>(
          `SELECT p.id, p.retained_rule ->> 'code' AS code, p.retained_rule ->> 'from' AS "from", p.retained_until::text AS day, p.retained_provisional AS provisional, p.kind, i.discipline, i.outcome,
             i.concluded_on::text AS "concludedOn", i.shelf_life_ends_on::text AS "shelfLifeEndsOn", coalesce(r.form, n.form) AS "values"
           FROM samples.portion p JOIN samples.item i ON i.id = p.item_id LEFT JOIN samples.sampling_record r ON r.id = i.record_id LEFT JOIN orders.order_line n ON n.id = i.order_line_id
           WHERE p.state IN ('held', 'stored') AND p.disposal IS NULL AND p.retained_until >= $1 AND i.outcome IS NOT NULL AND p.retained_rule ->> 'from' IS NOT NULL
             AND ($2::uuid IS NULL OR p.id > $2) ORDER BY p.id LIMIT $3 ${lock ? 'FOR UPDATE OF p' : ''}`,
          [today, after, limit]);
        return rows.map(({ kind, discipline, outcome, concludedOn, shelfLifeEndsOn, values, ...row }) => {
          const { notAfter } = disciplineFor({ discipline }).portions.retention({ kind, outcome, concludedOn, values, ...(shelfLifeEndsOn ? { shelfLifeEndsOn } : {}) });
          return { ...row, notAfter: (notAfter ?? null) as OpenDue['notAfter'] };
        });
      },
      write: (tx, revised, because) => this.writePortions(tx, revised, because),
    };
  }

  private async writePortions(tx: Tx, revised: readonly RevisedDue[], because: string): Promise<void> {
    const written = await tx.query<{ id: string; itemId: string }>(
      `UPDATE samples.portion p SET retained_until = r.day, retained_provisional = r.provisional, retained_rule = r.rule
       FROM json_to_recordset($1) AS r (id uuid, day date, provisional boolean, rule jsonb) WHERE p.id = r.id RETURNING p.id, p.item_id AS "itemId"`,
      [JSON.stringify(rowsOf(revised))]);
    const itemOf = new Map(written.map(({ id, itemId }) => [id, itemId]));
    await this.ledger.append(tx, revised.map((one) => ({
      aggregate: `item:${itemOf.get(one.due.id) ?? ''}`, action: 'item.due-revised', data: { ...revisionData('kept', one, because), portion: one.due.id },
      rows: [{ table: 'samples.portion', ids: [one.due.id] }],
    })));
  }
}

const rowsOf = (revised: readonly RevisedDue[]) => revised.map((one) => ({ id: one.due.id, day: one.day, provisional: one.provisional, rule: ruleOf(one) }));
