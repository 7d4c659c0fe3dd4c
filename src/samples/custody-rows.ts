import { v7 as newId } from 'uuid';
import type { PortionKind } from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import type { NewEntry } from '../ledger/index.js';
import type { Caller, Tx } from '../platform/database/index.js';
import type { ItemState, Person, PortionInCustody } from './domain/index.js';

/** A portion with what the custody rules ask of its item. */
export interface CustodyPortion extends PortionInCustody {
  readonly id: string;
  readonly position: number;
  readonly quantity: string;
  readonly leftQuantity: string;
  readonly unit: string;
  readonly storage: string;
  readonly placeId: string | null;
  readonly holderName: string;
  readonly disposal: 'proposed' | 'approved' | 'done' | null;
  readonly disposalApprovedBy: string | null;
  readonly retainedUntil: string | null;
}

/** `p` is the portion, `i` its item. */
const PORTION = `SELECT p.id, p.code, p.kind, p.state, p.parent_id IS NOT NULL AS "isSubSample", p.position, p.quantity, p.left_quantity AS "leftQuantity", p.unit, p.item_id AS "itemId",
    i.code AS "itemCode", i.state AS "itemState", i.laboratory_id AS "laboratoryId", i.storage, p.holder_id AS "holderId", p.holder_name AS "holderName",
    p.holder_organisation_id AS "holderOrganisationId", p.handover_id AS "offeredIn", p.place_id AS "placeId", p.disposal, p.disposal_approved_by AS "disposalApprovedBy",
    p.retained_until AS "retainedUntil"
  FROM samples.portion p JOIN samples.item i ON i.id = p.item_id`;

/** The portions, their items locked first and in order; refuses where one is not there for this reader (`portion.not-found`). */
export async function lockedPortions(tx: Tx, ids: readonly string[]): Promise<CustodyPortion[]> {
  const wanted = [...new Set(ids)];
  await tx.query(`SELECT 1 FROM samples.item i WHERE i.id IN (SELECT p.item_id FROM samples.portion p WHERE p.id = ANY ($1)) ORDER BY i.id FOR UPDATE`, [wanted]);
  const portions = await tx.query<CustodyPortion>(`${PORTION} WHERE p.id = ANY ($1) ORDER BY p.item_id, p.position FOR UPDATE OF p`, [wanted]);
  if (portions.length < wanted.length || wanted.length === 0) granted(refuse('portion.not-found', {}, 'not-found'));
  return portions;
}

/** All portions of items that are neither parted up nor disposed of. */
export function portionsOfItems(tx: Tx, itemIds: readonly string[]): Promise<CustodyPortion[]> {
  return tx.query<CustodyPortion>(`${PORTION} WHERE p.item_id = ANY ($1) AND p.state IN ('held', 'stored') ORDER BY p.item_id, p.position`, [itemIds]);
}

export function personOf({ accountId, organisationId, roles }: Caller): Person {
  return { accountId, organisationId, roles };
}

export interface NewEvent {
  readonly portion: { readonly id: string; readonly itemId: string };
  readonly kind: string;
  readonly from?: { readonly id: string; readonly name: string };
  readonly to?: { readonly id: string; readonly name: string };
  readonly placeId?: string;
  readonly handoverId?: string;
  readonly sealIntact?: boolean;
  readonly condition?: string;
  readonly celsius?: string;
  readonly note?: string;
}

export interface SavedEvent {
  readonly id: string;
  readonly itemId: string;
}

/** Writes custody events in one statement. */
export async function saveEvents(tx: Tx, events: readonly NewEvent[], at: Date): Promise<SavedEvent[]> {
  const rows = events.map(({ portion, from, to, ...event }) => ({
    ...event, id: newId(), itemId: portion.itemId, portionId: portion.id, fromId: from?.id ?? null, fromName: from?.name ?? null, toId: to?.id ?? null, toName: to?.name ?? null,
  }));
  await tx.query(
    `INSERT INTO samples.custody_event (id, item_id, portion_id, kind, at, from_account, from_name, to_account, to_name, place_id, handover_id, seal_intact, condition, celsius, note)
     SELECT id, "itemId", "portionId", kind, $2, "fromId", "fromName", "toId", "toName", "placeId", "handoverId", "sealIntact", condition, celsius, note
     FROM json_to_recordset($1) AS g (id uuid, "itemId" uuid, "portionId" uuid, kind text, "fromId" uuid, "fromName" text, "toId" uuid, "toName" text, "placeId" uuid, "handoverId" uuid,
       "sealIntact" boolean, condition text, celsius numeric, note text)`,
    [JSON.stringify(rows), at],
  );
  return rows.map(({ id, itemId }) => ({ id, itemId }));
}

/** A step's ledger entries, one per item: the item, the portions that it touched, its custody events. */
export function itemEntries(
  action: string, portions: readonly { readonly id: string; readonly itemId: string; readonly code: string }[], events: readonly SavedEvent[],
  data: (itemId: string) => Readonly<Record<string, unknown>> = () => ({}),
): NewEntry[] {
  return [...new Set(portions.map(({ itemId }) => itemId))].map((itemId) => {
    const mine = portions.filter((portion) => portion.itemId === itemId);
    return {
      aggregate: `item:${itemId}`, action, data: { portions: mine.map(({ code }) => code), ...data(itemId) },
      rows: [
        { table: 'samples.item', ids: [itemId] }, { table: 'samples.portion', ids: mine.map(({ id }) => id) },
        { table: 'samples.custody_event', ids: events.filter((event) => event.itemId === itemId).map(({ id }) => id) },
      ],
    };
  });
}

/** Sets the state of items, where it changed, in one statement. */
export async function setItemStates(tx: Tx, states: ReadonlyMap<string, ItemState>): Promise<void> {
  if (states.size === 0) return;
  await tx.query(
    'UPDATE samples.item i SET state = g.state, version = version + 1 FROM json_to_recordset($1) AS g (id uuid, state text) WHERE i.id = g.id AND i.state <> g.state',
    [JSON.stringify([...states].map(([id, state]) => ({ id, state })))],
  );
}

export type { PortionKind };
