import { refuse, type Lifecycle, type Refusal } from '../../kernel/index.js';

export type HandlingState = 'open' | 'accepted' | 'closed';
export type HandlingAction = 'accept' | 'note' | 'close';
export const HANDLING_STATES: readonly HandlingState[] = ['open', 'accepted', 'closed'];

export type HandlingKind = 'refusal' | 'failure';
export const HANDLING_KINDS: readonly HandlingKind[] = ['refusal', 'failure'];

/** 立案处罚, 责令改正, 移送, 不予立案. */
export type HandlingOutcome = 'penalised' | 'rectified' | 'transferred' | 'not-pursued';
export const HANDLING_OUTCOMES: readonly HandlingOutcome[] = ['penalised', 'rectified', 'transferred', 'not-pursued'];

/** Who is responsible and who asks, as organisation ids. */
export interface HandlingFacts {
  readonly responsibleId: string;
  readonly responsibleName: string;
  readonly readerOrganisationId: string;
}

/**
 * 核查处置: opened by what happened, accepted by an officer of the responsible organisation, noted on, closed with an outcome and its reason.
 * @source 食品安全抽样检验管理办法 (order 15) art 41, art 45; art 21 with 食品安全法 art 133 for a refusal (unverified)
 */
export const HANDLING_LIFECYCLE: Lifecycle<HandlingState, HandlingAction, HandlingFacts> = {
  name: 'handling',
  initial: 'open',
  states: {
    open: { accept: { to: 'accepted', permission: 'handling.act', rule: whyNotHandle } },
    accepted: {
      note: { to: 'accepted', permission: 'handling.act', rule: whyNotHandle },
      close: { to: 'closed', permission: 'handling.act', rule: whyNotHandle },
    },
    closed: {},
  },
};

/** Why this reader cannot act: another organisation is responsible. The bureaus above it watch. */
export function whyNotHandle({ responsibleId, responsibleName, readerOrganisationId }: HandlingFacts): Refusal | undefined {
  return responsibleId === readerOrganisationId ? undefined : refuse('handling.not-responsible', { responsible: responsibleName }, 'forbidden');
}
