import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Catalogue } from '../catalogue/index.js';
import { Deadlines } from '../deadlines/index.js';
import type { FormValues } from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Orders, type StoredLine } from '../orders/index.js';
import { Organisations } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import type { CounterBody, CounterLineBody, DeliveredItemView } from './counter.dto.js';
import { itemCode, itemOfRecord, LABEL_PREFIX, portionCode, whyNotDelivered } from './domain/index.js';
import { ItemsReceived } from './facts.js';
import { assertFoodType, chance, clockOf } from './signings.service.js';
import { disciplineFor } from './visits.service.js';

interface Arrived {
  readonly line: StoredLine;
  readonly answer: CounterLineBody;
  readonly code: string;
}

/** What customers bring to the laboratory's counter: order lines become items, with portions and labels, and their examination begins. */
@Injectable()
export class Counter {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly orders: Orders, private readonly organisations: Organisations,
    private readonly deadlines: Deadlines, private readonly catalogue: Catalogue, private readonly facts: Facts,
  ) {}

  /**
   * Receives lines of an accepted order. Refuses a line that is not open (`counter.line-not-open`), what does not match what was declared or came warm (`reception.*`), portions that
   * the discipline does not take (`portion.*`), and portions of a device (`counter.device-has-no-portions`). A device that is examined where it stands is received with its order line alone.
   * Sent twice with the same ids, it is done once. The same statements, however many lines.
   */
  receive(caller: Caller, orderId: string, body: CounterBody): Promise<DeliveredItemView[]> {
    return this.uow.run(caller, async (tx) => {
      const ids = body.lines.map(({ itemId }) => itemId);
      const again = await this.views(tx, orderId, ids);
      if (again.length === ids.length) return again;
      const open = await this.orders.deliverable(tx, orderId);
      const { order, lines } = open;
      const discipline = disciplineFor(order);
      granted(whyNotDelivered(lines, body.lines, discipline) ?? lines);
      const arrived = body.lines.map((answer): Arrived => ({ answer, line: lines.find(({ id }) => id === answer.lineId)!, code: itemCode(chance()) }));
      for (const { answer, line } of arrived) if (answer.foodType) await assertFoodType(tx, this.catalogue, line.schemeId ?? '', answer.foodType);
      const today = this.clock.today();
      const now = this.clock.now();
      const due = await this.deadlines.due(tx, clockOf(discipline.clocks, 'received').window, today);
      await this.organisations.addParties(tx, ids.flatMap((caseId) => [
        { caseId, organisationId: order.customerId, capacity: 'customer' as const }, { caseId, organisationId: order.laboratoryId, capacity: 'laboratory' as const },
      ]));
      const rows = arrived.map(({ line, answer, code }) => ({ ...itemOf(line), id: answer.itemId, code, lineId: line.id, number: `${order.number}-${line.position}`, condition: answer.condition, foodType: answer.foodType ?? null }));
      const inserted = await tx.query(
        `INSERT INTO samples.item (id, record_number, order_id, order_line_id, device_id, laboratory_id, discipline, sampling_kind, scheme_id, scheme_item_ids, without_mark, code, name, matrix, food_type, form,
           storage, production_date, shelf_life_ends_on, sampled_on, state, received_on, received_by, condition, report_due_on, report_provisional, report_rule)
         SELECT id, number, $2, "lineId", "deviceId", $3, $4, 'entrusted', "schemeId", CASE WHEN "schemeItemIds" IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_array_elements_text("schemeItemIds")::uuid) END,
           "withoutMark", code, name, matrix, "foodType", form, storage, "productionDate", "shelfLifeEndsOn", $5, 'received', $5, $6, condition, $7, $8, $9
         FROM json_to_recordset($1) AS g (id uuid, number text, "lineId" uuid, "deviceId" uuid, "schemeId" uuid, "schemeItemIds" jsonb, "withoutMark" boolean, code text, name text, matrix text,
           "foodType" text, form text, storage text, "productionDate" date, "shelfLifeEndsOn" date, condition text) ON CONFLICT DO NOTHING RETURNING id`,
        [JSON.stringify(rows), orderId, order.laboratoryId, order.discipline, today, caller.accountId, due.day, due.provisional, JSON.stringify(due.rule)],
      );
      if (inserted.length < rows.length) granted(refuse('record.id-reused'));
      const portions = arrived.flatMap(({ answer, code }) => answer.portions.map((portion, position) => ({ ...portion, itemId: answer.itemId, position, code: portionCode(code, position), eventId: newId(), condition: answer.condition, celsius: answer.celsius ?? null })));
      await this.savePortions(tx, caller, portions, body.broughtBy, now);
      await this.ledger.append(tx, arrived.map(({ answer, code, line }) => {
        const own = portions.filter(({ itemId }) => itemId === answer.itemId);
        return {
          aggregate: `item:${answer.itemId}`, action: 'item.brought',
          data: { code, order: order.number, line: line.position, reportDueOn: due.day, portions: own.map(({ code: portion, kind, quantity, unit }) => ({ portion, kind, quantity, unit })) },
          rows: [
            { table: 'samples.item', ids: [answer.itemId] }, { table: 'samples.portion', ids: own.map(({ id }) => id) }, { table: 'samples.custody_event', ids: own.map(({ eventId }) => eventId) },
          ],
        };
      }));
      await this.orders.delivered(tx, open, arrived.map(({ line }) => line.id), today);
      await this.facts.announce(tx, ItemsReceived, { laboratoryId: order.laboratoryId, receivedOn: today, itemIds: ids });
      return this.views(tx, orderId, ids);
    });
  }

  /** The items of an order, in the order of its lines. */
  items(caller: Caller, orderId: string): Promise<DeliveredItemView[]> {
    return this.uow.read(caller, (tx) => this.views(tx, orderId));
  }

  private async savePortions(
    tx: Tx, caller: Caller, portions: readonly { readonly id: string; readonly itemId: string }[], broughtBy: string, at: Date,
  ): Promise<void> {
    if (portions.length === 0) return;
    const made = await tx.query(
      `INSERT INTO samples.portion (id, item_id, position, kind, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id)
       SELECT id, "itemId", position, kind, code, quantity, quantity, unit, $2, $3, $4 FROM json_to_recordset($1) AS g (id uuid, "itemId" uuid, position int, kind text, code text, quantity text, unit text)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(portions), caller.accountId, caller.name, caller.organisationId],
    );
    if (made.length < portions.length) granted(refuse('record.id-reused'));
    await tx.query(
      `INSERT INTO samples.custody_event (id, item_id, portion_id, kind, at, from_name, to_account, to_name, condition, celsius)
       SELECT "eventId", "itemId", id, 'brought', $2, $3, $4, $5, condition, celsius FROM json_to_recordset($1) AS g ("eventId" uuid, "itemId" uuid, id uuid, condition text, celsius numeric)`,
      [JSON.stringify(portions), at, broughtBy, caller.accountId, caller.name],
    );
  }

  private views(tx: Tx, orderId: string, ids?: readonly string[]): Promise<DeliveredItemView[]> {
    return tx.query<DeliveredItemView>(
      `SELECT i.id AS "itemId", i.order_line_id AS "lineId", i.code, i.name, i.state, i.received_on AS "receivedOn", i.report_due_on AS "reportDueOn",
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'kind', p.kind, 'code', p.code, 'label', '${LABEL_PREFIX}' || p.code, 'quantity', p.quantity, 'unit', p.unit) ORDER BY p.position)
           FROM samples.portion p WHERE p.item_id = i.id AND p.parent_id IS NULL), '[]') AS portions
       FROM samples.item i JOIN orders.order_line n ON n.id = i.order_line_id WHERE i.order_id = $1 AND ($2::uuid[] IS NULL OR i.id = ANY ($2)) ORDER BY n.position`,
      [orderId, ids ?? null],
    );
  }
}

/** What an item takes over from its order line. A device has no form of matter and no storage of ours. */
function itemOf(line: StoredLine) {
  const values: FormValues = line.values;
  const facts = itemOfRecord(values);
  return {
    deviceId: line.deviceId, schemeId: line.schemeId, schemeItemIds: line.schemeItemIds, withoutMark: line.withoutMark, name: line.name,
    matrix: line.deviceId ? facts.name : line.schemeTitle ?? '', form: facts.form, storage: facts.storage, productionDate: facts.productionDate, shelfLifeEndsOn: facts.shelfLifeEndsOn,
  };
}
