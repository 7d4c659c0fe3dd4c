import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Catalogue } from '../catalogue/index.js';
import { disciplineOf } from '../disciplines/index.js';
import { granted, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import { Coverage, schemeDemands } from '../qualification/index.js';
import { afterLines, ORDER_LIFECYCLE, totalOf, whyNotQuote, whyOutsideScope, type OrderAction, type OrderState, type ReviewedLine } from './domain/index.js';
import { actionsOn, factsOfOrder, linesOf, listOrders, lockedOrder, readOrder, reviewsOf, type StoredLine, type StoredOrder } from './order-rows.js';
import type { OrderDeclineBody, OrderInvoiceBody, OrderQuery, OrderReviewBody, OrderRow, OrderStrikeBody, OrderView } from './orders.dto.js';

export type OrderData = Omit<OrderView, 'actions'> & { readonly actions: readonly OfferedAction[] };

/** An order with the lines that the step is about. */
export interface OpenOrder {
  readonly order: StoredOrder;
  readonly lines: readonly StoredLine[];
}

/** From the review of a request to the close of an order; and what the rooms below ask and tell. */
@Injectable()
export class Orders {
  constructor(
    private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly catalogue: Catalogue, private readonly coverage: Coverage,
  ) {}

  async list(caller: Caller, query: OrderQuery): Promise<Page<OrderRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => listOrders(tx, { ...query, after: after === null || after === undefined ? null : String(after), limit: limit + 1 }));
    return paged(rows, limit, (row) => [row.id], (row) => row);
  }

  one(caller: Caller, id: string): Promise<OrderData> {
    return this.uow.read(caller, (tx) => this.view(tx, id));
  }

  /**
   * Promises a request: what of which scheme is examined of each line, at which price, until when the offer holds. The scope is asked line by line for today; what it does not
   * cover is refused (`order.outside-scope`) unless the line is offered without mark. May be done again while the customer has not accepted.
   */
  review(caller: Caller, id: string, body: OrderReviewBody): Promise<OrderData> {
    return this.step(caller, id, body.version, 'review', async (tx, { order, lines }) => {
      const reviewed = body.lines.map(({ lineId, schemeId, schemeItemIds, price, withoutMark }): ReviewedLine => ({ lineId, schemeId, schemeItemIds: schemeItemIds ?? null, price, withoutMark: withoutMark ?? false }));
      const schemes = await this.catalogue.schemesWithLimits(tx, [...new Set(reviewed.map(({ schemeId }) => schemeId))]);
      const today = this.clock.today();
      granted(whyNotQuote({ ...body, lines: reviewed, until: body.quotedUntil, today }, lines.map((line) => line.id), schemes.map((scheme) => ({ id: scheme.id, itemIds: scheme.items.map((item) => item.id) }))) ?? reviewed);
      const demands = reviewed.map(({ lineId, schemeId, schemeItemIds }) => {
        const scheme = schemes.find((one) => one.id === schemeId)!;
        return schemeDemands(scheme, order.discipline, today).filter((demand) => !schemeItemIds || schemeItemIds.includes(demand.id)).map((demand) => ({ ...demand, id: `${lineId}/${demand.id}` }));
      });
      const lacking = await this.coverage.uncovered(tx, [{ laboratoryId: order.laboratoryId, discipline: order.discipline, demands: demands.flat() }], today);
      const uncovered = reviewed.map((line, at) => ({ line, place: at + 1, lacks: demands[at]!.flatMap((demand) => lacking.get(demand.id) ?? []) }));
      for (const { line, place, lacks } of uncovered) granted(whyOutsideScope(order.kind, line, place, lacks) ?? line);
      await tx.query(
        `UPDATE orders.order_line n SET scheme_id = g."schemeId", scheme_item_ids = CASE WHEN g."schemeItemIds" IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_array_elements_text(g."schemeItemIds")::uuid) END,
           price = g.price, without_mark = g."withoutMark"
         FROM json_to_recordset($1) AS g ("lineId" uuid, "schemeId" uuid, "schemeItemIds" jsonb, price numeric, "withoutMark" boolean) WHERE n.id = g."lineId" AND n.order_id = $2`,
        [JSON.stringify(reviewed), id],
      );
      await tx.query('UPDATE orders.work_order SET quoted_until = $2 WHERE id = $1', [id, body.quotedUntil]);
      const total = totalOf(reviewed);
      const reviewId = await this.saveReview(tx, id, 'quoted', { ...body, note: body.note ?? null, total, uncovered: uncovered.filter(({ lacks }) => lacks.length > 0).map(({ line, lacks }) => ({ lineId: line.lineId, lacks })) });
      return { data: { total, until: body.quotedUntil }, rows: [{ table: 'orders.review', ids: [reviewId] }, { table: 'orders.order_line', ids: lines.map((line) => line.id) }] };
    });
  }

  decline(caller: Caller, id: string, { version, reason, ...found }: OrderDeclineBody): Promise<OrderData> {
    return this.step(caller, id, version, 'decline', async (tx) => {
      const reviewId = await this.saveReview(tx, id, 'declined', { ...found, note: reason, total: null, uncovered: [] });
      return { reason, data: { reason }, rows: [{ table: 'orders.review', ids: [reviewId] }] };
    });
  }

  /** The customer's word on the quotation; on paper, where the counter holds the signed form. */
  accept(caller: Caller, id: string, version: number, how: 'online' | 'paper'): Promise<OrderData> {
    return this.step(caller, id, version, how === 'online' ? 'accept' : 'accept-on-paper', async (tx) => {
      await tx.query('UPDATE orders.work_order SET accepted_at = $2, accepted_by = $3, accepted_how = $4 WHERE id = $1', [id, this.clock.now(), caller.accountId, how]);
      return { data: { how } };
    });
  }

  withdraw(caller: Caller, id: string, version: number, reason: string): Promise<OrderData> {
    return this.step(caller, id, version, 'withdraw', () => Promise.resolve({ reason, data: { reason } }));
  }

  /** Strikes a line that will not be delivered; refuses one that was, or that is struck (`order.line-not-open`), and the last one (`order.last-line`): then the order is withdrawn. */
  strike(caller: Caller, id: string, { version, lineId, reason }: OrderStrikeBody): Promise<OrderData> {
    return this.step(caller, id, version, 'strike', async (tx, { lines }) => {
      const line = lines.find((one) => one.id === lineId);
      if (!line || line.deliveredOn !== null || line.struckReason !== null) granted(refuse('order.line-not-open', { line: line?.position ?? 0 }));
      if (lines.filter((one) => one.struckReason === null).length === 1) granted(refuse('order.last-line', {}));
      await tx.query('UPDATE orders.order_line SET struck_reason = $2 WHERE id = $1', [lineId, reason]);
      return { data: { line: lineId, reason }, rows: [{ table: 'orders.order_line', ids: [lineId] }], lines: lines.map((one) => (one.id === lineId ? { ...one, struckReason: reason } : one)) };
    });
  }

  invoice(caller: Caller, id: string, { version, title, uscc, number }: OrderInvoiceBody): Promise<OrderData> {
    return this.step(caller, id, version, 'invoice', async (tx) => {
      await tx.query('UPDATE orders.work_order SET invoice_title = $2, invoice_uscc = $3, invoice_number = $4 WHERE id = $1', [id, title, uscc ?? null, number ?? null]);
      return { data: { title, number: number ?? null } };
    });
  }

  close(caller: Caller, id: string, version: number): Promise<OrderData> {
    return this.step(caller, id, version, 'close', () => Promise.resolve({ data: {} }));
  }

  /** For the counter: the order locked, with its lines. Refuses one that is not the caller's laboratory's or that nothing may be delivered for now. */
  async deliverable(tx: Tx, id: string): Promise<OpenOrder> {
    const order = await lockedOrder(tx, id);
    const lines = await linesOf(tx, id);
    granted(take(ORDER_LIFECYCLE, order.state, 'deliver', factsOfOrder(tx, order, lines, this.clock.today())));
    return { order, lines };
  }

  /** The counter has these lines; with the last one the order is delivered. */
  async delivered(tx: Tx, { order, lines }: OpenOrder, lineIds: readonly string[], day: string): Promise<void> {
    await tx.query('UPDATE orders.order_line SET delivered_on = $2 WHERE id = ANY ($1::uuid[])', [lineIds, day]);
    const now = lines.map((line) => (lineIds.includes(line.id) ? { ...line, deliveredOn: day } : line));
    const state = afterLines(order.state, factsOfOrder(tx, order, now, day));
    await tx.query(`UPDATE orders.work_order SET state = $2, delivered_on = CASE WHEN $2 = 'delivered' THEN $3::date END, version = version + 1 WHERE id = $1`, [order.id, state, day]);
    await this.ledger.append(tx, [{
      aggregate: `order:${order.id}`, action: 'order.delivered', data: { lines: lineIds.length, state }, rows: [{ table: 'orders.work_order', ids: [order.id] }, { table: 'orders.order_line', ids: [...lineIds] }],
    }]);
  }

  /** The report on a line is issued; again is harmless. With the last one the order is reported. */
  async reported(tx: Tx, lineId: string, reportNumber: string, day: string): Promise<void> {
    const [found] = await tx.query<{ orderId: string }>('SELECT order_id AS "orderId" FROM orders.order_line WHERE id = $1', [lineId]);
    if (!found) return;
    const order = await lockedOrder(tx, found.orderId);
    const before = await linesOf(tx, order.id);
    if (before.some((line) => line.id === lineId && line.reportedOn !== null)) return;
    await tx.query('UPDATE orders.order_line SET report_number = $2, reported_on = $3 WHERE id = $1', [lineId, reportNumber, day]);
    const state = afterLines(order.state, factsOfOrder(tx, order, before.map((line) => (line.id === lineId ? { ...line, reportedOn: day } : line)), day));
    await tx.query(`UPDATE orders.work_order SET state = $2, reported_on = CASE WHEN $2 = 'reported' THEN $3::date ELSE reported_on END, version = version + 1 WHERE id = $1`, [order.id, state, day]);
    await this.ledger.append(tx, [{
      aggregate: `order:${order.id}`, action: 'order.reported', data: { line: lineId, report: reportNumber, state }, rows: [{ table: 'orders.work_order', ids: [order.id] }, { table: 'orders.order_line', ids: [lineId] }],
    }]);
  }

  /** One step of the lifecycle: locked, decided, done with `act`, and witnessed. */
  private step(
    caller: Caller, id: string, version: number, action: OrderAction,
    act: (tx: Tx, open: OpenOrder) => Promise<{ readonly data: NewEntry['data']; readonly rows?: readonly { table: string; ids: string[] }[]; readonly reason?: string; readonly lines?: readonly StoredLine[] }>,
  ): Promise<OrderData> {
    return this.uow.run(caller, async (tx) => {
      const order = await lockedOrder(tx, id);
      if (order.version !== version) granted(refuse('order.stale', { version: order.version }));
      const lines = await linesOf(tx, id);
      const today = this.clock.today();
      const next = granted(take(ORDER_LIFECYCLE, order.state, action, factsOfOrder(tx, order, lines, today)));
      const { data, rows = [], reason = null, lines: changed } = await act(tx, { order, lines });
      const state: OrderState = changed ? afterLines(next, factsOfOrder(tx, order, changed, today)) : next;
      await tx.query(
        `UPDATE orders.work_order SET state = $2, reason = $3, version = version + 1, delivered_on = CASE WHEN $2 IN ('delivered', 'reported') THEN coalesce(delivered_on, $4::date) ELSE delivered_on END,
           reported_on = CASE WHEN $2 = 'reported' THEN coalesce(reported_on, $4::date) ELSE reported_on END WHERE id = $1`,
        [id, state, reason, today],
      );
      await this.ledger.append(tx, [{ aggregate: `order:${id}`, action: `order.${ENTRIES[action]}`, data, rows: [{ table: 'orders.work_order', ids: [id] }, ...rows] }]);
      return this.view(tx, id);
    });
  }

  private async saveReview(
    tx: Tx, orderId: string, result: 'quoted' | 'declined',
    { scope, methods, capacity, note, total, uncovered }: { scope: boolean; methods: boolean; capacity: boolean; note: string | null; total: string | null; uncovered: readonly object[] },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO orders.review (id, order_id, result, scope, methods, capacity, note, uncovered, total, reviewed_by, reviewer_name, reviewed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, orderId, result, scope, methods, capacity, note, JSON.stringify(uncovered), total, tx.caller.accountId, tx.caller.name, this.clock.now()],
    );
    return id;
  }

  private async view(tx: Tx, id: string): Promise<OrderData> {
    const { requestedFrom, ...order } = await readOrder(tx, id);
    const lines = await linesOf(tx, id);
    const [contact] = await tx.query<{ value: { name: string; phone: string; address?: string } }>('SELECT value FROM orders.contact WHERE order_id = $1', [id]);
    const discipline = disciplineOf(order.discipline);
    const priced = lines.filter((line) => line.price !== null && line.struckReason === null);
    return {
      ...order, contact: contact?.value ?? null, orderLines: lines, reviews: await reviewsOf(tx, id), form: { sections: discipline?.entrustment.sample.sections ?? [] },
      actions: actionsOn(tx, order.state, factsOfOrder(tx, { ...order, requestedFrom }, lines, this.clock.today())),
      lines: lines.length, firstName: lines[0]?.name ?? '', delivered: lines.filter((line) => line.deliveredOn !== null).length, reported: lines.filter((line) => line.reportedOn !== null).length,
      total: priced.length > 0 ? totalOf(priced.map((line) => ({ price: line.price ?? '0' }))) : null,
    };
  }
}

const ENTRIES: Readonly<Record<OrderAction, string>> = {
  save: 'saved', request: 'requested', review: 'quoted', decline: 'declined', accept: 'accepted', 'accept-on-paper': 'accepted', withdraw: 'withdrawn', deliver: 'delivered', strike: 'line-struck',
  report: 'reported', invoice: 'invoice-noted', close: 'closed',
};
