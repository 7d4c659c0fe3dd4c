import { refuse, type Refusal } from '../../kernel/index.js';
import type { PortionKind } from '../../disciplines/index.js';
import type { ItemState } from './lifecycles.js';

export type PortionState = 'held' | 'stored' | 'divided' | 'disposed';

/** A portion as the custody rules see it. */
export interface PortionInCustody {
  readonly code: string;
  readonly kind: PortionKind;
  readonly state: PortionState;
  readonly isSubSample: boolean;
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemState: ItemState;
  readonly laboratoryId: string;
  readonly holderId: string;
  readonly holderOrganisationId: string;
  /** The hand-over that it is offered in and that waits for its answer. */
  readonly offeredIn: string | null;
}

export interface Person {
  readonly accountId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
}

/** Why nobody can take these over: some were parted up or disposed of. */
export function whyGone(portions: readonly Pick<PortionInCustody, 'code' | 'state'>[]): Refusal | undefined {
  const gone = portions.filter(({ state }) => state === 'disposed' || state === 'divided').map(({ code }) => code);
  return gone.length > 0 ? refuse('custody.gone', { portions: gone }) : undefined;
}

/** Why `by` cannot dispose over these portions now: each is held by them, or stands in the store that they keep; nobody was offered it already. */
export function whyNotHolder(portions: readonly PortionInCustody[], by: Person): Refusal | undefined {
  const gone = whyGone(portions);
  if (gone) return gone;
  const offered = portions.filter(({ offeredIn }) => offeredIn !== null).map(({ code }) => code);
  if (offered.length > 0) return refuse('custody.offered-already', { portions: offered });
  const keeps = (portion: PortionInCustody) => portion.state === 'stored' && portion.holderOrganisationId === by.organisationId && by.roles.includes('custodian');
  const strange = portions.filter((portion) => portion.holderId !== by.accountId && !keeps(portion)).map(({ code }) => code);
  return strange.length > 0 ? refuse('custody.not-holder', { portions: strange }, 'forbidden') : undefined;
}

/**
 * Why these portions cannot be offered to their laboratory: they are not the offerer's, already on their way, of another
 * laboratory, or an item's portions are not all there (`all` has every portion of the items): test and backup portion travel together.
 * @source 食品安全抽样检验管理办法 (order 15) arts 20, 22
 */
export function whyNotToLaboratory(portions: readonly PortionInCustody[], all: readonly PortionInCustody[], by: Person, laboratoryId: string): Refusal | undefined {
  const items = portions.filter(({ itemState }) => itemState !== 'sampled').map(({ itemCode }) => itemCode);
  if (items.length > 0) return refuse('custody.not-to-be-sent', { items: [...new Set(items)] });
  const elsewhere = portions.filter((portion) => portion.laboratoryId !== laboratoryId).map(({ itemCode }) => itemCode);
  if (elsewhere.length > 0) return refuse('custody.other-laboratory', { items: [...new Set(elsewhere)] });
  const missing = all.filter(({ code }) => !portions.some((portion) => portion.code === code)).map(({ code }) => code);
  return missing.length > 0 ? refuse('custody.portions-missing', { portions: missing }) : whyNotHolder(portions, by);
}

/**
 * Why these portions cannot be handed to a colleague. Samplers hand to samplers before the laboratory has received the item;
 * in the laboratory custodians and technicians hand to each other, and a backup portion stays sealed with the custodians.
 * @source order 15 art 22: 检样 and 备样 are kept apart (who keeps them is the laboratory's own rule, unverified)
 */
export function whyNotToColleague(portions: readonly PortionInCustody[], by: Person, to: Person): Refusal | undefined {
  if (to.accountId === by.accountId) return refuse('custody.to-oneself', {}, 'invalid');
  if (to.organisationId !== by.organisationId) return refuse('custody.not-a-colleague', {}, 'invalid');
  const isInLaboratory = (portion: PortionInCustody) => portion.itemState === 'received' || portion.itemState === 'in-test' || portion.itemState === 'concluded';
  const moving = portions.filter((portion) => !isInLaboratory(portion) && portion.itemState !== 'sampled').map(({ itemCode }) => itemCode);
  if (moving.length > 0) return refuse('custody.not-here', { items: [...new Set(moving)] });
  const mayTake = (portion: PortionInCustody) => {
    if (!isInLaboratory(portion)) return to.roles.includes('sampler');
    if (to.roles.includes('custodian')) return true;
    return to.roles.includes('technician') && portion.kind !== 'backup';
  };
  const barred = portions.filter((portion) => !mayTake(portion));
  if (barred.some((portion) => portion.kind === 'backup' && to.roles.includes('technician'))) return refuse('custody.backup-stays-sealed', { portions: barred.map(({ code }) => code) });
  return barred.length > 0 ? refuse('custody.wrong-receiver', { portions: barred.map(({ code }) => code) }) : whyNotHolder(portions, by);
}
