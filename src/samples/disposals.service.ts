import { Injectable } from '@nestjs/common';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { CustodyPortionView, DisposalQuery } from './custody.dto.js';
import { itemEntries, lockedPortions, portionsOfItems, saveEvents, setItemStates, type CustodyPortion } from './custody-rows.js';
import { isToBeProposed, ITEM_LIFECYCLE, whyNotApproveDisposal, whyNotDispose, type ItemState, type PortionToDispose } from './domain/index.js';
import { PORTION_VIEW, portionViews } from './portion-views.js';

const AT_ONCE = 2000;

/** The end of a portion: proposed when its time of keeping is over, approved by the quality manager, carried out by another person. */
@Injectable()
export class Disposals {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  /** Proposes what may go: the last day of keeping has passed. Harmless when done twice. */
  async propose(caller: Caller): Promise<void> {
    for (;;) {
      const count = await this.uow.run(caller, async (tx) => {
        const due = await tx.query<{ id: string }>(
          `SELECT id FROM samples.portion WHERE disposal IS NULL AND retained_until < $1 AND state IN ('held', 'stored') AND handover_id IS NULL ORDER BY retained_until, id LIMIT $2`,
          [this.clock.today(), AT_ONCE],
        );
        if (due.length === 0) return 0;
        // Between the search and the lock somebody may have offered or disposed of one.
        const portions = (await lockedPortions(tx, due.map(({ id }) => id))).filter((portion) => isToBeProposed(toDispose(portion), this.clock.today()));
        if (portions.length === 0) return due.length;
        await tx.query(`UPDATE samples.portion SET disposal = 'proposed', version = version + 1 WHERE id = ANY ($1)`, [portions.map(({ id }) => id)]);
        await this.witness(tx, portions, 'disposal-proposed');
        return due.length;
      });
      if (count < AT_ONCE) return;
    }
  }

  async list(caller: Caller, query: DisposalQuery): Promise<Page<CustodyPortionView>> {
    const limit = query.limit ?? 50;
    const [until, id] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<CustodyPortionView>(
      `${PORTION_VIEW} WHERE p.holder_organisation_id = $1 AND p.disposal IN ('proposed', 'approved') AND ($2::text IS NULL OR p.disposal = $2)
         AND ($3::date IS NULL OR (p.retained_until, p.id) > ($3, $4::uuid)) ORDER BY p.retained_until, p.id LIMIT $5`,
      [caller.organisationId, query.state ?? null, until, id, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.retainedUntil, row.id], (row) => row);
  }

  approve(caller: Caller, portionIds: readonly string[]): Promise<CustodyPortionView[]> {
    return this.uow.run(caller, async (tx) => {
      const portions = await this.own(tx, portionIds);
      if (portions.every((portion) => portion.disposal === 'approved' && portion.disposalApprovedBy === caller.accountId)) return portionViews(tx, portionIds);
      granted(whyNotApproveDisposal(portions.map(toDispose), this.clock.today()) ?? portions);
      await tx.query(`UPDATE samples.portion SET disposal = 'approved', disposal_approved_by = $2, version = version + 1 WHERE id = ANY ($1)`, [portionIds, caller.accountId]);
      await this.witness(tx, portions, 'disposal-approved');
      return portionViews(tx, portionIds);
    });
  }

  /** Disposes of what was approved; an item goes with its last portion. */
  dispose(caller: Caller, portionIds: readonly string[], method: string): Promise<CustodyPortionView[]> {
    return this.uow.run(caller, async (tx) => {
      const portions = await this.own(tx, portionIds);
      if (portions.every(({ disposal }) => disposal === 'done')) return portionViews(tx, portionIds);
      granted(whyNotDispose(portions.map(toDispose), caller.accountId) ?? portions);
      await tx.query(`UPDATE samples.portion SET disposal = 'done', state = 'disposed', place_id = NULL, version = version + 1 WHERE id = ANY ($1)`, [portionIds]);
      const itemIds = [...new Set(portions.map(({ itemId }) => itemId))];
      const left = new Set((await portionsOfItems(tx, itemIds)).map(({ itemId }) => itemId));
      const ended = portions.filter(({ itemId }) => !left.has(itemId));
      await setItemStates(tx, new Map<string, ItemState>(ended.map(({ itemId, itemState }) => [itemId, granted(take(ITEM_LIFECYCLE, itemState, 'dispose', { portionsLeft: 0 }))])));
      await this.witness(tx, portions, 'disposed', method);
      return portionViews(tx, portionIds);
    });
  }

  private async own(tx: Tx, ids: readonly string[]): Promise<CustodyPortion[]> {
    const portions = await lockedPortions(tx, ids);
    if (portions.some(({ holderOrganisationId }) => holderOrganisationId !== tx.caller.organisationId)) granted(refuse('disposal.elsewhere', {}, 'forbidden'));
    return portions;
  }

  private async witness(tx: Tx, portions: readonly CustodyPortion[], kind: string, note?: string): Promise<void> {
    const { accountId: id, name } = tx.caller;
    const events = await saveEvents(tx, portions.map((portion) => ({ portion, kind, from: { id, name }, ...(note ? { note } : {}) })), this.clock.now());
    await this.ledger.append(tx, itemEntries(`item.${kind}`, portions, events, () => (note ? { method: note } : {})));
  }
}

function toDispose(portion: CustodyPortion): PortionToDispose {
  return { ...portion, approvedBy: portion.disposalApprovedBy };
}
