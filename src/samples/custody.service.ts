import { Injectable } from '@nestjs/common';
import { granted, offered, refuse, take, type OfferedAction } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Organisations, permissionsOf } from '../organisations/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import type { ColleagueView, CustodyPortionView, HandoverView, OfferBody } from './custody.dto.js';
import { itemEntries, lockedPortions, personOf, portionsOfItems, saveEvents, setItemStates, type CustodyPortion } from './custody-rows.js';
import {
  HANDOVER_LIFECYCLE, ITEM_LIFECYCLE, whyGone, whyNotToColleague, whyNotToLaboratory, type HandoverAction, type HandoverFacts, type ItemAction, type ItemState,
} from './domain/index.js';
import { portionViews } from './portion-views.js';
import { hashOf } from './signings.service.js';

export interface StoredHandover extends Omit<HandoverView, 'portions' | 'actions'> {
  readonly portionIds: string[];
  readonly sentHash: string;
  readonly answerHash: string | null;
}
export type HandoverData = Omit<HandoverView, 'actions'> & { readonly actions: readonly OfferedAction[] };

const HANDOVER = `SELECT h.id, h.kind, h.state, h.from_account AS "fromAccount", h.from_name AS "fromName", h.from_organisation AS "fromOrganisation", f.name AS "fromOrganisationName",
    h.to_organisation AS "toOrganisation", t.name AS "toOrganisationName", h.to_account AS "toAccount", h.to_name AS "toName", h.carrier, h.tracking_number AS "trackingNumber", h.note,
    h.offered_at AS "offeredAt", h.answered_at AS "answeredAt", h.answer_reason AS "answerReason", h.portion_ids AS "portionIds", h.sent_hash AS "sentHash", h.answer_hash AS "answerHash"
  FROM samples.handover h JOIN organisations.organisation f ON f.id = h.from_organisation JOIN organisations.organisation t ON t.id = h.to_organisation`;

const OTHERS = ['handover.needs-reception', 'handover.is-internal', 'handover.not-offered-by-you'];

/** Who gives what to whom: the holder offers, another person accepts, and both names are kept. */
@Injectable()
export class Custody {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly organisations: Organisations) {}

  /** Offers portions to their laboratory (by hand or as a parcel), or to a colleague. Refuses what the offerer does not hold and whom it may not go to (`custody.*`). */
  offer(caller: Caller, body: OfferBody): Promise<HandoverData> {
    return this.uow.run(caller, async (tx) => {
      const sentHash = hashOf(body);
      const [known] = await this.find(tx, 'h.id = $1', [body.id]);
      if (known) return known.sentHash === sentHash ? this.view(tx, known) : granted(refuse('handover.id-reused'));
      const portions = await lockedPortions(tx, body.portionIds);
      const by = personOf(caller);
      let to: { organisationId: string; accountId: string | null; name: string | null };
      if (body.kind === 'laboratory') {
        const laboratoryId = body.toOrganisation ?? portions[0]!.laboratoryId;
        const all = await portionsOfItems(tx, [...new Set(portions.map(({ itemId }) => itemId))]);
        granted(whyNotToLaboratory(portions, all, by, laboratoryId) ?? portions);
        to = { organisationId: laboratoryId, accountId: null, name: null };
        await setItemStates(tx, statesAfter(portions, 'offer'));
        await this.organisations.addParties(tx, itemsOf(portions).map((caseId) => ({ caseId, organisationId: laboratoryId, capacity: 'laboratory' as const })));
      } else {
        const [colleague] = await tx.query<{ id: string; name: string; roles: string[]; organisationId: string }>(
          'SELECT id, name, roles, organisation_id AS "organisationId" FROM organisations.account WHERE id = $1 AND active', [body.toAccount ?? caller.accountId]);
        if (!colleague) return granted(refuse('custody.not-a-colleague', {}, 'invalid'));
        granted(whyNotToColleague(portions, by, { accountId: colleague.id, organisationId: colleague.organisationId, roles: colleague.roles }) ?? portions);
        to = { organisationId: colleague.organisationId, accountId: colleague.id, name: colleague.name };
      }
      const now = this.clock.now();
      const [made] = await tx.query(
        `INSERT INTO samples.handover (id, kind, from_account, from_name, from_organisation, to_organisation, to_account, to_name, portion_ids, carrier, tracking_number, note, offered_at, sent_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING id`,
        [
          body.id, body.kind, caller.accountId, caller.name, caller.organisationId, to.organisationId, to.accountId, to.name, portions.map(({ id }) => id),
          body.kind === 'laboratory' ? body.carrier ?? null : null, body.kind === 'laboratory' ? body.trackingNumber ?? null : null, body.note ?? null, now, sentHash,
        ],
      );
      if (!made) granted(refuse('handover.id-reused'));
      await tx.query('UPDATE samples.portion SET handover_id = $2, version = version + 1 WHERE id = ANY ($1)', [portions.map(({ id }) => id), body.id]);
      const from = { id: caller.accountId, name: caller.name };
      const receiver = to.accountId && to.name ? { to: { id: to.accountId, name: to.name } } : {};
      const events = await saveEvents(tx, portions.map((portion) => ({ portion, kind: 'offered', from, ...receiver, handoverId: body.id, ...(body.note ? { note: body.note } : {}) })), now);
      await this.ledger.append(tx, [
        { aggregate: `handover:${body.id}`, action: 'handover.offered', data: { kind: body.kind, to: to.accountId ?? to.organisationId, portions: portions.map(({ code }) => code) }, rows: [{ table: 'samples.handover', ids: [body.id] }] },
        ...itemEntries('item.offered', portions, events, () => ({ handover: body.id })),
      ]);
      return this.one(tx, body.id);
    });
  }

  /** Takes over what a colleague has offered; the item is in test when a technician takes it. */
  accept(caller: Caller, id: string): Promise<HandoverData> {
    return this.answer(caller, id, 'accept');
  }

  decline(caller: Caller, id: string, reason: string): Promise<HandoverData> {
    return this.answer(caller, id, 'decline', reason);
  }

  /** Takes an offer back that nobody has answered. */
  withdraw(caller: Caller, id: string, reason?: string): Promise<HandoverData> {
    return this.answer(caller, id, 'withdraw', reason);
  }

  /** Hand-overs that wait: for the reader, at the reader's laboratory, or for another person's answer to the reader's own offer. Newest last. */
  async waiting(caller: Caller, query: PageQuery): Promise<Page<HandoverData>> {
    const limit = query.limit ?? 50;
    const [at, id] = keyOf(query.after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await this.find(tx,
        `h.state = 'offered' AND (h.to_account = $1 OR h.from_account = $1 OR (h.to_account IS NULL AND h.to_organisation = $2 AND $3)) AND ($4::timestamptz IS NULL OR (h.offered_at, h.id) > ($4, $5::uuid))
         ORDER BY h.offered_at, h.id LIMIT $6`,
        [caller.accountId, caller.organisationId, caller.roles.includes('custodian'), at, id, limit + 1]);
      return paged(await this.views(tx, rows.slice(0, limit + 1)), limit, (row) => [new Date(row.offeredAt).toISOString(), row.id], (row) => row);
    });
  }

  /** What is on its way to the reader's laboratory, longest offered first. */
  async arrivals(caller: Caller, query: PageQuery): Promise<Page<HandoverData>> {
    const limit = query.limit ?? 50;
    const [at, id] = keyOf(query.after, 2) ?? [null, null];
    return this.uow.read(caller, async (tx) => {
      const rows = await this.find(tx,
        `h.state = 'offered' AND h.kind = 'laboratory' AND h.to_organisation = $1 AND ($2::timestamptz IS NULL OR (h.offered_at, h.id) > ($2, $3::uuid)) ORDER BY h.offered_at, h.id LIMIT $4`,
        [caller.organisationId, at, id, limit + 1]);
      return paged(await this.views(tx, rows), limit, (row) => [new Date(row.offeredAt).toISOString(), row.id], (row) => row);
    });
  }

  handover(caller: Caller, id: string): Promise<HandoverData> {
    return this.uow.read(caller, (tx) => this.one(tx, id));
  }

  /** People of the reader's organisation who can take portions over. */
  colleagues(caller: Caller): Promise<ColleagueView[]> {
    return this.uow.read(caller, (tx) => tx.query<ColleagueView>(
      `SELECT id, name, roles FROM organisations.account WHERE organisation_id = $1 AND active AND id <> $2 AND roles && '{sampler,custodian,technician}' ORDER BY name, id`,
      [caller.organisationId, caller.accountId],
    ));
  }

  /** The hand-over, locked; refuses where this reader is on neither side (`handover.not-found`). */
  async locked(tx: Tx, id: string): Promise<StoredHandover> {
    await tx.query('SELECT 1 FROM samples.handover h WHERE h.id = $1 FOR UPDATE', [id]);
    const [handover] = await this.find(tx, 'h.id = $1', [id]);
    return handover ?? granted(refuse('handover.not-found', {}, 'not-found'));
  }

  async one(tx: Tx, id: string): Promise<HandoverData> {
    const [handover] = await this.find(tx, 'h.id = $1', [id]);
    return handover ? this.view(tx, handover) : granted(refuse('handover.not-found', {}, 'not-found'));
  }

  private answer(caller: Caller, id: string, action: Exclude<HandoverAction, 'receive'>, reason?: string): Promise<HandoverData> {
    return this.uow.run(caller, async (tx) => {
      const handover = await this.locked(tx, id);
      const wanted = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }[action];
      const isMine = action === 'withdraw' ? handover.fromAccount === caller.accountId : handover.toAccount === caller.accountId;
      if (handover.state === wanted && isMine) return this.view(tx, handover);
      const state = granted(take(HANDOVER_LIFECYCLE, handover.state as 'offered', action, handoverFacts(caller, handover)));
      const portions = await lockedPortions(tx, handover.portionIds);
      if (action === 'accept') granted(whyGone(portions) ?? portions);
      const now = this.clock.now();
      await tx.query('UPDATE samples.handover SET state = $2, answered_at = $3, answer_reason = $4, version = version + 1 WHERE id = $1', [id, state, now, reason ?? null]);
      const ids = portions.map((portion) => portion.id);
      if (action === 'accept') {
        await tx.query(
          `UPDATE samples.portion SET handover_id = NULL, state = 'held', place_id = NULL, holder_id = $2, holder_name = $3, holder_organisation_id = $4, version = version + 1 WHERE id = ANY ($1)`,
          [ids, caller.accountId, caller.name, caller.organisationId],
        );
        if (caller.roles.includes('technician')) await setItemStates(tx, statesAfter(portions.filter(({ itemState }) => itemState === 'received' || itemState === 'in-test'), 'examine'));
      } else {
        await tx.query('UPDATE samples.portion SET handover_id = NULL, version = version + 1 WHERE id = ANY ($1)', [ids]);
        if (handover.kind === 'laboratory') await setItemStates(tx, statesAfter(portions, 'withdraw'));
      }
      const from = { id: handover.fromAccount, name: handover.fromName };
      const to = handover.toAccount && handover.toName ? { to: { id: handover.toAccount, name: handover.toName } } : {};
      const kind = action === 'accept' ? 'handed-over' : wanted;
      const events = await saveEvents(tx, portions.map((portion) => ({ portion, kind, from, ...to, handoverId: id, ...(reason ? { note: reason } : {}) })), now);
      await this.ledger.append(tx, [
        { aggregate: `handover:${id}`, action: `handover.${wanted}`, data: {}, rows: [{ table: 'samples.handover', ids: [id] }] },
        ...itemEntries(`item.${kind}`, portions, events, () => ({ handover: id })),
      ]);
      return this.one(tx, id);
    });
  }

  private find(tx: Tx, where: string, parameters: readonly unknown[]): Promise<StoredHandover[]> {
    return tx.query<StoredHandover>(`${HANDOVER} WHERE ${where}`, parameters);
  }

  private async view(tx: Tx, handover: StoredHandover): Promise<HandoverData> {
    const [view] = await this.views(tx, [handover]);
    if (!view) throw new Error('A hand-over has no view');
    return view;
  }

  private async views(tx: Tx, handovers: readonly StoredHandover[]): Promise<HandoverData[]> {
    const portions = await portionViews(tx, handovers.flatMap(({ portionIds }) => portionIds));
    const permissions = permissionsOf(tx.caller.roles);
    return handovers.map(({ portionIds, sentHash: _, answerHash: __, ...handover }) => ({
      ...handover,
      portions: portions.filter(({ id }): boolean => portionIds.includes(id)) as CustodyPortionView[],
      // Steps of the other kind of hand-over, and of the other side, are not offered at all.
      actions: offered(HANDOVER_LIFECYCLE, handover.state as 'offered', handoverFacts(tx.caller, handover), permissions)
        .filter(({ refused }) => !refused || !OTHERS.includes(refused.code)),
    }));
  }
}

export function handoverFacts(caller: Caller, handover: Pick<StoredHandover, 'kind' | 'fromAccount' | 'toOrganisation' | 'toAccount'>): HandoverFacts {
  return {
    kind: handover.kind, reader: caller.accountId, readerOrganisation: caller.organisationId, from: handover.fromAccount, toOrganisation: handover.toOrganisation, to: handover.toAccount,
  };
}

/** The state of each item after an action that all of them take. */
export function statesAfter(portions: readonly Pick<CustodyPortion, 'itemId' | 'itemState'>[], action: ItemAction): Map<string, ItemState> {
  return new Map(portions.map(({ itemId, itemState }) => [itemId, granted(take(ITEM_LIFECYCLE, itemState, action, { portionsLeft: 0 }))]));
}

function itemsOf(portions: readonly { readonly itemId: string }[]): string[] {
  return [...new Set(portions.map(({ itemId }) => itemId))];
}
