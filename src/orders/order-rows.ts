import type { FormValues, OrderKind } from '../disciplines/index.js';
import { granted, offered, refuse, type OfferedAction } from '../kernel/index.js';
import { permissionsOf } from '../organisations/index.js';
import type { Tx } from '../platform/database/index.js';
import { ORDER_LIFECYCLE, type OrderFacts, type OrderState } from './domain/index.js';
import type { OrderLineView, OrderReviewView, OrderRow, OrderView } from './orders.dto.js';

export interface StoredLine extends Omit<OrderLineView, 'values'> {
  readonly values: FormValues;
}

export interface StoredOrder extends Omit<OrderView, 'orderLines' | 'reviews' | 'actions' | 'form' | 'contact' | 'state' | 'kind' | 'lines' | 'delivered' | 'reported' | 'firstName' | 'total'> {
  readonly state: OrderState;
  readonly kind: OrderKind;
  readonly requestedFrom: string;
}

const ORDER = `o.id, o.number, o.kind, o.discipline, o.state, o.customer_id AS "customerId", o.customer_name AS "customerName", o.laboratory_id AS "laboratoryId",
  l.name AS "laboratoryName", o.quoted_until AS "quotedUntil", o.requested_at AS "requestedAt"`;
const WHOLE = `${ORDER}, o.customer_uscc AS "customerUscc", o.customer_address AS "customerAddress", o.wanted, o.sample_return AS "sampleReturn", o.report_by AS "reportBy",
  o.requested_from AS "requestedFrom", o.requested_from = o.laboratory_id AS "atCounter", o.reason, o.accepted_at AS "acceptedAt", o.accepted_how AS "acceptedHow",
  o.delivered_on AS "deliveredOn", o.reported_on AS "reportedOn", o.invoice_title AS "invoiceTitle", o.invoice_uscc AS "invoiceUscc", o.invoice_number AS "invoiceNumber", o.version`;
const FROM = 'FROM orders.work_order o JOIN organisations.organisation l ON l.id = o.laboratory_id';
const LINE = `SELECT n.id, n.order_id AS "orderId", n.position, n.device_id AS "deviceId", n.name, n.form AS "values", n.wanted, n.scheme_id AS "schemeId", s.title AS "schemeTitle", n.scheme_item_ids AS "schemeItemIds",
    (SELECT string_agg(i.parameter, '、' ORDER BY i.seq) FROM catalogue.scheme_item i WHERE i.scheme_id = n.scheme_id AND (n.scheme_item_ids IS NULL OR i.id = ANY (n.scheme_item_ids))) AS parameters,
    n.price::text, n.without_mark AS "withoutMark", n.delivered_on AS "deliveredOn", n.struck_reason AS "struckReason", n.report_number AS "reportNumber", n.reported_on AS "reportedOn"
  FROM orders.order_line n LEFT JOIN catalogue.scheme s ON s.id = n.scheme_id`;

/** The order, locked; refuses one that this reader does not see (`order.not-found`). */
export async function lockedOrder(tx: Tx, id: string): Promise<StoredOrder> {
  const [order] = await tx.query<StoredOrder>(`SELECT ${WHOLE} ${FROM} WHERE o.id = $1 FOR UPDATE OF o`, [id]);
  return order ?? granted(refuse('order.not-found', {}, 'not-found'));
}

export async function readOrder(tx: Tx, id: string): Promise<StoredOrder> {
  const [order] = await tx.query<StoredOrder>(`SELECT ${WHOLE} ${FROM} WHERE o.id = $1`, [id]);
  return order ?? granted(refuse('order.not-found', {}, 'not-found'));
}

export function linesOf(tx: Tx, orderId: string): Promise<StoredLine[]> {
  return tx.query<StoredLine>(`${LINE} WHERE n.order_id = $1 ORDER BY n.position`, [orderId]);
}

export function reviewsOf(tx: Tx, orderId: string): Promise<OrderReviewView[]> {
  return tx.query<OrderReviewView>(
    `SELECT id, result, scope, methods, capacity, note, total::text, reviewer_name AS "reviewerName", reviewed_at AS "reviewedAt" FROM orders.review WHERE order_id = $1 ORDER BY reviewed_at, id`, [orderId]);
}

/** Orders of which the reader's organisation is a party, newest first. */
export function listOrders(tx: Tx, { state, kind, q, after, limit }: { state?: string; kind?: string; q?: string; after: string | null; limit: number }): Promise<OrderRow[]> {
  return tx.query<OrderRow>(
    `SELECT ${ORDER}, n.name AS "firstName", n.lines, n.delivered, n.reported, n.total
     ${FROM} CROSS JOIN LATERAL (
       SELECT (array_agg(x.name ORDER BY x.position))[1] AS name, count(*)::int AS lines, count(x.delivered_on)::int AS delivered, count(x.reported_on)::int AS reported,
         (sum(x.price) FILTER (WHERE x.struck_reason IS NULL))::text AS total FROM orders.order_line x WHERE x.order_id = o.id) n
     WHERE ($1::text IS NULL OR o.state = $1) AND ($2::text IS NULL OR o.kind = $2) AND ($3::text IS NULL OR strpos(o.number, upper($3)) > 0 OR strpos(o.customer_name, $3) > 0)
       AND ($4::uuid IS NULL OR o.id < $4) ORDER BY o.id DESC LIMIT $5`,
    [state ?? null, kind ?? null, q?.trim() || null, after, limit],
  );
}

export function factsOfOrder(tx: Tx, order: StoredOrder, lines: readonly Pick<StoredLine, 'deliveredOn' | 'struckReason' | 'reportedOn'>[], today: string): OrderFacts {
  return {
    readerOrganisation: tx.caller.organisationId, customer: order.customerId, laboratory: order.laboratoryId, requestedFrom: order.requestedFrom, today, quotedUntil: order.quotedUntil,
    open: lines.filter(({ deliveredOn, struckReason }) => deliveredOn === null && struckReason === null).length,
    delivered: lines.filter(({ deliveredOn }) => deliveredOn !== null).length,
    unreported: lines.filter(({ deliveredOn, reportedOn }) => deliveredOn !== null && reportedOn === null).length,
  };
}

/** Steps that the reader may take; those that are the other side's are not offered at all. */
export function actionsOn(tx: Tx, state: OrderState, facts: OrderFacts): OfferedAction[] {
  const others = ['order.other-laboratory', 'order.not-the-customer'];
  return offered(ORDER_LIFECYCLE, state, facts, permissionsOf(tx.caller.roles)).filter(({ action, refused }) => action !== 'report' && !(refused && others.includes(refused.code)));
}
