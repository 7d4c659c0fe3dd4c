import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type VisitOutcome = 'sampled' | 'refused' | 'closed' | 'no-product';
export type VisitState = 'assigned' | 'started' | VisitOutcome | 'ended';
export type VisitAction = 'start' | 'save-draft' | 'attach' | 'sign' | 'refuse' | 'closed' | 'no-product' | 'end';

/** What the rules of a visit's steps ask. Accounts are ids. */
export interface VisitFacts {
  readonly reader: string;
  readonly samplerIds: readonly string[];
  readonly photos: number;
  /** Codes of the strata for which nothing was sampled yet and no reason was given. */
  readonly openStrata: readonly string[];
}

const mine = 'visit.own';
const open = (state: 'started' | 'sampled') => ({
  'save-draft': { to: state, permission: mine, rule: whyNotYours },
  attach: { to: state, permission: mine, rule: whyNotYours },
  sign: { to: 'sampled', permission: mine, rule: whyNotYours },
} as const);
const finished = { end: { to: 'ended', permission: mine, rule: whyNotYours } } as const;

/**
 * A visit from its assignment to its end. Where several strata were drawn at one unit, one may give a sample and another
 * may have no product: the visit stays `sampled`.
 * @source 食品安全抽样检验管理办法 (order 15) arts 14, 15, 21
 */
export const VISIT_LIFECYCLE: Lifecycle<VisitState, VisitAction, VisitFacts> = {
  name: 'visit',
  initial: 'assigned',
  states: {
    assigned: { start: { to: 'started', permission: mine, rule: whyNotYours } },
    started: {
      ...open('started'),
      refuse: { to: 'refused', permission: mine, rule: whyNotYours },
      closed: { to: 'closed', permission: mine, rule: whyNotWithoutPhoto },
      'no-product': { to: 'no-product', permission: mine, rule: whyNotWithoutPhoto },
    },
    sampled: {
      ...open('sampled'),
      'no-product': { to: 'sampled', permission: mine, rule: whyNotWithoutPhoto },
      end: { to: 'ended', permission: mine, rule: whyNotEnd },
    },
    refused: finished,
    closed: finished,
    'no-product': finished,
    ended: {},
  },
};

function whyNotYours({ reader, samplerIds }: VisitFacts): Refusal | undefined {
  return samplerIds.includes(reader) ? undefined : refuse('visit.not-yours', {}, 'forbidden');
}

/** A shop that is shut and a product that is not there are shown by a photograph. */
function whyNotWithoutPhoto(facts: VisitFacts): Refusal | undefined {
  return whyNotYours(facts) ?? (facts.photos === 0 ? refuse('visit.photo-needed') : undefined);
}

function whyNotEnd(facts: VisitFacts): Refusal | undefined {
  return whyNotYours(facts) ?? (facts.openStrata.length > 0 ? refuse('visit.strata-open', { strata: [...facts.openStrata] }) : undefined);
}

export type ItemState = 'sampled' | 'in-transit' | 'received' | 'in-test' | 'concluded' | 'disposed' | 'refused';
export type ItemAction = 'offer' | 'withdraw' | 'receive' | 'refuse' | 'divide' | 'examine' | 'conclude' | 'dispose';

export interface ItemFacts {
  /** Portions that are neither divided up nor disposed of, but for those that the step is about. */
  readonly portionsLeft: number;
}

/**
 * An item from the place of sampling to its disposal. Parting it into sub-samples changes its portions, not its state.
 * @source 食品安全抽样检验管理办法 (order 15) arts 20, 22, 25
 */
export const ITEM_LIFECYCLE: Lifecycle<ItemState, ItemAction, ItemFacts> = {
  name: 'item',
  initial: 'sampled',
  states: {
    sampled: { offer: { to: 'in-transit', permission: 'custody.act' } },
    'in-transit': {
      withdraw: { to: 'sampled', permission: 'custody.act' },
      receive: { to: 'received', permission: 'custody.receive' },
      refuse: { to: 'refused', permission: 'custody.receive' },
    },
    received: {
      divide: { to: 'received', permission: 'custody.receive' },
      examine: { to: 'in-test', permission: 'custody.hold' },
      conclude: { to: 'concluded', permission: 'result.approve' },
    },
    'in-test': {
      divide: { to: 'in-test', permission: 'custody.receive' },
      examine: { to: 'in-test', permission: 'custody.hold' },
      conclude: { to: 'concluded', permission: 'result.approve' },
    },
    concluded: { dispose: { to: 'disposed', permission: 'storage.manage', rule: whyNotWhole } },
    disposed: {},
    refused: {},
  },
};

/** An item is disposed of with its last portion. */
function whyNotWhole({ portionsLeft }: ItemFacts): Refusal | undefined {
  return portionsLeft > 0 ? refuse('item.portions-left', { portions: portionsLeft }) : undefined;
}

export type HandoverState = 'offered' | 'accepted' | 'declined' | 'withdrawn';
export type HandoverAction = 'accept' | 'receive' | 'decline' | 'withdraw';

export interface HandoverFacts {
  readonly kind: 'internal' | 'laboratory';
  readonly reader: string;
  readonly readerOrganisation: string;
  readonly from: string;
  readonly toOrganisation: string;
  /** Null: any custodian of the laboratory. */
  readonly to: string | null;
}

/** A hand-over takes two persons: the holder offers, another accepts. To a laboratory, acceptance is the reception of every item. */
export const HANDOVER_LIFECYCLE: Lifecycle<HandoverState, HandoverAction, HandoverFacts> = {
  name: 'handover',
  initial: 'offered',
  states: {
    offered: {
      accept: { to: 'accepted', permission: 'custody.hold', rule: (facts) => whyNotAnswer(facts, 'internal') },
      receive: { to: 'accepted', permission: 'custody.receive', rule: (facts) => whyNotAnswer(facts, 'laboratory') },
      decline: { to: 'declined', permission: 'custody.hold', rule: (facts) => whyNotAnswer(facts, 'internal') },
      withdraw: { to: 'withdrawn', permission: 'custody.hold', rule: ({ reader, from }) => (reader === from ? undefined : refuse('handover.not-offered-by-you', {}, 'forbidden')) },
    },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
};

function whyNotAnswer({ kind, reader, readerOrganisation, from, to, toOrganisation }: HandoverFacts, wanted: HandoverFacts['kind']): Refusal | undefined {
  if (kind !== wanted) return refuse(wanted === 'internal' ? 'handover.needs-reception' : 'handover.is-internal');
  if (reader === from) return refuse('handover.own', {}, 'forbidden');
  return toOrganisation === readerOrganisation && (to === null || to === reader) ? undefined : refuse('handover.not-for-you', {}, 'forbidden');
}

/** Where a visit stands when a product was not there: open while a stratum is left, sampled where another one gave a sample, else without product. */
export function afterNoProduct(state: VisitState, strataLeft: number, isSampled: boolean): VisitState {
  if (strataLeft > 0) return state;
  return isSampled ? 'sampled' : 'no-product';
}
