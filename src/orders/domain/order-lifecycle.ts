import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export const ORDER_STATES = ['draft', 'requested', 'quoted', 'declined', 'accepted', 'withdrawn', 'delivered', 'reported', 'closed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export type OrderAction = 'save' | 'request' | 'review' | 'decline' | 'accept' | 'accept-on-paper' | 'withdraw' | 'deliver' | 'strike' | 'report' | 'invoice' | 'close';

/** What the rules of an order's steps ask. Organisations are ids; the day is a legal day. */
export interface OrderFacts {
  readonly readerOrganisation: string;
  readonly customer: string;
  readonly laboratory: string;
  readonly requestedFrom: string;
  readonly today: string;
  readonly quotedUntil: string | null;
  /** Lines that were neither delivered nor struck. */
  readonly open: number;
  readonly delivered: number;
  /** Lines delivered whose report is not issued. */
  readonly unreported: number;
}

/**
 * An order from the customer's request to its close. The laboratory reviews what is asked (scope, methods, capacity) before it promises anything; the customer accepts
 * the quotation; delivery at the counter makes items; the last report makes it reported. A draft is its writer's alone and no row of evidence.
 * @source GB/T 27025-2019 (ISO/IEC 17025:2017) 7.1, review of requests, tenders and contracts (unverified)
 */
export const ORDER_LIFECYCLE: Lifecycle<OrderState, OrderAction, OrderFacts> = {
  name: 'order',
  initial: 'draft',
  states: {
    draft: { save: { to: 'draft', permission: 'order.write' }, request: { to: 'requested', permission: 'order.write' } },
    requested: {
      review: { to: 'quoted', permission: 'order.review', rule: whyNotLaboratory },
      decline: { to: 'declined', permission: 'order.review', rule: whyNotLaboratory },
      withdraw: { to: 'withdrawn', permission: 'order.write', rule: whyNotCustomer },
    },
    quoted: {
      review: { to: 'quoted', permission: 'order.review', rule: whyNotLaboratory },
      accept: { to: 'accepted', permission: 'order.entrust', rule: (facts) => whyNotCustomer(facts) ?? whyExpired(facts) },
      'accept-on-paper': { to: 'accepted', permission: 'order.take', rule: (facts) => whyNotLaboratory(facts) ?? whyExpired(facts) },
      withdraw: { to: 'withdrawn', permission: 'order.write', rule: whyNotCustomer },
    },
    accepted: {
      deliver: { to: 'delivered', permission: 'custody.receive', rule: whyNotLaboratory },
      strike: { to: 'accepted', permission: 'order.take', rule: whyNotLaboratory },
      withdraw: { to: 'withdrawn', permission: 'order.write', rule: (facts) => whyNotCustomer(facts) ?? whyBegun(facts) },
      invoice: { to: 'accepted', permission: 'order.take', rule: whyNotLaboratory },
    },
    delivered: {
      report: { to: 'reported', permission: 'result.approve' },
      invoice: { to: 'delivered', permission: 'order.take', rule: whyNotLaboratory },
    },
    reported: {
      invoice: { to: 'reported', permission: 'order.take', rule: whyNotLaboratory },
      close: { to: 'closed', permission: 'order.take', rule: whyNotLaboratory },
    },
    declined: {},
    withdrawn: {},
    closed: {},
  },
};

/** Where an order stands once lines were delivered, struck or reported: delivered with its last open line, reported with its last report; before that it stays where it is. */
export function afterLines(state: OrderState, { open, delivered, unreported }: Pick<OrderFacts, 'open' | 'delivered' | 'unreported'>): OrderState {
  if ((state !== 'accepted' && state !== 'delivered') || open > 0 || delivered === 0) return state;
  return unreported > 0 ? 'delivered' : 'reported';
}

function whyNotLaboratory({ readerOrganisation, laboratory }: OrderFacts): Refusal | undefined {
  return readerOrganisation === laboratory ? undefined : refuse('order.other-laboratory', {}, 'forbidden');
}

/** The customer, or the counter that wrote the order down for one who came in person. */
function whyNotCustomer({ readerOrganisation, customer, requestedFrom }: OrderFacts): Refusal | undefined {
  return readerOrganisation === customer || readerOrganisation === requestedFrom ? undefined : refuse('order.not-the-customer', {}, 'forbidden');
}

function whyExpired({ quotedUntil, today }: OrderFacts): Refusal | undefined {
  return quotedUntil !== null && quotedUntil < today ? refuse('order.quotation-expired', { until: quotedUntil }) : undefined;
}

function whyBegun({ delivered }: OrderFacts): Refusal | undefined {
  return delivered > 0 ? refuse('order.work-begun', { delivered }) : undefined;
}
