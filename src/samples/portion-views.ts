import type { Tx } from '../platform/database/index.js';
import { LABEL_PREFIX } from './domain/index.js';
import type { CustodyPortionView } from './custody.dto.js';

/** `p` is the portion, `i` its item, `l` its place. Blind: read by technicians too. */
export const PORTION_VIEW = `SELECT p.id, p.item_id AS "itemId", i.code AS "itemCode", i.state AS "itemState", p.code, '${LABEL_PREFIX}' || p.code AS label, p.kind, p.section, i.matrix, i.form, i.storage,
    p.quantity, p.left_quantity AS "leftQuantity", p.unit, p.state, p.holder_id AS "holderId", p.holder_name AS "holderName", p.place_id AS "placeId", l.name AS "placeName",
    p.handover_id AS "offeredIn", p.retained_until AS "retainedUntil", p.retained_provisional AS "retainedProvisional", p.disposal
  FROM samples.portion p JOIN samples.item i ON i.id = p.item_id LEFT JOIN samples.storage_place l ON l.id = p.place_id`;

export function portionViews(tx: Tx, ids: readonly string[]): Promise<CustodyPortionView[]> {
  return tx.query<CustodyPortionView>(`${PORTION_VIEW} WHERE p.id = ANY ($1) ORDER BY p.item_id, p.position`, [ids]);
}
