import { Injectable } from '@nestjs/common';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { ChangePlaceBody, CustodyPortionView, DivideBody, NewPlaceBody, PlaceView, StorageBody, StoreQuery } from './custody.dto.js';
import { itemEntries, lockedPortions, personOf, saveEvents } from './custody-rows.js';
import { ITEM_LIFECYCLE, leftAfter, portionCode, whyNotBelow, whyNotHolder, whyNotStore } from './domain/index.js';
import { PORTION_VIEW, portionViews } from './portion-views.js';

const PLACE = `SELECT l.id, l.parent_id AS "parentId", l.name, l.code, l.conditions, l.lowest_celsius::text AS "lowestCelsius", l.highest_celsius::text AS "highestCelsius", l.active, l.version,
    (SELECT count(*)::int FROM samples.portion p WHERE p.place_id = l.id) AS portions FROM samples.storage_place l`;

/** A laboratory's places, what stands where, and the parting of test portions. */
@Injectable()
export class Storage {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  places(caller: Caller): Promise<PlaceView[]> {
    return this.uow.read(caller, (tx) => tx.query<PlaceView>(`${PLACE} WHERE l.organisation_id = $1 ORDER BY l.code`, [caller.organisationId]));
  }

  addPlace(caller: Caller, body: NewPlaceBody): Promise<PlaceView> {
    return this.uow.run(caller, async (tx) => {
      const [known] = await tx.query<PlaceView>(`${PLACE} WHERE l.id = $1`, [body.id]);
      if (known) return known.name === body.name && known.code === body.code ? known : granted(refuse('storage.place-taken', { name: body.name, code: body.code }));
      await this.assertParent(tx, body);
      const [made] = await tx.query(
        `INSERT INTO samples.storage_place (id, organisation_id, parent_id, name, code, conditions, lowest_celsius, highest_celsius) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT DO NOTHING RETURNING id`,
        [body.id, caller.organisationId, body.parentId ?? null, body.name, body.code, body.conditions, body.lowestCelsius ?? null, body.highestCelsius ?? null],
      );
      if (!made) granted(refuse('storage.place-taken', { name: body.name, code: body.code }));
      return this.witnessed(tx, body.id, 'storage-place.added');
    });
  }

  changePlace(caller: Caller, id: string, body: ChangePlaceBody): Promise<PlaceView> {
    return this.uow.run(caller, async (tx) => {
      const before = await this.place(tx, id);
      await this.assertParent(tx, body);
      const [taken] = await tx.query('SELECT 1 FROM samples.storage_place WHERE id <> $1 AND (code = $2 OR (organisation_id = $3 AND parent_id IS NOT DISTINCT FROM $4 AND name = $5))', [
        id, body.code, caller.organisationId, body.parentId ?? null, body.name,
      ]);
      if (taken) granted(refuse('storage.place-taken', { name: body.name, code: body.code }));
      if (!body.active && before.portions > 0) granted(refuse('storage.not-empty', { place: before.name, portions: before.portions }));
      const [changed] = await tx.query(
        `UPDATE samples.storage_place SET parent_id = $2, name = $3, code = $4, conditions = $5, lowest_celsius = $6, highest_celsius = $7, active = $8, version = version + 1
         WHERE id = $1 AND version = $9 RETURNING id`,
        [id, body.parentId ?? null, body.name, body.code, body.conditions, body.lowestCelsius ?? null, body.highestCelsius ?? null, body.active, body.version],
      );
      if (!changed) granted(refuse('storage.stale', { version: before.version }));
      return this.witnessed(tx, id, 'storage-place.changed');
    });
  }

  /** Portions that the reader's organisation has, by place and in the order of the items. */
  async inStore(caller: Caller, query: StoreQuery): Promise<Page<CustodyPortionView>> {
    const limit = query.limit ?? 50;
    const [item, code] = keyOf(query.after, 2) ?? [null, null];
    const rows = await this.uow.read(caller, (tx) => tx.query<CustodyPortionView>(
      `${PORTION_VIEW} WHERE p.holder_organisation_id = $1 AND p.state IN ('held', 'stored') AND ($2::uuid IS NULL OR p.place_id = $2) AND ($3::text IS NULL OR p.state = $3)
         AND ($4::text IS NULL OR p.kind = $4) AND ($5::uuid IS NULL OR (p.item_id, p.code) > ($5, $6)) ORDER BY p.item_id, p.code LIMIT $7`,
      [caller.organisationId, query.placeId ?? null, query.state ?? null, query.kind ?? null, item, code, limit + 1],
    ));
    return paged(rows, limit, (row) => [row.itemId, row.code], (row) => row);
  }

  /** Puts portions into a place of the laboratory, or moves them there; who stores them has them from now on, and from whom is kept. */
  store(caller: Caller, body: StorageBody): Promise<CustodyPortionView[]> {
    return this.uow.run(caller, async (tx) => {
      const portions = await lockedPortions(tx, body.portionIds);
      if (portions.every(({ placeId, state }) => state === 'stored' && placeId === body.placeId)) return portionViews(tx, body.portionIds);
      granted(whyNotHolder(portions, personOf(caller)) ?? portions);
      const place = await this.place(tx, body.placeId);
      const there = await tx.query<{ kind: 'test' | 'backup' | 'retained'; itemId: string }>(
        'SELECT kind, item_id AS "itemId" FROM samples.portion WHERE place_id = $1 AND item_id = ANY ($2) AND NOT id = ANY ($3)', [body.placeId, portions.map(({ itemId }) => itemId), body.portionIds]);
      granted(whyNotStore(place, portions, there) ?? place);
      await tx.query(
        `UPDATE samples.portion SET state = 'stored', place_id = $2, holder_id = $3, holder_name = $4, version = version + 1 WHERE id = ANY ($1)`,
        [body.portionIds, body.placeId, caller.accountId, caller.name],
      );
      const events = await saveEvents(tx, portions.map((portion) => ({ portion, kind: 'stored', from: { id: portion.holderId, name: portion.holderName }, to: { id: caller.accountId, name: caller.name }, placeId: body.placeId })), this.clock.now());
      await this.ledger.append(tx, itemEntries('item.stored', portions, events, () => ({ place: place.code })));
      return portionViews(tx, body.portionIds);
    });
  }

  /** Parts a test portion into labelled sub-samples for the sections. What is left stays the portion; parted whole, the portion is gone. */
  divide(caller: Caller, portionId: string, { parts }: DivideBody): Promise<CustodyPortionView[]> {
    return this.uow.run(caller, async (tx) => {
      const [portion] = await lockedPortions(tx, [portionId]);
      if (!portion) throw new Error('lockedPortions refuses what is not there');
      const ids = parts.map(({ id }) => id);
      const known = await tx.query<{ id: string }>('SELECT id FROM samples.portion WHERE id = ANY ($1) AND parent_id = $2', [ids, portionId]);
      if (known.length === ids.length) return portionViews(tx, [portionId, ...ids]);
      granted(whyNotHolder([portion], personOf(caller)) ?? portion);
      const [count] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM samples.portion WHERE item_id = $1', [portion.itemId]);
      const taken = count?.count ?? 0;
      const left = granted(leftAfter(portion, parts, taken));
      granted(take(ITEM_LIFECYCLE, portion.itemState, 'divide', { portionsLeft: 0 }));
      const made = parts.map((part, at) => ({ ...part, itemId: portion.itemId, position: taken + at, code: portionCode(portion.itemCode, taken + at) }));
      const inserted = await tx.query(
        `INSERT INTO samples.portion (id, item_id, parent_id, position, kind, section, code, quantity, left_quantity, unit, holder_id, holder_name, holder_organisation_id)
         SELECT id, $2, $3, position, 'test', section, code, quantity, quantity, $4, $5, $6, $7 FROM json_to_recordset($1) AS g (id uuid, position int, section text, code text, quantity text)
         ON CONFLICT DO NOTHING RETURNING id`,
        [JSON.stringify(made), portion.itemId, portionId, portion.unit, caller.accountId, caller.name, caller.organisationId],
      );
      if (inserted.length < made.length) granted(refuse('division.id-reused'));
      const isGone = left === '0';
      await tx.query(
        `UPDATE samples.portion SET left_quantity = $2, state = CASE WHEN $3 THEN 'divided' ELSE state END, place_id = CASE WHEN $3 THEN NULL ELSE place_id END, version = version + 1 WHERE id = $1`,
        [portionId, left, isGone],
      );
      const by = { id: caller.accountId, name: caller.name };
      const events = await saveEvents(tx, [{ portion, kind: 'divided', from: by }, ...made.map((part) => ({ portion: part, kind: 'made', to: by, note: part.section }))], this.clock.now());
      await this.ledger.append(tx, itemEntries('item.divided', [portion, ...made], events, () => ({
        from: portion.code, left, parts: made.map(({ code, quantity, section }) => ({ code, quantity, section })), unit: portion.unit,
      })));
      return portionViews(tx, [portionId, ...ids]);
    });
  }

  /** Writes the ledger's entry of a place and answers with the place as it is now. */
  private async witnessed(tx: Tx, id: string, action: string): Promise<PlaceView> {
    const place = await this.place(tx, id);
    const { name, code, parentId, conditions, lowestCelsius, highestCelsius, active } = place;
    await this.ledger.append(tx, [{
      aggregate: `storage-place:${place.id}`, action, data: { name, code, parentId, conditions, lowestCelsius, highestCelsius, active }, rows: [{ table: 'samples.storage_place', ids: [place.id] }],
    }]);
    return place;
  }

  private async place(tx: Tx, id: string): Promise<PlaceView> {
    const [place] = await tx.query<PlaceView>(`${PLACE} WHERE l.id = $1 AND l.organisation_id = $2`, [id, tx.caller.organisationId]);
    return place ?? granted(refuse('storage.not-found', {}, 'not-found'));
  }

  private async assertParent(tx: Tx, { id, parentId }: { readonly id: string; readonly parentId?: string }): Promise<void> {
    if (!parentId) return;
    await this.place(tx, parentId);
    const above = await tx.query<{ id: string }>(
      `WITH RECURSIVE up AS (SELECT id, parent_id FROM samples.storage_place WHERE id = $1 UNION SELECT l.id, l.parent_id FROM samples.storage_place l JOIN up ON l.id = up.parent_id)
       SELECT id FROM up`,
      [parentId],
    );
    granted(whyNotBelow(id, above.map((place) => place.id)) ?? above);
  }
}
